import { expect } from 'chai';
import { digestText } from '#crypto';
import { toBase64url } from '../../../src/core/base64url.ts';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { decoded, decodingOf, digestOf, disclosureOf, unsignedSdJwt } from '../../fixtures/sd-jwt.ts';

const SALT = '2GLC42sKQveCfGfryNRN9w';
const member = (name: string, value: Json): string => disclosureOf(SALT, name, value);
const element = (value: Json): string => disclosureOf(SALT, value);
const codeOf = (claims: JsonObject, disclosures: readonly string[] = []): string =>
  decodingOf(unsignedSdJwt(claims, disclosures)).code;
const documentOf = (claims: JsonObject, disclosures: readonly string[] = []): JsonObject =>
  JSON.parse(JSON.stringify(decoded(unsignedSdJwt(claims, disclosures)).document));

const STANDING = { iss: 'did:example:issuer', vct: 'Certificate' };
const DECOY = digestOf('nothing');

describe('disclosures of an SD-JWT (RFC 9901 §7.1)', () => {
  it('default: members and elements come into their places, digests and _sd_alg go', () => {
    const street = member('street', 'Schulstr. 12');
    const address = member('address', { _sd: [digestOf(street), DECOY], country: 'DE' });
    const first = element('DE');
    const claims = {
      _sd_alg: 'sha-256',
      _sd: [digestOf(address)],
      nationalities: [{ '...': digestOf(first) }, 'FR', { '...': digestOf('withheld') }],
    };
    expect(documentOf(claims, [street, first, address])).to.deep.equal({
      ...STANDING,
      address: { street: 'Schulstr. 12', country: 'DE' },
      nationalities: ['DE', 'FR'],
    });
    expect(documentOf(claims, [address])).to.deep.equal({
      ...STANDING,
      address: { country: 'DE' },
      nationalities: ['FR'],
    });
    expect(documentOf(claims)).to.deep.equal({ ...STANDING, nationalities: ['FR'] });
  });

  it('default: elements of elements, and an object of which everything stays hidden', () => {
    const inner = element('a');
    const outer = element([{ '...': digestOf(inner) }, 'b']);
    const claims = { list: [{ '...': digestOf(outer) }], empty: { _sd: [DECOY] } };
    expect(documentOf(claims, [inner, outer])).to.deep.equal({ ...STANDING, list: [['a', 'b']], empty: {} });
  });

  it('default: a token without any disclosure', () => {
    expect(documentOf({ title: 'A' })).to.deep.equal({ ...STANDING, title: 'A' });
  });

  for (const [name, bits] of [
    ['sha-384', 384],
    ['sha-512', 512],
  ] as const) {
    it(`argument: digests of ${bits} bits`, () => {
      const title = member('title', 'A');
      const claims = { _sd_alg: name, _sd: [digestText(name, title)] };
      expect(documentOf(claims, [title])).to.deep.equal({ ...STANDING, title: 'A' });
      expect(codeOf({ _sd: [digestText(name, title)] }, [title])).to.equal('DISCLOSURE_NOT_SIGNED');
    });
  }

  it('error: algorithms that are not supported are unknown, others refused', () => {
    const of = (algorithm: Json) => decodingOf(unsignedSdJwt({ _sd_alg: algorithm }));
    expect(of('sha3-256')).to.deep.equal({ status: 'unknown', code: 'SD_JWT_DIGEST_NOT_SUPPORTED' });
    for (const algorithm of ['sha3-512', 'blake2s-256', 'blake2b-512', 'k12-256']) {
      expect(of(algorithm).code).to.equal('SD_JWT_DIGEST_NOT_SUPPORTED');
    }
    for (const algorithm of [
      'xsha3-256',
      'sha3-256x',
      'blake2x-256',
      'sha-1',
      'md5',
      'sha-256-32',
      'SHA-256',
      '',
      256,
      null,
      ['sha-256'],
    ]) {
      expect(of(algorithm)).to.deep.equal({ status: 'fail', code: 'SD_JWT_MALFORMED' });
    }
  });

  it('error: a disclosure that no digest stands for', () => {
    const title = member('title', 'A');
    expect(codeOf({}, [title])).to.equal('DISCLOSURE_NOT_SIGNED');
    // The digest of a claim inside one that is withheld is not there.
    const street = member('street', 'B');
    const address = member('address', { _sd: [digestOf(street)] });
    expect(codeOf({ _sd: [digestOf(address)] }, [street])).to.equal('DISCLOSURE_NOT_SIGNED');
  });

  it('error: a disclosure twice, and a digest twice, wherever it stands', () => {
    const title = member('title', 'A');
    const digest = digestOf(title);
    expect(codeOf({ _sd: [digest] }, [title, title])).to.equal('DISCLOSURE_REPEATED');
    expect(codeOf({ _sd: [digest, digest] }, [title])).to.equal('DISCLOSURE_REPEATED');
    expect(codeOf({ _sd: [DECOY, DECOY] })).to.equal('DISCLOSURE_REPEATED');
    expect(codeOf({ _sd: [digest], a: { _sd: [digest] } }, [title])).to.equal('DISCLOSURE_REPEATED');
    expect(codeOf({ list: [{ '...': DECOY }], _sd: [DECOY] })).to.equal('DISCLOSURE_REPEATED');
    const outer = member('outer', { _sd: [DECOY] });
    expect(codeOf({ _sd: [digestOf(outer), DECOY] }, [outer])).to.equal('DISCLOSURE_REPEATED');
  });

  it('error: a member where an element belongs, and the other way round', () => {
    const title = member('title', 'A');
    const item = element('A');
    expect(codeOf({ list: [{ '...': digestOf(title) }] }, [title])).to.equal('DISCLOSURE_MALFORMED');
    expect(codeOf({ _sd: [digestOf(item)] }, [item])).to.equal('DISCLOSURE_MALFORMED');
  });

  it('error: names that are taken, reserved or dangerous', () => {
    for (const name of ['title', '_sd', '...', '_sd_alg', '__proto__', 'constructor', 'prototype']) {
      const disclosure = member(name, []);
      expect(codeOf({ title: 'A', _sd: [digestOf(disclosure)] }, [disclosure]), name).to.equal(
        'DISCLOSURE_NAME_CONFLICT',
      );
    }
    const one = member('name', 'A');
    const other = disclosureOf('another salt', 'name', 'B');
    expect(codeOf({ _sd: [digestOf(one), digestOf(other)] }, [one, other])).to.equal(
      'DISCLOSURE_NAME_CONFLICT',
    );
    const inner = disclosureOf(SALT, '_sd_alg', 'sha-256');
    expect(codeOf({ a: { _sd: [digestOf(inner)] } }, [inner])).to.equal('DISCLOSURE_NAME_CONFLICT');
  });

  it('error: reserved names in places that are not theirs', () => {
    const malformed: readonly JsonObject[] = [
      { '...': DECOY },
      { a: { '...': DECOY } },
      { a: { _sd_alg: 'sha-256' } },
      { _sd: DECOY },
      { _sd: {} },
      { _sd: null },
      { _sd: [1] },
      { _sd: [[DECOY]] },
      { list: [{ '...': 1 }] },
      { list: [{ '...': null }] },
      { list: [{ '...': DECOY, more: 1 }] },
    ];
    for (const claims of malformed)
      expect(codeOf(claims), JSON.stringify(claims)).to.equal('SD_JWT_MALFORMED');
    const inner = member('a', { _sd_alg: 'sha-512' });
    expect(codeOf({ _sd: [digestOf(inner)] }, [inner])).to.equal('SD_JWT_MALFORMED');
  });

  it('error: disclosures that are not what RFC 9901 §4.2 says', () => {
    for (const items of [[], [SALT], [SALT, 'a', 1, 2], [1, 'a', 1], [null, 'a'], { a: 1 }, 'a', 1, null]) {
      const disclosure = disclosureOf(...(Array.isArray(items) ? items : []));
      const text = Array.isArray(items)
        ? disclosure
        : toBase64url(new TextEncoder().encode(JSON.stringify(items)));
      expect(codeOf({ _sd: [digestOf(text)] }, [text]), JSON.stringify(items)).to.equal(
        'DISCLOSURE_MALFORMED',
      );
    }
    const nameless = disclosureOf(SALT, 5, 'a');
    expect(codeOf({ _sd: [digestOf(nameless)] }, [nameless])).to.equal('DISCLOSURE_MALFORMED');
  });

  it('error: base64url and JSON are read strictly in disclosures too', () => {
    const padded = `${member('title', 'Aa')}==`;
    const bent = 'WyJhIiwiYiIsMV1'; // the last digit has a bit too many
    for (const text of [padded, bent, '', 'WyJh IiwiYiIsMV0', 'WyJh+/']) {
      expect(codeOf({ _sd: [digestOf(text)] }, [text]), text).to.equal('DISCLOSURE_MALFORMED');
    }
    const written = (json: string): string => toBase64url(new TextEncoder().encode(json));
    const codes: Readonly<Record<string, string>> = {
      '["s","a",{"b":1,"b":2}]': 'JSON_DUPLICATE_KEY',
      '["s","a",{"__proto__":1}]': 'JSON_FORBIDDEN_KEY',
      '["s","a",9007199254740993]': 'JSON_UNSAFE_NUMBER',
      '["s","a",1],["s","b",2]': 'JSON_MALFORMED',
      '["s","a","\\ud800"]': 'JSON_MALFORMED',
    };
    for (const [json, code] of Object.entries(codes)) {
      const text = written(json);
      expect(codeOf({ _sd: [digestOf(text)] }, [text]), json).to.equal(code);
    }
  });

  it('error: disclosures inside disclosures have a depth, and all together a number', () => {
    let inner = member('a', 1);
    const chain = [inner];
    for (let i = 0; i < 70; i++) {
      inner = member('a', { _sd: [digestOf(inner)] });
      chain.push(inner);
    }
    expect(decodingOf(unsignedSdJwt({ _sd: [digestOf(inner)] }, chain)).code).to.equal('JSON_TOO_DEEP');
    const many = Array.from({ length: 513 }, (_, i) => member(`m${i}`, i));
    const token = unsignedSdJwt({ _sd: many.map(digestOf) }, many);
    expect(decodingOf(token)).to.deep.equal({ status: 'unknown', code: 'DISCLOSURES_TOO_MANY' });
    const enough = many.slice(1);
    expect(decodingOf(unsignedSdJwt({ _sd: enough.map(digestOf) }, enough)).code).to.equal('CREDENTIAL_READ');
  });
});
