import { expect } from 'chai';
import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Cryptosuite } from '../../src/credential/model.ts';
import type { DidDocument, VerificationMethod } from '../../src/did/document.ts';
import { givenKeys } from '../../src/did/given-keys.ts';
import { deriveCredential } from '../../src/issue/derive-credential.ts';
import { type DidKeyIssuer, generateIssuer, publicPart } from '../../src/issue/keys.ts';
import { type DataIntegrityOptions, signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { checkProof } from '../../src/proof/check.ts';
import {
  CREATED,
  credential11,
  credential20,
  decoded,
  documentOf,
  findingOf,
  issuers,
  NOW,
  SUITES,
} from '../fixtures/data-integrity.ts';

const signed = (
  issuer: DidKeyIssuer,
  suite: Cryptosuite,
  options: Partial<DataIntegrityOptions> = {},
): Promise<JsonObject> =>
  signDataIntegrity(credential20(issuer.did), issuer, { suite, created: CREATED, ...options });

/** The context of another suite than the one that signed. */
const UNUSED = '/@context/1 gone';

const codeOf = async (...args: Parameters<typeof findingOf>): Promise<string> =>
  (await findingOf(...args)).code;

/** A copy with one member of its (only or last) proof set, or taken out. */
const withProof = (json: JsonObject, change: { readonly [member: string]: Json | undefined }): JsonObject => {
  const { proof = null } = json;
  const merged: { [member: string]: Json } = {};
  for (const [name, value] of Object.entries({ ...(isObject(proof) ? proof : {}), ...change })) {
    if (value !== undefined) merged[name] = value;
  }
  return { ...json, proof: merged };
};

describe('checkEmbedded', () => {
  for (const [suite, crv] of SUITES) {
    it(`default: ${suite} with ${crv}, in both data models`, async () => {
      const issuer = (await issuers())[crv];
      for (const document of [credential20(issuer.did), credential11(issuer.did)]) {
        const json = await signDataIntegrity(document, issuer, { suite, created: CREATED });
        expect(await findingOf(json, documentOf(issuer.did))).to.deep.include({
          status: 'pass',
          code: 'PROOF_VALID',
          evidence: { method: issuer.kid, algorithm: suite },
        });
      }
    });

    it(`behaviour: no changed member of a ${suite} credential with ${crv} passes`, async () => {
      const issuer = (await issuers())[crv];
      const json = await signed(issuer, suite);
      const document = documentOf(issuer.did);
      for (const [path, changed] of changesOf(json)) {
        // What RDFC suites sign is the meaning: a context that no term needs adds nothing to it.
        if (suite.includes('rdfc') && path === UNUSED) continue;
        expect((await findingOf(changed, document)).status, path).not.to.equal('pass');
      }
    });
  }

  it('behaviour: a single proof of a JCS suite is checked at once', async () => {
    const { Ed25519: issuer } = await issuers();
    const json = decoded(await signed(issuer, 'eddsa-jcs-2022'));
    expect(checkProof(json, documentOf(issuer.did), { now: NOW })).to.include({ code: 'PROOF_VALID' });
  });

  it('behaviour: any single changed byte is refused', async () => {
    const all = await issuers();
    for (const suite of ['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const) {
      const text = JSON.stringify(await signed(all.Ed25519, suite));
      const document = documentOf(all.Ed25519.did);
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), async (at, code) => {
          const byte = String.fromCharCode(code);
          fc.pre(byte !== text[at]);
          const outcome = decodeCredential(text.slice(0, at) + byte + text.slice(at + 1));
          const finding = outcome.ok
            ? await checkProof(outcome.value, document, { now: NOW })
            : outcome.finding;
          expect(finding.status, `${at}: ${byte}`).not.to.equal('pass');
        }),
        { numRuns: 400, seed: 11 },
      );
    }
  });

  it('error: the suite must fit the key', async () => {
    const all = await issuers();
    for (const [suite, crv] of SUITES) {
      for (const [other, issuer] of Object.entries(all)) {
        if (other === crv || (suite.startsWith('ecdsa') && other.startsWith('P-'))) continue;
        const json = withProof(await signed(all[crv], suite), { verificationMethod: issuer.kid });
        const renamed = { ...json, issuer: issuer.did };
        expect(await codeOf(renamed, documentOf(issuer.did)), `${suite} ${other}`).to.equal(
          'ALGORITHM_MISMATCH',
        );
      }
    }
  });

  it('error: another’s method, a method that is not there, or not for this', async () => {
    const { Ed25519: issuer, 'P-256': other } = await issuers();
    const json = await signed(issuer, 'eddsa-jcs-2022');
    const document = documentOf(issuer.did);
    const method = (verificationMethod: string) => codeOf(withProof(json, { verificationMethod }), document);
    expect(await method(other.kid)).to.equal('KID_ISSUER_MISMATCH');
    // It is the same key, but not what was signed.
    expect(await method(issuer.did)).to.equal('SIGNATURE_INVALID');
    expect(await method(`${issuer.did}#other`)).to.equal('METHOD_NOT_FOUND');
    expect(await method(`${issuer.did}?x#${issuer.did.slice(8)}`)).to.equal('KID_ISSUER_MISMATCH');
    const unlisted = { ...document, relationships: { ...document.relationships, assertionMethod: [] } };
    expect(await codeOf(json, unlisted)).to.equal('METHOD_NOT_FOR_ASSERTION');
    expect(await codeOf(json, documentOf(other.did))).to.equal('DID_DOCUMENT_MISMATCH');
    expect(await codeOf(json, undefined)).to.equal('DID_DOCUMENT_MISMATCH');
  });

  it('behaviour: a DID that is its own key names its one method without a fragment; no other DID does', async () => {
    const { Ed25519: issuer } = await issuers();
    const whole = { ...issuer, kid: issuer.did };
    const json = await signed(whole, 'eddsa-jcs-2022');
    expect(await codeOf(json, documentOf(issuer.did))).to.equal('PROOF_VALID');
    const web = 'did:web:university.example';
    const document = { ...documentOf(issuer.did), id: web };
    expect(
      await codeOf(await signed({ ...issuer, did: web, kid: web }, 'eddsa-jcs-2022'), document),
    ).to.equal('KID_MALFORMED');
  });

  it('error: a credential that names one issuer and is signed by another', async () => {
    const { Ed25519: thief, 'P-256': honest } = await issuers();
    const forged = await signDataIntegrity({ ...credential20(thief.did), issuer: thief.did }, thief, {
      suite: 'eddsa-jcs-2022',
      created: CREATED,
    });
    const { proof = null } = await signDataIntegrity(
      { ...credential20(thief.did), issuer: thief.did },
      thief,
      { suite: 'eddsa-jcs-2022', created: CREATED },
    );
    const renamed = { ...forged, issuer: honest.did, proof };
    expect(await codeOf(renamed, documentOf(honest.did))).to.equal('KID_ISSUER_MISMATCH');
  });

  it('error: the purpose', async () => {
    const { Ed25519: issuer } = await issuers();
    const json = await signed(issuer, 'eddsa-jcs-2022', { purpose: 'authentication' });
    expect(await codeOf(json, documentOf(issuer.did))).to.equal('PROOF_PURPOSE_MISMATCH');
    expect(await codeOf(json, documentOf(issuer.did), { relationship: 'authentication' })).to.equal(
      'PROOF_VALID',
    );
    for (const proofPurpose of ['keyAgreement', 'assertion', 'AssertionMethod', 'constructor']) {
      expect(await codeOf(withProof(json, { proofPurpose }), documentOf(issuer.did))).to.equal(
        'PROOF_PURPOSE_MISMATCH',
      );
    }
  });

  it('argument: the clock bounds the proof’s own times', async () => {
    const { Ed25519: issuer } = await issuers();
    const document = documentOf(issuer.did);
    const json = await signed(issuer, 'eddsa-jcs-2022', { expires: CREATED + 100 });
    const at = (now: number, skewSeconds = 60) => codeOf(json, document, { now, skewSeconds });
    expect(await at(CREATED + 99)).to.equal('PROOF_VALID');
    expect(await at(CREATED + 100)).to.equal('PROOF_EXPIRED');
    expect(await at(CREATED - 60)).to.equal('PROOF_VALID');
    expect(await at(CREATED - 61)).to.equal('PROOF_NOT_YET_VALID');
    expect(await at(CREATED - 1, 0)).to.equal('PROOF_NOT_YET_VALID');
  });

  it('argument: challenge and domain must be there and equal where they are asked for', async () => {
    const { Ed25519: issuer } = await issuers();
    const document = documentOf(issuer.did);
    const bare = await signed(issuer, 'eddsa-jcs-2022');
    expect(await codeOf(bare, document, { challenge: 'x' })).to.equal('CHALLENGE_MISMATCH');
    expect(await codeOf(bare, document, { domain: 'x' })).to.equal('DOMAIN_MISMATCH');
    const json = await signed(issuer, 'eddsa-jcs-2022', { challenge: 'abc', domain: 'verifier.example' });
    expect(await codeOf(json, document, { challenge: 'abc', domain: 'verifier.example' })).to.equal(
      'PROOF_VALID',
    );
    for (const challenge of ['', 'ab', 'ABC', 'abcd']) {
      expect(await codeOf(json, document, { challenge }), challenge).to.equal('CHALLENGE_MISMATCH');
    }
    for (const domain of ['', 'verifier', 'other.example']) {
      expect(await codeOf(json, document, { domain }), domain).to.equal('DOMAIN_MISMATCH');
    }
    expect(await codeOf(json, document)).to.equal('PROOF_VALID');
  });

  describe('the proof’s own context', () => {
    it('behaviour: of a JCS suite the document’s must begin with it', async () => {
      const { Ed25519: issuer } = await issuers();
      const document = documentOf(issuer.did);
      const json = await signed(issuer, 'eddsa-jcs-2022');
      const contexts = [json['@context'] ?? []].flat();
      const longer = { ...json, '@context': [...contexts, 'https://www.w3.org/ns/credentials/examples/v2'] };
      expect(await codeOf(longer, document)).to.equal('PROOF_VALID');
      const swapped = { ...json, '@context': [contexts[0] ?? '', contexts[2] ?? '', contexts[1] ?? ''] };
      expect(await codeOf(swapped, document)).to.equal('PROOF_CONTEXT_MISMATCH');
      expect(await codeOf({ ...json, '@context': contexts.slice(0, 1) }, document)).to.equal(
        'PROOF_CONTEXT_MISMATCH',
      );
    });

    it('behaviour: of an RDFC suite it must be the document’s', async () => {
      const { Ed25519: issuer } = await issuers();
      const document = documentOf(issuer.did);
      const json = await signed(issuer, 'eddsa-rdfc-2022');
      const own = (context: Json) => codeOf(withProof(json, { '@context': context }), document);
      expect(await own(json['@context'] ?? '')).to.equal('PROOF_VALID');
      expect(await own('https://www.w3.org/ns/credentials/v2')).to.equal('PROOF_CONTEXT_MISMATCH');
      expect(await own({ proofPurpose: 'https://thief.example/purpose' })).to.equal('PROOF_CONTEXT_INLINE');
    });
  });

  describe('sets and chains', () => {
    const first = 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544';
    const second = 'urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54';

    it('error: the terms of Ed25519Signature2020 know no chains', async () => {
      const { Ed25519: issuer } = await issuers();
      const one = await signed(issuer, 'Ed25519Signature2020', { id: first });
      const options = { suite: 'Ed25519Signature2020', previousProof: [first] } as const;
      const refused = await signDataIntegrity(one, issuer, options).catch((error: unknown) => error);
      expect(refused).to.have.property('code', 'ISSUE_DOCUMENT_INVALID');
      const set = await signDataIntegrity(one, issuer, { suite: 'Ed25519Signature2020', created: CREATED });
      expect(await codeOf(set, documentOf(issuer.did))).to.equal('PROOF_VALID');
    });

    for (const [suite, crv] of SUITES.filter(([name]) => name !== 'Ed25519Signature2020')) {
      it(`default: a chain of ${suite} with ${crv}, and nothing of it without the rest`, async () => {
        const [issuer, witness] = [await generateIssuer(crv), await generateIssuer(crv)];
        const document = documentOf(issuer.did);
        const one = await signed(issuer, suite, { id: first });
        const set = await signDataIntegrity(one, witness, { suite, id: second, created: CREATED });
        const chain = await signDataIntegrity(set, witness, {
          suite,
          previousProof: [first, second],
          created: CREATED,
        });
        for (const json of [one, set, chain]) expect(await codeOf(json, document)).to.equal('PROOF_VALID');
        const proofs = [chain['proof'] ?? []].flat();
        const only = (...places: readonly number[]) =>
          codeOf({ ...chain, proof: places.map((i) => proofs[i] ?? null) }, document);
        expect(await only(0, 2)).to.equal('PROOF_CHAIN_BROKEN');
        expect(await only(2)).to.equal('PROOF_CHAIN_BROKEN');
        expect(await only(1)).to.equal('KID_ISSUER_MISMATCH');
        expect(await only(0, 1, 1)).to.equal('PROOF_CHAIN_BROKEN');
        // One bad proof of a set spoils it, whoever made it.
        for (const bad of [0, 1, 2]) {
          const changed = proofs.map((proof, i) =>
            i === bad && isObject(proof) ? { ...proof, created: '2026-07-01T00:00:00Z' } : proof,
          );
          expect(await codeOf({ ...chain, proof: changed }, document), `${bad}`).to.equal(
            'SIGNATURE_INVALID',
          );
        }
      });
    }

    it('behaviour: a proof without an id stands beside a chain, in no link of it', async () => {
      const { Ed25519: issuer } = await issuers();
      const options = { suite: 'eddsa-jcs-2022', created: CREATED } as const;
      const one = await signed(issuer, 'eddsa-jcs-2022');
      const two = await signDataIntegrity(one, issuer, { ...options, id: first });
      const three = await signDataIntegrity(two, issuer, { ...options, previousProof: [first] });
      const document = documentOf(issuer.did);
      expect(await codeOf(three, document)).to.equal('PROOF_VALID');
      // The link signs the proof that it names, and no other: taking the first away changes nothing for it.
      const proofs = [three['proof'] ?? []].flat();
      expect(await codeOf({ ...three, proof: proofs.slice(1) }, document)).to.equal('PROOF_VALID');
      expect(await codeOf({ ...three, proof: [proofs[0] ?? null, proofs[0] ?? null] }, document)).to.equal(
        'PROOF_VALID',
      );
    });

    it('error: proofs that build on themselves or each other', async () => {
      const { Ed25519: issuer } = await issuers();
      const json = await signed(issuer, 'eddsa-jcs-2022', { id: first });
      const document = documentOf(issuer.did);
      const [proof] = [json['proof'] ?? null].flat();
      if (!isObject(proof)) throw new Error('no proof');
      const link = (id: string, previousProof: Json) => ({ ...proof, id, previousProof });
      expect(await codeOf({ ...json, proof: [link(first, first)] }, document)).to.equal('PROOF_CHAIN_BROKEN');
      expect(
        await codeOf({ ...json, proof: [link(first, [second]), link(second, first)] }, document),
      ).to.equal('PROOF_CHAIN_BROKEN');
    });

    it('error: a co-signer whose document cannot be had leaves it open; without any way to ask, it is refused', async () => {
      const [issuer, witness] = [await generateIssuer('Ed25519'), await generateIssuer('Ed25519')];
      const one = await signed(issuer, 'eddsa-jcs-2022', { id: first });
      const set = await signDataIntegrity(one, witness, { suite: 'eddsa-jcs-2022', created: CREATED });
      const finding = { status: 'unknown', code: 'NOT_REACHED', message: '' } as const;
      expect(
        await codeOf(set, documentOf(issuer.did), { documentOf: async () => ({ ok: false, finding }) }),
      ).to.equal('NOT_REACHED');
      const none = await checkProof(decoded(set), documentOf(issuer.did), { now: NOW });
      expect(none.code).to.equal('METHOD_NOT_FOUND');
    });
  });

  describe('methods that stand for themselves', () => {
    it('argument: binding none takes a key of anybody, by its own document', async () => {
      const { Ed25519: signer, 'P-256': other } = await issuers();
      const json = await signed(signer, 'eddsa-jcs-2022');
      const moved = await signDataIntegrity(
        { ...credential20(other.did), proof: [] },
        { ...signer },
        { suite: 'eddsa-jcs-2022', created: CREATED },
      ).catch((error: unknown) => error);
      expect(moved).to.have.property('code', 'ISSUE_KEY_NOT_THE_ISSUERS');
      expect(await codeOf(json, undefined, { binding: 'none' })).to.equal('PROOF_VALID_UNBOUND');
      // A did:key without its fragment is its only key.
      const bare = { ...signer, kid: signer.did };
      const short = await signed(bare, 'eddsa-jcs-2022');
      expect(await codeOf(short, undefined, { binding: 'none' })).to.equal('PROOF_VALID_UNBOUND');
      expect(await codeOf(short, documentOf(signer.did))).to.equal('PROOF_VALID');
      expect((await checkProof(decoded(json), undefined, { binding: 'none', now: NOW })).code).to.equal(
        'METHOD_NOT_FOUND',
      );
      const whole = withProof(json, { verificationMethod: signer.did });
      // The method's name is signed, too.
      expect(await codeOf(whole, undefined, { binding: 'none' })).to.equal('SIGNATURE_INVALID');
      expect(
        await codeOf(json, undefined, {
          binding: 'none',
          documentOf: async () => ({ ok: true, value: documentOf(other.did) }),
        }),
      ).to.equal('METHOD_NOT_FOUND');
    });
  });

  describe('keys of other kinds, ended keys, given keys', () => {
    it('error: a key that has ended, that is only an account, or of no kind that we know', async () => {
      const { Ed25519: issuer } = await issuers();
      const json = await signed(issuer, 'eddsa-jcs-2022');
      const document = documentOf(issuer.did);
      const [method] = document.methods.values();
      if (method === undefined) throw new Error('no method');
      const withMethod = (change: Partial<VerificationMethod>) =>
        codeOf(json, { ...document, methods: new Map([[method.id, { ...method, ...change }]]) });
      expect(await withMethod({})).to.equal('PROOF_VALID');
      expect(await withMethod({ hasEnded: true })).to.equal('METHOD_ENDED');
      expect(await withMethod({ controller: 'did:web:other.example' })).to.equal(
        'METHOD_CONTROLLER_MISMATCH',
      );
      expect(await withMethod({ key: { kind: 'other' } })).to.equal('KEY_KIND_NOT_SUPPORTED');
      expect(
        await withMethod({ key: { kind: 'account', account: `eip155:1:0x${'ab'.repeat(20)}` } }),
      ).to.equal('ALGORITHM_MISMATCH');
    });

    it('argument: keys that the caller gave count by whatever name the proof has for them', async () => {
      const { Ed25519: key } = await issuers();
      const did = 'did:web:university.example';
      const issuer = { ...key, did, kid: `${did}#whatever` };
      const json = await signed(issuer, 'eddsa-jcs-2022');
      const given = givenKeys([{ ...publicPart(key.key) }]).documentFor(did, issuer.kid);
      expect(await codeOf(json, given)).to.equal('PROOF_VALID');
      expect(await codeOf(json, given, { binding: 'none' })).to.equal('PROOF_VALID');
      const { 'P-256': other } = await issuers();
      const wrong = givenKeys([{ ...publicPart(other.key) }]).documentFor(did, issuer.kid);
      expect(await codeOf(json, wrong)).to.equal('ALGORITHM_MISMATCH');
    });
  });

  describe('whose document is asked', () => {
    it('behaviour: a name without a fragment stands for the only method there is, and for none of two', async () => {
      const { Ed25519: signer, 'P-256': other } = await issuers();
      const short = await signed({ ...signer, kid: signer.did }, 'eddsa-jcs-2022');
      const document = documentOf(signer.did);
      const unbound = (value: DidDocument) =>
        codeOf(short, undefined, { binding: 'none', documentOf: async () => ({ ok: true, value }) });
      expect(await unbound(document)).to.equal('PROOF_VALID_UNBOUND');
      const two = new Map([...document.methods, ...documentOf(other.did).methods]);
      expect(await unbound({ ...document, methods: two })).to.equal('KID_MALFORMED');
      expect(await unbound({ ...document, methods: new Map() })).to.equal('KID_MALFORMED');
      expect(await unbound({ ...document, id: other.did })).to.equal('KID_MALFORMED');
    });

    it('behaviour: only did:key and did:jwk issuers may leave the fragment away', async () => {
      const { Ed25519: key } = await issuers();
      const did = 'did:web:did:key:university.example';
      const [method] = documentOf(key.did).methods.values();
      if (method === undefined) throw new Error('no method');
      const id = `${did}#0`;
      const document = {
        ...documentOf(key.did),
        id: did,
        methods: new Map([[id, { ...method, id, controller: did }]]),
        relationships: { ...documentOf(key.did).relationships, assertionMethod: [id] },
      };
      const issuer = { ...key, did };
      expect(await codeOf(await signed({ ...issuer, kid: id }, 'eddsa-jcs-2022'), document)).to.equal(
        'PROOF_VALID',
      );
      expect(await codeOf(await signed({ ...issuer, kid: did }, 'eddsa-jcs-2022'), document)).to.equal(
        'KID_MALFORMED',
      );
    });

    it('behaviour: a co-signer’s method must be its own, too', async () => {
      const [issuer, witness] = [await generateIssuer('Ed25519'), await generateIssuer('Ed25519')];
      const one = await signed(issuer, 'eddsa-jcs-2022');
      const set = await signDataIntegrity(one, witness, { suite: 'eddsa-jcs-2022', created: CREATED });
      const asked: string[] = [];
      const document = documentOf(issuer.did);
      const finding = await codeOf(set, document, {
        documentOf: async (did) => {
          asked.push(did);
          return { ok: true, value: document };
        },
      });
      expect(finding).to.equal('METHOD_NOT_FOUND');
      expect(asked).to.deep.equal([witness.did]);
      // Where the signer's own proof fails, nobody else is asked.
      const [own, other] = [set['proof'] ?? []].flat();
      const bad = {
        ...set,
        proof: [
          other ?? null,
          { ...(isObject(own ?? null) ? (own as JsonObject) : {}), created: '2026-07-01T00:00:00Z' },
        ],
      };
      asked.length = 0;
      expect(
        await codeOf(bad, document, {
          documentOf: async (did) => {
            asked.push(did);
            return { ok: true, value: documentOf(did) };
          },
        }),
      ).to.equal('SIGNATURE_INVALID');
      expect(asked).to.deep.equal([]);
    });

    it('argument: a given key counts for its signer under a name that is another’s', async () => {
      const { Ed25519: key } = await issuers();
      const did = 'did:web:university.example';
      const named = await signDataIntegrity({ ...credential20(key.did) }, key, {
        suite: 'eddsa-jcs-2022',
        created: CREATED,
      });
      const own = givenKeys([{ ...publicPart(key.key) }]);
      expect(await codeOf(named, own.documentFor(key.did, key.kid))).to.equal('PROOF_VALID');
      // A key that says it is the university's, whatever the proof calls it.
      const given = givenKeys([
        { type: 'JsonWebKey', controller: did, publicKeyJwk: { ...publicPart(key.key) } },
      ]);
      const moved = { ...named, issuer: did };
      expect(await codeOf(moved, given.documentFor(did, key.kid))).to.equal('SIGNATURE_INVALID');
      expect(await codeOf(moved, given.documentFor(did, `${key.did}#other`))).to.equal('KID_ISSUER_MISMATCH');
    });
  });

  describe('ecdsa-sd-2023', () => {
    const show = ['/validFrom', '/credentialSubject/0/level'];

    it('default: what a holder derives holds, and shows no more than was chosen', async () => {
      const { 'P-256': issuer } = await issuers();
      const base = await signed(issuer, 'ecdsa-sd-2023');
      const derived = await deriveCredential(base, { show });
      expect(await findingOf(derived, documentOf(issuer.did))).to.include({ code: 'PROOF_VALID' });
      expect(JSON.stringify(derived)).not.to.contain('Reading trust chains');
      expect(derived['validUntil']).to.equal(base['validUntil']);
    });

    it('error: the issuer’s own proof is not for verifiers', async () => {
      const { 'P-256': issuer } = await issuers();
      const base = await signed(issuer, 'ecdsa-sd-2023');
      expect(await findingOf(base, documentOf(issuer.did))).to.include({
        status: 'unknown',
        code: 'PROOF_FOR_HOLDER_ONLY',
      });
    });

    it('behaviour: no changed member passes, and nothing mandatory can be left out', async () => {
      const { 'P-256': issuer } = await issuers();
      const derived = await deriveCredential(await signed(issuer, 'ecdsa-sd-2023'), { show });
      const document = documentOf(issuer.did);
      for (const [path, changed] of changesOf(derived)) {
        // The title is not shown, so its term is not needed either.
        if (path === UNUSED || path.startsWith('/@context/2/title')) continue;
        expect((await findingOf(changed, document)).status, path).not.to.equal('pass');
      }
      const { validUntil: _until, ...endless } = derived;
      expect(await codeOf(endless, document)).to.equal('SIGNATURE_INVALID');
    });

    it('behaviour: parts of two credentials do not go together', async () => {
      const { 'P-256': issuer } = await issuers();
      const other = { ...credential20(issuer.did), validFrom: '2026-07-01T12:00:00Z' };
      const options = { suite: 'ecdsa-sd-2023', created: CREATED } as const;
      const one = await deriveCredential(await signed(issuer, 'ecdsa-sd-2023'), { show });
      const two = await deriveCredential(await signDataIntegrity(other, issuer, options), { show });
      const document = documentOf(issuer.did);
      expect(await codeOf({ ...one, proof: two['proof'] ?? null }, document)).to.equal('SIGNATURE_INVALID');
      expect(await codeOf({ ...one, validFrom: two['validFrom'] ?? null }, document)).to.equal(
        'SIGNATURE_INVALID',
      );
    });

    it('error: only from a base proof, only by pointers that lead somewhere', async () => {
      const { 'P-256': issuer, Ed25519: other } = await issuers();
      const codeFor = async (json: JsonObject, pointers = show): Promise<unknown> =>
        deriveCredential(json, { show: pointers }).then(
          () => 'derived',
          (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
        );
      const base = await signed(issuer, 'ecdsa-sd-2023');
      expect(await codeFor(await deriveCredential(base, { show }))).to.equal('ISSUE_NOT_DERIVABLE');
      expect(await codeFor(await signed(other, 'eddsa-rdfc-2022'))).to.equal('ISSUE_NOT_DERIVABLE');
      for (const pointer of ['validFrom', '/nothing', '/credentialSubject/7', '/validFrom/x', '/~2']) {
        expect(await codeFor(base, [pointer]), pointer).to.equal('ISSUE_NOT_DERIVABLE');
      }
    });
  });
});

/** Every way to change one member or item: another value, or none. */
function* changesOf(json: JsonObject): Generator<readonly [string, JsonObject]> {
  for (const [path, changed] of changesIn(json)) if (isObject(changed)) yield [path, changed];
}

function* changesIn(value: Json, path = ''): Generator<readonly [string, Json]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      yield [`${path}/${i} gone`, value.filter((_, place) => place !== i)];
      for (const [at, changed] of changesIn(item, `${path}/${i}`)) {
        yield [at, value.map((kept: Json, place) => (place === i ? changed : kept))];
      }
    }
    return;
  }
  if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _gone, ...rest } = value;
      yield [`${path}/${name} gone`, rest];
      for (const [at, changed] of changesIn(member, `${path}/${name}`))
        yield [at, { ...value, [name]: changed }];
    }
    return;
  }
  if (typeof value === 'string') yield [`${path} changed`, `${value}x`];
}
