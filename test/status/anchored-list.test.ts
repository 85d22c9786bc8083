import { expect } from 'chai';
import { LIMITS } from '../../src/core/limits.ts';
import { checkStatus } from '../../src/status/check.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import { hex32 } from '../fixtures/issuers.ts';
import { anchoredEntry, BLOCK, NOW, OWN, Setting, STRANGER, URL_1 } from './setting.ts';

describe('status/entries: anchored lists', () => {
  it('default: the anchored list counts, and the report names version, digest and block', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publish([42]);
    setting.anchor(digest, { version: 3 });
    const report = await setting.check([anchoredEntry()]);
    expect(report.state).to.equal('revoked');
    expect(report.blocks).to.deep.equal([BLOCK]);
    expect(report.findings[0]?.evidence).to.deep.include({ version: 3, listDigest: digest, block: BLOCK });
    expect((await setting.check([anchoredEntry({ index: 41 })])).state).to.equal('good');
  });

  it('argument: the 24 bytes of storage are enough, fewer are not', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publish();
    setting.anchor(`0x${digest.slice(2, 50)}`);
    expect((await setting.check([anchoredEntry()])).state).to.equal('good');
    setting.anchor(`0x${digest.slice(2, 48)}`);
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_ANCHORED']);
  });

  it('argument: either form of list can be anchored', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publish([42], { form: 'StatusList2021' });
    setting.anchor(digest);
    expect((await setting.check([anchoredEntry()])).state).to.equal('revoked');
  });

  it('behaviour: an earlier version is stale, anything else is not the anchored one', async () => {
    const setting = await Setting.create();
    const old = await setting.publish([]);
    const current = await setting.sign([42], { issuedAt: NOW - 1 });
    setting.anchor(current.digest, { version: 2, earlier: [hex32(9), old.digest] });
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(['unknown STATUS_LIST_STALE']);
    await setting.publish([1]);
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_ANCHORED']);
    setting.web.set(URL_1, current.bytes);
    expect((await setting.check([anchoredEntry()])).state).to.equal('revoked');
  });

  it('behaviour: a kept copy serves until another version is anchored', async () => {
    const setting = await Setting.create();
    // A failure is remembered for as long as it took, tenfold: here for no time at all.
    const lists = createListCache({ clock: () => 0 });
    const first = await setting.publish([]);
    setting.anchor(first.digest);
    await setting.check([anchoredEntry()], { lists });
    await setting.check([anchoredEntry()], { lists });
    expect(setting.requests).to.have.length(1);
    const second = await setting.sign([42]);
    setting.anchor(second.digest, { version: 2, earlier: [first.digest] });
    expect(await setting.codes([anchoredEntry()], { lists })).to.deep.equal(['unknown STATUS_LIST_STALE']);
    setting.web.set(URL_1, second.bytes);
    expect((await setting.check([anchoredEntry()], { lists })).state).to.equal('revoked');
  });

  it('behaviour: offline, a copy may be relied on until its time to live has run out', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publish();
    setting.anchor(digest, { ttl: 3_600 });
    const last = BLOCK.time + 3_600 + LIMITS.skewSeconds;
    expect((await setting.check([anchoredEntry()], { now: last })).state).to.equal('good');
    expect(await setting.codes([anchoredEntry()], { now: last + 1 })).to.deep.equal([
      'unknown STATUS_LIST_COPY_TOO_OLD',
    ]);
    setting.anchor(digest, { ttl: 0 });
    expect((await setting.check([anchoredEntry()], { now: last + 1 })).state).to.equal('good');
  });

  it('error: never anchored, anchored under another number or purpose, or a list that nobody can read', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publish();
    const never = ['unknown STATUS_LIST_NEVER_ANCHORED'];
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(never);
    setting.anchor(digest);
    expect(await setting.codes([anchoredEntry({ list: 1 })])).to.deep.equal(never);
    expect(await setting.codes([anchoredEntry({ purpose: 'suspension' })])).to.deep.equal(never);
    expect(await setting.codes([anchoredEntry({ list: -1 })])).to.deep.equal([
      'unknown STATUS_INDEX_OUT_OF_RANGE',
    ]);
    setting.anchor(digest, {}, { purpose: 'suspension' });
    expect(await setting.codes([anchoredEntry({ purpose: 'suspension' })])).to.deep.equal([
      'unknown STATUS_LIST_WRONG_PURPOSE',
    ]);
    setting.web.clear();
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(['unknown STATUS_LIST_UNREACHABLE']);
  });

  it('behaviour: a kept copy needs no time to live, since its digest is compared each time', async () => {
    const setting = await Setting.create();
    const lists = createListCache();
    const { digest } = await setting.publish([], { ttl: 0 });
    setting.anchor(digest);
    await setting.check([anchoredEntry()], { lists });
    await setting.check([anchoredEntry()], { lists });
    expect(setting.requests).to.have.length(1);
  });

  it('error: an anchored list that has expired, or a verifier without a registry', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publish([], { validUntil: NOW - LIMITS.skewSeconds });
    setting.anchor(digest);
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(['unknown STATUS_LIST_EXPIRED']);
    const { source: _, ...without } = setting.context();
    const { findings } = await checkStatus([anchoredEntry()], without);
    expect(findings.map(({ code }) => code)).to.deep.equal(['STATUS_NO_REGISTRY']);
  });

  it('error: an anchor cannot stand in for the signature, nor for the owner', async () => {
    const setting = await Setting.create();
    const strangers = await setting.publish([], { issuer: STRANGER });
    setting.anchor(strangers.digest);
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(['unknown STATUS_LIST_WRONG_ISSUER']);
    const { digest } = await setting.publish();
    setting.anchor(digest);
    setting.owners.set(OWN.id, STRANGER);
    expect(await setting.codes([anchoredEntry()])).to.deep.equal(['unknown STATUS_NOT_THE_ISSUERS']);
    expect(setting.requests).to.have.length(1);
  });

  it('error: a source that cannot answer', async () => {
    const setting = await Setting.create();
    const source = { ...setting.source, anchor: () => Promise.reject(new Error('connection lost')) };
    expect(await setting.codes([anchoredEntry()], { source })).to.deep.equal(['unknown STATUS_UNREADABLE']);
    expect(setting.requests).to.deep.equal([]);
  });
});
