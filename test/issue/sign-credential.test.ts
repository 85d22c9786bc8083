import { expect } from 'chai';
import { verify } from '#crypto';
import { fail, isVidimusError } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { CurveJwk, CurveName } from '../../src/core/jwk.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { jwsParts, smallCredential, testSigner } from '../fixtures/issuers.ts';

const ISSUER = 'did:example:university';

const codeOf = async (document: JsonObject, kid = `${ISSUER}#key-1`): Promise<string> => {
  const { key } = await testSigner(ISSUER);
  try {
    await signCredential(document, { kid, key });
    return 'signed';
  } catch (error) {
    return isVidimusError(error) ? error.code : String(error);
  }
};

describe('issue/sign-credential', () => {
  const curves: readonly [CurveName, string][] = [
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
    ['secp256k1', 'ES256K'],
    ['Ed25519', 'EdDSA'],
  ];
  for (const [crv, algorithm] of curves) {
    it(`default: ${algorithm} signs what the same key verifies`, async () => {
      const signer = await testSigner(ISSUER, crv);
      const token = await signCredential(smallCredential(ISSUER), signer);
      const at = token.lastIndexOf('.');
      const signature = new Uint8Array(Buffer.from(token.slice(at + 1), 'base64url'));
      const { d: _, ...publicKey } = signer.key;
      expect(
        await verify(publicKey as CurveJwk, new TextEncoder().encode(token.slice(0, at)), signature),
      ).to.equal(true);
      expect(jwsParts(token).header).to.deep.equal({ typ: 'JWT', alg: algorithm, kid: signer.kid });
    });
  }

  it('default: VCDM 1.1 mirrors every claim, and vc holds the whole document', async () => {
    const document = smallCredential(ISSUER, {
      issued: '2026-07-01T00:00:00Z',
      expirationDate: '2031-06-30T12:00:00Z',
    });
    const { payload } = jwsParts(await signCredential(document, await testSigner(ISSUER)));
    expect(payload).to.deep.equal({
      iss: ISSUER,
      sub: 'did:example:learner',
      jti: 'urn:uuid:0b9d1f4e-5d0c-4c58-9a1e-2f6c1f0f7a11',
      iat: 1_782_864_000,
      nbf: 1_782_820_800,
      exp: 1_940_587_200,
      vc: document,
    });
  });

  it('default: VCDM 2.0 is the payload itself, with iat', async () => {
    const document = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      issuer: { id: ISSUER },
      credentialSubject: { id: 'did:example:learner' },
    };
    const token = await signCredential(document, await testSigner(ISSUER), { issuedAt: 1_790_000_000 });
    const { header, payload } = jwsParts(token);
    expect(header.typ).to.equal('vc+jwt');
    expect(payload).to.deep.equal({ ...document, iat: 1_790_000_000 });
  });

  it('behaviour: several subjects have no common sub', async () => {
    const credentialSubject = [{ id: 'did:example:a' }, { id: 'did:example:b' }];
    const token = await signCredential(
      smallCredential(ISSUER, { credentialSubject }),
      await testSigner(ISSUER),
    );
    expect(jwsParts(token).payload).to.not.have.property('sub');
  });

  it('argument: a callback signs in place of a key', async () => {
    const seen: Uint8Array[] = [];
    const sign = (bytes: Uint8Array) => {
      seen.push(bytes);
      return new Uint8Array(64).fill(7);
    };
    const token = await signCredential(smallCredential(ISSUER), {
      kid: `${ISSUER}#hsm`,
      algorithm: 'ES256',
      sign,
    });
    expect(new TextDecoder().decode(seen[0])).to.equal(token.slice(0, token.lastIndexOf('.')));
    expect(jwsParts(token).header.alg).to.equal('ES256');
  });

  it('behaviour: the document is not written to', async () => {
    const document = smallCredential(ISSUER, { expirationDate: '2031-06-30T12:00:00Z' });
    const before = structuredClone(document);
    await signCredential(document, await testSigner(ISSUER));
    expect(document).to.deep.equal(before);
  });

  it('error: a key of somebody else', async () => {
    expect(await codeOf(smallCredential('did:example:other'))).to.equal('ISSUE_KEY_NOT_THE_ISSUERS');
    expect(await codeOf(smallCredential(ISSUER), 'did:example:university2#key-1')).to.equal(
      'ISSUE_KEY_NOT_THE_ISSUERS',
    );
  });

  it('error: documents that a verifier would refuse', async () => {
    const wrong: readonly JsonObject[] = [
      { '@context': 'https://example.org/other' },
      { type: 'VerifiableAttestation' },
      { issuer: 'https://university.example' },
      { credentialSubject: 'did:example:learner' },
      { credentialSubject: [] },
      { issuanceDate: '2026-06-30' },
      { expirationDate: '2026-06-30T12:00:00Z' },
      { validUntil: 'never' },
      { proof: {} },
    ];
    for (const members of wrong) {
      expect(await codeOf(smallCredential(ISSUER, members)), JSON.stringify(members)).to.equal(
        'ISSUE_DOCUMENT_INVALID',
      );
    }
  });

  it('error: a credential of data model 1.1 without its date', async () => {
    const { issuanceDate: _, ...document } = smallCredential(ISSUER);
    expect(await codeOf(document)).to.equal('ISSUE_DOCUMENT_INVALID');
  });

  it('error: a signer that fails, or signs in another form', async () => {
    const attempt = async (sign: () => Uint8Array): Promise<string> => {
      try {
        await signCredential(smallCredential(ISSUER), { kid: `${ISSUER}#hsm`, algorithm: 'ES384', sign });
        return 'signed';
      } catch (error) {
        return isVidimusError(error) ? error.code : String(error);
      }
    };
    expect(await attempt(() => new Uint8Array(71))).to.equal('ISSUE_SIGNATURE_MALFORMED');
    expect(
      await attempt(() => {
        throw new Error('the token is locked');
      }),
    ).to.equal('ISSUE_SIGNER_FAILED');
    // What our own code threw already says what is wrong.
    expect(
      await attempt(() => {
        throw fail('INTERNAL', { reason: 'a test' });
      }),
    ).to.equal('INTERNAL');
  });
});
