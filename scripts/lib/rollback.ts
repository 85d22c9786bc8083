import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from '../../src/chain/rpc/transport.ts';
import { emptyStateOf } from '../../src/replica/empty-state.ts';
import { fromStore } from '../../src/replica/source.ts';
import { storeNamed } from '../../src/replica/store/open.ts';
import { createSync } from '../../src/replica/sync.ts';
import { createTip } from '../../src/replica/tip.ts';
import { createMemoryChain } from '../../test/fixtures/memory-chain.ts';
import { createRandomLogs } from '../../test/fixtures/random-logs.ts';
import { seeded } from '../../test/replica/random-history.ts';
import { DEPLOYMENT } from '../bench/europe/deployment.ts';

const DEPTH = 100;
const ROUNDS = 5;
const LOGS = 40;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * How long the copy takes to follow a reorg of a hundred blocks with forty logs each, with a SQLite store, from the look that
 * notices it to the new head: with one new block in their place (the rollback alone), and with a hundred and one.
 */
export const measureRollback = async (): Promise<{
  readonly depth: number;
  readonly eventsTakenBack: number;
  readonly rollbackMs: number;
  readonly reorgMs: number;
}> => {
  const chain = createMemoryChain({ chainId: DEPLOYMENT.chainId, finalDepth: 2 * DEPTH });
  const logs = createRandomLogs(seeded(1));
  const deployment = { ...DEPLOYMENT, genesisHash: chain.genesisHash };
  const rpc = createTransport({ url: 'http://memory.example', fetch: chain.fetch });
  const folder = mkdtempSync(join(tmpdir(), 'vidimus-rollback-'));
  const tip = createTip(emptyStateOf(deployment));
  const store = await storeNamed(`sqlite:${join(folder, 'copy.sqlite')}`, deployment);
  const commit = store.commit.bind(store);
  const sync = createSync(rpc, deployment, tip, { commit });
  const source = fromStore(store, { rpc, deployment, sync, tip });
  const catchUp = async (): Promise<void> => {
    while (!(await source.look()).caughtUp || tip.head()?.number !== chain.head());
  };
  const mine = (blocks: number): void => {
    for (let i = 0; i < blocks; i++) chain.mine(logs(LOGS));
  };
  const follow = async (blocks: number): Promise<number> => {
    chain.drop(DEPTH);
    mine(blocks);
    const started = performance.now();
    await catchUp();
    return performance.now() - started;
  };
  const rollbacks: number[] = [];
  const reorgs: number[] = [];
  try {
    mine(4 * DEPTH);
    await catchUp();
    for (let round = 0; round < ROUNDS; round++) {
      rollbacks.push(await follow(1));
      mine(DEPTH);
      await catchUp();
      reorgs.push(await follow(DEPTH + 1));
    }
  } finally {
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    depth: DEPTH,
    eventsTakenBack: DEPTH * LOGS,
    rollbackMs: Math.round(median(rollbacks)),
    reorgMs: Math.round(median(reorgs)),
  };
};
