import { expect } from 'chai';
import { sha256, ZeroAddress } from 'ethers';
import { network } from 'hardhat';
import { deployTree, type Tree } from './support/fixture.ts';
import {
  decodeState,
  Kind,
  linkTo,
  NO_RECORD,
  noAttachments,
  Reason,
  record,
  Status,
} from './support/records.ts';
import { type RequestName, sign } from './support/requests.ts';

const NEVER = 2n ** 63n;
const EVIDENCE = '0x1234';

interface Signed {
  readonly name: RequestName;
  readonly method: string;
  /** Who signs, and as which record. */
  readonly signer: () => Tree['agency'];
  readonly actor: () => string;
  readonly value: () => Record<string, unknown>;
  readonly args: () => unknown[];
  /** The same request as another actor would make it; governance has no signed requests. */
  readonly byGovernance?: () => unknown[];
  readonly prepare?: () => Promise<unknown>;
  readonly event: string;
}

describe('TrustedIssuersRegistry: signed requests', () => {
  let connection: Awaited<ReturnType<typeof network.create>>;
  let tree: Tree;
  const deploy = async () => deployTree(connection.ethers);
  const now = async (): Promise<number> => connection.networkHelpers.time.latest();

  before(async () => {
    connection = await network.create();
  });

  beforeEach(async () => {
    tree = await connection.networkHelpers.loadFixture(deploy);
  });

  const child = record({ salt: 42, subject: 'did:example:child' });
  const byAgency = {
    signer: () => tree.agency,
    actor: () => tree.agencyId,
  };
  const subject = () => ({ id: tree.universityId, actor: tree.agencyId });
  const path = () => tree.universityToAgency;

  const requests: readonly Signed[] = [
    {
      ...byAgency,
      name: 'Grant',
      method: 'grantSigned',
      signer: () => tree.ministry,
      actor: () => tree.root,
      value: () => ({
        parent: tree.root,
        record: child,
        organisation: '0x7b7d',
        evidenceDigest: sha256(EVIDENCE),
        evidence: EVIDENCE,
      }),
      args: () => [
        { parent: NO_RECORD, record: tree.rootBody },
        child,
        '0x00',
        { organisation: '0x7b7d', evidenceDigest: sha256(EVIDENCE), evidence: EVIDENCE },
      ],
      event: 'RecordGranted',
    },
    {
      ...byAgency,
      name: 'Suspend',
      method: 'suspendSigned',
      value: () => ({ ...subject(), reason: Reason.UnderReview }),
      args: () => [tree.universityId, path(), Reason.UnderReview],
      byGovernance: () => [tree.root, tree.toGovernance, Reason.UnderReview],
      event: 'RecordSuspended',
    },
    {
      ...byAgency,
      name: 'Resume',
      method: 'resumeSigned',
      value: () => ({ ...subject(), reason: Reason.Unspecified }),
      args: () => [tree.universityId, path(), Reason.Unspecified],
      byGovernance: () => [tree.root, tree.toGovernance, Reason.Unspecified],
      prepare: () => tree.registry.connect(tree.agency).suspend(tree.universityId, path(), 0),
      event: 'RecordResumed',
    },
    {
      ...byAgency,
      name: 'End',
      method: 'endSigned',
      value: () => ({ ...subject(), reason: Reason.Closed, custodian: tree.custodian.address }),
      args: () => [tree.universityId, path(), Reason.Closed, tree.custodian.address],
      byGovernance: () => [tree.root, tree.toGovernance, Reason.Closed, ZeroAddress],
      event: 'RecordEnded',
    },
    {
      ...byAgency,
      name: 'Void',
      method: 'voidSinceSigned',
      value: () => ({ ...subject(), since: 77n, reason: Reason.Fraud }),
      args: () => [tree.universityId, tree.universityBody, path(), 77n, Reason.Fraud],
      byGovernance: () => [tree.root, tree.rootBody, tree.toGovernance, 77n, Reason.Fraud],
      event: 'RecordVoided',
    },
    {
      ...byAgency,
      name: 'ChangeController',
      method: 'changeControllerSigned',
      value: () => ({ ...subject(), controller: tree.relayer.address }),
      args: () => [tree.universityId, path(), tree.relayer.address],
      byGovernance: () => [tree.root, tree.toGovernance, tree.relayer.address],
      event: 'ControllerChanged',
    },
    {
      ...byAgency,
      name: 'AttachEvidence',
      method: 'attachEvidenceSigned',
      value: () => ({ ...subject(), digest: sha256(EVIDENCE), evidence: EVIDENCE }),
      args: () => [tree.universityId, path(), sha256(EVIDENCE), EVIDENCE],
      byGovernance: () => [tree.root, tree.toGovernance, sha256(EVIDENCE), EVIDENCE],
      event: 'EvidenceAttached',
    },
    {
      ...byAgency,
      name: 'UpdateOrganisation',
      method: 'updateOrganisationSigned',
      value: () => ({ ...subject(), organisation: '0x7b7d' }),
      args: () => [tree.universityId, path(), '0x7b7d'],
      byGovernance: () => [tree.root, tree.toGovernance, '0x7b7d'],
      event: 'OrganisationUpdated',
    },
    {
      ...byAgency,
      name: 'VetoRescue',
      method: 'vetoRescueSigned',
      signer: () => tree.ministry,
      actor: () => tree.root,
      value: () => ({ root: tree.root, controller: tree.relayer.address }),
      args: () => [tree.root],
      prepare: () =>
        tree.registry
          .connect(tree.governor)
          .proposeRescue(tree.root, tree.toGovernance[0]?.bodyHash ?? '', tree.relayer),
      event: 'RescueCancelled',
    },
  ];

  const submit = (request: Signed, authorization: unknown, args = request.args()) =>
    tree.registry.connect(tree.relayer).getFunction(request.method)(...args, authorization);

  for (const request of requests) {
    describe(request.method, () => {
      beforeEach(async () => {
        await request.prepare?.();
      });

      const signed = (
        options: { nonce?: bigint; deadline?: bigint; by?: Tree['agency'] } = {},
        domain = tree.domain,
      ) =>
        sign(options.by ?? request.signer(), domain, request.name, request.value(), {
          nonce: options.nonce ?? 0n,
          deadline: options.deadline ?? NEVER,
        });

      it('does what its signer may do, whoever sends it, and names the signer', async () => {
        const sent = await submit(request, await signed());
        await expect(sent).to.emit(tree.registry, request.event);
        const receipt = await sent.wait();
        const parsed = receipt?.logs
          .map((log: Parameters<typeof tree.registry.interface.parseLog>[0]) =>
            tree.registry.interface.parseLog(log),
          )
          .find((log: { name: string } | null) => log?.name === request.event);
        expect(parsed?.args.getValue('signer')).to.equal(request.signer().address);
      });

      it('counts once: the same request again is refused', async () => {
        const authorization = await signed();
        await submit(request, authorization);
        await expect(submit(request, authorization))
          .to.be.revertedWithCustomError(tree.registry, 'InvalidAccountNonce')
          .withArgs(request.signer().address, 1n);
      });

      it('takes any lane of nonces, in its order', async () => {
        const lane = 5n << 64n;
        await expect(submit(request, await signed({ nonce: lane + 1n })))
          .to.be.revertedWithCustomError(tree.registry, 'InvalidAccountNonce')
          .withArgs(request.signer().address, lane);
        await submit(request, await signed({ nonce: lane }));
      });

      it('refuses another chain, another contract, another name of the contract', async () => {
        for (const domain of [
          { ...tree.domain, chainId: 1n },
          { ...tree.domain, verifyingContract: await tree.status.getAddress() },
          { ...tree.domain, version: '2' },
          tree.statusDomain,
        ]) {
          await expect(submit(request, await signed({}, domain)))
            .to.be.revertedWithCustomError(tree.registry, 'InvalidSigner')
            .withArgs(request.signer().address);
        }
      });

      it('refuses the signature of every other action', async () => {
        for (const other of requests) {
          if (other.name === request.name) continue;
          const authorization = await sign(request.signer(), tree.domain, other.name, other.value(), {
            nonce: 0n,
            deadline: NEVER,
          });
          await expect(submit(request, authorization))
            .to.be.revertedWithCustomError(tree.registry, 'InvalidSigner')
            .withArgs(request.signer().address);
        }
      });

      it('refuses any member that was changed after signing', async () => {
        const value = request.value();
        for (const [member, given] of Object.entries(value)) {
          const altered = alter(given);
          if (altered === undefined) continue;
          const authorization = await sign(
            request.signer(),
            tree.domain,
            request.name,
            { ...value, [member]: altered },
            { nonce: 0n, deadline: NEVER },
          );
          await expect(submit(request, authorization), member)
            .to.be.revertedWithCustomError(tree.registry, 'InvalidSigner')
            .withArgs(request.signer().address);
        }
      });

      it('refuses a request whose deadline has passed, and takes its last second', async () => {
        const deadline = (await now()) + 10;
        const authorization = await signed({ deadline: BigInt(deadline) });
        await connection.networkHelpers.time.setNextBlockTimestamp(deadline + 1);
        await expect(submit(request, authorization))
          .to.be.revertedWithCustomError(tree.registry, 'RequestExpired')
          .withArgs(deadline);
        const later = BigInt(deadline + 20);
        await connection.networkHelpers.time.setNextBlockTimestamp(later);
        await submit(request, await signed({ deadline: later }));
      });

      it('refuses a named signer that did not sign', async () => {
        const authorization = { ...(await signed({ by: tree.stranger })), signer: request.signer().address };
        await expect(submit(request, authorization))
          .to.be.revertedWithCustomError(tree.registry, 'InvalidSigner')
          .withArgs(request.signer().address);
      });

      it('refuses a signer who does not control the acting record', async () => {
        await expect(submit(request, await signed({ by: tree.stranger })))
          .to.be.revertedWithCustomError(tree.registry, 'NotController')
          .withArgs(request.actor(), tree.stranger.address);
      });

      if (request.byGovernance) {
        const args = request.byGovernance;
        it('refuses governance: it acts through its AccessManager alone', async () => {
          const authorization = await signed({ by: tree.governor });
          await expect(submit(request, authorization, args()))
            .to.be.revertedWithCustomError(tree.registry, 'NotController')
            .withArgs(NO_RECORD, tree.governor.address);
        });
      }
    });
  }

  it('takes the signature of a contract account (ERC-1271), and refuses it when its owner did not sign', async () => {
    const wallet = await tree.ethers.deployContract('ERC1271Wallet', [tree.relayer]);
    await tree.registry.connect(tree.agency).changeController(tree.agencyId, [], wallet);
    const value = { ...subject(), reason: Reason.UnderReview };
    const options = { nonce: 0n, deadline: NEVER, signer: await wallet.getAddress() };
    const forged = await sign(tree.stranger, tree.domain, 'Suspend', value, options);
    await expect(tree.registry.suspendSigned(tree.universityId, path(), Reason.UnderReview, forged))
      .to.be.revertedWithCustomError(tree.registry, 'InvalidSigner')
      .withArgs(options.signer);
    const authorization = await sign(tree.relayer, tree.domain, 'Suspend', value, options);
    await tree.registry.suspendSigned(tree.universityId, path(), Reason.UnderReview, authorization);
    expect(decodeState(await tree.registry.stateOf(tree.universityId)).status).to.equal(Status.Suspended);
  });

  it('signs a record with everything in it', async () => {
    const target = { chainId: 5, registry: `0x${'11'.repeat(20)}`, id: `0x${'22'.repeat(32)}` };
    const full = record({
      kind: Kind.Recognise,
      salt: 3,
      target,
      permissions: [...child.permissions, ...child.permissions],
    });
    const authorization = await sign(
      tree.ministry,
      tree.domain,
      'Grant',
      {
        parent: tree.root,
        record: full,
        organisation: '0x',
        evidenceDigest: noAttachments.evidenceDigest,
        evidence: '0x',
      },
      { nonce: 0n, deadline: NEVER },
    );
    await tree.registry.grantSigned(
      { parent: NO_RECORD, record: tree.rootBody },
      full,
      '0x0000',
      noAttachments,
      authorization,
    );
    expect(decodeState(await tree.registry.stateOf(tree.idOf(tree.root, full))).status).to.equal(
      Status.Active,
    );
  });

  it('speaks for the record itself with an empty path', async () => {
    const value = {
      id: tree.universityId,
      actor: tree.universityId,
      reason: Reason.SubjectRequest,
      custodian: ZeroAddress,
    };
    const authorization = await sign(tree.university, tree.domain, 'End', value, {
      nonce: 0n,
      deadline: NEVER,
    });
    await tree.registry
      .connect(tree.relayer)
      .endSigned(tree.universityId, [], Reason.SubjectRequest, ZeroAddress, authorization);
    expect(decodeState(await tree.registry.stateOf(tree.universityId)).status).to.equal(Status.Ended);
    expect(linkTo(tree.agencyId, tree.universityBody)).to.deep.equal(tree.universityToAgency[0]);
  });
});

/** The same shape with another value; undefined where there is no simple one. */
const alter = (given: unknown): unknown => {
  if (typeof given === 'number') return given + 1;
  if (typeof given === 'bigint') return given + 1n;
  if (typeof given === 'string')
    return given.length === 66
      ? `0x${'ab'.repeat(32)}`
      : given.length === 42
        ? `0x${'cd'.repeat(20)}`
        : `${given}00`;
  if (typeof given === 'object' && given !== null && 'salt' in given) return { ...given, salt: 43 };
  return undefined;
};
