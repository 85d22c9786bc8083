import { pass, unknown } from '../../core/finding.ts';
import type { StatusEntry } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { tokenListLoader } from '../fetch-list.ts';
import { type StatusList, tokenStatusAt } from '../list.ts';
import { type EntryResult, readStatus, unreliable } from '../result.ts';
import { hexValue, isIndex, judgeList, obtainList, withNote } from './list.ts';

export type TokenEntry = Extract<StatusEntry, { type: 'TokenStatusListEntry' }>;

/** A Token Status List (draft-ietf-oauth-status-list §8.3), which the issuer publishes on the web. */
export const checkTokenEntry = async (entry: TokenEntry, context: StatusContext): Promise<EntryResult> => {
  const { checkToken, issuer } = context;
  if (checkToken === undefined) {
    return unreliable(unknown('STATUS_TYPE_UNSUPPORTED', { type: 'TokenStatusList' }));
  }
  // With the issuer: a token that names nobody is checked with the keys of whoever the credential is from.
  const key = `TokenStatusList ${issuer} ${entry.url}`;
  const load = tokenListLoader(entry.url, checkToken, context);
  const fetched = await obtainList(key, 'ttl', load, context);
  if (!fetched.ok) return unreliable(fetched.finding);
  const list = fetched.value;
  if (!list.names.includes(entry.url)) return unreliable(unknown('STATUS_LIST_WRONG_NAME'));
  const { fault, note } = await judgeList(list, context);
  return fault === undefined ? withNote(readValue(entry, list), note) : unreliable(fault);
};

/** §7.1: 0 valid, 1 invalid, 2 suspended; everything else means something to the issuer alone. */
const readValue = (entry: TokenEntry, list: StatusList): EntryResult => {
  const value = isIndex(entry.index) ? tokenStatusAt(list, entry.index) : undefined;
  if (value === undefined) return unreliable(unknown('STATUS_INDEX_OUT_OF_RANGE'));
  const evidence = { list: entry.url, listDigest: list.digest, value: hexValue(value) };
  switch (value) {
    case 0: {
      const finding = pass('STATUS_GOOD', { purpose: 'revocation and suspension' }, evidence);
      return { state: 'good', findings: [finding] };
    }
    case 1:
      return readStatus({ purpose: 'revocation', set: true, evidence });
    case 2:
      return readStatus({ purpose: 'suspension', set: true, evidence });
    default:
      return unreliable(unknown('STATUS_VALUE_NOT_KNOWN', { value: hexValue(value) }, evidence));
  }
};
