import { expect } from 'chai';
import { sign } from '#crypto';
import type { JsonObject } from '../../src/core/json.ts';
import { isObject } from '../../src/core/json.ts';
import { generateIssuer } from '../../src/issue/keys.ts';
import { type DataIntegrityOptions, signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import type { Signer } from '../../src/issue/signer.ts';
import { withContexts } from '../../src/proof/json-ld/bundled.ts';
import { CREATED, credential20, documentOf, findingOf } from '../fixtures/data-integrity.ts';

const codeOf = async (
  document: JsonObject,
  signer: Signer,
  options: DataIntegrityOptions,
): Promise<unknown> =>
  signDataIntegrity(document, signer, options).then(
    () => 'signed',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

const proofOf = (json: JsonObject): JsonObject => {
  const { proof = null } = json;
  if (!isObject(proof)) throw new Error('one proof is expected');
  return proof;
};

describe('signDataIntegrity', () => {
  it('default: a new document with the proof; what was given stays as it is', async () => {
    const issuer = await generateIssuer('Ed25519');
    const document = credential20(issuer.did);
    const before = JSON.stringify(document);
    const json = await signDataIntegrity(document, issuer, { suite: 'eddsa-rdfc-2022', created: CREATED });
    expect(JSON.stringify(document)).to.equal(before);
    expect(proofOf(json)).to.have.all.keys(
      'type',
      'cryptosuite',
      'created',
      'verificationMethod',
      'proofPurpose',
      'proofValue',
    );
    expect(proofOf(json)).to.include({
      type: 'DataIntegrityProof',
      created: '2026-06-30T12:03:20Z',
      verificationMethod: issuer.kid,
      proofPurpose: 'assertionMethod',
    });
    const older = await signDataIntegrity(document, issuer, {
      suite: 'Ed25519Signature2020',
      created: CREATED,
    });
    expect(proofOf(older)).to.include({ type: 'Ed25519Signature2020' });
    expect(proofOf(older)).not.to.have.property('cryptosuite');
    const jcs = await signDataIntegrity(document, issuer, { suite: 'eddsa-jcs-2022', created: CREATED });
    expect(proofOf(jcs)['@context']).to.deep.equal(document['@context']);
  });

  it('argument: everything that a proof can state', async () => {
    const issuer = await generateIssuer('P-256');
    const json = await signDataIntegrity(credential20(issuer.did), issuer, {
      suite: 'ecdsa-jcs-2019',
      created: CREATED,
      expires: CREATED + 60,
      id: 'urn:x:1',
      challenge: 'abc',
      domain: 'verifier.example',
      purpose: 'authentication',
    });
    expect(proofOf(json)).to.include({
      id: 'urn:x:1',
      expires: '2026-06-30T12:04:20Z',
      challenge: 'abc',
      domain: 'verifier.example',
      proofPurpose: 'authentication',
    });
    const now = Math.floor(Date.now() / 1000);
    const dated = await signDataIntegrity(credential20(issuer.did), issuer, { suite: 'ecdsa-jcs-2019' });
    expect(Date.parse(String(proofOf(dated)['created'])) / 1000).to.be.within(now - 1, now + 5);
  });

  it('argument: a key that lives elsewhere', async () => {
    const issuer = await generateIssuer('P-384');
    const remote: Signer = { kid: issuer.kid, algorithm: 'ES384', sign: (bytes) => sign(issuer.key, bytes) };
    const json = await signDataIntegrity(credential20(issuer.did), remote, {
      suite: 'ecdsa-rdfc-2019',
      created: CREATED,
    });
    expect((await findingOf(json, documentOf(issuer.did))).code).to.equal('PROOF_VALID');
    const broken: Signer = { ...remote, sign: () => new Uint8Array(64) };
    expect(await codeOf(credential20(issuer.did), broken, { suite: 'ecdsa-rdfc-2019' })).to.equal(
      'ISSUE_SIGNATURE_MALFORMED',
    );
    const failing: Signer = {
      ...remote,
      sign: () => {
        throw new Error('the module is locked');
      },
    };
    expect(await codeOf(credential20(issuer.did), failing, { suite: 'ecdsa-jcs-2019' })).to.equal(
      'ISSUE_SIGNER_FAILED',
    );
  });

  it('argument: presentations are for authentication, whoever the holder is', async () => {
    const holder = await generateIssuer('Ed25519');
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: holder.did,
    };
    const json = await signDataIntegrity(presentation, holder, { suite: 'eddsa-rdfc-2022' });
    expect(proofOf(json)['proofPurpose']).to.equal('authentication');
  });

  it('argument: contexts of the caller’s', async () => {
    const issuer = await generateIssuer('Ed25519');
    const url = 'https://university.example/contexts/v1';
    const contexts = withContexts(
      new Map([[url, { '@context': { skill: 'https://university.example/terms#skill' } }]]),
    );
    const document = {
      ...credential20(issuer.did),
      '@context': ['https://www.w3.org/ns/credentials/v2', url],
      type: ['VerifiableCredential'],
      credentialSubject: { skill: 'reading' },
    };
    const options = { suite: 'eddsa-rdfc-2022', created: CREATED } as const;
    expect(await codeOf(document, issuer, options)).to.equal('ISSUE_DOCUMENT_INVALID');
    const json = await signDataIntegrity(document, issuer, { ...options, contexts });
    expect((await findingOf(json, documentOf(issuer.did), { contexts })).code).to.equal('PROOF_VALID');
    expect((await findingOf(json, documentOf(issuer.did))).code).to.equal('CONTEXT_UNKNOWN');
  });

  it('error: a key of another kind, another’s key, a document that nobody could verify', async () => {
    const [ed, p256, p384, other] = [
      await generateIssuer('Ed25519'),
      await generateIssuer('P-256'),
      await generateIssuer('P-384'),
      await generateIssuer('Ed25519'),
    ];
    for (const [issuer, suite] of [
      [ed, 'ecdsa-jcs-2019'],
      [ed, 'ecdsa-sd-2023'],
      [p256, 'eddsa-jcs-2022'],
      [p256, 'Ed25519Signature2020'],
      [p384, 'ecdsa-sd-2023'],
    ] as const) {
      expect(await codeOf(credential20(issuer.did), issuer, { suite }), suite).to.equal(
        'ISSUE_SUITE_MISMATCH',
      );
    }
    const document = credential20(ed.did);
    const suite = 'eddsa-rdfc-2022';
    expect(await codeOf(document, other, { suite })).to.equal('ISSUE_KEY_NOT_THE_ISSUERS');
    expect(await codeOf({ ...document, unheardOf: 1 }, ed, { suite })).to.equal('ISSUE_DOCUMENT_INVALID');
    expect(await codeOf({ ...document, validFrom: 'today' }, ed, { suite })).to.equal(
      'ISSUE_DOCUMENT_INVALID',
    );
    expect(await codeOf(document, ed, { suite, previousProof: ['urn:x:1'] })).to.equal(
      'ISSUE_PREVIOUS_PROOF',
    );
    expect(
      await codeOf(credential20(p256.did), p256, { suite: 'ecdsa-sd-2023', mandatory: ['/nothing'] }),
    ).to.equal('ISSUE_CLAIM_NOT_FOUND');
  });

  it('behaviour: what an issuer makes mandatory by default is what a verifier must see', async () => {
    const issuer = await generateIssuer('P-256');
    const status = { id: 'https://x.example/1', type: 'https://x.example/types#Status' };
    const document = { ...credential20(issuer.did), credentialStatus: status };
    const { deriveCredential } = await import('../../src/issue/derive-credential.ts');
    const base = await signDataIntegrity(document, issuer, { suite: 'ecdsa-sd-2023', created: CREATED });
    const derived = await deriveCredential(base, { show: ['/credentialSubject/1'] });
    for (const member of ['issuer', 'validFrom', 'validUntil', 'credentialStatus']) {
      expect(derived[member], member).to.deep.equal(base[member]);
    }
    expect((await findingOf(derived, documentOf(issuer.did))).code).to.equal('PROOF_VALID');
  });
});
