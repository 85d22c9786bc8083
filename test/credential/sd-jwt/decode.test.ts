import { expect } from 'chai';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { decodePresentation } from '../../../src/credential/decode-presentation.ts';
import { publicPart } from '../../../src/issue/keys.ts';
import {
  decoded,
  decodingOf,
  digestOf,
  disclosureOf,
  unsignedSdJwt,
  vcClaims,
  vcDocument,
} from '../../fixtures/sd-jwt.ts';
import { encodePart, unsignedToken } from '../../fixtures/tokens.ts';
import { wellSaid } from '../../fixtures/wording.ts';

const ISSUER = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const SALT = '2GLC42sKQveCfGfryNRN9w';
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value));

const codeOf = (claims: Readonly<Record<string, Json | undefined>>, header: JsonObject = {}): string =>
  decodingOf(unsignedSdJwt(JSON.parse(JSON.stringify({ ...vcClaims(ISSUER), ...claims })), [], header)).code;

/** The claims with one of them hidden and disclosed again. */
const withHidden = (claims: JsonObject, name: string): readonly [JsonObject, string] => {
  const { [name]: value = null, ...rest } = claims;
  const disclosure = disclosureOf(SALT, name, value);
  return [{ ...rest, _sd: [digestOf(disclosure)] }, disclosure];
};

describe('decodeCredential: SD-JWT VC', () => {
  it('default: the claims of the WE BUILD rulebook in the one model', async () => {
    const cnf = { jwk: publicPart(await generateKey('P-256')) };
    const status = { status_list: { idx: 7, uri: 'https://status.example/1' } };
    const claims = plain({
      ...vcClaims(ISSUER),
      jti: 'urn:uuid:1',
      sub: 'did:example:learner',
      cnf,
      status,
    } as never);
    const credential = decoded(unsignedSdJwt(claims as JsonObject));
    expect(credential).to.deep.include({
      format: 'sd-jwt-vc',
      dataModel: 'none',
      id: 'urn:uuid:1',
      types: ['VerifiableMicroCredential'],
      issuer: ISSUER,
      subjectIds: ['did:example:learner'],
      validFrom: 1_782_820_800,
      validUntil: 1_898_000_000,
      issuedAt: 1_782_820_800,
      status: [{ type: 'TokenStatusListEntry', index: 7, url: 'https://status.example/1' }],
      holderKey: cnf.jwk,
      issuanceAnchors: [],
      relatedResources: [],
      endorsements: [],
      scope: {
        types: ['VerifiableMicroCredential'],
        schemas: [],
        jurisdiction: 'DE',
        fields: ['0613', '0611'],
        level: 6,
        credits: 50,
      },
    });
    expect(plain(credential.document)).to.deep.equal(claims);
    expect(credential.proof).to.include({
      type: 'jws',
      algorithm: 'ES256',
      verificationMethod: `${ISSUER}#1`,
    });
    expect(credential).not.to.have.any.keys('keyBinding', 'holderKeyUnsupported');
  });

  it('argument: typ, in its forms', () => {
    for (const typ of [
      'dc+sd-jwt',
      'application/dc+sd-jwt',
      'DC+SD-JWT',
      'vc+sd-jwt',
      'application/vc+sd-jwt',
    ]) {
      expect(decoded(unsignedSdJwt({}, [], { typ })).format).to.equal('sd-jwt-vc');
    }
    for (const typ of [
      'example+sd-jwt',
      'JWT',
      'vc+jwt',
      'sd-jwt',
      'kb+jwt',
      'x-application/dc+sd-jwt',
      '',
      5,
    ]) {
      expect(codeOf({}, { typ }), String(typ)).to.equal('TOKEN_TYPE_INVALID');
    }
    expect(decodingOf(unsignedSdJwt({}, [], { typ: 'vp+sd-jwt' }))).to.deep.equal({
      status: 'unknown',
      code: 'FORMAT_IS_PRESENTATION',
    });
  });

  it('argument: the records and statuses of ours that it may name', () => {
    const accreditation = `eip155:1:0x${'11'.repeat(20)}/0x${'22'.repeat(32)}`;
    const credential = decoded(
      unsignedSdJwt({
        termsOfUse: { type: 'VidimusAccreditation', id: accreditation },
        credentialStatus: {
          type: 'VidimusRevocationHandle',
          accreditation,
          statusRegistry: `eip155:1:0x${'33'.repeat(20)}`,
          handle: `0x${'44'.repeat(32)}`,
        },
      }),
    );
    expect(credential.accreditation).to.deep.include({ chainId: 1, id: `0x${'22'.repeat(32)}` });
    expect(credential.status[0]).to.include({ type: 'VidimusRevocationHandle' });
  });

  it('error: without its ~ it is no SD-JWT', () => {
    const token = unsignedSdJwt(vcClaims(ISSUER));
    expect(decodingOf(token.slice(0, -1)).code).to.equal('TOKEN_TYPE_INVALID');
    expect(
      decodingOf(`${unsignedToken({ typ: 'vc+jwt', alg: 'ES256' }, vcDocument(ISSUER))}~`).code,
    ).to.equal('TOKEN_TYPE_INVALID');
  });

  it('error: claims that are missing or malformed', () => {
    expect(codeOf({})).to.equal('CREDENTIAL_READ');
    expect(codeOf({ vct: 'x'.repeat(512) })).to.equal('CREDENTIAL_READ');
    for (const vct of [undefined, '', 5, null, ['a'], 'x'.repeat(513)]) {
      expect(codeOf({ vct })).to.equal(vct === undefined ? 'CREDENTIAL_READ' : 'TYPE_INVALID');
    }
    for (const iss of ['', 'university', 5, null, {}]) expect(codeOf({ iss })).to.equal('ISSUER_INVALID');
    for (const claim of ['exp', 'nbf', 'iat']) {
      for (const value of ['2026-01-01T00:00:00Z', -1, 253_402_300_800, null]) {
        expect(codeOf({ [claim]: value }), claim).to.equal('JWT_CLAIM_INVALID');
      }
    }
    for (const sub of ['', 5, null]) expect(codeOf({ sub })).to.equal('JWT_CLAIM_INVALID');
    expect(codeOf({ nbf: 2_000_000_000 })).to.equal('DATES_OUT_OF_ORDER');
    for (const status of [
      5,
      'a',
      [],
      { status_list: 5 },
      { status_list: { idx: -1, uri: 'https://a.example' } },
    ]) {
      expect(codeOf({ status }), JSON.stringify(status)).to.equal('STATUS_ENTRY_INVALID');
    }
  });

  it('error: an issuer that only a certificate names is unknown', () => {
    const token = (header: JsonObject) => {
      const { iss: _, ...claims } = vcClaims(ISSUER);
      return `${unsignedToken({ typ: 'dc+sd-jwt', alg: 'ES256', ...header }, claims)}~`;
    };
    expect(decodingOf(token({ x5c: ['MIIB'] }))).to.deep.equal({
      status: 'unknown',
      code: 'FORMAT_NOT_SUPPORTED',
    });
    expect(decodingOf(token({})).code).to.equal('ISSUER_INVALID');
    expect(codeOf({ iss: 'university' }, { x5c: ['MIIB'] })).to.equal('ISSUER_INVALID');
  });

  it('error: what decides must not be hidden, in whole or in part', () => {
    const status = { status_list: { idx: 7, uri: 'https://status.example/1' } };
    const claims: JsonObject = {
      ...vcClaims(ISSUER),
      status,
      cnf: { jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } },
      'vct#integrity': 'sha256-x',
      aud: 'x',
      credentialStatus: { type: 'Other', id: 'https://a.example' },
    };
    for (const name of ['nbf', 'exp', 'cnf', 'status', 'vct#integrity', 'aud', 'credentialStatus']) {
      const [payload, disclosure] = withHidden(claims, name);
      expect(decodingOf(unsignedSdJwt(payload, [disclosure])).code, name).to.equal(
        'CLAIM_MUST_NOT_BE_HIDDEN',
      );
      expect(decodingOf(unsignedSdJwt(claims)).code).to.equal('CREDENTIAL_READ');
    }
    const [inside, disclosure] = withHidden(status, 'status_list');
    expect(decodingOf(unsignedSdJwt({ ...claims, status: inside }, [disclosure])).code).to.equal(
      'CLAIM_MUST_NOT_BE_HIDDEN',
    );
    // Withheld, the same says that there is no status: that is no answer either.
    expect(decodingOf(unsignedSdJwt({ ...claims, status: inside })).code).to.equal(
      'CLAIM_MUST_NOT_BE_HIDDEN',
    );
    const [title, shown] = withHidden(claims, 'title');
    expect(decodingOf(unsignedSdJwt(title, [shown])).code).to.equal('CREDENTIAL_READ');
  });

  it('argument: ways of naming the holder that cannot be followed', () => {
    const of = (cnf: Json) => decoded(unsignedSdJwt({ cnf })).holderKeyUnsupported;
    expect(of({ kid: 'did:example:a#1' })).to.equal('kid');
    expect(of({ 'x5t#S256': 'abc' })).to.equal('x5t#S256');
    expect(of({ 'a b ~': 1 })).to.equal('another method');
    expect(of({ jwk: { kty: 'EC', crv: 'P-521', x: 'a', y: 'b' } })).to.equal('jwk');
  });

  it('error: holder keys that are malformed', () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    for (const cnf of [
      5,
      'a',
      [],
      {},
      null,
      { jwk: 'a' },
      { jwk: { ...key, d: 'a' } },
      { jwk: { ...key, x: 'AA' } },
    ]) {
      expect(codeOf({ cnf }), JSON.stringify(cnf)).to.equal('HOLDER_KEY_INVALID');
    }
  });
});

describe('decodeCredential: SD-JWT of VC-JOSE-COSE', () => {
  const HEADER = { typ: 'vc+sd-jwt', cty: 'vc', alg: 'ES256', kid: `${ISSUER}#1` };
  const codeOfVc = (
    document: JsonObject,
    disclosures: readonly string[] = [],
    header: JsonObject = {},
  ): string =>
    decodingOf([unsignedToken({ ...HEADER, ...header }, document), ...disclosures, ''].join('~')).code;

  it('default: a credential of data model 2.0, parts of it disclosed', () => {
    const title = disclosureOf(SALT, 'title', 'Reading trust chains');
    const subject = { level: 'EQF-6', issuerCountry: 'DE', _sd: [digestOf(title)] };
    const document = { ...vcDocument(ISSUER), credentialSubject: subject };
    const credential = decoded([unsignedToken(HEADER, document), title, ''].join('~'));
    expect(credential).to.deep.include({ format: 'vc-sd-jwt', dataModel: '2.0', issuer: ISSUER });
    expect(credential.scope).to.include({ level: 6, jurisdiction: 'DE' });
    expect(plain(credential.document['credentialSubject'] ?? null)).to.deep.equal({
      level: 'EQF-6',
      issuerCountry: 'DE',
      title: 'Reading trust chains',
    });
  });

  it('argument: in the envelope of data model 2.0', () => {
    const envelope = (id: string): string =>
      JSON.stringify({
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id,
      });
    const token = `${unsignedToken(HEADER, vcDocument(ISSUER))}~`;
    expect(decoded(envelope(`data:application/vc+sd-jwt,${token}`)).format).to.equal('vc-sd-jwt');
    const other = unsignedSdJwt(vcClaims(ISSUER));
    expect(decoded(envelope(`data:application/dc+sd-jwt,${other}`)).format).to.equal('sd-jwt-vc');
  });

  it('argument: without a typ, which VC-JOSE-COSE only advises', () => {
    const bare = { alg: 'ES256', kid: `${ISSUER}#1` };
    expect(decoded(`${unsignedToken(bare, vcDocument(ISSUER))}~`).format).to.equal('vc-sd-jwt');
    expect(decodingOf(`${unsignedToken(bare, vcClaims(ISSUER))}~`).code).to.equal('TOKEN_TYPE_INVALID');
    const both = { ...vcDocument(ISSUER), vct: 'Certificate' };
    expect(decodingOf(`${unsignedToken(bare, both)}~`).code).to.equal('TOKEN_TYPE_INVALID');
  });

  it('argument: types hidden in part, as the examples of the W3C have it', () => {
    const [payload, disclosure] = withHidden(vcDocument(ISSUER), 'type');
    expect(codeOfVc(payload, [disclosure])).to.equal('CREDENTIAL_READ');
    expect(codeOfVc(payload)).to.equal('TYPE_INVALID');
  });

  it('error: what decides must not be hidden', () => {
    const document = {
      ...vcDocument(ISSUER),
      credentialStatus: { type: 'Other', id: 'https://a.example' },
      credentialSchema: { type: 'JsonSchema', id: 'https://a.example' },
      validUntil: '2030-01-01T00:00:00Z',
      exp: 1_890_000_000,
    };
    expect(codeOfVc(document)).to.equal('CREDENTIAL_READ');
    for (const name of [
      'credentialStatus',
      'credentialSchema',
      'validUntil',
      'validFrom',
      'exp',
      'issuer',
      '@context',
    ]) {
      const [payload, disclosure] = withHidden(document, name);
      expect(codeOfVc(payload, [disclosure]), name).to.equal('CLAIM_MUST_NOT_BE_HIDDEN');
    }
  });

  it('error: nor may an entry of it be, shown or not', () => {
    const status = { type: 'Other', id: 'https://a.example' };
    const entry = disclosureOf(SALT, status);
    const hidden = { '...': digestOf(entry) };
    for (const list of [[hidden], [status, hidden]]) {
      const document = { ...vcDocument(ISSUER), credentialStatus: list };
      expect(codeOfVc(document)).to.equal('CLAIM_MUST_NOT_BE_HIDDEN');
      expect(codeOfVc(document, [entry])).to.equal('CLAIM_MUST_NOT_BE_HIDDEN');
    }
    const contexts = { ...vcDocument(ISSUER), '@context': ['https://www.w3.org/ns/credentials/v2', hidden] };
    expect(codeOfVc(contexts)).to.equal('CLAIM_MUST_NOT_BE_HIDDEN');
    const several = {
      ...vcDocument(ISSUER),
      credentialStatus: [status, { ...status, id: 'https://b.example' }],
    };
    expect(codeOfVc(several)).to.equal('CREDENTIAL_READ');
    // What an entry lacks then, the data model's rules find.
    const id = disclosureOf(SALT, 'id', 'https://a.example');
    const inside = { ...vcDocument(ISSUER), credentialStatus: { type: 'Other', _sd: [digestOf(id)] } };
    expect(codeOfVc(inside, [id])).to.equal('CREDENTIAL_READ');
    const type = disclosureOf(SALT, 'type', 'Other');
    const typeless = {
      ...vcDocument(ISSUER),
      credentialStatus: { id: 'https://a.example', _sd: [digestOf(type)] },
    };
    expect(codeOfVc(typeless, [type])).to.equal('CREDENTIAL_READ');
    expect(codeOfVc(typeless)).to.equal('MEMBER_INVALID');
  });

  it('error: two formats at once, and the rules that VC-JOSE has', () => {
    expect(codeOfVc({ ...vcDocument(ISSUER), vct: 'Certificate' })).to.equal('TOKEN_TYPE_INVALID');
    const vct = disclosureOf(SALT, 'vct', 'Certificate');
    expect(codeOfVc({ _sd: [digestOf(vct)], iss: ISSUER }, [vct])).not.to.equal('CREDENTIAL_READ');
    expect(codeOfVc({ ...vcDocument(ISSUER), vc: {} })).to.equal('TOKEN_TYPE_INVALID');
    expect(codeOfVc(vcDocument(ISSUER), [], { cty: 'jwt' })).to.equal('TOKEN_TYPE_INVALID');
    expect(codeOfVc({ ...vcDocument(ISSUER), '@context': ['https://a.example'] })).to.equal(
      'CONTEXT_INVALID',
    );
  });
});

describe('SD-JWT in JSON (RFC 9901 §8)', () => {
  const title = disclosureOf(SALT, 'title', 'A');
  const claims = { iss: ISSUER, vct: 'Certificate', _sd: [digestOf(title)] };
  const [head = '', payload = '', signature = ''] = unsignedToken(
    { typ: 'dc+sd-jwt', alg: 'ES256' },
    claims,
  ).split('.');
  const of = (json: Json) => decodingOf(JSON.stringify(json)).code;
  const good = { payload, protected: head, signature, header: { disclosures: [title] } };

  it('default: flattened, and with one signature in a list', () => {
    expect(decoded(JSON.stringify(good)).document).to.include({ title: 'A' });
    const { payload: _, ...signed } = good;
    expect(decoded(JSON.stringify({ payload, signatures: [signed] })).document).to.include({ title: 'A' });
  });

  it('error: several signatures, and parts that could hold a separator', () => {
    const { payload: _, ...signed } = good;
    expect(of({ payload, signatures: [signed, signed] })).to.equal('FORMAT_NOT_SUPPORTED');
    const header = (members: Json) => of({ ...good, header: members });
    for (const members of [
      { disclosures: title },
      { disclosures: [`${title}~`] },
      { disclosures: [5] },
      { disclosures: [''] },
      { disclosures: [title], kb_jwt: 5 },
      { disclosures: [title], kb_jwt: '' },
      { disclosures: [], kb_jwt: `${title}~a.b.c` },
    ]) {
      expect(header(members), JSON.stringify(members)).to.equal('SD_JWT_MALFORMED');
    }
    expect(of({ ...good, payload: `${payload}~` })).to.equal('SD_JWT_MALFORMED');
    expect(of({ ...good, signature: undefined as never })).to.equal('SD_JWT_MALFORMED');
    expect(of({ ...good, header: { disclosures: [title, encodePart([SALT, 'a', 1])] } })).to.equal(
      'DISCLOSURE_NOT_SIGNED',
    );
  });
});

describe('decodePresentation: SD-JWT of VC-JOSE-COSE', () => {
  const HOLDER = 'did:example:holder';
  const HEADER = { typ: 'vp+sd-jwt', alg: 'ES256', kid: `${HOLDER}#1` };
  const claims = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: HOLDER,
    nonce: 'n',
    verifiableCredential: [
      {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id: 'data:application/vc+jwt,eyJh.eyJh.AAAA',
      },
    ],
  };
  const codeOfVp = (
    payload: JsonObject,
    disclosures: readonly string[] = [],
    header: JsonObject = {},
  ): string => {
    const outcome = decodePresentation(
      [unsignedToken({ ...HEADER, ...header }, payload), ...disclosures, ''].join('~'),
    );
    return outcome.ok ? outcome.value.format : wellSaid(outcome.finding).code;
  };

  it('default: read as VC-JOSE reads it', () => {
    expect(codeOfVp(claims)).to.equal('vp-jose');
    expect(codeOfVp(claims, [], JSON.parse('{"typ":null}'))).to.equal('TOKEN_TYPE_INVALID');
    const { typ: _, ...bare } = HEADER;
    const outcome = decodePresentation(`${unsignedToken(bare, claims)}~`);
    expect(outcome.ok && outcome.value.format).to.equal('vp-jose');
  });

  it('error: with a second proof of its own it is unknown', () => {
    const text = `${unsignedToken(HEADER, claims)}~`;
    const binding = { iat: 1_800_000_000, aud: 'a', nonce: 'n', sd_hash: digestOf(text) };
    const outcome = decodePresentation(text + unsignedToken({ typ: 'kb+jwt', alg: 'ES256' }, binding));
    expect(outcome.ok || outcome.finding).to.include({ status: 'unknown', code: 'FORMAT_NOT_SUPPORTED' });
  });

  it('error: another type, and hidden claims that bind it', () => {
    for (const typ of ['vp+jwt', 'x-vp+sd-jwt', 'vp+sd-jwt-x', 'vc+sd-jwt', '']) {
      expect(codeOfVp(claims, [], { typ })).to.equal('TOKEN_TYPE_INVALID');
    }
    for (const typ of ['application/vp+sd-jwt', 'VP+SD-JWT']) {
      expect(codeOfVp(claims, [], { typ })).to.equal('vp-jose');
    }
    for (const name of ['nonce', 'holder']) {
      const [payload, disclosure] = withHidden(claims, name);
      expect(codeOfVp(payload, [disclosure])).to.equal('CLAIM_MUST_NOT_BE_HIDDEN');
    }
  });
});
