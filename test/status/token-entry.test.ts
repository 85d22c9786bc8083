import { expect } from 'chai';
import { toBase64url } from '../../src/core/base64url.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { zlib } from '../../src/core/packed/zlib.ts';
import { signCompact } from '../../src/issue/signer.ts';
import { emptyTokenList, withTokenStatus } from '../../src/issue/status-bits.ts';
import { tokenListClaims } from '../../src/issue/token-status-list.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import { ISSUED, ISSUER, NOW, Setting, STRANGER, tokenEntry, URL_1 } from './setting.ts';

const ANY = { missingStatus: 'allow', statusListIssuer: 'any' } as const;

const claims = (members = {}) => ({ iss: ISSUER, sub: URL_1, iat: ISSUED, ...members });
const listOf = async (bytes = new Uint8Array(64)) => ({ bits: 2, lst: toBase64url(await zlib(bytes)) });

describe('status/entries: Token Status Lists', () => {
  it('default: 0 is valid, 1 invalid, 2 suspended, and the evidence says which list and value', async () => {
    const setting = await Setting.create();
    const { digest } = await setting.publishTokens([
      [1, 1],
      [2, 2],
    ]);
    const good = await setting.check([tokenEntry(0)]);
    expect([good.state, good.findings.map(({ code }) => code)]).to.deep.equal(['good', ['STATUS_GOOD']]);
    expect(good.findings[0]?.evidence).to.deep.equal({ list: URL_1, listDigest: digest, value: '0x00' });
    expect((await setting.check([tokenEntry(1)])).state).to.equal('revoked');
    expect((await setting.check([tokenEntry(2)])).state).to.equal('suspended');
    expect(setting.accepted).to.deep.equal(Array.from({ length: 3 }, () => 'application/statuslist+jwt'));
  });

  for (const size of [1, 2, 4, 8] as const) {
    it(`argument: ${size} bits a status, and no other value is ever good`, async () => {
      const setting = await Setting.create();
      const values = Array.from({ length: 2 ** size }, (_, value) => [value + 3, value] as const);
      await setting.publishTokens(values, { size });
      const lists = createListCache();
      for (const [index, value] of values) {
        const { state, findings } = await setting.check([tokenEntry(index)], { lists });
        const expected = ['good', 'revoked', 'suspended'][value] ?? 'unknown';
        expect(state, String(value)).to.equal(expected);
        if (value > 2) {
          expect(findings[0]).to.deep.include({ status: 'unknown', code: 'STATUS_VALUE_NOT_KNOWN' });
          expect(findings[0]?.evidence)
            .to.have.property('value')
            .that.matches(/^0x[0-9A-F]{2}$/);
          expect(Number(findings[0]?.evidence?.['value'])).to.equal(value);
        }
      }
    });
  }

  it('argument: a list without an issuer of its own is the issuer’s, by its key alone', async () => {
    const setting = await Setting.create();
    const unnamed = async (issuer: string) => {
      const { iss: _, ...rest } = claims({ status_list: await listOf() });
      const token = await signCompact({ typ: 'statuslist+jwt' }, rest, setting.signer(issuer), {
        kid: '#key-1',
      });
      setting.web.set(URL_1, new TextEncoder().encode(token));
    };
    await unnamed(ISSUER);
    expect((await setting.check([tokenEntry()])).state).to.equal('good');
    await unnamed(STRANGER);
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_PROVEN']);
    // Whose key it is says the key's own name, where it is a DID.
    const { iss: _, ...rest } = claims({ status_list: await listOf() });
    await setting.publishClaims(rest);
    expect((await setting.check([tokenEntry()])).state).to.equal('good');
  });

  it('argument: the type may be written with application/, and spaces may surround the token', async () => {
    const setting = await Setting.create();
    await setting.publishClaims(claims({ status_list: await listOf() }), {
      typ: 'application/statuslist+jwt',
    });
    expect((await setting.check([tokenEntry()])).state).to.equal('good');
    const { token } = await setting.publishTokens();
    setting.web.set(URL_1, new TextEncoder().encode(`\n${token} \n`));
    expect((await setting.check([tokenEntry()])).state).to.equal('good');
  });

  it('argument: somebody else’s list counts by mandate, or where the policy says so and shows it', async () => {
    const setting = await Setting.create();
    await setting.publishTokens([], { issuer: STRANGER });
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_WRONG_ISSUER']);
    expect(await setting.codes([tokenEntry()], { rules: ANY })).to.deep.equal([
      'pass STATUS_GOOD',
      'not-applicable STATUS_LIST_ISSUER_NOT_BOUND',
    ]);
    const standsForIssuer = async (did: string) => did === STRANGER;
    expect(await setting.codes([tokenEntry()], { standsForIssuer })).to.deep.equal(['pass STATUS_GOOD']);
  });

  it('behaviour: its dates, its time to live, and an older one after a newer', async () => {
    const setting = await Setting.create();
    await setting.publishTokens([], { issuedAt: NOW + LIMITS.skewSeconds + 1 });
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_YET_VALID']);
    await setting.publishTokens([], { validUntil: NOW - LIMITS.skewSeconds });
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_EXPIRED']);
    const time = { ms: 0 };
    const lists = createListCache({ clock: () => time.ms });
    await setting.publishTokens([[42, 1]], { ttl: 10, issuedAt: ISSUED + 1 });
    setting.requests.length = 0;
    expect((await setting.check([tokenEntry()], { lists })).state).to.equal('revoked');
    time.ms = 7_999;
    await setting.check([tokenEntry()], { lists });
    expect(setting.requests).to.have.length(1);
    time.ms = 10_000;
    await setting.publishTokens([], { issuedAt: ISSUED });
    expect(await setting.codes([tokenEntry()], { lists })).to.deep.equal(['unknown STATUS_LIST_OLDER']);
  });

  it('argument: nbf, where a list has one, is later than its date of issue', async () => {
    const setting = await Setting.create();
    const status_list = await listOf();
    await setting.publishClaims(claims({ status_list, nbf: NOW + LIMITS.skewSeconds + 1 }));
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_YET_VALID']);
    await setting.publishClaims(claims({ status_list, nbf: ISSUED - 1, iat: NOW + LIMITS.skewSeconds + 1 }));
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_YET_VALID']);
    await setting.publishClaims(claims({ status_list, nbf: NOW }));
    expect((await setting.check([tokenEntry()])).state).to.equal('good');
  });

  it('behaviour: one issuer’s bad list at an address does not stand in for another’s', async () => {
    const setting = await Setting.create();
    const lists = createListCache();
    await setting.publishTokens([[1, 1]]);
    expect((await setting.check([tokenEntry(1)], { lists, issuer: STRANGER })).state).to.equal('unknown');
    expect((await setting.check([tokenEntry(1)], { lists })).state).to.equal('revoked');
  });

  it('behaviour: a cache keeps lists apart by address', async () => {
    const setting = await Setting.create();
    const other = `${URL_1}0`;
    await setting.publishTokens([[42, 1]]);
    await setting.publishTokens([], { url: other });
    const lists = createListCache();
    const stateAt = async (url: string) => (await setting.check([tokenEntry(42, url)], { lists })).state;
    expect([await stateAt(URL_1), await stateAt(other)]).to.deep.equal(['revoked', 'good']);
  });

  it('error: beyond the end, and no index at all', async () => {
    const setting = await Setting.create();
    await setting.publishTokens();
    expect((await setting.check([tokenEntry(1_023)])).state).to.equal('good');
    for (const index of [1_024, 2 ** 40, -1, 0.5, Number.NaN]) {
      expect(await setting.codes([tokenEntry(index)]), String(index)).to.deep.equal([
        'unknown STATUS_INDEX_OUT_OF_RANGE',
      ]);
    }
  });

  it('error: a list of another address, a forged one, one that cannot be fetched, a verifier that reads none', async () => {
    const setting = await Setting.create();
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_UNREACHABLE']);
    const other = await setting.publishTokens([], { url: `${URL_1}0` });
    setting.web.set(URL_1, other.bytes);
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_WRONG_NAME']);
    const { token } = await setting.publishTokens();
    const [head, body, tail = ''] = token.split('.');
    const forged = `${head}.${body}.${tail.startsWith('A') ? 'B' : 'A'}${tail.slice(1)}`;
    for (const text of [forged, `${token}.x`, `${token}~`, 'x', '', '{}']) {
      setting.web.set(URL_1, new TextEncoder().encode(text));
      expect(await setting.codes([tokenEntry()]), text.slice(-9)).to.deep.equal([
        'unknown STATUS_LIST_NOT_PROVEN',
      ]);
    }
    setting.web.set(URL_1, new Uint8Array([0xff, 0xfe]));
    expect(await setting.codes([tokenEntry()])).to.deep.equal(['unknown STATUS_LIST_NOT_PROVEN']);
    const { checkToken: _, ...without } = setting.context();
    expect(await setting.codes([tokenEntry()], { ...without, checkToken: undefined as never })).to.deep.equal(
      ['unknown STATUS_TYPE_UNSUPPORTED'],
    );
  });

  it('error: too large, packed or unpacked', async () => {
    const setting = await Setting.create();
    const { bytes } = await setting.publishTokens();
    const tooLarge = ['unknown STATUS_LIST_TOO_LARGE'];
    const small = { ...LIMITS, statusListBytes: bytes.length - 1 };
    expect(await setting.codes([tokenEntry()], { limits: small })).to.deep.equal(tooLarge);
    const unpacked = { ...LIMITS, statusListUnpackedBytes: 255 };
    expect(await setting.codes([tokenEntry()], { limits: unpacked })).to.deep.equal(tooLarge);
    const enough = { ...LIMITS, statusListUnpackedBytes: 256, statusListBytes: bytes.length };
    expect((await setting.check([tokenEntry()], { limits: enough })).state).to.equal('good');
  });

  it('error: another type of token, or none', async () => {
    const others = [
      'JWT',
      'statuslist+cwt',
      'x/application/statuslist+jwt',
      'statuslist+jwtx',
      'statuslist+application/jwt',
    ];
    for (const header of [...others.map((typ) => ({ typ })), {}, { typ: 7 }]) {
      const setting = await Setting.create();
      await setting.publishClaims(claims({ status_list: await listOf() }), header);
      expect(await setting.codes([tokenEntry()]), JSON.stringify(header)).to.deep.equal([
        'unknown STATUS_LIST_WRONG_TYPE',
      ]);
    }
  });

  it('error: claims that are missing or of another form', async () => {
    const good = await listOf();
    const packed = await zlib(new Uint8Array(64));
    const wrong = [
      { sub: undefined },
      { sub: 7 },
      { iat: undefined },
      { exp: 'tomorrow' },
      { exp: 2 ** 50 },
      { exp: -1 },
      { exp: 253_402_300_800 },
      { exp: [1_795_000_000] },
      { nbf: 'now' },
      { nbf: -1 },
      { ttl: 0 },
      { ttl: -1 },
      { ttl: '10' },
      { status_list: undefined },
      { status_list: [] },
      { status_list: { lst: good.lst } },
      { status_list: { ...good, bits: 3 } },
      { status_list: { ...good, bits: '2' } },
      { status_list: { bits: 2 } },
      { status_list: { bits: 2, lst: 7 } },
      { status_list: { bits: 2, lst: `${good.lst}=` } },
      { status_list: { bits: 2, lst: '' } },
      { status_list: { bits: 2, lst: toBase64url(new Uint8Array([...packed, 0])) } },
      { status_list: { bits: 2, lst: toBase64url(new Uint8Array([...packed, ...packed])) } },
      { status_list: { bits: 2, lst: toBase64url(packed.subarray(0, -1)) } },
    ];
    for (const members of wrong) {
      const setting = await Setting.create();
      const all = JSON.parse(JSON.stringify(claims({ status_list: good, ...members })));
      for (const [name, value] of Object.entries(members)) if (value === undefined) delete all[name];
      await setting.publishClaims(all);
      expect(await setting.codes([tokenEntry(3)]), JSON.stringify(members)).to.deep.equal([
        'unknown STATUS_LIST_MALFORMED',
      ]);
    }
  });

  it('behaviour: what is issued says where it stands, how long it may be kept, and where the others are', async () => {
    const bits = withTokenStatus(emptyTokenList(4, 16), 4, [[3, 9]]);
    const aggregationUri = 'https://university.example/status';
    const description = { url: URL_1, issuer: ISSUER, size: 4, issuedAt: ISSUED } as const;
    const made = await tokenListClaims(bits, { ...description, validUntil: NOW, ttl: 60, aggregationUri });
    expect(made).to.deep.include({ iss: ISSUER, sub: URL_1, iat: ISSUED, exp: NOW, ttl: 60 });
    expect(made['status_list']).to.deep.include({ bits: 4, aggregation_uri: aggregationUri });
  });
});
