import { expect } from 'chai';
import type { Outcome } from '../../src/core/finding.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { outcomeOf } from '../../src/core/refusal.ts';
import {
  audienceOf,
  dateMember,
  earliest,
  latest,
  mirrors,
  numericDate,
  textClaim,
} from '../../src/credential/claims.ts';
import {
  boundedList,
  CONTEXTS,
  checkContext,
  checkOrder,
  idOf,
  issuerOf,
  isUri,
  schemasOf,
  subjectsOf,
  typesOf,
} from '../../src/credential/document-rules.ts';
import { readJws, splitJws } from '../../src/credential/jws.ts';
import { encodePart } from '../fixtures/tokens.ts';

/** The value, or the code with what the message names. */
const said = <T>(read: () => T): T | string => {
  const outcome: Outcome<T> = outcomeOf(read);
  return outcome.ok
    ? outcome.value
    : `${outcome.finding.status} ${outcome.finding.code} ${outcome.finding.message}`;
};
const refuses = (read: () => unknown, code: string, ...named: readonly string[]): void => {
  const text = String(said(read));
  expect(text).to.contain(` ${code} `);
  for (const name of named) expect(text).to.contain(name);
};
const list = (length: number, item: Json = 'x'): readonly Json[] => Array.from({ length }, () => item);

describe('claims', () => {
  const LAST = 253_402_300_799;
  it('numericDate, default: whole seconds, from 1970 to the year 9999', () => {
    for (const [value, seconds] of [
      [0, 0],
      [1.9, 1],
      [LAST, LAST],
    ] as const)
      expect(numericDate({ iat: value }, 'iat')).to.equal(seconds);
    expect(numericDate({}, 'exp')).to.equal(undefined);
  });
  it('numericDate, error: names the claim', () => {
    for (const value of [-1, LAST + 1, '1', null, [1]] as readonly Json[])
      refuses(() => numericDate({ nbf: value }, 'nbf'), 'JWT_CLAIM_INVALID', 'nbf');
  });
  it('textClaim: a text with something in it', () => {
    expect(textClaim({ iss: 'a' }, 'iss')).to.equal('a');
    expect(textClaim({}, 'iss')).to.equal(undefined);
    for (const value of ['', 7, null, ['a']] as readonly Json[])
      refuses(() => textClaim({ jti: value }, 'jti'), 'JWT_CLAIM_INVALID', 'jti');
  });
  it('audienceOf: one or several, at most 64, none of them empty', () => {
    expect(audienceOf({})).to.deep.equal([]);
    expect(audienceOf({ aud: 'a' })).to.deep.equal(['a']);
    expect(audienceOf({ aud: list(64) })).to.have.length(64);
    for (const aud of [list(65), ['a', ''], '', ['a', 7], {}] as readonly Json[])
      refuses(() => audienceOf({ aud }), 'JWT_CLAIM_INVALID', 'aud');
  });
  it('dateMember: a date-time with a time zone, read anew for each text', () => {
    const text = '2026-06-30T12:00:00Z';
    expect(dateMember({ validFrom: text }, 'validFrom')).to.equal(1_782_820_800);
    expect(dateMember({ validFrom: text }, 'validFrom')).to.equal(1_782_820_800);
    expect(dateMember({ validFrom: '2026-06-30T12:00:01Z' }, 'validFrom')).to.equal(1_782_820_801);
    expect(dateMember({}, 'validFrom')).to.equal(undefined);
    for (const value of ['', 'yesterday', 7, null] as readonly Json[])
      refuses(() => dateMember({ validUntil: value }, 'validUntil'), 'DATE_INVALID', 'validUntil');
  });
  it('mirrors: what is stated twice must agree; absent is no statement', () => {
    for (const [a, b] of [
      ['x', 'x'],
      [undefined, 'x'],
      ['x', undefined],
    ] as const)
      expect(said(() => mirrors('sub', a, 'credentialSubject.id', b))).to.equal(undefined);
    refuses(
      () => mirrors('sub', 'x', 'credentialSubject.id', 'y'),
      'JWT_CLAIM_MISMATCH',
      'sub',
      'credentialSubject.id',
    );
  });
  it('latest and earliest: of those that are there', () => {
    expect([latest(1, undefined, 3, 2), earliest(2, undefined, 1, 3)]).to.deep.equal([3, 1]);
    expect([latest(undefined, 5), earliest(5, undefined), latest(), earliest(undefined)]).to.deep.equal([
      5,
      5,
      undefined,
      undefined,
    ]);
  });
});

describe('document rules', () => {
  it('checkContext: the first one fixes the data model; later ones are texts or objects, 32 in all', () => {
    for (const version of ['1.1', '2.0'] as const) {
      const first = CONTEXTS[version];
      for (const context of [first, [first], [first, 'https://a.example/', {}], [first, ...list(31)]])
        expect(said(() => checkContext({ '@context': context }, version))).to.equal(undefined);
      for (const context of [[], ['https://a.example/', first], {}])
        refuses(() => checkContext({ '@context': context }, version), 'CONTEXT_INVALID', first);
      for (const context of [
        [first, 7],
        [first, null],
        [first, ['x']],
        [first, ...list(32)],
      ] as readonly Json[])
        refuses(() => checkContext({ '@context': context }, version), 'MEMBER_INVALID', '@context');
    }
  });
  it('typesOf: texts of up to 512 characters, 64 of them, VerifiableCredential among them', () => {
    const base = 'VerifiableCredential';
    expect(typesOf({ type: base })).to.deep.equal([base]);
    expect(typesOf({ type: [base, 'x'.repeat(512)] })).to.have.length(2);
    expect(typesOf({ type: [base, ...list(63)] })).to.have.length(64);
    for (const type of [
      [],
      ['x'],
      [base, ''],
      [base, 7],
      [base, 'x'.repeat(513)],
      [base, ...list(64)],
    ] as readonly Json[])
      refuses(() => typesOf({ type }), 'TYPE_INVALID');
  });
  it('issuerOf: a URL, or an object with one; the claim only where nothing is stated; names cut', () => {
    expect(issuerOf({ issuer: 'did:example:a' }, 'did:example:b')).to.deep.equal({ issuer: 'did:example:a' });
    expect(issuerOf({}, 'did:example:b')).to.deep.equal({ issuer: 'did:example:b' });
    const named = (name: Json, more: JsonObject = {}) =>
      issuerOf({ issuer: { id: 'did:example:a', name, ...more } }, undefined).name;
    expect(named('x'.repeat(300))).to.equal('x'.repeat(200));
    expect(named(['first', 'second'])).to.equal('first');
    expect(named({ en: ['x'.repeat(300)] })).to.equal('x'.repeat(200));
    expect([named(7), named({}), named([])]).to.deep.equal([undefined, undefined, undefined]);
    const legal = { issuer: { id: 'did:example:a', legalName: { de: 'Amt' } } };
    expect(issuerOf(legal, undefined).name).to.equal('Amt');
    for (const issuer of [7, null, {}, { id: 7 }, 'no url', ['did:example:a']] as readonly Json[])
      refuses(() => issuerOf({ issuer }, 'did:example:b'), 'ISSUER_INVALID');
    refuses(() => issuerOf({}, undefined), 'ISSUER_INVALID');
  });
  it('subjectsOf: objects with something in them, 64 at most, ids are URLs', () => {
    expect(subjectsOf({ credentialSubject: { id: 'did:example:a' } })).to.have.length(1);
    expect(subjectsOf({ credentialSubject: list(64, { a: 1 }) })).to.have.length(64);
    for (const credentialSubject of [
      [],
      {},
      [{ a: 1 }, 'x'],
      { id: 7 },
      { id: 'no url' },
      list(65, { a: 1 }),
    ] as readonly Json[])
      refuses(() => subjectsOf({ credentialSubject }), 'SUBJECT_INVALID');
    refuses(() => subjectsOf({}), 'SUBJECT_INVALID');
  });
  it('idOf and schemasOf: URLs, and a type', () => {
    expect(idOf({})).to.equal(undefined);
    expect(idOf({ id: 'urn:x:1' })).to.equal('urn:x:1');
    for (const id of [7, '', 'no url', null] as readonly Json[])
      refuses(() => idOf({ id }), 'MEMBER_INVALID', ' id ');
    const schema = { id: 'https://s.example/1', type: 'JsonSchema' };
    expect(schemasOf({})).to.deep.equal([]);
    expect(schemasOf({ credentialSchema: schema })).to.deep.equal([schema]);
    for (const credentialSchema of [
      'x',
      {},
      { ...schema, id: 7 },
      { ...schema, type: [] },
      list(33, schema),
    ] as readonly Json[])
      refuses(() => schemasOf({ credentialSchema }), 'MEMBER_INVALID', 'credentialSchema');
    refuses(
      () => schemasOf({ credentialSchema: { ...schema, digestSRI: 7 } }),
      'MEMBER_INVALID',
      'credentialSchema.digestSRI',
    );
  });
  it('checkOrder and boundedList: up to and including the bound', () => {
    for (const [from, until] of [
      [1, 1],
      [1, 2],
      [undefined, 1],
      [1, undefined],
    ] as const)
      expect(said(() => checkOrder(from, until))).to.equal(undefined);
    refuses(() => checkOrder(2, 1), 'DATES_OUT_OF_ORDER');
    expect(boundedList({ a: list(3) }, 'a', 3)).to.have.length(3);
    refuses(() => boundedList({ evidence: list(4) }, 'evidence', 3), 'MEMBER_INVALID', 'evidence');
  });
  it('isUri: a scheme and something after it, no spaces or brackets, at most 2,048 characters', () => {
    for (const text of ['a:b', 'did:example:a', 'https://a.example/?q=1#f', `urn:${'x'.repeat(2044)}`])
      expect(isUri(text), text.slice(0, 40)).to.equal(true);
    for (const text of [
      '',
      'a',
      ':b',
      '1a:b',
      'a:',
      'a:b c',
      'a:<b>',
      ' a:b',
      'a:b\n',
      `urn:${'x'.repeat(2045)}`,
    ])
      expect(isUri(text), text.slice(0, 40)).to.equal(false);
  });
});

describe('splitJws', () => {
  const SIGNATURE = 'c2ln';
  const utf8 = new TextEncoder();
  const split = (text: string) => splitJws(text, utf8.encode(text));
  const token = (header: JsonObject): string => `${encodePart(header)}.e30.${SIGNATURE}`;

  for (const [alg, algorithm] of [
    ['ES256', 'ES256'],
    ['ES384', 'ES384'],
    ['ES256K', 'ES256K'],
    ['EdDSA', 'EdDSA'],
    ['Ed25519', 'EdDSA'],
    ['RS256', 'RS256'],
  ] as const) {
    it(`default: ${alg}`, () => {
      const text = token({ alg });
      const jws = split(text);
      expect(jws.algorithm).to.equal(algorithm);
      expect(jws.header).to.deep.equal({ alg });
      expect(new TextDecoder().decode(jws.payload)).to.equal('{}');
      expect(new TextDecoder().decode(jws.signature)).to.equal('sig');
      expect(new TextDecoder().decode(jws.signingInput)).to.equal(text.slice(0, -5));
      expect(split(text).header).to.equal(jws.header);
    });
  }
  it('behaviour: ES256K-R of 65 bytes is ES256K without its last byte; of any other length it is not allowed', () => {
    const head = encodePart({ alg: 'ES256K-R' });
    const of = (length: number) => `${head}.e30.${Buffer.alloc(length, 7).toString('base64url')}`;
    expect(split(of(65)).signature).to.have.length(64);
    expect(split(of(65)).algorithm).to.equal('ES256K');
    refuses(() => split(of(64)), 'ALGORITHM_NOT_ALLOWED', 'ES256K-R');
  });
  for (const alg of [
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'ES512',
    'Ed448',
    'ESB256',
    'ML-DSA-44',
    'SLH-DSA-SHA2-128s',
  ]) {
    it(`behaviour: ${alg} is sound, but not checked here`, () =>
      refuses(() => split(token({ alg })), 'ALGORITHM_NOT_SUPPORTED', 'unknown', alg));
  }
  for (const alg of ['none', 'HS256', 'HS512', 'XRS384', 'RS384x', 'PS25', 'toString', 'ML-DSA-']) {
    it(`error: ${alg} is not allowed`, () =>
      refuses(() => split(token({ alg })), 'ALGORITHM_NOT_ALLOWED', 'fail', alg));
  }
  it('error: an algorithm that is no word is not repeated', () => {
    for (const alg of ['a b', `${'x'.repeat(25)}`, '', '\u202e', 'ä'])
      refuses(() => split(token({ alg })), 'ALGORITHM_NOT_ALLOWED', 'an unknown algorithm');
    for (const alg of [undefined, null, 7, ['ES256']] as readonly (Json | undefined)[])
      refuses(() => split(token(alg === undefined ? {} : { alg })), 'JWS_MALFORMED', 'names no algorithm');
  });
  for (const [what, text, code, reason] of [
    ['two parts', 'e30.e30', 'JWS_MALFORMED', 'three parts'],
    ['four parts', 'e30.e30.e30.e30', 'JWS_MALFORMED', 'three parts'],
    ['five parts', 'e30.e30.e30.e30.e30', 'FORMAT_NOT_SUPPORTED', 'JWE'],
    ['six parts', 'e30.e30.e30.e30.e30.e30', 'JWS_MALFORMED', 'three parts'],
    ['no signature', `${encodePart({ alg: 'ES256' })}.e30.`, 'JWS_MALFORMED', 'signature is empty'],
    ['a padded signature', `${encodePart({ alg: 'ES256' })}.e30.YQ==`, 'JWS_MALFORMED', 'its signature'],
    [
      'a payload with left-over bits',
      `${encodePart({ alg: 'ES256' })}.YR.YQ`,
      'JWS_MALFORMED',
      'its payload',
    ],
    ['a header that is no base64url', '*.e30.YQ', 'JWS_MALFORMED', 'its header'],
    ['a critical extension', token({ alg: 'ES256', crit: ['exp'] }), 'JWS_CRITICAL_HEADER', ''],
    ['a payload that is not encoded', token({ alg: 'ES256', b64: false }), 'JWS_CRITICAL_HEADER', ''],
    ['a long header', `${'A'.repeat(16_385)}.e30.YQ`, 'JWS_MALFORMED', 'too long'],
  ] as const) {
    it(`error: ${what}`, () => refuses(() => split(text), code, reason));
  }
  it('behaviour: long headers are read each time, and to the limit', () => {
    const long = token({ alg: 'ES256', x5c: ['A'.repeat(2000)] });
    expect(split(long).header).to.deep.equal(split(long).header);
    expect(split(long).header).not.to.equal(split(long).header);
    const most = { alg: 'ES256', x: '' };
    const room = (16_384 / 4) * 3 - JSON.stringify(most).length;
    expect(encodePart({ ...most, x: 'y'.repeat(room) })).to.have.length(16_384);
    expect(said(() => split(token({ ...most, x: 'y'.repeat(room) })).algorithm)).to.equal('ES256');
  });
  it('readJws, error: an empty payload, one that is no object, or larger than the limit', () => {
    const head = encodePart({ alg: 'ES256' });
    const read =
      (payload: string, maxBytes = 100) =>
      () => {
        const text = `${head}.${payload}.YQ`;
        return readJws(text, utf8.encode(text), { maxBytes }).payload;
      };
    expect(said(read(encodePart({ a: 1 })))).to.deep.equal({ a: 1 });
    refuses(read(''), 'JWS_MALFORMED', 'payload is empty');
    refuses(read(encodePart([])), 'JSON_MALFORMED');
    refuses(read(encodePart({ a: 'x'.repeat(100) })), 'INPUT_TOO_LARGE');
  });
});
