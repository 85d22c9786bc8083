// Runs the Solidity tests under Hardhat and writes their totals to the file that VIDIMUS_TEST_REPORT names.
//   npm run test:solidity -- [FILE …] [--grep NAME]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import hre from 'hardhat';

interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failureOutput?: string;
}

const { values, positionals } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });
const result = (await hre.tasks
  .getTask(['test', 'solidity'])
  .run({ testFiles: positionals, ...(values.grep === undefined ? {} : { grep: values.grep }) })) as
  | { success: true; value: { summary: Summary } }
  | { success: false; error: { summary: Summary } };
const { summary } = result.success ? result.value : result.error;

const report = process.env.VIDIMUS_TEST_REPORT;
if (report !== undefined && report !== '') {
  const { passed, failed, skipped } = summary;
  mkdirSync(dirname(report), { recursive: true });
  const totals = { tests: passed + failed + skipped, passed, failed, pending: skipped, failures: [] };
  writeFileSync(report, JSON.stringify(totals));
}
if (!result.success) process.exitCode = 1;
