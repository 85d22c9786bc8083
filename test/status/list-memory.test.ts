import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isVidimusError } from '../../src/core/errors.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import {
  type ListMemoryStore,
  openListMemory,
  tryListMemory,
  volatileListMemory,
} from '../../src/status/list-memory.ts';
import { listMemoryFile } from '../../src/status/list-memory-file.ts';
import { hex32 } from '../fixtures/issuers.ts';
import { ISSUED, Setting, tokenEntry, URL_1, w3cEntry } from './setting.ts';

/** A store in memory that counts, and breaks where it is told to. */
class Store implements ListMemoryStore {
  text: string | undefined;
  writes = 0;
  fault: Error | undefined;

  async read(): Promise<string | undefined> {
    return this.text;
  }

  async write(text: string): Promise<void> {
    this.writes++;
    await new Promise((done) => setImmediate(done));
    if (this.fault !== undefined) throw this.fault;
    this.text = text;
  }
}

const codeOf = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return 'done';
  } catch (error) {
    return isVidimusError(error) ? error.code : String(error);
  }
};

describe('status/list-memory', () => {
  it('default: what was seen is there after a restart, and only news is written', async () => {
    const store = new Store();
    const first = await openListMemory(store);
    expect(first.newest(hex32(1))).to.equal(undefined);
    await first.remember(hex32(1), 100);
    await first.remember(hex32(1), 100);
    await first.remember(hex32(1), 99);
    await first.remember(hex32(2), 7);
    expect(store.writes).to.equal(2);
    const second = await openListMemory(store);
    expect([second.newest(hex32(1)), second.newest(hex32(2)), second.newest(hex32(3))]).to.deep.equal([
      100,
      7,
      undefined,
    ]);
  });

  it('behaviour: those who ask while a write runs share the next one', async () => {
    const store = new Store();
    const memory = await openListMemory(store);
    await Promise.all(Array.from({ length: 50 }, (_, at) => memory.remember(hex32(at + 1), at)));
    expect(store.writes).to.be.at.most(3);
    expect(Object.keys(JSON.parse(store.text ?? '').lists)).to.have.length(50);
  });

  it('behaviour: several processes can share a store, and the newest date wins', async () => {
    const store = new Store();
    const [one, two] = [await openListMemory(store), await openListMemory(store)];
    await one.remember(hex32(1), 100);
    await two.remember(hex32(2), 200);
    await two.remember(hex32(1), 50);
    expect(two.newest(hex32(1))).to.equal(100);
    const again = await openListMemory(store);
    expect([again.newest(hex32(1)), again.newest(hex32(2))]).to.deep.equal([100, 200]);
  });

  it('behaviour: it is bounded, and what was asked for longest ago goes first', async () => {
    const store = new Store();
    const memory = await openListMemory(store, 2);
    await memory.remember(hex32(1), 1);
    await memory.remember(hex32(2), 2);
    memory.newest(hex32(1));
    await memory.remember(hex32(3), 3);
    expect([1, 2, 3].map((list) => memory.newest(hex32(list)))).to.deep.equal([1, undefined, 3]);
    const volatile = volatileListMemory(1);
    await volatile.remember(hex32(1), 1);
    await volatile.remember(hex32(2), 1);
    expect([volatile.newest(hex32(1)), volatile.newest(hex32(2))]).to.deep.equal([undefined, 1]);
    const many = volatileListMemory(3);
    for (const list of [1, 2, 1, 3, 1]) await many.remember(hex32(list), list);
    expect([1, 2, 3].map((list) => many.newest(hex32(list)))).to.deep.equal([1, 2, 3]);
  });

  it('error: a text that is not ours is never taken for empty', async () => {
    const lists = { [hex32(1)]: 5 };
    for (const text of [
      '',
      '{',
      '[]',
      '{}',
      JSON.stringify({ format: 'other/1', lists }),
      JSON.stringify({ format: 'vidimus-list-memory/1' }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists: [] }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists: { short: 5 } }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists: { [hex32(1)]: '5' } }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists: { [hex32(1)]: -1 } }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists: { [hex32(1)]: 0.5 } }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists: { [hex32(1)]: null } }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists, more: 'x'.repeat(4_194_304) }),
      JSON.stringify({ format: 'vidimus-list-memory/1', lists }).slice(0, -2),
    ]) {
      const store = new Store();
      store.text = text;
      expect(await codeOf(() => openListMemory(store)), text.slice(0, 80)).to.equal('LIST_MEMORY_MALFORMED');
    }
    const epoch = new Store();
    epoch.text = JSON.stringify({ format: 'vidimus-list-memory/1', lists: { [hex32(1)]: 0 } });
    expect((await openListMemory(epoch)).newest(hex32(1))).to.equal(0);
    const store = new Store();
    const memory = await openListMemory(store);
    store.text = 'spoiled meanwhile';
    expect(await codeOf(() => memory.remember(hex32(1), 1))).to.equal('LIST_MEMORY_MALFORMED');
    expect(store.text).to.equal('spoiled meanwhile');
  });

  it('error: a store that cannot write, and goes on once it can', async () => {
    const store = new Store();
    const memory = await openListMemory(store);
    store.fault = Object.assign(new Error('no space on /secret/path'), { code: 'ENOSPC' });
    const fault = await memory.remember(hex32(1), 1).catch((error: unknown) => error);
    expect(
      isVidimusError(fault) && [
        fault.code,
        fault.message.includes('ENOSPC'),
        fault.message.includes('/secret'),
      ],
    ).to.deep.equal(['LIST_MEMORY_UNWRITABLE', true, false]);
    store.fault = Object.assign(new Error('quota'), { name: 'QuotaExceededError' });
    const quota = await memory.remember(hex32(1), 1).catch((error: unknown) => error);
    expect(isVidimusError(quota) && quota.message).to.contain('QuotaExceededError');
    store.fault = undefined;
    await memory.remember(hex32(1), 2);
    expect((await openListMemory(store)).newest(hex32(1))).to.equal(2);
  });

  describe('behind the cache', () => {
    it('behaviour: an older list after a newer one is refused across a restart', async () => {
      const setting = await Setting.create();
      const store = new Store();
      const open = async () => createListCache({ memory: await openListMemory(store) });
      const old = await setting.sign([]);
      await setting.publish([42], { issuedAt: ISSUED + 1 });
      expect((await setting.check([w3cEntry()], { lists: await open() })).state).to.equal('revoked');
      setting.web.set(URL_1, old.bytes);
      expect(await setting.codes([w3cEntry()], { lists: await open() })).to.deep.equal([
        'unknown STATUS_LIST_OLDER',
      ]);
      expect((await setting.check([w3cEntry()], { lists: createListCache() })).state).to.equal('good');
    });

    it('behaviour: the same with a Token Status List', async () => {
      const setting = await Setting.create();
      const store = new Store();
      const open = async () => createListCache({ memory: await openListMemory(store) });
      await setting.publishTokens([[42, 1]], { issuedAt: ISSUED + 1 });
      expect((await setting.check([tokenEntry()], { lists: await open() })).state).to.equal('revoked');
      await setting.publishTokens([], { issuedAt: ISSUED });
      expect(await setting.codes([tokenEntry()], { lists: await open() })).to.deep.equal([
        'unknown STATUS_LIST_OLDER',
      ]);
    });

    it('behaviour: it keeps no address and no issuer', async () => {
      const setting = await Setting.create();
      const store = new Store();
      await setting.publish();
      await setting.check([w3cEntry()], { lists: createListCache({ memory: await openListMemory(store) }) });
      expect(store.text).to.match(/^\{"format":"vidimus-list-memory\/1","lists":\{"0x[0-9a-f]{64}":\d+\}\}$/);
    });

    it('behaviour: a date that is still to come is not remembered', async () => {
      const setting = await Setting.create();
      const memory = volatileListMemory();
      const open = () => createListCache({ memory, wallClock: () => ISSUED });
      await setting.publish([], { issuedAt: ISSUED + 1 });
      expect((await setting.check([w3cEntry()], { lists: open() })).state).to.equal('good');
      await setting.publish([42], { issuedAt: ISSUED });
      expect((await setting.check([w3cEntry()], { lists: open() })).state).to.equal('revoked');
    });

    it('error: a list that cannot be remembered is not relied on', async () => {
      const setting = await Setting.create();
      const store = new Store();
      const memory = await openListMemory(store);
      const lists = createListCache({ memory });
      store.fault = Object.assign(new Error('denied'), { code: 'EACCES' });
      await setting.publish();
      const { state, findings } = await setting.check([w3cEntry()], { lists });
      expect([state, findings[0]?.code]).to.deep.equal(['unknown', 'STATUS_UNREADABLE']);
      expect(findings[0]?.message).to.contain('LIST_MEMORY_UNWRITABLE');
      const again = createListCache({ memory });
      expect((await setting.check([w3cEntry()], { lists: again })).state).to.equal('unknown');
      store.fault = undefined;
      const last = createListCache({ memory });
      expect((await setting.check([w3cEntry()], { lists: last })).state).to.equal('good');
      expect(JSON.parse(store.text ?? '').lists).to.be.an('object').that.is.not.empty;
    });
  });

  describe('as a file', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'vidimus-memory-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('default: it makes its folder, is for the owner alone, and leaves nothing else behind', async () => {
      const path = join(folder, 'state', 'lists.json');
      const memory = await openListMemory(listMemoryFile(path));
      await memory.remember(hex32(1), 5);
      await memory.remember(hex32(2), 6);
      expect((await stat(path)).mode & 0o777).to.equal(0o600);
      expect(await readdir(join(folder, 'state'))).to.deep.equal(['lists.json']);
      expect((await openListMemory(listMemoryFile(path))).newest(hex32(2))).to.equal(6);
    });

    it('error: a spoiled file is said, and left as it is', async () => {
      const path = join(folder, 'lists.json');
      await writeFile(path, '{"format":"vidimus-list-memory/1","lists":{');
      expect(await codeOf(() => openListMemory(listMemoryFile(path)))).to.equal('LIST_MEMORY_MALFORMED');
      expect(await readFile(path, 'utf8')).to.have.length(43);
    });

    it('error: a draft that could not take its place is taken away again', async () => {
      await mkdir(join(folder, 'lists.json'));
      const write = listMemoryFile(join(folder, 'lists.json')).write('text');
      expect(
        await write.then(
          () => 'written',
          () => 'refused',
        ),
      ).to.equal('refused');
      expect(await readdir(folder)).to.deep.equal(['lists.json']);
    });

    it('error: a place that cannot be written, found at the first list or before', async () => {
      await writeFile(join(folder, 'file'), '');
      const store = listMemoryFile(join(folder, 'file', 'a.json'));
      const memory = await openListMemory(store);
      expect(await codeOf(() => memory.remember(hex32(1), 1))).to.equal('LIST_MEMORY_UNWRITABLE');
      expect(await codeOf(() => tryListMemory(store))).to.equal('LIST_MEMORY_UNWRITABLE');
    });

    it('error: a place that cannot be read', async () => {
      await mkdir(join(folder, 'lists.json'));
      const store = listMemoryFile(join(folder, 'lists.json'));
      expect(await codeOf(() => openListMemory(store))).to.equal('LIST_MEMORY_MALFORMED');
      expect(await codeOf(() => tryListMemory(store))).to.equal('LIST_MEMORY_MALFORMED');
    });

    it('behaviour: trying a place changes nothing in it, and makes an empty one where there is none', async () => {
      const store = listMemoryFile(join(folder, 'lists.json'));
      await tryListMemory(store);
      const memory = await openListMemory(store);
      await memory.remember(hex32(1), 5);
      const text = await store.read();
      await tryListMemory(store);
      expect(await store.read()).to.equal(text);
      expect((await openListMemory(store)).newest(hex32(1))).to.equal(5);
    });
  });
});
