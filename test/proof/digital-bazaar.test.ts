import { expect } from 'chai';
import type { JsonObject } from '../../src/core/json.ts';
import { decodePresentation } from '../../src/credential/decode-presentation.ts';
import { deriveCredential } from '../../src/issue/derive-credential.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { checkProof } from '../../src/proof/check.ts';
import {
  CREATED,
  credential11,
  credential20,
  documentOf,
  findingOf,
  issuers,
  NOW,
  SUITES,
} from '../fixtures/data-integrity.ts';
import { digitalBazaar, spoiled } from '../fixtures/digital-bazaar.ts';

/** Their JCS suites compare contexts by identity, so that none with an object in it ever fits. */
const forSuite = (document: JsonObject, suite: string): JsonObject =>
  suite.includes('jcs')
    ? {
        ...document,
        '@context': [document['@context'] ?? []].flat().filter((one) => typeof one === 'string'),
      }
    : document;

const ASKED = { challenge: 'n-0S6_WzA2Mj', domain: 'verifier.example' };

describe('embedded proofs beside Digital Bazaar’s libraries', () => {
  for (const [suite, crv] of SUITES) {
    it(`behaviour: ${suite} with ${crv}: what they sign we verify, and what we sign they verify`, async () => {
      const all = await issuers();
      const issuer = all[crv];
      const oracle = await digitalBazaar(Object.values(all));
      for (const whole of [credential20(issuer.did), credential11(issuer.did)]) {
        const document = forSuite(whole, suite);
        const theirs = await oracle.sign(document, suite, issuer);
        expect((await findingOf(theirs, documentOf(issuer.did))).code).to.equal('PROOF_VALID');
        expect((await findingOf(spoiled(theirs), documentOf(issuer.did))).status).not.to.equal('pass');
        const ours = await signDataIntegrity(document, issuer, { suite, created: CREATED });
        expect(await oracle.verifies(ours, suite), 'ours').to.equal(true);
        expect(await oracle.verifies(spoiled(ours), suite), 'spoiled').to.equal(false);
      }
    });

    it(`behaviour: a presentation with ${suite} and ${crv}, both ways`, async () => {
      const all = await issuers();
      const holder = all[crv];
      const oracle = await digitalBazaar(Object.values(all));
      const credential = await signDataIntegrity(forSuite(credential20(holder.did), suite), holder, {
        suite,
        created: CREATED,
      });
      const theirs = await oracle.present([credential], suite, holder, ASKED);
      const decoded = decodePresentation(JSON.stringify(theirs));
      if (!decoded.ok) throw new Error(decoded.finding.message);
      const presentation = decoded.value;
      expect(presentation).to.deep.include({
        holder: holder.did,
        challenge: ASKED.challenge,
        domain: [ASKED.domain],
      });
      const check = (asked: object) =>
        checkProof({ issuer: presentation.holder ?? '', proof: presentation.proof }, documentOf(holder.did), {
          relationship: 'authentication',
          now: NOW,
          ...asked,
        });
      expect((await check(ASKED)).code).to.equal('PROOF_VALID');
      expect((await check({ ...ASKED, challenge: 'other' })).code).to.equal('CHALLENGE_MISMATCH');
      const ours = await signDataIntegrity(presentation.document, holder, {
        suite,
        created: CREATED,
        ...ASKED,
      });
      expect(await oracle.verifiesPresentation(ours, suite, ASKED), 'ours').to.equal(true);
      expect(await oracle.verifiesPresentation(ours, suite, { ...ASKED, challenge: 'other' })).to.equal(
        false,
      );
    });
  }

  it('behaviour: ecdsa-sd-2023: whoever signs, derives and verifies, it is one suite', async () => {
    const all = await issuers();
    const issuer = all['P-256'];
    const oracle = await digitalBazaar(Object.values(all));
    const document = credential20(issuer.did);
    const mandatory = ['/issuer', '/validUntil'];
    const show = ['/credentialSubject/0/level', '/validFrom'];
    const bases = [
      await signDataIntegrity(document, issuer, { suite: 'ecdsa-sd-2023', created: CREATED, mandatory }),
      await oracle.sign(document, 'ecdsa-sd-2023', issuer, { mandatoryPointers: mandatory }),
    ];
    for (const [i, base] of bases.entries()) {
      for (const derived of [await deriveCredential(base, { show }), await oracle.derive(base, show)]) {
        expect(JSON.stringify(derived)).not.to.contain('Reading trust chains');
        expect((await findingOf(derived, documentOf(issuer.did))).code, `${i} by us`).to.equal('PROOF_VALID');
        expect(await oracle.verifies(derived, 'ecdsa-sd-2023'), `${i} by them`).to.equal(true);
        expect((await findingOf(spoiled(derived), documentOf(issuer.did))).status).not.to.equal('pass');
      }
    }
  });
});
