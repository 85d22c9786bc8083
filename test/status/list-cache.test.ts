import { expect } from 'chai';
import { no, type Outcome, ok, unknown } from '../../src/core/finding.ts';
import type { StatusList } from '../../src/status/list.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import { hex32 } from '../fixtures/issuers.ts';

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
  return { time, loads, get, cache };
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

  it('error: a load that throws is not remembered, and rejects for all who joined', async () => {
    const { cache, get } = setUp();
    const broken = () => cache.get('a', 'ttl', () => Promise.reject(new Error('broken')));
    const results = await Promise.allSettled([broken(), broken()]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(codeOf(await get('a'))).to.equal('list');
  });
});
