import { expect } from 'chai';
import { generateKey } from '#crypto';
import type { PrivateJwk } from '../../src/core/jwk.ts';
import type { Seconds } from '../../src/core/seconds.ts';
import { createDidResolver } from '../../src/did/resolve.ts';
import { type DidKeyIssuer, generateIssuer, publicPart } from '../../src/issue/keys.ts';
import type { MicroCredential } from '../../src/issue/micro-credential.ts';
import { MICRO_CREDENTIAL_VCT, microCredentialClaims } from '../../src/issue/micro-credential-claims.ts';
import { presentSdJwt } from '../../src/issue/present-sd-jwt.ts';
import { hideable, signSdJwt } from '../../src/issue/sign-sd-jwt.ts';
import { revocationHandleEntry } from '../../src/issue/status-entry.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import { DEFAULT_RULES, type VerifyOptions } from '../../src/verify/policy.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { createVerifier } from '../../src/verify/verifier.ts';
import { hex32 } from '../fixtures/issuers.ts';
import { DAY, HERE, permission, START, World } from '../fixtures/world.ts';

const ISSUED: Seconds = START + 10 * DAY;
const NOW: Seconds = START + 20 * DAY;
const ASKED = { challenge: 'n-0S6_WzA2Mj', domain: 'https://employer.example' };

interface Town {
  readonly university: DidKeyIssuer;
  readonly holder: PrivateJwk;
  issue(changes?: Partial<MicroCredential>): Promise<string>;
  verify(token: string, options?: VerifyOptions): Promise<Verdict>;
}

/** A university that may give micro-credentials of level 6 in agriculture, up to 15 points, in Finland. */
const foundTown = async (): Promise<Town> => {
  const [university, holder] = [await generateIssuer(), await generateKey('P-256')];
  const world = new World();
  const permissions = [
    permission({
      types: [MICRO_CREDENTIAL_VCT],
      jurisdictions: ['FI'],
      fields: ['08'],
      levels: 0b10_0000,
      credits: 150,
    }),
  ];
  const agency = world.grant(undefined, {
    subject: 'did:example:agency',
    permissions,
    validUntil: NOW + 900 * DAY,
  });
  const record = world.grant(agency, { subject: university.did, permissions, validUntil: NOW + 900 * DAY });
  const verifier = createVerifier({
    policy: {
      name: 'a test',
      registries: [
        { chainId: HERE.chainId, trustedIssuersRegistry: HERE.registry, statusRegistry: HERE.statusRegistry },
      ],
      roots: [agency.ref.id],
      rules: { ...DEFAULT_RULES, missingStatus: 'require' },
    },
    trust: world.trust,
    status: world.status,
    dids: createDidResolver({}),
    fetchList: async () => {
      throw new Error('nothing is fetched here');
    },
    lists: createListCache({ clock: () => 0 }),
    clock: () => NOW,
  });
  const where = { accreditation: record.ref, statusRegistry: HERE.statusRegistry };
  return {
    university,
    holder,
    verify: (token, options) => verifier.verify(token, options),
    issue: (changes = {}) => {
      const claims = microCredentialClaims({
        issuer: university.did,
        issuedAt: ISSUED,
        learner: { givenName: 'Ada', familyName: 'Okafor' },
        title: 'Forest economics',
        issuerCountry: 'FI',
        learningOutcomes: ['Values a stand of pines'],
        ects: 5,
        level: 6,
        fields: ['0821'],
        typeOfAssessment: 'project',
        formOfParticipation: 'online',
        qualityAssurance: 'institutional',
        accreditation: record.ref,
        status: [revocationHandleEntry(where, hex32(0x55))],
        ...changes,
      });
      return signSdJwt(claims, university, { hide: hideable(claims), holderKey: publicPart(holder) });
    },
  };
};

const outcome = ({ decision, checks }: Verdict): string =>
  [
    decision,
    ...checks.filter(({ status, required }) => required && status !== 'pass').map(({ code }) => code),
  ].join(' ');

describe('what signSdJwt makes and presentSdJwt shows, verify reads', () => {
  it('default: accepted under the accreditation that it names', async () => {
    const town = await foundTown();
    const verdict = await town.verify(await town.issue());
    expect(outcome(verdict)).to.equal('accepted');
    expect(verdict.credential).to.include({ format: 'sd-jwt-vc' });
  });

  it('behaviour: hiding what an accreditation limits does not widen what it permits', async () => {
    const town = await foundTown();
    const token = await town.issue();
    const scope = ['/level', '/notionalWorkload', '/fieldOfStudy', '/issuerCountry'];
    expect(outcome(await town.verify(await presentSdJwt(token, { disclose: scope })))).to.equal('accepted');
    for (const withheld of scope) {
      const disclose = scope.filter((pointer) => pointer !== withheld);
      const { decision } = await town.verify(await presentSdJwt(token, { disclose }));
      expect(decision, withheld).not.to.equal('accepted');
    }
    expect((await town.verify(await town.issue({ level: 7 }))).decision).to.equal('rejected');
    expect((await town.verify(await town.issue({ type: 'Other' }))).decision).to.equal('rejected');
  });

  it('behaviour: a body that awards by another’s seal needs its mandate', async () => {
    const town = await foundTown();
    const awarded = await town.issue({ awardingBody: { id: 'did:example:academy' } });
    expect(outcome(await town.verify(awarded))).to.contain('AWARDING_BODY_NOT_CONFIRMED');
  });

  it('argument: asked for a challenge and a domain, the holder must answer both', async () => {
    const town = await foundTown();
    const token = await town.issue();
    const answer = (nonce: string, audience: string, key: PrivateJwk = town.holder) =>
      presentSdJwt(token, { binding: { key: { key }, nonce, audience, issuedAt: NOW } });
    const presented = await answer(ASKED.challenge, ASKED.domain);
    expect(outcome(await town.verify(presented, ASKED))).to.equal('accepted');
    expect(outcome(await town.verify(presented))).to.equal('accepted KEY_BINDING_NOT_ASKED');
    expect(outcome(await town.verify(token, ASKED))).to.equal('rejected KEY_BINDING_MISSING');
    expect(outcome(await town.verify(await answer('other', ASKED.domain), ASKED))).to.equal(
      'rejected CHALLENGE_MISMATCH',
    );
    expect(outcome(await town.verify(await answer(ASKED.challenge, 'other'), ASKED))).to.equal(
      'rejected DOMAIN_MISMATCH',
    );
    const late = { ...ASKED, now: NOW + DAY };
    expect(outcome(await town.verify(presented, late))).to.equal('rejected KEY_BINDING_OUT_OF_TIME');
  });
});
