import { expect } from 'chai';
import type { RecordDraft } from '../../../src/chain/write/record-draft.ts';
import type { RegistryWriter } from '../../../src/chain/write/writer.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import { type Hex, NO_RECORD, type RecordId } from '../../../src/core/hex.ts';
import { createBrowse } from '../../../src/replica/browse.ts';
import { startFollower } from '../../../src/replica/follow.ts';
import { NODES } from '../../e2e/nodes.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

const START = 1_700_000_000;

const rootDraft = (controller: string, salt = 0): RecordDraft => ({
  kind: 'root',
  subject: 'did:web:ministry.example',
  controller,
  validFrom: START,
  depth: 3,
  salt,
  permissions: [{ types: ['MicroCredential', 'Diploma'], jurisdictions: ['DE', 'FR'] }],
});

const universityDraft = (controller: string, name = 'uni'): RecordDraft => ({
  kind: 'attest',
  subject: `did:web:${name}.example`,
  controller,
  validFrom: START,
  permissions: [{ types: ['MicroCredential'], jurisdictions: ['DE'], levels: [6, 7], ects: 30 }],
});

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return error instanceof VidimusError ? error.code : String(error);
  }
  return 'no error';
};

for (const { name, start } of NODES) {
  describe(`writer on ${name}`, function () {
    this.timeout(120_000);
    let network: TestNetwork;
    let governance: RegistryWriter;
    let ministry: RegistryWriter;
    let university: RegistryWriter;
    let root: RecordId;
    let uni: RecordId;

    before(async () => {
      network = await startTestNetwork(start);
      governance = await network.writer(network.admin);
      ministry = await network.writer(await network.account());
      university = await network.writer(await network.account());
      root = governance.idOf(NO_RECORD, rootDraft(ministry.account));
      uni = governance.idOf(root, universityDraft(university.account));
    });
    after(() => network?.stop());

    it('admits a root and grants below it', async () => {
      const admitted = await governance.send(governance.plan.admitRoot(rootDraft(ministry.account)));
      expect(admitted.status).to.equal('done');
      expect(admitted.id).to.equal(root);
      const plan = ministry.plan.grant(root, universityDraft(university.account), {
        organisation: { legalName: { en: 'Example University' }, country: 'DE', type: 'university' },
        evidence: 'a.b.c',
      });
      expect(await ministry.send(plan)).to.include({ status: 'done', id: uni });
    });

    it('argument dryRun: sends nothing, says what it would', async () => {
      const draft = universityDraft(university.account, 'dry');
      const dry = await ministry.send(ministry.plan.grant(root, draft), { dryRun: true });
      expect(dry).to.include({ status: 'dry-run', to: network.deployment.contracts.trustedIssuersRegistry });
      expect(dry.gas).to.be.greaterThan(50_000);
      const [state] = await ministry.bodies.statesOf([ministry.idOf(root, draft)]);
      expect(state).to.equal(undefined);
    });

    it('behaviour: granting the same record twice says that it is there', async () => {
      const again = await ministry.send(ministry.plan.grant(root, universityDraft(university.account)));
      expect(again).to.include({ status: 'already', id: uni });
    });

    it('error: each broken rule has its own code, before gas is spent', async () => {
      const wide: RecordDraft = { ...universityDraft(university.account), permissions: [{}] };
      expect(await codeOf(ministry.send(ministry.plan.grant(root, wide)))).to.equal('PERMISSION_TOO_WIDE');
      const stranger = await network.writer(await network.account());
      const draft = universityDraft(stranger.account);
      expect(await codeOf(stranger.send(stranger.plan.grant(root, draft)))).to.equal('NOT_CONTROLLER');
      expect(await codeOf(stranger.send(stranger.plan.suspend(uni)))).to.equal('NOT_AUTHORISED');
      expect(await codeOf(stranger.send(stranger.plan.admitRoot(rootDraft(stranger.account, 9))))).to.equal(
        'ACCESS_MANAGED_UNAUTHORIZED',
      );
      const unknown: Hex = `0x${'ab'.repeat(32)}`;
      expect(await codeOf(ministry.send(ministry.plan.end(unknown)))).to.equal('RECORD_NOT_FOUND');
    });

    it('behaviour: the acting record is found: above, and the record itself', async () => {
      await ministry.send(ministry.plan.suspend(uni, { reason: 'under-review' }));
      expect(await codeOf(university.send(university.plan.resume(uni)))).to.equal('NOT_AUTHORISED');
      await ministry.send(ministry.plan.resume(uni));
      const next = await network.account();
      await university.send(university.plan.changeController(uni, next.address));
      university = await network.writer(next);
      const [state] = await ministry.bodies.statesOf([uni]);
      expect(state).to.deep.include({ status: 'active', controller: next.address.toLowerCase(), epoch: 1 });
    });

    it('behaviour: status writes, with repeats that are already there', async () => {
      const list = { accreditation: uni, purpose: 'revocation', number: 0 } as const;
      expect(await university.send(university.plan.setBit(list, 42, { reason: 'fraud' }))).to.include({
        status: 'done',
      });
      expect(await university.send(university.plan.setBit(list, 42))).to.include({ status: 'already' });
      await university.send(university.plan.setBits(list, [1, 2, 300]));
      await university.send(university.plan.setWords(list, [{ wordIndex: 9, mask: 7n }]));
      expect(await codeOf(university.send(university.plan.clearBit(list, 42)))).to.equal('NOT_CLEARABLE');
      const handle: Hex = `0x${'11'.repeat(32)}`;
      await university.send(university.plan.revokeHandle(uni, handle));
      expect(await university.send(university.plan.revokeHandle(uni, handle))).to.include({
        status: 'already',
      });
      const digest: Hex = `0x${'22'.repeat(32)}`;
      await university.send(university.plan.publishList(list, { version: 1, digest, ttl: 3600 }));
      expect(
        await codeOf(university.send(university.plan.publishList(list, { version: 1, digest }))),
      ).to.equal('VERSION_NOT_NEXT');
      await university.send(university.plan.anchorIssuance(uni, `0x${'33'.repeat(32)}`));
      await university.send(university.plan.nameDelegate(uni, governance.account, START + 10 ** 9));
    });

    it('behaviour: a signed request is sent by anybody, once', async () => {
      const draft = universityDraft(university.account, 'signed');
      const request = await ministry.sign(ministry.plan.grant(root, draft));
      const carried = JSON.parse(JSON.stringify(request));
      const relay = await network.writer(await network.account());
      expect(await relay.submit(carried)).to.include({ status: 'done' });
      expect(await governance.submit(carried)).to.include({ status: 'already' });
      const [state] = await ministry.bodies.statesOf([ministry.idOf(root, draft)]);
      expect(state?.status).to.equal('active');
    });

    it('error: a different request on the same nonce is a conflict, a changed one is refused', async () => {
      const first = await ministry.sign(
        ministry.plan.grant(root, universityDraft(university.account, 'one')),
        {
          lane: 7n,
        },
      );
      const second = await ministry.sign(
        ministry.plan.grant(root, universityDraft(university.account, 'two')),
        {
          lane: 7n,
        },
      );
      await governance.submit(first);
      expect(await codeOf(governance.submit(second))).to.equal('REQUEST_CONFLICT');
      const fresh = await ministry.sign(ministry.plan.suspend(uni));
      expect(await codeOf(governance.submit({ ...fresh, deadline: fresh.deadline + 1 }))).to.equal(
        'INVALID_SIGNER',
      );
      expect(await codeOf(governance.submit({ ...fresh, chainId: 1 }))).to.equal('REQUEST_MALFORMED');
      expect(await codeOf(governance.submit({ ...fresh, call: '0x12345678' }))).to.equal('REQUEST_MALFORMED');
    });

    it('behaviour: every kind of status request can be signed', async () => {
      const list = { accreditation: uni, purpose: 'suspension', number: 1 } as const;
      const plans = [
        university.plan.setBit(list, 5),
        university.plan.setWords(list, [{ wordIndex: 1, mask: 1n }]),
        university.plan.clearBit(list, 5),
        university.plan.revokeHandle(uni, `0x${'44'.repeat(32)}`),
        university.plan.publishList(list, { version: 1, digest: `0x${'55'.repeat(32)}`, ttl: 60 }),
        university.plan.anchorIssuance(uni, `0x${'66'.repeat(32)}`),
        university.plan.nameDelegate(uni, governance.account, 0),
      ];
      for (const plan of plans) {
        const request = await university.sign(plan);
        expect((await governance.submit(request)).status).to.equal('done');
      }
      const organisation = { legalName: { de: 'Neu' }, country: 'DE', type: 'university' } as const;
      const upper = [
        ministry.plan.updateOrganisation(uni, organisation),
        ministry.plan.attachEvidence(uni, 'x.y.z'),
        ministry.plan.changeController(uni, university.account, { as: root }),
        ministry.plan.suspend(uni),
        ministry.plan.resume(uni),
        ministry.plan.end(uni, { reason: 'closed' }),
        ministry.plan.voidSince(uni, START, { reason: 'fraud' }),
      ];
      for (const plan of upper) {
        const request = await ministry.sign(plan);
        expect((await governance.submit(request)).status).to.equal('done');
      }
    });

    it('behaviour: 200 concurrent writes of one account all arrive', async function () {
      this.timeout(180_000);
      const drafts = Array.from({ length: 200 }, (_, i) => universityDraft(university.account, `many-${i}`));
      const results = await Promise.all(
        drafts.map((draft, i) => {
          // Every tenth is refused: a failure must not leave a gap in the nonces.
          const wrong: RecordDraft = { ...draft, permissions: [{ types: ['Other'] }] };
          return codeOf(ministry.send(ministry.plan.grant(root, i % 10 === 0 ? wrong : draft)));
        }),
      );
      expect(results.filter((code) => code === 'PERMISSION_TOO_WIDE')).to.have.length(20);
      expect(results.filter((code) => code === 'no error')).to.have.length(180);
    });

    it('behaviour: nonces resync when another program uses the account', async () => {
      const signer = await network.account();
      const one = await network.writer(signer);
      const two = await network.writer(signer);
      await one.send(one.plan.nameTerms(['A']));
      await two.send(two.plan.nameTerms(['B']));
      expect((await one.send(one.plan.nameTerms(['C']))).status).to.equal('done');
    });

    it('behaviour: governance closes grants, rescues, and names custodians', async () => {
      await governance.send(governance.plan.closeGrants());
      expect((await governance.send(governance.plan.closeGrants())).status).to.equal('already');
      const draft = universityDraft(university.account, 'late');
      expect(await codeOf(ministry.send(ministry.plan.grant(root, draft)))).to.equal('GRANTS_ARE_CLOSED');
      await governance.send(governance.plan.reopenGrants());
      await governance.send(governance.plan.proposeRescue(root, governance.account));
      expect(await codeOf(governance.send(governance.plan.executeRescue(root)))).to.equal('RESCUE_TOO_EARLY');
      const veto = await ministry.sign(ministry.plan.vetoRescue(root));
      expect((await governance.submit(veto)).status).to.equal('done');
      await governance.send(governance.plan.end(root, { as: 'governance' }));
      await governance.send(governance.plan.nameCustodian(root, governance.account));
      const many = ministry.idOf(root, universityDraft(university.account, 'many-1'));
      expect((await governance.send(governance.plan.suspend(many))).status).to.equal('done');
    });

    it('behaviour: the follower shows all of it', async () => {
      const follower = await startFollower({
        rpc: network.rpc,
        deployment: network.deployment,
        finality: 5,
        pollMs: 50,
      });
      try {
        await follower.ready();
        const browse = createBrowse(follower);
        const view = await browse.record(uni);
        expect(view?.state).to.deep.include({ status: 'void', since: START, reason: 'fraud' });
        expect(view?.organisation?.legalName).to.deep.equal({ de: 'Neu' });
        expect(view?.suspensions).to.have.length(2);
        expect((await browse.issuers({ limit: 10 })).total).to.be.greaterThan(180);
        expect((await browse.lists()).items.map((list) => list.kind)).to.deep.equal([
          'anchored',
          'bits',
          'anchored',
          'bits',
        ]);
        expect(follower.health().events).to.deep.equal({ unknown: 4, malformed: 0 });
      } finally {
        await follower.stop();
      }
    });
  });
}
