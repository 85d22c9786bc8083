import { expect } from 'chai';
import { createChainSource } from '../../src/chain/read/source.ts';
import { createVidimus } from '../../src/compose.ts';
import type { Hex } from '../../src/core/hex.ts';
import { startNode } from '../../src/network/node.ts';
import { startFollower } from '../../src/replica/follow.ts';
import { createStatusLookup, createTrustLookup } from '../../src/replica/lookup.ts';
import type { StatusSource } from '../../src/status/source.ts';
import { hashTerm } from '../../src/trust/encoding.ts';
import type { TrustSource } from '../../src/trust/source.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { createHistory, type RandomHistory, seeded } from './random-history.ts';

interface Sources {
  readonly trust: TrustSource;
  readonly status: StatusSource;
}

type Question = readonly [asked: string, ask: (sources: Sources) => unknown];

const QUESTIONS = 1_000;

/** Random questions about a history, among them some that nothing answers. */
const questionsOf = (
  network: TestNetwork,
  history: RandomHistory,
  random: () => number,
): readonly Question[] => {
  const { chainId, contracts } = network.deployment;
  const nowhere: Hex = `0x${'d0'.repeat(32)}`;
  const pick = <T>(list: readonly T[], none: T): T =>
    random() < 0.05 ? none : (list[Math.floor(random() * list.length)] ?? none);
  const ref = () => ({ chainId, registry: contracts.trustedIssuersRegistry, id: pick(history.ids, nowhere) });
  const where = () => ({
    ...{ chainId, statusRegistry: contracts.statusRegistry },
    accreditation: pick(history.ids, nowhere),
  });
  const list = () => ({
    ...where(),
    purpose: pick(['revocation', 'suspension'] as const, 'revocation'),
    number: Math.floor(random() * 3),
  });
  const kinds: readonly (() => Question)[] = [
    () => {
      const subject = pick(history.subjects, 'did:web:nobody.example');
      return [`records of ${subject}`, ({ trust }) => trust.recordsOf(subject)];
    },
    () => {
      const record = ref();
      return [`record ${record.id}`, ({ trust }) => trust.record(record)];
    },
    () => {
      const target = ref();
      return [`recognitions of ${target.id}`, ({ trust }) => trust.recognitionsOf(target)];
    },
    () => {
      const term = pick(history.terms, 'unheard of');
      return [`term ${term}`, ({ trust }) => trust.termText(hashTerm(term))];
    },
    () => {
      const place = list();
      const index = Math.floor(random() * 700);
      return [`bit ${JSON.stringify(place)} ${index}`, ({ status }) => status.bit(place, index)];
    },
    () => {
      const place = list();
      return [`anchor ${JSON.stringify(place)}`, ({ status }) => status.anchor(place)];
    },
    () => {
      const place = where();
      const handle = pick(history.handles, nowhere);
      return [`handle ${handle} of ${place.accreditation}`, ({ status }) => status.handle(place, handle)];
    },
    () => {
      const place = where();
      const root = pick(history.handles, nowhere);
      return [`anchor ${root} of ${place.accreditation}`, ({ status }) => status.issuanceAnchor(place, root)];
    },
  ];
  return Array.from({ length: QUESTIONS }, () => {
    const kind = kinds[Math.floor(random() * kinds.length)];
    return kind?.() ?? ['heads', ({ trust }) => trust.heads()];
  });
};

/**
 * All that is judged by. The form in which a document is written down differs (the library adds contexts), and evidence names
 * the block that each read: the one of the time asked for, or the newest.
 */
const read = (outcome: unknown): unknown =>
  JSON.parse(
    JSON.stringify(outcome, (name, value) => (['source', 'evidence'].includes(name) ? undefined : value)),
  );

describe('two roads, one answer', function () {
  this.timeout(120_000);
  let network: TestNetwork;
  before(async () => {
    network = await startTestNetwork(startNode);
  });
  after(() => network?.stop());

  it(`behaviour: node and replica, asked the same ${QUESTIONS} questions at the same block, give the same answers`, async () => {
    const history = await createHistory(network, 31);
    await history.act(120);
    const { rpc, deployment } = network;
    const follower = await startFollower({ rpc, deployment, finality: 10, pollMs: 20 });
    await follower.ready();
    await follower.stop();
    const node: Sources = createChainSource(rpc, deployment);
    const replica: Sources = { trust: createTrustLookup(follower), status: createStatusLookup(follower) };
    const [head] = await node.trust.heads();
    expect(head?.block).to.deep.equal(follower.block());
    let found = 0;
    for (const [asked, ask] of questionsOf(network, history, seeded(32))) {
      const answer = await ask(node);
      expect(await ask(replica), asked).to.deep.equal(answer);
      if (answer !== undefined && !(Array.isArray(answer) && answer.length === 0)) found++;
    }
    expect(found).to.be.greaterThan(QUESTIONS / 4);
  });

  it('behaviour: node and replica resolve a DID alike at every time of its history', async () => {
    const history = await createHistory(network, 9);
    await history.act(60);
    const { node, deployment } = network;
    const settings = { rpc: node.url, deployment };
    const roads = [
      await createVidimus({ ...settings, mode: 'rpc' }),
      await createVidimus({ ...settings, mode: 'follower' }),
    ] as const;
    try {
      const did = `did:ethr:0x${deployment.chainId.toString(16)}:${history.account}`;
      const end = (await network.provider.getBlock('latest'))?.timestamp ?? 0;
      let keys = 0;
      for (let back = 0; back < 70; back += 3) {
        const [asked, looked] = await Promise.all(roads.map((road) => road.resolve(did, { at: end - back })));
        if (asked === undefined || !asked.ok)
          expect.fail(`the node did not resolve it: ${JSON.stringify(asked)}`);
        expect(read(looked), `${back} s before the end`).to.deep.equal(read(asked));
        keys = Math.max(keys, JSON.stringify(asked).split('EcdsaSecp256k1').length);
      }
      expect(keys).to.be.greaterThan(2);
    } finally {
      for (const road of roads) await road.close();
    }
  });
});
