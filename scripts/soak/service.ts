import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';

/** The service as it is run in earnest: a process of its own. */
export interface Service {
  readonly url: string;
  readonly pid: number;
  /** What it wrote to its log so far: lines by level, and the last lines. */
  readonly log: { readonly lines: number; readonly last: readonly string[] };
  stop(): Promise<void>;
}

const KEPT_LINES = 40;

export const startService = async (args: readonly string[]): Promise<Service> => {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, 'src/cli/main.ts'), 'serve', '--json', '--port', '0', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: root },
  );
  const log = { lines: 0, last: [] as string[] };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter((each) => each !== '')) {
      log.lines++;
      log.last.push(line);
      if (log.last.length > KEPT_LINES) log.last.shift();
    }
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  process.once('exit', () => child.kill('SIGKILL'));
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`the service did not start: ${log.last.join('\n')}`)),
      60_000,
    );
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      try {
        const value = JSON.parse(said);
        clearTimeout(timer);
        resolve(value);
      } catch {
        // Not whole yet.
      }
    });
    void ended.then(() => reject(new Error(`the service ended: ${said} ${log.last.join('\n')}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    log,
    stop: async () => {
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(hard);
    },
  };
};

/** Of a process, as Linux tells it. */
export interface Usage {
  /** Milliseconds of `performance.now`. */
  readonly at: number;
  /** Bytes. */
  readonly resident: number;
  /** Open files and sockets. */
  readonly handles: number;
  /** Seconds of processor time. */
  readonly cpuSeconds: number;
}

const PAGE = 4_096;
const TICKS = 100;

export const usageOf = (pid: number): Usage | undefined => {
  try {
    const resident = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const cpuSeconds = (Number(stat[11]) + Number(stat[12])) / TICKS;
    return { at: performance.now(), resident, handles: readdirSync(`/proc/${pid}/fd`).length, cpuSeconds };
  } catch {
    return undefined;
  }
};
