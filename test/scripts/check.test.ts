import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Outcome, runSteps } from '../../scripts/check/run.ts';
import type { Step } from '../../scripts/check/steps.ts';

const step = (name: string, script: string, more: Partial<Step> = {}): Step => ({
  name,
  title: name,
  node: ['-e', script],
  ...more,
});

const reporting = (totals: object): string =>
  `require('node:fs').writeFileSync(process.env.VIDIMUS_TEST_REPORT, ${JSON.stringify(JSON.stringify(totals))})`;

describe('check', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-check-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (...steps: Step[]): Promise<Outcome[]> =>
    await runSteps(steps, { concurrency: 2, folder, onStart: () => {}, onEnd: () => {} });

  const only = async (one: Step): Promise<Outcome> => {
    const [outcome] = await run(one);
    if (outcome === undefined) throw new Error('no outcome');
    return outcome;
  };

  it('counts a step that is no test run as one', async () => {
    const outcomes = await run(step('good', ''), step('bad', 'process.exit(2)'));
    expect(outcomes.map(({ passed, failed }) => [passed, failed])).to.deep.equal([
      [1, 0],
      [0, 1],
    ]);
  });

  it("counts a runner's tests from its report", async () => {
    const totals = { passed: 7, failed: 0, pending: 1, failures: [] };
    const outcome = await only(step('tests', reporting(totals), { counts: 'tests' }));
    expect(outcome).to.include({ passed: 7, failed: 0, skipped: 1 });
  });

  it('error: failed tests, by their titles', async () => {
    const totals = {
      passed: 1,
      failed: 1,
      pending: 0,
      failures: [{ title: 'adds', message: 'expected 3\nat' }],
    };
    const outcome = await only(step('tests', `${reporting(totals)};process.exit(1)`, { counts: 'tests' }));
    expect(outcome).to.include({ passed: 1, failed: 1 });
    expect(outcome.failures).to.deep.equal(['adds: expected 3']);
  });

  it('error: a runner that reports nothing, though it succeeds', async () => {
    expect(await only(step('silent', '', { counts: 'tests' }))).to.include({ passed: 0, failed: 1 });
  });

  it('error: a runner that finds no test', async () => {
    const totals = { passed: 0, failed: 0, pending: 0, failures: [] };
    expect(await only(step('none', reporting(totals), { counts: 'tests' }))).to.include({
      passed: 0,
      failed: 1,
    });
  });

  it('error: a runner that dies after its last test', async () => {
    const totals = { passed: 3, failed: 0, pending: 0, failures: [] };
    const outcome = await only(step('dies', `${reporting(totals)};process.exit(7)`, { counts: 'tests' }));
    expect(outcome).to.include({ passed: 3, failed: 1 });
  });

  it('error: a step that hangs is stopped', async () => {
    const outcome = await only(step('hangs', 'setInterval(() => {}, 1000)', { limit: 0.2 }));
    expect(outcome).to.include({ passed: 0, failed: 1 });
    expect(outcome.milliseconds).to.be.lessThan(5_000);
  });

  it('does not run what stands on a failed step, and counts it as failed', async () => {
    const later = step('later', 'console.log("ran")', { after: ['first'] });
    const [, outcome] = await run(step('first', 'process.exit(1)'), later);
    expect(outcome).to.include({ passed: 0, failed: 1, output: '' });
  });

  it('passes on lines that begin with note:', async () => {
    const outcome = await only(step('notes', 'console.log("a\\n  note: on two nodes\\nb")'));
    expect(outcome.notes).to.deep.equal(['on two nodes']);
  });
});
