import { expect } from 'chai';
import { fail } from '../../src/core/errors.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { Cast, codes, ISSUED, NOW, PLATFORM, reasons, UNIVERSITY } from '../fixtures/cast.ts';
import { DAY, failing, HERE, unreachable } from '../fixtures/world.ts';

/** What a check that was not reached leaves open follows from the first. */
const withoutOpen = (verdict: Verdict): readonly string[] =>
  reasons(verdict).filter((code) => code !== 'NOT_REACHED');

describe('verify: faults and status', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.assemble();
  });

  describe('faults', () => {
    const ports = ['recordsOf', 'record', 'recognitionsOf'] as const;
    for (const method of ports) {
      it(`error: ${method} that fails never rejects and never throws`, async () => {
        const verdict = await cast.verify(await cast.credential({ issuer: PLATFORM }), {
          trust: failing(cast.world.trust, method),
        });
        // PLATFORM has no record, so only a failing first read can hide one.
        expect(verdict.decision).to.equal(method === 'recordsOf' ? 'undetermined' : 'rejected');
        const known = await cast.verify(await cast.credential(), {
          trust: failing(cast.world.trust, method),
        });
        expect(known.decision).to.equal(method === 'recognitionsOf' ? 'accepted' : 'undetermined');
      });
    }

    it('error: with every port unreachable all is open, and the code says why', async () => {
      const verdict = await cast.verify(await cast.credential(), {
        trust: unreachable(cast.world.trust),
        status: unreachable(cast.world.status),
      });
      expect(verdict.decision).to.equal('undetermined');
      expect(withoutOpen(verdict)).to.deep.equal(['TRUST_SOURCE_UNAVAILABLE']);
      expect(verdict.summary).to.match(/^Could not be fully checked/);
    });

    it('error: a failure is not remembered', async () => {
      let isDown = true;
      const trust = {
        ...cast.world.trust,
        recordsOf: (did: string) =>
          (isDown ? unreachable(cast.world.trust) : cast.world.trust).recordsOf(did),
      };
      const verifier = cast.verifier({ trust });
      const token = await cast.credential();
      expect((await verifier.verify(token)).decision).to.equal('undetermined');
      isDown = false;
      expect((await verifier.verify(token)).decision).to.equal('accepted');
    });

    it('error: a port that throws what is none of our errors leaves it open', async () => {
      const trust = {
        ...cast.world.trust,
        recordsOf: async () => {
          throw new TypeError('a defect');
        },
      };
      expect((await cast.verify(await cast.credential(), { trust })).decision).to.equal('undetermined');
    });
  });

  describe('status', () => {
    const handle = `0x${'5a'.repeat(32)}` as const;
    const bit = () => ({
      type: 'VidimusStatusBit',
      statusPurpose: 'revocation',
      statusRegistry: `eip155:${HERE.chainId}:${HERE.statusRegistry}`,
      accreditation: `eip155:${HERE.chainId}:${HERE.registry}/${cast.university.ref.id}`,
      statusList: '0',
      statusListIndex: '42',
    });
    const revocable = () => ({ ...bit(), type: 'VidimusRevocationHandle', handle });

    it('behaviour: good, then revoked', async () => {
      const token = await cast.credential({ status: [bit()] });
      const good = await cast.verify(token);
      expect(good.decision).to.equal('accepted');
      expect(codes(good, 'status')).to.deep.equal(['STATUS_GOOD']);
      cast.world.bits.set(`${cast.university.ref.id} 42`, true);
      const revoked = await cast.verify(token);
      expect(revoked.decision).to.equal('rejected');
      expect(reasons(revoked)).to.deep.equal(['CREDENTIAL_REVOKED']);
    });

    it('behaviour: a status that cannot be read is open, never good and never revoked', async () => {
      const token = await cast.credential({ status: [revocable()] });
      const verdict = await cast.verify(token, { status: unreachable(cast.world.status) });
      expect(verdict.decision).to.equal('undetermined');
      expect(verdict.summary).not.to.match(/revoked/i);
    });

    it('behaviour: a registry that the policy does not name cannot say that a status is good', async () => {
      const elsewhere = { ...bit(), statusRegistry: `eip155:${HERE.chainId}:0x${'99'.repeat(20)}` };
      const verdict = await cast.verify(await cast.credential({ status: [elsewhere] }));
      expect(verdict.decision).to.equal('undetermined');
    });

    it('argument: the policy may require a status', async () => {
      const policy = cast.policy({ missingStatus: 'require' });
      expect((await cast.verify(await cast.credential(), { policy })).decision).to.equal('undetermined');
    });

    it('behaviour: an ended issuer’s credential can still be revoked', async () => {
      const token = await cast.credential({ status: [revocable()] });
      cast.world.end(cast.university, ISSUED + DAY);
      expect((await cast.verify(token)).decision).to.equal('accepted');
      cast.world.handles.set(handle, NOW - DAY);
      expect(reasons(await cast.verify(token))).to.deep.equal(['CREDENTIAL_REVOKED']);
    });
  });

  describe('hosts', () => {
    const LIST = 'https://lists.example/revocations/1';
    const listed = () => ({
      id: `${LIST}#7`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: LIST,
    });
    const fetching = () => {
      const asked: string[] = [];
      const fetchList = async (url: string) => {
        asked.push(url);
        throw fail('NET_UNREACHABLE', { host: 'lists.example', reason: 'refused' });
      };
      return { asked, fetchList };
    };

    it('error: a list that cannot be fetched leaves it open, and its host is named', async () => {
      const { asked, fetchList } = fetching();
      const token = await cast.credential({ status: [listed()] });
      const verdict = await cast.verifier({ fetchList }).verify(token);
      expect(verdict.decision).to.equal('undetermined');
      expect(asked).to.deep.equal([LIST]);
      expect(verdict.contacted).to.deep.equal(['lists.example']);
    });

    it('argument: hosts that the policy does not allow are not contacted', async () => {
      const { asked, fetchList } = fetching();
      const policy = cast.policy({ allowedHosts: ['other.example'] });
      const verdict = await cast.verify(await cast.credential({ status: [listed()] }), { policy, fetchList });
      expect(verdict.decision).to.equal('undetermined');
      expect(asked).to.deep.equal([]);
      expect(verdict.contacted).to.deep.equal([]);
    });

    it('argument: nor is the host of a did:web issuer', async () => {
      const policy = cast.policy({ allowedHosts: ['other.example'] });
      const key = cast.dids.of(UNIVERSITY);
      const issuer = 'did:web:university.example';
      cast.world.grant(cast.agency, { subject: issuer });
      const token = await cast.credential({ issuer }, { ...key, kid: `${issuer}#key-1` });
      const verdict = await cast.verify(token, { policy });
      expect(verdict.decision).to.equal('undetermined');
      expect(cast.dids.asked.map(({ did }) => did)).not.to.include(issuer);
    });

    it('behaviour: nothing is fetched for a credential whose signature does not hold', async () => {
      const { asked, fetchList } = fetching();
      const forger = { ...cast.dids.of(PLATFORM), kid: `${UNIVERSITY}#key-1` };
      await cast.verify(await cast.credential({ status: [listed()] }, forger), { fetchList });
      expect(asked).to.deep.equal([]);
    });

    it('behaviour: hosts that the ports contact by themselves are named too', async () => {
      const verdict = await cast.verify(await cast.credential(), { contactedHosts: () => ['node.example'] });
      expect(verdict.contacted).to.deep.equal(['node.example']);
    });
  });

  describe('one port after the other', () => {
    const status = () => [
      {
        type: 'VidimusStatusBit',
        statusPurpose: 'revocation',
        statusRegistry: `eip155:${HERE.chainId}:${HERE.statusRegistry}`,
        accreditation: `eip155:${HERE.chainId}:${HERE.registry}/${cast.university.ref.id}`,
        statusList: '0',
        statusListIndex: '42',
      },
    ];
    const ports: readonly [string, (cast: Cast) => Parameters<Cast['verify']>[1]][] = [
      ['the DID resolver', ({ dids }) => ({ dids: unreachable(dids) })],
      ['the trust source', ({ world }) => ({ trust: unreachable(world.trust) })],
      ['records by subject', ({ world }) => ({ trust: failing(world.trust, 'recordsOf') })],
      ['records by id', ({ world }) => ({ trust: failing(world.trust, 'record') })],
      ['the status source', ({ world }) => ({ status: unreachable(world.status) })],
      ['status bits', ({ world }) => ({ status: failing(world.status, 'bit') })],
    ];
    for (const [name, over] of ports) {
      it(`error: ${name} fails: undetermined, neither accepted nor rejected`, async () => {
        const token = await cast.credential({ status: status() });
        expect((await cast.verify(token)).decision).to.equal('accepted');
        expect((await cast.verify(token, over(cast))).decision).to.equal('undetermined');
      });
    }

    it('behaviour: evidence alone may fail: blocks and texts', async () => {
      for (const method of ['heads', 'termText'] as const) {
        const verdict = await cast.verify(await cast.credential(), {
          trust: failing(cast.world.trust, method),
        });
        expect(verdict.decision).to.equal('accepted');
      }
    });
  });
});
