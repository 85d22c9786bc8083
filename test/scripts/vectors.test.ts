import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Outcome, runSuite } from '../vectors/lib/run.ts';
import { setNames, unreadSets, type VectorCase } from '../vectors/lib/suite.ts';

describe('the table of vectors', () => {
  let shared: string;
  let before: string | undefined;
  beforeEach(() => {
    before = process.env['VIDIMUS_SHARED'];
    shared = mkdtempSync(join(tmpdir(), 'vidimus-vectors-'));
    process.env['VIDIMUS_SHARED'] = shared;
  });
  afterEach(() => {
    if (before === undefined) delete process.env['VIDIMUS_SHARED'];
    else process.env['VIDIMUS_SHARED'] = before;
    rmSync(shared, { recursive: true });
  });

  const good: VectorCase = { name: 'good', run: () => undefined };
  const bad: VectorCase = { name: 'bad', run: () => Promise.reject(new Error('not so\nand more')) };
  const run = (cases: readonly VectorCase[], expected: number): Promise<Outcome> =>
    runSuite({ set: 'a-set', expected, cases: () => cases });
  const present = (): void => void mkdirSync(join(shared, 'vectors/a-set'), { recursive: true });

  it('default: all cases pass', async () => {
    present();
    expect(await run([good, good], 2)).to.deep.equal({
      set: 'a-set',
      cases: 2,
      passed: 2,
      failed: 0,
      skipped: 0,
      why: '',
      failures: [],
      good: true,
    });
  });

  it('behaviour: without the folder the set is skipped, which is no failure', async () => {
    expect(await run([good], 7)).to.include({ cases: 7, passed: 0, failed: 0, skipped: 7, good: true });
  });

  it('error: a case that fails, with the first line of why', async () => {
    present();
    const outcome = await run([good, bad], 2);
    expect(outcome).to.include({ passed: 1, failed: 1, skipped: 0, good: false });
    expect(outcome.failures).to.deep.equal([{ name: 'bad', message: 'not so' }]);
  });

  it('error: with the folder there, fewer cases than pinned are skipped ones, and more are a mistake', async () => {
    present();
    expect(await run([good], 3)).to.include({ cases: 3, passed: 1, skipped: 2, good: false });
    expect(await run([good, good], 1)).to.include({ cases: 2, passed: 2, skipped: 0, good: false });
  });

  it('error: a set that no suite reads', () => {
    present();
    mkdirSync(join(shared, 'vectors/another'));
    const suite = { set: 'a-set', expected: 0, cases: () => [] };
    expect(unreadSets([suite])).to.deep.equal(['another']);
    expect(setNames()).to.include.members(['wycheproof', 'open-badges-3']);
  });
});
