import { expect } from 'chai';
import type { Vidimus } from '../../src/compose.ts';
import { startNode } from '../../src/network/node.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { Fault } from '../fixtures/fault-proxy.ts';
import { type FaultStand, startFaultStand, type Watched, wrongness } from '../fixtures/fault-stand.ts';
import { forges, hidesSince, otherChain, otherHashes, stale } from '../fixtures/lies.ts';

/** Made when the block is known that the lie begins at. */
type Liar = (block: number, stand: FaultStand) => Fault;

const always =
  (fault: Fault): Liar =>
  () =>
    fault;

const FAULTS: Readonly<Record<string, Liar>> = {
  'leaves out logs': (block) => hidesSince(block),
  'forges logs': (_, stand) => forges(stand.demo.deployment.contracts.statusRegistry),
  'stands still': (block) => stale(block - 1),
  'stands on another chain': always(otherChain(77)),
  'gives blocks other hashes': always(otherHashes),
  'is slow': always({ mode: 'delay', ms: 300 }),
  'drops every second request': always({ mode: 'drop', every: 2 }),
  hangs: always({ mode: 'hang' }),
  'hangs in the middle': always({ mode: 'hang-in-body' }),
  'resets connections': always({ mode: 'reset' }),
  'refuses for being asked too often': always({ mode: 'status', status: 429, retryAfter: '30' }),
  'sends half of its JSON': always({ mode: 'truncate' }),
  'sends a web page': always({ mode: 'text', text: '<html>' }),
  'sends without end': always({ mode: 'oversize' }),
};

const PATIENCE_MS = 15_000;

describe('nodes that fail and lie', function () {
  this.timeout(120_000);
  let stand: FaultStand;
  const wrong: string[] = [];
  before(async () => {
    stand = await startFaultStand();
  });
  after(() => stand?.close());
  afterEach(() => {
    for (const proxy of stand.proxies) proxy.fault = { mode: 'pass' };
    expect(wrong.splice(0)).to.deep.equal([]);
  });

  const verify = async (vidimus: Vidimus, credential: Watched): Promise<Verdict> => {
    // The replica answers without waiting for anything: what comes from the node needs a turn.
    await new Promise((resolve) => setImmediate(resolve));
    const verdict = await vidimus.verify(credential.token);
    const reason = wrongness(verdict, credential);
    if (reason !== undefined) wrong.push(reason);
    return verdict;
  };
  const untilRejected = async (vidimus: Vidimus, credential: Watched): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    while ((await verify(vidimus, credential)).decision !== 'rejected')
      if (Date.now() > deadline) expect.fail('the revocation was never seen');
  };
  const liarAt = (at: number, fault: Fault): void => {
    const proxy = stand.proxies[at];
    if (proxy) proxy.fault = fault;
  };
  /** A revocation, which one of three nodes would rather hide. */
  const revokeBehind = async (vidimus: Vidimus, at: number, liar: Liar): Promise<void> => {
    const credential = await stand.credential();
    const good = await stand.credential();
    expect((await verify(vidimus, credential)).decision).to.equal('accepted');
    liarAt(at, liar((await stand.head()) + 1, stand));
    await verify(vidimus, credential);
    await credential.revoke();
    await verify(vidimus, credential);
    await stand.mine(2);
    await untilRejected(vidimus, credential);
    expect((await verify(vidimus, good)).decision).to.equal('accepted');
  };

  for (const mode of ['follower', 'rpc'] as const)
    it(`behaviour: of three nodes one lies or fails, in ${Object.keys(FAULTS).length} ways: no verdict is wrong, and none is withheld (${mode})`, async () => {
      let at = 0;
      for (const [name, liar] of Object.entries(FAULTS)) {
        const vidimus = await stand.open({ mode });
        try {
          await revokeBehind(vidimus, at++ % 3, liar);
        } catch (error) {
          throw new Error(`one node ${name}`, { cause: error });
        } finally {
          for (const proxy of stand.proxies) proxy.fault = { mode: 'pass' };
          await vidimus.close();
        }
      }
    });

  for (const mode of ['follower', 'rpc'] as const)
    it(`behaviour: of three nodes one shows a fork of the chain: it is outvoted (${mode})`, async () => {
      const fork = await startNode({ forkUrl: stand.demo.node.url, chainId: stand.demo.deployment.chainId });
      const vidimus = await stand.open({ mode });
      try {
        await revokeBehind(vidimus, 1, () => ({ mode: 'elsewhere', url: fork.url }));
        const liar = (await vidimus.health())[0]?.nodes?.[1];
        expect(liar?.host).to.equal(new URL(stand.proxies[1]?.url ?? '').host);
      } finally {
        await vidimus.close();
        await fork.stop();
      }
    });

  it('behaviour: the one that lied is named in the health, by its host alone', async () => {
    const vidimus = await stand.open({ mode: 'follower' });
    liarAt(2, otherHashes);
    await stand.mine(1);
    const deadline = Date.now() + PATIENCE_MS;
    const states = async () => (await vidimus.health())[0]?.nodes?.map(({ state }) => state);
    while ((await states())?.[2] !== 'differs' && Date.now() < deadline)
      await verify(vidimus, await stand.credential());
    expect(await states()).to.deep.equal(['ok', 'ok', 'differs']);
    await vidimus.close();
  });

  for (const [name, liar] of Object.entries(FAULTS).slice(0, 2))
    it(`behaviour: a single node that ${name} is found out by the receipts: undetermined, never wrong`, async () => {
      const vidimus = await stand.open({
        mode: 'follower',
        rpc: stand.proxies.slice(0, 1).map(({ url }) => url),
      });
      const credential = await stand.credential();
      expect((await verify(vidimus, credential)).decision).to.equal('accepted');
      liarAt(0, liar((await stand.head()) + 1, stand));
      await credential.revoke();
      const deadline = Date.now() + PATIENCE_MS;
      let verdict = await verify(vidimus, credential);
      while (verdict.decision !== 'undetermined' && Date.now() < deadline)
        verdict = await verify(vidimus, credential);
      expect(verdict.decision).to.equal('undetermined');
      expect((await vidimus.health())[0]).to.include({ reachable: false, error: 'LOGS_NOT_PROVEN' });
      for (const proxy of stand.proxies) proxy.fault = { mode: 'pass' };
      await untilRejected(vidimus, credential);
      await vidimus.close();
    });

  it('argument: logProof none: a single node that leaves out logs is believed, so these tests can tell', async () => {
    const vidimus = await stand.open({
      ...{ mode: 'follower', logProof: 'none' },
      rpc: stand.proxies.slice(0, 1).map(({ url }) => url),
    });
    const credential = await stand.credential();
    liarAt(0, hidesSince((await stand.head()) + 1));
    const block = await credential.revoke();
    const deadline = Date.now() + PATIENCE_MS;
    const seen = async () => (await vidimus.health())[0]?.head?.number ?? 0;
    while ((await seen()) < block && Date.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    expect(wrongness(await vidimus.verify(credential.token), credential)).to.be.a('string');
    await vidimus.close();
  });

  const FOUND_OUT: readonly (readonly [Liar, string])[] = [
    [(block) => hidesSince(block), 'LOGS_NOT_PROVEN'],
    [always(otherChain(77)), 'CHAIN_ID_MISMATCH'],
    [always(otherHashes), 'HEADER_NOT_PROVEN'],
  ];
  for (const [liar, code] of FOUND_OUT)
    it(`behaviour: of two nodes the first is found out (${code}), and the second takes its place`, async () => {
      const vidimus = await stand.open({
        mode: 'follower',
        rpc: stand.proxies.slice(0, 2).map(({ url }) => url),
      });
      const credential = await stand.credential();
      expect((await verify(vidimus, credential)).decision).to.equal('accepted');
      liarAt(0, liar((await stand.head()) + 1, stand));
      await credential.revoke();
      await untilRejected(vidimus, credential);
      expect((await vidimus.health())[0]?.nodes?.[0]).to.include({ state: 'differs', error: code });
      await vidimus.close();
    });
});
