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
  inputs: AsyncIterable<Input> | Iterable<Input>,
  verify: (input: Input, options: VerifyOptions) => Promise<Verdict>,
  { concurrency = CONCURRENCY, ...options }: BatchOptions,
): AsyncGenerator<Verdict, void, undefined> {
  const width = Math.min(Math.max(Math.trunc(concurrency) || 1, 1), MOST_CONCURRENCY);
  const iterator = iteratorOf(inputs);
  const isSlow = Symbol.asyncIterator in inputs;
  const running: Promise<Verdict>[] = [];
  let reading: Promise<Read> | undefined;
  let fault: { readonly error: unknown } | undefined;
  let isDone = false;
  try {
    for (;;) {
      if (!isDone && running.length < width && !isSlow) {
        // What is at hand comes at once: nothing to race against.
        const next = readAtOnce(iterator as Iterator<Input>);
        if ('error' in next) fault = next;
        if ('error' in next || next.done === true) isDone = true;
        else running.push(verify(next.value, options));
        continue;
      }
      if (!isDone && running.length < width) {
        reading ??= readNext(iterator);
        // A verdict that is ready does not wait for an input that is slow to come.
        if ((await firstOf(reading, running[0])) === 'input') {
          const next = await reading;
          reading = undefined;
          if ('error' in next) fault = next;
          if ('error' in next || next.done === true) isDone = true;
          else running.push(verify(next.value, options));
          continue;
        }
      }
      const first = running.shift();
      if (first === undefined) break;
      yield await first;
    }
    if (fault !== undefined) throw fault.error;
  } finally {
    // A consumer that stops early: the source may close what it holds.
    if (!isDone) await iterator.return?.();
    await Promise.allSettled(running);
  }
};

const iteratorOf = <T>(inputs: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();

type Input = string | Uint8Array;
type Read = IteratorResult<Input> | { readonly error: unknown };

const firstOf = (input: Promise<Read>, verdict: Promise<Verdict> | undefined): Promise<'input' | 'verdict'> =>
  Promise.race([
    input.then((): 'input' => 'input'),
    ...(verdict === undefined ? [] : [verdict.then((): 'verdict' => 'verdict')]),
  ]);

const readAtOnce = (iterator: Iterator<Input>): Read => {
  try {
    return iterator.next();
  } catch (error) {
    return { error };
  }
};

const readNext = async (iterator: AsyncIterator<Input> | Iterator<Input>): Promise<Read> => {
  try {
    return await iterator.next();
  } catch (error) {
    return { error };
  }
};
