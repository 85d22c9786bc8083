import { expect } from 'chai';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../src/core/json.ts';
import type { PrivateJwk } from '../../src/core/jwk.ts';
import { generateIssuer, publicPart } from '../../src/issue/keys.ts';
import { presentSdJwt } from '../../src/issue/present-sd-jwt.ts';
import { signSdJwt } from '../../src/issue/sign-sd-jwt.ts';
import {
  checkKeyBinding,
  KEY_BINDING_SECONDS,
  type KeyBindingDemand,
} from '../../src/proof/check-key-binding.ts';
import { decoded, decodingOf, digestOf, unsignedSdJwt, vcClaims } from '../fixtures/sd-jwt.ts';
import { signToken } from '../fixtures/tokens.ts';

const NOW = 1_800_000_000;
const ASKED = { audience: 'https://verifier.example.org', nonce: 'n-0S6_WzA2Mj' };
const AT: KeyBindingDemand = { ...ASKED, now: NOW, skewSeconds: 60 };

const held = async (crv: 'P-256' | 'P-384' | 'Ed25519' | 'secp256k1' = 'P-256') => {
  const issuer = await generateIssuer();
  const holder = await generateKey(crv);
  const token = await signSdJwt(vcClaims(issuer.did), issuer, {
    hide: ['/givenName', '/familyName'],
    holderKey: publicPart(holder),
  });
  return { issuer, holder, token };
};

/** A presentation under a proof that says anything, by anybody. */
const boundBy = async (
  token: string,
  key: PrivateJwk,
  claims: Readonly<Record<string, Json | undefined>> = {},
  header: JsonObject = {},
): Promise<string> => {
  const stated = { iat: NOW, aud: ASKED.audience, nonce: ASKED.nonce, sd_hash: digestOf(token), ...claims };
  const alg = key.crv === 'Ed25519' ? 'EdDSA' : 'ES256';
  return (
    token + (await signToken({ typ: 'kb+jwt', alg, ...header }, JSON.parse(JSON.stringify(stated)), key))
  );
};

const codeOf = async (presented: string, demand: KeyBindingDemand = AT): Promise<string> =>
  (await checkKeyBinding(decoded(presented), demand)).code;

describe('checkKeyBinding', () => {
  for (const crv of ['P-256', 'P-384', 'Ed25519', 'secp256k1'] as const) {
    it(`default: a holder's proof with a key on ${crv}`, async () => {
      const { holder, token } = await held(crv);
      const binding = { key: { key: holder }, issuedAt: NOW, ...ASKED };
      const presented = await presentSdJwt(token, { disclose: ['/givenName'], binding });
      expect(await checkKeyBinding(decoded(presented), AT)).to.include({
        status: 'pass',
        code: 'KEY_BINDING_VALID',
      });
    });
  }

  it('behaviour: the demand decides whether there must be a proof, never the token', async () => {
    const { holder, token } = await held();
    const bare = { now: NOW, skewSeconds: 60 };
    expect(await codeOf(token)).to.equal('KEY_BINDING_MISSING');
    expect(await codeOf(token, { ...bare, nonce: ASKED.nonce })).to.equal('KEY_BINDING_MISSING');
    expect(await codeOf(token, { ...bare, audience: ASKED.audience })).to.equal('KEY_BINDING_MISSING');
    expect(await checkKeyBinding(decoded(token), bare)).to.include({
      status: 'not-applicable',
      code: 'KEY_BINDING_NOT_ASKED',
    });
    const old = await boundBy(token, holder, { iat: 1 });
    expect(await checkKeyBinding(decoded(old), bare)).to.include({
      status: 'not-applicable',
      code: 'KEY_BINDING_NOT_ASKED',
    });
    const forged = await boundBy(token, await generateKey('P-256'));
    expect(await codeOf(forged, bare)).to.equal('KEY_BINDING_SIGNATURE_INVALID');
    const unbound = unsignedSdJwt({});
    expect(await codeOf(unbound)).to.equal('KEY_BINDING_MISSING');
  });

  it('error: for somebody else, or for another request', async () => {
    const { holder, token } = await held();
    expect(await codeOf(await boundBy(token, holder))).to.equal('KEY_BINDING_VALID');
    for (const aud of ['https://other.example', `${ASKED.audience}/`, ASKED.audience.toUpperCase()]) {
      expect(await codeOf(await boundBy(token, holder, { aud }))).to.equal('DOMAIN_MISMATCH');
    }
    expect(await codeOf(await boundBy(token, holder, { nonce: 'other' }))).to.equal('CHALLENGE_MISMATCH');
    const { audience: _a, ...nonceOnly } = AT;
    expect(await codeOf(await boundBy(token, holder, { aud: 'https://other.example' }), nonceOnly)).to.equal(
      'KEY_BINDING_VALID',
    );
    expect(await codeOf(await boundBy(token, holder, { nonce: 'other' }), nonceOnly)).to.equal(
      'CHALLENGE_MISMATCH',
    );
    const { nonce: _, ...audienceOnly } = AT;
    expect(await codeOf(await boundBy(token, holder, { nonce: 'other' }), audienceOnly)).to.equal(
      'KEY_BINDING_VALID',
    );
  });

  it('error: too old, too new, or outside of its own bounds', async () => {
    const { holder, token } = await held();
    const at = async (claims: Readonly<Record<string, Json>>, demand = AT) =>
      codeOf(await boundBy(token, holder, claims), demand);
    expect(await at({ iat: NOW + 60 })).to.equal('KEY_BINDING_VALID');
    expect(await at({ iat: NOW + 61 })).to.equal('KEY_BINDING_OUT_OF_TIME');
    expect(await at({ iat: NOW - KEY_BINDING_SECONDS - 60 })).to.equal('KEY_BINDING_VALID');
    expect(await at({ iat: NOW - KEY_BINDING_SECONDS - 61 })).to.equal('KEY_BINDING_OUT_OF_TIME');
    expect(await at({ iat: NOW - 71 }, { ...AT, maxAgeSeconds: 10 })).to.equal('KEY_BINDING_OUT_OF_TIME');
    expect(await at({ exp: NOW - 60 })).to.equal('KEY_BINDING_VALID');
    expect(await at({ exp: NOW - 61 })).to.equal('KEY_BINDING_OUT_OF_TIME');
    expect(await at({ nbf: NOW + 61 })).to.equal('KEY_BINDING_OUT_OF_TIME');
    expect(await at({ nbf: NOW + 60, exp: NOW + 600 })).to.equal('KEY_BINDING_VALID');
  });

  it('error: another key than the one that the issuer named', async () => {
    const { issuer, token } = await held();
    expect(await codeOf(await boundBy(token, await generateKey('P-256')))).to.equal(
      'KEY_BINDING_SIGNATURE_INVALID',
    );
    expect(await codeOf(await boundBy(token, issuer.key))).to.equal('KEY_BINDING_SIGNATURE_INVALID');
    expect(await codeOf(await boundBy(token, await generateKey('Ed25519')))).to.equal('ALGORITHM_MISMATCH');
  });

  it('error: a holder that the issuer named in a way that cannot be followed is unknown', async () => {
    const token = unsignedSdJwt({ cnf: { kid: 'did:example:a#1' } });
    const presented = await boundBy(token, await generateKey('P-256'));
    expect(await checkKeyBinding(decoded(presented), AT)).to.include({
      status: 'unknown',
      code: 'HOLDER_KEY_NOT_SUPPORTED',
    });
  });

  it('error: a proof for a credential that is bound to no key', async () => {
    const token = unsignedSdJwt({});
    const key = await generateKey('P-256');
    expect(decodingOf(await boundBy(token, key)).code).to.equal('KEY_BINDING_WITHOUT_KEY');
    const { keyBinding } = decoded(await boundBy(unsignedSdJwt({ cnf: { kid: 'a' } }), key));
    if (keyBinding === undefined) throw new Error('bound');
    expect(await checkKeyBinding({ keyBinding }, AT)).to.include({ code: 'KEY_BINDING_WITHOUT_KEY' });
  });
});

describe('a holder’s key that is no key', () => {
  it('error: is found when it is used, and says so', async () => {
    // 32 bytes each, but no point of the curve.
    const jwk = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    const token = unsignedSdJwt({ cnf: { jwk } });
    const presented = await boundBy(token, await generateKey('P-256'));
    expect(await codeOf(presented)).to.equal('KEY_MALFORMED');
  });
});

describe('the holder’s token of an SD-JWT (RFC 9901 §4.3)', () => {
  it('error: over other claims than the ones presented', async () => {
    const { holder, token } = await held();
    const [jws = '', first = '', second = ''] = token.split('~');
    const fewer = `${jws}~${first}~`;
    const proof = (await boundBy(token, holder)).split('~').at(-1) ?? '';
    expect(decodingOf(fewer + proof).code).to.equal('KEY_BINDING_HASH_MISMATCH');
    expect(decodingOf(`${jws}~${second}~${first}~${proof}`).code).to.equal('KEY_BINDING_HASH_MISMATCH');
    expect(decodingOf(token + proof).code).to.equal('CREDENTIAL_READ');
  });

  it('error: claims that are missing or of another kind', async () => {
    const { holder, token } = await held();
    const of = async (claims: Readonly<Record<string, Json | undefined>>, header: JsonObject = {}) =>
      decodingOf(await boundBy(token, holder, claims, header)).code;
    for (const iat of [undefined, '1', null, -1]) {
      expect(await of({ iat })).to.equal(iat === undefined ? 'KEY_BINDING_MALFORMED' : 'JWT_CLAIM_INVALID');
    }
    for (const value of [undefined, '', 5, null, ['a'], {}]) {
      expect(await of({ aud: value })).to.equal('KEY_BINDING_MALFORMED');
      expect(await of({ nonce: value })).to.equal('KEY_BINDING_MALFORMED');
      if (value !== '') expect(await of({ sd_hash: value })).to.equal('KEY_BINDING_MALFORMED');
    }
    expect(await of({ sd_hash: '' })).to.equal('KEY_BINDING_HASH_MISMATCH');
    for (const typ of ['JWT', 'dc+sd-jwt', '', 5, 'x-application/kb+jwt'])
      expect(await of({}, { typ })).to.equal('KEY_BINDING_MALFORMED');
    expect(await of({}, { typ: 'application/kb+jwt' })).to.equal('CREDENTIAL_READ');
    expect(await of({}, { alg: 'none' })).to.equal('ALGORITHM_NOT_ALLOWED');
    expect(await of({}, { crit: ['a'] })).to.equal('JWS_CRITICAL_HEADER');
    expect(decodingOf(`${token}abc`).code).to.equal('JWS_MALFORMED');
  });
});
