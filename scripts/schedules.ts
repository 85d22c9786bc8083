/**
 * Random schedules of blocks, reorganisations, reverts, faults and restarts, after which the copy of the registry must equal a
 * fresh index. Seeds that ever failed stand in test/fixtures/schedule-seeds.json and come first.
 *   npm run test:schedules -- [--runs 1000] [--seed S] [--anvil 10] [--json]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAnvilSchedule } from '../test/fixtures/anvil-schedule.ts';
import { noCounts, runSchedule } from '../test/fixtures/schedules.ts';
import { measureRollback } from './lib/rollback.ts';
import { root } from './lib/root.ts';

const HELP = `Usage: npm run test:schedules -- [--runs 1000] [--seed S] [--anvil 10] [--json]

--runs N    schedules on a chain in memory that speaks JSON-RPC, with true headers, blooms and receipts
--seed S    the first seed (default 1; the others follow it)
--anvil N   schedules on a real anvil, beside them
At the end it measures how long a rollback of a hundred blocks takes, with a SQLite store.
Each failing seed is printed; add it to test/fixtures/schedule-seeds.json, whose seeds are run first. Exit code 1 where one failed.
`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    anvil: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

interface Failure {
  readonly chain: 'memory' | 'anvil';
  readonly seed: number;
  readonly reason: string;
}

const run = async (): Promise<number> => {
  const started = performance.now();
  const kept: readonly number[] = JSON.parse(
    await readFile(join(root, 'test/fixtures/schedule-seeds.json'), 'utf8'),
  );
  const first = Number(values.seed);
  const seeds = [...kept, ...Array.from({ length: Number(values.runs) }, (_, i) => first + i)];
  const counts = noCounts();
  const failures: Failure[] = [];
  const attempt = async (chain: Failure['chain'], seed: number, action: Promise<unknown>): Promise<void> => {
    try {
      await action;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const failure = { chain, seed, reason: code === undefined ? message : `${code}: ${message}` };
      failures.push(failure);
      process.stderr.write(`seed ${seed} on ${chain}: ${failure.reason}\n`);
    }
  };
  for (const [at, seed] of seeds.entries()) {
    await attempt('memory', seed, runSchedule(seed, counts));
    if (!values.json && at % 50 === 49)
      process.stdout.write(`${at + 1} of ${seeds.length}, ${failures.length} failed\n`);
  }
  const anvilRuns = Number(values.anvil);
  const anvil = noCounts();
  for (let i = 0; i < anvilRuns; i++) await attempt('anvil', first + i, runAnvilSchedule(first + i, anvil));
  const rollback = await measureRollback();
  const seconds = Math.round((performance.now() - started) / 1_000);
  const result = {
    runs: seeds.length,
    counts,
    anvilRuns,
    anvil,
    failed: failures.length,
    failures,
    rollback,
    seconds,
  };
  process.stdout.write(`${JSON.stringify(result, null, values.json ? 0 : 2)}\n`);
  return failures.length === 0 ? 0 : 1;
};

if (values.help) process.stdout.write(HELP);
else process.exitCode = await run();
