import { createTransport } from '../../src/chain/rpc/transport.ts';
import { isVidimusError } from '../../src/core/errors.ts';
import type { DemoNetwork } from '../../src/network/demo.ts';
import { startNode } from '../../src/network/node.ts';
import type { Fault, FaultProxy } from '../../test/fixtures/fault-proxy.ts';
import { forges, hidesSince, otherChain, otherHashes, stale } from '../../test/fixtures/lies.ts';
import type { Truth } from './truth.ts';

/** The list whose entries are switched on and off. */
export const WATCHED_LIST = { purpose: 'suspension', number: 1 } as const;
export const BY = 'isar';
export const UNDER = 'isar-quality';

export interface Chaos {
  /** How often each fault was on, and what was done to the chain. */
  readonly counts: Readonly<Record<string, number>>;
  /** Ends what is under way, and leaves all nodes in order. */
  stop(): Promise<void>;
}

/** Faults of one node while the others are in order. */
const faultsOf = (demo: DemoNetwork, forkUrl: string): Readonly<Record<string, (head: number) => Fault>> => ({
  'leaves out logs': (head) => hidesSince(head + 1),
  'forges logs': () => forges(demo.deployment.contracts.statusRegistry),
  'stands still': (head) => stale(head),
  'shows a fork': () => ({ mode: 'elsewhere', url: forkUrl }),
  'on another chain': () => otherChain(4_242),
  'other hashes': () => otherHashes,
  slow: () => ({ mode: 'delay', ms: 250 }),
  'drops requests': () => ({ mode: 'drop', every: 3 }),
  hangs: () => ({ mode: 'hang' }),
  'hangs in the middle': () => ({ mode: 'hang-in-body' }),
  resets: () => ({ mode: 'reset' }),
  'asked too often': () => ({ mode: 'status', status: 429, retryAfter: '2' }),
  unavailable: () => ({ mode: 'status', status: 503 }),
  'half of its JSON': () => ({ mode: 'truncate' }),
  'a web page': () => ({ mode: 'text', text: '<html>' }),
  'without end': () => ({ mode: 'oversize' }),
});

const AWAY_EVERY_MS = 240_000;
const AWAY_MS = 35_000;

/** Lets one of the nodes lie or fail at any time, and now and then two be away; meanwhile the chain goes on, and is reorganised. */
export const startChaos = async (what: {
  readonly demo: DemoNetwork;
  readonly proxies: readonly FaultProxy[];
  readonly truth: Truth;
  readonly watched: readonly number[];
  readonly random: () => number;
}): Promise<Chaos> => {
  const { demo, proxies, truth, watched, random } = what;
  const node = createTransport({ url: demo.node.url });
  const fork = await startNode({ forkUrl: demo.node.url, chainId: demo.deployment.chainId });
  await createTransport({ url: fork.url }).call('anvil_mine', ['0x40']);
  const faults = Object.entries(faultsOf(demo, fork.url));
  const counts: Record<string, number> = {};
  const stopping = new AbortController();
  const count = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stopping.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      stopping.signal.addEventListener('abort', done);
    });
  const heal = (): void => {
    for (const proxy of proxies) proxy.fault = { mode: 'pass' };
  };

  const misbehave = async (): Promise<void> => {
    let away = performance.now() + AWAY_EVERY_MS;
    while (!stopping.signal.aborted) {
      const proxy = pick(proxies);
      const fault = pick(faults);
      if (proxy === undefined || fault === undefined) return;
      if (performance.now() > away) {
        for (const other of proxies) if (other !== proxy) other.fault = { mode: 'reset' };
        count('two nodes away');
        await rest(AWAY_MS);
        away = performance.now() + AWAY_EVERY_MS;
      } else {
        proxy.fault = fault[1](truth.head());
        count(fault[0]);
        await rest(2_000 + random() * 8_000);
      }
      heal();
      await rest(500 + random() * 1_500);
    }
  };

  const { ref } = demo.world.granted(UNDER);
  const switchOne = async (): Promise<void> => {
    const index = pick(watched) ?? 0;
    const list = { accreditation: ref.id, ...WATCHED_LIST };
    const writer = await demo.world.writer(BY);
    const isClearing = random() < 0.5;
    await writer.send(
      isClearing
        ? writer.plan.clearBit(list, index)
        : writer.plan.setBit(list, index, { reason: 'under-review' }),
    );
    count(isClearing ? 'reinstated' : 'suspended');
  };
  const moveChain = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const chance = random();
        if (chance < 0.08) {
          await node.call('anvil_reorg', [1 + Math.floor(random() * 5), []]);
          count('reorganised');
        } else if (chance < 0.3)
          await node.call('anvil_mine', [`0x${(1 + Math.floor(random() * 4)).toString(16)}`]);
        else await switchOne();
      } catch (error) {
        // Cleared what was not set, or what a reorg took away: refused by the contract.
        if (!isVidimusError(error)) throw error;
      }
      await truth.learn();
      await rest(200 + random() * 1_000);
    }
  };

  const running = Promise.all([misbehave(), moveChain()]);
  return {
    counts,
    stop: async () => {
      stopping.abort();
      await running;
      heal();
      await fork.stop();
    },
  };
};
