import type { VerifyOptions } from './policy.ts';
import type { Verdict } from './verdict.ts';

export interface BatchOptions extends VerifyOptions {
  /** Verifications at once; default 16. No more inputs than these are held. */
  readonly concurrency?: number;
}

const CONCURRENCY = 16;
const MOST_CONCURRENCY = 1_024;

/**
 * Verifies a stream of credentials. Verdicts come in the order of the inputs; at most `concurrency` inputs are in memory;
 * nothing is read ahead of a consumer that does not ask. A fault of one credential is in its verdict and never ends the
 * batch; a fault of the stream itself is thrown after the verdicts before it.
 */
export const verifyAll = async function* (
  inputs: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  verify: (input: string | Uint8Array, options: VerifyOptions) => Promise<Verdict>,
  { concurrency = CONCURRENCY, ...options }: BatchOptions,
): AsyncGenerator<Verdict, void, undefined> {
  const width = Math.min(Math.max(Math.trunc(concurrency) || 1, 1), MOST_CONCURRENCY);
  const iterator = iteratorOf(inputs);
  const running: Promise<Verdict>[] = [];
  let fault: { readonly error: unknown } | undefined;
  let isDone = false;
  try {
    for (;;) {
      while (!isDone && running.length < width) {
        const next = await readNext(iterator);
        if ('error' in next) fault = next;
        if ('error' in next || next.done === true) isDone = true;
        else running.push(verify(next.value, options));
      }
      const first = running.shift();
      if (first === undefined) break;
      yield await first;
    }
    if (fault) throw fault.error;
  } finally {
    // A consumer that stops early: the source may close what it holds.
    if (!isDone) await iterator.return?.();
    await Promise.allSettled(running);
  }
};

const iteratorOf = <T>(inputs: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();

const readNext = async <T>(
  iterator: AsyncIterator<T> | Iterator<T>,
): Promise<IteratorResult<T> | { readonly error: unknown }> => {
  try {
    return await iterator.next();
  } catch (error) {
    return { error };
  }
};
