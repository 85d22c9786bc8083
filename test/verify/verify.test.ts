import { expect } from 'chai';
import { LIMITS } from '../../src/core/limits.ts';
import { STANDING_CHECKS } from '../../src/verify/verdict.ts';
import {
  AGENCY,
  Cast,
  codes,
  ISSUED,
  MINISTRY,
  NOW,
  PLATFORM,
  reasons,
  UNIVERSITY,
} from '../fixtures/cast.ts';
import { ANYTHING, BLOCK, DAY, START, unreachable } from '../fixtures/world.ts';

describe('verify', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.assemble();
  });

  describe('accepted', () => {
    it('default: a signed credential of an accredited issuer, with its whole chain as evidence', async () => {
      const verdict = await cast.verify(await cast.credential());
      expect(reasons(verdict)).to.deep.equal([]);
      expect(verdict.decision).to.equal('accepted');
      expect([...new Set(verdict.checks.map(({ check }) => check))]).to.deep.equal([...STANDING_CHECKS]);
      expect(verdict.chain.map(({ subject }) => subject)).to.deep.equal([UNIVERSITY, AGENCY, MINISTRY]);
      expect(verdict.chain.map((hop) => hop.accreditationCredential)).to.deep.equal([
        'signed',
        'signed',
        'signed',
      ]);
      expect(verdict.paths[0]).to.include({ decision: 'accepted', root: cast.ministry.ref.id });
      expect(verdict.blocks).to.deep.equal([BLOCK]);
      expect(verdict.contacted).to.deep.equal([]);
      expect(verdict.dates).to.deep.equal({
        issuance: { value: '2026-01-31T00:00:00Z', proven: false, source: 'date of issuance' },
        now: '2026-10-28T00:00:00Z',
      });
    });

    it('behaviour: the verdict is JSON, and the policy is printed with its digest', async () => {
      const verdict = await cast.verify(await cast.credential());
      expect(JSON.parse(JSON.stringify(verdict))).to.deep.equal(verdict);
      expect(verdict.policy).to.deep.include({ ...cast.policy() });
      expect(verdict.policy.digest).to.match(/^0x[0-9a-f]{64}$/);
    });

    it('behaviour: the issuer’s key is asked for at the time of issuance', async () => {
      await cast.verify(await cast.credential());
      expect(cast.dids.asked[0]).to.deep.equal({ did: UNIVERSITY, at: ISSUED });
    });

    it('behaviour: the registry’s name is shown, the claimed one only where it differs', async () => {
      const same = await cast.verify(await cast.credential({ issuerName: ' university of examples' }));
      expect(same.issuer?.organisation).to.deep.include({ legalName: { en: 'University of Examples' } });
      expect(same.issuer).not.to.have.property('claimedName');
      const other = await cast.verify(await cast.credential({ issuerName: 'Oxford' }));
      expect(other.issuer?.claimedName).to.equal('Oxford');
    });

    it('behaviour: says what nobody checked', async () => {
      const verdict = await cast.verify(await cast.credential());
      expect(verdict.notChecked.map(({ code }) => code)).to.deep.equal([
        'ISSUANCE_DATE_NOT_PROVEN',
        'STATUS_NOT_STATED',
        'HOLDER_NOT_CHECKED',
        'RECOGNITION_NOT_DECIDED',
      ]);
    });

    it('behaviour: one path that accepts is enough, and all are shown', async () => {
      const other = await cast.grant(undefined, { subject: MINISTRY, salt: 1n });
      await cast.grant(other, { subject: UNIVERSITY, permissions: [ANYTHING], salt: 2n });
      cast.world.end(cast.university, START + DAY);
      const policy = cast.policy({}, [cast.ministry, other]);
      const verdict = await cast.verify(await cast.credential(), { policy });
      expect(verdict.decision).to.equal('accepted');
      expect(verdict.paths.map(({ decision }) => decision)).to.deep.equal(['accepted', 'rejected']);
    });

    it('argument: now is the present of the verdict', async () => {
      const token = await cast.credential({ validUntil: START + 100 * DAY });
      const verifier = cast.verifier();
      expect((await verifier.verify(token, { now: START + 99 * DAY })).decision).to.equal('accepted');
      expect((await verifier.verify(token, { now: START + 100 * DAY })).decision).to.equal('rejected');
    });
  });

  describe('proof and issuer', () => {
    it('error: somebody else’s key', async () => {
      const forged = await cast.credential({}, { ...cast.dids.of(PLATFORM), kid: `${UNIVERSITY}#key-1` });
      const verdict = await cast.verify(forged);
      expect(verdict.decision).to.equal('rejected');
      expect(verdict.checks.find(({ check }) => check === 'proof')?.status).to.equal('fail');
    });

    it('behaviour: whoever did not sign gets no name, no chain and no fetch', async () => {
      const forged = await cast.credential({}, { ...cast.dids.of(PLATFORM), kid: `${UNIVERSITY}#key-1` });
      const verdict = await cast.verify(forged);
      expect(verdict.chain).to.deep.equal([]);
      expect(verdict.issuer).to.deep.equal({ did: UNIVERSITY });
      expect(codes(verdict, 'status')).to.deep.equal(['NOT_REACHED']);
    });

    it('error: one verifier and two issuers: no key is carried over', async () => {
      const verifier = cast.verifier();
      await verifier.verify(await cast.credential());
      const forged = await cast.credential(
        { issuer: PLATFORM },
        { ...cast.dids.of(UNIVERSITY), kid: `${PLATFORM}#key-1` },
      );
      expect((await verifier.verify(forged)).decision).to.equal('rejected');
    });

    it('error: a changed payload', async () => {
      const [header, payload, signature] = (await cast.credential()).split('.');
      const [, other] = (await cast.credential({ title: 'Something else' })).split('.');
      expect(payload).not.to.equal(other);
      const verdict = await cast.verify(`${header}.${other}.${signature}`);
      expect(verdict.decision).to.equal('rejected');
    });

    it('error: an unresolvable DID leaves it open, an absent one refuses', async () => {
      const token = await cast.credential();
      const unread = await cast.verify(token, { dids: unreachable(cast.dids) });
      expect(unread.decision).to.equal('undetermined');
      const absent = await cast.verify(
        await cast.credential(
          { issuer: 'did:example:nobody' },
          { ...cast.dids.of(UNIVERSITY), kid: 'did:example:nobody#key-1' },
        ),
      );
      expect(absent.decision).to.equal('rejected');
    });

    it('error: a resolver that answers for another DID is not believed', async () => {
      const token = await cast.credential();
      const dids = {
        resolve: async (_: string, options: { at?: number }) => cast.dids.resolve(PLATFORM, options),
      };
      expect((await cast.verify(token, { dids })).decision).to.equal('undetermined');
    });

    it('error: a deactivated DID', async () => {
      const dids = {
        resolve: async (did: string, options: { at?: number }) => {
          const found = await cast.dids.resolve(did, options);
          return found.ok && did === UNIVERSITY
            ? { ...found, value: { ...found.value, deactivated: true } }
            : found;
        },
      };
      const verdict = await cast.verify(await cast.credential(), { dids });
      expect(codes(verdict, 'issuer-did')).to.deep.equal(['ISSUER_DID_DEACTIVATED']);
      expect(verdict.decision).to.equal('rejected');
    });

    it('behaviour: a key that is gone refuses where the history is known, and leaves it open where it is not', async () => {
      const { key } = cast.dids.of(UNIVERSITY);
      const token = await cast.credential({}, { key, kid: `${UNIVERSITY}#former-key` });
      expect((await cast.verify(token)).decision).to.equal('rejected');
      cast.dids.version = 'present';
      const open = await cast.verify(token);
      expect(open.decision).to.equal('undetermined');
      expect(codes(open, 'proof')).to.deep.equal(['KEY_AT_ISSUANCE_NOT_KNOWN']);
      // A listed key with a wrong signature is no question of history.
      const forged = await cast.credential({}, { ...cast.dids.of(PLATFORM), kid: `${UNIVERSITY}#key-1` });
      expect((await cast.verify(forged)).decision).to.equal('rejected');
    });

    it('behaviour: a method without history is said', async () => {
      cast.dids.version = 'present';
      const verdict = await cast.verify(await cast.credential());
      expect(verdict.notChecked.map(({ code }) => code)).to.include('KEY_HISTORY_NOT_KNOWN');
    });

    it('error: what cannot be read is never accepted', async () => {
      for (const input of [
        '',
        'nonsense',
        '{}',
        'a.b.c',
        new Uint8Array([0xff, 0xfe]),
        'x'.repeat(100_000),
      ]) {
        const verdict = await cast.verify(input as string);
        expect(verdict.decision).not.to.equal('accepted');
        expect(codes(verdict, 'decode')).to.have.length(1);
        expect(
          verdict.checks
            .filter(({ check }) => check !== 'decode')
            .every(({ code }) => code === 'NOT_REACHED'),
        ).to.equal(true);
      }
    });
  });

  describe('dates of the credential', () => {
    it('error: expired, not yet valid, issued in the future', async () => {
      const expired = await cast.verify(await cast.credential({ validUntil: NOW }));
      expect(reasons(expired)).to.deep.equal(['CREDENTIAL_EXPIRED']);
      const later = await cast.verify(await cast.credential({ validFrom: NOW + LIMITS.skewSeconds + 1 }));
      expect(reasons(later)).to.deep.equal(['CREDENTIAL_NOT_YET_VALID']);
      const skewed = await cast.verify(await cast.credential({ validFrom: NOW + LIMITS.skewSeconds }));
      expect(skewed.decision).to.equal('accepted');
      const future = await cast.verify(
        await cast.credential({ issuedAt: NOW + LIMITS.skewSeconds + 1, validFrom: ISSUED }),
      );
      expect(reasons(future)).to.deep.equal(['ISSUED_IN_FUTURE']);
    });

    it('behaviour: authority is judged at the date of issuance, not at the start of validity', async () => {
      cast.world.end(cast.university, START + 40 * DAY);
      const backdated = await cast.credential({ issuedAt: START + 50 * DAY, validFrom: ISSUED });
      expect(reasons(await cast.verify(backdated))).to.deep.equal(['ENDED_BEFORE_ISSUANCE']);
    });
  });

  it('behaviour: never writes to its input or its settings', async () => {
    const policy = Object.freeze(cast.policy());
    const bytes = new TextEncoder().encode(await cast.credential());
    const before = bytes.slice();
    await cast.verifier({ policy }).verify(bytes, Object.freeze({ now: NOW }));
    expect(bytes).to.deep.equal(before);
  });
});
