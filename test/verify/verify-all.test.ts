import { expect } from 'chai';
import type { Verdict } from '../../src/verify/verdict.ts';
import { verifyAll } from '../../src/verify/verify-all.ts';

const verdictOf = (input: string | Uint8Array) => ({ summary: String(input) }) as Verdict;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const collect = async (verdicts: AsyncIterable<Verdict>): Promise<string[]> => {
  const found: string[] = [];
  for await (const { summary } of verdicts) found.push(summary);
  return found;
};

describe('verifyAll', () => {
  it('default: verdicts come in the order of the inputs, however long each takes', async () => {
    const inputs = Array.from({ length: 40 }, (_, i) => String(i));
    const verify = async (input: string | Uint8Array) => {
      await pause((Number(input) * 7) % 5);
      return verdictOf(input);
    };
    expect(await collect(verifyAll(inputs, verify, { concurrency: 8 }))).to.deep.equal(inputs);
  });

  it('argument: concurrency bounds what runs and what is read ahead', async () => {
    let running = 0;
    let most = 0;
    let read = 0;
    let given = 0;
    const inputs = async function* () {
      for (let i = 0; i < 50; i++) {
        read++;
        expect(read - given).to.be.at.most(4);
        yield String(i);
      }
    };
    const verify = async (input: string | Uint8Array) => {
      most = Math.max(most, ++running);
      await pause(1);
      running--;
      return verdictOf(input);
    };
    for await (const _ of verifyAll(inputs(), verify, { concurrency: 3 })) given++;
    expect(most).to.equal(3);
    expect(given).to.equal(50);
  });

  it('argument: an odd concurrency is brought within bounds', async () => {
    for (const concurrency of [0, -1, Number.NaN, 0.5]) {
      expect(
        await collect(verifyAll(['a', 'b'], async (input) => verdictOf(input), { concurrency })),
      ).to.deep.equal(['a', 'b']);
    }
  });

  it('behaviour: a verdict does not wait for an input that is slow to come', async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const inputs = async function* () {
      yield 'a';
      await slow;
      yield 'b';
    };
    const verdicts = verifyAll(inputs(), async (input) => verdictOf(input), {});
    expect((await verdicts.next()).value?.summary).to.equal('a');
    release();
    expect((await verdicts.next()).value?.summary).to.equal('b');
  });

  it('behaviour: a consumer that stops early closes the source', async () => {
    let isClosed = false;
    const inputs = async function* () {
      try {
        for (let i = 0; ; i++) yield String(i);
      } finally {
        isClosed = true;
      }
    };
    for await (const { summary } of verifyAll(inputs(), async (input) => verdictOf(input), {})) {
      if (summary === '3') break;
    }
    expect(isClosed).to.equal(true);
  });

  it('error: a fault of the stream is thrown after the verdicts before it', async () => {
    const inputs = async function* () {
      yield 'a';
      yield 'b';
      throw new Error('the disk is gone');
    };
    const found: string[] = [];
    let thrown: unknown;
    try {
      for await (const { summary } of verifyAll(inputs(), async (input) => verdictOf(input), {}))
        found.push(summary);
    } catch (error) {
      thrown = error;
    }
    expect(found).to.deep.equal(['a', 'b']);
    expect(thrown).to.be.instanceOf(Error);
  });
});
