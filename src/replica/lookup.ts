import { bitOf } from '../chain/words.ts';
import { atOnce } from '../core/awaitable.ts';
import type { BlockRef } from '../core/block.ts';
import { fail } from '../core/errors.ts';
import type { Address, Hex, RecordId } from '../core/hex.ts';
import type { HandleState, ListAnchor, OnChainList, StatusSource } from '../status/source.ts';
import type { RecordRef } from '../trust/record.ts';
import type { RecordView, TrustSource } from '../trust/source.ts';
import { listKey, pairKey, type RegistryState, refKey } from './state.ts';

/** A state to read from, and the block that it stands at. */
export interface Snapshot {
  readonly state: RegistryState;
  /** Throws REPLICA_NOT_READY before there is any. */
  block(): BlockRef;
  /** The same, also where the state is too old to answer; with its age in seconds where it can age. */
  sight?(): { readonly block: BlockRef; readonly ageSeconds: number };
}

const EARLIER_VERSIONS = 64;

/** The port to the trust graph, answered from memory. */
export const createTrustLookup = (snapshot: Snapshot): TrustSource => {
  const { state, block } = snapshot;
  const { records, registry } = state;
  const viewsOf = (ids: readonly RecordId[] | undefined): readonly RecordView[] =>
    (ids ?? []).flatMap((id) => records.get(id) ?? []);
  return {
    recordsOf: async (subject) => {
      block();
      return viewsOf(state.bySubject.get(subject));
    },
    record: async (ref) => {
      block();
      if (!followed(registry.chainId, registry.address, ref)) throw notFollowed(ref);
      return records.get(ref.id);
    },
    recognitionsOf: async (target) => {
      block();
      return viewsOf(state.byTarget.get(refKey(target)));
    },
    termText: async (term) => state.terms.get(term),
    heads: () =>
      atOnce(() => [{ registry: registry.address, ...(snapshot.sight?.() ?? { block: block() }) }]),
    // The hash of a block fixes everything before it.
    revision: () => block().hash,
  };
};

/** The port to status on-chain, answered from memory. */
export const createStatusLookup = ({ state, block }: Snapshot): StatusSource => {
  const check = (where: { readonly chainId: number; readonly statusRegistry: Address }): BlockRef => {
    if (where.chainId !== state.registry.chainId || where.statusRegistry !== state.statusRegistry)
      throw statusNotFollowed(where);
    return block();
  };
  return {
    bit: (list, index) =>
      atOnce(() => {
        const at = check(list);
        const changes = state.lists.get(listKey(list))?.words.get(index >>> 8);
        return { ...bitOf(changes ?? [], index & 0xff), block: at };
      }),
    anchor: (list) =>
      atOnce(() => {
        const at = check(list);
        return anchorOf(state, list, at);
      }),
    handle: (where, handle) =>
      atOnce((): HandleState => {
        const at = check(where);
        const found = state.handles.get(pairKey(where.accreditation, handle));
        return found
          ? { revoked: true, revokedAt: found.time, reason: found.reason, block: at }
          : { revoked: false, block: at };
      }),
    issuanceAnchor: (where, root) =>
      atOnce(() => {
        const at = check(where);
        const found = state.issuance.get(pairKey(where.accreditation, root));
        return found && { at: found.time, block: at };
      }),
  };
};

const anchorOf = (state: RegistryState, list: OnChainList, block: BlockRef): ListAnchor | undefined => {
  const versions = state.lists.get(listKey(list))?.versions;
  const head = versions?.at(-1);
  if (versions === undefined || head === undefined) return undefined;
  const earlier = versions.slice(-1 - EARLIER_VERSIONS, -1).reverse();
  return {
    version: head.version,
    digest: head.digest,
    ttl: head.ttl,
    publishedAt: head.publishedAt,
    earlier: earlier.map((version): Hex => version.digest),
    block,
  };
};

const followed = (chainId: number, registry: Address, ref: RecordRef): boolean =>
  ref.chainId === chainId && ref.registry === registry;

const notFollowed = (ref: RecordRef) =>
  fail('REGISTRY_NOT_FOLLOWED', { registry: ref.registry, chainId: ref.chainId });

const statusNotFollowed = (where: { readonly chainId: number; readonly statusRegistry: Address }) =>
  fail('STATUS_REGISTRY_NOT_CONFIGURED', { registry: `eip155:${where.chainId}:${where.statusRegistry}` });
