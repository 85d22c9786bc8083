import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = join(fileURLToPath(import.meta.url), '../../../..');

export interface VerifierHealth {
  readonly ready: boolean;
  readonly head: number;
  readonly ageSeconds: number;
  readonly leads: boolean;
}

/** `vidimus serve` as a process of its own. */
export interface VerifierProcess {
  readonly pid: number;
  /** Resolves when it listens; rejects when it ended before. */
  readonly listening: Promise<string>;
  /** Resolves when it is ready, with the milliseconds since it was started. */
  ready(): Promise<number>;
  /** Undefined where it does not answer. */
  health(): Promise<VerifierHealth | undefined>;
  signal(signal: NodeJS.Signals): void;
  /** Ends it without a word. */
  kill(): Promise<void>;
}

export const startVerifier = (options: {
  readonly rpc: string;
  /** The addresses file. */
  readonly addresses: string;
  readonly store: string;
  readonly finality: number;
}): VerifierProcess => {
  const { rpc, addresses, store, finality } = options;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--conditions=source', join(ROOT, 'src/cli/main.ts'), 'serve', '--no-pages', '--port', '0'],
      ...['--rpc', rpc, '--addresses', addresses, '--store', store, '--finality', String(finality)],
      ...['--poll-ms', '20', '--log-level', 'silent', '--rate-limit', '0'],
    ],
    {
      env: { PATH: process.env['PATH'], XDG_CONFIG_HOME: '/nonexistent', VIDIMUS_LIST_MEMORY: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const listening = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^Listening at (\S+)$/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => reject(new Error(`the verifier ended: ${said.join('')}`)));
  });
  // Whoever kills it before it listens does not wait for that.
  listening.catch(() => undefined);
  const clean = () => child.kill('SIGKILL');
  process.once('exit', clean);

  const health = async (): Promise<VerifierHealth | undefined> => {
    try {
      const url = await listening;
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) });
      const { probes } = (await response.json()) as {
        probes: { name: string; values: Record<string, unknown> }[];
      };
      const values = Object.assign({}, ...probes.map((probe) => probe.values)) as Record<string, unknown>;
      return {
        ready: response.status === 200,
        head: Number(values['head'] ?? -1),
        ageSeconds: Number(values['ageSeconds'] ?? Number.POSITIVE_INFINITY),
        leads: values['leads'] === true,
      };
    } catch {
      return undefined;
    }
  };
  return {
    pid: child.pid ?? -1,
    listening,
    ready: async () => {
      await listening;
      while ((await health())?.ready !== true)
        if (child.exitCode !== null) throw new Error('the verifier ended');
      return performance.now() - started;
    },
    health,
    signal: (signal) => child.kill(signal),
    kill: async () => {
      process.removeListener('exit', clean);
      child.kill('SIGKILL');
      await ended;
    },
  };
};
