import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import type { Step } from './steps.ts';

export interface Outcome {
  readonly step: Step;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly milliseconds: number;
  /** Why it failed, or empty. */
  readonly reason: string;
  /** Titles and messages of failed tests. */
  readonly failures: readonly string[];
  /** Lines that the step printed beginning with `note: `, shown also when it succeeds. */
  readonly notes: readonly string[];
  /** Everything it printed, or its end where that was much. */
  readonly output: string;
}

export interface RunOptions {
  readonly concurrency: number;
  /** Where the reports go. */
  readonly folder: string;
  readonly onStart: (step: Step) => void;
  readonly onEnd: (outcome: Outcome) => void;
}

/** What a test runner writes to the file that VIDIMUS_TEST_REPORT names. */
interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

interface Ended {
  readonly code: number | null;
  readonly timedOut: boolean;
  readonly output: string;
}

const DEFAULT_LIMIT_S = 300;
const OUTPUT_LIMIT = 100_000;

/** Runs steps as soon as what they need has succeeded and a place is free. Resolves in the order of `steps`. */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const selected = new Set(steps.map((step) => step.name));
  const needs = (step: Step): string[] => (step.after ?? []).filter((name) => selected.has(name));

  while (waiting.length + running.size > 0) {
    for (const step of [...waiting]) {
      const broken = needs(step).find((name) => (outcomes.get(name)?.failed ?? 0) > 0);
      if (broken !== undefined) {
        waiting.splice(waiting.indexOf(step), 1);
        const outcome = notRun(step, broken);
        outcomes.set(step.name, outcome);
        options.onEnd(outcome);
      } else if (running.size < options.concurrency && needs(step).every((name) => outcomes.has(name))) {
        waiting.splice(waiting.indexOf(step), 1);
        options.onStart(step);
        const work = runStep(step, options.folder).then((outcome) => {
          outcomes.set(step.name, outcome);
          running.delete(step.name);
          options.onEnd(outcome);
        });
        running.set(step.name, work);
      }
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.length > 0 && waiting.every((step) => needs(step).some((name) => !outcomes.has(name)))) {
      throw new Error(`Steps wait for each other: ${waiting.map((step) => step.name).join(', ')}`);
    }
  }
  return steps.flatMap((step) => outcomes.get(step.name) ?? []);
}

const notRun = (step: Step, broken: string): Outcome => ({
  step,
  passed: 0,
  failed: 1,
  skipped: 0,
  milliseconds: 0,
  reason: `not run, since ${broken} failed`,
  failures: [],
  notes: [],
  output: '',
});

async function runStep(step: Step, folder: string): Promise<Outcome> {
  const report = join(folder, `${step.name}.json`);
  const started = Date.now();
  const ended = await execute(step, report);
  const milliseconds = Date.now() - started;
  const notes = ended.output.split('\n').flatMap((line) => /^\s*note: (.*)$/.exec(line)?.[1] ?? []);
  const common = { step, milliseconds, notes, output: ended.output.trimEnd() };
  if (step.counts === undefined) {
    const reason = reasonOf(step, ended);
    return {
      ...common,
      passed: reason === '' ? 1 : 0,
      failed: reason === '' ? 0 : 1,
      skipped: 0,
      reason,
      failures: [],
    };
  }
  return { ...common, ...judgeTests(step, ended, readReport(report)) };
}

function reasonOf(step: Step, { code, timedOut }: Ended): string {
  if (timedOut) return `stopped after ${step.limit ?? DEFAULT_LIMIT_S} seconds`;
  return code === 0 ? '' : `ended with code ${code ?? 'none'}`;
}

/** A runner that dies, reports nothing, or finds no test has failed, whatever its exit code. */
function judgeTests(
  step: Step,
  ended: Ended,
  report: TestReport | undefined,
): Pick<Outcome, 'passed' | 'failed' | 'skipped' | 'reason' | 'failures'> {
  const crash = reasonOf(step, ended);
  if (report === undefined) {
    return { passed: 0, failed: 1, skipped: 0, reason: `reported no totals; ${crash}`, failures: [] };
  }
  const { passed, failed, pending: skipped } = report;
  const failures = report.failures.map(({ title, message }) => `${title}: ${message.split('\n')[0] ?? ''}`);
  if (failed > 0) return { passed, failed, skipped, reason: `${failed} failed`, failures };
  if (passed === 0) return { passed, failed: 1, skipped, reason: 'no test ran', failures };
  return { passed, failed: crash === '' ? 0 : 1, skipped, reason: crash, failures };
}

function readReport(file: string): TestReport | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return undefined;
  }
}

function execute(step: Step, report: string): Promise<Ended> {
  return new Promise((resolve) => {
    // A group of its own, so that a step that hangs is stopped together with what it started.
    const child = spawn(process.execPath, step.node, {
      cwd: root,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        VIDIMUS_TEST_REPORT: report,
        VIDIMUS_TEST_QUIET: '1',
        FORCE_COLOR: '0',
        NO_COLOR: '1',
      },
    });
    let output = '';
    let timedOut = false;
    const keep = (data: Buffer): void => {
      output = (output + data.toString('utf8')).slice(-OUTPUT_LIMIT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const stop = (): void => kill(child.pid);
    const timer = setTimeout(
      () => {
        timedOut = true;
        stop();
      },
      (step.limit ?? DEFAULT_LIMIT_S) * 1000,
    );
    // Whoever interrupts the check ends its steps too: they are in groups of their own.
    process.once('exit', stop);
    const end = (code: number | null): void => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve({ code, timedOut, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(null);
    });
    child.once('close', end);
  });
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
