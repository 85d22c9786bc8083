import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { createTransport } from '../../src/chain/rpc/transport.ts';
import { createVidimus } from '../../src/compose.ts';
import { CHAPTERS } from '../../src/network/chapters.ts';
import { type DemoNetwork, startDemoNetwork } from '../../src/network/demo.ts';
import { rpc } from '../../src/network/process.ts';
import { recordEvents } from '../../src/replica/recorded.ts';
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
      const { deployment, policy, node, world } = demo;
      const vidimus = await createVidimus({ rpc: node.url, deployment, policy, mode: 'follower' });
      const { items } = await vidimus.registry.records({ limit: 100 });
      expect(items).to.have.length(world.records.size);
      for (const { ref, organisation, evidence } of items) {
        expect(organisation?.demonstration, ref.id).to.equal(true);
        expect(evidence?.bytes?.length, ref.id).to.be.greaterThan(500);
      }
      const token = demo.samples.find((sample) => sample.name === 'mandated')?.token ?? '';
      const verdict = await vidimus.verify(token, { now: await world.time() });
      expect(verdict.chain.map(({ accreditationCredential }) => accreditationCredential)).to.deep.equal(
        Array(4).fill('signed'),
      );
      expect(verdict.issuer?.awardingBody?.did).to.equal(world.identity('isar').did);
      await vidimus.close();
    });

    it(`behaviour: no name, number or digest of a learner is on the chain (${name})`, async () => {
      const { logs } = await recordEvents(createTransport({ url: demo.node.url }), demo.deployment);
      const data = logs.map((log) => log.data + log.topics.join('')).join('');
      const inHex = (text: string): string => Buffer.from(text).toString('hex');
      expect(data).to.not.include(inHex(demo.world.identity('learner').did));
      for (const { token } of demo.samples) {
        const digest = createHash('sha256').update(token).digest('hex');
        expect(data).to.not.include(digest);
        expect(data).to.not.include(inHex(token.slice(0, 64)));
      }
    });

    it(`behaviour: says which node it ran on (${name})`, async () => {
      const version = await rpc(demo.node.url, 'web3_clientVersion', []);
      process.stderr.write(
        `note: the story, real credentials, imports and roads ran on ${String(version)}\n`,
      );
      expect(String(version).toLowerCase()).to.include(demo.node.program);
    });
  });
}
