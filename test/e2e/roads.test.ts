import { expect } from 'chai';
import { createTransport } from '../../src/chain/rpc/transport.ts';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import { type DemoNetwork, startDemoNetwork } from '../../src/network/demo.ts';
import { recordEvents } from '../../src/replica/recorded.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { NODES } from './nodes.ts';

/** All but where and when it was read: blocks, hosts and ages differ between the roads, the answer must not. */
const answerOf = ({ blocks: _, contacted: __, ...verdict }: Verdict): unknown =>
  JSON.parse(
    JSON.stringify(verdict, (key, value) => (key === 'block' || key === 'stateAsOf' ? undefined : value)),
  );

for (const { name, start } of NODES) {
  describe(`three roads to one answer, on ${name}`, function () {
    this.timeout(120_000);
    let demo: DemoNetwork;
    const open: Vidimus[] = [];

    before(async () => {
      demo = await startDemoNetwork({ start });
    });
    after(async () => {
      for (const vidimus of open) await vidimus.close();
      await demo?.stop();
    });

    it(`behaviour: node, follower and recorded events give the same verdict on every sample (${name})`, async () => {
      const { deployment, policy, node } = demo;
      const recorded = await recordEvents(createTransport({ url: node.url }), deployment);
      const settings = { policy, allowLoopback: true };
      const roads = {
        node: await createVidimus({ ...settings, rpc: node.url, deployment, mode: 'rpc' }),
        follower: await createVidimus({ ...settings, rpc: node.url, deployment, mode: 'follower' }),
        recorded: await createVidimus({ ...settings, recorded }),
      };
      open.push(...Object.values(roads));
      const now = await demo.world.time();
      for (const sample of demo.samples) {
        const asked = await roads.node.verify(sample.token, { now });
        for (const road of ['follower', 'recorded'] as const) {
          const verdict = await roads[road].verify(sample.token, { now });
          expect(answerOf(verdict), `${sample.name} by ${road}`).to.deep.equal(answerOf(asked));
        }
      }
    });

    it(`behaviour: a stream of all samples gives the verdicts in its order (${name})`, async () => {
      const [vidimus] = open;
      const now = await demo.world.time();
      const decisions: string[] = [];
      for await (const { decision } of vidimus?.verifyAll(
        demo.samples.map(({ token }) => token),
        { now },
      ) ?? []) {
        decisions.push(decision);
      }
      expect(decisions).to.have.length(demo.samples.length);
      const last = new Map(demo.results.map(({ sample, decision }) => [sample, decision]));
      for (const [index, sample] of demo.samples.entries()) {
        if (sample.name !== 'good')
          expect(decisions[index], sample.name).to.equal(last.get(sample.name) ?? decisions[index]);
      }
    });
  });
}
