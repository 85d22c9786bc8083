import { type Evidence, type Finding, notApplicable, type Outcome, unknown } from '../../core/finding.ts';
import { formatSeconds } from '../../core/seconds.ts';
import type { StatusPurpose } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { fetchList, type Wanted } from '../fetch-list.ts';
import { type StatusList, statusAt } from '../list.ts';
import { speaksForIssuer } from '../owner.ts';
import { type EntryResult, readStatus, unreadable, unreliable } from '../result.ts';

/** A list by its key, from the cache where there is one. */
export const obtainList = async (
  url: string,
  key: string,
  keep: 'ttl' | 'always',
  wanted: Wanted,
  context: StatusContext,
): Promise<Outcome<StatusList>> => {
  const load = () => fetchList(url, wanted, context);
  return context.lists === undefined ? load() : context.lists.get(key, keep, load);
};

/** Whether the list may speak about this issuer's credentials; `note` says that the policy did not ask. */
export const judgeListIssuer = async (
  list: StatusList,
  context: StatusContext,
): Promise<{ readonly fault?: Finding; readonly note?: Finding }> => {
  try {
    if (await speaksForIssuer(list.issuer, context)) return {};
  } catch (error) {
    return { fault: unreadable(error) };
  }
  const evidence = { listIssuer: list.issuer };
  return context.rules.statusListIssuer === 'any'
    ? { note: notApplicable('STATUS_LIST_ISSUER_NOT_BOUND', evidence) }
    : { fault: unknown('STATUS_LIST_WRONG_ISSUER', evidence) };
};

/** The list's own dates, at the present of the verdict. */
export const judgeDates = (list: StatusList, context: StatusContext): Finding | undefined => {
  const { now, limits } = context;
  if (list.validFrom !== undefined && list.validFrom > now + limits.skewSeconds) {
    return unknown('STATUS_LIST_NOT_YET_VALID', { from: formatSeconds(list.validFrom) });
  }
  if (list.validUntil !== undefined && list.validUntil <= now - limits.skewSeconds) {
    return unknown('STATUS_LIST_EXPIRED', { until: formatSeconds(list.validUntil) });
  }
  return undefined;
};

/** The status at an index of a list that may be relied on. */
export const readIndex = (
  list: StatusList,
  purpose: StatusPurpose,
  index: number,
  evidence: Evidence,
): EntryResult => {
  if (!list.purposes.includes(purpose)) {
    return unreliable(unknown('STATUS_LIST_WRONG_PURPOSE', { purpose }));
  }
  const set = Number.isSafeInteger(index) && index >= 0 ? statusAt(list, index) : undefined;
  if (set === undefined) return unreliable(unknown('STATUS_INDEX_OUT_OF_RANGE'));
  return readStatus({ purpose, set, evidence: { ...evidence, listDigest: list.digest } });
};
