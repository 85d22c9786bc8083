import { expect } from 'chai';
import { createChainSource } from '../../src/chain/read/source.ts';
import { systemClock } from '../../src/core/seconds.ts';
import { parseJson } from '../../src/core/strict-json.ts';
import { startFollower } from '../../src/replica/follow.ts';
import { createStatusLookup, createTrustLookup, type Snapshot } from '../../src/replica/lookup.ts';
import { loadRecorded, recordEvents } from '../../src/replica/recorded.ts';
import { collectSlice } from '../../src/replica/slice/collect.ts';
import { decodeSlice } from '../../src/replica/slice/decode.ts';
import { encodeSlice } from '../../src/replica/slice/encode.ts';
import { createParts, type SliceReader } from '../../src/replica/slice/parts.ts';
import { remoteView } from '../../src/replica/slice/remote.ts';
import type { StatusSource } from '../../src/status/source.ts';
import { hashTerm } from '../../src/trust/encoding.ts';
import type { TrustSource } from '../../src/trust/source.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { NODES } from '../e2e/nodes.ts';
import { createHistory, type RandomHistory } from './random-history.ts';

/** Everything that can be asked of a source about a history. */
const askAll = async (
  network: TestNetwork,
  history: RandomHistory,
  { trust, status }: { readonly trust: TrustSource; readonly status: StatusSource },
): Promise<Record<string, unknown>> => {
  const { chainId, contracts } = network.deployment;
  const registry = contracts.trustedIssuersRegistry;
  const answers: Record<string, unknown> = { heads: await trust.heads() };
  for (const subject of history.subjects) answers[subject] = await trust.recordsOf(subject);
  for (const id of history.ids) {
    const ref = { chainId, registry, id };
    answers[`record ${id}`] = await trust.record(ref);
    answers[`recognised ${id}`] = await trust.recognitionsOf(ref);
    const where = { chainId, statusRegistry: contracts.statusRegistry, accreditation: id };
    for (const handle of history.handles) {
      answers[`handle ${id} ${handle}`] = await status.handle(where, handle);
      answers[`issuance ${id} ${handle}`] = await status.issuanceAnchor(where, handle);
    }
    for (const purpose of ['revocation', 'suspension'] as const)
      for (const number of [0, 1]) {
        const list = { ...where, purpose, number };
        answers[`anchor ${id} ${purpose} ${number}`] = await status.anchor(list);
        for (const index of [0, 7, 255, 256, 300, 599])
          answers[`bit ${id} ${purpose} ${number} ${index}`] = await status.bit(list, index);
      }
  }
  for (const term of history.terms) answers[term] = await trust.termText(hashTerm(term));
  return answers;
};

/** Each question answered from a slice that went over the wire. */
const inSlices = ({ deployment }: TestNetwork, snapshot: Snapshot) => {
  const { chainId, contracts } = deployment;
  const registry = { chainId, address: contracts.trustedIssuersRegistry };
  const read: SliceReader = async (request) => {
    const slice = { ...collectSlice(snapshot, request, deployment), ageSeconds: 0 };
    const decoded = decodeSlice(parseJson(JSON.stringify(encodeSlice(slice))), registry);
    return { slice: decoded, block: decoded.block, asOf: systemClock() };
  };
  const rules = { maxStateAge: 300, finality: 'head' } as const;
  const { trust, status } = remoteView(createParts(deployment, read), deployment, rules, systemClock);
  // It stands nowhere before the first question.
  return { trust: { ...trust, heads: () => [] }, status };
};

for (const { name, start } of NODES) {
  describe(`two readers on ${name}`, function () {
    this.timeout(180_000);
    let network: TestNetwork;
    before(async () => {
      network = await startTestNetwork(start);
    });
    after(() => network?.stop());

    it('behaviour: node, replica, recorded events and slices agree on random histories', async () => {
      for (const seed of [1, 2, 3]) {
        const history = await createHistory(network, seed);
        await history.act(60);
        const follower = await startFollower({
          rpc: network.rpc,
          deployment: network.deployment,
          finality: 10,
          pollMs: 50,
        });
        await follower.ready();
        await follower.stop();
        const recorded = loadRecorded(
          JSON.parse(JSON.stringify(await recordEvents(network.rpc, network.deployment))),
        );
        const node = await askAll(network, history, createChainSource(network.rpc, network.deployment));
        const lookups = [follower, recorded.snapshot].map((snapshot) => ({
          trust: createTrustLookup(snapshot),
          status: createStatusLookup(snapshot),
        }));
        for (const lookup of lookups)
          expect(await askAll(network, history, lookup), `seed ${seed}`).to.deep.equal(node);
        const slices = await askAll(network, history, inSlices(network, recorded.snapshot));
        // The text of a term comes with a record that has it; heads come last.
        for (const name of ['heads', ...history.terms]) slices[name] = node[name];
        expect(slices, `slices of seed ${seed}`).to.deep.equal(node);
      }
    });
  });
}
