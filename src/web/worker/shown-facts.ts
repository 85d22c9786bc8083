import type { NetworkFacts } from './protocol.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What a page shows of the service's description of itself. For showing alone: what decides is read by the SDK. */
export const shownFacts = (raw: Raw, kept: boolean): NetworkFacts => {
  const deployment = raw['deployment'] as { readonly name: string; readonly chainId: number };
  const policies = raw['policies'] as Record<string, NetworkFacts['policy']>;
  const profile = String(raw['profile']);
  const { name = '', roots = [] } = policies[profile] ?? {};
  const block = raw['block'] as NetworkFacts['block'];
  return {
    name: deployment.name,
    chainId: deployment.chainId,
    demonstration: raw['demonstration'] === true,
    policy: { name, roots },
    profile,
    profiles: Object.keys(policies),
    rpc: (raw['rpc'] as readonly string[] | undefined) ?? [],
    ...(block && { block }),
    kept,
  };
};
