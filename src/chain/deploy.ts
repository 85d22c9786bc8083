import {
  ContractFactory,
  type ContractTransactionResponse,
  Interface,
  type InterfaceAbi,
  keccak256 as keccak256Hex,
  type Signer,
} from 'ethers';
import ethrDidRegistry from 'ethr-did-registry';
import { fail } from '../core/errors.ts';
import type { Address, Hex } from '../core/hex.ts';
import { accessManagerBytecode } from './abi/access-manager.bytecode.ts';
import { accessManagerAbi } from './abi/access-manager.ts';
import { didRegistryBytecode } from './abi/did-registry.bytecode.ts';
import { didRegistryAbi } from './abi/did-registry.ts';
import { requestBatchBytecode } from './abi/request-batch.bytecode.ts';
import { requestBatchAbi } from './abi/request-batch.ts';
import { statusRegistryBytecode } from './abi/status-registry.bytecode.ts';
import { statusRegistryAbi } from './abi/status-registry.ts';
import { trustedIssuersRegistryBytecode } from './abi/trusted-issuers-registry.bytecode.ts';
import { trustedIssuersRegistryAbi } from './abi/trusted-issuers-registry.ts';
import { trustedSchemasRegistryBytecode } from './abi/trusted-schemas-registry.bytecode.ts';
import { trustedSchemasRegistryAbi } from './abi/trusted-schemas-registry.ts';
import type { Deployment } from './deployment.ts';
import { wiringCalls } from './wiring.ts';

/** What people decide for a network (deploy/networks.ts explains each). Null: the deploying account. */
export interface DeploymentFacts {
  readonly name: string;
  readonly chainId: number | null;
  readonly admin: Address | null;
  /** Seconds. */
  readonly adminDelay: number;
  readonly governance: Address | null;
  /** Seconds. */
  readonly governanceDelay: number;
  readonly guardian: Address | null;
  readonly confirmations: number;
  readonly note: string;
}

/** A throw-away chain on one machine: the deploying account governs, without delay. */
export const DEMO_FACTS: DeploymentFacts = {
  name: 'demo',
  chainId: null,
  admin: null,
  adminDelay: 0,
  governance: null,
  governanceDelay: 0,
  guardian: null,
  confirmations: 1,
  note: 'A throw-away chain on one machine: the deploying account governs, without delay.',
};

const CONTRACTS = {
  EthereumDIDRegistry: [
    ethrDidRegistry.EthereumDIDRegistry.abi,
    ethrDidRegistry.EthereumDIDRegistry.bytecode,
  ],
  AccessManager: [accessManagerAbi, accessManagerBytecode],
  TrustedIssuersRegistry: [trustedIssuersRegistryAbi, trustedIssuersRegistryBytecode],
  StatusRegistry: [statusRegistryAbi, statusRegistryBytecode],
  DidRegistry: [didRegistryAbi, didRegistryBytecode],
  TrustedSchemasRegistry: [trustedSchemasRegistryAbi, trustedSchemasRegistryBytecode],
  RequestBatch: [requestBatchAbi, requestBatchBytecode],
} as const satisfies Record<string, readonly [unknown, string]>;

const STEP_MS = 120_000;

/**
 * Deploys the four registries, ERC-1056 and the AccessManager with its roles (set in one transaction), from the code that
 * ships with the package. For local chains and tests: it is not resumable, `npm run deploy` (Ignition) is.
 * @throws DEPLOYMENT_STOPPED where the chain is another than the facts name, or a step fails.
 */
export const deployContracts = async (options: {
  /** Pays, and holds every role that the facts give to nobody else. Needs a provider. */
  readonly signer: Signer;
  readonly facts?: DeploymentFacts;
}): Promise<Deployment> => {
  const { signer, facts = DEMO_FACTS } = options;
  const provider = signer.provider;
  if (provider === null)
    throw fail('DEPLOYMENT_STOPPED', { step: 'start', reason: 'the signer has no provider' });
  const chainId = Number((await provider.getNetwork()).chainId);
  if (facts.chainId !== null && facts.chainId !== chainId) {
    throw fail('DEPLOYMENT_STOPPED', {
      step: 'start',
      reason: `the node answers chain id ${chainId}, the facts say ${facts.chainId}`,
    });
  }
  const genesis = await provider.getBlock(0);
  if (genesis?.hash == null)
    throw fail('DEPLOYMENT_STOPPED', { step: 'start', reason: 'the node has no first block' });

  const deployer = (await signer.getAddress()) as Address;
  const blocks: number[] = [];
  const deploy = async (name: keyof typeof CONTRACTS, ...args: readonly string[]): Promise<Address> => {
    const [abi, bytecode] = CONTRACTS[name];
    const factory = new ContractFactory(abi as unknown as InterfaceAbi, bytecode, signer);
    const receipt = await (await factory.deploy(...args)).deploymentTransaction()?.wait(1, STEP_MS);
    if (receipt?.contractAddress == null)
      throw fail('DEPLOYMENT_STOPPED', { step: name, reason: 'no receipt' });
    blocks.push(receipt.blockNumber);
    return receipt.contractAddress.toLowerCase() as Address;
  };
  const ethereumDidRegistry = await deploy('EthereumDIDRegistry');
  const accessManager = await deploy('AccessManager', deployer);
  const trustedIssuersRegistry = await deploy('TrustedIssuersRegistry', accessManager);
  const statusRegistry = await deploy('StatusRegistry', accessManager, trustedIssuersRegistry);
  const didRegistry = await deploy('DidRegistry', accessManager);
  const trustedSchemasRegistry = await deploy(
    'TrustedSchemasRegistry',
    accessManager,
    trustedIssuersRegistry,
  );
  const requestBatch = await deploy('RequestBatch');

  const manager = new Interface(accessManagerAbi as unknown as InterfaceAbi);
  const calls = wiringCalls<string>(
    {
      deployer,
      admin: facts.admin,
      adminDelay: facts.adminDelay,
      governance: facts.governance ?? deployer,
      governanceDelay: facts.governanceDelay,
      guardian: facts.guardian ?? deployer,
    },
    {
      TrustedIssuersRegistry: trustedIssuersRegistry,
      StatusRegistry: statusRegistry,
      DidRegistry: didRegistry,
      TrustedSchemasRegistry: trustedSchemasRegistry,
    },
    (contract, method) => selectorOf(CONTRACTS[contract][0], method),
  ).map(({ method, args }) => manager.encodeFunctionData(method, args));
  const wire = await signer.sendTransaction({
    to: accessManager,
    data: manager.encodeFunctionData('multicall', [calls]),
  });
  await waitFor(wire as ContractTransactionResponse);
  const contracts = {
    ...{ accessManager, trustedIssuersRegistry, statusRegistry },
    ...{ ethereumDidRegistry, didRegistry, trustedSchemasRegistry, requestBatch },
  };
  const codeHashes = await Promise.all(
    Object.entries(contracts).map(
      async ([name, address]) => [name, keccak256Hex(await provider.getCode(address)) as Hex] as const,
    ),
  );
  return {
    name: facts.name,
    chainId,
    genesisHash: genesis.hash as Hex,
    deployedAtBlock: Math.min(...blocks),
    contracts,
    codeHashes: Object.fromEntries(codeHashes),
    facts: { ...facts },
  };
};

const waitFor = async (sent: ContractTransactionResponse): Promise<void> => {
  const receipt = await sent.wait(1, STEP_MS);
  if (receipt?.status !== 1)
    throw fail('DEPLOYMENT_STOPPED', { step: 'roles', reason: 'the transaction reverted' });
};

const selectorOf = (abi: unknown, method: string): string => {
  const fragment = new Interface(abi as InterfaceAbi).getFunction(method);
  if (fragment === null) throw fail('DEPLOYMENT_STOPPED', { step: 'roles', reason: `no function ${method}` });
  return fragment.selector;
};
