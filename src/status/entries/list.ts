import { type Awaitable, settledOr, whenSettled } from '../../core/awaitable.ts';
import { type Evidence, type Finding, notApplicable, type Outcome, unknown } from '../../core/finding.ts';
import { formatSeconds } from '../../core/seconds.ts';
import type { StatusPurpose } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { type StatusList, statusAt } from '../list.ts';
import { speaksForIssuer } from '../owner.ts';
import { type EntryResult, readStatus, unreadable, unreliable } from '../result.ts';

/** A list by its key, from the cache where there is one. */
export const obtainList = (
  key: string,
  keep: 'ttl' | 'always',
  load: () => Promise<Outcome<StatusList>>,
  { lists }: StatusContext,
): Awaitable<Outcome<StatusList>> => (lists === undefined ? load() : lists.get(key, keep, load));

/** Whether the list may be relied on for this issuer's credentials now; `note` says what the policy did not ask. */
export const judgeList = (list: StatusList, context: StatusContext): Awaitable<ListJudgement> => {
  const spoken = settledOr(
    () => whenSettled(speaksForIssuer(list.issuer, context), (speaks) => judgeIssuer(speaks, list, context)),
    (error) => ({ fault: unreadable(error) }),
  );
  return whenSettled(spoken, (issuer) => {
    const fault = issuer.fault ?? judgeDates(list, context);
    return fault === undefined ? issuer : { fault };
  });
};

interface ListJudgement {
  readonly fault?: Finding;
  readonly note?: Finding;
}

const judgeIssuer = (speaks: boolean, list: StatusList, context: StatusContext): ListJudgement => {
  if (speaks) return {};
  const evidence = { listIssuer: list.issuer };
  return context.rules.statusListIssuer === 'any'
    ? { note: notApplicable('STATUS_LIST_ISSUER_NOT_BOUND', evidence) }
    : { fault: unknown('STATUS_LIST_WRONG_ISSUER', evidence) };
};

/** The list's own dates, at the present of the verdict. */
const judgeDates = (list: StatusList, context: StatusContext): Finding | undefined => {
  const { now, limits } = context;
  if (list.validFrom !== undefined && list.validFrom > now + limits.skewSeconds) {
    return unknown('STATUS_LIST_NOT_YET_VALID', { from: formatSeconds(list.validFrom) });
  }
  if (list.validUntil !== undefined && list.validUntil <= now - limits.skewSeconds) {
    return unknown('STATUS_LIST_EXPIRED', { until: formatSeconds(list.validUntil) });
  }
  return undefined;
};

/** The bit at an index of a W3C list that may be relied on. */
export const readIndex = (
  list: StatusList,
  purpose: StatusPurpose,
  index: number,
  evidence: Evidence,
): EntryResult => {
  if (!list.purposes.includes(purpose)) {
    return unreliable(unknown('STATUS_LIST_WRONG_PURPOSE', { purpose }));
  }
  const value = isIndex(index) ? statusAt(list, index) : undefined;
  if (value === undefined) return unreliable(unknown('STATUS_INDEX_OUT_OF_RANGE'));
  return readStatus({ purpose, set: value !== 0, evidence: { ...evidence, listDigest: list.digest } });
};

export const isIndex = (index: number): boolean => Number.isSafeInteger(index) && index >= 0;

/** Adds what the policy did not ask. */
export const withNote = (result: EntryResult, note: Finding | undefined): EntryResult =>
  note === undefined ? result : { ...result, findings: [...result.findings, note] };

/** A value as W3C and IETF write it. */
export const hexValue = (value: number): string => `0x${value.toString(16).toUpperCase().padStart(2, '0')}`;
