import { expect } from 'chai';
import { CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { algorithmOf, requiredMembers } from '../../src/core/jwk.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Credential } from '../../src/credential/model.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { checkProof } from '../../src/proof/check.ts';
import { smallCredential } from '../fixtures/issuers.ts';
import { wellRead } from '../fixtures/wording.ts';

const DID = 'did:example:university';
const KID = `${DID}#key-1`;
const ISSUED = 1_782_820_800;

const documentWith = (publicKeyJwk: JsonObject): DidDocument => {
  const method = { id: KID, type: 'JsonWebKey', controller: DID, publicKeyJwk };
  const parsed = parseDidDocument({ id: DID, verificationMethod: [method], assertionMethod: [KID] }, DID);
  if (!parsed.ok) throw new Error(parsed.finding.code);
  return parsed.value;
};

const read = (token: string): Credential => {
  const outcome = decodeCredential(token);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return wellRead(outcome.value);
};

const codeOf = async (token: string, document: DidDocument): Promise<string> =>
  (await checkProof(read(token), document)).code;

const document20 = (): { [member: string]: Json } => {
  const { issuanceDate: _, issued: _issued, ...rest } = smallCredential(DID);
  return { ...rest, '@context': ['https://www.w3.org/ns/credentials/v2'] };
};

/** The token with another title in its payload, under the same signature. */
const forged = (token: string): string => {
  const [head = '', body = '', tail = ''] = token.split('.');
  const text = Buffer.from(body, 'base64url').toString().replace('Soil science', 'Rock science');
  return [head, Buffer.from(text).toString('base64url'), tail].join('.');
};

describe('tokens beside jose', () => {
  for (const alg of ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'RS256']) {
    it(`behaviour: what jose signs by ${alg} holds, in both data models, and nothing else does`, async () => {
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
      const document = documentWith(requiredMembersOf(await exportJWK(publicKey)));
      const vcJwt = await new SignJWT({ vc: smallCredential(DID) })
        .setProtectedHeader({ typ: 'JWT', alg, kid: KID })
        .setIssuer(DID)
        .setNotBefore(ISSUED)
        .sign(privateKey);
      const vcJose = await new CompactSign(new TextEncoder().encode(JSON.stringify(document20())))
        .setProtectedHeader({ typ: 'vc+jwt', cty: 'vc', alg, kid: KID })
        .sign(privateKey);
      expect(read(vcJwt).format).to.equal('vc-jwt');
      expect(read(vcJose).format).to.equal('vc-jose');
      for (const token of [vcJwt, vcJose]) {
        expect(await codeOf(token, document)).to.equal('PROOF_VALID');
        expect(await codeOf(forged(token), document)).to.equal('SIGNATURE_INVALID');
      }
      const other = await generateKeyPair(alg, { extractable: true });
      const others = documentWith(requiredMembersOf(await exportJWK(other.publicKey)));
      expect(await codeOf(vcJwt, others)).to.equal('SIGNATURE_INVALID');
    });
  }

  for (const crv of ['P-256', 'P-384', 'Ed25519'] as const) {
    it(`behaviour: what we sign with ${crv} holds for jose, in both data models, and nothing else does`, async () => {
      const key = await generateKey(crv);
      const theirs = await importJWK({ ...requiredMembers(publicPart(key)) }, algorithmOf(key));
      const vcJwt = await signCredential(smallCredential(DID), { kid: KID, key });
      const { payload, protectedHeader } = await jwtVerify(vcJwt, theirs, {
        issuer: DID,
        typ: 'JWT',
        currentDate: new Date((ISSUED + 60) * 1000),
      });
      expect(protectedHeader).to.deep.equal({ typ: 'JWT', alg: algorithmOf(key), kid: KID });
      expect(payload['vc']).to.deep.equal(smallCredential(DID));
      const vcJose = await signCredential(document20(), { kid: KID, key }, { issuedAt: ISSUED });
      const verified = await compactVerify(vcJose, theirs);
      expect(JSON.parse(new TextDecoder().decode(verified.payload))).to.deep.equal({
        ...document20(),
        iat: ISSUED,
      });
      for (const token of [vcJwt, vcJose]) {
        const error = await compactVerify(forged(token), theirs).catch((reason: unknown) => reason);
        expect(error).to.have.property('code', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
      }
    });
  }
});

/** jose's JWK has optional members of every kind. */
const requiredMembersOf = (jwk: object): JsonObject => JSON.parse(JSON.stringify(jwk));
