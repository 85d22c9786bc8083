import { expect } from 'chai';
import fc from 'fast-check';
import type { Finding } from '../../src/core/finding.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Credential, JwsProof } from '../../src/credential/model.ts';
import { png, pngText } from '../fixtures/png.ts';
import { encodePart, microCredential, unsignedToken, vcJwtClaims } from '../fixtures/tokens.ts';
import { wellRead, wellSaid } from '../fixtures/wording.ts';

const DID = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const HEADER = { typ: 'JWT', alg: 'ES256', kid: `${DID}#key-1` };

const credentialOf = (input: string | Uint8Array): Credential => {
  const outcome = decodeCredential(input);
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  return wellRead(outcome.value);
};

const findingOf = (input: string | Uint8Array, maxBytes?: number): Pick<Finding, 'status' | 'code'> => {
  const outcome = decodeCredential(input, maxBytes === undefined ? {} : { maxBytes });
  if (outcome.ok) return { status: 'pass', code: 'CREDENTIAL_READ' };
  return { status: outcome.finding.status, code: wellSaid(outcome.finding).code };
};

const codeOf = (header: JsonObject, payload: Json): string => findingOf(unsignedToken(header, payload)).code;

/** Data model 1.1 with members replaced; `undefined` removes one. */
const v1 = (
  vc: Readonly<Record<string, Json | undefined>>,
  claims: Readonly<Record<string, Json | undefined>> = {},
): Json =>
  JSON.parse(JSON.stringify({ ...vcJwtClaims({ ...microCredential(DID), ...vc } as JsonObject), ...claims }));

const V2_HEADER = { typ: 'vc+jwt', cty: 'vc', alg: 'ES256', kid: `${DID}#key-1` };
const v2 = (changes: Readonly<Record<string, Json | undefined>> = {}): Json =>
  JSON.parse(
    JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'urn:uuid:1',
      type: ['VerifiableCredential', 'MicroCredential'],
      issuer: { id: DID, name: 'Universität' },
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2027-01-01T00:00:00Z',
      credentialSubject: { id: 'did:key:zX', title: 'A' },
      ...changes,
    }),
  );

const jwsOf = ({ proof }: Credential): JwsProof => {
  if (proof.type !== 'jws') throw new Error('not secured by a JWS');
  return proof;
};

describe('decodeCredential', () => {
  it('default: reads a VC-JWT of data model 1.1', () => {
    const credential = credentialOf(unsignedToken(HEADER, v1({}, { exp: 1_900_000_000 })));
    expect(credential).to.deep.include({
      format: 'vc-jwt',
      dataModel: '1.1',
      issuer: DID,
      validFrom: 1_782_820_800,
      validUntil: 1_900_000_000,
      issuedAt: 1_782_820_800,
      subjectIds: ['did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'],
      schemas: [{ id: 'https://registry.example.org/schemas/z1', type: 'JsonSchema' }],
      scope: {
        types: ['EuropeanHigherEducationMicrocredential'],
        schemas: ['https://registry.example.org/schemas/z1'],
        jurisdiction: 'DE',
        fields: ['0613'],
        level: 6,
        credits: 50,
      },
    });
    expect(jwsOf(credential).verificationMethod).to.equal(`${DID}#key-1`);
    expect(credential.digest).to.match(/^0x[0-9a-f]{64}$/);
  });

  it('default: reads a VC-JOSE token of data model 2.0', () => {
    const credential = credentialOf(unsignedToken(V2_HEADER, v2({ iat: 1_767_225_600, exp: 1_790_000_000 })));
    expect(credential).to.deep.include({
      format: 'vc-jose',
      dataModel: '2.0',
      claimedIssuerName: 'Universität',
      validFrom: 1_767_225_600,
      validUntil: 1_790_000_000,
      issuedAt: 1_767_225_600,
    });
  });

  it('behaviour: data model 2.0 under the type JWT or none is VC-JOSE, which only advises its type', () => {
    const { typ: _, ...untyped } = HEADER;
    for (const header of [HEADER, untyped])
      expect(credentialOf(unsignedToken(header, v2())).format).to.equal('vc-jose');
  });

  it('argument: bytes, text and text with spaces around it give one credential and one digest', () => {
    const token = unsignedToken(HEADER, v1({}));
    const digests = [token, Buffer.from(token), ` \n${token}\r\n`].map((input) => credentialOf(input).digest);
    expect(new Set(digests).size).to.equal(1);
  });

  it('argument: maxBytes bounds the token, and its fault is unknown, not bad', () => {
    const token = unsignedToken(HEADER, v1({}));
    expect(findingOf(token, token.length).code).to.equal('CREDENTIAL_READ');
    expect(findingOf(token, token.length - 1)).to.deep.equal({ status: 'unknown', code: 'INPUT_TOO_LARGE' });
    expect(findingOf(`${'A'.repeat(70_000)}.A.A`)).to.deep.equal({
      status: 'unknown',
      code: 'INPUT_TOO_LARGE',
    });
  });

  it('behaviour: an enveloped credential is its token', () => {
    const token = unsignedToken(V2_HEADER, v2());
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${token}`,
      type: 'EnvelopedVerifiableCredential',
    };
    expect(credentialOf(JSON.stringify(envelope)).digest).to.equal(credentialOf(token).digest);
  });

  it('error: an envelope that makes claims of its own beside its token, which nobody signed', () => {
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${unsignedToken(V2_HEADER, v2())}`,
      type: 'EnvelopedVerifiableCredential',
    };
    for (const more of [{ credentialSubject: { id: 'did:example:other' } }, { issuer: DID }, { proof: {} }]) {
      expect(findingOf(JSON.stringify({ ...envelope, ...more })).status).not.to.equal('pass');
    }
  });

  it('behaviour: did-jwt’s ES256K-R and RFC 9864’s Ed25519 are read as what they are', () => {
    const parts = unsignedToken({ ...HEADER, alg: 'ES256K-R' }, v1({})).split('.');
    const recoverable = [parts[0], parts[1], Buffer.alloc(65, 1).toString('base64url')].join('.');
    expect(credentialOf(recoverable).proof).to.deep.include({ algorithm: 'ES256K' });
    expect(jwsOf(credentialOf(recoverable)).signature).to.have.length(64);
    expect(jwsOf(credentialOf(unsignedToken({ ...HEADER, alg: 'Ed25519' }, v1({})))).algorithm).to.equal(
      'EdDSA',
    );
  });

  it('behaviour: a relative kid counts from the issuer, and no kid names the issuer alone', () => {
    expect(jwsOf(credentialOf(unsignedToken({ ...HEADER, kid: '#k' }, v1({})))).verificationMethod).to.equal(
      `${DID}#k`,
    );
    const { kid: _, ...bare } = HEADER;
    expect(jwsOf(credentialOf(unsignedToken(bare, v1({})))).verificationMethod).to.equal(DID);
  });

  it('behaviour: a token without a type is a VC-JWT, and a long header is read each time', () => {
    const { typ: _, ...untyped } = HEADER;
    expect(credentialOf(unsignedToken(untyped, v1({}))).format).to.equal('vc-jwt');
    for (const x5c of [['x'.repeat(600)], ['y'.repeat(600)]]) {
      expect(codeOf({ ...HEADER, x5c }, v1({}))).to.equal('CREDENTIAL_READ');
    }
  });

  it('behaviour: start and end may be one moment, and the name of the issuer may be a language map', () => {
    const instant = credentialOf(unsignedToken(HEADER, v1({}, { exp: 1_782_820_800 })));
    expect(instant.validUntil).to.equal(instant.validFrom);
    const named = { issuer: { id: DID, legalName: { de: ['Hochschule'] } } };
    expect(credentialOf(unsignedToken(HEADER, v1(named, { iss: DID }))).claimedIssuerName).to.equal(
      'Hochschule',
    );
  });

  it('behaviour: keys and certificates in the header are never looked at', () => {
    const header = {
      ...HEADER,
      jwk: { kty: 'EC' },
      x5c: ['x'],
      jku: 'https://evil.example',
      x5u: 7,
      x5t: 'y',
    };
    expect(codeOf(header, v1({}))).to.equal('CREDENTIAL_READ');
  });

  it('behaviour: the narrower of differing dates counts', () => {
    const dates = { issuanceDate: '2026-07-01T00:00:00Z', validFrom: '2026-06-30T12:00:00Z' };
    expect(credentialOf(unsignedToken(HEADER, v1(dates))).validFrom).to.equal(1_782_864_000);
    const both = { expirationDate: '2030-01-01T00:00:00Z', validUntil: '2029-01-01T00:00:00Z' };
    expect(credentialOf(unsignedToken(HEADER, v1(both))).validUntil).to.equal(1_861_920_000);
    expect(credentialOf(unsignedToken(V2_HEADER, v2({ nbf: 1_780_000_000 }))).validFrom).to.equal(
      1_780_000_000,
    );
  });

  for (const [name, payload] of [
    ['issuer', v1({}, { iss: 'did:ebsi:zb1SQy6CDUDYHSTK3MiXCXk' })],
    ['id', v1({}, { jti: 'urn:uuid:2' })],
    ['subject', v1({}, { sub: 'did:key:zOther' })],
    ['validFrom', v1({}, { nbf: 1_782_820_801 })],
    ['issued', v1({}, { iat: 1 })],
    ['expirationDate', v1({ expirationDate: '2030-01-01T00:00:00Z' }, { exp: 1_900_000_000 })],
  ] as const) {
    it(`error: a claim that differs from ${name} is refused`, () => {
      expect(codeOf(HEADER, payload)).to.equal('JWT_CLAIM_MISMATCH');
    });
  }

  it('behaviour: claims stand in for members that are not there', () => {
    const payload = v1(
      { issuer: undefined, id: undefined, issuanceDate: undefined, issued: undefined, validFrom: undefined },
      {
        iss: DID,
        jti: 'urn:x:1',
        sub: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
        iat: 5,
        nbf: 7,
      },
    );
    const credential = credentialOf(unsignedToken(HEADER, payload));
    expect(credential).to.deep.include({ issuer: DID, id: 'urn:x:1', validFrom: 7, issuedAt: 5 });
  });

  for (const [name, code, header, payload] of [
    ['no signature algorithm', 'ALGORITHM_NOT_ALLOWED', { ...HEADER, alg: 'none' }, v1({})],
    ['None in another case', 'ALGORITHM_NOT_ALLOWED', { ...HEADER, alg: 'nOnE' }, v1({})],
    ['a shared secret', 'ALGORITHM_NOT_ALLOWED', { ...HEADER, alg: 'HS256' }, v1({})],
    ['a name of Object.prototype', 'ALGORITHM_NOT_ALLOWED', { ...HEADER, alg: 'toString' }, v1({})],
    ['an algorithm that is no text', 'JWS_MALFORMED', { ...HEADER, alg: ['ES256'] }, v1({})],
    ['no algorithm at all', 'JWS_MALFORMED', { typ: 'JWT' }, v1({})],
    ['a critical header', 'JWS_CRITICAL_HEADER', { ...HEADER, crit: ['exp'] }, v1({})],
    ['an empty critical header', 'JWS_CRITICAL_HEADER', { ...HEADER, crit: [] }, v1({})],
    ['an unencoded payload', 'JWS_CRITICAL_HEADER', { ...HEADER, b64: false }, v1({})],
    ['a kid that is a number', 'KID_MALFORMED', { ...HEADER, kid: 7 }, v1({})],
    ['another type', 'TOKEN_TYPE_INVALID', { ...HEADER, typ: 'at+jwt' }, v1({})],
    ['a type that is no text', 'TOKEN_TYPE_INVALID', { ...HEADER, typ: 5 }, v1({})],
    ['a vc claim in a 2.0 token', 'TOKEN_TYPE_INVALID', V2_HEADER, v1({})],
    ['a vp claim in a 2.0 token', 'TOKEN_TYPE_INVALID', V2_HEADER, v2({ vp: {} })],
    ['another content type', 'TOKEN_TYPE_INVALID', { ...V2_HEADER, cty: 'vp' }, v2()],
    [
      'data model 2.0 of another context first',
      'TOKEN_TYPE_INVALID',
      HEADER,
      v2({ '@context': ['https://a.example'] }),
    ],
    [
      'data model 2.0 inside vc',
      'CONTEXT_INVALID',
      HEADER,
      v1({ '@context': ['https://www.w3.org/ns/credentials/v2'] }),
    ],
    [
      'data model 1.1 as VC-JOSE',
      'CONTEXT_INVALID',
      V2_HEADER,
      v2({ '@context': ['https://www.w3.org/2018/credentials/v1'] }),
    ],
    [
      'contexts in the wrong order',
      'CONTEXT_INVALID',
      V2_HEADER,
      v2({ '@context': ['https://x.example', 'https://www.w3.org/ns/credentials/v2'] }),
    ],
    ['no context', 'CONTEXT_INVALID', HEADER, v1({ '@context': undefined })],
    ['no type', 'TYPE_INVALID', HEADER, v1({ type: undefined })],
    ['no base type', 'TYPE_INVALID', HEADER, v1({ type: ['A'] })],
    ['a type that is no text', 'TYPE_INVALID', HEADER, v1({ type: ['VerifiableCredential', 7] })],
    ['no issuer', 'ISSUER_INVALID', HEADER, v1({ issuer: undefined }, { iss: undefined })],
    ['an issuer without an id', 'ISSUER_INVALID', HEADER, v1({ issuer: { name: 'x' } }, { iss: DID })],
    ['an issuer that is no URI', 'ISSUER_INVALID', HEADER, v1({ issuer: 'University' }, { iss: undefined })],
    ['two issuers', 'ISSUER_INVALID', HEADER, v1({ issuer: [DID, DID] }, { iss: DID })],
    ['no subject', 'SUBJECT_INVALID', HEADER, v1({ credentialSubject: undefined })],
    ['an empty subject', 'SUBJECT_INVALID', HEADER, v1({ credentialSubject: {} })],
    ['no subjects in a list', 'SUBJECT_INVALID', HEADER, v1({ credentialSubject: [] })],
    ['a subject that is a text', 'SUBJECT_INVALID', HEADER, v1({ credentialSubject: 'x' })],
    ['a date without a zone', 'DATE_INVALID', HEADER, v1({ validFrom: '2026-06-30T12:00:00' })],
    ['a day that does not exist', 'DATE_INVALID', V2_HEADER, v2({ validFrom: '2026-02-30T00:00:00Z' })],
    [
      'no date of issuance',
      'DATE_INVALID',
      HEADER,
      v1({ issuanceDate: undefined, validFrom: undefined }, { nbf: undefined }),
    ],
    ['an end before the start', 'DATES_OUT_OF_ORDER', HEADER, v1({}, { exp: 1 })],
    ['a claim that is no number', 'JWT_CLAIM_INVALID', HEADER, v1({}, { nbf: '1782820800' })],
    ['a negative date', 'JWT_CLAIM_INVALID', HEADER, v1({}, { exp: -1 })],
    ['a date that cannot be printed', 'JWT_CLAIM_INVALID', HEADER, v1({}, { exp: 1e15 })],
    ['an id that is no URI', 'MEMBER_INVALID', HEADER, v1({ id: 'one' }, { jti: 'one' })],
    ['a schema without an id', 'MEMBER_INVALID', HEADER, v1({ credentialSchema: { type: 'JsonSchema' } })],
    ['a status without a type', 'MEMBER_INVALID', HEADER, v1({ credentialStatus: { id: 'x:y' } })],
    ['too many statuses', 'MEMBER_INVALID', HEADER, v1({ credentialStatus: Array(17).fill({ type: 'X' }) })],
    ['terms of use without a type', 'MEMBER_INVALID', HEADER, v1({ termsOfUse: [{}] })],
    [
      'accreditation terms without a record',
      'TERMS_OF_USE_INVALID',
      HEADER,
      v1({ termsOfUse: { type: 'VidimusAccreditation', id: 'eip155:1:0x' } }),
    ],
    [
      'a malformed issuance anchor',
      'EVIDENCE_INVALID',
      HEADER,
      v1({ evidence: { type: 'IssuanceAnchor', root: '0x' } }),
    ],
    ['an issuer claim that is no text', 'JWT_CLAIM_INVALID', HEADER, v1({}, { iss: 7 })],
    ['an empty subject claim', 'JWT_CLAIM_INVALID', HEADER, v1({}, { sub: '' })],
    [
      'a context that is a number',
      'MEMBER_INVALID',
      HEADER,
      v1({ '@context': ['https://www.w3.org/2018/credentials/v1', 7] }),
    ],
    [
      'a schema whose id is no URI',
      'MEMBER_INVALID',
      HEADER,
      v1({ credentialSchema: { id: 'one', type: 'X' } }),
    ],
    ['a schema without a type', 'MEMBER_INVALID', HEADER, v1({ credentialSchema: { id: 'x:y' } })],
    ['a subject id that is no URI', 'SUBJECT_INVALID', HEADER, v1({ credentialSubject: { id: 'me', a: 1 } })],
    ['a subject id that is no text', 'SUBJECT_INVALID', HEADER, v1({ credentialSubject: { id: 7 } })],
    ['an empty type', 'TYPE_INVALID', HEADER, v1({ type: ['VerifiableCredential', ''] })],
    [
      'too many types',
      'TYPE_INVALID',
      HEADER,
      v1({ type: ['VerifiableCredential', ...Array(64).fill('A')] }),
    ],
    ['an endless kid', 'KID_MALFORMED', { ...HEADER, kid: `#${'k'.repeat(2048)}` }, v1({})],
    ['an endless header', 'JWS_MALFORMED', { ...HEADER, x5c: ['x'.repeat(20_000)] }, v1({})],
    [
      'a recovery byte on another algorithm’s length',
      'ALGORITHM_NOT_ALLOWED',
      { ...HEADER, alg: 'ES256K-R' },
      v1({}),
    ],
    ['vc that is a list', 'TOKEN_TYPE_INVALID', HEADER, { iss: DID, vc: [] }],
    ['a payload that is a list', 'JSON_MALFORMED', HEADER, []],
  ] as const) {
    it(`error: ${name} is ${code}`, () => {
      expect(findingOf(unsignedToken(header, payload))).to.deep.equal({ status: 'fail', code });
    });
  }

  it('error: JSON that two readers see differently is refused with its own code', () => {
    const token = (text: string): string =>
      `${encodePart(HEADER)}.${Buffer.from(text).toString('base64url')}.${Buffer.alloc(64, 1).toString('base64url')}`;
    expect(findingOf(token('{"iss":"a","iss":"b"}')).code).to.equal('JSON_DUPLICATE_KEY');
    expect(findingOf(token('{"__proto__":{}}')).code).to.equal('JSON_FORBIDDEN_KEY');
    expect(findingOf(token('{"nbf":1e999}')).code).to.equal('JSON_UNSAFE_NUMBER');
    expect(findingOf(token(`${'['.repeat(99)}`)).code).to.equal('JSON_TOO_DEEP');
  });

  it('error: damaged tokens', () => {
    const token = unsignedToken(HEADER, v1({}));
    const [head = '', body = '', tail = ''] = token.split('.');
    for (const bad of [
      `${head}.${body}`,
      `${head}.${body}.${tail}.${tail}`,
      `${head}.${body}.`,
      `${head}..${tail}`,
      `${head}.${body}.${tail}=`,
      `${head}.${body}.${tail.slice(0, -1)}`,
      `${head}.${body} .${tail}`,
    ]) {
      expect(findingOf(bad), bad.slice(-20)).to.deep.equal({ status: 'fail', code: 'JWS_MALFORMED' });
    }
    for (let cut = 1; cut < token.lastIndexOf('.'); cut += 7)
      expect(findingOf(token.slice(0, cut)).status).not.to.equal('pass');
  });

  for (const algorithm of ['RS384', 'PS384', 'ES512', 'ML-DSA-44']) {
    it(`behaviour: ${algorithm} is sound but not supported: undetermined`, () => {
      expect(findingOf(unsignedToken({ ...HEADER, alg: algorithm }, v1({})))).to.deep.equal({
        status: 'unknown',
        code: 'ALGORITHM_NOT_SUPPORTED',
      });
    });
  }

  for (const [name, code, input] of [
    ['a presentation', 'FORMAT_IS_PRESENTATION', unsignedToken(HEADER, { iss: DID, vp: {} })],
    ['a 2.0 presentation', 'FORMAT_IS_PRESENTATION', unsignedToken({ ...HEADER, typ: 'vp+jwt' }, {})],
    ['a token status list', 'FORMAT_NOT_SUPPORTED', unsignedToken({ ...HEADER, typ: 'statuslist+jwt' }, {})],
    ['JWE', 'FORMAT_NOT_SUPPORTED', 'aaaa.bbbb.cccc.dddd.eeee'],
    ['JPEG', 'FORMAT_IS_DOCUMENT', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['PDF', 'FORMAT_IS_DOCUMENT', '%PDF-1.7'],
    ['PDF bytes', 'FORMAT_IS_DOCUMENT', Buffer.from('%PDF-1.7\n%\xff', 'latin1')],
    ['ZIP', 'FORMAT_IS_DOCUMENT', Buffer.from('PK\x03\x04')],
    ['XML', 'FORMAT_IS_DOCUMENT', '<?xml version="1.0"?><loq:europass/>'],
    ['mdoc', 'FORMAT_IS_MDOC', Uint8Array.of(0xa2, 0x6a, 0x69, 0x73)],
    ['mdoc text', 'FORMAT_IS_MDOC', 'o2d2ZXJzaW9uYzEuMA'],
    [
      'JAdES',
      'FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL',
      '{"payload":"{}","signatures":[{"protected":"x","signature":"y"}]}',
    ],
    ['Open Badge 2', 'FORMAT_IS_OPEN_BADGE_2', '{"type":"Assertion"}'],
    [
      'OpenAttestation 2',
      'FORMAT_IS_OPEN_ATTESTATION',
      '{"version":"https://schema.openattestation.com/2.0/schema.json","signature":{"type":"SHA3MerkleProof"}}',
    ],
    [
      'Blockcerts',
      'FORMAT_IS_BLOCKCERTS',
      '{"@context":["https://w3id.org/blockcerts/v3"],"type":[],"proof":{"type":"MerkleProof2019"}}',
    ],
    ['a key binding', 'FORMAT_NOT_SUPPORTED', unsignedToken({ ...HEADER, typ: 'kb+jwt' }, {})],
    ['a key proof', 'FORMAT_NOT_SUPPORTED', unsignedToken({ ...HEADER, typ: 'openid4vci-proof+jwt' }, {})],
    ['a statement', 'FORMAT_NOT_SUPPORTED', unsignedToken({ ...HEADER, typ: 'entity-statement+jwt' }, {})],
    ...['jose', 'JOSE+JSON', 'application/jose'].map(
      (typ) =>
        [
          `a seal as ${typ}`,
          'FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL',
          unsignedToken({ ...HEADER, typ }, {}),
        ] as const,
    ),
    ['JAdES with one seal', 'FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL', '{"payload":"{}","signature":"y"}'],
    [
      'OpenAttestation 3',
      'FORMAT_IS_OPEN_ATTESTATION',
      '{"type":["VerifiableCredential"],"proof":[{"type":"OpenAttestationMerkleProofSignature2018"}]}',
    ],
    ['Blockcerts 2', 'FORMAT_IS_BLOCKCERTS', '{"signature":{"type":["MerkleProof2017","Extension"]}}'],
    ['Blockcerts by its proof', 'FORMAT_IS_BLOCKCERTS', '{"proof":{"type":"MerkleProof2019"}}'],
    [
      'an enveloped presentation',
      'FORMAT_IS_PRESENTATION',
      '{"type":"EnvelopedVerifiablePresentation","id":7}',
    ],
    ['mdoc with three members', 'FORMAT_IS_MDOC', Uint8Array.of(0xa3, 0x67, 0x76, 0x65)],
    ['XML of another kind', 'FORMAT_IS_DOCUMENT', '<!-- made by hand --><a/>'],
    ['JSON presentation', 'FORMAT_IS_PRESENTATION', '{"type":"VerifiablePresentation"}'],
    [
      'an envelope without content',
      'FORMAT_NOT_SUPPORTED',
      '{"type":"EnvelopedVerifiableCredential","id":7}',
    ],
    [
      'enveloped SD-JWT',
      'FORMAT_NOT_SUPPORTED',
      '{"type":"EnvelopedVerifiableCredential","id":"data:application/vc+sd-jwt,x~"}',
    ],
  ] as const) {
    it(`behaviour: ${name} is recognised by name and undetermined`, () => {
      expect(findingOf(input)).to.deep.equal({ status: 'unknown', code });
    });
  }

  for (const [name, code, input] of [
    ['nothing', 'FORMAT_NOT_RECOGNISED', ''],
    ['plain text', 'FORMAT_NOT_RECOGNISED', 'hello'],
    ['an address', 'FORMAT_NOT_RECOGNISED', 'https://example.org/credential.jwt'],
    ['an address of data', 'FORMAT_NOT_RECOGNISED', '{"type":"X","id":"data:application/vc+jwt,a.b.c"}'],
    ['a JSON list', 'FORMAT_NOT_RECOGNISED', '[]'],
    ['other JSON', 'FORMAT_NOT_RECOGNISED', '{"a":1}'],
    ['JSON with a payload alone', 'FORMAT_NOT_RECOGNISED', '{"payload":"x"}'],
    ['JSON with seals alone', 'FORMAT_NOT_RECOGNISED', '{"signatures":[]}'],
    ['JSON of another version', 'FORMAT_NOT_RECOGNISED', '{"version":"2.0","proof_":[7]}'],
    ['a VC-JWT’s claims', 'CREDENTIAL_NOT_SIGNED', '{"vc":{}}'],
    ['bytes that look like CBOR of another kind', 'FORMAT_NOT_RECOGNISED', Uint8Array.of(0xa2, 0x01, 0xff)],
    ['bytes that begin like a JPEG', 'FORMAT_NOT_RECOGNISED', Uint8Array.of(0xff, 0xd8, 0x00)],
    ['text with a mark in the middle', 'FORMAT_NOT_RECOGNISED', 'see <!-- this o2dkb2NUeXBl'],
    ['broken JSON', 'JSON_MALFORMED', '{"a":'],
    [
      'an unsigned credential',
      'CREDENTIAL_NOT_SIGNED',
      '{"type":["VerifiableCredential"],"credentialSubject":{}}',
    ],
    ['a PNG that is cut off', 'BADGE_IMAGE_MALFORMED', png().subarray(0, 20)],
    ['a PNG without a badge', 'BADGE_NOT_IN_IMAGE', png()],
    ['an SVG without a badge', 'BADGE_NOT_IN_IMAGE', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an image in an image', 'FORMAT_NOT_RECOGNISED', png(pngText('\x89PNG'))],
    ['bytes that are no text', 'FORMAT_NOT_RECOGNISED', Uint8Array.of(0xc3, 0x28)],
  ] as const) {
    it(`error: ${name} is ${code}`, () => {
      expect(findingOf(input)).to.deep.equal({ status: 'fail', code });
    });
  }

  it('behaviour: no input makes it throw', () => {
    const json = fc.jsonValue();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array()), (input) => {
        decodeCredential(input);
      }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('typ', 'alg', 'kid', 'crit', 'cty', 'b64'), json),
        json,
        (header, payload) => {
          decodeCredential(unsignedToken({ ...HEADER, ...(header as JsonObject) }, payload as Json));
        },
      ),
    );
    const members = [
      '@context',
      'type',
      'issuer',
      'credentialSubject',
      'credentialStatus',
      'termsOfUse',
      'evidence',
      'credentialSchema',
      'validUntil',
      'id',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...members), json), (changes) => {
        decodeCredential(unsignedToken(HEADER, v1(changes as JsonObject)));
        decodeCredential(unsignedToken(V2_HEADER, v2(changes as JsonObject)));
      }),
      { numRuns: 500 },
    );
  });
});
