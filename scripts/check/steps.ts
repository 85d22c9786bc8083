/** One part of the check: a command that succeeds or fails, and perhaps counts tests. */
export interface Step {
  readonly name: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** Run under the Node that runs the check. */
  readonly node: readonly string[];
  /** Steps that must have succeeded before; otherwise this one is not run and counts as failed. */
  readonly after?: readonly string[];
  /** The command writes its totals to the file that VIDIMUS_TEST_REPORT names. No file, or no test in it, is a failure. */
  readonly counts?: 'tests';
  /** Stopped, and failed, after this many seconds. */
  readonly limit?: number;
}

const hardhat = 'node_modules/hardhat/dist/src/cli.js';
const mocha = 'node_modules/mocha/bin/mocha.js';

/** In the order in which they start, as far as `after` and the two places allow: the long ones early. */
export const steps: readonly Step[] = [
  {
    name: 'lock',
    title: "every platform's packages are locked",
    node: ['scripts/complete-lock.mjs', '--check'],
  },
  { name: 'contracts', title: 'contracts compile', node: [hardhat, 'build', '--no-tests'] },
  { name: 'layers', title: 'imports point one way', node: ['scripts/layers.ts'] },
  {
    name: 'lint',
    title: 'format and lint',
    node: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=50'],
  },
  {
    name: 'solidity-tests',
    title: 'unit, fuzz and invariant tests of the contracts',
    node: ['scripts/solidity-tests.ts'],
    after: ['contracts'],
    counts: 'tests',
    // Compiling them takes most of the time.
    limit: 800,
  },
  {
    name: 'coverage',
    title: 'Solidity tests reach every line and branch',
    node: ['scripts/coverage.ts'],
    after: ['contracts'],
    limit: 600,
  },
  {
    name: 'types',
    title: 'types of sources, tests and scripts',
    node: ['scripts/types.ts'],
    after: ['contracts'],
  },
  {
    name: 'generated',
    title: 'generated files are up to date',
    node: ['scripts/generate.ts', '--check'],
    after: ['contracts'],
  },
  { name: 'build', title: 'the package builds', node: ['scripts/build.ts'] },
  {
    name: 'contract-tests',
    title: 'contracts called from TypeScript',
    node: [hardhat, 'test', 'mocha', '--no-compile'],
    after: ['contracts'],
    counts: 'tests',
    limit: 600,
  },
  {
    name: 'unit-tests',
    title: 'the SDK, part by part',
    node: [mocha, '--config', '.mocharc.cjs'],
    after: ['contracts'],
    counts: 'tests',
    limit: 800,
  },
  {
    name: 'vectors',
    title: "others' vectors, set by set",
    node: ['scripts/vectors.ts', '--notes'],
    after: ['contracts'],
  },
  {
    name: 'gas',
    title: 'gas figures equal the committed snapshot',
    node: ['scripts/bench/gas.ts', '--check'],
    after: ['contracts'],
  },
  {
    name: 'e2e-tests',
    title: 'everything together, on real nodes',
    node: [mocha, '--config', '.mocharc.e2e.cjs'],
    after: ['contracts', 'build'],
    counts: 'tests',
    limit: 600,
  },
  {
    name: 'web-tests',
    title: 'the pages, in a real browser',
    node: [mocha, '--config', '.mocharc.web.cjs'],
    after: ['contracts'],
    counts: 'tests',
    limit: 600,
  },
  {
    name: 'warnings',
    title: 'the compiler has nothing to say about our contracts',
    node: ['scripts/contract-warnings.ts'],
    after: ['solidity-tests'],
  },
];
