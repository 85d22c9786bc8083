import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** A turn: the processes run for a share of it, and stand still for the rest. */
const TURN_MS = 24;

/**
 * Slows down a process that we started, with all its descendants and threads, by letting it run one turn in `factor`. Chromium's own
 * throttling reaches the main thread alone, and what is measured here happens in a worker. Linux only.
 * @returns how to end it
 */
export const slowDown = (pid: number, factor: number): (() => void) => {
  let isOver = false;
  let stopped: readonly number[] = [];
  const send = (pids: readonly number[], signal: 'SIGSTOP' | 'SIGCONT'): void => {
    for (const each of pids) {
      try {
        process.kill(each, signal);
      } catch {
        // It has ended.
      }
    }
  };
  const turn = (): void => {
    if (isOver) return;
    stopped = descendantsOf(pid);
    send(stopped, 'SIGSTOP');
    setTimeout(
      () => {
        send(stopped, 'SIGCONT');
        setTimeout(turn, TURN_MS / factor);
      },
      TURN_MS - TURN_MS / factor,
    );
  };
  if (process.platform === 'linux') turn();
  return () => {
    isOver = true;
    send(stopped, 'SIGCONT');
  };
};

export const canSlowDown = process.platform === 'linux' && availableParallelism() > 1;

const descendantsOf = (root: number): readonly number[] => {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name in parentheses may hold anything; the parent is the second field behind it.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ', 2)[1]?.split(' ') ?? [];
      parents.set(Number(name), Number(parent));
    } catch {
      // It has ended.
    }
  }
  const found = new Set([root]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [child, parent] of parents) if (found.has(parent)) found.add(child);
  }
  return [...found];
};
