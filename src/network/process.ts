import { type ChildProcess, spawn } from 'node:child_process';
import { fail } from '../core/errors.ts';

/** A chain node that runs as a child process of ours. */
export interface RunningNode {
  /** Which program: both speak JSON-RPC over HTTP. */
  readonly program: 'anvil' | 'hardhat';
  readonly url: string;
  readonly chainId: number;
  readonly pid: number;
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the process and waits for it; may be called twice. */
  stop(): Promise<void>;
}

export interface NodeCommand {
  readonly program: RunningNode['program'];
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly directory?: string;
  /** Finds the address that the node listens on in what it prints. */
  readonly listening: RegExp;
  /** How long it may take to answer, in milliseconds. */
  readonly startMs?: number;
}

const START_MS = 30_000;
const STOP_MS = 3_000;
const POLL_MS = 50;
/** Of what the node prints, this much is kept for the error message. */
const OUTPUT_KEPT = 4_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts a node and waits until it answers `eth_chainId`. The process dies with ours: at exit and at SIGINT, SIGTERM, SIGHUP.
 * @throws NODE_NOT_STARTED where it ends or does not answer within `startMs`.
 */
export const runNode = async (what: NodeCommand): Promise<RunningNode> => {
  const child = spawn(what.command, what.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(what.directory === undefined ? {} : { cwd: what.directory }),
    ...(what.environment === undefined ? {} : { env: what.environment }),
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const release = dieWithUs(child);
  void ended.then(release);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(hard);
  };
  try {
    const deadline = Date.now() + (what.startMs ?? START_MS);
    const url = await listeningAt(child, what, deadline);
    const chainId = await firstAnswer(url, child, deadline);
    return { program: what.program, url, chainId, pid: child.pid ?? 0, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const dieWithUs = (child: ChildProcess): (() => void) => {
  const kill = (): void => void child.kill('SIGKILL');
  const onSignal = (signal: NodeJS.Signals): void => {
    kill();
    // Nobody else handles the signal: let it do what it does by default.
    if (process.listenerCount(signal) === 1) {
      process.off(signal, onSignal);
      process.kill(process.pid, signal);
    }
  };
  process.once('exit', kill);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return () => {
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
};

const listeningAt = (child: ChildProcess, what: NodeCommand, deadline: number): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const reason = (text: string): void => {
      const said = output.trim().split('\n').at(-1)?.trim() ?? '';
      reject(fail('NODE_NOT_STARTED', { reason: said === '' ? text : `${text} (${said})` }));
    };
    const timer = setTimeout(
      () => reason(`${what.program} did not say where it listens in time`),
      deadline - Date.now(),
    );
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reason(`${what.program} cannot be executed (${error.code ?? 'unknown error'})`);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      reason(`${what.program} ended with exit code ${code ?? 'unknown'}`);
    });
    const read = (data: Buffer): void => {
      output = (output + data.toString('utf8')).slice(-OUTPUT_KEPT);
      const address = what.listening.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      // The pipes stay open and are emptied, or the node would block once they are full.
      child.stdout?.off('data', read).resume();
      child.stderr?.off('data', read).resume();
      resolve(address.startsWith('http') ? address.replace(/\/$/, '') : `http://${address}`);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });

const firstAnswer = async (url: string, child: ChildProcess, deadline: number): Promise<number> => {
  while (Date.now() < deadline && child.exitCode === null) {
    const chainId = await rpc(url, 'eth_chainId', []).catch(() => undefined);
    if (typeof chainId === 'string') return Number(chainId);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw fail('NODE_NOT_STARTED', { reason: 'it listens but does not answer' });
};

/**
 * One JSON-RPC call to our own local node; for the development methods that ethers does not know.
 * @throws NODE_NOT_STARTED where the node does not answer within five seconds, or answers with an error.
 */
export const rpc = async (url: string, method: string, params: readonly unknown[]): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined);
  const body: unknown = await response?.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && 'result' in body) return body.result;
  throw fail('NODE_NOT_STARTED', { reason: `no answer to ${method}` });
};
