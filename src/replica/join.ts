import { fail } from '../core/errors.ts';
import type { Address } from '../core/hex.ts';
import type { StatusSource } from '../status/source.ts';
import type { TrustSource } from '../trust/source.ts';

/** One network's sources, and what they are about. */
export interface NetworkSource {
  readonly chainId: number;
  readonly trustedIssuersRegistry: Address;
  readonly statusRegistry: Address;
  readonly trust: TrustSource;
  readonly status: StatusSource;
}

/** Several networks as one: records and recognitions of all, each question about one place to its own. */
export const joinTrust = (networks: readonly NetworkSource[]): TrustSource => {
  const [only, ...others] = networks;
  return only !== undefined && others.length === 0 ? only.trust : severalTrusts(networks);
};

const severalTrusts = (networks: readonly NetworkSource[]): TrustSource => ({
  recordsOf: async (subject) =>
    (await Promise.all(networks.map(({ trust }) => trust.recordsOf(subject)))).flat(),
  record: async (ref) => {
    const network = networks.find(
      ({ chainId, trustedIssuersRegistry }) =>
        chainId === ref.chainId && trustedIssuersRegistry === ref.registry,
    );
    if (network === undefined)
      throw fail('REGISTRY_NOT_FOLLOWED', { registry: ref.registry, chainId: ref.chainId });
    return network.trust.record(ref);
  },
  recognitionsOf: async (target) =>
    (await Promise.all(networks.map(({ trust }) => trust.recognitionsOf(target)))).flat(),
  termText: async (term) => {
    for (const { trust } of networks) {
      const text = await trust.termText(term);
      if (text !== undefined) return text;
    }
    return undefined;
  },
  heads: async () => (await Promise.all(networks.map(({ trust }) => trust.heads()))).flat(),
  revision: () => {
    const revisions = networks.map(({ trust }) => trust.revision?.());
    return revisions.includes(undefined) ? undefined : revisions.join(' ');
  },
});

export const joinStatus = (networks: readonly NetworkSource[]): StatusSource => {
  const [only, ...others] = networks;
  return only !== undefined && others.length === 0 ? only.status : severalStatuses(networks);
};

const severalStatuses = (networks: readonly NetworkSource[]): StatusSource => {
  const sourceOf = (where: { readonly chainId: number; readonly statusRegistry: Address }): StatusSource => {
    const network = networks.find(
      ({ chainId, statusRegistry }) => chainId === where.chainId && statusRegistry === where.statusRegistry,
    );
    if (network) return network.status;
    const registry = `eip155:${where.chainId}:${where.statusRegistry}`;
    throw fail('STATUS_REGISTRY_NOT_CONFIGURED', { registry });
  };
  return {
    bit: async (list, index) => sourceOf(list).bit(list, index),
    anchor: async (list) => sourceOf(list).anchor(list),
    handle: async (where, handle) => sourceOf(where).handle(where, handle),
    issuanceAnchor: async (where, root) => sourceOf(where).issuanceAnchor(where, root),
  };
};
