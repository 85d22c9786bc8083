import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Credential } from '../../src/credential/model.ts';
import { microCredential, unsignedToken, vcJwtClaims } from '../fixtures/tokens.ts';
import { wellRead, wellSaid } from '../fixtures/wording.ts';

const DID = 'did:example:university';
const HEADER = { typ: 'JWT', alg: 'ES256', kid: `${DID}#key-1` };

const read = (header: JsonObject, payload: Json): Credential | string => {
  const outcome = decodeCredential(unsignedToken(header, payload));
  return outcome.ok ? wellRead(outcome.value) : wellSaid(outcome.finding).code;
};

const codeOf = (header: JsonObject, payload: Json): string => {
  const found = read(header, payload);
  return typeof found === 'string' ? found : 'READ';
};

const withMembers = (members: JsonObject, claims: JsonObject = {}): Json => ({
  ...vcJwtClaims({ ...microCredential(DID), ...members }),
  ...claims,
});

const codeWith = (members: JsonObject, claims: JsonObject = {}): string =>
  codeOf(HEADER, withMembers(members, claims));

const list = (length: number, item: (i: number) => Json): Json => Array.from({ length }, (_, i) => item(i));
const VC = 'https://www.w3.org/2018/credentials/v1';

describe('bounds of a credential', () => {
  for (const [name, most, members, code] of [
    [
      'contexts',
      32,
      (n: number) => ({ '@context': [VC, ...(list(n - 1, () => ({})) as Json[])] }),
      'MEMBER_INVALID',
    ],
    [
      'types',
      64,
      (n: number) => ({ type: ['VerifiableCredential', ...(list(n - 1, (i) => `T${i}`) as Json[])] }),
      'TYPE_INVALID',
    ],
    ['subjects', 64, (n: number) => ({ credentialSubject: list(n, (i) => ({ i })) }), 'SUBJECT_INVALID'],
    [
      'schemas',
      32,
      (n: number) => ({ credentialSchema: list(n, (i) => ({ id: `urn:s:${i}`, type: 'X' })) }),
      'MEMBER_INVALID',
    ],
    ['terms', 32, (n: number) => ({ termsOfUse: list(n, () => ({ type: 'X' })) }), 'MEMBER_INVALID'],
    ['statuses', 16, (n: number) => ({ credentialStatus: list(n, () => ({ type: 'X' })) }), 'MEMBER_INVALID'],
    [
      'pieces of evidence',
      64,
      (n: number) => ({ evidence: list(n, () => ({ type: 'X' })) }),
      'MEMBER_INVALID',
    ],
  ] as const) {
    it(`argument: ${most} ${name} are read, one more is too many`, () => {
      expect(codeWith(members(most))).to.equal('READ');
      expect(codeWith(members(most + 1))).to.equal(code);
    });
  }

  it('argument: names of types have a length', () => {
    const type = (length: number): JsonObject => ({ type: ['VerifiableCredential', 'T'.repeat(length)] });
    expect(codeWith(type(512))).to.equal('READ');
    for (const bad of [type(513), type(0), { type: ['VerifiableCredential', 7] }]) {
      expect(codeWith(bad)).to.equal('TYPE_INVALID');
    }
  });

  it('argument: ids are URIs of a bounded length', () => {
    const id = (length: number): string => 'urn:x:'.padEnd(length, 'x');
    expect(codeWith({ id: id(2048) })).to.equal('READ');
    for (const bad of [id(2049), ' urn:x:1', '1urn:x', 'urn', 'urn:', 'urn:a b', 'urn:<x>', 7, '']) {
      expect(codeWith({ id: bad }, { jti: id(9) }), String(bad)).to.equal('MEMBER_INVALID');
      expect(codeWith({ issuer: bad }, { iss: DID }), String(bad)).to.equal('ISSUER_INVALID');
      expect(codeWith({ credentialSubject: { id: bad, a: 1 } }), String(bad)).to.equal('SUBJECT_INVALID');
      expect(codeWith({ credentialSchema: { id: bad, type: 'X' } }), String(bad)).to.equal('MEMBER_INVALID');
    }
  });

  it('argument: subjects are objects that say something', () => {
    for (const bad of [{}, [], 'x', ['x'], [{ a: 1 }, 'x'], [{ a: 1 }, {}], [[{ a: 1 }]], null]) {
      expect(codeWith({ credentialSubject: bad }), JSON.stringify(bad)).to.equal('SUBJECT_INVALID');
    }
  });

  it('argument: dates of claims are numbers between 1970 and 9999', () => {
    for (const [exp, end] of [
      [253_402_300_799, 253_402_300_799],
      [1_900_000_000.9, 1_900_000_000],
    ] as const) {
      expect(read(HEADER, withMembers({}, { exp }))).to.have.property('validUntil', end);
    }
    expect(codeWith({}, { exp: 0 })).to.equal('DATES_OUT_OF_ORDER');
    for (const exp of [253_402_300_800, -1, '1900000000', null, {}]) {
      expect(codeWith({}, { exp })).to.equal('JWT_CLAIM_INVALID');
    }
    for (const claim of ['iss', 'sub', 'jti']) {
      for (const bad of ['', 7, null, ['x']]) {
        expect(codeWith({}, { [claim]: bad }), claim).to.equal('JWT_CLAIM_INVALID');
      }
    }
  });

  it('behaviour: the name of an issuer is cut, and the first of several is taken', () => {
    for (const [name, shown] of [
      ['x'.repeat(300), 'x'.repeat(200)],
      [['First', 'Second'], 'First'],
      [{ de: 'Hochschule', en: 'University' }, 'Hochschule'],
      [{ de: ['y'.repeat(300)] }, 'y'.repeat(200)],
    ] as const) {
      const found = read(HEADER, withMembers({ issuer: { id: DID, name } }, { iss: DID }));
      expect(found).to.have.property('claimedIssuerName', shown);
    }
    for (const name of [7, {}, [], { de: 7 }]) {
      const found = read(HEADER, withMembers({ issuer: { id: DID, name } }, { iss: DID }));
      expect(found).not.to.have.property('claimedIssuerName');
    }
  });

  it('argument: a kid has a length', () => {
    const kid = (length: number): JsonObject => ({ ...HEADER, kid: `${DID}#`.padEnd(length, 'k') });
    expect(codeOf(kid(2048), withMembers({}))).to.equal('READ');
    for (const bad of [kid(2049), { ...HEADER, kid: '' }, { ...HEADER, kid: 7 }]) {
      expect(codeOf(bad, withMembers({}))).to.equal('KID_MALFORMED');
    }
  });

  it('argument: a header has a length and a depth', () => {
    const [head = ''] = unsignedToken({ ...HEADER, x5c: [''] }, {}).split('.');
    // Three characters become four.
    const room = Math.floor(((16_384 - head.length) * 3) / 4);
    expect(codeOf({ ...HEADER, x5c: ['x'.repeat(room)] }, withMembers({}))).to.equal('READ');
    expect(codeOf({ ...HEADER, x5c: ['x'.repeat(room + 4)] }, withMembers({}))).to.equal('JWS_MALFORMED');
    const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(codeOf({ ...HEADER, x: nested(7) }, withMembers({}))).to.equal('READ');
    expect(codeOf({ ...HEADER, x: nested(8) }, withMembers({}))).to.equal('JSON_TOO_DEEP');
  });

  it('error: a token has three parts, each of them with something in it', () => {
    const [head = '', body = '', tail = ''] = unsignedToken(HEADER, withMembers({})).split('.');
    const codes = [
      `${head}.`,
      `${head}.${body}`,
      `${head}.${body}.`,
      `${head}..${tail}`,
      `${head}.${body}.${tail}.`,
      `${head}.${body}.${tail}.${tail}.${tail}.${tail}`,
    ].map((token) => {
      const outcome = decodeCredential(token);
      return outcome.ok ? 'READ' : wellSaid(outcome.finding).code;
    });
    expect(new Set(codes)).to.deep.equal(new Set(['JWS_MALFORMED']));
  });

  it('error: algorithms are named as they are, unless the name is no name', () => {
    const messageOf = (alg: string): string => {
      const outcome = decodeCredential(unsignedToken({ ...HEADER, alg }, withMembers({})));
      return outcome.ok ? 'READ' : wellSaid(outcome.finding).message;
    };
    for (const alg of ['none', 'HS256', 'X'.repeat(24), 'ES256K-R', 'XPS256', 'PS2560']) {
      expect(codeOf({ ...HEADER, alg }, withMembers({})), alg).to.equal('ALGORITHM_NOT_ALLOWED');
      expect(messageOf(alg)).to.contain(` ${alg},`);
    }
    for (const alg of ['', 'X'.repeat(25), 'a b', '<b>', ' none', 'none ']) {
      expect(messageOf(alg)).to.contain('an unknown algorithm');
    }
    for (const alg of ['RS384', 'PS512', 'ES512', 'ESB256', 'ML-DSA-44', 'Ed448']) {
      expect(codeOf({ ...HEADER, alg }, withMembers({})), alg).to.equal('ALGORITHM_NOT_SUPPORTED');
    }
  });
});
