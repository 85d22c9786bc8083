// What CI runs: every step of scripts/check/steps.ts, two at a time, each with its name, its count and its time.
//   npm run check                      all steps
//   npm run check -- lint types        only these
//   npm run check -- --list            their names
// The last line is `N passed, N failed`: all tests of all runners, and one for each other step.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, runSteps } from './check/run.ts';
import { type Step, steps } from './check/steps.ts';
import { root } from './lib/root.ts';

const EXIT_USAGE = 2;
const CONCURRENCY = 2;
const PROGRESS_MS = 15_000;

const flags = process.argv.slice(2).filter((arg) => arg.startsWith('--'));
const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const json = flags.includes('--json');

const say = (line: string): void => {
  (json ? process.stderr : process.stdout).write(`${line}\n`);
};

function chosen(): readonly Step[] | undefined {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  const unknownFlags = flags.filter((flag) => !['--json', '--list'].includes(flag));
  if (unknown.length + unknownFlags.length > 0) {
    process.stderr.write(
      `There is no ${[...unknown, ...unknownFlags].join(', ')}: see npm run check -- --list\n`,
    );
    return undefined;
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function describe(outcome: Outcome): string {
  const mark = outcome.failed === 0 ? '✔' : '✖';
  const skipped = outcome.skipped === 0 ? '' : `, ${outcome.skipped} skipped`;
  const failed = outcome.failed === 0 ? '' : `, ${outcome.failed} failed`;
  const count = outcome.step.counts === undefined ? '' : `${outcome.passed} passed${failed}${skipped}`;
  return [mark, outcome.step.name.padEnd(16), seconds(outcome.milliseconds).padStart(8), count]
    .join('  ')
    .trimEnd();
}

async function main(): Promise<number> {
  const selection = chosen();
  if (selection === undefined) return EXIT_USAGE;
  if (flags.includes('--list')) {
    const list = selection.map(({ name, title }) => ({ name, title }));
    if (json) process.stdout.write(`${JSON.stringify(list)}\n`);
    else for (const { name, title } of list) say(`${name.padEnd(18)}${title}`);
    return 0;
  }
  const folder = join(root, 'node_modules/.cache/vidimus', `check-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const started = Date.now();
  const running = new Set<string>();
  const progress = setInterval(() => {
    if (running.size > 0) say(`…  ${seconds(Date.now() - started)}  running ${[...running].join(', ')}`);
  }, PROGRESS_MS);
  const outcomes = await runSteps(selection, {
    concurrency: CONCURRENCY,
    folder,
    onStart: (step) => {
      running.add(step.name);
      say(`▶  ${step.name.padEnd(16)}  ${step.title}`);
    },
    onEnd: (outcome) => {
      running.delete(outcome.step.name);
      if (outcome.failed > 0 && outcome.output !== '')
        say(`\n──── output of ${outcome.step.name} ────\n${outcome.output}\n────`);
      say(describe(outcome));
      for (const note of outcome.notes) say(`     ${note}`);
    },
  });
  clearInterval(progress);
  rmSync(folder, { recursive: true, force: true });

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  say('');
  for (const outcome of outcomes.filter((one) => one.failed > 0)) {
    say(`✖  ${outcome.step.name}: ${outcome.reason}`);
    for (const failure of outcome.failures) say(`     ${failure}`);
  }
  say(`${seconds(Date.now() - started)} in all`);
  if (json) {
    const value = {
      passed,
      failed,
      seconds: (Date.now() - started) / 1000,
      steps: outcomes.map(({ step, milliseconds, output: _, ...rest }) => ({
        name: step.name,
        seconds: milliseconds / 1000,
        ...rest,
      })),
    };
    process.stdout.write(`${JSON.stringify(value)}\n`);
  } else say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.exitCode = await main();
