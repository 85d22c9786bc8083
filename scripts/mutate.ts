// Breaks each rule of our contracts, one at a time, and runs the Solidity tests: a mutant that survives is a missing test.
//   npm run mutate [-- --json] [--file NAME] [--kind KIND,…] [--list]
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './lib/mutants.ts';
import { root } from './lib/root.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    file: { type: 'string' },
    kind: { type: 'string' },
  },
});

type Outcome = 'killed' | 'survived' | 'equivalent' | 'invalid';

/** Mutants that no test can tell apart, each with the reason. */
const equivalents: readonly { file: string; line: string; before: string; after: string; reason: string }[] =
  JSON.parse(readFileSync(join(root, 'scripts/equivalent-mutants.json'), 'utf8'));

/** The compiler without its optimizer is twenty times as fast; what the tests see is the same. */
const SETTINGS = `[profile.default]
src = "contracts"
test = "test/solidity"
libs = ["node_modules"]
remappings = ["@openzeppelin/=node_modules/@openzeppelin/"]
auto_detect_remappings = false
offline = true
solc = "scripts/solc-shim.mjs"
evm_version = "osaka"
optimizer = false
code_size_limit = 1000000
[fuzz]
runs = 16
seed = "0x5eed"
[invariant]
runs = 1
depth = 1
`;

/** Tests that are tried alone first, since few mutants get past them. */
const NEAREST: readonly (readonly [file: string, tests: string])[] = [
  ['RecordRules.sol', 'RecordRules.t.sol'],
  ['StatusRegistry.sol', 'StatusRegistry.t.sol'],
  ['TrustedIssuersRegistry.sol', 'TrustedIssuersRegistry.t.sol'],
  ['DidRegistry.sol', 'DidRegistry.t.sol'],
  ['TrustedSchemasRegistry.sol', 'TrustedSchemasRegistry.t.sol'],
  ['RequestBatch.sol', 'RequestBatch.t.sol'],
];

const LIMIT_MS = 300_000;

const solidityFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sol'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`);

const mutants = solidityFiles('contracts')
  .filter((file) => !file.includes('/mocks/') && !file.includes('/interfaces/'))
  .filter((file) => values.file === undefined || file.endsWith(values.file))
  .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
  .filter(({ kind }) => values.kind === undefined || values.kind.split(',').includes(kind));

const describe = ({ file, line, kind, before, after }: Mutant): string =>
  `${relative('contracts', file)}:${line} ${kind}: ${before} -> ${after === '' ? '(deleted)' : after}`;

/** A copy of what the tests need, so that the checkout is never touched. */
function workshop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vidimus-mutate-'));
  cpSync(join(root, 'contracts'), join(folder, 'contracts'), { recursive: true });
  cpSync(join(root, 'test/solidity'), join(folder, 'test/solidity'), { recursive: true });
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(root, 'scripts/solc-shim.mjs'), join(folder, 'scripts/solc-shim.mjs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'foundry.toml'), SETTINGS);
  return folder;
}

type Run = 'passed' | 'failed' | 'not compiled';

/** forge's wrapper on npm ends with 0 whatever happened, so what it printed is read. */
function runTests(folder: string, only?: string): Promise<{ run: Run; output: string }> {
  return new Promise((resolve, reject) => {
    const command = join(root, 'node_modules/@foundry-rs/forge/bin.mjs');
    const which =
      only === undefined ? ['--no-match-path', '*Invariants*'] : ['--match-path', `test/solidity/${only}`];
    const args = [command, 'test', ...which, '--fail-fast'];
    const child = spawn(process.execPath, args, { cwd: folder, timeout: LIMIT_MS });
    let output = '';
    const keep = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', () => {
      const totals = /(\d+) tests passed, (\d+) failed/.exec(output);
      const passed = totals !== null && Number(totals[1]) > 0 && totals[2] === '0';
      resolve({
        run: /Compiler run failed/.test(output) ? 'not compiled' : passed ? 'passed' : 'failed',
        output,
      });
    });
  });
}

async function judge(folder: string, mutant: Mutant): Promise<Outcome> {
  const file = join(folder, mutant.file);
  const original = readFileSync(file, 'utf8');
  writeFileSync(file, mutant.text);
  try {
    const nearest = NEAREST.find(([name]) => mutant.file.endsWith(name))?.[1];
    const first = nearest === undefined ? undefined : await runTests(folder, nearest);
    const { run } = first === undefined || first.run === 'passed' ? await runTests(folder) : first;
    if (run === 'not compiled') return 'invalid';
    if (run === 'failed') return 'killed';
    const known = equivalents.some(
      ({ file: name, line, before, after }) =>
        mutant.file.endsWith(name) &&
        original.split('\n')[mutant.line - 1]?.trim() === line &&
        before === mutant.before &&
        after === mutant.after,
    );
    return known ? 'equivalent' : 'survived';
  } finally {
    writeFileSync(file, original);
  }
}

if (values.list) {
  for (const mutant of mutants) process.stdout.write(`${describe(mutant)}\n`);
  process.exit(0);
}

const results: { mutant: Mutant; outcome: Outcome }[] = [];
const queue = mutants.entries();
const started = Date.now();
const folders: string[] = [];

async function work(): Promise<void> {
  const folder = workshop();
  folders.push(folder);
  const { run, output } = await runTests(folder);
  if (run !== 'passed') throw new Error(`The tests fail without any mutant:\n${output.slice(-2_000)}`);
  for (const [, mutant] of queue) {
    const outcome = await judge(folder, mutant);
    results.push({ mutant, outcome });
    const line = `${outcome.padEnd(10)} ${describe(mutant)}\n`;
    (values.json ? process.stderr : process.stdout).write(line);
  }
}

try {
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

const countOf = (outcome: Outcome): number => results.filter((one) => one.outcome === outcome).length;
const survivors = results
  .filter(({ outcome }) => outcome === 'survived')
  .map(({ mutant }) => describe(mutant));
const summary = {
  ok: survivors.length === 0,
  mutants: results.length - countOf('invalid'),
  killed: countOf('killed'),
  survived: survivors.length,
  equivalent: countOf('equivalent'),
  invalid: countOf('invalid'),
  seconds: Math.round((Date.now() - started) / 1_000),
  survivors,
};
if (values.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
else {
  process.stdout.write(
    `${summary.killed} of ${summary.mutants} mutants killed, ${summary.survived} survived, ` +
      `${summary.equivalent} equivalent; ${summary.invalid} did not compile; ${summary.seconds} s\n`,
  );
}
if (!summary.ok) process.exitCode = 1;
