/** At most `slots` at once; at most `queue` wait. */
export interface Semaphore {
  /** @returns false where too many wait already. */
  enter(): Promise<boolean>;
  leave(): void;
}

export const createSemaphore = (slots: number, queue: number): Semaphore => {
  let free = slots;
  let first = 0;
  let waiting: ((entered: boolean) => void)[] = [];
  return {
    enter: () => {
      if (free > 0) {
        free--;
        return Promise.resolve(true);
      }
      if (waiting.length - first >= queue) return Promise.resolve(false);
      return new Promise((resolve) => waiting.push(resolve));
    },
    leave: () => {
      const next = waiting[first];
      if (next === undefined) {
        free++;
        return;
      }
      first++;
      if (first > 1024) {
        waiting = waiting.slice(first);
        first = 0;
      }
      next(true);
    },
  };
};
