import { atOnce } from '../core/awaitable.ts';
import { fail } from '../core/errors.ts';
import type { Limits } from '../core/limits.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import type { EbsiIssuersRegistry, StatusContext } from '../status/context.ts';
import type { ListCache } from '../status/list-cache.ts';
import type { ListFetcher, StatusSource } from '../status/source.ts';
import type { RecordRef } from '../trust/record.ts';
import type { RecordView, TrustSource } from '../trust/source.ts';
import type { JudgedPath } from './path.ts';
import type { Policy } from './policy.ts';

export interface StatusNeeds {
  readonly credential: Pick<Credential, 'issuer' | 'subjectIds' | 'digest' | 'status'>;
  readonly now: Seconds;
  readonly policy: Policy;
  readonly limits: Limits;
  readonly trust: TrustSource;
  readonly source: StatusSource;
  readonly fetchList: ListFetcher;
  readonly lists: ListCache;
  readonly ebsi?: EbsiIssuersRegistry;
  readonly checkCredential: StatusContext['checkCredential'];
  readonly checkToken: NonNullable<StatusContext['checkToken']>;
  readonly paths: readonly JudgedPath[];
}

/** Hands the status check what it needs, narrowed to the registries of the policy. */
export const statusContext = (needs: StatusNeeds): StatusContext => {
  const { credential, now, policy, limits, trust, fetchList, lists, ebsi } = needs;
  const readsRegistry = (chainId: number, registry: string, statusRegistry: string) =>
    policy.registries.some(
      (one) =>
        one.chainId === chainId &&
        one.trustedIssuersRegistry === registry &&
        one.statusRegistry === statusRegistry,
    );
  return {
    issuer: credential.issuer,
    subjects: credential.subjectIds,
    // Only there does anybody ask: it costs as much as the rest of a status.
    ...(credential.status.some(({ type }) => type === 'EbsiAccreditationEntry') && {
      digest: credential.digest,
    }),
    now,
    rules: policy.rules,
    limits,
    source: needs.source,
    fetchList,
    lists,
    checkCredential: needs.checkCredential,
    checkToken: needs.checkToken,
    ...(ebsi && { ebsi }),
    ownerOf: ({ chainId, registry, id }, statusRegistry) => {
      requireFollowed({ chainId, statusRegistry }, policy);
      // A status registry that reads another's records could never revoke these.
      if (!readsRegistry(chainId, registry, statusRegistry)) return undefined;
      const ref = { chainId, registry, id };
      // Whose a record is never changes: what stands on the way up was read, and its id recomputed.
      const known = onTheWay(ref, needs.paths);
      return known === undefined
        ? trust.record(ref).then((view) => view?.record.subject)
        : known.record.subject;
    },
    standsForIssuer: (did) => isMandator(did, needs) || isMandatary(did, needs),
  };
};

const onTheWay = (ref: RecordRef, paths: readonly JudgedPath[]): RecordView | undefined => {
  for (const { root, views } of paths) {
    if (root === undefined) continue;
    for (const view of views) {
      const { id, registry, chainId } = view.ref;
      if (id === ref.id && registry === ref.registry && chainId === ref.chainId) return view;
    }
  }
  return undefined;
};

/** The source may follow more registries than this policy counts. */
export const narrowed = (source: StatusSource, policy: Policy): StatusSource => {
  const checked = <Where extends StatusRegistryRef>(where: Where): Where => {
    requireFollowed(where, policy);
    return where;
  };
  return {
    bit: (list, index) => atOnce(() => source.bit(checked(list), index)),
    anchor: (list) => atOnce(() => source.anchor(checked(list))),
    handle: (where, handle) => atOnce(() => source.handle(checked(where), handle)),
    issuanceAnchor: (where, root) => atOnce(() => source.issuanceAnchor(checked(where), root)),
  };
};

interface StatusRegistryRef {
  readonly chainId: number;
  readonly statusRegistry: string;
}

const requireFollowed = ({ chainId, statusRegistry }: StatusRegistryRef, { registries }: Policy): void => {
  const isFollowed = registries.some(
    (one) => one.chainId === chainId && one.statusRegistry === statusRegistry,
  );
  if (!isFollowed) {
    throw fail('STATUS_REGISTRY_NOT_CONFIGURED', { registry: `eip155:${chainId}:${statusRegistry}` });
  }
};

/** The awarding body of a mandate under which the issuer sealed. */
const isMandator = (did: string, { paths }: StatusNeeds): boolean =>
  paths.some(({ root, views: [sealed, awarding] }) => {
    return root !== undefined && sealed?.record.kind === 'mandate' && awarding?.record.subject === did;
  });

/** An organisation that seals under an active mandate of the issuer, below one of the issuer's own trusted records. */
const isMandatary = async (did: string, { trust, paths }: StatusNeeds): Promise<boolean> => {
  const own = new Set(
    paths.flatMap(({ root, views: [leaf] }) => {
      return root !== undefined && leaf?.record.kind === 'attest' ? [leaf.ref.id] : [];
    }),
  );
  if (own.size === 0) return false;
  const records = await trust.recordsOf(did);
  return records.some(({ record, parent, state }) => {
    return (
      record.subject === did && record.kind === 'mandate' && own.has(parent) && state.status === 'active'
    );
  });
};
