// Every npm script comes through here: `node scripts/bootstrap.mjs TASK [arguments]`.
// It needs nothing but Node 18: it fetches Node 24 where the present one is older, installs the locked dependencies
// where they are missing or made for another platform, and then runs the task from scripts/tasks.mjs.
// Standard output belongs to the task; everything said here goes to standard error.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tasks } from './tasks.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_MAJOR = 24;
const EXIT_USAGE = 2;
const EXIT_ENVIRONMENT = 4;
/** Set in the process that runs under the fetched Node, so that a Node that stays old cannot loop. */
const GUARD = 'VIDIMUS_BOOTSTRAPPED';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.vidimus-stamp');
const NODE_PATH_CACHE = join(MODULES, '.vidimus-node');
const LOCK = join(ROOT, '.vidimus-install.lock');

const INSTALL_LIMIT_MS = 15 * 60_000;
const PROGRESS_MS = process.stderr.isTTY ? 1_000 : 10_000;
/** A lock without a living owner is taken over after this long. */
const ORPHAN_MS = 10_000;

/** A failure the user can act on: printed as one sentence, without a stack. */
class SetupError extends Error {}

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Prints what is going on with its elapsed seconds, in place on a terminal and line by line elsewhere.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withProgress(label, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  if (!process.stderr.isTTY) say(`${label} …`);
  const timer = setInterval(() => {
    if (process.stderr.isTTY) process.stderr.write(`\r${label} … ${seconds()} s`);
    else say(`${label} … ${seconds()} s`);
  }, PROGRESS_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    say(`${label}: ${seconds()} s`);
  }
}

/**
 * npm's own entry file where npm started us (so that no shell or PATH is involved), else `npm` from the PATH.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && basename(cli) === 'npm-cli.js' && existsSync(cli)) {
    return { command: process.execPath, args: [cli, ...args], shell: false };
  }
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * Runs npm with its output kept, and passes on what it printed on standard output.
 * @param {string[]} npmArgs
 * @param {string} what The sentence's beginning when it fails.
 * @returns {Promise<string>}
 */
function runNpm(npmArgs, what) {
  const { command, args, shell } = npm(npmArgs);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(),
    });
    let out = '';
    let err = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), INSTALL_LIMIT_MS);
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(
        new SetupError(
          'code' in error && error.code === 'ENOENT'
            ? 'npm was not found: install it together with Node (version 18 or newer) and try again.'
            : `${what}: npm cannot be started (${error.message}).`,
        ),
      );
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(out);
      else reject(new SetupError(`${what}: ${explain(out + err, code, signal)}`));
    });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    child.once('close', () => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
    });
  });
}

/**
 * @param {string} output
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function explain(output, code, signal) {
  if (signal === 'SIGKILL')
    return `npm took longer than ${INSTALL_LIMIT_MS / 60_000} minutes and was stopped.`;
  if (signal !== null) return `npm was stopped by ${signal}.`;
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'the npm registry cannot be reached; check the network or proxy settings and try again.';
  }
  if (/ENOSPC/.test(output)) return 'the disk is full.';
  if (/EACCES|EPERM|EROFS/.test(output)) return `the folder ${ROOT} or npm's cache cannot be written.`;
  const reason = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .find((line) => line !== '' && !/^(code|npm warn)\b/i.test(line));
  return `npm ended with code ${code}${reason === undefined ? '.' : ` (${reason}).`}`;
}

/** The environment of everything we start: this Node first on the PATH, and TypeScript read from the sources. */
function environment() {
  const path = process.env.PATH ?? process.env.Path ?? '';
  const options = process.env.NODE_OPTIONS ?? '';
  const conditions = '--conditions=source';
  return {
    ...process.env,
    PATH: [dirname(process.execPath), join(MODULES, '.bin'), path].join(delimiter),
    NODE_OPTIONS: options.split(' ').includes(conditions) ? options : `${options} ${conditions}`.trim(),
  };
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);

/** @returns {Promise<string>} The path of a Node of the wanted version, from npm where need be. */
async function newerNode() {
  const known = readIfThere(NODE_PATH_CACHE);
  if (known !== undefined && existsSync(known)) return known;
  const args = [
    'exec',
    '--yes',
    '--loglevel=error',
    `--package=node@${NODE_MAJOR}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ];
  const out = await withProgress(`Fetching Node ${NODE_MAJOR} (this one is ${process.versions.node})`, () =>
    runNpm(args, `Node ${NODE_MAJOR} cannot be fetched`),
  );
  const path = out.trim().split('\n').at(-1)?.trim() ?? '';
  if (!existsSync(path)) throw new SetupError(`Node ${NODE_MAJOR} cannot be fetched: npm gave no program.`);
  return path;
}

/** What the installed modules must have been made for. */
function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  return `${process.platform}-${process.arch}-abi${process.versions.modules}-${lock}`;
}

const installed = () => readIfThere(STAMP) === wantedStamp();

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function lockIsOrphan() {
  const owner = Number(readIfThere(join(LOCK, 'pid')) ?? Number.NaN);
  if (Number.isInteger(owner) && owner > 0) return !alive(owner);
  try {
    return Date.now() - statSync(LOCK).mtimeMs > ORPHAN_MS;
  } catch {
    return false; // gone in the meantime: the next attempt takes it
  }
}

function takeLock() {
  try {
    mkdirSync(LOCK);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new SetupError(`The folder ${ROOT} cannot be written, so the dependencies cannot be installed.`);
  }
  writeFileSync(join(LOCK, 'pid'), String(process.pid));
  return true;
}

/** Installs once, also when several scripts start at the same moment: the others wait. */
async function install() {
  const deadline = Date.now() + INSTALL_LIMIT_MS;
  while (!takeLock()) {
    if (lockIsOrphan()) rmSync(LOCK, { recursive: true, force: true });
    else await pause(250);
    if (Date.now() > deadline)
      throw new SetupError(`Another installation holds ${LOCK}; remove it and try again.`);
  }
  try {
    if (installed()) return;
    const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
    await withProgress('Installing dependencies', () =>
      runNpm([...args, '--loglevel=error'], 'The dependencies cannot be installed'),
    );
    stamp();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function stamp() {
  mkdirSync(MODULES, { recursive: true });
  writeFileSync(STAMP, `${wantedStamp()}\n`);
  writeFileSync(NODE_PATH_CACHE, `${process.execPath}\n`);
}

/**
 * Starts a program, hands it our signals, and resolves to its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, stdout: 'inherit' | 'stderr' }} options
 * @returns {Promise<number>}
 */
function run(command, args, { env, stdout }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: ['inherit', stdout === 'stderr' ? process.stderr : 'inherit', 'inherit'],
    });
    // A terminal sends Ctrl-C to the whole group; passing it on would count as a second, impatient one.
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (signal === null ? 0 : (constants.signals[signal] ?? 0)));
    });
  });
}

/**
 * Runs a task's commands one after another. A task that does not know `--json` itself gets a summary made for it.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function runTask(name, args) {
  const task = tasks[name];
  if (task === undefined) throw new Error(`no task ${name}`);
  const summarize = task.json !== true && args.includes('--json');
  const given = summarize ? args.filter((arg) => arg !== '--json') : args;
  const report =
    summarize && task.tests === true ? join(MODULES, `.vidimus-report-${process.pid}.json`) : undefined;
  const env = { ...environment(), ...(report === undefined ? {} : { VIDIMUS_TEST_REPORT: report }) };
  const started = Date.now();
  let code = 0;
  for (const [at, command] of task.commands.entries()) {
    const last = at === task.commands.length - 1;
    const [program = '', ...rest] = command;
    const file = program === 'node' ? process.execPath : program;
    code = await run(file, last ? [...rest, ...given] : rest, {
      env,
      stdout: summarize ? 'stderr' : 'inherit',
    });
    if (code !== 0) break;
  }
  if (summarize) {
    const tests = report === undefined ? undefined : readIfThere(report);
    if (report !== undefined) rmSync(report, { force: true });
    const summary = { task: name, ok: code === 0, exitCode: code, seconds: (Date.now() - started) / 1000 };
    const value = tests === undefined ? summary : { ...summary, tests: JSON.parse(tests) };
    process.stdout.write(`${JSON.stringify(value)}\n`);
  }
  return code;
}

function help() {
  const width = Math.max(...Object.keys(tasks).map((name) => name.length));
  const lines = Object.entries(tasks).map(([name, task]) => `  npm run ${name.padEnd(width)}  ${task.help}`);
  say(
    ['Vidimus: the scripts of this repository.', '', ...lines, '', 'Arguments follow after --.'].join('\n'),
  );
}

async function main() {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === '--help') {
    help();
    return name === undefined ? EXIT_USAGE : 0;
  }
  // After `npm install PACKAGE` by hand: what lies in node_modules is right, take it as it is.
  if (name === '--stamp') {
    stamp();
    return 0;
  }
  if (!(name in tasks)) {
    say(`There is no script "${name}"; \`node scripts/bootstrap.mjs --help\` lists them.`);
    return EXIT_USAGE;
  }
  if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR) {
    if (process.env[GUARD] !== undefined) {
      throw new SetupError(
        `Node ${NODE_MAJOR} was fetched, but Node ${process.versions.node} was started again.`,
      );
    }
    const node = await newerNode();
    const self = fileURLToPath(import.meta.url);
    return await run(node, [self, name, ...args], {
      env: { ...process.env, [GUARD]: '1' },
      stdout: 'inherit',
    });
  }
  delete process.env[GUARD];
  if (!installed()) await install();
  return await runTask(name, args);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const code = error instanceof SetupError ? EXIT_ENVIRONMENT : 1;
    say(error instanceof SetupError ? error.message : String(error?.stack ?? error));
    const [task, ...args] = process.argv.slice(2);
    if (args.includes('--json')) {
      process.stdout.write(`${JSON.stringify({ task, ok: false, exitCode: code, error: error.message })}\n`);
    }
    process.exitCode = code;
  },
);
