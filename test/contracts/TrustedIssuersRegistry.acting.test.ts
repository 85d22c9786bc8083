import { expect } from 'chai';
import { sha256, toUtf8Bytes, ZeroAddress, ZeroHash } from 'ethers';
import { network } from 'hardhat';
import { deployTree, type Tree } from './support/fixture.ts';
import {
  BY_GOVERNANCE,
  decodeState,
  Kind,
  type LinkBody,
  linkTo,
  NO_RECORD,
  noAttachments,
  Reason,
  record,
  Status,
} from './support/records.ts';

const DAY = 86_400;

describe('TrustedIssuersRegistry: acting', () => {
  let connection: Awaited<ReturnType<typeof network.create>>;
  let tree: Tree;

  const deploy = async () => deployTree(connection.ethers);
  const now = async (): Promise<number> => connection.networkHelpers.time.latest();
  const stateOf = async (id: string) => decodeState(await tree.registry.stateOf(id));
  const as = (account: Tree['agency']) => tree.registry.connect(account);
  const itself: LinkBody[] = [];

  before(async () => {
    connection = await network.create();
  });

  beforeEach(async () => {
    tree = await connection.networkHelpers.loadFixture(deploy);
  });

  const suspend = (account: Tree['agency'], path: LinkBody[], reason: number = Reason.UnderReview) =>
    as(account).suspend(tree.universityId, path, reason);
  const resume = (account: Tree['agency'], path: LinkBody[]) =>
    as(account).resume(tree.universityId, path, Reason.Unspecified);
  const end = (account: Tree['agency'], path: LinkBody[], custodian: string = ZeroAddress) =>
    as(account).end(tree.universityId, path, Reason.Closed, custodian);
  const voidSince = (account: Tree['agency'], path: LinkBody[], since: number) =>
    as(account).voidSince(tree.universityId, tree.universityBody, path, since, Reason.Fraud);

  describe('suspend', () => {
    it('by itself, and by each ancestor, with the rank it was set from', async () => {
      for (const [account, path, rank, actor] of [
        [tree.university, itself, 0, tree.universityId],
        [tree.agency, tree.universityToAgency, 1, tree.agencyId],
        [tree.ministry, tree.universityToMinistry, 2, tree.root],
      ] as const) {
        const snapshot = await connection.networkHelpers.takeSnapshot();
        const sent = await suspend(account, [...path]);
        await expect(sent)
          .to.emit(tree.registry, 'RecordSuspended')
          .withArgs(
            tree.universityId,
            actor,
            await tree.registry.stateOf(tree.universityId),
            account.address,
          );
        expect(await stateOf(tree.universityId)).to.deep.include({
          status: Status.Suspended,
          since: await now(),
          setBy: rank,
          reason: Reason.UnderReview,
          interrupted: false,
          controller: tree.university.address.toLowerCase(),
          epoch: 0,
        });
        await snapshot.restore();
      }
    });

    it('from higher up raises the rank and keeps the time', async () => {
      await suspend(tree.university, itself);
      const { since } = await stateOf(tree.universityId);
      await connection.networkHelpers.time.increase(DAY);
      await suspend(tree.ministry, tree.universityToMinistry, Reason.Fraud);
      expect(await stateOf(tree.universityId)).to.deep.include({ since, setBy: 2, reason: Reason.Fraud });
    });

    it('refuses a second suspension from the same or a lower rank', async () => {
      await suspend(tree.agency, tree.universityToAgency);
      for (const [account, path] of [
        [tree.agency, tree.universityToAgency],
        [tree.university, itself],
      ] as const) {
        await expect(suspend(account, [...path]))
          .to.be.revertedWithCustomError(tree.registry, 'TransitionNotAllowed')
          .withArgs(tree.universityId, Status.Suspended, Status.Suspended);
      }
    });

    it('refuses ended and void records', async () => {
      await end(tree.agency, tree.universityToAgency);
      await expect(suspend(tree.agency, tree.universityToAgency))
        .to.be.revertedWithCustomError(tree.registry, 'TransitionNotAllowed')
        .withArgs(tree.universityId, Status.Ended, Status.Suspended);
      await voidSince(tree.agency, tree.universityToAgency, 0);
      await expect(suspend(tree.ministry, tree.universityToMinistry))
        .to.be.revertedWithCustomError(tree.registry, 'TransitionNotAllowed')
        .withArgs(tree.universityId, Status.Void, Status.Suspended);
    });
  });

  describe('resume', () => {
    it('by an ancestor, from now, and remembers that there was a gap', async () => {
      await suspend(tree.university, itself);
      const sent = await resume(tree.agency, tree.universityToAgency);
      await expect(sent)
        .to.emit(tree.registry, 'RecordResumed')
        .withArgs(
          tree.universityId,
          tree.agencyId,
          await tree.registry.stateOf(tree.universityId),
          tree.agency.address,
        );
      expect(await stateOf(tree.universityId)).to.deep.include({
        status: Status.Active,
        since: await now(),
        setBy: 1,
        interrupted: true,
      });
      await suspend(tree.university, itself);
      expect((await stateOf(tree.universityId)).interrupted).to.equal(true);
    });

    it('refuses the record itself, also where it suspended itself', async () => {
      await suspend(tree.university, itself);
      await expect(resume(tree.university, itself))
        .to.be.revertedWithCustomError(tree.registry, 'OnlyAncestors')
        .withArgs(tree.universityId);
    });

    it('refuses a rank below the suspender', async () => {
      await suspend(tree.ministry, tree.universityToMinistry);
      await expect(resume(tree.agency, tree.universityToAgency))
        .to.be.revertedWithCustomError(tree.registry, 'RankTooLow')
        .withArgs(tree.universityId, 2, 1);
      await resume(tree.ministry, tree.universityToMinistry);
    });

    it('refuses what is not suspended: active, ended, void', async () => {
      const refused = async (status: number) =>
        expect(resume(tree.agency, tree.universityToAgency))
          .to.be.revertedWithCustomError(tree.registry, 'TransitionNotAllowed')
          .withArgs(tree.universityId, status, Status.Active);
      await refused(Status.Active);
      await end(tree.agency, tree.universityToAgency);
      await refused(Status.Ended);
      await voidSince(tree.agency, tree.universityToAgency, 0);
      await refused(Status.Void);
    });
  });

  describe('end', () => {
    it('by itself or an ancestor, from now; the controller stays', async () => {
      const sent = await end(tree.university, itself);
      await expect(sent)
        .to.emit(tree.registry, 'RecordEnded')
        .withArgs(
          tree.universityId,
          tree.universityId,
          await tree.registry.stateOf(tree.universityId),
          tree.university.address,
        );
      expect(await stateOf(tree.universityId)).to.deep.include({
        status: Status.Ended,
        since: await now(),
        setBy: 0,
        reason: Reason.Closed,
        controller: tree.university.address.toLowerCase(),
        epoch: 0,
        interrupted: false,
      });
    });

    it('names a custodian in the same act', async () => {
      await end(tree.agency, tree.universityToAgency, tree.custodian.address);
      expect(await stateOf(tree.universityId)).to.deep.include({
        status: Status.Ended,
        controller: tree.custodian.address.toLowerCase(),
        epoch: 1,
      });
    });

    it('ends a suspended record too, and remembers the gap', async () => {
      await suspend(tree.ministry, tree.universityToMinistry);
      await end(tree.university, itself);
      expect(await stateOf(tree.universityId)).to.deep.include({ status: Status.Ended, interrupted: true });
    });

    it('refuses ended and void records', async () => {
      await end(tree.university, itself);
      await expect(end(tree.agency, tree.universityToAgency))
        .to.be.revertedWithCustomError(tree.registry, 'TransitionNotAllowed')
        .withArgs(tree.universityId, Status.Ended, Status.Ended);
      await voidSince(tree.agency, tree.universityToAgency, 0);
      await expect(end(tree.agency, tree.universityToAgency))
        .to.be.revertedWithCustomError(tree.registry, 'TransitionNotAllowed')
        .withArgs(tree.universityId, Status.Void, Status.Ended);
    });
  });

  describe('voidSince', () => {
    it('clears the controller at once and keeps the time given', async () => {
      const since = (await now()) - 500;
      const sent = await voidSince(tree.agency, tree.universityToAgency, since);
      await expect(sent)
        .to.emit(tree.registry, 'RecordVoided')
        .withArgs(
          tree.universityId,
          tree.agencyId,
          await tree.registry.stateOf(tree.universityId),
          tree.agency.address,
        );
      expect(await stateOf(tree.universityId)).to.deep.include({
        status: Status.Void,
        since,
        setBy: 1,
        reason: Reason.Fraud,
        controller: ZeroAddress,
        epoch: 1,
        interrupted: false,
      });
    });

    it('refuses the record itself', async () => {
      await expect(voidSince(tree.university, itself, 0))
        .to.be.revertedWithCustomError(tree.registry, 'OnlyAncestors')
        .withArgs(tree.universityId);
    });

    it('refuses the future, and a time before the record', async () => {
      const body = record({ validFrom: 1_000, controller: tree.university.address });
      await as(tree.ministry).grant(
        { parent: NO_RECORD, record: tree.rootBody },
        body,
        '0x00',
        noAttachments,
      );
      const id = tree.idOf(tree.root, body);
      const path = [linkTo(tree.root, body)];
      const present = (await now()) + 10;
      for (const since of [999, present + 1]) {
        await connection.networkHelpers.time.setNextBlockTimestamp(present);
        await expect(as(tree.ministry).voidSince(id, body, path, since, Reason.Fraud))
          .to.be.revertedWithCustomError(tree.registry, 'VoidTimeOutOfRange')
          .withArgs(since, 1_000, present);
      }
      await as(tree.ministry).voidSince(id, body, path, 1_000, Reason.Fraud);
    });

    it('takes the present second', async () => {
      const present = (await now()) + 10;
      await connection.networkHelpers.time.setNextBlockTimestamp(present);
      await voidSince(tree.agency, tree.universityToAgency, present);
      expect((await stateOf(tree.universityId)).since).to.equal(present);
    });

    it('only ever moves earlier', async () => {
      const since = (await now()) - 100;
      await voidSince(tree.agency, tree.universityToAgency, since);
      for (const later of [since, since + 1]) {
        await expect(voidSince(tree.ministry, tree.universityToMinistry, later))
          .to.be.revertedWithCustomError(tree.registry, 'VoidTimeOutOfRange')
          .withArgs(later, 0, since);
      }
      await voidSince(tree.ministry, tree.universityToMinistry, since - 1);
      expect((await stateOf(tree.universityId)).since).to.equal(since - 1);
    });

    it('never widens an end: the time is not after it', async () => {
      await end(tree.university, itself);
      const { since } = await stateOf(tree.universityId);
      await connection.networkHelpers.time.increase(DAY);
      await expect(voidSince(tree.agency, tree.universityToAgency, since + 1))
        .to.be.revertedWithCustomError(tree.registry, 'VoidTimeOutOfRange')
        .withArgs(since + 1, 0, since);
      await voidSince(tree.agency, tree.universityToAgency, since);
    });

    it('remembers a suspension', async () => {
      await suspend(tree.agency, tree.universityToAgency);
      await voidSince(tree.agency, tree.universityToAgency, 5);
      expect((await stateOf(tree.universityId)).interrupted).to.equal(true);
    });

    it('keeps a custodian that an ancestor named after the void', async () => {
      await voidSince(tree.agency, tree.universityToAgency, 100);
      await as(tree.agency).changeController(tree.universityId, tree.universityToAgency, tree.custodian);
      await voidSince(tree.agency, tree.universityToAgency, 50);
      expect(await stateOf(tree.universityId)).to.deep.include({
        since: 50,
        controller: tree.custodian.address.toLowerCase(),
        epoch: 2,
      });
    });

    it('needs the body of that record', async () => {
      await expect(
        as(tree.agency).voidSince(
          tree.universityId,
          { ...tree.universityBody, validFrom: 0, salt: 99 },
          tree.universityToAgency,
          5,
          Reason.Fraud,
        ),
      )
        .to.be.revertedWithCustomError(tree.registry, 'BodyMismatch')
        .withArgs(tree.universityId);
    });
  });

  describe('changeController', () => {
    const change = (account: Tree['agency'], path: LinkBody[], controller: string) =>
      as(account).changeController(tree.universityId, path, controller);

    it('by itself, counting the epoch', async () => {
      const sent = await change(tree.university, itself, tree.relayer.address);
      await expect(sent)
        .to.emit(tree.registry, 'ControllerChanged')
        .withArgs(
          tree.universityId,
          tree.universityId,
          await tree.registry.stateOf(tree.universityId),
          tree.university.address,
        );
      expect(await stateOf(tree.universityId)).to.deep.include({
        controller: tree.relayer.address.toLowerCase(),
        epoch: 1,
        status: Status.Active,
      });
      await expect(change(tree.university, itself, tree.university.address))
        .to.be.revertedWithCustomError(tree.registry, 'NotController')
        .withArgs(tree.universityId, tree.university.address);
    });

    it('by ancestors, in every status', async () => {
      await change(tree.agency, tree.universityToAgency, tree.relayer.address);
      await suspend(tree.agency, tree.universityToAgency);
      await change(tree.ministry, tree.universityToMinistry, tree.custodian.address);
      await end(tree.agency, tree.universityToAgency);
      await change(tree.agency, tree.universityToAgency, tree.relayer.address);
      await voidSince(tree.agency, tree.universityToAgency, 5);
      await change(tree.agency, tree.universityToAgency, tree.custodian.address);
      expect(await stateOf(tree.universityId)).to.deep.include({
        controller: tree.custodian.address.toLowerCase(),
        status: Status.Void,
        since: 5,
      });
    });

    it('by itself while suspended or ended, so that a key can still be rotated', async () => {
      await suspend(tree.agency, tree.universityToAgency);
      await change(tree.university, itself, tree.relayer.address);
      await end(tree.agency, tree.universityToAgency);
      await change(tree.relayer, itself, tree.custodian.address);
      expect((await stateOf(tree.universityId)).controller).to.equal(tree.custodian.address.toLowerCase());
    });

    it('wraps the epoch, so that a thief cannot block a rescue', async () => {
      const slot = await tree.ethers.provider.getStorage(
        tree.registry,
        connection.ethers.solidityPackedKeccak256(['bytes32', 'uint256'], [tree.universityId, 0]),
      );
      expect(BigInt(slot)).to.equal(await tree.registry.stateOf(tree.universityId));
      await connection.networkHelpers.setStorageAt(
        await tree.registry.getAddress(),
        connection.ethers.solidityPackedKeccak256(['bytes32', 'uint256'], [tree.universityId, 0]),
        BigInt(slot) | 0xffffn,
      );
      await change(tree.agency, tree.universityToAgency, tree.relayer.address);
      expect(await stateOf(tree.universityId)).to.deep.include({
        epoch: 0,
        controller: tree.relayer.address.toLowerCase(),
        status: Status.Active,
      });
    });

    it('refuses the zero address', async () => {
      await expect(change(tree.university, itself, ZeroAddress)).to.be.revertedWithCustomError(
        tree.registry,
        'ZeroAddress',
      );
    });
  });

  describe('who may act', () => {
    it('refuses strangers, siblings and children in every act', async () => {
      const path = tree.agencyToMinistry;
      for (const account of [tree.stranger, tree.university, tree.governor]) {
        for (const attempt of [
          () => as(account).suspend(tree.agencyId, path, 0),
          () => as(account).resume(tree.agencyId, path, 0),
          () => as(account).end(tree.agencyId, path, 0, ZeroAddress),
          () => as(account).voidSince(tree.agencyId, tree.agencyBody, path, 0, 0),
          () => as(account).changeController(tree.agencyId, path, account),
          () => as(account).attachEvidence(tree.agencyId, path, sha256('0x01'), '0x01'),
          () => as(account).updateOrganisation(tree.agencyId, path, '0x'),
        ]) {
          await expect(attempt())
            .to.be.revertedWithCustomError(tree.registry, 'NotController')
            .withArgs(tree.root, account.address);
        }
      }
    });

    it('refuses a path that does not lead there', async () => {
      const wrong = [{ parent: tree.root, bodyHash: tree.universityToAgency[0]?.bodyHash ?? '' }];
      await expect(suspend(tree.ministry, wrong))
        .to.be.revertedWithCustomError(tree.registry, 'PathBroken')
        .withArgs(tree.universityId, 0);
      const second = [...tree.universityToAgency, ...tree.universityToAgency];
      await expect(suspend(tree.agency, second))
        .to.be.revertedWithCustomError(tree.registry, 'PathBroken')
        .withArgs(tree.agencyId, 1);
      const long = Array.from({ length: 13 }, () => tree.universityToAgency[0] ?? wrong[0]) as LinkBody[];
      await expect(suspend(tree.agency, long))
        .to.be.revertedWithCustomError(tree.registry, 'PathBroken')
        .withArgs(tree.universityId, 12);
    });

    it('refuses a record that was never granted, with a path that hashes', async () => {
      const body = record({ salt: 77 });
      const id = tree.idOf(tree.root, body);
      await expect(as(tree.ministry).suspend(id, [linkTo(tree.root, body)], 0))
        .to.be.revertedWithCustomError(tree.registry, 'RecordUnknown')
        .withArgs(id);
      await expect(as(tree.ministry).updateOrganisation(id, [linkTo(tree.root, body)], '0x'))
        .to.be.revertedWithCustomError(tree.registry, 'RecordUnknown')
        .withArgs(id);
    });

    it('refuses an ancestor that is not active itself, in every act', async () => {
      await as(tree.ministry).suspend(tree.agencyId, tree.agencyToMinistry, 0);
      const path = tree.universityToAgency;
      for (const attempt of [
        () => suspend(tree.agency, path),
        () => resume(tree.agency, path),
        () => end(tree.agency, path),
        () => voidSince(tree.agency, path, 0),
        () => as(tree.agency).changeController(tree.universityId, path, tree.relayer),
        () => as(tree.agency).attachEvidence(tree.universityId, path, sha256('0x01'), '0x01'),
        () => as(tree.agency).updateOrganisation(tree.universityId, path, '0x'),
      ]) {
        await expect(attempt())
          .to.be.revertedWithCustomError(tree.registry, 'ActorNotActive')
          .withArgs(tree.agencyId, Status.Suspended);
      }
    });

    it('lets an expired accreditor still narrow', async () => {
      const until = (await now()) + 100;
      const body = record({ kind: Kind.Accredit, controller: tree.relayer.address, validUntil: until });
      await as(tree.ministry).grant(
        { parent: NO_RECORD, record: tree.rootBody },
        body,
        '0x00',
        noAttachments,
      );
      const id = tree.idOf(tree.root, body);
      const child = record({ validUntil: until });
      await as(tree.relayer).grant({ parent: tree.root, record: body }, child, '0x00', noAttachments);
      await connection.networkHelpers.time.increase(200);
      const childId = tree.idOf(id, child);
      await as(tree.relayer).end(childId, [linkTo(id, child)], 0, ZeroAddress);
      expect((await stateOf(childId)).status).to.equal(Status.Ended);
    });
  });

  describe('what rides along', () => {
    const evidence = toUtf8Bytes('signed');
    const digest = sha256(evidence);

    it('the accreditor attaches evidence and restates the organisation, whatever the status', async () => {
      await end(tree.university, itself);
      await expect(
        as(tree.agency).attachEvidence(tree.universityId, tree.universityToAgency, digest, evidence),
      )
        .to.emit(tree.registry, 'EvidenceAttached')
        .withArgs(
          tree.universityId,
          tree.agencyId,
          digest,
          tree.agency.address,
          `0x${Buffer.from(evidence).toString('hex')}`,
        );
      await expect(as(tree.agency).updateOrganisation(tree.universityId, tree.universityToAgency, '0x7b7d'))
        .to.emit(tree.registry, 'OrganisationUpdated')
        .withArgs(tree.universityId, tree.agencyId, tree.agency.address, '0x7b7d');
    });

    it('refuses everyone else: the subject itself and higher ancestors', async () => {
      for (const [account, path] of [
        [tree.university, itself],
        [tree.ministry, tree.universityToMinistry],
      ] as const) {
        for (const attempt of [
          () => as(account).attachEvidence(tree.universityId, [...path], digest, evidence),
          () => as(account).updateOrganisation(tree.universityId, [...path], '0x'),
        ]) {
          await expect(attempt())
            .to.be.revertedWithCustomError(tree.registry, 'OnlyAccreditor')
            .withArgs(tree.universityId);
        }
      }
    });

    it('refuses missing and exchanged evidence', async () => {
      await expect(as(tree.agency).attachEvidence(tree.universityId, tree.universityToAgency, digest, '0x'))
        .to.be.revertedWithCustomError(tree.registry, 'EvidenceMissing')
        .withArgs(tree.universityId);
      await expect(as(tree.agency).attachEvidence(tree.universityId, tree.universityToAgency, digest, '0x01'))
        .to.be.revertedWithCustomError(tree.registry, 'EvidenceMismatch')
        .withArgs(digest, sha256('0x01'));
    });
  });

  describe('governance above a root', () => {
    it('suspends, resumes, ends, voids, states and attaches, as the parent of every root', async () => {
      const governor = as(tree.governor);
      const path = tree.toGovernance;
      await expect(governor.suspend(tree.root, path, Reason.UnderReview))
        .to.emit(tree.registry, 'RecordSuspended')
        .withArgs(
          tree.root,
          NO_RECORD,
          (state: bigint) => decodeState(state).setBy === BY_GOVERNANCE,
          tree.governor.address,
        );
      await governor.resume(tree.root, path, 0);
      await governor.updateOrganisation(tree.root, path, '0x7b7d');
      await governor.attachEvidence(tree.root, path, sha256('0x01'), '0x01');
      await governor.end(tree.root, path, Reason.Closed, ZeroAddress);
      await governor.voidSince(tree.root, tree.rootBody, path, 5, Reason.Fraud);
      expect(await stateOf(tree.root)).to.deep.include({
        status: Status.Void,
        since: 5,
        setBy: BY_GOVERNANCE,
      });
    });

    it('refuses everyone else there', async () => {
      for (const account of [tree.ministry, tree.guardian, tree.stranger]) {
        await expect(as(account).suspend(tree.root, tree.toGovernance, 0))
          .to.be.revertedWithCustomError(tree.registry, 'AccessManagedUnauthorized')
          .withArgs(account.address);
        await expect(as(account).resume(tree.root, tree.toGovernance, 0))
          .to.be.revertedWithCustomError(tree.registry, 'AccessManagedUnauthorized')
          .withArgs(account.address);
      }
    });

    it('touches nobody else: no record below a root', async () => {
      const path = [...tree.agencyToMinistry, ...tree.toGovernance];
      await expect(as(tree.governor).suspend(tree.agencyId, path, 0))
        .to.be.revertedWithCustomError(tree.registry, 'NotRoot')
        .withArgs(tree.agencyId);
      await expect(as(tree.governor).end(tree.agencyId, path, 0, ZeroAddress))
        .to.be.revertedWithCustomError(tree.registry, 'NotRoot')
        .withArgs(tree.agencyId);
    });

    it('replaces no controller of a root without a rescue', async () => {
      await expect(as(tree.governor).changeController(tree.root, tree.toGovernance, tree.governor))
        .to.be.revertedWithCustomError(tree.registry, 'RescueRequired')
        .withArgs(tree.root);
    });
  });

  describe('rescue of a root', () => {
    const bodyHash = () => tree.toGovernance[0]?.bodyHash ?? '';
    const propose = (controller: string = tree.relayer.address) =>
      as(tree.governor).proposeRescue(tree.root, bodyHash(), controller);
    const execute = () => as(tree.governor).executeRescue(tree.root);

    it('after seven days in which nobody objects', async () => {
      expect(await tree.registry.RESCUE_DELAY()).to.equal(BigInt(7 * DAY));
      const sent = await propose();
      const executableAt = (await now()) + 7 * DAY;
      await expect(sent)
        .to.emit(tree.registry, 'RescueProposed')
        .withArgs(tree.root, tree.relayer.address, executableAt, tree.governor.address);
      expect([...(await tree.registry.rescueOf(tree.root))]).to.deep.equal([
        tree.relayer.address,
        BigInt(executableAt),
        0n,
      ]);
      await connection.networkHelpers.time.setNextBlockTimestamp(executableAt - 1);
      await expect(execute())
        .to.be.revertedWithCustomError(tree.registry, 'RescueTooEarly')
        .withArgs(tree.root, executableAt);
      await connection.networkHelpers.time.setNextBlockTimestamp(executableAt);
      await expect(execute())
        .to.emit(tree.registry, 'ControllerChanged')
        .withArgs(
          tree.root,
          NO_RECORD,
          (state: bigint) => decodeState(state).controller === tree.relayer.address.toLowerCase(),
          tree.governor.address,
        );
      await expect(execute())
        .to.be.revertedWithCustomError(tree.registry, 'RescueNotPending')
        .withArgs(tree.root);
    });

    it('the present controller vetoes', async () => {
      await propose();
      await expect(as(tree.stranger).vetoRescue(tree.root))
        .to.be.revertedWithCustomError(tree.registry, 'NotController')
        .withArgs(tree.root, tree.stranger.address);
      await expect(as(tree.ministry).vetoRescue(tree.root))
        .to.emit(tree.registry, 'RescueCancelled')
        .withArgs(tree.root, tree.relayer.address, tree.ministry.address);
      await connection.networkHelpers.time.increase(8 * DAY);
      await expect(execute())
        .to.be.revertedWithCustomError(tree.registry, 'RescueNotPending')
        .withArgs(tree.root);
      await expect(as(tree.ministry).vetoRescue(tree.root))
        .to.be.revertedWithCustomError(tree.registry, 'RescueNotPending')
        .withArgs(tree.root);
    });

    it('a rotation since makes it stale: the controller is not lost', async () => {
      await propose();
      await as(tree.ministry).changeController(tree.root, [], tree.custodian);
      await connection.networkHelpers.time.increase(8 * DAY);
      await expect(execute())
        .to.be.revertedWithCustomError(tree.registry, 'RescueNotPending')
        .withArgs(tree.root);
    });

    it('a new proposal replaces the former and starts its own seven days', async () => {
      await propose();
      await connection.networkHelpers.time.increase(6 * DAY);
      await expect(propose(tree.custodian.address))
        .to.emit(tree.registry, 'RescueCancelled')
        .withArgs(tree.root, tree.relayer.address, tree.governor.address);
      await connection.networkHelpers.time.increase(2 * DAY);
      await expect(execute()).to.be.revertedWithCustomError(tree.registry, 'RescueTooEarly');
    });

    it('refuses others, the zero address, and what is no root', async () => {
      for (const attempt of [
        () => as(tree.ministry).proposeRescue(tree.root, bodyHash(), tree.relayer),
        () => as(tree.ministry).executeRescue(tree.root),
        () => as(tree.guardian).nameCustodian(tree.root, bodyHash(), tree.relayer),
      ]) {
        await expect(attempt()).to.be.revertedWithCustomError(tree.registry, 'AccessManagedUnauthorized');
      }
      await expect(propose(ZeroAddress)).to.be.revertedWithCustomError(tree.registry, 'ZeroAddress');
      const agencyHash = tree.agencyToMinistry[0]?.bodyHash ?? '';
      for (const attempt of [
        () => as(tree.governor).proposeRescue(tree.agencyId, agencyHash, tree.relayer),
        () => as(tree.governor).nameCustodian(tree.agencyId, agencyHash, tree.relayer),
      ]) {
        await expect(attempt())
          .to.be.revertedWithCustomError(tree.registry, 'NotRoot')
          .withArgs(tree.agencyId);
      }
      const body = record({ kind: Kind.Root, salt: 3 });
      const id = tree.idOf(NO_RECORD, body);
      await expect(as(tree.governor).proposeRescue(id, linkTo(NO_RECORD, body).bodyHash, tree.relayer))
        .to.be.revertedWithCustomError(tree.registry, 'RecordUnknown')
        .withArgs(id);
    });
  });

  describe('the custodian above an ended root', () => {
    const bodyHash = () => tree.toGovernance[0]?.bodyHash ?? '';
    const endRoot = async () => {
      await as(tree.governor).end(tree.root, tree.toGovernance, Reason.Closed, ZeroAddress);
      await as(tree.governor).nameCustodian(tree.root, bodyHash(), tree.custodian);
    };

    it('is named for ended and void roots only', async () => {
      await expect(as(tree.governor).nameCustodian(tree.root, bodyHash(), tree.custodian))
        .to.be.revertedWithCustomError(tree.registry, 'TransitionNotAllowed')
        .withArgs(tree.root, Status.Active, Status.Ended);
      await as(tree.governor).end(tree.root, tree.toGovernance, Reason.Closed, ZeroAddress);
      await expect(as(tree.governor).nameCustodian(tree.root, bodyHash(), tree.custodian))
        .to.emit(tree.registry, 'CustodianNamed')
        .withArgs(tree.root, tree.custodian.address, tree.governor.address);
      expect(await tree.registry.custodianOf(tree.root)).to.equal(tree.custodian.address);
    });

    it('narrows and rescues', async () => {
      await endRoot();
      const path = tree.agencyToMinistry;
      await as(tree.custodian).changeController(tree.agencyId, path, tree.relayer);
      await as(tree.custodian).suspend(tree.agencyId, path, 0);
      await as(tree.custodian).end(tree.agencyId, path, 0, ZeroAddress);
      await as(tree.custodian).voidSince(tree.agencyId, tree.agencyBody, path, 5, 0);
      expect((await stateOf(tree.agencyId)).status).to.equal(Status.Void);
    });

    it('never grants, resumes, attaches or states', async () => {
      await as(tree.ministry).suspend(tree.agencyId, tree.agencyToMinistry, 0);
      await endRoot();
      const path = tree.agencyToMinistry;
      for (const attempt of [
        () =>
          as(tree.custodian).grant(
            { parent: NO_RECORD, record: tree.rootBody },
            record({ salt: 5 }),
            '0x00',
            noAttachments,
          ),
        () => as(tree.custodian).resume(tree.agencyId, path, 0),
        () => as(tree.custodian).attachEvidence(tree.agencyId, path, sha256('0x01'), '0x01'),
        () => as(tree.custodian).updateOrganisation(tree.agencyId, path, '0x'),
        () => as(tree.custodian).changeController(tree.root, [], tree.custodian),
        () => as(tree.custodian).suspend(tree.root, [], 0),
      ]) {
        await expect(attempt())
          .to.be.revertedWithCustomError(tree.registry, 'NotController')
          .withArgs(tree.root, tree.custodian.address);
      }
    });

    it('the ended root itself can no longer act downward', async () => {
      await endRoot();
      await expect(as(tree.ministry).suspend(tree.agencyId, tree.agencyToMinistry, 0))
        .to.be.revertedWithCustomError(tree.registry, 'ActorNotActive')
        .withArgs(tree.root, Status.Ended);
    });

    it('is dismissed with the zero address', async () => {
      await endRoot();
      await as(tree.governor).nameCustodian(tree.root, bodyHash(), ZeroAddress);
      await expect(as(tree.custodian).suspend(tree.agencyId, tree.agencyToMinistry, 0))
        .to.be.revertedWithCustomError(tree.registry, 'NotController')
        .withArgs(tree.root, tree.custodian.address);
    });
  });

  describe('nameSuccessor', () => {
    it('is named once, by governance, and closes nothing', async () => {
      await expect(as(tree.stranger).nameSuccessor(tree.relayer)).to.be.revertedWithCustomError(
        tree.registry,
        'AccessManagedUnauthorized',
      );
      await expect(as(tree.governor).nameSuccessor(ZeroAddress)).to.be.revertedWithCustomError(
        tree.registry,
        'ZeroAddress',
      );
      await expect(as(tree.governor).nameSuccessor(tree.relayer))
        .to.emit(tree.registry, 'SuccessorNamed')
        .withArgs(tree.relayer.address, tree.governor.address);
      expect(await tree.registry.successor()).to.equal(tree.relayer.address);
      await expect(as(tree.governor).nameSuccessor(tree.stranger))
        .to.be.revertedWithCustomError(tree.registry, 'SuccessorExists')
        .withArgs(tree.relayer.address);
      await end(tree.agency, tree.universityToAgency);
    });
  });

  it('knows nothing of what was never granted', async () => {
    expect(await tree.registry.stateOf(ZeroHash)).to.equal(0n);
    expect(await tree.registry.custodianOf(tree.root)).to.equal(ZeroAddress);
  });
});
