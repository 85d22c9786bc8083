import {
  type Evidence,
  type Finding,
  no,
  notApplicable,
  type Outcome,
  ok,
  unknown,
} from '../../core/finding.ts';
import type { StatusEntry, StatusPurpose } from '../../credential/model.ts';
import { MINIMUM_ENTRIES } from '../bitstring.ts';
import type { StatusContext } from '../context.ts';
import { listLoader } from '../fetch-list.ts';
import { statusAt } from '../list.ts';
import { type EntryResult, readStatus, unreliable } from '../result.ts';
import { hexValue, isIndex, judgeList, obtainList, withNote } from './list.ts';

export type W3cEntry = Extract<StatusEntry, { type: 'BitstringStatusListEntry' | 'StatusList2021Entry' }>;

/** `refresh` and `message` (Bitstring Status List v1.0 §2.1) do not say whether a credential is valid. */
const INFORMATIVE = ['refresh', 'message'];

/** A list that the issuer publishes on the web, not anchored on-chain. */
export const checkW3cEntry = async (entry: W3cEntry, context: StatusContext): Promise<EntryResult> => {
  const { purpose } = entry;
  if (INFORMATIVE.includes(purpose)) {
    return { state: 'none', findings: [informed(purpose, await readEntry(entry, context))] };
  }
  if (!isDecisive(purpose)) return unreliable(unknown('STATUS_PURPOSE_UNSUPPORTED', { purpose }));
  const read = await readEntry(entry, context);
  if (!read.ok) return unreliable(read.finding);
  const { value, evidence, note } = read.value;
  // Of several bits, every value but zero is set (§3.2: a status is good where it is zero).
  return withNote(readStatus({ purpose, set: value !== 0, evidence }), note);
};

/** What informs is told, read or not: it turns nothing good into bad, nor bad into good. */
const informed = (purpose: string, read: Outcome<Value>): Finding => {
  if (!read.ok) return notApplicable('STATUS_INFORMATIVE_UNREAD', { purpose, reason: read.finding.code });
  const { value, words, evidence } = read.value;
  if (purpose === 'message') {
    const told = words === undefined ? hexValue(value) : `${hexValue(value)} “${words}”`;
    return notApplicable('STATUS_MESSAGE', { value: told }, evidence);
  }
  return value === 0
    ? notApplicable('STATUS_PURPOSE_INFORMATIVE', { purpose }, evidence)
    : notApplicable('STATUS_REFRESH_AVAILABLE', evidence);
};

interface Value {
  readonly value: number;
  /** The issuer's own for the value: hostile text. */
  readonly words: string | undefined;
  readonly evidence: Evidence;
  /** What the policy did not ask. */
  readonly note?: Finding;
}

const readEntry = async (entry: W3cEntry, context: StatusContext): Promise<Outcome<Value>> => {
  const { url, purpose, index, size } = entry;
  const form = entry.type === 'StatusList2021Entry' ? 'StatusList2021' : 'BitstringStatusList';
  const fetched = await obtainList(`${form} ${url}`, 'ttl', listLoader(url, { form }, context), context);
  if (!fetched.ok) return fetched;
  const list = fetched.value;
  if (!list.names.includes(url)) return no(unknown('STATUS_LIST_WRONG_NAME'));
  const { fault, note } = await judgeList(list, context);
  if (fault !== undefined) return no(fault);
  if (!list.purposes.includes(purpose)) return no(unknown('STATUS_LIST_WRONG_PURPOSE', { purpose }));
  const entries = Math.floor((list.bits.length * 8) / size);
  if (entries < MINIMUM_ENTRIES) {
    return no(unknown('STATUS_LIST_TOO_SHORT', { bits: entries, minimum: MINIMUM_ENTRIES }));
  }
  const value = isIndex(index) ? statusAt(list, index, size) : undefined;
  if (value === undefined) return no(unknown('STATUS_INDEX_OUT_OF_RANGE'));
  const words = entry.messages.find(({ status }) => status === value)?.message;
  const evidence = {
    list: url,
    listDigest: list.digest,
    ...(size === 1 && words === undefined ? {} : { value: hexValue(value) }),
    ...(words === undefined ? {} : { statusMessage: words }),
  };
  return ok({ value, words, evidence, ...(note === undefined ? {} : { note }) });
};

const isDecisive = (purpose: string): purpose is StatusPurpose =>
  purpose === 'revocation' || purpose === 'suspension';
