import { expect } from 'chai';
import { isVidimusError } from '../../../src/core/errors.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import type { Change, ReplicaStore } from '../../../src/replica/store/port.ts';
import { block, DEPLOYMENT, place, textsOf } from './events.ts';
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
  describe(`store in ${home.name}`, function () {
    this.timeout(30_000);
    const open: ReplicaStore[] = [];
    before(async function () {
      await orSkip(home, this);
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((store) => store.close()));
    });
    after(() => home.end());

    const at = async (address: string, deployment = DEPLOYMENT): Promise<ReplicaStore> => {
      const store = await storeNamed(address, deployment);
      open.push(store);
      await store.open();
      return store;
    };
    /** A store that leads, with blocks of which those up to 2 are final. */
    const filled = async (): Promise<{ address: string; store: ReplicaStore }> => {
      const address = await home.address();
      const store = await at(address);
      expect(await store.lead()).to.equal(true);
      await store.commit({
        after: undefined,
        blocks: [block(1, ['one']), block(2), block(3, ['three', 'three too']), block(4)],
        base: place(2),
      });
      return { address, store };
    };

    it('default: an empty store knows of nothing, and of no age', async () => {
      const store = await at(await home.address());
      expect(await store.read({ tip: [] })).to.deep.equal({
        blocks: [],
        more: false,
        confirmedMs: undefined,
      });
    });

    it('behaviour: what was committed is read back by another process, final blocks without events left out', async () => {
      const { address, store } = await filled();
      const delta = await (await at(address)).read({ tip: [] });
      expect(delta.base).to.deep.equal(place(2));
      expect(delta.blocks).to.deep.equal([block(1, ['one']), block(3, ['three', 'three too']), block(4)]);
      expect(delta).to.include({ more: false, confirmedMs: undefined });
      await store.confirm(0);
      expect((await store.read({ tip: [] })).confirmedMs).to.be.within(0, 5_000);
      await store.confirm(60_000);
      expect((await store.read({ tip: [] })).confirmedMs).to.be.within(60_000, 65_000);
    });

    it('behaviour: who has the head gets nothing, who is behind the rest', async () => {
      const { store } = await filled();
      expect((await store.read({ tip: [place(4), place(3)], base: place(2) })).blocks).to.deep.equal([]);
      const rest = await store.read({ tip: [place(3)], base: place(2) });
      expect(rest.blocks).to.deep.equal([block(4)]);
      expect(rest.rollBackTo).to.equal(undefined);
    });

    it('behaviour: a reorg is one step, and leads readers back to the last common block', async () => {
      const { address, store } = await filled();
      await store.commit({
        after: place(4).hash,
        rollBackTo: 2,
        blocks: [block(3, ['other'], 'b', 'a'), block(4, [], 'b'), block(5, ['five'], 'b')],
      });
      const delta = await (await at(address)).read({ tip: [place(4), place(3)], base: place(2) });
      expect(delta.rollBackTo).to.equal(2);
      expect(textsOf(delta.blocks)).to.deep.equal(['other', 'five']);
      expect(textsOf((await store.read({ tip: [] })).blocks)).to.deep.equal(['one', 'other', 'five']);
    });

    it('behaviour: blocks may be taken back without new ones', async () => {
      const { address, store } = await filled();
      await store.commit({ after: place(4).hash, rollBackTo: 3, blocks: [] });
      await store.commit({ after: place(3).hash, rollBackTo: 2, blocks: [] });
      expect(await (await at(address)).read({ tip: [place(3)], base: place(2) })).to.include({
        rollBackTo: 2,
        more: false,
      });
      await store.commit({
        after: place(2).hash,
        blocks: [block(3, ['again'], 'c', 'a')],
        base: place(3, 'c', 'a'),
      });
      expect(textsOf((await store.read({ tip: [] })).blocks)).to.deep.equal(['one', 'again']);
    });

    it('behaviour: a reader whose blocks were taken back and settled falls back to its own last final block', async () => {
      const { store } = await filled();
      const blocks = [block(3, [], 'b', 'a'), block(4, [], 'b'), block(5, ['five'], 'b'), block(6, [], 'b')];
      await store.commit({ after: place(4).hash, rollBackTo: 2, blocks, base: place(6, 'b') });
      const delta = await store.read({ tip: [place(4), place(3)], base: place(2) });
      expect(delta).to.include({ rollBackTo: 2 });
      expect(delta.base).to.deep.equal(place(6, 'b'));
      expect(textsOf(delta.blocks)).to.deep.equal(['five']);
    });

    it('behaviour: a reader without a final block begins again where none of its blocks is left', async () => {
      const { store } = await filled();
      const delta = await store.read({ tip: [place(2, 'x'), place(1, 'x')] });
      expect(delta.rollBackTo).to.equal(-1);
      expect(textsOf(delta.blocks)).to.deep.equal(['one', 'three', 'three too']);
    });

    it('behaviour: a long history comes in parts, of which each is a true state', async () => {
      const store = await at(await home.address());
      await store.lead();
      const blocks = Array.from({ length: 4_500 }, (_, i) => block(i + 1, [`t${i}`]));
      await store.commit({ after: undefined, blocks, base: place(4_400) });
      const texts: string[] = [];
      let known = await store.read({ tip: [] });
      let parts = 1;
      for (; ; parts++) {
        texts.push(...textsOf(known.blocks));
        if (!known.more) break;
        const head = known.blocks.at(-1)?.header ?? place(0);
        expect(known.base).to.deep.equal(head.number <= 4_400 ? head : place(4_400));
        known = await store.read({ tip: [], base: head });
      }
      expect(parts).to.be.greaterThan(1);
      expect(texts).to.deep.equal(blocks.map((_, i) => `t${i}`));
    });

    it('behaviour: notes are kept for whoever leads next', async () => {
      const { address, store } = await filled();
      await store.setNote('webhook:a', '5.0.00000000');
      await store.setNote('webhook:a', '6.0.00000000');
      const other = await at(address);
      expect(await other.note('webhook:a')).to.equal('6.0.00000000');
      expect(await other.note('webhook:b')).to.equal(undefined);
    });

    it('error: a step from another head is refused whole', async () => {
      const { store } = await filled();
      const wrong: Change = { after: place(3).hash, rollBackTo: 2, blocks: [block(3, ['x'], 'b', 'a')] };
      const before = await store.read({ tip: [] });
      expect(await codeOf(store.commit(wrong))).to.equal('STORE_CONFLICT');
      await store.lead();
      expect(await store.read({ tip: [] })).to.deep.equal(before);
    });

    it('behaviour: one process leads; another takes the place when it is free', async () => {
      const { address, store } = await filled();
      const other = await at(address);
      expect(await other.lead()).to.equal(false);
      expect(await store.lead()).to.equal(true);
      await store.resign();
      expect(await other.lead()).to.equal(true);
      expect(await store.lead()).to.equal(false);
      await other.close();
      expect(await store.lead()).to.equal(true);
    });

    it('behaviour: waiting ends when another process wrote, or when it is told to', async () => {
      const { address, store } = await filled();
      const reader = await at(address);
      // The first wait makes the connection that hears.
      await reader.changed(300);
      const started = performance.now();
      const waiting = reader.changed(20_000);
      const writing = (async () => {
        // Told before the reader listens is told to nobody: so it is said until it was heard.
        for (let number = 5; number < 200; number++) {
          await store.commit({ after: place(number - 1).hash, blocks: [block(number, ['more'])] });
          if ((await Promise.race([waiting.then(() => true), store.changed(50).then(() => false)])) === true)
            return;
        }
      })();
      await waiting;
      expect(performance.now() - started).to.be.lessThan(10_000);
      await writing;
      const again = reader.changed(20_000);
      reader.wake();
      await again;
    });

    it('error: a store belongs to one deployment on one chain', async () => {
      const { address } = await filled();
      const others = [
        { ...DEPLOYMENT, chainId: 1 },
        { ...DEPLOYMENT, genesisHash: place(9).hash },
        { ...DEPLOYMENT, contracts: { ...DEPLOYMENT.contracts, statusRegistry: '0x01' as const } },
      ];
      for (const other of others) expect(await codeOf(at(address, other))).to.equal('STORE_OTHER_REGISTRY');
    });

    it('error: a store of a later version is not touched', async () => {
      const { address } = await filled();
      await home.tamper(
        address,
        `insert into vidimus_migration (name, timestamp) values ('9999_later', 'x')`,
      );
      expect(await codeOf(at(address))).to.equal('STORE_NEWER');
    });

    it('error: changed or missing blocks are noticed', async () => {
      const changed = await filled();
      const flip = home.kind === 'sqlite' ? `x'0100000000000000'` : `decode('0100000000000000', 'hex')`;
      await home.tamper(changed.address, `update vidimus_blocks set data = ${flip} where last_block = 3`);
      expect(await codeOf(changed.store.read({ tip: [] }))).to.equal('STORE_CORRUPT');
      const lost = await filled();
      await home.tamper(lost.address, 'delete from vidimus_blocks where last_block = 1');
      expect(await codeOf(at(lost.address))).to.equal('STORE_CORRUPT');
      const headless = await filled();
      await home.tamper(headless.address, 'delete from vidimus_blocks where last_block = 4');
      expect(await codeOf(headless.store.read({ tip: [] }))).to.equal('STORE_CORRUPT');
    });
  });
}

describe('name of a store', () => {
  it('argument: a file or a PostgreSQL address, whose user and password are shown nowhere', async () => {
    expect((await storeNamed('sqlite:/a/folder/copy.sqlite', DEPLOYMENT)).name).to.equal('copy.sqlite');
    const store = await storeNamed('postgres://someone:secret@db.example:5433/registry', DEPLOYMENT);
    expect(store.name).to.equal('postgres://db.example:5433/registry');
    await store.close();
  });

  it('error: anything else', async () => {
    for (const name of ['', 'copy.sqlite', 'sqlite:', 'postgres://host', 'mysql://host/db', 'postgres:copy'])
      expect(await codeOf(storeNamed(name, DEPLOYMENT)), name).to.equal('STORE_NAME_MALFORMED');
  });
});
