import { expect } from 'chai';
import fc from 'fast-check';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { presentSdJwt } from '../../src/issue/present-sd-jwt.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { signSdJwt } from '../../src/issue/sign-sd-jwt.ts';
import type { VerifyOptions } from '../../src/verify/policy.ts';
import type { PresentationVerdict } from '../../src/verify/presentation-verdict.ts';
import { profilesOf } from '../../src/verify/profiles.ts';
import { Cast, ISSUED, NOW, UNIVERSITY } from '../fixtures/cast.ts';
import { type Presenting, vpEmbedded, vpJose, vpJwt } from '../fixtures/presentations.ts';

const LEARNER = 'did:example:learner';
const THIEF = 'did:example:thief';
const ASKED = { challenge: 'asked-with-this', domain: 'https://verifier.example' };

const KINDS = [
  ['a JWT of data model 1.1', vpJwt],
  ['a token of VC-JOSE-COSE', vpJose],
  ['an embedded proof', vpEmbedded],
] as const;

/** Codes of what decided against the presentation itself, or left it open. */
const reasons = ({ checks }: PresentationVerdict): readonly string[] =>
  checks
    .filter(({ required, status }) => required && (status === 'fail' || status === 'unknown'))
    .map(({ code }) => code);
const notes = ({ notChecked }: PresentationVerdict): readonly string[] => notChecked.map(({ code }) => code);

describe('verifyPresentation', () => {
  let cast: Cast;
  let by: Presenting;
  let credential: string;

  before(async () => {
    cast = await Cast.assemble();
    const signer = await cast.dids.add(LEARNER, ['authentication']);
    await cast.dids.add(THIEF, ['authentication']);
    by = { holder: LEARNER, signer, nonce: ASKED.challenge, audience: ASKED.domain, issuedAt: NOW - 5 };
    credential = await cast.credential();
  });

  const verify = (input: string, options: VerifyOptions = ASKED, rules = {}) =>
    cast.verifier({ policy: cast.policy(rules) }).verifyPresentation(input, options);
  const as = (did: string): Presenting => ({ ...by, holder: did, signer: cast.dids.of(did) });

  /** The same learning in every form that a university may issue it in. */
  const everyFormat = async (): Promise<readonly Json[]> => {
    const document = cast.embeddable();
    const signer = cast.dids.of(UNIVERSITY);
    const jose = await signCredential(document, signer, { issuedAt: ISSUED });
    const sdJwt = await signSdJwt(document, signer, { issuedAt: ISSUED, hide: ['/credentialSubject/title'] });
    const embedded: JsonObject = await signDataIntegrity(document, signer, {
      suite: 'ecdsa-jcs-2019',
      created: ISSUED,
    });
    return [jose, sdJwt, embedded];
  };

  for (const [kind, present] of KINDS) {
    describe(`as ${kind}`, () => {
      it('default: the holder’s answer and a good credential are accepted', async () => {
        const verdict = await verify(await present([credential], by));
        expect(verdict.decision, verdict.summary).to.equal('accepted');
        expect(verdict.holder).to.equal(LEARNER);
        expect(verdict.credentials.map(({ decision }) => decision)).to.deep.equal(['accepted']);
        expect(notes(verdict)).not.to.include('FRESHNESS_NOT_CHECKED');
        expect(verdict.checks.map(({ check, status }) => [check, status])).to.deep.equal([
          ['decode', 'pass'],
          ['proof', 'pass'],
          ['dates', 'pass'],
          ['holder', 'pass'],
        ]);
      });

      it('behaviour: without a question nobody knows whether it is fresh, and that is said', async () => {
        const verdict = await verify(await present([credential], by), {});
        expect(verdict.decision, verdict.summary).to.equal('accepted');
        expect(notes(verdict)).to.include('FRESHNESS_NOT_CHECKED');
      });

      for (const [what, change, code] of [
        ['another challenge', { nonce: 'of yesterday' }, 'CHALLENGE_MISMATCH'],
        ['another verifier', { audience: 'https://other.example' }, 'DOMAIN_MISMATCH'],
        ['an end that has passed', { expires: NOW - 1 }, 'PRESENTATION_NOT_IN_FORCE'],
        ['a beginning that lies ahead', { issuedAt: NOW + 3600 }, 'PRESENTATION_NOT_IN_FORCE'],
      ] as const) {
        it(`error: ${what} is refused`, async () => {
          const verdict = await verify(await present([credential], { ...by, ...change }));
          expect(verdict.decision).to.equal('rejected');
          expect(reasons(verdict)).to.include(code);
        });
      }

      for (const member of ['nonce', 'audience'] as const) {
        it(`error: no ${member} at all is not the one that was asked for`, async () => {
          const { [member]: _left, ...without } = by;
          const verdict = await verify(await present([credential], without));
          expect(verdict.decision).to.equal('rejected');
          expect(verdict.credentials).to.deep.equal([]);
        });
      }

      it('error: somebody else’s key under the holder’s name is refused, and nothing inside is looked at', async () => {
        const signer = { kid: by.signer.kid, key: cast.dids.of(THIEF).key };
        const verdict = await verify(await present([credential], { ...by, signer }));
        expect(reasons(verdict)).to.deep.equal(['SIGNATURE_INVALID']);
        expect(verdict.decision).to.equal('rejected');
        expect(verdict.credentials).to.deep.equal([]);
      });

      it('error: a key that is not listed for authentication is refused', async () => {
        const verdict = await verify(await present([credential], as(UNIVERSITY)));
        expect(verdict.decision).to.equal('rejected');
      });

      it('error: a stolen credential under the thief’s own good signature is refused', async () => {
        const verdict = await verify(await present([credential], as(THIEF)));
        expect(verdict.decision).to.equal('rejected');
        expect(reasons(verdict)).to.deep.equal(['HOLDER_NOT_SUBJECT']);
        const lenient = await verify(await present([credential], as(THIEF)), ASKED, { holder: 'any' });
        expect(lenient.decision, lenient.summary).to.equal('accepted');
      });

      it('behaviour: the worst credential decides, and each one says why', async () => {
        const expired = await cast.credential({ validUntil: NOW - 1 });
        const verdict = await verify(await present([credential, expired], by));
        expect(verdict.decision).to.equal('rejected');
        expect(verdict.credentials.map(({ decision }) => decision)).to.deep.equal(['accepted', 'rejected']);
        expect(verdict.summary).to.contain('2 of 2');
      });

      it('property: no single changed character is accepted', async () => {
        const input = await present([credential], by);
        const changed = fc
          .tuple(fc.nat({ max: input.length - 1 }), fc.constantFrom(...'aA0_-.~"{}[]:, \\'))
          .filter(([at, character]) => input[at] !== character)
          .map(([at, character]) => input.slice(0, at) + character + input.slice(at + 1));
        await fc.assert(
          fc.asyncProperty(changed, async (text) => {
            expect((await verify(text)).decision, text).not.to.equal('accepted');
          }),
          { numRuns: 150 },
        );
      });

      it('behaviour: a presentation of nothing shows who is there', async () => {
        const verdict = await verify(await present([], by));
        expect(verdict.decision, verdict.summary).to.equal('accepted');
        expect(verdict.summary).to.contain('holds no credential');
      });
    });
  }

  it('argument: several credentials of several formats in one', async () => {
    for (const present of [vpJose, vpEmbedded]) {
      const verdict = await verify(await present(await everyFormat(), by));
      expect(verdict.credentials.map(({ credential: one }) => one?.format)).to.deep.equal([
        'vc-jose',
        'vc-sd-jwt',
        'data-integrity',
      ]);
      expect(verdict.decision, JSON.stringify(verdict.credentials.map(({ summary }) => summary))).to.equal(
        'accepted',
      );
    }
  });

  it('error: any change of an embedded presentation breaks its proof', async () => {
    const json = JSON.parse(await vpEmbedded([credential], by)) as { [member: string]: Json };
    const verdict = await verify(
      JSON.stringify({ ...json, id: 'urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-5b1d1a6f0c23' }),
    );
    expect(reasons(verdict)).to.deep.equal(['SIGNATURE_INVALID']);
  });

  describe('the holder’s own words, unsigned inside', () => {
    const words = (issuer: string): JsonObject => ({ ...cast.embeddable(), issuer });
    const proofsOnly = () => profilesOf(cast.policy()).get('proofs-only') ?? cast.policy();

    it('behaviour: taken only by a policy that binds no issuer, and called what they are', async () => {
      const input = await vpEmbedded([words(LEARNER)], by);
      const verdict = await cast.verifier({ policy: proofsOnly() }).verifyPresentation(input, ASKED);
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(verdict.credentials[0]?.checks.map(({ code }) => code)).to.include('CREDENTIAL_SELF_ASSERTED');
      const strict = await verify(input);
      expect(strict.decision).to.equal('rejected');
      expect(strict.credentials[0]?.checks[0]?.code).to.equal('CREDENTIAL_NOT_SIGNED');
    });

    it('error: under another’s name they are nobody’s', async () => {
      const input = await vpEmbedded([words(UNIVERSITY)], by);
      const verdict = await cast.verifier({ policy: proofsOnly() }).verifyPresentation(input, ASKED);
      expect(verdict.decision).to.equal('rejected');
    });
  });

  it('error: a holder whose DID is not found leaves it refused', async () => {
    const verdict = await verify(
      await vpJwt([credential], {
        ...by,
        holder: 'did:example:nobody',
        signer: { ...by.signer, kid: 'did:example:nobody#key-1' },
      }),
    );
    expect(verdict.decision).to.equal('rejected');
    expect(reasons(verdict)).to.include('DID_NOT_FOUND');
  });

  it('error: what is no presentation is said to be none', async () => {
    for (const input of ['', 'null', '7', '[]', '{}', 'a.b.c', credential, new Uint8Array([0xff, 0xfe])]) {
      const verdict = await cast.verifier().verifyPresentation(input);
      expect(verdict.decision).not.to.equal('accepted');
      expect(verdict.checks.find(({ check }) => check === 'decode')?.status).not.to.equal('pass');
    }
  });

  describe('an SD-JWT with the holder’s own proof', () => {
    let token: string;
    let presented: string;

    before(async () => {
      const key = by.signer.key;
      const { d: _d, ...publicKey } = key;
      token = await signSdJwt(cast.document({ dataModel: '2.0' }), cast.dids.of(UNIVERSITY), {
        issuedAt: ISSUED,
        holderKey: publicKey,
      });
      presented = await presentSdJwt(token, {
        binding: { key: { key }, audience: ASKED.domain, nonce: ASKED.challenge, issuedAt: NOW - 5 },
      });
    });

    it('default: verify() judges it by challenge and domain', async () => {
      const verdict = await cast.verifier().verify(presented, ASKED);
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(verdict.checks.find(({ check }) => check === 'holder')?.code).to.equal('KEY_BINDING_VALID');
      expect(verdict.notChecked.map(({ code }) => code)).not.to.include('HOLDER_NOT_CHECKED');
    });

    it('error: a replay for another question or verifier is refused', async () => {
      for (const [options, code] of [
        [{ ...ASKED, challenge: 'another' }, 'CHALLENGE_MISMATCH'],
        [{ ...ASKED, domain: 'https://other.example' }, 'DOMAIN_MISMATCH'],
      ] as const) {
        const verdict = await cast.verifier().verify(presented, options);
        expect(verdict.decision).to.equal('rejected');
        expect(verdict.checks.map((check) => check.code)).to.include(code);
      }
    });

    it('error: asked for a proof, a token without one is refused, whatever its format', async () => {
      for (const input of [token, credential]) {
        const verdict = await cast.verifier().verify(input, ASKED);
        expect(verdict.decision).to.equal('rejected');
        expect(verdict.checks.map(({ code }) => code)).to.include('KEY_BINDING_MISSING');
      }
    });

    it('behaviour: a proof that nobody asked for says nothing about who shows it', async () => {
      const verdict = await cast.verifier().verify(presented);
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(verdict.notChecked.map(({ code }) => code)).to.include.members([
        'HOLDER_NOT_CHECKED',
        'FRESHNESS_NOT_CHECKED',
      ]);
    });

    it('error: shown to a thief before, it does not make the thief its holder', async () => {
      const verdict = await verify(await vpJose([presented], { ...as(THIEF) }), {});
      expect(verdict.decision).to.equal('rejected');
      expect(reasons(verdict)).to.deep.equal(['HOLDER_NOT_SUBJECT']);
    });

    it('error: bound to a key that nobody proves to have, it stays open', async () => {
      const document = cast.document({ dataModel: '2.0' });
      const { id: _id, ...subject } = document['credentialSubject'] as { [member: string]: Json };
      const { d: _d, ...other } = await generateKey('P-256');
      const unnamed = await signSdJwt({ ...document, credentialSubject: subject }, cast.dids.of(UNIVERSITY), {
        issuedAt: ISSUED,
        holderKey: other,
      });
      const verdict = await verify(await vpJose([unnamed], by));
      expect(verdict.decision).to.equal('undetermined');
      expect(reasons(verdict)).to.deep.equal(['HOLDER_KEY_NOT_PROVEN']);
    });
  });
});
