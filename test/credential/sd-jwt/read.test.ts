import { expect } from 'chai';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { holderBindingOf } from '../../../src/credential/holder-key.ts';
import { compactSdJwt } from '../../../src/credential/sd-jwt/json-form.ts';
import { readSdJwt } from '../../../src/credential/sd-jwt/read.ts';
import { decodingOf, digestOf, disclosureOf, unsignedSdJwt } from '../../fixtures/sd-jwt.ts';

const SALT = '2GLC42sKQveCfGfryNRN9w';

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'done';
  } catch (error) {
    return error instanceof Refusal ? error.finding.code : String(error);
  }
};

describe('readSdJwt', () => {
  const text = unsignedSdJwt({ title: 'A' });
  const read = (from: string, maxBytes: number) => readSdJwt(from, Buffer.from(from), { maxBytes });

  it('default: the payload without its digests, and as it was signed', () => {
    const title = disclosureOf(SALT, 'title', 'A');
    const { jws, signed, keyBinding } = read(unsignedSdJwt({ _sd: [digestOf(title)] }, [title]), 65_536);
    expect(jws.payload).to.include({ title: 'A' }).and.not.to.have.property('_sd');
    expect(signed).to.have.property('_sd').and.not.to.have.property('title');
    expect(keyBinding).to.equal(undefined);
  });

  it('error: longer than the limit, or without its ~', () => {
    expect(codeOf(() => read(text, text.length))).to.equal('done');
    expect(codeOf(() => read(text, text.length - 1))).to.equal('INPUT_TOO_LARGE');
    expect(codeOf(() => read(text.slice(0, -1), 65_536))).to.equal('SD_JWT_MALFORMED');
    expect(codeOf(() => read('', 65_536))).to.equal('SD_JWT_MALFORMED');
    expect(codeOf(() => read('~', 65_536))).to.equal('JWS_MALFORMED');
  });
});

describe('compactSdJwt', () => {
  const signed = { protected: 'eyJh', signature: 'AAAA' };
  const flat = (header: Json): JsonObject => ({ payload: 'e30', ...signed, header });

  it('default: the compact text, with and without the holder’s token', () => {
    expect(compactSdJwt(flat({ disclosures: ['WyJh', 'WyJi'] }))).to.equal('eyJh.e30.AAAA~WyJh~WyJi~');
    expect(compactSdJwt(flat({ disclosures: ['WyJh'], kb_jwt: 'aa.bb-_.cc' }))).to.equal(
      'eyJh.e30.AAAA~WyJh~aa.bb-_.cc',
    );
    expect(compactSdJwt(flat({ kb_jwt: 'a0.b1.c2' }))).to.equal('eyJh.e30.AAAA~a0.b1.c2');
    expect(compactSdJwt(flat({ disclosures: [] }))).to.equal('eyJh.e30.AAAA~');
    const { payload, ...rest } = flat({ disclosures: ['WyJh'] });
    expect(compactSdJwt({ payload: payload ?? '', signatures: [rest] })).to.equal('eyJh.e30.AAAA~WyJh~');
  });

  it('behaviour: other JSON is none', () => {
    const { payload: _, ...bare } = flat({ disclosures: ['WyJh'] });
    const others: readonly JsonObject[] = [
      {},
      bare,
      { ...bare, payload: {} },
      flat({}),
      flat({ etsiU: [] }),
      flat('disclosures'),
      { payload: 'e30', ...signed },
      { payload: 'e30', signatures: [] },
      { payload: 'e30', signatures: [null, 'a', signed] },
      { payload: 'e30', signatures: [{ ...signed, header: null }] },
    ];
    for (const json of others) expect(compactSdJwt(json), JSON.stringify(json)).to.equal(undefined);
  });

  it('error: one of several signatures is enough to be one, and too many', () => {
    const entry = { ...signed, header: { disclosures: ['WyJh'] } };
    const of = (signatures: Json) => codeOf(() => compactSdJwt({ payload: 'e30', signatures }));
    expect(of([entry, signed])).to.equal('FORMAT_NOT_SUPPORTED');
    expect(of([signed, entry])).to.equal('FORMAT_NOT_SUPPORTED');
    expect(of([entry, entry])).to.equal('FORMAT_NOT_SUPPORTED');
  });

  it('error: a holder’s token that is no token', () => {
    for (const kb of [
      '',
      'a',
      'a.b',
      'a.b.',
      '.b.c',
      'a..c',
      'a.b.c.d',
      'a.b.c~',
      '~a.b.c',
      'a.b.c=',
      'a b.c.d',
      5,
      null,
      {},
    ]) {
      expect(
        codeOf(() => compactSdJwt(flat({ disclosures: [], kb_jwt: kb }))),
        String(kb),
      ).to.equal('SD_JWT_MALFORMED');
    }
  });
});

describe('the depth of an SD-JWT', () => {
  /** Lists in lists, each in a disclosure of its own. */
  const nested = (levels: number): string => {
    let inner = disclosureOf(SALT, 'a');
    const all = [inner];
    for (let i = 1; i < levels; i++) {
      inner = disclosureOf(SALT, [{ '...': digestOf(inner) }]);
      all.push(inner);
    }
    return decodingOf(unsignedSdJwt({ list: [{ '...': digestOf(inner) }] }, all)).code;
  };
  const nestedObjects = (levels: number): string => {
    let inner = disclosureOf(SALT, 'a', 'a');
    const all = [inner];
    for (let i = 1; i < levels; i++) {
      inner = disclosureOf(SALT, 'a', { _sd: [digestOf(inner)] });
      all.push(inner);
    }
    return decodingOf(unsignedSdJwt({ _sd: [digestOf(inner)] }, all)).code;
  };

  it('behaviour: counts through disclosures, up to the limit that one text has', () => {
    // The payload is the first level, the list in it the second.
    expect(nested(63)).to.equal('CREDENTIAL_READ');
    expect(nested(64)).to.equal('JSON_TOO_DEEP');
    expect(nestedObjects(64)).to.equal('CREDENTIAL_READ');
    expect(nestedObjects(65)).to.equal('JSON_TOO_DEEP');
  });
});

describe('holderBindingOf', () => {
  it('behaviour: names a way that cannot be followed, where its name is one', () => {
    expect(holderBindingOf(undefined)).to.equal(undefined);
    expect(holderBindingOf({ 'x5t#S256': 'a' })).to.deep.equal({ holderKeyUnsupported: 'x5t#S256' });
    for (const name of ['a b', '', '~kid', 'kid~', 'x'.repeat(33)]) {
      expect(holderBindingOf({ [name]: 1 })).to.deep.equal({ holderKeyUnsupported: 'another method' });
    }
  });
});
