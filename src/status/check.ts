import { type Awaitable, settledOr } from '../core/awaitable.ts';
import type { BlockRef } from '../core/block.ts';
import { type Finding, notApplicable, unknown } from '../core/finding.ts';
import type { StatusEntry } from '../credential/model.ts';
import type { StatusContext, StatusReport, StatusState } from './context.ts';
import { checkAnchoredList } from './entries/anchored.ts';
import { checkEbsiEntry } from './entries/ebsi.ts';
import { checkBit, checkHandle } from './entries/on-chain.ts';
import { checkTokenEntry } from './entries/token.ts';
import { checkW3cEntry } from './entries/w3c.ts';
import { type EntryResult, unreadable, unreliable } from './result.ts';

/** What comes first decides. */
const PRECEDENCE: readonly StatusState[] = ['revoked', 'suspended', 'unknown', 'good', 'none'];

/**
 * Asks every status that a credential states. Set is `fail`; whatever cannot be read or relied on is `unknown`, never
 * good; where entries contradict each other, any `fail` wins. Never throws for a fault of the credential, of a list, of
 * the chain or of the network.
 */
export const checkStatus = (
  entries: readonly StatusEntry[],
  context: StatusContext,
): Awaitable<StatusReport> => {
  const limit = context.limits.nestedCredentials;
  if (entries.length > limit) {
    return report([unreliable(unknown('STATUS_ENTRIES_TOO_MANY', { count: entries.length, limit }))]);
  }
  const results = entries.map((entry) => checkSafely(entry, context));
  return results.some((result) => result instanceof Promise)
    ? Promise.all(results).then((those) => sumUp(those, context))
    : sumUp(results as readonly EntryResult[], context);
};

const sumUp = (results: readonly EntryResult[], context: StatusContext): StatusReport =>
  results.some(({ state }) => state !== 'none') ? report(results) : report([...results, notStated(context)]);

const checkSafely = (entry: StatusEntry, context: StatusContext): Awaitable<EntryResult> =>
  settledOr(
    () => checkEntry(entry, context),
    (error) => unreliable(unreadable(error)),
  );

const checkEntry = (entry: StatusEntry, context: StatusContext): Awaitable<EntryResult> => {
  switch (entry.type) {
    case 'VidimusStatusBit':
      return checkBit(entry, context);
    case 'VidimusRevocationHandle':
      return checkHandle(entry, context);
    case 'VidimusAnchoredList':
      return checkAnchoredList(entry, context);
    case 'BitstringStatusListEntry':
    case 'StatusList2021Entry':
      return checkW3cEntry(entry, context);
    case 'TokenStatusListEntry':
      return checkTokenEntry(entry, context);
    case 'EbsiAccreditationEntry':
      return checkEbsiEntry(entry, context);
    case 'unsupported':
      return unreliable(unknown('STATUS_TYPE_UNSUPPORTED', { type: entry.name }));
  }
};

const notStated = (context: StatusContext): EntryResult =>
  context.rules.missingStatus === 'require'
    ? unreliable(unknown('STATUS_NOT_STATED'))
    : { state: 'none', findings: [notApplicable('STATUS_NOT_STATED')] };

const report = (results: readonly EntryResult[]): StatusReport => {
  const [only, ...others] = results;
  return only !== undefined && others.length === 0 && only.state === 'good'
    ? { state: 'good', findings: only.findings, blocks: only.block === undefined ? [] : [only.block] }
    : reportOf(results);
};

const reportOf = (results: readonly EntryResult[]): StatusReport => {
  const state =
    PRECEDENCE.find((candidate) => results.some((result) => result.state === candidate)) ?? 'none';
  const deciding = results.find((result) => result.state === state);
  const revokedAt = earliest(results, 'revoked');
  const suspendedAt = earliest(results, 'suspended');
  return {
    state,
    findings: results.flatMap((result): readonly Finding[] => result.findings),
    ...(revokedAt === undefined ? {} : { revokedAt }),
    ...(suspendedAt === undefined ? {} : { suspendedAt }),
    ...(deciding?.reason === undefined ? {} : { reason: deciding.reason }),
    blocks: distinctBlocks(results),
  };
};

const earliest = (results: readonly EntryResult[], state: StatusState): number | undefined => {
  const times = results.flatMap((result) => (result.state === state ? (result.at ?? []) : []));
  return times.length === 0 ? undefined : Math.min(...times);
};

const distinctBlocks = (results: readonly EntryResult[]): readonly BlockRef[] => {
  const blocks = results.flatMap(({ block }) => block ?? []);
  return [...new Map(blocks.map((block) => [`${block.chainId} ${block.hash}`, block])).values()];
};
