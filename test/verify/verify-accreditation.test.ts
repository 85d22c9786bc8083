import { expect } from 'chai';
import type { Verdict } from '../../src/verify/verdict.ts';
import {
  AGENCY,
  Cast,
  codes,
  ISSUED,
  NOW,
  OWN_PERMISSION,
  PLATFORM,
  reasons,
  UNIVERSITY,
} from '../fixtures/cast.ts';
import { ANYTHING, DAY, permission, START } from '../fixtures/world.ts';

/** What a check that was not reached leaves open follows from the first. */
const withoutOpen = (verdict: Verdict): readonly string[] =>
  reasons(verdict).filter((code) => code !== 'NOT_REACHED');

describe('verify: accreditation', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.assemble();
  });

  describe('accreditation', () => {
    it('error: an unrecognised issuer is told from one that is out of scope', async () => {
      const stranger = await cast.verify(await cast.credential({ issuer: PLATFORM }));
      expect(stranger.decision).to.equal('rejected');
      expect(withoutOpen(stranger)).to.deep.equal(['UNRECOGNISED_ISSUER']);
      expect(stranger.summary).to.match(/^Do not rely on this: Unrecognised issuer/);
      expect(stranger.issuer).to.deep.equal({ did: PLATFORM });
      const narrow = await cast.verify(await cast.credential({ level: 4 }));
      expect(reasons(narrow)).to.deep.equal(['OUT_OF_SCOPE']);
      expect(codes(narrow, 'accreditation')).to.deep.equal(['ACCREDITED']);
    });

    it('error: a root that the policy does not trust makes the issuer unrecognised, and its name stays unsaid', async () => {
      const verdict = await cast.verify(await cast.credential(), { policy: cast.policy({}, []) });
      expect(withoutOpen(verdict)).to.deep.equal(['UNRECOGNISED_ISSUER']);
      expect(verdict.issuer).not.to.have.property('organisation');
      expect(verdict.paths.map(({ decision }) => decision)).to.deep.equal(['rejected']);
    });

    it('behaviour: ended after issuance stays good and is said; ended before is refused', async () => {
      cast.world.end(cast.university, ISSUED + DAY);
      const before = await cast.verify(await cast.credential());
      expect(before.decision).to.equal('accepted');
      expect(codes(before, 'accreditation')).to.deep.equal(['ACCREDITED', 'ENDED_SINCE']);
      const after = await cast.verify(await cast.credential({ issuedAt: ISSUED + DAY }));
      expect(reasons(after)).to.deep.equal(['ENDED_BEFORE_ISSUANCE']);
    });

    it('behaviour: the same holds for every hop', async () => {
      for (const hop of [cast.agency, cast.ministry]) {
        const other = await Cast.assemble();
        other.world.end(other.world.now(hop === cast.agency ? other.agency : other.ministry), ISSUED);
        const verdict = await other.verify(await other.credential());
        expect(reasons(verdict)).to.deep.equal(['ENDED_BEFORE_ISSUANCE']);
      }
    });

    it('behaviour: the accreditation’s own dates are judged at issuance', async () => {
      const early = await cast.verify(await cast.credential({ issuedAt: START - 1, validFrom: START - 1 }));
      expect(reasons(early)).to.deep.equal([
        'ISSUED_BEFORE_ACCREDITATION',
        'ISSUED_BEFORE_ACCREDITATION',
        'ISSUED_BEFORE_ACCREDITATION',
      ]);
      const other = await Cast.assemble();
      const short = await other.grant(other.agency, { subject: PLATFORM, validUntil: ISSUED });
      expect(short.record.validUntil).to.equal(ISSUED);
      const late = await other.verify(await other.credential({ issuer: PLATFORM }));
      expect(reasons(late)).to.deep.equal(['ISSUED_AFTER_ACCREDITATION_EXPIRED']);
      const timely = await other.verify(await other.credential({ issuer: PLATFORM, issuedAt: ISSUED - 1 }));
      expect(timely.decision).to.equal('accepted');
      expect(codes(timely, 'accreditation')).to.include('EXPIRED_SINCE');
    });

    it('behaviour: suspended at issuance is refused, suspended now leaves it open, suspended between is no matter', async () => {
      const token = await cast.credential();
      cast.world.suspend(cast.agency, ISSUED + DAY);
      const open = await cast.verify(token);
      expect(open.decision).to.equal('undetermined');
      expect(reasons(open)).to.deep.equal(['SUSPENDED_NOW']);
      cast.world.resume(cast.agency, ISSUED + 2 * DAY);
      expect((await cast.verify(token)).decision).to.equal('accepted');
      const during = await cast.verify(await cast.credential({ issuedAt: ISSUED + DAY }));
      expect(reasons(during)).to.deep.equal(['SUSPENDED_AT_ISSUANCE']);
    });

    it('behaviour: a void refuses what came after it, and what is only stated to have come before', async () => {
      cast.world.voidSince(cast.university, ISSUED + DAY, ISSUED + 9 * DAY);
      const before = await cast.verify(await cast.credential());
      expect(reasons(before)).to.deep.equal(['VOID_DATE_NOT_PROVEN']);
      const after = await cast.verify(await cast.credential({ issuedAt: ISSUED + DAY }));
      expect(reasons(after)).to.deep.equal(['VOID_AT_ISSUANCE']);
    });

    it('behaviour: what was granted after an ancestor’s void is void whole, whatever its dates', async () => {
      const token = await cast.credential();
      cast.world.voidSince(cast.ministry, START, NOW);
      const verdict = await cast.verify(token);
      expect(verdict.decision).to.equal('rejected');
      expect(reasons(verdict).filter((code) => code === 'VOID_WITH_ANCESTOR')).to.have.length(2);
    });

    it('behaviour: a decision that was recorded late counts, and is said', async () => {
      cast.world.change(cast.university, { state: { ...cast.university.state, grantedAt: ISSUED + DAY } });
      const verdict = await cast.verify(await cast.credential());
      expect(verdict.decision).to.equal('accepted');
      expect(codes(verdict, 'accreditation')).to.deep.equal(['ACCREDITED', 'RECORDED_LATER']);
    });

    it('error: a reader that lies about a record', async () => {
      const wide = { ...cast.university.record, permissions: [ANYTHING] };
      cast.world.change(cast.university, { record: wide });
      const verdict = await cast.verify(await cast.credential({ level: 8 }));
      expect(reasons(verdict)).to.include('RECORD_ID_MISMATCH');
      expect(verdict.decision).to.equal('rejected');
    });

    it('behaviour: the accreditation that a credential names is information; all paths are looked for', async () => {
      const accreditation = { ...cast.university.ref, id: `0x${'77'.repeat(32)}` as const };
      const verdict = await cast.verify(await cast.credential({ accreditation }));
      expect(verdict.decision).to.equal('accepted');
      expect(codes(verdict, 'accreditation')).to.include('NAMED_ACCREDITATION_NOT_THE_ISSUERS');
    });
  });

  describe('recognition and mandate', () => {
    const recognise = async (limits = ANYTHING) => {
      const abroad = await cast.grant(undefined, { subject: PLATFORM, salt: 5n, name: 'Abroad' });
      const recognition = await cast.grant(abroad, {
        kind: 'recognise',
        subject: AGENCY,
        target: cast.agency.ref,
        permissions: [limits],
      });
      return { abroad, recognition, policy: cast.policy({}, [abroad]) };
    };

    it('default: a recognition by a trusted root is a path', async () => {
      const { abroad, policy } = await recognise();
      const verdict = await cast.verify(await cast.credential(), { policy });
      expect(verdict.decision).to.equal('accepted');
      expect(verdict.paths[0]?.root).to.equal(abroad.ref.id);
      expect(verdict.chain.map(({ kind }) => kind)).to.deep.equal([
        'attest',
        'accredit',
        'recognise',
        'root',
      ]);
      expect(verdict.paths.map(({ decision }) => decision)).to.deep.equal(['accepted', 'rejected']);
    });

    it('behaviour: the credential must also fit inside the recognition', async () => {
      const { policy } = await recognise(permission({ levels: 0b0100_0000 }));
      const verdict = await cast.verify(await cast.credential(), { policy });
      expect(reasons(verdict)).to.deep.equal(['OUT_OF_SCOPE']);
      expect((await cast.verify(await cast.credential({ level: 7 }), { policy })).decision).to.equal(
        'accepted',
      );
    });

    it('behaviour: an ended recognition refuses what came after it', async () => {
      const { recognition, policy } = await recognise();
      cast.world.end(recognition, ISSUED + DAY);
      expect((await cast.verify(await cast.credential(), { policy })).decision).to.equal('accepted');
      const late = await cast.verify(await cast.credential({ issuedAt: ISSUED + DAY }), { policy });
      expect(reasons(late)).to.deep.equal(['ENDED_BEFORE_ISSUANCE']);
    });

    it('behaviour: a void above the recognised record still takes it along', async () => {
      const { policy } = await recognise();
      cast.world.voidSince(cast.ministry, START, NOW);
      const verdict = await cast.verify(await cast.credential(), { policy });
      expect(verdict.decision).to.equal('rejected');
      expect(reasons(verdict)).to.include('VOID_WITH_ANCESTOR');
    });

    it('behaviour: the end of the tree that the path left does not matter', async () => {
      const { policy } = await recognise();
      cast.world.end(cast.ministry, START + DAY);
      expect((await cast.verify(await cast.credential(), { policy })).decision).to.equal('accepted');
    });

    it('default: a mandate names issuer and awarding body apart', async () => {
      await cast.grant(cast.university, {
        kind: 'mandate',
        subject: PLATFORM,
        permissions: [OWN_PERMISSION],
        name: 'Platform',
      });
      const verdict = await cast.verify(await cast.credential({ issuer: PLATFORM }));
      expect(verdict.decision).to.equal('accepted');
      expect(verdict.issuer).to.deep.include({ did: PLATFORM });
      expect(verdict.issuer?.awardingBody).to.deep.include({ did: UNIVERSITY });
    });

    it('behaviour: an awarding body that the credential names needs its own mandate', async () => {
      const named = (id: string) => ({ issuer: PLATFORM, awardingBody: { id } });
      await cast.grant(cast.agency, { subject: PLATFORM });
      const alone = await cast.verify(await cast.credential(named(UNIVERSITY)));
      expect(alone.decision).to.equal('undetermined');
      expect(reasons(alone)).to.deep.equal(['AWARDING_BODY_NOT_CONFIRMED']);
      await cast.grant(cast.university, {
        kind: 'mandate',
        subject: PLATFORM,
        permissions: [OWN_PERMISSION],
      });
      const mandated = await cast.verify(await cast.credential(named(UNIVERSITY)));
      expect(mandated.decision).to.equal('accepted');
      expect(mandated.issuer?.awardingBody?.did).to.equal(UNIVERSITY);
      expect(codes(mandated, 'accreditation')).to.include('AWARDING_BODY_CONFIRMED');
      expect((await cast.verify(await cast.credential(named(PLATFORM)))).decision).to.equal('accepted');
      expect((await cast.verify(await cast.credential(named(AGENCY)))).decision).to.equal('undetermined');
    });

    it('behaviour: a mandate is no wider than the awarding body, and ends with it', async () => {
      const mandate = await cast.grant(cast.university, {
        kind: 'mandate',
        subject: PLATFORM,
        permissions: [OWN_PERMISSION],
      });
      expect(reasons(await cast.verify(await cast.credential({ issuer: PLATFORM, level: 8 })))).to.deep.equal(
        ['OUT_OF_SCOPE'],
      );
      cast.world.end(mandate, ISSUED);
      expect(reasons(await cast.verify(await cast.credential({ issuer: PLATFORM })))).to.deep.equal([
        'ENDED_BEFORE_ISSUANCE',
      ]);
    });
  });

  describe('key compromise elsewhere', () => {
    const compromised = async (isTrusted: boolean) => {
      const other = await cast.grant(undefined, { subject: PLATFORM, salt: 6n });
      const record = await cast.grant(other, {
        subject: UNIVERSITY,
        salt: 6n,
        name: 'University of Examples',
      });
      cast.world.voidSince(record, ISSUED - DAY, NOW, 'key-compromise');
      return isTrusted ? [cast.ministry, other] : [cast.ministry];
    };

    it('default: leaves the subject’s other paths open', async () => {
      const policy = cast.policy({}, await compromised(true));
      const verdict = await cast.verify(await cast.credential(), { policy });
      expect(verdict.decision).to.equal('undetermined');
      expect(reasons(verdict)).to.deep.equal(['KEY_COMPROMISE_ELSEWHERE']);
    });

    it('argument: the policy may ignore it', async () => {
      const policy = cast.policy({ compromiseElsewhere: 'ignore' }, await compromised(true));
      expect((await cast.verify(await cast.credential(), { policy })).decision).to.equal('accepted');
    });

    it('behaviour: who reports it under an untrusted root is not heard', async () => {
      const policy = cast.policy({}, await compromised(false));
      expect((await cast.verify(await cast.credential(), { policy })).decision).to.equal('accepted');
    });

    it('behaviour: of an accreditor, only what it granted afterwards is in doubt', async () => {
      const other = await cast.grant(undefined, { subject: PLATFORM, salt: 6n });
      const record = await cast.grant(other, { kind: 'accredit', subject: AGENCY, salt: 6n });
      cast.world.voidSince(record, START + 5 * DAY, NOW, 'key-compromise');
      const policy = cast.policy({}, [cast.ministry, other]);
      expect((await cast.verify(await cast.credential(), { policy })).decision).to.equal('accepted');
      cast.world.change(cast.university, { state: { ...cast.university.state, grantedAt: START + 5 * DAY } });
      const verdict = await cast.verify(await cast.credential(), { policy });
      expect(reasons(verdict)).to.deep.equal(['KEY_COMPROMISE_ELSEWHERE']);
    });
  });
});
