/** At most `slots` at once; at most `queue` wait. */
export interface Semaphore {
  /** @returns false where too many wait already, or the wait was longer than so many milliseconds (default: no limit). */
  enter(waitMs?: number): Promise<boolean>;
  leave(): void;
}

interface Waiting {
  readonly enter: (entered: boolean) => void;
  isGone: boolean;
}

export const createSemaphore = (slots: number, queue: number): Semaphore => {
  let free = slots;
  let first = 0;
  let length = 0;
  let waiting: Waiting[] = [];
  const next = (): Waiting | undefined => {
    for (;;) {
      const one = waiting[first];
      if (one === undefined) return undefined;
      first++;
      if (first > 1024) {
        waiting = waiting.slice(first);
        first = 0;
      }
      if (!one.isGone) return one;
    }
  };
  return {
    enter: (waitMs) => {
      if (free > 0) {
        free--;
        return Promise.resolve(true);
      }
      if (length >= queue) return Promise.resolve(false);
      length++;
      return new Promise((resolve) => {
        const giveUp = (): void => {
          one.isGone = true;
          one.enter(false);
        };
        const timer = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs);
        const one: Waiting = {
          isGone: false,
          enter: (entered) => {
            length--;
            clearTimeout(timer);
            resolve(entered);
          },
        };
        waiting.push(one);
      });
    },
    leave: () => {
      const one = next();
      if (one === undefined) free++;
      else one.enter(true);
    },
  };
};
