import { expect } from 'chai';
import { id as hashText, sha256, toUtf8Bytes, ZeroHash } from 'ethers';
import { network } from 'hardhat';
import { deployTree, type Tree } from './support/fixture.ts';
import { Purpose, Reason, type RecordBody, record } from './support/records.ts';
import { type AuthorizationBody, type RequestName, requestNames, sign, typesOf } from './support/requests.ts';

const { ethers, networkHelpers } = await network.create();

/** The members of all requests. */
interface Values {
  id: string;
  actor: string;
  parent: string;
  root: string;
  record: RecordBody;
  organisation: Uint8Array;
  evidenceDigest: string;
  evidence: Uint8Array;
  digest: string;
  reason: number;
  custodian: string;
  controller: string;
  since: number;
  accreditation: string;
  purpose: number;
  number: number;
  version: number;
  ttl: number;
  index: number;
  indices: number[];
  wordIndices: number[];
  masks: bigint[];
  handles: string[];
  delegate: string;
  expiry: number;
}

type Who = 'ministry' | 'agency' | 'university';

interface Case {
  /** Whose right is used. */
  readonly by: Who;
  readonly prepare?: (tree: Tree) => Promise<unknown>;
  readonly value: (tree: Tree) => Partial<Values>;
  readonly send: (tree: Tree, value: Values, authorization: AuthorizationBody) => Promise<unknown>;
}

const evidence = toUtf8Bytes('a signed accreditation credential');
const LATER = 4_000_000_000;
const granted = (tree: Tree): RecordBody => record({ ...tree.universityBody, salt: 77 });
const keyOf = ({ accreditation, purpose, number }: Values) => ({ accreditation, purpose, number });
const onList = (tree: Tree, purpose: number = Purpose.Revocation) => ({
  accreditation: tree.universityId,
  purpose,
  number: 3,
});

/** Every write of both registries as its signed request; the relayer sends it. */
const cases: Readonly<Record<RequestName, Case>> = {
  Grant: {
    by: 'agency',
    value: (tree) => ({
      parent: tree.agencyId,
      record: granted(tree),
      organisation: toUtf8Bytes('{"legalName":"Example"}'),
      evidenceDigest: sha256(evidence),
      evidence,
    }),
    send: (tree, { record: body, organisation, evidenceDigest, evidence: bytes }, authorization) =>
      tree.registry
        .connect(tree.relayer)
        .grantSigned(
          { parent: tree.root, record: tree.agencyBody },
          body,
          '0x00',
          { organisation, evidenceDigest, evidence: bytes },
          authorization,
        ),
  },
  Suspend: {
    by: 'ministry',
    value: (tree) => ({ id: tree.universityId, actor: tree.root, reason: Reason.UnderReview }),
    send: (tree, { id, reason }, authorization) =>
      tree.registry.connect(tree.relayer).suspendSigned(id, tree.universityToMinistry, reason, authorization),
  },
  Resume: {
    by: 'agency',
    prepare: (tree) =>
      tree.registry.connect(tree.university).suspend(tree.universityId, [], Reason.UnderReview),
    value: (tree) => ({ id: tree.universityId, actor: tree.agencyId, reason: Reason.Closed }),
    send: (tree, { id, reason }, authorization) =>
      tree.registry.connect(tree.relayer).resumeSigned(id, tree.universityToAgency, reason, authorization),
  },
  End: {
    by: 'university',
    value: (tree) => ({
      id: tree.universityId,
      actor: tree.universityId,
      reason: Reason.Merged,
      custodian: tree.custodian.address,
    }),
    send: (tree, { id, reason, custodian }, authorization) =>
      tree.registry.connect(tree.relayer).endSigned(id, [], reason, custodian, authorization),
  },
  Void: {
    by: 'agency',
    value: (tree) => ({ id: tree.universityId, actor: tree.agencyId, since: 1_000, reason: Reason.Fraud }),
    send: (tree, { id, since, reason }, authorization) =>
      tree.registry
        .connect(tree.relayer)
        .voidSinceSigned(id, tree.universityBody, tree.universityToAgency, since, reason, authorization),
  },
  ChangeController: {
    by: 'university',
    value: (tree) => ({
      id: tree.universityId,
      actor: tree.universityId,
      controller: tree.custodian.address,
    }),
    send: (tree, { id, controller }, authorization) =>
      tree.registry.connect(tree.relayer).changeControllerSigned(id, [], controller, authorization),
  },
  AttachEvidence: {
    by: 'agency',
    value: (tree) => ({
      id: tree.universityId,
      actor: tree.agencyId,
      digest: sha256(evidence),
      evidence,
    }),
    send: (tree, { id, digest, evidence: bytes }, authorization) =>
      tree.registry
        .connect(tree.relayer)
        .attachEvidenceSigned(id, tree.universityToAgency, digest, bytes, authorization),
  },
  UpdateOrganisation: {
    by: 'agency',
    value: (tree) => ({ id: tree.universityId, actor: tree.agencyId, organisation: toUtf8Bytes('{}') }),
    send: (tree, { id, organisation }, authorization) =>
      tree.registry
        .connect(tree.relayer)
        .updateOrganisationSigned(id, tree.universityToAgency, organisation, authorization),
  },
  VetoRescue: {
    by: 'ministry',
    prepare: (tree) =>
      tree.registry
        .connect(tree.governor)
        .proposeRescue(tree.root, tree.toGovernance[0]!.bodyHash, tree.custodian.address),
    value: (tree) => ({ root: tree.root, controller: tree.custodian.address }),
    send: (tree, { root }, authorization) =>
      tree.registry.connect(tree.relayer).vetoRescueSigned(root, authorization),
  },
  PublishList: {
    by: 'university',
    value: (tree) => ({ ...onList(tree), version: 1, digest: hashText('list'), ttl: 3_600 }),
    send: (tree, value, authorization) =>
      tree.status
        .connect(tree.relayer)
        .publishListSigned(keyOf(value), value.version, value.digest, value.ttl, authorization),
  },
  SetBits: {
    by: 'university',
    value: (tree) => ({ ...onList(tree), indices: [1, 2, 600], reason: Reason.Superseded }),
    send: (tree, value, authorization) =>
      tree.status
        .connect(tree.relayer)
        .setBitsSigned(keyOf(value), value.indices, value.reason, authorization),
  },
  SetWords: {
    by: 'university',
    value: (tree) => ({
      ...onList(tree),
      wordIndices: [0, 9],
      masks: [5n, 1n << 255n],
      reason: Reason.Fraud,
    }),
    send: (tree, value, authorization) =>
      tree.status
        .connect(tree.relayer)
        .setWordsSigned(keyOf(value), value.wordIndices, value.masks, value.reason, authorization),
  },
  ClearBit: {
    by: 'university',
    prepare: (tree) =>
      tree.status.connect(tree.university).setBit(onList(tree, Purpose.Suspension), 9, Reason.UnderReview),
    value: (tree) => ({ ...onList(tree, Purpose.Suspension), index: 9, reason: Reason.Closed }),
    send: (tree, value, authorization) =>
      tree.status
        .connect(tree.relayer)
        .clearBitSigned(keyOf(value), value.index, value.reason, authorization),
  },
  RevokeHandles: {
    by: 'university',
    value: (tree) => ({
      accreditation: tree.universityId,
      handles: [hashText('a'), hashText('b')],
      reason: Reason.Fraud,
    }),
    send: (tree, { accreditation, handles, reason }, authorization) =>
      tree.status.connect(tree.relayer).revokeHandlesSigned(accreditation, handles, reason, authorization),
  },
  AnchorIssuance: {
    by: 'university',
    value: (tree) => ({ accreditation: tree.universityId, root: hashText('root') }),
    send: (tree, { accreditation, root }, authorization) =>
      tree.status.connect(tree.relayer).anchorIssuanceSigned(accreditation, root, authorization),
  },
  NameDelegate: {
    by: 'university',
    value: (tree) => ({ accreditation: tree.universityId, delegate: tree.custodian.address, expiry: LATER }),
    send: (tree, { accreditation, delegate, expiry }, authorization) =>
      tree.status.connect(tree.relayer).nameDelegateSigned(accreditation, delegate, expiry, authorization),
  },
};

const statusRequests: readonly RequestName[] = [
  'PublishList',
  'SetBits',
  'SetWords',
  'ClearBit',
  'RevokeHandles',
  'AnchorIssuance',
  'NameDelegate',
];

/** Another value of the same type, to be signed in place of the one that is sent. */
function otherThan(type: string, value: unknown): unknown {
  if (type === 'Record') return { ...(value as RecordBody), salt: 78 };
  if (type.endsWith('[]')) return [...(value as unknown[]), (value as unknown[])[0]];
  if (type === 'bytes32') return hashText('another');
  if (type === 'address') return `0x${'77'.repeat(20)}`;
  if (type === 'bytes') return toUtf8Bytes('another');
  return Number(value) + 1;
}

async function tree(): Promise<Tree> {
  return deployTree(ethers);
}

describe('signed requests', () => {
  for (const name of requestNames) {
    const { by, prepare, value, send } = cases[name];
    const lane = 5n << 64n;

    describe(name, () => {
      /** The world, ready for the request, and the request as it should be signed. */
      async function ready() {
        const world = await networkHelpers.loadFixture(tree);
        await prepare?.(world);
        const isStatus = statusRequests.includes(name);
        const contract = isStatus ? world.status : world.registry;
        return {
          world,
          contract,
          domain: isStatus ? world.statusDomain : world.domain,
          signer: world[by],
          body: value(world),
          valid: { nonce: lane, deadline: BigInt(LATER) },
          sendWith: (authorization: AuthorizationBody, body = value(world)) =>
            send(world, body as Values, authorization),
        };
      }

      it('default: an account signs with stock ethers, anyone sends it', async () => {
        const { signer, domain, body, valid, sendWith, contract } = await ready();
        await sendWith(await sign(signer, domain, name, body, valid));
        expect(await contract['nonces(address,uint192)'](signer.address, 5n)).to.equal(lane + 1n);
      });

      it('default: a contract account signs (ERC-1271)', async () => {
        const { world, signer, domain, body, valid, sendWith } = await ready();
        const wallet = await ethers.deployContract('ERC1271Wallet', [signer]);
        const own = { ministry: world.root, agency: world.agencyId, university: world.universityId }[by];
        if (name === 'VetoRescue') {
          // A change of controller would make the rescue stale: propose it again afterwards.
          await world.registry.connect(signer).changeController(own, [], wallet);
          await prepare?.(world);
        } else {
          await world.registry.connect(signer).changeController(own, [], wallet);
        }
        const named = { ...valid, signer: await wallet.getAddress() };
        await sendWith(await sign(signer, domain, name, body, named));
      });

      it('error: the same request again', async () => {
        const { signer, domain, body, valid, sendWith, contract } = await ready();
        const authorization = await sign(signer, domain, name, body, valid);
        await sendWith(authorization);
        await expect(sendWith(authorization))
          .to.be.revertedWithCustomError(contract, 'InvalidAccountNonce')
          .withArgs(signer.address, lane + 1n);
      });

      it('error: another nonce than the next of its lane', async () => {
        const { signer, domain, body, valid, sendWith, contract } = await ready();
        const authorization = await sign(signer, domain, name, body, { ...valid, nonce: lane + 1n });
        await expect(sendWith(authorization))
          .to.be.revertedWithCustomError(contract, 'InvalidAccountNonce')
          .withArgs(signer.address, lane);
      });

      it('error: signed for another chain, contract, act, nonce or deadline', async () => {
        const { signer, domain, body, valid, sendWith, contract, world } = await ready();
        const elsewhere = [
          { ...domain, chainId: domain.chainId + 1n },
          { ...domain, verifyingContract: world.stranger.address },
          { ...domain, name: 'Another registry' },
          { ...domain, version: '2' },
        ];
        const wrong = [
          ...(await Promise.all(elsewhere.map((other) => sign(signer, other, name, body, valid)))),
          {
            ...(await sign(signer, domain, name, body, valid)),
            signature: await signer.signTypedData(domain, renamed(typesOf(name), name), {
              ...body,
              ...valid,
            }),
          },
          { ...(await sign(signer, domain, name, body, { ...valid, nonce: 0n })), nonce: lane },
          { ...(await sign(signer, domain, name, body, valid)), deadline: valid.deadline + 1n },
        ];
        for (const authorization of wrong) {
          await expect(sendWith(authorization))
            .to.be.revertedWithCustomError(contract, 'InvalidSigner')
            .withArgs(signer.address);
        }
      });

      it('error: any member is another than the signed one', async () => {
        const { signer, domain, body, valid, sendWith, contract } = await ready();
        const members = (typesOf(name)[name] ?? []).slice(0, -2);
        for (const { name: member, type } of members) {
          const other = { ...body, [member]: otherThan(type, body[member as keyof Values]) };
          const authorization = await sign(signer, domain, name, other, valid);
          await expect(sendWith(authorization, body), member)
            .to.be.revertedWithCustomError(contract, 'InvalidSigner')
            .withArgs(signer.address);
        }
      });

      it('error: another account signed, or none', async () => {
        const { world, signer, domain, body, valid, sendWith, contract } = await ready();
        const named = { ...valid, signer: signer.address };
        const forged = await sign(world.stranger, domain, name, body, named);
        for (const authorization of [forged, { ...forged, signature: '0x' }]) {
          await expect(sendWith(authorization))
            .to.be.revertedWithCustomError(contract, 'InvalidSigner')
            .withArgs(signer.address);
        }
      });

      it('error: a stranger signed for itself', async () => {
        const { world, domain, body, valid, sendWith, contract } = await ready();
        const authorization = await sign(world.stranger, domain, name, body, valid);
        const refusal = statusRequests.includes(name) ? 'NotWriter' : 'NotController';
        await expect(sendWith(authorization)).to.be.revertedWithCustomError(contract, refusal);
      });

      it('error: after its deadline', async () => {
        const { signer, domain, body, valid, sendWith, contract } = await ready();
        const deadline = BigInt(await networkHelpers.time.latest());
        const authorization = await sign(signer, domain, name, body, { ...valid, deadline });
        await expect(sendWith(authorization))
          .to.be.revertedWithCustomError(contract, 'RequestExpired')
          .withArgs(deadline);
      });
    });
  }

  it('error: a request never stands for governance', async () => {
    const world = await networkHelpers.loadFixture(tree);
    const { registry, governor, root, toGovernance, domain } = world;
    const body = { id: root, actor: ZeroHash, reason: Reason.Fraud };
    const authorization = await sign(governor, domain, 'Suspend', body, {
      nonce: 0n,
      deadline: BigInt(LATER),
    });
    await expect(registry.connect(governor).suspendSigned(root, toGovernance, Reason.Fraud, authorization))
      .to.be.revertedWithCustomError(registry, 'NotController')
      .withArgs(ZeroHash, governor.address);
  });
});

/** The same members under another type name, as if another act had been signed. */
function renamed(types: ReturnType<typeof typesOf>, name: RequestName): ReturnType<typeof typesOf> {
  const { [name]: own, ...rest } = types;
  return { Another: own ?? [], ...rest };
}
