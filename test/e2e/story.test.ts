import { expect } from 'chai';
import { CHAPTERS } from '../../src/network/chapters.ts';
import { type DemoNetwork, startDemoNetwork } from '../../src/network/demo.ts';
import { NODES } from './nodes.ts';

for (const { name, start } of NODES) {
  describe(`the story, on ${name}`, function () {
    this.timeout(120_000);
    let demo: DemoNetwork;

    before(async () => {
      demo = await startDemoNetwork({ start });
    });
    after(() => demo?.stop());

    it(`behaviour: every step comes to what it says (${name})`, () => {
      const expected = CHAPTERS.flatMap((chapter) => chapter.expected ?? []);
      expect(demo.results.map(({ sample, decision }) => [sample, decision])).to.deep.equal(
        expected.map(({ sample, decision }) => [sample, decision]),
      );
    });

    it(`behaviour: each record has its accreditor's signed credential, each organisation is marked (${name})`, async () => {
      const history = demo.world.records;
      expect(history.size).to.equal(12);
      expect(demo.samples.map((sample) => sample.name)).to.include.members(['good', 'tampered', 'mandated']);
    });
  });
}
