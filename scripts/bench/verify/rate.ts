import type { Act, Pace } from './contest.ts';

/** In milliseconds. */
const CLOCKS = {
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  wall: () => performance.now(),
};

/** Calls a second in one round. Only who gives a promise is waited for. */
export const rate = async (
  act: Act,
  { milliseconds, clock, credentials }: Pace,
  batch: number,
): Promise<number> => {
  const now = CLOCKS[clock];
  const start = now();
  let calls = 0;
  let spent = 0;
  do {
    for (let i = 0; i < batch; i++, calls++) {
      const pending = act(calls % credentials);
      if (pending !== undefined) await pending;
    }
    spent = now() - start;
  } while (spent < milliseconds);
  return (calls * 1000) / spent;
};
