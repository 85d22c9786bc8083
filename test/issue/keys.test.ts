import { expect } from 'chai';
import { createDidResolver } from '../../src/did/resolve.ts';
import { didKeyIssuer, generateIssuer, publicPart } from '../../src/issue/keys.ts';

describe('issue/keys', () => {
  for (const crv of ['P-256', 'P-384', 'secp256k1', 'Ed25519'] as const) {
    it(`default: a did:key of ${crv} resolves to the key that signs`, async () => {
      const { did, kid, key } = await generateIssuer(crv);
      const resolved = await createDidResolver({}).resolve(did, {});
      if (!resolved.ok) throw new Error(resolved.finding.code);
      const { methods, relationships } = resolved.value.document;
      expect(relationships.assertionMethod).to.include(kid);
      expect(methods.get(kid)?.key).to.deep.equal({ kind: 'jwk', jwk: publicPart(key) });
    });
  }

  it('behaviour: one key is always the same issuer, and the public part has no secret', async () => {
    const { did, key } = await generateIssuer();
    expect(didKeyIssuer(key).did).to.equal(did);
    expect(publicPart(Object.assign({ alg: 'ES256', oth: 'secret' }, key))).to.have.all.keys(
      'kty',
      'crv',
      'x',
      'y',
    );
  });
});
