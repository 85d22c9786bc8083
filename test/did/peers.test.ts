import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { generateKey } from '#crypto';
import type { JsonObject } from '../../src/core/json.ts';
import { requiredMembers } from '../../src/core/jwk.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { didKeyOf } from '../../src/did/create.ts';
import { toMultikey } from '../../src/did/multikey.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { checkProof } from '../../src/proof/check.ts';
import { microCredential, vcJwtClaims } from '../fixtures/tokens.ts';

const DID = 'did:web:university.example';

/** Digital Bazaar's libraries carry no types: what is used of them. */
interface KeyPair {
  export(options: object): Promise<{ readonly publicKeyMultibase: string }>;
}
interface Multikeys {
  fromJwk(options: object): Promise<KeyPair>;
  generate(options: object): Promise<KeyPair>;
  toJwk(options: object): Promise<{ readonly [member: string]: string }>;
}

/** Without a literal name the compiler does not ask for types. */
const multikeys = (name: string): Promise<Multikeys> => import(`@digitalbazaar/${name}-multikey`);

/** Independent implementations name the same keys by the same texts. */
describe('did: keys as others write them', () => {
  for (const crv of ['P-256', 'P-384', 'Ed25519'] as const) {
    it(`default: ${crv} as a Multikey of Digital Bazaar's, both ways`, async () => {
      const key = publicPart(await generateKey(crv));
      const library = await multikeys(crv === 'Ed25519' ? 'ed25519' : 'ecdsa');
      const theirs = await library.fromJwk({ jwk: { ...requiredMembers(key) }, secretKey: false });
      const { publicKeyMultibase } = await theirs.export({ publicKey: true });
      expect(publicKeyMultibase).to.equal(toMultikey(key));
      expect(didKeyOf(key)).to.equal(`did:key:${publicKeyMultibase}`);
      const made = await library.generate(crv === 'Ed25519' ? {} : { curve: crv });
      const method: JsonObject = {
        id: `${DID}#k`,
        type: 'Multikey',
        controller: DID,
        publicKeyMultibase: (await made.export({ publicKey: true })).publicKeyMultibase,
      };
      const document = parseDidDocument({ id: DID, verificationMethod: [method] }, DID);
      const read = document.ok && document.value.methods.get(`${DID}#k`)?.key;
      const { kty, crv: curve, x, y } = await library.toJwk({ keyPair: made });
      expect(read).to.deep.equal({
        kind: 'jwk',
        jwk: y === undefined ? { kty, crv: curve, x } : { kty, crv: curve, x, y },
      });
    });
  }

  it('default: a credential that jose signs with RS256 holds under the RSA key, and under no other', async () => {
    const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
    const other = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
    const claims = vcJwtClaims(microCredential(DID));
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: `${DID}#k` })
      .sign(pair.privateKey);
    const decoded = decodeCredential(token);
    if (!decoded.ok) throw new Error(decoded.finding.message);
    const underKey = async (jwk: object): Promise<string> => {
      const method = {
        id: '#k',
        type: 'JsonWebKey',
        controller: DID,
        publicKeyJwk: { ...jwk } as JsonObject,
      };
      const document = parseDidDocument({ id: DID, assertionMethod: [method] }, DID);
      if (!document.ok) return document.finding.code;
      return (await checkProof(decoded.value, document.value)).code;
    };
    const jwk = await exportJWK(pair.publicKey);
    expect(await underKey(jwk)).to.equal('PROOF_VALID');
    expect(await underKey({ ...jwk, alg: 'RS256', use: 'sig' })).to.equal('PROOF_VALID');
    expect(await underKey(await exportJWK(other.publicKey))).to.equal('SIGNATURE_INVALID');
    expect(await underKey({ ...jwk, alg: 'PS256' })).to.equal('KEY_KIND_NOT_SUPPORTED');
    expect(await underKey({ ...jwk, e: 'Aw' })).to.equal('KEY_MALFORMED');
    expect(await underKey(await exportJWK(pair.privateKey))).to.equal('DID_DOCUMENT_HAS_PRIVATE_KEY');
    expect(await underKey(requiredMembers(publicPart(await generateKey('P-256'))))).to.equal(
      'ALGORITHM_MISMATCH',
    );
  });
});
