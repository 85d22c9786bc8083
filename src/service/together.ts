/** So many answers go out at the latest, however many requests a turn of the event loop brings: the first does not wait for all. */
const MOST = 16;

/**
 * Lets the answers of one turn of the event loop go out together, at its end. Each answer that goes out by itself wakes up its
 * reader, which took as long as the signature, and both then want the same processor and its caches.
 * @returns what an answer waits for; it never waits for input or another turn.
 */
export const leaveTogether = (): (() => Promise<void>) => {
  let waiting: (() => void)[] = [];
  const leave = (): void => {
    const those = waiting;
    waiting = [];
    for (const go of those) go();
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(leave);
      else if (waiting.length >= MOST) leave();
    });
};
