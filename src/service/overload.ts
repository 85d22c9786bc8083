/** Tells whether whoever comes now has waited too long for the processor. */
export interface Turns {
  /** Whether work that was taken holds the event loop up for longer than `waitMs`. */
  isHeldUp(waitMs: number): boolean;
  /** Notes that work was taken. */
  taken(): void;
  close(): void;
}

/** Often enough that a turn is noticed, and too seldom to cost anything. */
const LOOK_MS = 5;
/** Less work in one turn is no load: something else took long, such as a start, or another program. */
const FEW = 16;

/**
 * Watches how the event loop comes round. While it is held up, everything that arrives waits in the sockets, where nobody sees
 * it: the time since the last turn is the least that it has waited.
 */
export const watchTurns = (now: () => number = () => performance.now()): Turns => {
  let last = now();
  let taken = 0;
  const timer = setInterval(() => {
    last = now();
    taken = 0;
  }, LOOK_MS);
  timer.unref();
  return {
    isHeldUp: (waitMs) => taken >= FEW && now() - last - LOOK_MS > waitMs,
    taken: () => {
      taken++;
    },
    close: () => clearInterval(timer),
  };
};
