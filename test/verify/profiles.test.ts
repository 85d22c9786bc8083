import { expect } from 'chai';
import type { Json } from '../../src/core/json.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { lintPolicy } from '../../src/verify/lint-policy.ts';
import type { Policy, PolicySkip } from '../../src/verify/policy.ts';
import { profilesOf } from '../../src/verify/profiles.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { Cast, ISSUED, NOW, reasons, UNIVERSITY } from '../fixtures/cast.ts';
import { signToken } from '../fixtures/tokens.ts';

const names = ({ checks }: Verdict): readonly string[] => [...new Set(checks.map(({ check }) => check))];
const notes = ({ notChecked }: Verdict): readonly string[] => notChecked.map(({ code }) => code);

describe('policies that skip', () => {
  let cast: Cast;
  const profile = (name: string): Policy => {
    const found = profilesOf(cast.policy()).get(name);
    if (found === undefined) throw new Error(`no profile ${name}`);
    return found;
  };
  const skipping = (...skip: readonly PolicySkip[]): Policy => cast.policy({ skip });

  before(async () => {
    cast = await Cast.assemble();
    await cast.dids.add('did:example:stranger');
  });

  it('default: a policy that skips nothing says nothing of it', async () => {
    const verdict = await cast.verify(await cast.credential());
    expect(verdict.decision).to.equal('accepted');
    expect(verdict.summary).to.match(/^Accepted/);
    for (const code of ['ISSUER_NOT_CHECKED', 'TRUST_NOT_CHECKED', 'STATUS_NOT_CHECKED'])
      expect(notes(verdict)).not.to.include(code);
  });

  it('argument: proofs-only checks form, proof and dates, and never calls that accredited', async () => {
    const document = cast.embeddable();
    const signed = await signDataIntegrity(document, cast.dids.of(UNIVERSITY), {
      suite: 'ecdsa-jcs-2019',
      created: ISSUED,
    });
    const policy = profile('proofs-only');
    const verdict = await cast.verify(JSON.stringify(signed), { policy });
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    expect(names(verdict)).to.deep.equal(['decode', 'proof', 'dates', 'issuance-date']);
    expect(notes(verdict)).to.include.members([
      'ISSUER_NOT_CHECKED',
      'TRUST_NOT_CHECKED',
      'STATUS_NOT_CHECKED',
    ]);
    expect(verdict.summary).to.match(/^The proof holds, and nothing more is said/);
    expect(verdict.chain).to.deep.equal([]);
    expect(verdict.issuer?.organisation).to.equal(undefined);
  });

  it('behaviour: under proofs-only any resolvable method may sign; nowhere else', async () => {
    const { key, kid } = cast.dids.of('did:example:stranger');
    const document = { ...cast.document({ dataModel: '2.0' }), iat: ISSUED };
    // The vectors of the specifications name an issuer of their own beside a key of somebody else.
    const token = await signToken({ typ: 'vc+jwt', alg: 'ES256', kid }, document, key);
    for (const [name, decision] of [
      ['default', 'rejected'],
      ['proofs-and-status', 'rejected'],
      ['proofs-only', 'accepted'],
    ] as const) {
      expect((await cast.verify(token, { policy: profile(name) })).decision, name).to.equal(decision);
    }
    const missing = await signToken(
      { typ: 'vc+jwt', alg: 'ES256', kid: 'did:example:nobody#key-1' },
      document,
      key,
    );
    expect(reasons(await cast.verify(missing, { policy: profile('proofs-only') }))).to.deep.equal([
      'DID_NOT_FOUND',
    ]);
  });

  it('behaviour: a broken proof and a passed end are refused under every profile', async () => {
    const token = await cast.credential();
    const broken = `${token.slice(0, -8)}${token.endsWith('AAAAAAAA') ? 'B' : 'A'}${token.slice(-7)}`;
    const expired = await cast.credential({ validUntil: NOW - 1 });
    for (const name of ['default', 'proofs-only', 'proofs-and-status']) {
      const policy = profile(name);
      expect(reasons(await cast.verify(broken, { policy })), name).to.include('SIGNATURE_INVALID');
      expect(reasons(await cast.verify(expired, { policy })), name).to.include('CREDENTIAL_EXPIRED');
    }
  });

  it('argument: proofs-and-status keeps the issuer’s own key, and asks for no accreditation', async () => {
    const policy = profile('proofs-and-status');
    const verdict = await cast.verify(await cast.credential(), { policy });
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    expect(names(verdict)).to.deep.equal([
      'decode',
      'issuer-did',
      'proof',
      'dates',
      'status',
      'issuance-date',
    ]);
    const signer = { ...cast.dids.of('did:example:stranger') };
    const foreign = await cast.credential({}, { ...signer, kid: `${UNIVERSITY}#key-1` });
    expect((await cast.verify(foreign, { policy })).decision).to.equal('rejected');
  });

  for (const [skip, missing, note] of [
    ['issuer', ['issuer-did'], 'ISSUER_NOT_CHECKED'],
    ['trust', ['accreditation', 'scope'], 'TRUST_NOT_CHECKED'],
    ['status', ['status'], 'STATUS_NOT_CHECKED'],
  ] as const) {
    it(`behaviour: skipping ${skip} leaves out ${missing.join(', ')} alone, and says so`, async () => {
      const full = names(await cast.verify(await cast.credential()));
      const verdict = await cast.verify(await cast.credential(), { policy: skipping(skip) });
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(names(verdict)).to.deep.equal(full.filter((name) => !missing.some((one) => one === name)));
      expect(notes(verdict)).to.include(note);
      expect(verdict.summary).not.to.match(/^Accepted/);
      expect(lintPolicy(skipping(skip)).map(({ code }) => code)).to.include('POLICY_SKIPS');
    });
  }

  it('behaviour: what is not skipped is demanded still', async () => {
    const ended = await Cast.assemble();
    const token = await ended.credential();
    ended.world.change(ended.university, {
      state: { ...ended.university.state, status: 'ended', since: ISSUED - 1 },
    });
    const verdict = await ended.verify(token, { policy: ended.policy({ skip: ['status'] }) });
    expect(verdict.decision).not.to.equal('accepted');
  });

  describe('only: proof', () => {
    it('argument: judges data model and proof alone, and keeps the issuer’s key', async () => {
      const verifier = cast.verifier();
      const expired = await cast.credential({ validUntil: NOW - 1 });
      const verdict = await verifier.verify(expired, { only: 'proof' });
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(names(verdict)).to.deep.equal(['decode', 'issuer-did', 'proof']);
      expect(notes(verdict)).to.include('ONLY_PROOF_CHECKED');
      expect(verdict.summary).not.to.match(/^Accepted/);
      const foreign = await cast.credential(
        {},
        { ...cast.dids.of('did:example:stranger'), kid: `${UNIVERSITY}#key-1` },
      );
      expect((await verifier.verify(foreign, { only: 'proof' })).decision).to.equal('rejected');
    });
  });

  describe('keys of the caller', () => {
    const keyOf = (did: string): { [member: string]: Json } => {
      const { key, kid } = cast.dids.of(did);
      const { d: _d, ...publicKeyJwk } = key;
      return { id: kid, type: 'JsonWebKey', controller: did, publicKeyJwk: { ...publicKeyJwk } };
    };

    it('argument: stand in place of the issuer’s document; nobody is asked for it', async () => {
      const asked = cast.dids.asked.length;
      const verdict = await cast.verifier().verify(await cast.credential(), { keys: [keyOf(UNIVERSITY)] });
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(cast.dids.asked.slice(asked).map(({ did }) => did)).not.to.include(UNIVERSITY);
    });

    it('error: a key of somebody else does not speak for the issuer', async () => {
      const stranger = cast.dids.of('did:example:stranger');
      const forged = await cast.credential({}, { key: stranger.key, kid: `${UNIVERSITY}#key-1` });
      const verdict = await cast.verifier().verify(forged, { keys: [keyOf('did:example:stranger')] });
      expect(verdict.decision).to.equal('rejected');
    });

    it('behaviour: what one caller’s key made good is not good for the next one', async () => {
      const verifier = cast.verifier();
      const stranger = cast.dids.of('did:example:stranger');
      const { id: _id, ...bare } = keyOf('did:example:stranger');
      const key = { ...bare, controller: UNIVERSITY };
      const token = await signCredential(cast.document(), { key: stranger.key, kid: `${UNIVERSITY}#key-1` });
      expect(
        (await verifier.verify(token, { keys: [key] })).checks.find(({ check }) => check === 'proof')?.status,
      ).to.equal('pass');
      expect((await verifier.verify(token)).decision).to.equal('rejected');
    });
  });

  describe('profilesOf', () => {
    it('argument: further policies by name', () => {
      const further = cast.policy({ issuanceDate: 'proven' });
      expect(profilesOf(cast.policy(), { strict: further }).get('strict')).to.equal(further);
    });
    it('error: a name that is taken, or that fits into no path', () => {
      for (const name of ['default', 'proofs-only', 'A', 'a/b', '', '-a', 'x'.repeat(64)]) {
        expect(() => profilesOf(cast.policy(), { [name]: cast.policy() }), name).to.throw(/not usable/);
      }
    });
  });
});
