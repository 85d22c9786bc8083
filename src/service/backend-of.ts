import type { Reader } from '../assemble.ts';
import { fail } from '../core/errors.ts';
import type { NetworkHealth } from '../networks.ts';
import { needsChain } from '../verify/policy.ts';
import type { Backend, Health, Probe } from './backend.ts';

/** What the service calls ready, beyond what the SDK reports. */
export interface Readiness {
  /** Seconds after which the newest block counts as too old; 0 for no limit. */
  readonly headAge: number;
  /** Blocks that the own copy may lag behind. */
  readonly lagBlocks: number;
  /** Seconds up to which the policy decides by a copy. Default: no limit. */
  readonly stateAge?: number;
}

/** The SDK as the service sees it. */
export const backendOf = (
  vidimus: Pick<
    Reader,
    | 'policy'
    | 'deployment'
    | 'registry'
    | 'changes'
    | 'notes'
    | 'profiles'
    | 'verify'
    | 'verifyPresentation'
    | 'dereference'
    | 'health'
  >,
  readiness: Readiness,
): Backend => ({
  ...(vidimus.deployment && { deployment: vidimus.deployment }),
  registry: vidimus.registry,
  ...(vidimus.changes && { changes: vidimus.changes }),
  ...(vidimus.notes && { notes: vidimus.notes }),
  profiles: [...vidimus.profiles.keys()],
  policies: vidimus.profiles,
  profile: [...vidimus.profiles].find(([, policy]) => policy === vidimus.policy)?.[0] ?? 'default',
  verify: async (input, options) => {
    await refuseStale(vidimus, readiness);
    return await vidimus.verify(input, options);
  },
  verifyPresentation: async (input, options) => {
    await refuseStale(vidimus, readiness);
    return await vidimus.verifyPresentation(input, options);
  },
  dereference: async (didUrl, options) => {
    // The documents of these methods are made of the registry's own events.
    if (/^did:(?:ethr|ebsi):/.test(didUrl)) await refuseStale(vidimus, readiness);
    return await vidimus.dereference(didUrl, options);
  },
  health: async () => {
    const { policy } = vidimus;
    const { maxStateAge } = policy.rules;
    return healthOf(await vidimus.health(), { ...readiness, stateAge: maxStateAge }, needsChain(policy));
  },
});

/**
 * An own copy that has heard nothing for longer than the operator allows gives no verdict: a revocation could stand in what it
 * did not hear. Asked of the node (mode rpc), a verdict says so by itself. @throws REPLICA_NOT_READY
 */
const refuseStale = async (vidimus: Pick<Reader, 'health'>, { headAge }: Readiness): Promise<void> => {
  if (headAge === 0) return;
  for (const { mode, headAgeSeconds = 0 } of await vidimus.health()) {
    if (mode === 'follower' && headAgeSeconds > headAge) {
      throw fail('REPLICA_NOT_READY', { reason: `its newest block is ${headAgeSeconds} seconds old` });
    }
  }
};

/** Each network is probed for its node, the age of its head, and the lag of the own copy. */
export const healthOf = (
  networks: readonly NetworkHealth[],
  readiness: Readiness,
  needsRegistry = true,
): Health => {
  const probes = networks.flatMap((network) => probesOf(network, readiness));
  const [first] = networks;
  // A policy that asks no registry has nothing to wait for.
  if (first === undefined && !needsRegistry)
    return { ready: true, probes: [{ name: 'no registry', ok: true, values: {} }] };
  return {
    ready: probes.length > 0 && probes.every(({ ok }) => ok),
    probes,
    ...(first?.head === undefined ? {} : { head: first?.head.number }),
    ...(first?.finalized === undefined ? {} : { finalized: first?.finalized }),
    ...(first?.lagBlocks === undefined ? {} : { lagBlocks: first?.lagBlocks }),
    ...(first?.reorgs === undefined ? {} : { reorgs: first?.reorgs }),
    ...(first?.ageSeconds === undefined ? {} : { ageSeconds: first?.ageSeconds }),
    ...(first?.leads === undefined ? {} : { leads: first?.leads }),
    ...(first?.nodes === undefined ? {} : { nodes: first.nodes }),
    stopped: networks.some(({ stopped }) => stopped === true),
  };
};

const probesOf = (
  network: NetworkHealth,
  { headAge, lagBlocks, stateAge = Number.POSITIVE_INFINITY }: Readiness,
): readonly Probe[] => {
  const { name, chainId, mode, reachable, error, ageSeconds, leads } = network;
  const isYoung = ageSeconds !== undefined && ageSeconds <= stateAge;
  // A copy in a store answers as long as the policy decides by it, whoever is silent meanwhile.
  const answers = leads === undefined ? reachable : isYoung && network.stopped !== true;
  const head = network.head?.number ?? null;
  const age = network.headAgeSeconds;
  const lag = network.lagBlocks;
  return [
    {
      name: `${name}: node`,
      ok: answers && network.head !== undefined,
      values: { chainId, mode, reachable, head, finalized: network.finalized ?? null, error: error ?? null },
    },
    ...(age === undefined
      ? []
      : [
          {
            name: `${name}: head age`,
            ok: headAge === 0 || age <= headAge,
            values: { seconds: age, limit: headAge },
          },
        ]),
    ...(ageSeconds === undefined
      ? []
      : [
          {
            name: `${name}: copy`,
            ok: isYoung && network.stopped !== true,
            values: {
              ageSeconds: Math.floor(ageSeconds),
              limit: Number.isFinite(stateAge) ? stateAge : null,
              stopped: network.stopped === true,
              leads: leads ?? null,
            },
          },
        ]),
    ...(lag === undefined
      ? []
      : [{ name: `${name}: lag`, ok: lag <= lagBlocks, values: { blocks: lag, limit: lagBlocks } }]),
  ];
};
