import { expect } from 'chai';
import kept from '../fixtures/schedule-seeds.json' with { type: 'json' };
import { noCounts, runSchedule } from '../fixtures/schedules.ts';

/** `npm run test:schedules -- --runs 1000` runs as many as one likes. */
const RUNS = 15;

describe('random schedules', function () {
  this.timeout(120_000);

  it('behaviour: seeds that ever failed leave the copy equal to a fresh index', async () => {
    for (const seed of kept) await runSchedule(seed);
  });

  it(`behaviour: ${RUNS} schedules of blocks, reorgs, faults and restarts leave the copy equal to a fresh index`, async () => {
    const counts = noCounts();
    for (let seed = 5_000; seed < 5_000 + RUNS; seed++) {
      try {
        await runSchedule(seed, counts);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
    // That they did what they say.
    expect(counts.deepest).to.be.greaterThan(100);
    for (const name of ['reorgs', 'restarts', 'faults', 'comparisons'] as const)
      expect(counts[name], name).to.be.greaterThan(RUNS / 2);
  });
});
