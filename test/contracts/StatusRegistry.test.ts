import { expect } from 'chai';
import { keccak256, toUtf8Bytes, ZeroAddress, ZeroHash, zeroPadValue } from 'ethers';
import { network } from 'hardhat';
import { deployTree, type Tree } from './support/fixture.ts';
import { bodyHashOf, Purpose, Reason, Status } from './support/records.ts';
import { type RequestName, sign } from './support/requests.ts';

const digestOf = (text: string): string => keccak256(toUtf8Bytes(text));
const NEVER = 2n ** 63n;

describe('StatusRegistry', () => {
  let connection: Awaited<ReturnType<typeof network.create>>;
  let tree: Tree;
  let revocations: { accreditation: string; purpose: number; number: number };
  let suspensions: { accreditation: string; purpose: number; number: number };

  const deploy = async () => deployTree(connection.ethers);
  const now = async (): Promise<number> => connection.networkHelpers.time.latest();
  const asUniversity = () => tree.status.connect(tree.university);

  before(async () => {
    connection = await network.create();
  });

  beforeEach(async () => {
    tree = await connection.networkHelpers.loadFixture(deploy);
    revocations = { accreditation: tree.universityId, purpose: Purpose.Revocation, number: 1 };
    suspensions = { ...revocations, purpose: Purpose.Suspension };
  });

  const suspend = () =>
    tree.registry
      .connect(tree.agency)
      .suspend(tree.universityId, tree.universityToAgency, Reason.UnderReview);
  const end = (custodian: string = ZeroAddress) =>
    tree.registry
      .connect(tree.agency)
      .end(tree.universityId, tree.universityToAgency, Reason.Closed, custodian);
  const voidNow = async () =>
    tree.registry
      .connect(tree.agency)
      .voidSince(
        tree.universityId,
        tree.universityBody,
        tree.universityToAgency,
        await now(),
        Reason.KeyCompromise,
      );

  it('names the registry whose controllers may write', async () => {
    expect(await tree.status.registry()).to.equal(await tree.registry.getAddress());
  });

  describe('publishList', () => {
    const digest = digestOf('a signed list');

    it('anchors version 1, then each next one', async () => {
      await expect(asUniversity().publishList(revocations, 1, digest, 3600))
        .to.emit(tree.status, 'ListPublished')
        .withArgs(tree.universityId, Purpose.Revocation, 1, 1, digest, 3600, tree.university.address);
      const later = digestOf('the next list');
      await asUniversity().publishList(revocations, 2, later, 0);

      const anchor = await tree.status.anchorOf(revocations);
      expect(anchor.digest).to.equal(later.slice(0, 2 + 48));
      expect(anchor.version).to.equal(2n);
      expect(anchor.time).to.equal(BigInt(await now()));
    });

    it('keeps lists of another number, purpose or record apart', async () => {
      await asUniversity().publishList(revocations, 1, digest, 0);
      for (const other of [
        suspensions,
        { ...revocations, number: 2 },
        { ...revocations, accreditation: tree.root },
      ]) {
        expect((await tree.status.anchorOf(other)).version).to.equal(0n);
      }
    });

    it('refuses a version that is not the next: the same, an older, a later one', async () => {
      await asUniversity().publishList(revocations, 1, digest, 0);
      for (const version of [0, 1, 3]) {
        await expect(asUniversity().publishList(revocations, version, digest, 0))
          .to.be.revertedWithCustomError(tree.status, 'VersionNotNext')
          .withArgs(1, version);
      }
    });

    it('refuses a zero digest', async () => {
      await expect(asUniversity().publishList(revocations, 1, ZeroHash, 0)).to.be.revertedWithCustomError(
        tree.status,
        'DigestMissing',
      );
    });

    it('refuses a stranger, an ancestor and a delegate', async () => {
      await asUniversity().nameDelegate(tree.universityId, tree.relayer, NEVER);
      for (const account of [tree.stranger, tree.agency, tree.relayer]) {
        await expect(tree.status.connect(account).publishList(revocations, 1, digest, 0))
          .to.be.revertedWithCustomError(tree.status, 'NotWriter')
          .withArgs(tree.universityId, account.address);
      }
    });

    it('refuses a record that was never granted', async () => {
      const unknown = { ...revocations, accreditation: digestOf('nothing') };
      await expect(asUniversity().publishList(unknown, 1, digest, 0))
        .to.be.revertedWithCustomError(tree.status, 'AccreditationUnknown')
        .withArgs(unknown.accreditation);
    });

    it('refuses a suspended issuer: a new list could drop what the former one says', async () => {
      await suspend();
      await expect(asUniversity().publishList(revocations, 1, digest, 0))
        .to.be.revertedWithCustomError(tree.status, 'WriteNotAllowed')
        .withArgs(tree.universityId, Status.Suspended);
    });

    it('is open to an ended issuer, or its custodian in its place', async () => {
      await end();
      await asUniversity().publishList(revocations, 1, digest, 0);
      expect((await tree.status.anchorOf(revocations)).version).to.equal(1n);
    });
  });

  describe('bits', () => {
    it('setBit sets one bit and says who and why', async () => {
      await expect(asUniversity().setBit(revocations, 257, Reason.IssuedInError))
        .to.emit(tree.status, 'BitsChanged')
        .withArgs(
          tree.universityId,
          Purpose.Revocation,
          1,
          1,
          2n,
          Reason.IssuedInError,
          tree.university.address,
        );
      expect(await tree.status.isSet(revocations, 257)).to.equal(true);
      expect(await tree.status.isSet(revocations, 1)).to.equal(false);
      expect(await tree.status.wordOf(revocations, 1)).to.equal(2n);
    });

    it('setBit reaches the last index', async () => {
      await asUniversity().setBit(revocations, 0xffffffff, Reason.Unspecified);
      expect(await tree.status.isSet(revocations, 0xffffffff)).to.equal(true);
      expect(await tree.status.wordOf(revocations, 0xffffff)).to.equal(1n << 255n);
    });

    it('setBit refuses a bit that is set', async () => {
      await asUniversity().setBit(revocations, 7, Reason.Unspecified);
      await expect(asUniversity().setBit(revocations, 7, Reason.Unspecified))
        .to.be.revertedWithCustomError(tree.status, 'BitUnchanged')
        .withArgs(7);
    });

    it('setBits sets many, one event for each run of the same word', async () => {
      const receipt = await (
        await asUniversity().setBits(revocations, [0, 5, 256, 1], Reason.Superseded)
      ).wait();
      expect(receipt?.logs.length).to.equal(3);
      expect(await tree.status.wordOf(revocations, 0)).to.equal(0b100011n);
      expect(await tree.status.wordOf(revocations, 1)).to.equal(1n);
    });

    it('setBits does all or nothing', async () => {
      await asUniversity().setBit(revocations, 300, Reason.Unspecified);
      await expect(asUniversity().setBits(revocations, [1, 2, 300], Reason.Unspecified))
        .to.be.revertedWithCustomError(tree.status, 'BitUnchanged')
        .withArgs(300);
      expect(await tree.status.wordOf(revocations, 0)).to.equal(0n);
    });

    it('setBits refuses an index twice, and an empty list', async () => {
      await expect(asUniversity().setBits(revocations, [4, 4], Reason.Unspecified))
        .to.be.revertedWithCustomError(tree.status, 'BitUnchanged')
        .withArgs(4);
      await expect(asUniversity().setBits(revocations, [], Reason.Unspecified))
        .to.be.revertedWithCustomError(tree.status, 'LengthMismatch')
        .withArgs(0, 0);
    });

    it('setWords adds whole words and never clears a bit', async () => {
      await asUniversity().setBit(revocations, 0, Reason.Unspecified);
      await expect(asUniversity().setWords(revocations, [0, 9], [0b110n, 1n << 255n], Reason.Closed))
        .to.emit(tree.status, 'BitsChanged')
        .withArgs(
          tree.universityId,
          Purpose.Revocation,
          1,
          0,
          0b111n,
          Reason.Closed,
          tree.university.address,
        );
      expect(await tree.status.wordOf(revocations, 9)).to.equal(1n << 255n);
    });

    it('setWords refuses unequal or empty lists, and a word that would not change', async () => {
      await expect(asUniversity().setWords(revocations, [0, 1], [1n], Reason.Closed))
        .to.be.revertedWithCustomError(tree.status, 'LengthMismatch')
        .withArgs(2, 1);
      await expect(asUniversity().setWords(revocations, [], [], Reason.Closed))
        .to.be.revertedWithCustomError(tree.status, 'LengthMismatch')
        .withArgs(0, 0);
      await expect(asUniversity().setWords(revocations, [3], [0n], Reason.Closed))
        .to.be.revertedWithCustomError(tree.status, 'WordUnchanged')
        .withArgs(3);
    });

    it('clearBit lifts a suspension', async () => {
      await asUniversity().setBits(suspensions, [8, 9], Reason.UnderReview);
      await expect(asUniversity().clearBit(suspensions, 8, Reason.Unspecified))
        .to.emit(tree.status, 'BitsChanged')
        .withArgs(
          tree.universityId,
          Purpose.Suspension,
          1,
          0,
          1n << 9n,
          Reason.Unspecified,
          tree.university.address,
        );
      expect(await tree.status.isSet(suspensions, 8)).to.equal(false);
    });

    it('clearBit refuses a bit that is not set', async () => {
      await expect(asUniversity().clearBit(suspensions, 8, Reason.Unspecified))
        .to.be.revertedWithCustomError(tree.status, 'BitUnchanged')
        .withArgs(8);
    });

    it('a revocation is permanent, for everyone', async () => {
      await asUniversity().setBit(revocations, 8, Reason.Fraud);
      await expect(asUniversity().clearBit(revocations, 8, Reason.Unspecified))
        .to.be.revertedWithCustomError(tree.status, 'NotClearable')
        .withArgs(Purpose.Revocation);
      for (const account of [tree.agency, tree.ministry, tree.governor, tree.deployer]) {
        await expect(tree.status.connect(account).clearBit(revocations, 8, Reason.Unspecified))
          .to.be.revertedWithCustomError(tree.status, 'NotWriter')
          .withArgs(tree.universityId, account.address);
      }
    });

    it('a stranger sets and clears nothing', async () => {
      const stranger = tree.status.connect(tree.stranger);
      const refused = [
        () => stranger.setBit(revocations, 1, Reason.Fraud),
        () => stranger.setBits(revocations, [1], Reason.Fraud),
        () => stranger.setWords(revocations, [0], [1n], Reason.Fraud),
        () => stranger.clearBit(suspensions, 1, Reason.Fraud),
      ];
      for (const attempt of refused) {
        await expect(attempt())
          .to.be.revertedWithCustomError(tree.status, 'NotWriter')
          .withArgs(tree.universityId, tree.stranger.address);
      }
    });
  });

  describe('handles', () => {
    const handle = digestOf('a random handle');

    it('revokeHandle records time and reason', async () => {
      await expect(asUniversity().revokeHandle(tree.universityId, handle, Reason.IntegrityFinding))
        .to.emit(tree.status, 'HandleRevoked')
        .withArgs(tree.universityId, handle, Reason.IntegrityFinding, tree.university.address);
      const revocation = await tree.status.revocationOf(tree.universityId, handle);
      expect(revocation.time).to.equal(BigInt(await now()));
      expect(revocation.reason).to.equal(BigInt(Reason.IntegrityFinding));
    });

    it('revokeHandle does not touch the same handle of another record', async () => {
      await tree.status.connect(tree.agency).revokeHandle(tree.agencyId, handle, Reason.Fraud);
      expect((await tree.status.revocationOf(tree.universityId, handle)).time).to.equal(0n);
    });

    it('revokeHandle refuses a handle twice, and zero', async () => {
      await asUniversity().revokeHandle(tree.universityId, handle, Reason.Unspecified);
      const time = await now();
      await expect(asUniversity().revokeHandle(tree.universityId, handle, Reason.Fraud))
        .to.be.revertedWithCustomError(tree.status, 'HandleAlreadyRevoked')
        .withArgs(handle, time);
      await expect(
        asUniversity().revokeHandle(tree.universityId, ZeroHash, Reason.Fraud),
      ).to.be.revertedWithCustomError(tree.status, 'ZeroValue');
    });

    it('revokeHandles revokes many, all or nothing', async () => {
      const others = [digestOf('1'), digestOf('2')];
      await asUniversity().revokeHandles(tree.universityId, others, Reason.Closed);
      for (const other of others) {
        expect((await tree.status.revocationOf(tree.universityId, other)).reason).to.equal(
          BigInt(Reason.Closed),
        );
      }
      const time = await now();
      await expect(asUniversity().revokeHandles(tree.universityId, [handle, others[0]!], Reason.Closed))
        .to.be.revertedWithCustomError(tree.status, 'HandleAlreadyRevoked')
        .withArgs(others[0], time);
      expect((await tree.status.revocationOf(tree.universityId, handle)).time).to.equal(0n);
      await expect(asUniversity().revokeHandles(tree.universityId, [], Reason.Closed))
        .to.be.revertedWithCustomError(tree.status, 'LengthMismatch')
        .withArgs(0, 0);
    });

    it('refuses strangers and records that were never granted', async () => {
      const stranger = tree.status.connect(tree.stranger);
      for (const attempt of [
        () => stranger.revokeHandle(tree.universityId, handle, Reason.Fraud),
        () => stranger.revokeHandles(tree.universityId, [handle], Reason.Fraud),
      ]) {
        await expect(attempt())
          .to.be.revertedWithCustomError(tree.status, 'NotWriter')
          .withArgs(tree.universityId, tree.stranger.address);
      }
      const unknown = digestOf('nothing');
      await expect(asUniversity().revokeHandle(unknown, handle, Reason.Fraud))
        .to.be.revertedWithCustomError(tree.status, 'AccreditationUnknown')
        .withArgs(unknown);
    });
  });

  describe('the status of the accreditation', () => {
    const handle = digestOf('handle');

    it('suspended: only what narrows', async () => {
      await asUniversity().setBit(suspensions, 1, Reason.UnderReview);
      await suspend();
      await asUniversity().setBit(revocations, 1, Reason.Fraud);
      await asUniversity().setBits(revocations, [2, 3], Reason.Fraud);
      await asUniversity().setWords(revocations, [4], [1n], Reason.Fraud);
      await asUniversity().revokeHandle(tree.universityId, handle, Reason.Fraud);
      for (const attempt of [
        () => asUniversity().clearBit(suspensions, 1, Reason.Unspecified),
        () => asUniversity().anchorIssuance(tree.universityId, handle),
        () => asUniversity().nameDelegate(tree.universityId, tree.relayer, NEVER),
      ]) {
        await expect(attempt())
          .to.be.revertedWithCustomError(tree.status, 'WriteNotAllowed')
          .withArgs(tree.universityId, Status.Suspended);
      }
    });

    it('suspended: a delegate can still be dismissed', async () => {
      await asUniversity().nameDelegate(tree.universityId, tree.relayer, NEVER);
      await suspend();
      await asUniversity().nameDelegate(tree.universityId, tree.relayer, 0);
      expect(await tree.status.delegateExpiry(tree.universityId, tree.relayer)).to.equal(0n);
    });

    it('ended: everything but new issuance', async () => {
      await asUniversity().setBit(suspensions, 1, Reason.UnderReview);
      await end();
      await asUniversity().clearBit(suspensions, 1, Reason.Unspecified);
      await asUniversity().setBit(revocations, 1, Reason.Fraud);
      await asUniversity().revokeHandles(tree.universityId, [handle], Reason.Fraud);
      await asUniversity().nameDelegate(tree.universityId, tree.relayer, NEVER);
      await expect(asUniversity().anchorIssuance(tree.universityId, handle))
        .to.be.revertedWithCustomError(tree.status, 'WriteNotAllowed')
        .withArgs(tree.universityId, Status.Ended);
    });

    it('ended with a custodian: the custodian revokes, the former controller no longer', async () => {
      await end(tree.custodian.address);
      await tree.status.connect(tree.custodian).setBit(revocations, 1, Reason.Closed);
      await tree.status.connect(tree.custodian).publishList(revocations, 1, digestOf('list'), 0);
      await expect(asUniversity().setBit(revocations, 2, Reason.Closed))
        .to.be.revertedWithCustomError(tree.status, 'NotWriter')
        .withArgs(tree.universityId, tree.university.address);
    });

    it('void: nobody, until an ancestor names a custodian', async () => {
      await voidNow();
      await expect(asUniversity().setBit(revocations, 1, Reason.Fraud))
        .to.be.revertedWithCustomError(tree.status, 'NotWriter')
        .withArgs(tree.universityId, tree.university.address);
      await tree.registry
        .connect(tree.ministry)
        .changeController(tree.universityId, tree.universityToMinistry, tree.custodian);
      await tree.status.connect(tree.custodian).revokeHandle(tree.universityId, handle, Reason.KeyCompromise);
      expect((await tree.status.revocationOf(tree.universityId, handle)).time).to.not.equal(0n);
    });
  });

  describe('nameDelegate', () => {
    it('lets a delegate set bits and revoke handles until its expiry', async () => {
      const expiry = (await now()) + 100;
      await expect(asUniversity().nameDelegate(tree.universityId, tree.relayer, expiry))
        .to.emit(tree.status, 'DelegateNamed')
        .withArgs(tree.universityId, tree.relayer.address, expiry, 0, tree.university.address);
      const delegate = tree.status.connect(tree.relayer);
      await delegate.setBit(revocations, 1, Reason.Fraud);
      await delegate.setBits(revocations, [2], Reason.Fraud);
      await delegate.setWords(revocations, [1], [1n], Reason.Fraud);
      await delegate.revokeHandle(tree.universityId, digestOf('1'), Reason.Fraud);
      await delegate.revokeHandles(tree.universityId, [digestOf('2')], Reason.Fraud);
      expect(await tree.status.delegateExpiry(tree.universityId, tree.relayer)).to.equal(BigInt(expiry));

      await connection.networkHelpers.time.increaseTo(expiry - 1);
      await connection.networkHelpers.time.setNextBlockTimestamp(expiry);
      await expect(delegate.setBit(revocations, 9, Reason.Fraud))
        .to.be.revertedWithCustomError(tree.status, 'NotWriter')
        .withArgs(tree.universityId, tree.relayer.address);
      await connection.networkHelpers.mine();
      expect(await tree.status.delegateExpiry(tree.universityId, tree.relayer)).to.equal(0n);
    });

    it('lets a delegate narrow only: it lifts, anchors and names nothing', async () => {
      await asUniversity().nameDelegate(tree.universityId, tree.relayer, NEVER);
      const delegate = tree.status.connect(tree.relayer);
      await delegate.setBit(suspensions, 1, Reason.UnderReview);
      for (const attempt of [
        () => delegate.clearBit(suspensions, 1, Reason.Unspecified),
        () => delegate.anchorIssuance(tree.universityId, digestOf('root')),
        () => delegate.nameDelegate(tree.universityId, tree.stranger, NEVER),
      ]) {
        await expect(attempt())
          .to.be.revertedWithCustomError(tree.status, 'NotWriter')
          .withArgs(tree.universityId, tree.relayer.address);
      }
    });

    it('is bound to the controller that named it: a rotation dismisses all', async () => {
      await asUniversity().nameDelegate(tree.universityId, tree.relayer, NEVER);
      await tree.registry.connect(tree.university).changeController(tree.universityId, [], tree.custodian);
      expect(await tree.status.delegateExpiry(tree.universityId, tree.relayer)).to.equal(0n);
      await expect(tree.status.connect(tree.relayer).setBit(revocations, 1, Reason.Fraud))
        .to.be.revertedWithCustomError(tree.status, 'NotWriter')
        .withArgs(tree.universityId, tree.relayer.address);
    });

    it('does not reach another record of the same controller', async () => {
      await asUniversity().nameDelegate(tree.universityId, tree.relayer, NEVER);
      await expect(tree.status.connect(tree.relayer).revokeHandle(tree.agencyId, digestOf('1'), Reason.Fraud))
        .to.be.revertedWithCustomError(tree.status, 'NotWriter')
        .withArgs(tree.agencyId, tree.relayer.address);
    });

    it('refuses an expiry that has passed, and the zero address', async () => {
      const past = await now();
      await expect(asUniversity().nameDelegate(tree.universityId, tree.relayer, past))
        .to.be.revertedWithCustomError(tree.status, 'ExpiryPassed')
        .withArgs(past);
      await expect(
        asUniversity().nameDelegate(tree.universityId, ZeroAddress, NEVER),
      ).to.be.revertedWithCustomError(tree.status, 'ZeroAddress');
    });
  });

  describe('anchorIssuance', () => {
    it('says when a root was anchored, and stores nothing', async () => {
      const root = digestOf('merkle root');
      await expect(asUniversity().anchorIssuance(tree.universityId, root))
        .to.emit(tree.status, 'IssuanceAnchored')
        .withArgs(tree.universityId, root, tree.university.address);
    });

    it('refuses zero, and strangers', async () => {
      await expect(asUniversity().anchorIssuance(tree.universityId, ZeroHash)).to.be.revertedWithCustomError(
        tree.status,
        'ZeroValue',
      );
      await expect(tree.status.connect(tree.stranger).anchorIssuance(tree.universityId, digestOf('x')))
        .to.be.revertedWithCustomError(tree.status, 'NotWriter')
        .withArgs(tree.universityId, tree.stranger.address);
    });
  });

  describe('nameSuccessor', () => {
    it('is named once, by governance', async () => {
      await expect(
        tree.status.connect(tree.stranger).nameSuccessor(tree.relayer),
      ).to.be.revertedWithCustomError(tree.status, 'AccessManagedUnauthorized');
      await expect(
        tree.status.connect(tree.governor).nameSuccessor(ZeroAddress),
      ).to.be.revertedWithCustomError(tree.status, 'ZeroAddress');
      await expect(tree.status.connect(tree.governor).nameSuccessor(tree.relayer))
        .to.emit(tree.status, 'SuccessorNamed')
        .withArgs(tree.relayer.address, tree.governor.address);
      expect(await tree.status.successor()).to.equal(tree.relayer.address);
      await expect(tree.status.connect(tree.governor).nameSuccessor(tree.stranger))
        .to.be.revertedWithCustomError(tree.status, 'SuccessorExists')
        .withArgs(tree.relayer.address);
    });

    it('leaves the old registry open for status writes', async () => {
      await tree.status.connect(tree.governor).nameSuccessor(tree.relayer);
      await asUniversity().setBit(revocations, 1, Reason.Superseded);
      expect(await tree.status.isSet(revocations, 1)).to.equal(true);
    });
  });

  describe('signed requests', () => {
    interface Signed {
      readonly name: RequestName;
      readonly method: string;
      readonly value: () => Record<string, unknown>;
      readonly args: () => unknown[];
      /** Makes the request allowed where the fresh fixture does not allow it. */
      readonly prepare?: () => Promise<unknown>;
    }

    const handle = zeroPadValue('0x01', 32);
    const requests: readonly Signed[] = [
      {
        name: 'PublishList',
        method: 'publishListSigned',
        value: () => ({ ...revocations, version: 1, digest: handle, ttl: 60 }),
        args: () => [revocations, 1, handle, 60],
      },
      {
        name: 'SetBits',
        method: 'setBitsSigned',
        value: () => ({ ...revocations, indices: [1, 300], reason: Reason.Fraud }),
        args: () => [revocations, [1, 300], Reason.Fraud],
      },
      {
        name: 'SetWords',
        method: 'setWordsSigned',
        value: () => ({ ...revocations, wordIndices: [2], masks: [5n], reason: Reason.Fraud }),
        args: () => [revocations, [2], [5n], Reason.Fraud],
      },
      {
        name: 'ClearBit',
        method: 'clearBitSigned',
        value: () => ({ ...suspensions, index: 4, reason: Reason.Unspecified }),
        args: () => [suspensions, 4, Reason.Unspecified],
        prepare: () => asUniversity().setBit(suspensions, 4, Reason.UnderReview),
      },
      {
        name: 'RevokeHandles',
        method: 'revokeHandlesSigned',
        value: () => ({ accreditation: tree.universityId, handles: [handle], reason: Reason.Fraud }),
        args: () => [tree.universityId, [handle], Reason.Fraud],
      },
      {
        name: 'AnchorIssuance',
        method: 'anchorIssuanceSigned',
        value: () => ({ accreditation: tree.universityId, root: handle }),
        args: () => [tree.universityId, handle],
      },
      {
        name: 'NameDelegate',
        method: 'nameDelegateSigned',
        value: () => ({ accreditation: tree.universityId, delegate: tree.stranger.address, expiry: NEVER }),
        args: () => [tree.universityId, tree.stranger.address, NEVER],
      },
    ];

    const submit = (request: Signed, authorization: unknown) =>
      tree.status.connect(tree.relayer).getFunction(request.method)(...request.args(), authorization);

    for (const request of requests) {
      describe(request.method, () => {
        beforeEach(async () => {
          await request.prepare?.();
        });

        const signed = async (
          options: { nonce?: bigint; deadline?: bigint } = {},
          domain = tree.statusDomain,
        ) =>
          sign(tree.university, domain, request.name, request.value(), {
            nonce: options.nonce ?? 0n,
            deadline: options.deadline ?? NEVER,
          });

        it('does what its signer may do, whoever sends it, once', async () => {
          const authorization = await signed();
          await submit(request, authorization);
          expect(await tree.status['nonces(address)'](tree.university)).to.equal(1n);
          await expect(submit(request, authorization)).to.be.revertedWithCustomError(
            tree.status,
            'InvalidAccountNonce',
          );
        });

        it('takes a nonce of any lane', async () => {
          await submit(request, await signed({ nonce: 7n << 64n }));
        });

        it('refuses another chain and another contract', async () => {
          for (const domain of [
            { ...tree.statusDomain, chainId: 1n },
            { ...tree.statusDomain, verifyingContract: await tree.registry.getAddress() },
            tree.domain,
          ]) {
            await expect(submit(request, await signed({}, domain)))
              .to.be.revertedWithCustomError(tree.status, 'InvalidSigner')
              .withArgs(tree.university.address);
          }
        });

        it('refuses the signature of another action', async () => {
          const other = requests.find(({ name }) => name !== request.name && name !== 'ClearBit');
          if (!other) throw new Error('there is only one request');
          const authorization = await sign(tree.university, tree.statusDomain, other.name, other.value(), {
            nonce: 0n,
            deadline: NEVER,
          });
          await expect(submit(request, authorization))
            .to.be.revertedWithCustomError(tree.status, 'InvalidSigner')
            .withArgs(tree.university.address);
        });

        it('refuses a request whose deadline has passed', async () => {
          const deadline = BigInt(await now());
          await expect(submit(request, await signed({ deadline })))
            .to.be.revertedWithCustomError(tree.status, 'RequestExpired')
            .withArgs(deadline);
        });

        it('refuses a named signer that did not sign', async () => {
          const authorization = await signed();
          await expect(submit(request, { ...authorization, signer: tree.agency.address }))
            .to.be.revertedWithCustomError(tree.status, 'InvalidSigner')
            .withArgs(tree.agency.address);
        });

        it('refuses a signer that may not write', async () => {
          const authorization = await sign(tree.stranger, tree.statusDomain, request.name, request.value(), {
            nonce: 0n,
            deadline: NEVER,
          });
          await expect(submit(request, authorization))
            .to.be.revertedWithCustomError(tree.status, 'NotWriter')
            .withArgs(tree.universityId, tree.stranger.address);
        });
      });
    }

    it('takes the signature of a contract account (ERC-1271)', async () => {
      const wallet = await tree.ethers.deployContract('ERC1271Wallet', [tree.relayer]);
      await tree.registry.connect(tree.university).changeController(tree.universityId, [], wallet);
      const authorization = await sign(
        tree.relayer,
        tree.statusDomain,
        'SetBits',
        { ...revocations, indices: [1], reason: Reason.Fraud },
        { nonce: 0n, deadline: NEVER, signer: await wallet.getAddress() },
      );
      await tree.status.connect(tree.stranger).setBitsSigned(revocations, [1], Reason.Fraud, authorization);
      expect(await tree.status.isSet(revocations, 1)).to.equal(true);
    });
  });

  it('uses the id that the registry computes', async () => {
    expect(bodyHashOf(tree.universityBody)).to.equal(tree.universityToAgency[0]?.bodyHash);
  });
});
