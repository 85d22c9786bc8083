import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import { type Follower, startFollower } from '../../src/replica/follow.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { NODES } from '../e2e/nodes.ts';
import { createHistory, seeded } from './random-history.ts';

const follow = (network: TestNetwork, finality: number, pollMs = 50): Promise<Follower> =>
  startFollower({ rpc: network.rpc, deployment: network.deployment, finality, pollMs });

/** The replica must equal one that never saw the blocks that are gone. */
const expectFresh = async (network: TestNetwork, follower: Follower, note: string): Promise<void> => {
  await follower.reach();
  const fresh = await follow(network, 0);
  await fresh.ready();
  await fresh.stop();
  expect(follower.block(), note).to.deep.equal(fresh.block());
  expect(isDeepStrictEqual(follower.state, fresh.state), note).to.equal(true);
};

const CUTS: Readonly<
  Record<string, (network: TestNetwork, act: () => Promise<void>, depth: number) => Promise<void>>
> = {
  anvil: async (network, act, depth) => {
    await act();
    await network.control('anvil_reorg', depth, []);
  },
  'Hardhat node': async (network, act) => {
    const snapshot = await network.control('evm_snapshot');
    await act();
    await network.control('evm_revert', snapshot);
    await network.control('hardhat_mine', '0x1');
  },
};

for (const { name, start } of NODES) {
  describe(`follower on ${name}`, function () {
    this.timeout(60_000);
    let network: TestNetwork;
    beforeEach(async () => {
      network = await startTestNetwork(start);
    });
    afterEach(() => network?.stop());

    it('behaviour: after random reorgs it equals a fresh index', async () => {
      const random = seeded(7);
      const history = await createHistory(network, 7);
      await history.act(15);
      const follower = await follow(network, 60);
      try {
        await follower.ready();
        for (let round = 0; round < 8; round++) {
          const depth = 1 + Math.floor(random() * 6);
          await CUTS[name]?.(
            network,
            async () => {
              await history.act(depth + 1);
              if (random() < 0.7) await follower.reach();
            },
            depth,
          );
          if (random() < 0.5) await history.act(2);
          await expectFresh(network, follower, `round ${round}, depth ${depth}`);
        }
        expect(follower.health().reorgs).to.be.greaterThan(0);
      } finally {
        await follower.stop();
      }
    });

    it('error: a reorg of blocks that were final stops it', async () => {
      const history = await createHistory(network, 8);
      await history.act(10);
      const follower = await follow(network, 1);
      await follower.ready();
      await CUTS[name]?.(
        network,
        async () => {
          await history.act(8);
          await follower.reach();
        },
        6,
      );
      let code = '';
      await follower.reach(undefined, 5_000).catch((error) => {
        code = error.code;
      });
      expect(code).to.equal('REPLICA_REORG_TOO_DEEP');
      expect(follower.health()).to.include({ state: 'stopped' });
    });
  });
}
