import { expect } from 'chai';
import { id as hashText, sha256, toUtf8Bytes, ZeroHash } from 'ethers';
import { network } from 'hardhat';
import { deployTree } from './support/fixture.ts';
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
  salt: string;
  keys: KeyGrantBody[];
  did: string;
  grant: KeyGrantBody;
  former: string;
  until: number;
  method: string;
  relationships: number;
  time: number;
  name: string;
  service: string;
  publisher: string;
  schemaId: string;
  schema: Uint8Array;
  metadata: Uint8Array;
  revision: string;
}

interface KeyGrantBody {
  key: Uint8Array;
  relationships: number;
  notBefore: number;
  notAfter: number;
}

type Tree = Awaited<ReturnType<typeof tree>>;
type Who = 'ministry' | 'agency' | 'university';

interface Case {
  /** Whose right is used. */
  readonly by: Who;
  readonly prepare?: (tree: Tree) => Promise<unknown>;
  /** Gives a contract account the right that is used, where that is not a record's control. */
  readonly entrust?: (tree: Tree, wallet: string) => Promise<unknown>;
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

const ASSERTION = 2;
const INVOCATION = 8;
const key = (text: string, relationships = ASSERTION): KeyGrantBody => ({
  key: toUtf8Bytes(`{"crv":"Ed25519","kty":"OKP","x":"${text}"}`),
  relationships,
  notBefore: 0,
  notAfter: LATER,
});
const OWN_KEY = key('present');
const schema = toUtf8Bytes('{"type":"object"}');
const schemaId = hashText('canonical form');
const aboutSchema = (tree: Tree) => ({ publisher: tree.agencyId, schemaId, revision: sha256(schema) });
const underAgency = (tree: Tree) => ({ parent: tree.root, record: tree.agencyBody });
const publish = (tree: Tree) =>
  tree.schemas.connect(tree.agency).publish(underAgency(tree), schemaId, schema, '0x');
/** A contract account acts for a DID once it has capabilityInvocation. */
const invoke = (tree: Tree, wallet: string) =>
  tree.dids.connect(tree.university).addKey(tree.did, { ...OWN_KEY, key: wallet, relationships: INVOCATION });

/** Every write of all registries as its signed request; the relayer sends it. */
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
  Register: {
    by: 'university',
    // The DID is the signer's own, whoever that is.
    entrust: async () => {},
    value: () => ({ salt: hashText('salt'), keys: [key('a'), key('b')] }),
    send: (tree, { salt, keys }, authorization) =>
      tree.dids.connect(tree.relayer).registerSigned(salt, keys, authorization),
  },
  AddKey: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({ did: tree.did, grant: key('next') }),
    send: (tree, { did, grant }, authorization) =>
      tree.dids.connect(tree.relayer).addKeySigned(did, grant, authorization),
  },
  RollKey: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({ did: tree.did, former: sha256(OWN_KEY.key), until: LATER - 9, grant: key('next') }),
    send: (tree, { did, former, until, grant }, authorization) =>
      tree.dids.connect(tree.relayer).rollKeySigned(did, former, until, grant, authorization),
  },
  ExpireKey: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({
      did: tree.did,
      method: sha256(OWN_KEY.key),
      relationships: ASSERTION,
      time: LATER - 9,
    }),
    send: (tree, { did, method, relationships, time }, authorization) =>
      tree.dids.connect(tree.relayer).expireKeySigned(did, method, relationships, time, authorization),
  },
  RevokeKey: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({
      did: tree.did,
      method: sha256(OWN_KEY.key),
      relationships: ASSERTION,
      since: 1_000,
    }),
    send: (tree, { did, method, relationships, since }, authorization) =>
      tree.dids.connect(tree.relayer).revokeKeySigned(did, method, relationships, since, authorization),
  },
  AddController: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({ did: tree.did, controller: tree.otherDid }),
    send: (tree, { did, controller }, authorization) =>
      tree.dids.connect(tree.relayer).addControllerSigned(did, controller, authorization),
  },
  RemoveController: {
    by: 'university',
    entrust: invoke,
    prepare: (tree) => tree.dids.connect(tree.university).addController(tree.did, tree.otherDid),
    value: (tree) => ({ did: tree.did, controller: tree.otherDid }),
    send: (tree, { did, controller }, authorization) =>
      tree.dids.connect(tree.relayer).removeControllerSigned(did, controller, authorization),
  },
  SetService: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({ did: tree.did, name: 'status', service: '{}' }),
    send: (tree, { did, name, service }, authorization) =>
      tree.dids.connect(tree.relayer).setServiceSigned(did, name, service, authorization),
  },
  RemoveService: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({ did: tree.did, name: 'status' }),
    send: (tree, { did, name }, authorization) =>
      tree.dids.connect(tree.relayer).removeServiceSigned(did, name, authorization),
  },
  Deactivate: {
    by: 'university',
    entrust: invoke,
    value: (tree) => ({ did: tree.did }),
    send: (tree, { did }, authorization) =>
      tree.dids.connect(tree.relayer).deactivateSigned(did, authorization),
  },
  PublishSchema: {
    by: 'agency',
    value: (tree) => ({ publisher: tree.agencyId, schemaId, schema, metadata: toUtf8Bytes('{}') }),
    send: (tree, value, authorization) =>
      tree.schemas
        .connect(tree.relayer)
        .publishSigned(underAgency(tree), value.schemaId, value.schema, value.metadata, authorization),
  },
  UpdateMetadata: {
    by: 'agency',
    prepare: publish,
    value: (tree) => ({ ...aboutSchema(tree), metadata: toUtf8Bytes('{}') }),
    send: (tree, { publisher, schemaId: id, revision, metadata }, authorization) =>
      tree.schemas
        .connect(tree.relayer)
        .updateMetadataSigned(publisher, id, revision, metadata, authorization),
  },
  WithdrawSchema: {
    by: 'agency',
    prepare: publish,
    value: aboutSchema,
    send: (tree, { publisher, schemaId: id, revision }, authorization) =>
      tree.schemas.connect(tree.relayer).withdrawSigned(publisher, id, revision, authorization),
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
const schemaRequests: readonly RequestName[] = ['PublishSchema', 'UpdateMetadata', 'WithdrawSchema'];
const didRequests: readonly RequestName[] = [
  'Register',
  'AddKey',
  'RollKey',
  'ExpireKey',
  'RevokeKey',
  'AddController',
  'RemoveController',
  'SetService',
  'RemoveService',
  'Deactivate',
];

/** Which registry takes a request, under which domain, and how it refuses a stranger. */
function takerOf(world: Tree, name: RequestName) {
  if (statusRequests.includes(name)) {
    return { contract: world.status, domain: world.statusDomain, refusal: 'NotWriter' };
  }
  if (didRequests.includes(name)) {
    return { contract: world.dids, domain: world.didsDomain, refusal: 'NotInvoker' };
  }
  if (schemaRequests.includes(name)) {
    return { contract: world.schemas, domain: world.schemasDomain, refusal: 'NotPublisher' };
  }
  return { contract: world.registry, domain: world.domain, refusal: 'NotController' };
}

/** Another value of the same type, to be signed in place of the one that is sent. */
function otherThan(type: string, value: unknown): unknown {
  if (type === 'Record') return { ...(value as RecordBody), salt: 78 };
  if (type.endsWith('[]')) return [...(value as unknown[]), (value as unknown[])[0]];
  if (type === 'KeyGrant') return { ...(value as KeyGrantBody), notAfter: LATER + 1 };
  if (type === 'bytes16') return hashText('another').slice(0, 34);
  if (type === 'string') return 'another';
  if (type === 'bytes32') return hashText('another');
  if (type === 'address') return `0x${'77'.repeat(20)}`;
  if (type === 'bytes') return toUtf8Bytes('another');
  return Number(value) + 1;
}

/** Two DIDs beside the tree of records: the university's, with a key that signs credentials, and the agency's. */
async function tree() {
  const world = await deployTree(ethers);
  const { dids, university, agency } = world;
  await dids.connect(university).register(ZeroHash, [OWN_KEY]);
  await dids.connect(agency).register(ZeroHash, []);
  return {
    ...world,
    did: await dids.idOf(university, ZeroHash),
    otherDid: await dids.idOf(agency, ZeroHash),
  };
}

describe('signed requests', () => {
  for (const name of requestNames) {
    const { by, prepare, entrust, value, send } = cases[name];
    const lane = 5n << 64n;

    describe(name, () => {
      /** The world, ready for the request, and the request as it should be signed. */
      async function ready() {
        const world = await networkHelpers.loadFixture(tree);
        await prepare?.(world);
        return {
          world,
          ...takerOf(world, name),
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
        if (entrust !== undefined) await entrust(world, await wallet.getAddress());
        else if (name === 'VetoRescue') {
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
        const { world, domain, body, valid, sendWith, contract, refusal } = await ready();
        const authorization = await sign(world.stranger, domain, name, body, valid);
        if (name === 'Register') {
          // What it registers so is its own DID, and the one of that account and salt stays free.
          const { dids, university, stranger } = world;
          await sendWith(authorization);
          const { salt } = body as Values;
          expect(await dids.headOf(await dids.idOf(university, salt))).to.equal(ZeroHash);
          expect(await dids.mayAct(await dids.idOf(stranger, salt), stranger)).to.equal(true);
          return;
        }
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
