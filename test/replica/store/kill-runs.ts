import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createLogDecoder } from '../../../src/chain/events/decode.ts';
import { decodeLogs, logsInRange } from '../../../src/chain/read/logs.ts';
import { getHeader } from '../../../src/chain/rpc/eth.ts';
import type { Hex } from '../../../src/core/hex.ts';
import { startNode } from '../../../src/network/node.ts';
import { stateDigest } from '../../../src/replica/digest.ts';
import { emptyStateOf } from '../../../src/replica/empty-state.ts';
import { startFollower } from '../../../src/replica/follow.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import { createTip } from '../../../src/replica/tip.ts';
import { startTestNetwork, type TestNetwork } from '../../chain/network.ts';
import { createHistory, type RandomHistory, seeded } from '../random-history.ts';
import type { Home } from './homes.ts';
import { startVerifier } from './processes.ts';

export interface KillReport {
  readonly runs: number;
  /** Killed before it was ready, and while it served. */
  readonly killedStarting: number;
  readonly killedServing: number;
  readonly reorgs: number;
  /** Answers of the service while it was running. */
  readonly answers: number;
  /** Milliseconds from its start until it was ready, sorted. */
  readonly readyMs: readonly number[];
  readonly blocks: number;
  /** What was wrong, with the run; empty where nothing was. */
  readonly faults: readonly string[];
}

const FINALITY = 12;
const DEEPEST = 6;

/**
 * Starts the service on one store again and again while the chain grows and reorganises, and kills it at a random moment: while
 * it starts, reads or serves. After each kill the store must hold every block that was served, and give the very state that a
 * fresh index gives at its block; and going on from it must lead to what a fresh index gives at the chain's head.
 */
export const killRuns = async (
  home: Home,
  options: { readonly runs: number; readonly seed: number; readonly say?: (line: string) => void },
): Promise<KillReport> => {
  const random = seeded(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'vidimus-kill-'));
  const network = await startTestNetwork(() => startNode());
  const faults: string[] = [];
  const readyMs: number[] = [];
  const counts = { killedStarting: 0, killedServing: 0, reorgs: 0, answers: 0 };
  try {
    const history = await createHistory(network, options.seed);
    await history.act(20);
    const addresses = join(folder, 'addresses.json');
    writeFileSync(addresses, JSON.stringify(network.deployment));
    const store = await home.address();
    for (let run = 1; run <= options.runs; run++) {
      const verifier = startVerifier({ rpc: network.node.url, addresses, store, finality: FINALITY });
      const stop = new AbortController();
      const chain = disturb(network, history, random, stop.signal);
      let served = -1;
      try {
        if (run > 1 && random() < 0.3) {
          counts.killedStarting++;
          await pause(200 + random() * 900);
        } else {
          counts.killedServing++;
          readyMs.push(await verifier.ready());
          const until = performance.now() + random() * 400;
          while (performance.now() < until) {
            served = (await verifier.health())?.head ?? served;
            counts.answers++;
          }
        }
      } finally {
        await verifier.kill();
        stop.abort();
      }
      const reorgs = await chain;
      counts.reorgs += reorgs;
      for (const fault of await inspect(home, network, store, reorgs === 0 ? served : -1))
        faults.push(`run ${run}: ${fault}`);
      if (run % 25 === 0) options.say?.(`${run} of ${options.runs} runs, ${faults.length} faults`);
    }
    const blocks = (await getHeader(network.rpc, 'latest'))?.number ?? 0;
    readyMs.sort((a, b) => a - b);
    return { runs: options.runs, ...counts, readyMs, blocks, faults };
  } finally {
    await network.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Makes blocks without a pause, and now and then another branch. @returns how many reorgs. */
const disturb = async (
  network: TestNetwork,
  history: RandomHistory,
  random: () => number,
  signal: AbortSignal,
): Promise<number> => {
  let reorgs = 0;
  while (!signal.aborted) {
    await history.act(1);
    if (random() < 0.02) {
      reorgs++;
      await network.control('anvil_reorg', 1 + Math.floor(random() * DEEPEST), []);
    }
    await pause(random() * 30);
  }
  return reorgs;
};

const inspect = async (
  home: Home,
  network: TestNetwork,
  address: string,
  served: number,
): Promise<readonly string[]> => {
  const { deployment, rpc } = network;
  const faults: string[] = [];
  if (home.kind === 'sqlite') {
    const database = new DatabaseSync(address.slice('sqlite:'.length));
    const check = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    database.close();
    if (check !== 'ok') faults.push(`integrity_check says ${String(check)}`);
  }
  const store = await storeNamed(address, deployment);
  try {
    await store.open();
    const state = emptyStateOf(deployment);
    const tip = createTip(state);
    // One reading brings a bounded number of blocks.
    for (let more = true; more; ) {
      const base = tip.base();
      const delta = await store.read({ tip: tip.places().slice(0, tip.size()), ...(base && { base }) });
      tip.apply(delta);
      more = delta.more;
    }
    const head = tip.head();
    if ((head?.number ?? -1) < served) faults.push(`block ${served} was served and is lost`);
    // A branch that is gone cannot be indexed anew; going on from it is checked below.
    const isThere = head !== undefined && (await getHeader(rpc, head.number))?.hash === head.hash;
    if (isThere && stateDigest(state) !== (await freshDigest(network, head.number)))
      faults.push(`its state at block ${head.number} is torn`);
  } finally {
    await store.close();
  }
  const follower = await startFollower({
    rpc,
    deployment,
    finality: FINALITY,
    pollMs: 20,
    store: await storeNamed(address, deployment),
  });
  try {
    await follower.reach();
    const { number } = follower.block();
    if (stateDigest(follower.state) !== (await freshDigest(network, number)))
      faults.push(`going on from it leads to another state at block ${number}`);
  } finally {
    await follower.stop();
  }
  return faults;
};

/** Of the state that an index of the whole chain up to a block gives. */
const freshDigest = async ({ rpc, deployment }: TestNetwork, toBlock: number): Promise<Hex> => {
  const { accessManager: _unread, requestBatch: _silent, ...contracts } = deployment.contracts;
  const state = emptyStateOf(deployment);
  const tip = createTip(state);
  const decode = createLogDecoder(deployment);
  const header = await getHeader(rpc, toBlock);
  if (header === undefined) throw new Error(`no block ${toBlock}`);
  for await (const logs of logsInRange(rpc, {
    address: Object.values(contracts),
    fromBlock: deployment.deployedAtBlock,
    toBlock,
  })) {
    const { events } = await decodeLogs(rpc, decode, logs, new Map());
    tip.apply({ blocks: [{ header, from: 0, events }], base: header });
  }
  return stateDigest(state);
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
