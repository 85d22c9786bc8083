/**
 * The npm scripts. Each is `node scripts/bootstrap.mjs NAME` in package.json and its commands here, run under Node 24 with
 * the repository's tools on the PATH. Arguments after `--` go to the last command.
 *
 * @typedef {object} Task
 * @property {string} help One line for `node scripts/bootstrap.mjs --help`.
 * @property {string[][]} commands Run in order, until one fails.
 * @property {true} [json] The last command answers `--json` itself, with exactly one JSON value on standard output.
 * @property {true} [tests] The last command is mocha with our reporter: the summary for `--json` carries its totals.
 */

const hardhat = ['node', 'node_modules/hardhat/dist/src/cli.js'];
const mocha = ['node', 'node_modules/mocha/bin/mocha.js'];
const biome = ['node', 'node_modules/@biomejs/biome/bin/biome'];

/** @type {Record<string, Task>} */
export const tasks = {
  start: {
    help: 'the demo: a chain, contracts, a story, then the service',
    commands: [
      ['node', 'scripts/build-web.ts', '--if-changed'],
      ['node', 'src/cli/main.ts', 'demo'],
    ],
    json: true,
  },
  vidimus: {
    help: 'the command line tool, from source',
    commands: [['node', 'src/cli/main.ts']],
    json: true,
  },
  test: {
    help: 'everything CI runs (the same as check)',
    commands: [['node', 'scripts/check.ts']],
    json: true,
  },
  check: { help: 'everything CI runs', commands: [['node', 'scripts/check.ts']], json: true },
  compile: { help: 'compile the contracts', commands: [hardhat.concat('build', '--no-tests')] },
  deploy: {
    help: 'deploy the contracts (-- --network NAME --rpc URL)',
    commands: [['node', 'scripts/deploy.ts']],
    json: true,
  },
  coverage: {
    help: 'line and branch coverage of the contracts',
    commands: [['node', 'scripts/coverage.ts']],
    json: true,
  },
  'bench:verify': {
    help: 'credentials a second, beside bare node:crypto.verify',
    commands: [['node', 'scripts/bench/verify.ts']],
    json: true,
  },
  'bench:service': {
    help: 'whole verdicts, the service, the replica and its stores, beside what bounds them',
    commands: [['node', 'scripts/bench/service.ts']],
    json: true,
  },
  vectors: {
    help: "others' vectors: set, cases, passed, failed, skipped and why (-- SET for one)",
    commands: [['node', 'scripts/vectors.ts']],
    json: true,
  },
  'bench:bundle': {
    help: 'what the pages weigh, and whether the verify page keeps its limit',
    commands: [
      ['node', 'scripts/build-web.ts', '--if-changed'],
      ['node', 'scripts/bench/bundle.ts'],
    ],
    json: true,
  },
  'bench:page': {
    help: 'how long a slow phone waits for the verify page and its first answer',
    commands: [
      ['node', 'scripts/build-web.ts', '--if-changed'],
      ['node', 'scripts/bench/page.ts'],
    ],
    json: true,
  },
  'bench:gas': {
    help: 'what each operation costs',
    commands: [['node', 'scripts/bench/gas.ts']],
    json: true,
  },
  mutate: {
    help: 'break each rule of the contracts and see whether a test notices',
    commands: [['node', 'scripts/mutate.ts']],
    json: true,
  },
  'mutate:ts': {
    help: 'break the code that judges credentials, and see whether a test notices',
    commands: [['node', 'scripts/mutate-sources.ts']],
    json: true,
  },
  build: { help: 'write dist/, what the npm package ships', commands: [['node', 'scripts/build.ts']] },
  'build:web': { help: 'write dist/web/, the pages', commands: [['node', 'scripts/build-web.ts']] },
  types: { help: 'type-check sources, tests and scripts', commands: [['node', 'scripts/types.ts']] },
  lint: { help: 'format and lint check', commands: [biome.concat('check', '--error-on-warnings')] },
  fix: { help: 'format, and mend what lint can mend', commands: [biome.concat('check', '--write')] },
  layers: { help: 'check that imports point one way', commands: [['node', 'scripts/layers.ts']] },
  generate: {
    help: 'write generated files (-- --check compares)',
    commands: [hardhat.concat('build', '--no-tests', '--quiet'), ['node', 'scripts/generate.ts']],
  },
  'test:unit': {
    help: 'SDK tests (-- FILE for one)',
    commands: [mocha.concat('--config', '.mocharc.cjs')],
    tests: true,
  },
  'test:contracts': {
    help: 'contract tests in TypeScript',
    commands: [hardhat.concat('test', 'mocha')],
    tests: true,
  },
  'test:solidity': {
    help: 'contract tests in Solidity (-- FILE for one)',
    commands: [['node', 'scripts/solidity-tests.ts']],
    tests: true,
  },
  'test:web': {
    help: 'pages in a real browser (-- FILE for one)',
    commands: [mocha.concat('--config', '.mocharc.web.cjs')],
    tests: true,
  },
  'test:kill': {
    help: 'kills the service at random moments and looks at its store (-- --runs 500 --store postgres)',
    commands: [['node', 'scripts/kill.ts']],
    json: true,
  },
  'test:e2e': {
    help: 'end-to-end tests',
    commands: [mocha.concat('--config', '.mocharc.e2e.cjs')],
    tests: true,
  },
  'test:schedules': {
    help: 'random reorgs, faults and restarts against a fresh index (-- --runs 1000)',
    commands: [['node', 'scripts/schedules.ts']],
    json: true,
  },
  soak: {
    help: 'the service at half load for long, over nodes that lie and fail (-- --minutes 30)',
    commands: [['node', 'scripts/soak.ts']],
    json: true,
  },
  screenshots: {
    help: 'take the pictures of README.md anew from a running demo (-- --url URL)',
    commands: [['node', 'scripts/screenshots.ts']],
  },
  'generate:sample': {
    help: 'record the sample that the package brings along anew (src/sample.ts)',
    commands: [['node', 'scripts/sample.ts']],
  },
  'import:institutions': {
    help: 'import the list of charter holders (-- --file FILE)',
    commands: [['node', 'src/cli/main.ts', 'import', 'institutions']],
    json: true,
  },
  'lock:complete': {
    help: "add other platforms' optional builds to the lock file (-- --check compares)",
    commands: [['node', 'scripts/complete-lock.mjs']],
  },
};
