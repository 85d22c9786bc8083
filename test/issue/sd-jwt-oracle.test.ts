import { expect } from 'chai';
import fc from 'fast-check';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { requiredMembers } from '../../src/core/jwk.ts';
import { generateIssuer, publicPart } from '../../src/issue/keys.ts';
import { presentSdJwt } from '../../src/issue/present-sd-jwt.ts';
import { signSdJwt } from '../../src/issue/sign-sd-jwt.ts';
import { checkProof } from '../../src/proof/check.ts';
import { checkKeyBinding } from '../../src/proof/check-key-binding.ts';
import { decoded, documentOf, oracle, pointersOf, vcClaims } from '../fixtures/sd-jwt.ts';

const NOW = 1_800_000_000;
const ASKED = { audience: 'https://verifier.example.org', nonce: 'n-0S6_WzA2Mj' };
const plain = (value: Json): JsonObject => JSON.parse(JSON.stringify(value));

const parties = async () => {
  const issuer = await generateIssuer();
  const holder = await generateKey('P-256');
  return { issuer, holder, document: documentOf(issuer.did), theirs: oracle(issuer, holder) };
};

const HIDDEN = ['givenName', 'familyName', 'learningOutcomes', 'notionalWorkload', 'awardingBody'];

/** The same selection in their words: whole claims, a member of one, an element of another, decoys. */
const FRAME = {
  _sd: HIDDEN,
  _sd_decoy: 3,
  notionalWorkload: { _sd: ['value'] },
  fieldOfStudy: { _sd: [1] },
};
const POINTERS = [...HIDDEN.map((name) => `/${name}`), '/notionalWorkload/value', '/fieldOfStudy/1'];

describe('SD-JWT VC beside @sd-jwt/sd-jwt-vc', () => {
  it('behaviour: what they issue is read and verified, every claim of it', async () => {
    const { issuer, document, theirs } = await parties();
    const claims = vcClaims(issuer.did);
    const token = await theirs.issue(claims as never, FRAME as never, { header: { kid: issuer.kid } });
    const credential = decoded(token);
    expect(plain(credential.document)).to.deep.equal(claims);
    expect(await checkProof(credential, document)).to.include({ code: 'PROOF_VALID' });
    expect(credential.scope).to.deep.equal({
      types: ['VerifiableMicroCredential'],
      schemas: [],
      jurisdiction: 'DE',
      fields: ['0613', '0611'],
      level: 6,
      credits: 50,
    });
  });

  it('behaviour: what they present with key binding is read and verified', async () => {
    const { issuer, holder, document, theirs } = await parties();
    const claims: JsonObject = { ...vcClaims(issuer.did), cnf: { jwk: requiredMembers(publicPart(holder)) } };
    const token = await theirs.issue(claims as never, FRAME as never, { header: { kid: issuer.kid } });
    const presented = await theirs.present(
      token,
      { givenName: true, notionalWorkload: { value: true } } as never,
      { kb: { payload: { iat: NOW, aud: ASKED.audience, nonce: ASKED.nonce } } },
    );
    const credential = decoded(presented);
    const seen = plain(credential.document);
    expect(seen).to.include({ givenName: 'Ada', title: claims['title'] });
    expect(seen['notionalWorkload']).to.deep.equal({ value: 5, unit: 'ECTS' });
    expect(seen['fieldOfStudy']).to.deep.equal(['0613']);
    expect(seen).not.to.have.any.keys('familyName', 'awardingBody', '_sd', '_sd_alg');
    expect(await checkProof(credential, document)).to.include({ code: 'PROOF_VALID' });
    expect(await checkKeyBinding(credential, { ...ASKED, now: NOW, skewSeconds: 0 })).to.include({
      code: 'KEY_BINDING_VALID',
    });
  });

  it('behaviour: they verify what we issue, and see the same claims', async () => {
    const { issuer, theirs } = await parties();
    const claims = vcClaims(issuer.did);
    const token = await signSdJwt(claims, issuer, { hide: POINTERS, decoys: 2 });
    const { payload } = await theirs.verify(token, { currentDate: NOW });
    expect(payload).to.deep.equal(claims);
  });

  it('behaviour: they verify what we present with key binding', async () => {
    const { issuer, holder, theirs } = await parties();
    const claims = vcClaims(issuer.did);
    const token = await signSdJwt(claims, issuer, { hide: POINTERS, holderKey: publicPart(holder) });
    const presented = await presentSdJwt(token, {
      disclose: ['/notionalWorkload/value', '/fieldOfStudy/1'],
      binding: { key: { key: holder }, issuedAt: NOW, ...ASKED },
    });
    const { payload, kb } = await theirs.verify(presented, {
      currentDate: NOW,
      keyBindingNonce: ASKED.nonce,
      requiredClaimKeys: ['notionalWorkload'],
    });
    expect(payload).to.deep.include({ notionalWorkload: { value: 5, unit: 'ECTS' } });
    expect(payload).to.deep.include({ fieldOfStudy: ['0613', '0611'] });
    expect(payload).not.to.have.any.keys('givenName', 'familyName', 'awardingBody');
    expect(kb?.payload).to.include({ aud: ASKED.audience, nonce: ASKED.nonce, iat: NOW });
    expect(decoded(presented).document).to.deep.include({ fieldOfStudy: ['0613', '0611'] });
  });

  it('behaviour: whatever we hide, they and we see the same of what is shown', async () => {
    const { issuer, theirs } = await parties();
    const value = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'ü', 'd/e', 'f~g'), tie('value'), { minKeys: 1, maxKeys: 3 }),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(value, fc.infiniteStream(fc.boolean()), async (subject, coin) => {
        const claims: JsonObject = { ...vcClaims(issuer.did), subject };
        const hide = pointersOf(subject, '/subject').filter(() => coin.next().value);
        const token = await signSdJwt(claims, issuer, { hide, decoys: 1 });
        const all = await presentSdJwt(token, { disclose: hide.filter(() => coin.next().value) });
        for (const text of [token, all]) {
          const { payload } = await theirs.verify(text, { currentDate: NOW });
          expect(plain(decoded(text).document)).to.deep.equal(plain(payload as JsonObject));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('behaviour: their JSON serializations are read as the compact one', async () => {
    const { issuer, document, theirs } = await parties();
    const token = await theirs.issue(vcClaims(issuer.did) as never, FRAME as never, {
      header: { kid: issuer.kid },
    });
    for (const json of [theirs.toFlattenJSON(token).toJson(), theirs.toGeneralJSON(token).toJson()]) {
      const credential = decoded(JSON.stringify(json));
      expect(credential.document).to.deep.equal(decoded(token).document);
      expect(await checkProof(credential, document)).to.include({ code: 'PROOF_VALID' });
    }
  });
});
