import { expect } from 'chai';
import { generateKey } from '#crypto';
import type { JsonObject } from '../../src/core/json.ts';
import { requiredMembers } from '../../src/core/jwk.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { keySetDocument } from '../../src/did/key-set.ts';
import { thumbprintOf } from '../../src/did/thumbprint.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { checkProof } from '../../src/proof/check.ts';
import { headerFor, microCredential, signToken, vcJwtClaims } from '../fixtures/tokens.ts';

const ISSUER = 'https://issuer.example';

const faultOf = (set: JsonObject): string => {
  const outcome = keySetDocument(ISSUER, set);
  return outcome.ok ? 'read' : outcome.finding.code;
};

describe('did/key-set', () => {
  it('default: a key goes by its kid, alone and below the issuer; one without by its thumbprint', async () => {
    const [a, b, c] = await Promise.all(
      ['P-256', 'Ed25519', 'P-384'].map(async (crv) => publicPart(await generateKey(crv as 'P-256'))),
    );
    if (!a || !b || !c) throw new Error('no keys');
    const outcome = keySetDocument(ISSUER, {
      keys: [
        { ...requiredMembers(a), kid: 'a' },
        requiredMembers(b),
        { ...requiredMembers(c), kid: `${ISSUER}#c` },
        { kty: 'oct', kid: 'shared' },
        { ...requiredMembers(a), kid: 'encrypts', use: 'enc' },
      ],
    });
    if (!outcome.ok) throw new Error(outcome.finding.code);
    const thumbprint = thumbprintOf(b);
    const names = ['a', `${ISSUER}#a`, thumbprint, `${ISSUER}#${thumbprint}`, `${ISSUER}#c`];
    expect([...outcome.value.methods.keys()]).to.deep.equal(names);
    const { relationships } = outcome.value;
    expect(relationships.assertionMethod).to.deep.equal(names);
    expect([relationships.keyAgreement, relationships.capabilityInvocation]).to.deep.equal([[], []]);
  });

  it('behaviour: a token may name its key by any text, or by none', async () => {
    const key = await generateKey('P-256');
    const jwk = requiredMembers(publicPart(key));
    const outcome = keySetDocument(ISSUER, { keys: [{ ...jwk, kid: 'any text' }] });
    if (!outcome.ok) throw new Error(outcome.finding.code);
    for (const [kid, code] of [
      ['any text', 'PROOF_VALID'],
      [undefined, 'PROOF_VALID'],
      ['another', 'METHOD_NOT_FOUND'],
    ] as const) {
      const decoded = decodeCredential(
        await signToken(headerFor(key, `${ISSUER}#any%20text`), vcJwtClaims(microCredential(ISSUER)), key),
      );
      if (!decoded.ok || decoded.value.proof.type !== 'jws') throw new Error('not decoded');
      const proof = { ...decoded.value.proof, verificationMethod: kid ?? ISSUER };
      expect((await checkProof({ issuer: ISSUER, proof }, outcome.value)).code, kid).to.equal(code);
    }
  });

  it('error: no list, more than 256 keys, what is no key, one name twice, a private key', async () => {
    const jwk = requiredMembers(publicPart(await generateKey('P-256')));
    const many = (length: number) => ({ keys: Array.from({ length }, (_, i) => ({ ...jwk, kid: `${i}` })) });
    expect(faultOf(many(256))).to.equal('read');
    expect(faultOf(many(257))).to.equal('DID_DOCUMENT_INVALID');
    expect(faultOf({})).to.equal('DID_DOCUMENT_INVALID');
    expect(faultOf({ keys: { 0: jwk } })).to.equal('DID_DOCUMENT_INVALID');
    expect(faultOf({ keys: ['x'] })).to.equal('DID_DOCUMENT_INVALID');
    expect(faultOf({ keys: [jwk, jwk] })).to.equal('DID_DOCUMENT_INVALID');
    expect(faultOf({ keys: [{ ...jwk, x: 'AA' }] })).to.equal('KEY_MALFORMED');
    expect(faultOf({ keys: [{ ...jwk, d: 'AA' }] })).to.equal('DID_DOCUMENT_HAS_PRIVATE_KEY');
  });
});
