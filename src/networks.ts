import type { Deployment } from './chain/deployment.ts';
import type { PlacedDidDocumentEvent } from './chain/did-ebsi/fold.ts';
import { didEbsi, type EbsiNetwork } from './chain/did-ebsi/method.ts';
import type { PlacedDidEvent } from './chain/did-ethr/document.ts';
import { didEthr, type EthrNetwork } from './chain/did-ethr/method.ts';
import { EVENTS, topicOf } from './chain/events/decode.ts';
import { checkNetwork } from './chain/network-check.ts';
import { pinChain } from './chain/read/pinned.ts';
import { createChainSource } from './chain/read/source.ts';
import { getChainId, getHeader } from './chain/rpc/eth.ts';
import { createTransport, type Rpc } from './chain/rpc/transport.ts';
import type { NetworkSettings, Settings } from './config.ts';
import type { BlockRef } from './core/block.ts';
import type { Code } from './core/codes/index.ts';
import { isVidimusError } from './core/errors.ts';
import type { Hex } from './core/hex.ts';
import type { DidMethod } from './did/method.ts';
import { createBrowse, type RegistryReads } from './replica/browse.ts';
import { startFollower } from './replica/follow.ts';
import type { NetworkSource } from './replica/join.ts';
import { createStatusLookup, createTrustLookup, type Snapshot } from './replica/lookup.ts';
import { browseOnDemand } from './replica/on-demand.ts';

/** How one network stands, for health checks. Nothing here throws: what cannot be reached is said so. */
export interface NetworkHealth {
  readonly name: string;
  readonly chainId: number;
  readonly mode: 'follower' | 'rpc' | 'recorded';
  /** The node answered, and is on the right chain. */
  readonly reachable: boolean;
  readonly head?: BlockRef;
  readonly finalized?: number;
  readonly lagBlocks?: number;
  /** Seconds between the head's block time and now. */
  readonly headAgeSeconds?: number;
  readonly reorgs?: number;
  readonly error?: Code;
}

/** One network, opened. */
export interface OpenNetwork extends NetworkSource {
  readonly deployment: Deployment;
  readonly registry: RegistryReads;
  readonly rpc?: Rpc;
  readonly ethr: DidMethod;
  /** did:ebsi from the network's own DidRegistry. */
  readonly ebsi: DidMethod;
  /** Before each verification; never throws. */
  refresh(): Promise<void>;
  health(): Promise<NetworkHealth>;
  close(): Promise<void>;
}

/** What the place brings along: in Node the library for did:ethr; a browser reads events itself. */
export interface Home {
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
      events: async (did) => ({
        events: snapshot.state.didDocuments.get(did) ?? [],
        block: snapshot.block(),
      }),
    },
  ]);

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
    trust: createTrustLookup(snapshot),
    status: createStatusLookup(snapshot),
    registry: createBrowse(snapshot),
    ethr: didsOf(deployment, snapshot),
    ebsi: ebsiOf(deployment, snapshot),
    refresh: async () => undefined,
    health: async () => ({ name, chainId, mode: 'recorded', reachable: true, head: snapshot.block() }),
    close: async () => undefined,
  };
};

const transportOf = ({ rpc }: NetworkSettings, { rpcLimits }: Settings): Rpc =>
  createTransport({ url: rpc, ...(rpcLimits && { limits: rpcLimits }) });

/** A network that is followed into memory. */
export const openFollower = async (network: NetworkSettings, settings: Settings): Promise<OpenNetwork> => {
  const { deployment } = network;
  const rpc = transportOf(network, settings);
  const { finality, pollMs, maxSilenceSeconds, readyMs = 60_000 } = settings;
  const follower = await startFollower({
    rpc,
    deployment,
    ...(finality !== undefined && { finality }),
    ...(pollMs !== undefined && { pollMs }),
    ...(maxSilenceSeconds !== undefined && { maxSilenceSeconds }),
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
    trust: createTrustLookup(follower.fresh),
    status: createStatusLookup(follower.fresh),
    registry: createBrowse(follower),
    ethr: didsOf(deployment, follower.fresh),
    ebsi: ebsiOf(deployment, follower.fresh),
    refresh: async () => undefined,
    health: async () => {
      const { state, head, finalized, lagBlocks, reorgs, error } = follower.health();
      return {
        ...{ name: deployment.name, chainId: deployment.chainId, mode: 'follower', reorgs },
        reachable: state === 'following' || state === 'syncing',
        ...(head && { head, headAgeSeconds: ageOf(head, settings) }),
        ...(finalized !== undefined && { finalized }),
        ...(lagBlocks !== undefined && { lagBlocks }),
        ...(error && { error: error.code }),
      };
    },
    close: () => follower.stop(),
  };
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
  const source = createChainSource(rpc, deployment);
  return {
    ...placeOf(deployment),
    deployment,
    rpc,
    trust: source.trust,
    status: source.status,
    registry: browseOnDemand(rpc, deployment, settings.finality),
    ethr: home.ethr?.(rpc, deployment) ?? didEthr([eventsFromNode(rpc, deployment)]),
    ebsi: didEbsi([documentsFromNode(rpc, deployment)]),
    refresh: () => source.refresh(),
    health: () => probe(rpc, deployment, settings),
    close: async () => undefined,
  };
};

/** did:ethr from the node's logs, without ethers. */
const eventsFromNode = (rpc: Rpc, deployment: Deployment): EthrNetwork => ({
  deployment,
  events: async (identity) => {
    const chain = await pinChain(rpc, deployment);
    const registry = deployment.contracts.ethereumDidRegistry;
    if (registry === undefined) return { events: [], block: chain.block };
    const names = ['DIDOwnerChanged', 'DIDDelegateChanged', 'DIDAttributeChanged'] as const;
    const topic: Hex = `0x${identity.slice(2).padStart(64, '0')}`;
    const events = await chain.events({ address: [registry], topics: [names.map(topicOf), topic] });
    return { events: events.filter(isDidEvent), block: chain.block };
  },
});

/** Documents of the DidRegistry from the node's logs. */
const documentsFromNode = (rpc: Rpc, deployment: Deployment): EbsiNetwork => ({
  deployment,
  events: async (did) => {
    const chain = await pinChain(rpc, deployment);
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
    };
  } catch (error) {
    return { ...base, reachable: false, error: isVidimusError(error) ? error.code : 'INTERNAL' };
  }
};
