import type { Deployment } from './chain/deployment.ts';
import type { PlacedDidDocumentEvent } from './chain/did-ebsi/fold.ts';
import { didEbsi, type EbsiNetwork } from './chain/did-ebsi/method.ts';
import type { PlacedDidEvent } from './chain/did-ethr/document.ts';
import { didEthr, type EthrNetwork } from './chain/did-ethr/method.ts';
import { EVENTS, topicOf } from './chain/events/decode.ts';
import { checkNetwork } from './chain/network-check.ts';
import { pinChain } from './chain/read/pinned.ts';
import { createChainSource } from './chain/read/source.ts';
import type { EndpointHealth } from './chain/rpc/endpoint-health.ts';
import { type BlockTag, getChainId, getHeader } from './chain/rpc/eth.ts';
import { openNodes } from './chain/rpc/nodes.ts';
import type { Rpc } from './chain/rpc/transport.ts';
import type { NetworkSettings, Settings } from './config.ts';
import type { BlockRef } from './core/block.ts';
import type { Code } from './core/codes/index.ts';
import { fail, isVidimusError } from './core/errors.ts';
import type { Hex } from './core/hex.ts';
import type { DidMethod } from './did/method.ts';
import { createBrowse, type RegistryReads } from './replica/browse.ts';
import type { Feed } from './replica/feed/feed.ts';
import { type FollowerOptions, type StateRules, startFollower } from './replica/follow.ts';
import type { NetworkSource } from './replica/join.ts';
import { createStatusLookup, createTrustLookup, type Snapshot } from './replica/lookup.ts';
import { browseOnDemand } from './replica/on-demand.ts';
import type { ReplicaStore } from './replica/store/port.ts';

/** How one network stands, for health checks. Nothing here throws: what cannot be reached is said so. */
export interface NetworkHealth {
  readonly name: string;
  readonly chainId: number;
  readonly mode: 'follower' | 'rpc' | 'recorded' | 'service';
  /** The node answered, and is on the right chain. */
  readonly reachable: boolean;
  readonly head?: BlockRef;
  readonly finalized?: number;
  readonly lagBlocks?: number;
  /** Seconds between the head's block time and now. */
  readonly headAgeSeconds?: number;
  readonly reorgs?: number;
  /** Seconds since the copy was known to be at its node's head. */
  readonly ageSeconds?: number;
  /** The copy gave up, and goes on only after a restart: `error` says why. */
  readonly stopped?: boolean;
  /** Whether this process writes the store of the copy; absent where there is none. */
  readonly leads?: boolean;
  /** Each node that is asked. */
  readonly nodes?: readonly EndpointHealth[];
  readonly error?: Code;
}

/** What decides: every answer comes from one state, or throws where that is older than its policy allows. */
export interface StateView extends Pick<NetworkSource, 'trust' | 'status'> {
  readonly ethr: DidMethod;
  /** did:ebsi from the network's own DidRegistry. */
  readonly ebsi: DidMethod;
}

/** One network, opened. */
export interface OpenNetwork extends Omit<NetworkSource, 'trust' | 'status'> {
  readonly deployment: Deployment;
  readonly registry: RegistryReads;
  readonly rpc?: Rpc;
  /** Host of the service that is asked. */
  readonly service?: string;
  /** Of an own copy: what changes, as it comes. */
  readonly changes?: Feed;
  /** Kept with an own copy in a store. */
  readonly notes?: Pick<ReplicaStore, 'note' | 'setNote'>;
  /** For one policy. */
  view(rules: StateRules): StateView;
  /** Before each verification; never throws. Undefined where nothing is asked. */
  refresh(): Promise<void> | undefined;
  health(): Promise<NetworkHealth>;
  close(): Promise<void>;
}

/** What the place brings along: in Node the library for did:ethr, and stores; a browser has neither. */
export interface Home {
  /** @throws VidimusError STORE_NAME_MALFORMED */
  readonly store?: (name: string, deployment: Deployment) => Promise<ReplicaStore>;
  readonly ethr?: (rpc: Rpc, deployment: Deployment) => DidMethod;
}

const placeOf = ({ chainId, contracts }: Deployment) => ({
  chainId,
  trustedIssuersRegistry: contracts.trustedIssuersRegistry,
  statusRegistry: contracts.statusRegistry,
});

const didsOf = (deployment: Deployment, snapshot: Snapshot): DidMethod =>
  didEthr([
    {
      deployment,
      events: async (identity) => ({
        events: snapshot.state.dids.get(identity) ?? [],
        block: snapshot.block(),
      }),
    },
  ]);

const ebsiOf = (deployment: Deployment, snapshot: Snapshot): DidMethod =>
  didEbsi([
    {
      deployment,
      events: (did) => ({
        events: snapshot.state.didDocuments.get(did) ?? [],
        block: snapshot.block(),
      }),
    },
  ]);

const viewOf = (deployment: Deployment, snapshot: Snapshot): StateView => ({
  trust: createTrustLookup(snapshot),
  status: createStatusLookup(snapshot),
  ethr: didsOf(deployment, snapshot),
  ebsi: ebsiOf(deployment, snapshot),
});

/** A network of recorded events: it never changes. */
export const openRecorded = (recorded: {
  readonly deployment: Deployment;
  readonly snapshot: Snapshot;
}): OpenNetwork => {
  const { deployment, snapshot } = recorded;
  const { name, chainId } = deployment;
  return {
    ...placeOf(deployment),
    deployment,
    // It never changes, so that it is final too.
    registry: createBrowse(snapshot, deployment, snapshot),
    // Whoever gives recorded events means that moment: they do not age.
    view: () => viewOf(deployment, snapshot),
    refresh: () => undefined,
    health: async () => ({ name, chainId, mode: 'recorded', reachable: true, head: snapshot.block() }),
    close: async () => undefined,
  };
};

const transportOf = ({ rpc }: NetworkSettings, { rpcLimits }: Settings): Rpc =>
  openNodes({ urls: typeof rpc === 'string' ? [rpc] : rpc, ...(rpcLimits && { limits: rpcLimits }) });

const readingOf = (
  network: NetworkSettings,
  settings: Settings,
): Pick<FollowerOptions, 'finality' | 'logProof'> => {
  const { finality = settings.finality, logProof = settings.logProof } = network;
  return { ...(finality !== undefined && { finality }), ...(logProof && { logProof }) };
};

const storeOf = ({ store, deployment }: NetworkSettings, home: Home): Promise<ReplicaStore> | undefined => {
  if (store === undefined) return undefined;
  if (home.store) return home.store(store, deployment);
  throw fail('SETTINGS_MALFORMED', { setting: 'store', reason: 'there is none here' });
};

/** A network that is followed into memory. */
export const openFollower = async (
  network: NetworkSettings,
  settings: Settings,
  keepFinal: boolean,
  home: Home = {},
): Promise<OpenNetwork> => {
  const { deployment } = network;
  const store = await storeOf(network, home);
  const rpc = transportOf(network, settings);
  const { pollMs, readyMs = 60_000 } = settings;
  const follower = await startFollower({
    rpc,
    deployment,
    ...readingOf(network, settings),
    ...(pollMs !== undefined && { pollMs }),
    keepFinal,
    ...(store && { store }),
  });
  try {
    await follower.ready(readyMs);
  } catch (error) {
    await follower.stop();
    throw error;
  }
  return {
    ...placeOf(deployment),
    deployment,
    rpc,
    changes: follower.changes,
    ...(follower.notes && { notes: follower.notes }),
    // Browsing goes on where deciding stops; only a slice says how old it is.
    registry: createBrowse(
      { ...follower.within(NO_RULES), block: follower.block },
      deployment,
      keepFinal ? follower.within({ ...NO_RULES, finality: 'final' }) : undefined,
    ),
    view: (rules) => viewOf(deployment, follower.within(rules)),
    refresh: () => undefined,
    health: async () => {
      const { state, head, finalized, lagBlocks, reorgs, error, ageSeconds, leads } = follower.health();
      return {
        ...{ name: deployment.name, chainId: deployment.chainId, mode: 'follower', reorgs },
        reachable: state === 'following' || state === 'syncing',
        ...(head && { head, headAgeSeconds: ageOf(head, settings) }),
        ...(finalized !== undefined && { finalized }),
        ...(lagBlocks !== undefined && { lagBlocks }),
        ...(state === 'stopped' && { stopped: true }),
        ...(ageSeconds !== undefined && { ageSeconds }),
        ...(leads !== undefined && { leads }),
        ...nodesOf(rpc),
        ...(error && { error: error.code }),
      };
    },
    close: () => follower.stop(),
  };
};

const NO_RULES: StateRules = { maxStateAge: Number.POSITIVE_INFINITY, finality: 'head' };

const nodesOf = (rpc: Rpc): Pick<NetworkHealth, 'nodes'> => {
  const nodes = rpc.endpoints?.();
  return nodes ? { nodes } : {};
};

const ageOf = (head: BlockRef, { clock }: Settings): number =>
  Math.max(0, (clock?.() ?? Math.floor(Date.now() / 1000)) - head.time);

/** A network whose node is asked for every answer. */
export const openRpc = async (
  network: NetworkSettings,
  settings: Settings,
  home: Home,
): Promise<OpenNetwork> => {
  const { deployment } = network;
  const rpc = transportOf(network, settings);
  await checkNetwork(rpc, deployment);
  const sources = {
    head: createChainSource(rpc, deployment),
    final: createChainSource(rpc, deployment, 'finalized'),
  };
  const asked = new Set<StateRules['finality']>();
  return {
    ...placeOf(deployment),
    deployment,
    rpc,
    registry: browseOnDemand(rpc, deployment, readingOf(network, settings)),
    view: ({ finality }) => {
      asked.add(finality);
      const { trust, status } = sources[finality];
      const library = finality === 'head' ? home.ethr?.(rpc, deployment) : undefined;
      const at = finality === 'head' ? 'latest' : 'finalized';
      return {
        trust,
        status,
        ethr: library ?? didEthr([eventsFromNode(rpc, deployment, at)]),
        ebsi: didEbsi([documentsFromNode(rpc, deployment, at)]),
      };
    },
    refresh: async () => {
      await Promise.all([...asked].map((finality) => sources[finality].refresh()));
    },
    health: () => probe(rpc, deployment, settings),
    close: async () => undefined,
  };
};

/** did:ethr from the node's logs, without ethers. */
const eventsFromNode = (rpc: Rpc, deployment: Deployment, at: BlockTag): EthrNetwork => ({
  deployment,
  events: async (identity) => {
    const chain = await pinChain(rpc, deployment, at);
    const registry = deployment.contracts.ethereumDidRegistry;
    if (registry === undefined) return { events: [], block: chain.block };
    const names = ['DIDOwnerChanged', 'DIDDelegateChanged', 'DIDAttributeChanged'] as const;
    const topic: Hex = `0x${identity.slice(2).padStart(64, '0')}`;
    const events = await chain.events({ address: [registry], topics: [names.map(topicOf), topic] });
    return { events: events.filter(isDidEvent), block: chain.block };
  },
});

/** Documents of the DidRegistry from the node's logs. */
const documentsFromNode = (rpc: Rpc, deployment: Deployment, at: BlockTag): EbsiNetwork => ({
  deployment,
  events: async (did) => {
    const chain = await pinChain(rpc, deployment, at);
    const registry = deployment.contracts.didRegistry;
    if (registry === undefined) return { events: [], block: chain.block };
    const topic: Hex = `${did}${'0'.repeat(32)}`;
    const events = await chain.events({
      address: [registry],
      topics: [EVENTS.didRegistry.map((definition) => definition.topic), topic],
    });
    return { events: events.filter(isDocumentEvent), block: chain.block };
  },
});

const isDocumentEvent = (event: object): event is PlacedDidDocumentEvent => 'did' in event;

const isDidEvent = (event: object): event is PlacedDidEvent => 'identity' in event;

const probe = async (rpc: Rpc, deployment: Deployment, settings: Settings): Promise<NetworkHealth> => {
  const { name, chainId } = deployment;
  const base = { name, chainId, mode: 'rpc' } as const;
  try {
    const [actual, header, final] = await Promise.all([
      getChainId(rpc),
      getHeader(rpc, 'latest'),
      getHeader(rpc, 'finalized').catch(() => undefined),
    ]);
    if (actual !== chainId) return { ...base, reachable: false, error: 'CHAIN_ID_MISMATCH' };
    if (header === undefined) return { ...base, reachable: false, error: 'BLOCK_UNKNOWN' };
    const head = { chainId, number: header.number, hash: header.hash, time: header.time };
    return {
      ...base,
      reachable: true,
      head,
      headAgeSeconds: ageOf(head, settings),
      ...(final && { finalized: final.number }),
      ...nodesOf(rpc),
    };
  } catch (error) {
    return {
      ...base,
      ...nodesOf(rpc),
      reachable: false,
      error: isVidimusError(error) ? error.code : 'INTERNAL',
    };
  }
};
