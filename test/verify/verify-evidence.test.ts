import { expect } from 'chai';
import { sha256 } from '#crypto';
import { toHex } from '../../src/core/hex.ts';
import { anchorBatch } from '../../src/issue/issuance-anchor.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { AGENCY, Cast, codes, ISSUED, NOW, reasons, UNIVERSITY } from '../fixtures/cast.ts';
import { DAY, failing, HERE, START, THERE, unreachable } from '../fixtures/world.ts';

describe('verify: proofs of issuance and of accreditation', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.assemble();
  });

  describe('issuance anchors', () => {
    const anchored = async (at: number | undefined, over: Parameters<Cast['document']>[0] = {}) => {
      const where = { accreditation: cast.university.ref, statusRegistry: HERE.statusRegistry };
      const { root, documents } = anchorBatch([cast.document(over), cast.document()], where);
      if (at !== undefined) cast.world.anchors.set(root, at);
      const [document] = documents;
      if (document === undefined) throw new Error('one document for each');
      return { document, token: await signCredential(document, cast.dids.of(UNIVERSITY)) };
    };

    it('default: proves the date', async () => {
      const { token } = await anchored(ISSUED + 60);
      const verdict = await cast.verify(token, { policy: cast.policy({ issuanceDate: 'proven' }) });
      expect(verdict.decision).to.equal('accepted');
      expect(codes(verdict, 'issuance-date')).to.deep.equal(['ISSUANCE_DATE_PROVEN']);
      expect(verdict.dates.issuance?.proven).to.equal(true);
      expect(verdict.notChecked.map(({ code }) => code)).not.to.include('ISSUANCE_DATE_NOT_PROVEN');
    });

    it('behaviour: a policy that wants proof leaves a stated date open', async () => {
      const policy = cast.policy({ issuanceDate: 'proven' });
      const verdict = await cast.verify(await cast.credential(), { policy });
      expect(reasons(verdict)).to.deep.equal(['ISSUANCE_DATE_NOT_PROVEN']);
    });

    it('behaviour: a policy that wants proof judges authority at the proven date', async () => {
      const { token } = await anchored(ISSUED + 2 * DAY);
      cast.world.end(cast.university, ISSUED + DAY);
      expect((await cast.verify(token)).decision).to.equal('accepted');
      const strict = await cast.verify(token, { policy: cast.policy({ issuanceDate: 'proven' }) });
      expect(reasons(strict)).to.deep.equal(['ENDED_BEFORE_ISSUANCE']);
    });

    it('behaviour: only an anchor from before a void helps', async () => {
      cast.world.voidSince(cast.university, ISSUED + DAY, NOW);
      const before = await cast.verify((await anchored(ISSUED + DAY - 1)).token);
      expect(before.decision).to.equal('accepted');
      expect(codes(before, 'accreditation')).to.include('PROVEN_BEFORE_VOID');
      const after = await cast.verify((await anchored(ISSUED + DAY)).token);
      expect(reasons(after)).to.deep.equal(['VOID_DATE_NOT_PROVEN']);
      const never = await cast.verify((await anchored(undefined)).token);
      expect(reasons(never)).to.deep.equal(['VOID_DATE_NOT_PROVEN']);
      expect(codes(never, 'issuance-date')).to.include('ISSUANCE_ANCHOR_UNKNOWN');
    });

    it('error: an anchor that cannot be looked up leaves a void open, and refutes nothing', async () => {
      cast.world.voidSince(cast.university, ISSUED + DAY, NOW);
      const { token } = await anchored(ISSUED);
      const verdict = await cast.verify(token, { status: failing(cast.world.status, 'issuanceAnchor') });
      expect(verdict.decision).to.equal('undetermined');
      expect(reasons(verdict)).to.deep.equal(['VOID_DATE_NOT_PROVEN']);
    });

    it('error: other content than was anchored proves nothing', async () => {
      cast.world.voidSince(cast.university, ISSUED + DAY, NOW);
      const { document } = await anchored(ISSUED);
      const forged = await signCredential({ ...document, id: 'urn:uuid:1' }, cast.dids.of(UNIVERSITY));
      const verdict = await cast.verify(forged);
      expect(reasons(verdict)).to.deep.equal(['VOID_DATE_NOT_PROVEN']);
      expect(codes(verdict, 'issuance-date')).to.include('ISSUANCE_ANCHOR_MISMATCH');
    });

    it('error: an anchor in a registry that the policy does not follow proves nothing', async () => {
      cast.world.voidSince(cast.university, ISSUED + DAY, NOW);
      const where = { accreditation: cast.university.ref, statusRegistry: THERE.statusRegistry };
      const { root, documents } = anchorBatch([cast.document()], where);
      cast.world.anchors.set(root, ISSUED);
      const verdict = await cast.verify(await signCredential(documents[0] ?? {}, cast.dids.of(UNIVERSITY)));
      expect(verdict.decision).to.equal('rejected');
    });

    it('behaviour: what was anchored before its stated date was issued before it', async () => {
      const late = START + 100 * DAY;
      const { token } = await anchored(ISSUED, { issuedAt: late, validFrom: ISSUED });
      cast.world.suspend(cast.university, ISSUED - DAY);
      cast.world.resume(cast.university, ISSUED + DAY);
      expect(reasons(await cast.verify(token))).to.deep.equal(['SUSPENDED_AT_ISSUANCE']);
    });
  });

  describe('accreditation credentials', () => {
    const withEvidence = async (change: (bytes: Uint8Array) => Uint8Array, keepDigest = false) => {
      const { bytes, digest } = cast.world.now(cast.university).evidence ?? {};
      if (bytes === undefined || digest === undefined) throw new Error('the cast signs its grants');
      const changed = change(bytes);
      const evidence = { bytes: changed, digest: keepDigest ? digest : toHex(sha256(changed)) };
      cast.world.change(cast.university, { evidence });
    };
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const bytesOf = (token: string) => new TextEncoder().encode(token);

    it('behaviour: a record without one passes on chain facts alone, and it is said', async () => {
      const { evidence: _, ...bare } = cast.world.now(cast.agency);
      cast.world.views.set(bare.ref.id, bare);
      const verdict = await cast.verify(await cast.credential());
      expect(verdict.decision).to.equal('accepted');
      expect(verdict.chain[1]?.accreditationCredential).to.equal('chain-only');
      expect(verdict.notChecked.map(({ code }) => code)).to.include('ACCREDITATION_CREDENTIALS_INCOMPLETE');
      const policy = cast.policy({ accreditationCredential: 'require' });
      const strict = await cast.verify(await cast.credential(), { policy });
      expect(strict.decision).to.equal('undetermined');
      expect(reasons(strict)).to.deep.equal(['ACCREDITATION_CREDENTIAL_MISSING']);
    });

    it('error: other bytes than the digest says', async () => {
      await withEvidence((bytes) => bytesOf(`${text(bytes)} `), true);
      expect(reasons(await cast.verify(await cast.credential()))).to.deep.equal([
        'ACCREDITATION_CREDENTIAL_DIGEST',
      ]);
    });

    it('error: a signature that does not hold', async () => {
      await withEvidence((bytes) => {
        const [header, payload] = text(bytes).split('.');
        const [, , other] = text(cast.world.now(cast.agency).evidence?.bytes ?? bytes).split('.');
        return bytesOf(`${header}.${payload}.${other}`);
      });
      expect(reasons(await cast.verify(await cast.credential()))).to.deep.equal([
        'ACCREDITATION_CREDENTIAL_NOT_PROVEN',
      ]);
    });

    it('error: a good credential of another record', async () => {
      const other = cast.world.now(cast.agency).evidence;
      if (other === undefined) throw new Error('the cast signs its grants');
      cast.world.change(cast.university, { evidence: other });
      expect(reasons(await cast.verify(await cast.credential()))).to.deep.equal([
        'ACCREDITATION_CREDENTIAL_DISAGREES',
      ]);
    });

    it('error: an accreditor whose DID cannot be resolved leaves it open', async () => {
      const dids = {
        resolve: async (did: string, options: { at?: number }) =>
          (did === AGENCY ? unreachable(cast.dids) : cast.dids).resolve(did, options),
      };
      const verdict = await cast.verify(await cast.credential(), { dids });
      expect(verdict.decision).to.equal('undetermined');
      expect(reasons(verdict)).to.deep.equal(['ACCREDITATION_CREDENTIAL_NOT_CHECKED']);
    });
  });
});
