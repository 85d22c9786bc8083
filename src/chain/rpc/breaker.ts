/** Leaves a failing node alone for a while, then lets one call try. Times in milliseconds. */
export interface Breaker {
  /** Milliseconds until a call may be tried; 0 for now. */
  wait(): number;
  succeeded(): void;
  failed(): void;
}

export const createBreaker = (breakAfter: number, breakMs: number, now: () => number): Breaker => {
  let failures = 0;
  let openUntil = 0;
  return {
    wait: () => Math.max(0, openUntil - now()),
    succeeded: () => {
      failures = 0;
      openUntil = 0;
    },
    failed: () => {
      failures++;
      if (failures < breakAfter) return;
      // Doubles up to 16 times the first pause: a node that is down for long is asked seldom.
      openUntil = now() + breakMs * 2 ** Math.min(4, failures - breakAfter);
    },
  };
};
