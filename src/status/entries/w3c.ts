import { notApplicable, unknown } from '../../core/finding.ts';
import type { StatusEntry, StatusPurpose } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { type EntryResult, unreliable } from '../result.ts';
import { judgeDates, judgeListIssuer, obtainList, readIndex } from './list.ts';

export type W3cEntry = Extract<StatusEntry, { type: 'BitstringStatusListEntry' | 'StatusList2021Entry' }>;

/** `refresh` and `message` (Bitstring Status List v1.0 §2.1) do not say whether a credential is valid. */
const INFORMATIVE = ['refresh', 'message'];

/** A list that the issuer publishes on the web, not anchored on-chain. */
export const checkW3cEntry = async (entry: W3cEntry, context: StatusContext): Promise<EntryResult> => {
  const { purpose } = entry;
  if (INFORMATIVE.includes(purpose)) {
    return { state: 'none', findings: [notApplicable('STATUS_PURPOSE_INFORMATIVE', { purpose })] };
  }
  if (!isDecisive(purpose)) return unreliable(unknown('STATUS_PURPOSE_UNSUPPORTED', { purpose }));
  const form = entry.type === 'StatusList2021Entry' ? 'StatusList2021' : 'BitstringStatusList';
  const fetched = await obtainList(entry.url, `${form} ${entry.url}`, 'ttl', { form }, context);
  if (!fetched.ok) return unreliable(fetched.finding);
  const list = fetched.value;
  if (!list.names.includes(entry.url)) return unreliable(unknown('STATUS_LIST_WRONG_NAME'));
  const issuer = await judgeListIssuer(list, context);
  const fault = issuer.fault ?? judgeDates(list, context);
  if (fault !== undefined) return unreliable(fault);
  const result = readIndex(list, purpose, entry.index, { list: entry.url });
  return issuer.note === undefined ? result : { ...result, findings: [...result.findings, issuer.note] };
};

const isDecisive = (purpose: string): purpose is StatusPurpose =>
  purpose === 'revocation' || purpose === 'suspension';
