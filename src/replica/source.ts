import type { Deployment } from '../chain/deployment.ts';
import { checkNetwork } from '../chain/network-check.ts';
import type { Rpc } from '../chain/rpc/transport.ts';
import { isVidimusError } from '../core/errors.ts';
import type { ReplicaStore } from './store/port.ts';
import type { Sync } from './sync.ts';
import type { Tip } from './tip.ts';

/** What no waiting mends: going on could mix two chains. */
export const FATAL: readonly string[] = [
  ...[
    'CHAIN_ID_MISMATCH',
    'GENESIS_MISMATCH',
    'CONTRACT_MISSING',
    'CONTRACT_CODE_CHANGED',
    'REPLICA_REORG_TOO_DEEP',
  ],
  ...['STORE_CORRUPT', 'STORE_NEWER', 'STORE_OTHER_REGISTRY'],
];

/** One look of the copy at where it comes from. */
export interface Look {
  /** Whether the copy is as far as its source. */
  readonly caughtUp: boolean;
  /** The node's head, where this process asked for it. */
  readonly nodeHead?: number;
  /** Milliseconds since the copy was known to be at its node's head; undefined where that is not known. */
  readonly ageMs: number | undefined;
}

/** Where the copy comes from: the node, or a store that somebody writes. */
export interface Source {
  /** Brings the copy further. Throws VidimusError. */
  look(): Promise<Look>;
  /** Whether this process reads the node and writes the store; undefined where there is no store. */
  leads(): boolean | undefined;
  /** Ends when there may be something new, or after `ms`. */
  pause(ms: number): Promise<void>;
  /** Ends the present pause. */
  wake(): void;
  close(): Promise<void>;
}

/** Straight from the node, kept in memory alone. */
export const fromNode = (sync: Sync): Source => {
  const timer = createTimer();
  return {
    look: async () => {
      return lookOf(await timed(() => sync.step()));
    },
    leads: () => undefined,
    ...timer,
    close: async () => undefined,
  };
};

/** The node named its head at the beginning of a step, which may have taken long. */
const timed = async <T>(step: () => Promise<T>): Promise<T & { readonly ms: number }> => {
  const started = performance.now();
  const result = await step();
  return { ...result, ms: performance.now() - started };
};

const lookOf = ({
  head,
  caughtUp,
  ms,
}: Awaited<ReturnType<Sync['step']>> & { readonly ms: number }): Look => ({
  caughtUp,
  nodeHead: head.number,
  ageMs: caughtUp ? ms : undefined,
});

/** A leader whose node fails for longer, in milliseconds, lets another process try. */
const PATIENCE_MS = 8_000;
/** Written down at most so often, in milliseconds: on an idle chain nothing else is written. */
const CONFIRM_MS = 1_000;

/**
 * With a store: the process that leads reads the node and writes each step before it takes it; the others take what it wrote.
 * Whatever went wrong, the store is read again before anything is written to it.
 */
export const fromStore = (
  store: ReplicaStore,
  { rpc, deployment, sync, tip }: { rpc: Rpc; deployment: Deployment; sync: Sync; tip: Tip },
): Source => {
  const timer = createTimer();
  let isOpen = false;
  let isChecked = false;
  let isLoaded = false;
  let isCurrent = false;
  let leads = false;
  let confirmed = Number.NEGATIVE_INFINITY;
  let well = performance.now();

  const readStore = async (): Promise<number | undefined> => {
    for (;;) {
      const base = tip.base();
      const known = { tip: tip.places().slice(0, tip.size()), ...(base && { base }) };
      const { more, confirmedMs, ...step } = await store.read(known);
      tip.apply(step);
      if (!more) return confirmedMs;
    }
  };

  const confirm = async (ageMs: number): Promise<void> => {
    if (performance.now() - confirmed < CONFIRM_MS) return;
    await store.confirm(ageMs);
    confirmed = performance.now();
  };

  const look = async (): Promise<Look> => {
    if (!isOpen) await store.open();
    isOpen = true;
    const led = leads;
    leads = await store.lead();
    if (!leads || !led || !isCurrent) {
      const ageMs = await readStore();
      isCurrent = true;
      const isFirst = !isLoaded;
      isLoaded = true;
      // What is stored can answer before the node does.
      if (!leads || isFirst) return { caughtUp: !leads, ageMs };
    }
    if (!isChecked) await checkNetwork(rpc, deployment);
    isChecked = true;
    const step = await timed(() => sync.step());
    if (step.caughtUp) await confirm(step.ms);
    return lookOf(step);
  };

  return {
    look: async () => {
      try {
        const seen = await look();
        well = performance.now();
        return seen;
      } catch (error) {
        isCurrent = false;
        const code = isVidimusError(error) ? error.code : 'INTERNAL';
        const isLost = code.startsWith('STORE_') || FATAL.includes(code);
        // Somebody else may be able to write where this process is not, or have a better node.
        if (leads && (isLost || performance.now() - well > PATIENCE_MS)) {
          leads = false;
          well = performance.now();
          await store.resign().catch(() => undefined);
        }
        throw error;
      }
    },
    leads: () => leads,
    pause: (ms) => (isOpen && !leads ? store.changed(ms).catch(() => timer.pause(ms)) : timer.pause(ms)),
    wake: () => {
      timer.wake();
      store.wake();
    },
    close: async () => {
      await store.resign();
      await store.close();
    },
  };
};

const createTimer = () => {
  let wake: (() => void) | undefined;
  return {
    pause: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake?.(),
  };
};
