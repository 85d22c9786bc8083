import type { HardhatEthers } from '@nomicfoundation/hardhat-ethers/types';
import { ADMIN_ROLE, type Targets, wiringCalls } from '../../../deploy/wiring.ts';
import {
  idOf,
  Kind,
  levels,
  linkTo,
  NO_RECORD,
  noAttachments,
  permission,
  type RecordBody,
  record,
} from './records.ts';

/** The registries with their roles as deployments wire them, without delays. */
export async function deployRegistries(ethers: HardhatEthers) {
  const [deployer, governor, guardian, ...others] = await ethers.getSigners();
  const manager = await ethers.deployContract('AccessManager', [deployer]);
  const registry = await ethers.deployContract('TrustedIssuersRegistry', [manager]);
  const status = await ethers.deployContract('StatusRegistry', [manager, registry]);

  const dids = await ethers.deployContract('DidRegistry', [manager]);
  const schemas = await ethers.deployContract('TrustedSchemasRegistry', [manager, registry]);
  const contracts = {
    TrustedIssuersRegistry: registry,
    StatusRegistry: status,
    DidRegistry: dids,
    TrustedSchemasRegistry: schemas,
  };
  const calls = wiringCalls<string>(
    {
      deployer: deployer!.address,
      admin: null,
      adminDelay: 0,
      governance: governor!.address,
      governanceDelay: 0,
      guardian: guardian!.address,
    },
    {
      TrustedIssuersRegistry: await registry.getAddress(),
      StatusRegistry: await status.getAddress(),
      DidRegistry: await dids.getAddress(),
      TrustedSchemasRegistry: await schemas.getAddress(),
    },
    (contract: keyof Targets<unknown>, method) =>
      contracts[contract].interface.getFunction(method as never)!.selector,
  );
  await manager.multicall(
    calls.map(({ method, args }) => manager.interface.encodeFunctionData(method as never, args as never)),
  );
  const { chainId } = await ethers.provider.getNetwork();
  const address = await registry.getAddress();
  const domain = {
    name: 'Vidimus TrustedIssuersRegistry',
    version: '1',
    chainId,
    verifyingContract: address,
  };
  const statusDomain = {
    name: 'Vidimus StatusRegistry',
    version: '1',
    chainId,
    verifyingContract: await status.getAddress(),
  };
  const didsDomain = {
    name: 'Vidimus DidRegistry',
    version: '1',
    chainId,
    verifyingContract: await dids.getAddress(),
  };
  const schemasDomain = {
    name: 'Vidimus TrustedSchemasRegistry',
    version: '1',
    chainId,
    verifyingContract: await schemas.getAddress(),
  };
  return {
    ethers,
    manager,
    registry,
    status,
    dids,
    schemas,
    domain,
    statusDomain,
    didsDomain,
    schemasDomain,
    deployer: deployer!,
    governor: governor!,
    guardian: guardian!,
    others,
    adminRole: ADMIN_ROLE,
    idOf: (parent: string, body: RecordBody) => idOf(chainId, address, parent, body),
  };
}

/** A ministry (root) accredits an agency, which accredits a university to attest. */
export async function deployTree(ethers: HardhatEthers) {
  const base = await deployRegistries(ethers);
  const { registry, governor, others } = base;
  const [ministry, agency, university, relayer, stranger, custodian] = others;

  const rootBody = record({
    kind: Kind.Root,
    depth: 8,
    controller: ministry!.address,
    subject: 'did:example:ministry',
  });
  await registry.connect(governor).admitRoot(rootBody, noAttachments);
  const root = base.idOf(NO_RECORD, rootBody);

  const agencyBody = record({
    kind: Kind.Accredit,
    depth: 7,
    controller: agency!.address,
    subject: 'did:example:agency',
    permissions: [permission({ levels: levels(5, 6, 7), credits: 600 })],
  });
  await registry
    .connect(ministry)
    .grant({ parent: NO_RECORD, record: rootBody }, agencyBody, '0x00', noAttachments);
  const agencyId = base.idOf(root, agencyBody);

  const universityBody = record({
    controller: university!.address,
    subject: 'did:example:university',
    permissions: [permission({ levels: levels(6), credits: 300 })],
  });
  await registry
    .connect(agency)
    .grant({ parent: root, record: agencyBody }, universityBody, '0x00', noAttachments);
  const universityId = base.idOf(agencyId, universityBody);

  return {
    ...base,
    ministry: ministry!,
    agency: agency!,
    university: university!,
    relayer: relayer!,
    stranger: stranger!,
    custodian: custodian!,
    rootBody,
    agencyBody,
    universityBody,
    root,
    agencyId,
    universityId,
    /** From each record up to the ministry. */
    toGovernance: [linkTo(NO_RECORD, rootBody)],
    agencyToMinistry: [linkTo(root, agencyBody)],
    universityToAgency: [linkTo(agencyId, universityBody)],
    universityToMinistry: [linkTo(agencyId, universityBody), linkTo(root, agencyBody)],
  };
}

export type Tree = Awaited<ReturnType<typeof deployTree>>;
