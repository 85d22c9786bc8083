import { expect } from 'chai';
import { LIMITS } from '../../src/core/limits.ts';
import type { StatusEntry } from '../../src/credential/model.ts';
import { checkStatus } from '../../src/status/check.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import { ISSUED, ISSUER, NOW, Setting, STRANGER, URL_1, w3cEntry } from './setting.ts';

const OTHER_URL = 'https://university.example/status/2';

const ebsiEntry = (index = 42): StatusEntry => ({
  type: 'StatusList2021Entry',
  size: 1,
  messages: [],
  purpose: 'revocation',
  index,
  url: URL_1,
});

describe('status/entries: W3C lists', () => {
  it('default: BitstringStatusListEntry', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publish([42]);
    const report = await setting.check([w3cEntry()]);
    expect(report.state).to.equal('revoked');
    expect(report.findings[0]?.evidence).to.deep.include({ list: URL_1, listDigest: digest });
    expect((await setting.check([w3cEntry({ index: 43 })])).state).to.equal('good');
    expect((await setting.check([w3cEntry({ index: 131_071 })])).state).to.equal('good');
  });

  it('default: StatusList2021Entry, as EBSI writes it', async () => {
    const setting = await Setting.create();
    await setting.publish([42], { form: 'StatusList2021' });
    expect((await setting.check([ebsiEntry()])).state).to.equal('revoked');
    expect((await setting.check([ebsiEntry(0)])).state).to.equal('good');
  });

  it('argument: suspension lists', async () => {
    const setting = await Setting.create();
    await setting.publish([42], { purpose: 'suspension' });
    expect((await setting.check([w3cEntry({ purpose: 'suspension' })])).state).to.equal('suspended');
  });

  it('argument: the policy may allow a list of somebody else, and the report says so', async () => {
    const setting = await Setting.create();
    await setting.publish([7], { issuer: STRANGER });
    expect(await setting.codes([w3cEntry()])).to.deep.equal(['unknown STATUS_LIST_WRONG_ISSUER']);
    const rules = { missingStatus: 'allow', statusListIssuer: 'any' } as const;
    expect(await setting.codes([w3cEntry()], { rules })).to.deep.equal([
      'pass STATUS_GOOD',
      'not-applicable STATUS_LIST_ISSUER_NOT_BOUND',
    ]);
    expect(await setting.codes([w3cEntry({ index: 7 })], { rules })).to.deep.equal([
      'fail CREDENTIAL_REVOKED',
      'not-applicable STATUS_LIST_ISSUER_NOT_BOUND',
    ]);
    const standsForIssuer = async (did: string) => did === STRANGER;
    expect(await setting.codes([w3cEntry()], { standsForIssuer })).to.deep.equal(['pass STATUS_GOOD']);
  });

  it('behaviour: with a cache, a list is fetched and checked once for many credentials', async () => {
    const setting = await Setting.create();
    await setting.publish([1, 3]);
    const lists = createListCache();
    const reports = await Promise.all(
      [0, 1, 2, 3].map((index) => setting.check([w3cEntry({ index })], { lists })),
    );
    expect(reports.map(({ state }) => state)).to.deep.equal(['good', 'revoked', 'good', 'revoked']);
    expect((await setting.check([w3cEntry({ index: 4 })], { lists })).state).to.equal('good');
    expect(setting.requests).to.have.length(1);
  });

  it('behaviour: a cache keeps lists apart by address and by form', async () => {
    const setting = await Setting.create();
    await setting.publish([42]);
    await setting.publish([], { url: OTHER_URL });
    const lists = createListCache();
    const stateAt = async (url: string) => (await setting.check([w3cEntry({ url })], { lists })).state;
    expect([await stateAt(URL_1), await stateAt(OTHER_URL), await stateAt(URL_1)]).to.deep.equal([
      'revoked',
      'good',
      'revoked',
    ]);
    expect(await setting.codes([ebsiEntry()], { lists })).to.deep.equal(['unknown STATUS_LIST_WRONG_TYPE']);
    expect(setting.accepted[0]).to.match(/^application\/vc, .*\*\/\*/);
  });

  it('behaviour: one bit without words tells no value, and no note where nothing was left out', async () => {
    const setting = await Setting.create();
    await setting.publish([42]);
    const { findings } = await setting.check([w3cEntry()]);
    expect(findings).to.have.length(1);
    expect(Object.keys(findings[0]?.evidence ?? {})).to.have.members(['list', 'listDigest']);
    const worded = w3cEntry({ messages: [{ status: 1, message: 'withdrawn' }] });
    const { findings: told } = await setting.check([worded]);
    expect(told[0]?.evidence).to.include({ value: '0x01', statusMessage: 'withdrawn' });
    const { findings: silent } = await setting.check([
      w3cEntry({ index: 1, messages: [{ status: 1, message: 'x' }] }),
    ]);
    expect(Object.keys(silent[0]?.evidence ?? {})).to.have.members(['list', 'listDigest']);
  });

  it('behaviour: the dates of a kept list are judged at the present of each verdict', async () => {
    const setting = await Setting.create();
    await setting.publish([], { validUntil: NOW + 100 });
    const lists = createListCache();
    expect((await setting.check([w3cEntry()], { lists })).state).to.equal('good');
    const later = { lists, now: NOW + 100 + LIMITS.skewSeconds };
    expect(await setting.codes([w3cEntry()], later)).to.deep.equal(['unknown STATUS_LIST_EXPIRED']);
    expect((await setting.check([w3cEntry()], { lists, now: later.now - 1 })).state).to.equal('good');
  });

  it('behaviour: an old copy that hides a revocation is refused once a newer one was seen', async () => {
    const setting = await Setting.create();
    const old = await setting.sign([]);
    await setting.publish([42], { issuedAt: ISSUED + 1, ttl: 0 });
    const lists = createListCache();
    expect((await setting.check([w3cEntry()], { lists })).state).to.equal('revoked');
    setting.web.set(URL_1, old.bytes);
    expect(await setting.codes([w3cEntry()], { lists })).to.deep.equal(['unknown STATUS_LIST_OLDER']);
  });

  it('error: a list that is signed but stands elsewhere, or for another purpose, or in another form', async () => {
    const setting = await Setting.create();
    const other = await setting.sign([], { url: OTHER_URL });
    setting.web.set(URL_1, other.bytes);
    expect(await setting.codes([w3cEntry()])).to.deep.equal(['unknown STATUS_LIST_WRONG_NAME']);
    await setting.publish([], { purpose: 'suspension' });
    expect(await setting.codes([w3cEntry()])).to.deep.equal(['unknown STATUS_LIST_WRONG_PURPOSE']);
    await setting.publish();
    expect(await setting.codes([ebsiEntry()])).to.deep.equal(['unknown STATUS_LIST_WRONG_TYPE']);
    expect(await setting.codes([w3cEntry({ index: 131_072 })])).to.deep.equal([
      'unknown STATUS_INDEX_OUT_OF_RANGE',
    ]);
  });

  it('error: a list that is not valid yet', async () => {
    const setting = await Setting.create();
    await setting.publish([], { issuedAt: NOW + LIMITS.skewSeconds + 1 });
    expect(await setting.codes([w3cEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_YET_VALID']);
    await setting.publish([], { issuedAt: NOW + LIMITS.skewSeconds });
    expect((await setting.check([w3cEntry()])).state).to.equal('good');
  });

  it('error: a forged signature, another key, text that is no credential', async () => {
    const setting = await Setting.create();
    const { token } = await setting.publish();
    const at = token.lastIndexOf('.') + 5;
    const forged = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
    for (const text of [forged, 'no credential at all', '', '{}', `${token}.x`]) {
      setting.web.set(URL_1, new TextEncoder().encode(text));
      expect(await setting.codes([w3cEntry()]), text.slice(0, 20)).to.deep.equal([
        'unknown STATUS_LIST_NOT_PROVEN',
      ]);
    }
    await setting.publish();
    setting.keys.delete(`${ISSUER}#key-1`);
    expect(await setting.codes([w3cEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_PROVEN']);
  });

  it('error: unreachable, not to be fetched, or too large', async () => {
    const setting = await Setting.create();
    expect(await setting.codes([w3cEntry()])).to.deep.equal(['unknown STATUS_LIST_UNREACHABLE']);
    const { fetchList: _, ...offline } = setting.context();
    const report = await checkStatus([w3cEntry()], offline);
    expect(report.findings.map(({ code }) => code)).to.deep.equal(['STATUS_LIST_NOT_FETCHED']);
    const { bytes } = await setting.publish();
    expect(
      (await setting.check([w3cEntry()], { limits: { ...LIMITS, statusListBytes: bytes.length } })).state,
    ).to.equal('good');
    const limits = { ...LIMITS, statusListBytes: bytes.length - 1 };
    expect(await setting.codes([w3cEntry()], { limits })).to.deep.equal(['unknown STATUS_LIST_TOO_LARGE']);
    const small = { ...LIMITS, statusListUnpackedBytes: 16_383 };
    expect(await setting.codes([w3cEntry()], { limits: small })).to.deep.equal([
      'unknown STATUS_LIST_TOO_LARGE',
    ]);
  });

  it('error: no path or query of the address reaches a message', async () => {
    const setting = await Setting.create();
    const url = 'https://university.example/learners/jane?token=s3cret';
    const { findings } = await setting.check([w3cEntry({ url })]);
    expect(JSON.stringify(findings)).not.to.match(/jane|s3cret/);
    expect((await setting.check([w3cEntry({ url: 'no url' })])).state).to.equal('unknown');
  });
});
