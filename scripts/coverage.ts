// Branch coverage of the contracts by their Solidity tests, through forge: Hardhat's coverage knows no branches.
// forge measures without viaIR, whose source maps are exact enough only for running; what is deployed is tested elsewhere.
//   npm run coverage [-- --json]      fails where a line or a branch of our own contracts is not reached
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FileCoverage, parseLcov, uncovered } from './lib/lcov.ts';
import { root } from './lib/root.ts';

/** As many gaps are listed. */
const SHOWN = 60;

const json = process.argv.includes('--json');
const folder = join(root, 'coverage');
const file = join(folder, 'contracts.lcov');

/** Ours, and deployed: not the tests, not what only tests use. */
const counts = ({ path }: FileCoverage): boolean =>
  path.startsWith('contracts/') && !path.startsWith('contracts/mocks/');

mkdirSync(folder, { recursive: true });
// An old report must never speak for a run that failed.
rmSync(file, { force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@foundry-rs/forge/bin.mjs', 'coverage', '--report', 'lcov', '--report-file', file],
  {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    // Lines and branches are reached long before the usual number of runs.
    env: { ...process.env, FOUNDRY_INVARIANT_RUNS: '4', FOUNDRY_FUZZ_RUNS: '64' },
  },
);
if (status !== 0 || !existsSync(file)) {
  process.stderr.write('forge could not run the Solidity tests.\n');
  if (json) process.stdout.write(`${JSON.stringify({ ok: false })}\n`);
  process.exit(1);
}

const files = parseLcov(readFileSync(file, 'utf8')).filter(counts);
const sum = (pick: (one: FileCoverage) => number): number =>
  files.reduce((total, one) => total + pick(one), 0);
const totals = {
  lines: {
    found: sum((one) => one.lines.size),
    reached: sum((one) => [...one.lines.values()].filter(Boolean).length),
  },
  branches: {
    found: sum((one) => one.branches.length),
    reached: sum((one) => one.branches.filter((branch) => branch.taken).length),
  },
};
const gaps = files.flatMap(uncovered);
const ok = files.length > 0 && gaps.length === 0;

for (const gap of gaps.slice(0, SHOWN)) process.stderr.write(`${gap}\n`);
if (gaps.length > SHOWN) process.stderr.write(`and ${gaps.length - SHOWN} more: ${file}\n`);
if (files.length === 0) process.stderr.write('No contract was measured.\n');
const summary =
  `lines ${totals.lines.reached} of ${totals.lines.found}, ` +
  `branches ${totals.branches.reached} of ${totals.branches.found}`;
if (json) process.stdout.write(`${JSON.stringify({ ok, ...totals, gaps })}\n`);
else process.stdout.write(`note: ${summary}\n`);
if (!ok) process.exitCode = 1;
