import { expect } from 'chai';
import { no, type Outcome, ok, unknown } from '../../src/core/finding.ts';
import type { StatusList } from '../../src/status/list.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import { volatileListMemory } from '../../src/status/list-memory.ts';
import { hex32 } from '../fixtures/issuers.ts';
import { Setting, tokenEntry, w3cEntry } from './setting.ts';

const listOf = (members: Partial<StatusList> = {}): StatusList => ({
  digest: hex32(1),
  issuer: 'did:example:university',
  names: [],
  purposes: ['revocation'],
  bits: new Uint8Array(16_384),
  ...members,
});

const setUp = (options: { bytes?: number; entries?: number } = {}) => {
  const time = { ms: 0 };
  const loads: string[] = [];
  const cache = createListCache({ ...options, clock: () => time.ms });
  const get = (
    key: string,
    outcome: Outcome<StatusList> = ok(listOf()),
    keep: 'ttl' | 'always' = 'ttl',
    took = 0,
  ) =>
    cache.get(key, keep, async () => {
      loads.push(key);
      time.ms += took;
      return outcome;
    });
  /** Lets what was begun behind the scenes come to its end. */
  const settled = () => new Promise((done) => setImmediate(done));
  return { time, loads, get, cache, settled };
};

const codeOf = (outcome: Outcome<StatusList>): string => (outcome.ok ? 'list' : outcome.finding.code);

describe('status/list-cache', () => {
  it('default: a list is loaded once while its time to live lasts', async () => {
    const { time, loads, get } = setUp();
    await get('a', ok(listOf({ ttl: 10 })));
    time.ms = 7_999;
    await get('a');
    expect(loads).to.have.length(1);
    time.ms = 10_000;
    await get('a');
    expect(loads).to.have.length(2);
  });

  it('argument: no stated time is five minutes, and none is longer than an hour', async () => {
    const { time, loads, get } = setUp();
    await get('a');
    await get('b', ok(listOf({ ttl: 1_000_000 })));
    time.ms = 300_000;
    await get('a');
    await get('b');
    expect(loads).to.deep.equal(['a', 'b', 'a']);
    time.ms = 3_600_000;
    await get('b');
    expect(loads.at(-1)).to.equal('b');
  });

  it('argument: a key that fixes the bytes is kept without an end', async () => {
    const { time, loads, get } = setUp();
    await get('a', ok(listOf({ ttl: 1 })), 'always');
    time.ms = 1e12;
    await get('a', ok(listOf()), 'always');
    expect(loads).to.have.length(1);
  });

  it('behaviour: another present has its own copies, one cache for each, and the same memory', async () => {
    const { cache, get, loads } = setUp();
    await get('a', ok(listOf({ issuedAt: 2_000 })));
    const past = cache.at(1_000);
    const load = async () => ok(listOf({ issuedAt: 1_999 }));
    expect(codeOf(await past.get('a', 'ttl', load))).to.equal('STATUS_LIST_OLDER');
    expect(cache.at(1_000)).to.equal(past);
    expect(cache.at(1_001)).not.to.equal(past);
    expect(codeOf(await get('a'))).to.equal('list');
    expect(loads).to.have.length(1);
  });

  it('behaviour: concurrent requests share one load', async () => {
    const { loads, get } = setUp();
    const lists = await Promise.all([get('a'), get('a'), get('a')]);
    expect(loads).to.have.length(1);
    expect(lists.map(codeOf)).to.deep.equal(['list', 'list', 'list']);
  });

  it('behaviour: an older list after a newer one is refused, for the same issuer and address', async () => {
    const { time, get } = setUp();
    expect(codeOf(await get('a', ok(listOf({ issuedAt: 100 }))))).to.equal('list');
    time.ms += 1e9;
    expect(codeOf(await get('a', ok(listOf({ issuedAt: 99 }))))).to.equal('STATUS_LIST_OLDER');
    time.ms += 1e9;
    expect(codeOf(await get('a', ok(listOf())))).to.equal('STATUS_LIST_OLDER');
    time.ms += 1e9;
    expect(codeOf(await get('a', ok(listOf({ issuedAt: 100 }))))).to.equal('list');
    time.ms += 1e9;
    expect(codeOf(await get('a', ok(listOf({ issuedAt: 50, issuer: 'did:example:b' }))))).to.equal('list');
    expect(codeOf(await get('b', ok(listOf({ issuedAt: 50 }))))).to.equal('list');
  });

  it('behaviour: a failure is remembered ten times as long as it took, at most a minute', async () => {
    const { time, loads, get } = setUp();
    const failure = no(unknown('STATUS_LIST_NOT_FETCHED'));
    await get('slow', failure, 'ttl', 5_000);
    const failedAt = time.ms;
    time.ms = failedAt + 49_999;
    expect(codeOf(await get('slow'))).to.equal('STATUS_LIST_NOT_FETCHED');
    time.ms = failedAt + 50_000;
    expect(codeOf(await get('slow'))).to.equal('list');
    await get('quick', failure);
    expect(codeOf(await get('quick'))).to.equal('list');
    expect(loads).to.deep.equal(['slow', 'slow', 'quick', 'quick']);
  });

  it('behaviour: bytes and entries are bounded, and what was used last stays', async () => {
    const { loads, get } = setUp({ bytes: 40_000 });
    await get('a');
    await get('b');
    await get('a');
    await get('c');
    await get('a');
    expect(loads).to.deep.equal(['a', 'b', 'c']);
    await get('b');
    expect(loads).to.deep.equal(['a', 'b', 'c', 'b']);
    const few = setUp({ entries: 1 });
    await few.get('a');
    await few.get('b');
    await few.get('a');
    expect(few.loads).to.deep.equal(['a', 'b', 'a']);
  });

  it('behaviour: a list that fits the bytes exactly is kept, one that never fits is only handed on', async () => {
    const exact = setUp({ bytes: 16_384 });
    await exact.get('a');
    await exact.get('a');
    expect(exact.loads).to.deep.equal(['a']);
    const small = setUp({ bytes: 16_383 });
    expect(codeOf(await small.get('a'))).to.equal('list');
    expect(codeOf(await small.get('a'))).to.equal('list');
    expect(small.loads).to.deep.equal(['a', 'a']);
  });

  it('behaviour: where a list has no date of issue, its start of validity orders it', async () => {
    const { time, get } = setUp();
    await get('a', ok(listOf({ validFrom: 100 })));
    time.ms += 1e9;
    expect(codeOf(await get('a', ok(listOf({ validFrom: 99 }))))).to.equal('STATUS_LIST_OLDER');
  });

  describe('renewing ahead', () => {
    it('default: after four fifths of its time a list still serves, and is loaded again behind it', async () => {
      const { time, loads, get, settled } = setUp();
      const first = listOf({ ttl: 10, issuedAt: 1 });
      const second = listOf({ ttl: 10, issuedAt: 2, digest: hex32(2) });
      await get('a', ok(first));
      time.ms = 8_000;
      expect(await get('a', ok(second))).to.deep.equal(ok(first));
      await settled();
      expect(loads).to.have.length(2);
      expect(await get('a')).to.deep.equal(ok(second));
      time.ms = 15_999;
      expect(await get('a')).to.deep.equal(ok(second));
      expect(loads).to.have.length(2);
    });

    it('behaviour: a failure leaves the list what it is until its time is over, and then counts', async () => {
      const { time, loads, get, settled } = setUp();
      const failure = no(unknown('STATUS_LIST_NOT_FETCHED'));
      await get('a', ok(listOf({ ttl: 10 })));
      time.ms = 8_000;
      await get('a', failure);
      await settled();
      expect(codeOf(await get('a', failure))).to.equal('list');
      expect(loads).to.have.length(2);
      // One second later it is tried again.
      time.ms = 9_000;
      await get('a', failure);
      await settled();
      expect(loads).to.have.length(3);
      time.ms = 10_000;
      expect(codeOf(await get('a', failure))).to.equal('STATUS_LIST_NOT_FETCHED');
    });

    it('behaviour: an older list does not take the place of the one that serves', async () => {
      const { time, get, settled } = setUp();
      await get('a', ok(listOf({ ttl: 10, issuedAt: 2 })));
      time.ms = 8_000;
      await get('a', ok(listOf({ ttl: 10, issuedAt: 1, digest: hex32(9) })));
      await settled();
      const kept = await get('a');
      expect(kept.ok && kept.value.digest).to.equal(hex32(1));
    });

    it('behaviour: a load that throws behind a list harms nobody', async () => {
      const { time, cache, get, settled } = setUp();
      await get('a', ok(listOf({ ttl: 10 })));
      time.ms = 8_000;
      expect(codeOf(await cache.get('a', 'ttl', () => Promise.reject(new Error('broken'))))).to.equal('list');
      await settled();
      expect(codeOf(await get('a'))).to.equal('list');
    });

    it('default: refresh loads what is due, also where nobody asks for it, and nothing else', async () => {
      const { time, loads, get, cache } = setUp();
      await get('due', ok(listOf({ ttl: 10 })));
      await get('later', ok(listOf({ ttl: 100 })));
      await get('bytes', ok(listOf({ ttl: 1 })), 'always');
      await get('failed', no(unknown('STATUS_LIST_NOT_FETCHED')), 'ttl', 5_000);
      loads.length = 0;
      expect(await cache.refresh()).to.equal(0);
      time.ms = 13_500;
      expect(await cache.refresh()).to.equal(1);
      expect(loads).to.deep.equal(['due']);
      time.ms = 60_000;
      expect(await cache.refresh()).to.equal(1);
      time.ms = 63_000;
      expect(codeOf(await get('due'))).to.equal('list');
      expect(loads).to.deep.equal(['due', 'due']);
    });

    it('behaviour: a list that nobody asked for during a day is left to grow old', async () => {
      const { time, cache, get } = setUp();
      await get('a', ok(listOf({ ttl: 10 })));
      time.ms = 86_399_999;
      expect(await cache.refresh()).to.equal(1);
      time.ms = 86_500_000;
      expect(await cache.refresh()).to.equal(0);
    });

    it('behaviour: renewing counts bytes once', async () => {
      const { time, loads, get, cache } = setUp({ bytes: 40_000 });
      await get('a', ok(listOf({ ttl: 10 })));
      for (let round = 1; round <= 5; round++) {
        time.ms += 9_000;
        await cache.refresh();
      }
      await get('b');
      await get('a');
      expect(loads).to.deep.equal(['a', 'a', 'a', 'a', 'a', 'a', 'b']);
    });
  });

  it('argument: until its own end, a list is kept as long as that is away', async () => {
    const time = { ms: 0 };
    let loads = 0;
    const cache = createListCache({ clock: () => time.ms, wallClock: () => 1_000 });
    const get = () =>
      cache.get('a', 'ttl', async () => {
        loads++;
        return ok(listOf({ validUntil: 1_100, ttl: 600 }));
      });
    await get();
    time.ms = 79_999;
    await get();
    expect(loads).to.equal(1);
    time.ms = 80_000;
    await get();
    expect(loads).to.equal(2);
  });

  it('argument: a list whose end has come is kept for a minute at most', async () => {
    const time = { ms: 0 };
    let loads = 0;
    const cache = createListCache({ clock: () => time.ms, wallClock: () => 1_000 });
    const get = () =>
      cache.get('a', 'ttl', async () => {
        loads++;
        return ok(listOf({ validUntil: 1_000, ttl: 600 }));
      });
    await get();
    time.ms = 47_999;
    await get();
    expect(loads).to.equal(1);
    time.ms = 60_000;
    await get();
    expect(loads).to.equal(2);
  });

  it('behaviour: a key that fixes the bytes has no age to compare', async () => {
    const { get } = setUp();
    await get('a', ok(listOf({ issuedAt: 100 })));
    const other = setUp();
    await other.get('a', ok(listOf({ issuedAt: 100 })), 'always');
    expect(codeOf(await other.cache.get('b', 'always', async () => ok(listOf({ issuedAt: 1 }))))).to.equal(
      'list',
    );
    const memory = volatileListMemory();
    const kept = createListCache({ memory });
    await kept.get('c', 'always', async () => ok(listOf({ issuedAt: 100 })));
    expect(
      codeOf(await createListCache({ memory }).get('c', 'ttl', async () => ok(listOf({ issuedAt: 1 })))),
    ).to.equal('list');
  });

  it('argument: a list is not kept beyond its own end, and briefly where that has come', async () => {
    const time = { ms: 0 };
    const loads: number[] = [];
    const cache = createListCache({ clock: () => time.ms, wallClock: () => 1_000 });
    const get = (validUntil: number) =>
      cache.get(String(validUntil), 'ttl', async () => {
        loads.push(validUntil);
        return ok(listOf({ validUntil, ttl: 600 }));
      });
    await get(1_100);
    await get(900);
    time.ms = 59_000;
    await get(900);
    time.ms = 60_000;
    await get(900);
    expect(loads.filter((each) => each === 900).length).to.be.at.least(2);
    time.ms = 100_000;
    await get(1_100);
    expect(loads.filter((each) => each === 1_100)).to.have.length(2);
  });

  it('behaviour: a failure that is remembered is unknown, never bad', async () => {
    const setting = await Setting.create();
    const lists = createListCache({ clock: () => 0 });
    for (let time = 0; time < 3; time++) {
      const { state, findings } = await setting.check([w3cEntry(), tokenEntry()], { lists });
      expect([state, findings.map(({ status }) => status)]).to.deep.equal([
        'unknown',
        ['unknown', 'unknown'],
      ]);
    }
  });

  it('error: a load that throws is not remembered, and rejects for all who joined', async () => {
    const { cache, get } = setUp();
    const broken = () => cache.get('a', 'ttl', () => Promise.reject(new Error('broken')));
    const results = await Promise.allSettled([broken(), broken()]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(codeOf(await get('a'))).to.equal('list');
  });
});
