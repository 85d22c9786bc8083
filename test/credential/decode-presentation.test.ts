import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { decodePresentation } from '../../src/credential/decode-presentation.ts';
import type { Presentation } from '../../src/credential/presentation.ts';
import { unsignedToken } from '../fixtures/tokens.ts';
import { wellRead, wellSaid } from '../fixtures/wording.ts';

const HOLDER = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const METHOD = `${HOLDER}#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK`;
const TOKEN = unsignedToken({ alg: 'ES256', typ: 'JWT' }, { vc: {} });
const OBJECT = { type: ['VerifiableCredential'], proof: {} };
const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';

const envelope = (token: string, kind = 'Credential', media = 'vc+jwt') => ({
  '@context': V2,
  id: `data:application/${media},${token}`,
  type: `EnvelopedVerifiable${kind}`,
});

const vp = (context: string, members: JsonObject = {}): JsonObject => ({
  '@context': [context],
  type: ['VerifiablePresentation'],
  ...members,
});

const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created: '2026-06-30T12:00:00Z',
  expires: '2026-06-30T12:05:00Z',
  verificationMethod: METHOD,
  proofPurpose: 'authentication',
  challenge: 'abc',
  domain: 'verifier.example',
  proofValue: `z${'2'.repeat(88)}`,
};

const CLAIMS = {
  nonce: 'abc',
  aud: 'verifier.example',
  iat: 1_782_820_800,
  nbf: 1_782_820_800,
  exp: 1_782_821_100,
};

/** The three forms of one presentation. */
const jwt = (members: JsonObject = {}, claims: JsonObject = {}, header: JsonObject = {}): string =>
  unsignedToken(
    { alg: 'EdDSA', typ: 'JWT', kid: METHOD, ...header },
    { iss: HOLDER, ...CLAIMS, vp: vp(V1, members), ...claims },
  );
const jose = (members: JsonObject = {}, header: JsonObject = {}): string =>
  unsignedToken(
    { alg: 'EdDSA', typ: 'vp+jwt', cty: 'vp', kid: METHOD, ...header },
    { ...vp(V2), holder: HOLDER, ...CLAIMS, ...members },
  );
const embedded = (members: JsonObject = {}, context = V2, proof: Json = PROOF): string =>
  JSON.stringify({ ...vp(context), holder: HOLDER, ...members, proof });

const WAYS: readonly (readonly [string, (members?: JsonObject) => string, JsonObject])[] = [
  ['VP-JWT', jwt, { format: 'vp-jwt', dataModel: '1.1' }],
  ['VP-JOSE', jose, { format: 'vp-jose', dataModel: '2.0' }],
  ['embedded, 2.0', (members) => embedded(members), { format: 'data-integrity', dataModel: '2.0' }],
  ['embedded, 1.1', (members) => embedded(members, V1), { format: 'data-integrity', dataModel: '1.1' }],
];

const read = (input: string | Uint8Array): Presentation => {
  const outcome = decodePresentation(input);
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  return wellRead(outcome.value);
};

const codeOf = (input: string | Uint8Array): string => {
  const outcome = decodePresentation(input);
  return outcome.ok ? 'read' : wellSaid(outcome.finding).code;
};

describe('decodePresentation', () => {
  for (const [name, make, expected] of WAYS) {
    it(`default: ${name}`, () => {
      const presentation = read(make({ id: 'urn:x:1', verifiableCredential: [OBJECT, envelope(TOKEN)] }));
      expect(presentation).to.deep.include({
        ...expected,
        id: 'urn:x:1',
        types: ['VerifiablePresentation'],
        holder: HOLDER,
        challenge: 'abc',
        domain: ['verifier.example'],
        issuedAt: 1_782_820_800,
        validUntil: 1_782_821_100,
      });
      expect(JSON.stringify(presentation.credentials)).to.equal(JSON.stringify([OBJECT, TOKEN]));
      expect(presentation.digest).to.match(/^0x[0-9a-f]{64}$/);
    });

    it(`behaviour: ${name} with one credential, with none`, () => {
      expect(read(make({ verifiableCredential: envelope(TOKEN) })).credentials).to.deep.equal([TOKEN]);
      expect(read(make()).credentials).to.deep.equal([]);
    });

    it(`error: ${name} with too many credentials, or none that are any`, () => {
      for (const value of [
        7,
        null,
        [null],
        ['not a token'],
        [TOKEN, true],
        'https://x.example/1',
        [[OBJECT]],
      ]) {
        expect(codeOf(make({ verifiableCredential: value as Json })), JSON.stringify(value)).to.equal(
          'MEMBER_INVALID',
        );
      }
      expect(read(make({ verifiableCredential: Array(64).fill(OBJECT) })).credentials).to.have.length(64);
      expect(codeOf(make({ verifiableCredential: Array(65).fill(OBJECT) }))).to.equal('MEMBER_INVALID');
    });

    it(`error: ${name} of another type, context or id`, () => {
      expect(codeOf(make({ type: 'VerifiableCredential' }))).to.equal('TYPE_INVALID');
      expect(codeOf(make({ type: [] }))).to.equal('TYPE_INVALID');
      expect(codeOf(make({ type: ['VerifiablePresentation', 7] }))).to.equal('TYPE_INVALID');
      expect(codeOf(make({ '@context': ['https://x.example'] }))).to.equal('CONTEXT_INVALID');
      expect(codeOf(make({ '@context': null }))).to.equal('CONTEXT_INVALID');
      expect(codeOf(make({ id: 'no url' }))).to.equal('MEMBER_INVALID');
    });

    it(`error: ${name} whose holder is no URL`, () => {
      for (const holder of ['somebody', null, {}, { id: 'somebody' }, [HOLDER], 7]) {
        expect(codeOf(make({ holder: holder as Json })), JSON.stringify(holder)).to.equal('HOLDER_INVALID');
      }
      expect(read(make({ holder: { id: HOLDER, name: 'x' } })).holder).to.equal(HOLDER);
    });
  }

  it('behaviour: compact tokens stand in tokens and in 1.1, not in an embedded 2.0 one', () => {
    const members = { verifiableCredential: [TOKEN] };
    for (const text of [jwt(members), jose(members), embedded(members, V1)]) {
      expect(read(text).credentials).to.deep.equal([TOKEN]);
    }
    expect(codeOf(embedded(members))).to.equal('MEMBER_INVALID');
  });

  it('behaviour: who signed presents where nobody is named, and only then', () => {
    const { holder: _holder, ...bare } = { ...vp(V2), holder: HOLDER };
    expect(read(JSON.stringify({ ...bare, proof: PROOF })).holder).to.equal(HOLDER);
    const token = (header: JsonObject, claims: JsonObject = {}) =>
      unsignedToken({ alg: 'EdDSA', typ: 'vp+jwt', ...header }, { ...bare, ...claims });
    expect(read(token({ kid: METHOD })).holder).to.equal(HOLDER);
    expect(read(token({}, { iss: HOLDER })).holder).to.equal(HOLDER);
    for (const header of [{}, { kid: '#key' }, { kid: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs' }]) {
      expect(read(token(header))).not.to.have.property('holder');
    }
    expect(codeOf(token({ kid: METHOD }, { iss: HOLDER, holder: 'did:example:other' }))).to.equal(
      'HOLDER_INVALID',
    );
    expect(codeOf(jwt({ holder: 'did:example:other' }))).to.equal('HOLDER_INVALID');
    expect(read(jwt({ holder: HOLDER })).holder).to.equal(HOLDER);
  });

  it('behaviour: an enveloped presentation is its token', () => {
    const token = jose({ verifiableCredential: [envelope(TOKEN)] });
    const text = JSON.stringify(envelope(token, 'Presentation', 'vp+jwt'));
    expect(read(text)).to.deep.equal(read(token));
    for (const broken of [
      { ...envelope(token, 'Presentation', 'vp+jwt'), '@context': undefined },
      envelope(token, 'Presentation', 'vc+jwt'),
      envelope(token, 'Credential', 'vp+jwt'),
      { ...envelope(token, 'Presentation', 'vp+jwt'), id: token },
    ]) {
      expect(codeOf(JSON.stringify(broken))).to.equal('PRESENTATION_NOT_SIGNED');
    }
  });

  it('behaviour: an envelope that is none is left for the credential’s own reader', () => {
    const { type: _type, ...untyped } = envelope(TOKEN);
    for (const entry of [
      untyped,
      { ...envelope(TOKEN), '@context': [] },
      envelope(TOKEN, 'Credential', 'text'),
    ]) {
      expect(read(embedded({ verifiableCredential: [entry] })).credentials).to.have.length(1);
      expect(read(embedded({ verifiableCredential: [entry] })).credentials[0]).to.be.an('object');
    }
  });

  for (const [name, code, input] of [
    ['nothing', 'PRESENTATION_MALFORMED', ''],
    ['text', 'PRESENTATION_MALFORMED', 'hello'],
    ['a list', 'PRESENTATION_MALFORMED', '[]'],
    ['bytes that are no text', 'PRESENTATION_MALFORMED', Uint8Array.of(0xff, 0xfe)],
    ['broken JSON', 'JSON_MALFORMED', '{'],
    ['a member twice', 'JSON_DUPLICATE_KEY', '{"a":1,"a":2}'],
    ['no proof', 'PRESENTATION_NOT_SIGNED', JSON.stringify(vp(V2))],
    ['a proof that is none', 'PROOF_MALFORMED', embedded({}, V2, null)],
    ['a token of a credential', 'TOKEN_TYPE_INVALID', jwt({}, { vp: undefined as unknown as Json, vc: {} })],
    ['vc and vp', 'TOKEN_TYPE_INVALID', jwt({}, { vc: {} })],
    ['vp in a 2.0 token', 'TOKEN_TYPE_INVALID', jose({ vp: {} })],
    ['vc in a 2.0 token', 'TOKEN_TYPE_INVALID', jose({ vc: {} })],
    ['another content type', 'TOKEN_TYPE_INVALID', jose({}, { cty: 'vc' })],
    ['another type of token', 'TOKEN_TYPE_INVALID', jose({}, { typ: 'vc+jwt' })],
    ['a type that is no text', 'TOKEN_TYPE_INVALID', jose({}, { typ: 7 })],
    ['two ids', 'JWT_CLAIM_MISMATCH', jwt({ id: 'urn:x:1' }, { jti: 'urn:x:2' })],
    ['an audience that is no text', 'JWT_CLAIM_INVALID', jwt({}, { aud: [7] })],
    ['a nonce that is no text', 'JWT_CLAIM_INVALID', jose({ nonce: 7 })],
    ['a date that is none', 'JWT_CLAIM_INVALID', jwt({}, { exp: 'soon' })],
    ['no issuer', 'HOLDER_INVALID', jwt({}, { iss: undefined as unknown as Json })],
  ] as const) {
    it(`error: ${name}`, () => {
      expect(codeOf(input)).to.equal(code);
    });
  }

  it('argument: the longest presentation', () => {
    const text = embedded();
    expect(decodePresentation(text, { maxBytes: text.length }).ok).to.equal(true);
    for (const input of [text, jwt(), Buffer.from(text)]) {
      const outcome = decodePresentation(input, { maxBytes: input.length - 1 });
      expect(!outcome.ok && outcome.finding).to.include({ status: 'unknown', code: 'INPUT_TOO_LARGE' });
    }
    const name = 'x'.repeat(1_100_000);
    const long = embedded({ id: 'urn:x:1', termsOfUse: [{ type: 'X', name }] });
    expect(decodePresentation(long).ok).to.equal(false);
    expect(decodePresentation(long, { maxBytes: 2_000_000 }).ok).to.equal(true);
    expect(decodePresentation(jwt({ name }), { maxBytes: 2_000_000 }).ok).to.equal(true);
  });

  it('behaviour: spaces around it do not count, bytes do as well as text', () => {
    for (const text of [jwt(), jose(), embedded()]) {
      expect(read(`\n ${text}\r\n`).holder).to.equal(HOLDER);
      expect(read(Buffer.from(text)).digest).to.equal(read(text).digest);
    }
    const broken = Buffer.concat([
      Buffer.from(embedded().slice(0, -1)),
      Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    ]);
    expect(codeOf(broken)).to.equal('PRESENTATION_MALFORMED');
  });

  it('behaviour: types of tokens with and without application/, in any case, or none', () => {
    for (const typ of ['vp+jwt', 'application/vp+jwt', 'VP+JWT'])
      expect(read(jose({}, { typ })).format).to.equal('vp-jose');
    for (const typ of ['JWT', 'jwt', 'application/jwt'])
      expect(read(jwt({}, {}, { typ })).format).to.equal('vp-jwt');
    const bare = unsignedToken({ alg: 'EdDSA', kid: METHOD }, { iss: HOLDER, vp: vp(V1) });
    expect(read(bare)).to.include({ format: 'vp-jwt', holder: HOLDER });
    expect(read(bare)).not.to.have.any.keys('id', 'challenge', 'issuedAt', 'validFrom', 'validUntil');
    for (const typ of ['x/application/vp+jwt', 'vp+jwtx', '']) {
      expect(codeOf(jose({}, { typ })), typ).to.equal('TOKEN_TYPE_INVALID');
    }
    for (const cty of ['vp', 'application/vp', 'VP']) expect(codeOf(jose({}, { cty }))).to.equal('read');
    for (const cty of ['vpx', 'xvp', 7])
      expect(codeOf(jose({}, { cty: cty as Json }))).to.equal('TOKEN_TYPE_INVALID');
  });

  it('behaviour: dates of a token bound it; what repeats agrees', () => {
    expect(read(jwt({}, { nbf: 1_782_820_900 }))).to.include({ validFrom: 1_782_820_900 });
    expect(read(jose({ nbf: 1_782_820_900 }))).to.include({ validFrom: 1_782_820_900 });
    expect(read(jose({ iat: '2026-06-30T12:00:00Z' })).issuedAt).to.equal(1_782_820_800);
    expect(read(jwt({ id: 'urn:x:1' }, { jti: 'urn:x:1' })).id).to.equal('urn:x:1');
    expect(read(jwt({}, { jti: 'urn:x:2' })).id).to.equal('urn:x:2');
  });

  it('behaviour: an envelope’s media type may have a parameter, and its type only one value', () => {
    const entry = { ...envelope(TOKEN), id: `data:application/vc+jwt;charset=utf-8,${TOKEN}` };
    expect(read(embedded({ verifiableCredential: [entry] })).credentials).to.deep.equal([TOKEN]);
    for (const id of [
      `data:application/vc+jwt,${TOKEN}%20`,
      `data:application/vc+jwt;base64,${TOKEN}`,
      `xdata:application/vc+jwt,${TOKEN}`,
      `data:application/vc+jwt${TOKEN}`,
    ]) {
      const [kept] = read(embedded({ verifiableCredential: [{ ...entry, id }] })).credentials;
      expect(kept, id).to.be.an('object');
    }
    const two = { ...entry, type: ['EnvelopedVerifiableCredential', 'VerifiableCredential'] };
    expect(read(embedded({ verifiableCredential: [two] })).credentials[0]).to.be.an('object');
    const listed = { ...entry, type: ['EnvelopedVerifiableCredential'] };
    expect(read(embedded({ verifiableCredential: [listed] })).credentials).to.deep.equal([TOKEN]);
  });

  it('error: types and tokens of odd forms', () => {
    expect(codeOf(jwt({ type: ['VerifiablePresentation', ''] }))).to.equal('TYPE_INVALID');
    expect(read(jwt({ type: ['VerifiablePresentation', ...Array(63).fill('X')] })).types).to.have.length(64);
    expect(codeOf(jwt({ type: ['VerifiablePresentation', ...Array(64).fill('X')] }))).to.equal(
      'TYPE_INVALID',
    );
    for (const token of [`${TOKEN} `, ` ${TOKEN}`, 'abc', '.a', 'a.']) {
      expect(codeOf(jwt({ verifiableCredential: [token] })), token).to.equal('MEMBER_INVALID');
    }
    for (const iss of ['somebody', '']) {
      expect(codeOf(jwt({}, { iss })), iss).to.be.oneOf(['HOLDER_INVALID', 'JWT_CLAIM_INVALID']);
    }
  });

  it('behaviour: several audiences', () => {
    expect(read(jwt({}, { aud: ['a.example', 'b.example'] })).domain).to.deep.equal([
      'a.example',
      'b.example',
    ]);
    expect(read(jwt({}, { aud: undefined as unknown as Json })).domain).to.deep.equal([]);
  });
});
