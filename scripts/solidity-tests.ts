// Runs the Solidity tests under Hardhat and writes their totals to the file that VIDIMUS_TEST_REPORT names.
//   npm run test:solidity -- [FILE …] [--grep NAME]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

/** Of Hardhat's result we read what each test came to; its own summary stays at zero when the task runs alone. */
interface Run {
  readonly suiteResults: readonly {
    readonly id: { readonly name: string };
    readonly testResults: readonly {
      readonly name: string;
      readonly status: 'Success' | 'Failure' | 'Skipped';
      readonly reason?: string;
    }[];
  }[];
}

// Prints what passing tests log: how often each act of the invariants' handler succeeded.
process.env.HARDHAT_VERBOSITY ??= '2';
const { default: hre } = await import('hardhat');

const { values, positionals } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });
const result = (await hre.tasks
  .getTask(['test', 'solidity'])
  .run({ testFiles: positionals, ...(values.grep === undefined ? {} : { grep: values.grep }) })) as
  | { success: true; value: Run }
  | { success: false; error: Run };
const { suiteResults } = result.success ? result.value : result.error;
// Each result is an object of the native runner: its members are read one by one, since a spread copies none.
const tests = suiteResults.flatMap(({ id, testResults }) =>
  testResults.map(({ name, status, reason }) => ({ suite: id.name, name, status, reason })),
);
const count = (status: string): number => tests.filter((test) => test.status === status).length;

const report = process.env.VIDIMUS_TEST_REPORT;
if (report !== undefined && report !== '') {
  mkdirSync(dirname(report), { recursive: true });
  const failures = tests
    .filter(({ status }) => status === 'Failure')
    .map(({ suite, name, reason }) => ({ title: `${suite}.${name}`, message: reason ?? '' }));
  const totals = { passed: count('Success'), failed: count('Failure'), pending: count('Skipped') };
  writeFileSync(report, JSON.stringify({ tests: tests.length, ...totals, failures }));
}
if (!result.success) process.exitCode = 1;
