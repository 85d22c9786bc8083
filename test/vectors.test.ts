import { expect } from 'chai';
import { sharedVectors } from './fixtures/shared.ts';
import { loadSuites, unreadSets } from './vectors/lib/suite.ts';

// Definitions are in test/vectors/<set>.ts; `npm run vectors` runs the same cases and prints a table.
const suites = await loadSuites();

describe('vectors that others published', () => {
  for (const { set, expected, cases } of suites) {
    const folder = sharedVectors(set);
    if (folder === undefined) {
      it.skip(`vectors: ${set}, ${expected} cases, which are not here (VIDIMUS_SHARED names their folder)`);
      continue;
    }
    describe(set, () => {
      const found = cases(folder);
      it(`behaviour: it has its ${expected} cases`, () => expect(found.length).to.equal(expected));
      for (const { name, run } of found) it(`vector: ${name}`, run);
    });
  }

  it('behaviour: no set is left unread', () => expect(unreadSets(suites)).to.deep.equal([]));
});
