import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import { createTransport } from '../../../src/chain/rpc/transport.ts';
import { isVidimusError } from '../../../src/core/errors.ts';
import { startNode } from '../../../src/network/node.ts';
import { type Follower, startFollower } from '../../../src/replica/follow.ts';
import { createTrustLookup } from '../../../src/replica/lookup.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import { startTestNetwork, type TestNetwork } from '../../chain/network.ts';
import { type FaultProxy, startFaultProxy } from '../../fixtures/fault-proxy.ts';
import { createHistory, seeded } from '../random-history.ts';
import { orSkip, postgresHome, sqliteHome } from './homes.ts';

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return isVidimusError(error) ? error.code : String(error);
  }
  return 'no error';
};

for (const home of [sqliteHome(), postgresHome()]) {
  describe(`follower that keeps its copy in ${home.name}`, function () {
    this.timeout(60_000);
    let network: TestNetwork;
    let proxy: FaultProxy;
    const running: Follower[] = [];
    before(async function () {
      await orSkip(home, this);
      network = await startTestNetwork(() => startNode());
      proxy = await startFaultProxy(network.node.url);
    });
    afterEach(async () => {
      proxy.fault = { mode: 'pass' };
      await Promise.all(running.splice(0).map((follower) => follower.stop()));
    });
    after(async () => {
      await proxy?.close();
      await network?.stop();
      await home.end();
    });

    const follow = async (address?: string, finality = 40, url = proxy.url): Promise<Follower> => {
      const { deployment } = network;
      const limits = { deadlineMs: 400, backoffMs: 10, breakMs: 50 };
      const rpc = createTransport({ url, limits });
      const store = address === undefined ? undefined : await storeNamed(address, deployment);
      const follower = await startFollower({
        rpc,
        deployment,
        finality,
        pollMs: 50,
        ...(store && { store }),
      });
      running.push(follower);
      return follower;
    };
    const expectFresh = async (follower: Follower, note: string, url = proxy.url): Promise<void> => {
      await follower.reach();
      const fresh = await follow(undefined, 0, url);
      await fresh.ready();
      await fresh.stop();
      expect(follower.block(), note).to.deep.equal(fresh.block());
      expect(isDeepStrictEqual(follower.state.history, fresh.state.history), note).to.equal(true);
      follower.state.touched.clear();
      fresh.state.touched.clear();
      expect(isDeepStrictEqual(follower.state, fresh.state), note).to.equal(true);
    };

    it('behaviour: stopped and started at random among reorgs, it equals a fresh index', async () => {
      const random = seeded(11);
      const history = await createHistory(network, 11);
      const address = await home.address();
      await history.act(12);
      let follower = await follow(address, 30);
      for (let round = 0; round < 6; round++) {
        await history.act(4);
        if (random() < 0.6) await follower.reach();
        if (random() < 0.7) {
          await follower.stop();
          if (random() < 0.5) await history.act(2);
          await network.control('anvil_reorg', 1 + Math.floor(random() * 5), []);
          if (random() < 0.5) await history.act(3);
          follower = await follow(address, 30);
        } else await network.control('anvil_reorg', 1 + Math.floor(random() * 3), []);
        await expectFresh(follower, `round ${round}`);
      }
    });

    it('behaviour: a restart goes on from the store: it answers while the node is silent, and says how old it is', async () => {
      const address = await home.address();
      const history = await createHistory(network, 12);
      await history.act(5);
      const first = await follow(address);
      await first.reach();
      const block = first.block();
      await first.stop();
      proxy.fault = { mode: 'reset' };
      const second = await follow(address);
      await second.ready();
      expect(second.block()).to.deep.equal(block);
      const patient = createTrustLookup(second.within({ maxStateAge: 60, finality: 'head' }));
      expect(await codeOf((async () => patient.recordsOf('did:web:s0.example'))())).to.equal('no error');
      expect((await patient.heads())[0]?.ageSeconds).to.be.within(0, 30);
      const strict = createTrustLookup(second.within({ maxStateAge: 0, finality: 'head' }));
      expect(await codeOf((async () => strict.recordsOf('did:web:s0.example'))())).to.equal('REPLICA_STALE');
      proxy.fault = { mode: 'pass' };
      await history.act(3);
      await expectFresh(second, 'after the silence');
    });

    it('behaviour: what a restart finds in the store is not asked of the node again', async () => {
      const address = await home.address();
      const first = await follow(address);
      await first.reach();
      await first.stop();
      const asked: string[] = [];
      proxy.fault = {
        mode: 'transform',
        change: (method, params, result) => {
          if (method === 'eth_getLogs') asked.push(JSON.stringify(params));
          return result;
        },
      };
      const second = await follow(address);
      await second.reach();
      expect(asked).to.deep.equal([]);
      expect(second.block()).to.deep.equal(first.block());
    });

    it('error: a reorg of final blocks while it was stopped is noticed at the start, and at each further one', async () => {
      const address = await home.address();
      const history = await createHistory(network, 13);
      await history.act(10);
      const first = await follow(address, 1);
      await first.reach();
      await first.stop();
      await network.control('anvil_reorg', 6, []);
      for (let start = 0; start < 2; start++) {
        const again = await follow(address, 1);
        expect(await codeOf(again.reach(undefined, 5_000))).to.equal('REPLICA_REORG_TOO_DEEP');
        expect(again.health()).to.include({ state: 'stopped' });
        const lookup = createTrustLookup(again.within({ maxStateAge: 300, finality: 'head' }));
        expect(await codeOf((async () => lookup.recordsOf('did:web:s0.example'))())).to.equal(
          'REPLICA_REORG_TOO_DEEP',
        );
        await again.stop();
      }
    });

    it('error: the store of another deployment stops it at once', async () => {
      const address = await home.address();
      const other = { ...network.deployment, chainId: 5 };
      const store = await storeNamed(address, other);
      await store.open();
      await store.close();
      expect(await codeOf((await follow(address)).ready(5_000))).to.equal('STORE_OTHER_REGISTRY');
    });

    it('behaviour: two on one store: one reads the node, the other follows it, and takes over when it stops', async () => {
      const address = await home.address();
      const history = await createHistory(network, 14);
      const leader = await follow(address);
      await leader.reach();
      const reader = await follow(address);
      await history.act(4);
      await expectFresh(reader, 'as a reader');
      expect([leader.health().leads, reader.health().leads]).to.deep.equal([true, false]);
      expect(reader.health().ageSeconds).to.be.within(0, 5);
      await leader.stop();
      await history.act(3);
      await expectFresh(reader, 'as the leader');
      expect(reader.health().leads).to.equal(true);
    });

    it('behaviour: a leader that stopped over its node leaves the place to one whose node is right', async () => {
      const address = await home.address();
      const history = await createHistory(network, 15);
      const leader = await follow(address);
      await leader.reach();
      const reader = await follow(address, 40, network.node.url);
      await reader.reach();
      proxy.fault = {
        mode: 'transform',
        change: (method, _params, result) => (method === 'eth_chainId' ? '0x1' : result),
      };
      await history.act(2);
      await expectFresh(reader, 'as the new leader', network.node.url);
      expect(reader.health()).to.include({ leads: true, state: 'following' });
      expect(leader.health()).to.include({ state: 'stopped' });
    });
  });
}
