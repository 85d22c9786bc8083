import type { Deployment } from '../chain/deployment.ts';
import { checkNetwork } from '../chain/network-check.ts';
import { DISTRUST, type Finality, type LogProof } from '../chain/read/blocks.ts';
import { getHeader } from '../chain/rpc/eth.ts';
import type { Rpc } from '../chain/rpc/transport.ts';
import type { BlockRef } from '../core/block.ts';
import { fail, failBecause, isVidimusError, type VidimusError } from '../core/errors.ts';
import type { Seconds } from '../core/seconds.ts';
import type { PolicyRules } from '../verify/policy.ts';
import { createFeed, type Feed } from './feed/feed.ts';
import type { Snapshot } from './lookup.ts';
import { FATAL, fromNode, fromStore } from './source.ts';
import { emptyState } from './state.ts';
import type { Place, ReplicaStore } from './store/port.ts';
import { createSync } from './sync.ts';
import { createTip } from './tip.ts';

export interface FollowerOptions {
  readonly rpc: Rpc;
  readonly deployment: Deployment;
  /** Default: what the node calls finalized. */
  readonly finality?: Finality;
  /** How much of what the node says is checked. Default `receipts`. */
  readonly logProof?: LogProof;
  /** Pause between looks at the node, in milliseconds. Default 1,000. */
  readonly pollMs?: number;
  /** Keeps a second state of final blocks alone, for policies that decide by it. */
  readonly keepFinal?: boolean;
  /** Keeps the copy: the next start goes on from it. It is closed with the follower. */
  readonly store?: ReplicaStore;
}

/** Which state a policy decides by, and how old it may be (seconds). */
export type StateRules = Pick<PolicyRules, 'maxStateAge' | 'finality'>;

/** How the copy stands. */
export interface FollowerHealth {
  readonly state: 'syncing' | 'following' | 'failing' | 'stopped';
  readonly head?: BlockRef;
  readonly finalized?: number;
  /** The node's head when it last answered. */
  readonly nodeHead?: number;
  /** Blocks between the node's head and ours. */
  readonly lagBlocks?: number;
  /** Unix seconds at which the node last answered. */
  readonly answeredAt?: Seconds;
  /** Why it is failing or stopped. */
  readonly error?: VidimusError;
  readonly events: { readonly unknown: number; readonly malformed: number };
  readonly reorgs: number;
  /** Seconds since the copy was known to be at its node's head. */
  readonly ageSeconds?: number;
  /** Whether this process writes the store; absent where there is none. */
  readonly leads?: boolean;
}

export interface Follower extends Snapshot {
  /** What changes, as it comes. */
  readonly changes: Feed;
  /** Kept with the copy, for whichever process leads; absent where it is in memory alone. */
  readonly notes?: Pick<ReplicaStore, 'note' | 'setNote'>;
  /**
   * The state for those who decide by it. Its `block` throws REPLICA_STALE when the copy has not been at the node's head for
   * `maxStateAge` seconds, and why it stopped where it did: a revocation may be missing. An idle chain is no fault, a silent
   * node is. `final` needs `keepFinal`.
   */
  within(rules: StateRules): Snapshot;
  /** Resolves when the copy has once caught up; throws REPLICA_NOT_READY after `timeoutMs`, or why it stopped. */
  ready(timeoutMs?: number): Promise<void>;
  /** Resolves when the copy has this block (default: the node's present head). Throws as `ready`. */
  reach(block?: number, timeoutMs?: number): Promise<void>;
  health(): FollowerHealth;
  stop(): Promise<void>;
}

const MAX_PAUSE_MS = 15_000;

/**
 * Follows the registry's events into memory: first all of the past, then each new block. Outages of the node are survived; a
 * node on another chain, or a reorg of final blocks, stops it. With a store it goes on from what is kept there, also while the
 * node is silent.
 * @throws VidimusError CHAIN_ID_MISMATCH, GENESIS_MISMATCH, CONTRACT_MISSING, RPC_UNREACHABLE… at the start, where there is no
 * store; else `ready` throws them.
 */
export const startFollower = async (options: FollowerOptions): Promise<Follower> => {
  const {
    rpc,
    deployment,
    finality = 'finalized',
    pollMs = 1_000,
    keepFinal = false,
    store,
    logProof,
  } = options;
  if (store === undefined) await checkNetwork(rpc, deployment);

  const { chainId, contracts } = deployment;
  const empty = () =>
    emptyState({ chainId, address: contracts.trustedIssuersRegistry }, contracts.statusRegistry);
  const state = empty();
  const finalState = keepFinal ? empty() : undefined;
  const feed = createFeed(state);
  const tip = createTip(state, finalState, feed.taken);
  const sync = createSync(rpc, deployment, tip, {
    finality,
    ...(logProof && { logProof }),
    ...(store && { commit: (change) => store.commit(change) }),
  });
  const source = store ? fromStore(store, { rpc, deployment, sync, tip }) : fromNode(sync);

  let phase: FollowerHealth['state'] = 'syncing';
  let error: VidimusError | undefined;
  let nodeHead: number | undefined;
  let answeredAt: Seconds | undefined;
  let caughtUp = false;
  let everReady = false;
  let stopping = false;
  let atHead = { steady: performance.now(), wall: Date.now() };
  let begun = 0;
  let finished = 0;
  let waiters: (() => void)[] = [];

  const notify = (): void => {
    const woken = waiters;
    waiters = [];
    for (const waiter of woken) waiter();
  };

  const lookOnce = async (): Promise<boolean> => {
    const number = ++begun;
    try {
      const look = await source.look();
      finished = number;
      if (look.nodeHead !== undefined) {
        nodeHead = look.nodeHead;
        answeredAt = Math.floor(Date.now() / 1000);
      }
      ({ caughtUp } = look);
      // A copy that once was at its node's head is a true state, whose age is known.
      everReady ||= look.ageMs !== undefined && tip.head() !== undefined;
      if (look.ageMs !== undefined)
        atHead = { steady: performance.now() - look.ageMs, wall: Date.now() - look.ageMs };
      error = undefined;
      phase = stopping ? 'stopped' : caughtUp ? 'following' : 'syncing';
      return true;
    } catch (caught) {
      error = isVidimusError(caught)
        ? caught
        : failBecause(caught, 'INTERNAL', { reason: 'the follower failed' });
      phase = stopping || FATAL.includes(error.code) ? 'stopped' : 'failing';
      caughtUp = false;
      return false;
    }
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    while (phase !== 'stopped') {
      failures = (await lookOnce()) ? 0 : failures + 1;
      notify();
      if (isStopped()) break;
      if (failures > 0) await source.pause(Math.min(MAX_PAUSE_MS, pollMs * 2 ** Math.min(failures, 6)));
      else if (caughtUp) await source.pause(pollMs);
    }
    notify();
  };
  // Asked through a function: the phase changes while we wait, which the compiler cannot see.
  const isStopped = (): boolean => phase === 'stopped';

  const until = async (done: () => boolean, timeoutMs: number): Promise<void> => {
    const deadline = Date.now() + timeoutMs;
    while (!done()) {
      if (isStopped()) throw error ?? notReady('it was stopped');
      const left = deadline - Date.now();
      if (left <= 0) throw error ?? notReady('it is still catching up');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        waiters.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  };

  const at = (header: Place | undefined): BlockRef => {
    if (!everReady || header === undefined) throw notReady('it is still catching up');
    return { chainId, number: header.number, hash: header.hash, time: header.time };
  };
  const block = (): BlockRef => at(tip.head());
  // The steady clock stands still while the machine sleeps, the other may be set back.
  const age = (): number => Math.max(performance.now() - atHead.steady, Date.now() - atHead.wall) / 1_000;

  const within = ({ maxStateAge, finality: wanted }: StateRules): Snapshot => {
    const seen = wanted === 'final' ? finalState : state;
    if (seen === undefined) throw fail('INTERNAL', { reason: 'no state of final blocks is kept' });
    const now = () => at(wanted === 'final' ? tip.base() : tip.head());
    return {
      state: seen,
      block: () => {
        const head = now();
        // A node that was caught with a lie is not one that is slow: nothing is decided until another tells more.
        if (error && (phase === 'stopped' || DISTRUST.includes(error.code))) throw error;
        if (age() > maxStateAge) throw fail('REPLICA_STALE', { seconds: Math.floor(age()) });
        return head;
      },
      sight: () => ({ block: now(), ageSeconds: age() }),
    };
  };

  const running = run();
  return {
    state,
    changes: feed,
    ...(store && { notes: store }),
    block,
    within,
    ready: (timeoutMs = 30_000) => until(() => everReady, timeoutMs),
    reach: async (number, timeoutMs = 30_000) => {
      // A look that began before the question may have missed what is asked about.
      const before = begun;
      source.wake();
      // Who reads the node is at its head then; who reads a store has to know where that is.
      const wanted =
        number ?? (store && source.leads() !== true ? ((await getHeader(rpc, 'latest'))?.number ?? 0) : 0);
      await until(() => caughtUp && finished > before && (tip.head()?.number ?? -1) >= wanted, timeoutMs);
    },
    health: () => {
      const head = everReady ? block() : undefined;
      const finalized = tip.base()?.number;
      const leads = source.leads();
      const counts = sync.counts();
      return {
        state: phase,
        ...(head && { head }),
        ...(finalized !== undefined && { finalized }),
        ...(nodeHead !== undefined && { nodeHead }),
        ...(nodeHead !== undefined && { lagBlocks: Math.max(0, nodeHead - (tip.head()?.number ?? 0)) }),
        ...(answeredAt !== undefined && { answeredAt }),
        ...(error && { error }),
        events: { unknown: counts.unknown, malformed: counts.malformed },
        reorgs: counts.reorgs,
        ...(everReady && { ageSeconds: age() }),
        ...(leads !== undefined && { leads }),
      };
    },
    stop: async () => {
      stopping = true;
      phase = 'stopped';
      source.wake();
      await running;
      await source.close();
    },
  };
};

const notReady = (reason: string) => fail('REPLICA_NOT_READY', { reason });
