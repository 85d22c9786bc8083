import { fail } from '../core/errors.ts';
import type { Limits } from '../core/limits.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import type { EbsiIssuersRegistry, StatusContext } from '../status/context.ts';
import type { ListCache } from '../status/list-cache.ts';
import type { ListFetcher, StatusSource } from '../status/source.ts';
import type { TrustSource } from '../trust/source.ts';
import type { JudgedPath } from './path.ts';
import type { Policy } from './policy.ts';

export interface StatusNeeds {
  readonly credential: Pick<Credential, 'issuer' | 'subjectIds' | 'digest'>;
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
    digest: credential.digest,
    now,
    rules: policy.rules,
    limits,
    source: narrowed(needs.source, policy),
    fetchList,
    lists,
    checkCredential: needs.checkCredential,
    checkToken: needs.checkToken,
    ...(ebsi && { ebsi }),
    ownerOf: async ({ chainId, registry, id }, statusRegistry) => {
      requireFollowed({ chainId, statusRegistry }, policy);
      // A status registry that reads another's records could never revoke these.
      if (!readsRegistry(chainId, registry, statusRegistry)) return undefined;
      return (await trust.record({ chainId, registry, id }))?.record.subject;
    },
    standsForIssuer: async (did) => isMandator(did, needs) || (await isMandatary(did, needs)),
  };
};

/** The source may follow more registries than this policy counts. */
export const narrowed = (source: StatusSource, policy: Policy): StatusSource => {
  const checked = <Where extends StatusRegistryRef>(where: Where): Where => {
    requireFollowed(where, policy);
    return where;
  };
  return {
    bit: async (list, index) => source.bit(checked(list), index),
    anchor: async (list) => source.anchor(checked(list)),
    handle: async (where, handle) => source.handle(checked(where), handle),
    issuanceAnchor: async (where, root) => source.issuanceAnchor(checked(where), root),
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
