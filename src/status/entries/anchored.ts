import { type Awaitable, settledOr, whenSettled } from '../../core/awaitable.ts';
import { type Finding, unknown } from '../../core/finding.ts';
import type { Hex } from '../../core/hex.ts';
import { formatSeconds } from '../../core/seconds.ts';
import type { StatusEntry } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { listLoader } from '../fetch-list.ts';
import { checkOwner } from '../owner.ts';
import { type EntryResult, unreadable, unreliable } from '../result.ts';
import type { ListAnchor, StatusSource } from '../source.ts';
import { judgeList, obtainList, readIndex, withNote } from './list.ts';
import { isUint32 } from './on-chain.ts';

export type AnchoredEntry = Extract<StatusEntry, { type: 'VidimusAnchoredList' }>;

/** The contract keeps 24 bytes of the digest; its event has all 32. */
const SHORT_DIGEST = 2 + 2 * 24;
const FULL_DIGEST = 2 + 2 * 32;

/** A list on the web whose bytes are fixed on-chain: only the version anchored last counts. */
export const checkAnchoredList = (entry: AnchoredEntry, context: StatusContext): Awaitable<EntryResult> => {
  const { source } = context;
  if (source === undefined) return unreliable(unknown('STATUS_NO_REGISTRY'));
  const owned = isUint32(entry.list)
    ? checkOwner(entry.accreditation, entry.statusRegistry, context)
    : unknown('STATUS_INDEX_OUT_OF_RANGE');
  return whenSettled(owned, (fault) =>
    fault === undefined
      ? whenSettled(readAnchor(entry, source), (anchor) => checkAnchor(entry, anchor, context))
      : unreliable(fault),
  );
};

const checkAnchor = (
  entry: AnchoredEntry,
  anchor: ListAnchor | Finding,
  context: StatusContext,
): Awaitable<EntryResult> => {
  if ('status' in anchor) return unreliable(anchor);
  const tooOld = judgeAge(anchor, context);
  if (tooOld !== undefined) return unreliable(tooOld);
  return whenSettled(readAnchored(entry, anchor, context), (result) => ({ ...result, block: anchor.block }));
};

const readAnchored = (
  entry: AnchoredEntry,
  anchor: ListAnchor,
  context: StatusContext,
): Awaitable<EntryResult> => {
  // The digest in the key fixes the bytes: such a copy stays good for as long as it is the anchored one.
  const key = `${anchor.digest} ${entry.url}`;
  const judgeDigest = (digest: Hex) => compareDigest(digest, anchor);
  const load = listLoader(entry.url, { judgeDigest }, context);
  return whenSettled(obtainList(key, 'always', load, context), (fetched) => {
    if (!fetched.ok) return unreliable(fetched.finding);
    return whenSettled(judgeList(fetched.value, context), ({ fault, note }) => {
      if (fault !== undefined) return unreliable(fault);
      const evidence = evidenceOf(entry, anchor);
      return withNote(readIndex(fetched.value, entry.purpose, entry.index, evidence), note);
    });
  });
};

const readAnchor = (entry: AnchoredEntry, source: StatusSource): Awaitable<ListAnchor | Finding> =>
  settledOr(() => {
    const anchor = source.anchor({
      chainId: entry.accreditation.chainId,
      statusRegistry: entry.statusRegistry,
      accreditation: entry.accreditation.id,
      purpose: entry.purpose,
      number: entry.list,
    });
    return whenSettled(anchor, (found) => found ?? unknown('STATUS_LIST_NEVER_ANCHORED'));
  }, unreadable);

/** A copy is known to be the newest as of the block that was read; with old blocks (offline) its time to live runs out. */
const judgeAge = (anchor: ListAnchor, context: StatusContext): Finding | undefined => {
  if (anchor.ttl === undefined || anchor.ttl === 0) return undefined;
  const age = context.now - anchor.block.time;
  return age > anchor.ttl + context.limits.skewSeconds
    ? unknown('STATUS_LIST_COPY_TOO_OLD', { age, ttl: anchor.ttl })
    : undefined;
};

const compareDigest = (digest: Hex, anchor: ListAnchor): Finding | undefined => {
  if (matches(digest, anchor.digest)) return undefined;
  const evidence = { anchoredVersion: anchor.version, anchoredDigest: anchor.digest, listDigest: digest };
  return anchor.earlier?.some((earlier) => matches(digest, earlier))
    ? unknown('STATUS_LIST_STALE', evidence)
    : unknown('STATUS_LIST_NOT_ANCHORED', evidence);
};

/** Full length, or the 24 bytes of storage; anything shorter proves nothing. */
const matches = (digest: Hex, anchored: Hex): boolean =>
  (anchored.length === FULL_DIGEST || anchored.length === SHORT_DIGEST) && digest.startsWith(anchored);

const evidenceOf = (entry: AnchoredEntry, anchor: ListAnchor) => ({
  statusRegistry: entry.statusRegistry,
  accreditation: entry.accreditation.id,
  listNumber: entry.list,
  version: anchor.version,
  publishedAt: formatSeconds(anchor.publishedAt),
  block: { ...anchor.block },
});
