import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type DeploymentResult,
  DeploymentResultType,
  deploy,
  type EIP1193Provider,
} from '@nomicfoundation/ignition-core';
import { type JsonRpcApiProvider, keccak256, type Signer, type TransactionRequest } from 'ethers';
import { artifactOf, type Deployable } from './artifacts.ts';
import { deploymentBlocks, settleJournal } from './journal.ts';
import { vidimusModule } from './modules/Vidimus.ts';
import type { Address, NetworkFacts } from './networks.ts';

/** What the SDK, the command line and the service read to find the contracts. */
export interface Deployment {
  readonly chainId: number;
  /** Tells apart chains that share an id, such as two local ones. */
  readonly genesisHash: string;
  readonly contracts: {
    readonly accessManager: Address;
    readonly trustedIssuersRegistry: Address;
    readonly statusRegistry: Address;
    readonly ethereumDidRegistry: Address;
    readonly didRegistry: Address;
    readonly trustedSchemasRegistry: Address;
    readonly requestBatch: Address;
  };
  /** Keccak-256 of the code of each contract. */
  readonly codeHashes: Readonly<Record<string, string>>;
  /** The block of the first contract: no event is older. */
  readonly deployedAtBlock: number;
  readonly facts: NetworkFacts;
}

export interface DeployOptions {
  readonly provider: JsonRpcApiProvider;
  /** Pays, and holds every role that the facts give to nobody else. */
  readonly signer: Signer;
  readonly facts: NetworkFacts;
  /** Where Ignition keeps its journal: run again after a failure and it goes on from there. Without it, nothing is kept. */
  readonly deploymentDir?: string;
  /** The addresses file; without it, none is written. */
  readonly addressesFile?: string;
  /** Milliseconds between looking for a new block (1,000). */
  readonly pollingInterval?: number;
}

/** The deployment could not be finished; `details` says which steps failed and why. */
export class DeploymentError extends Error {
  override readonly name = 'DeploymentError';
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super([message, ...details].join('\n  '));
    this.details = details;
  }
}

/** Deploys everything, or goes on with a deployment that was interrupted, and writes the addresses file. */
export async function deployVidimus(options: DeployOptions): Promise<Deployment> {
  const { provider, signer, facts } = options;
  const chainId = Number((await provider.getNetwork()).chainId);
  if (facts.chainId !== null && facts.chainId !== chainId) {
    throw new DeploymentError(
      `The network ${facts.name} has chain id ${facts.chainId}, but the node answers ${chainId}.`,
    );
  }
  const genesisHash = (await provider.send('eth_getBlockByNumber', ['0x0', false]))?.hash;
  if (typeof genesisHash !== 'string') throw new DeploymentError('The node does not know its first block.');

  const account = await signer.getAddress();
  const blocks: number[] = [];
  const signing = signingProvider(provider, signer, account, (block) => blocks.push(block));
  if (options.deploymentDir !== undefined) await settleJournal(options.deploymentDir, signing, account);
  const result = await deploy({
    ignitionModule: vidimusModule(facts),
    provider: signing,
    artifactResolver: {
      loadArtifact: (name) => artifactOf(name as Deployable),
      getBuildInfo: async () => undefined,
    },
    deploymentParameters: {},
    accounts: [account],
    defaultSender: account,
    config: {
      requiredConfirmations: facts.confirmations,
      blockPollingInterval: options.pollingInterval ?? 1_000,
    },
    ...(options.deploymentDir === undefined ? {} : { deploymentDir: options.deploymentDir }),
  });
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) {
    throw new DeploymentError(
      `The deployment to ${facts.name} stopped; run it again to go on.`,
      reasonsOf(result),
    );
  }

  if (options.deploymentDir !== undefined) blocks.push(...(await deploymentBlocks(options.deploymentDir)));
  const addressOf = (contract: Deployable): Address => {
    const deployed = result.contracts[`Vidimus#${contract}`];
    if (deployed === undefined) throw new DeploymentError(`The deployment has no ${contract}.`);
    return deployed.address as Address;
  };
  const contracts = {
    accessManager: addressOf('AccessManager'),
    trustedIssuersRegistry: addressOf('TrustedIssuersRegistry'),
    statusRegistry: addressOf('StatusRegistry'),
    ethereumDidRegistry: addressOf('EthereumDIDRegistry'),
    didRegistry: addressOf('DidRegistry'),
    trustedSchemasRegistry: addressOf('TrustedSchemasRegistry'),
    requestBatch: addressOf('RequestBatch'),
  };
  const codeHashes = await Promise.all(
    Object.entries(contracts).map(
      async ([name, address]) => [name, keccak256(await provider.getCode(address))] as const,
    ),
  );
  const deployment: Deployment = {
    ...{ chainId, genesisHash, contracts },
    codeHashes: Object.fromEntries(codeHashes),
    deployedAtBlock: Math.min(...blocks),
    facts,
  };
  if (options.addressesFile !== undefined) await writeWhole(options.addressesFile, deployment);
  return deployment;
}

/** Ignition speaks EIP-1193 and wants the node to sign; here the ethers signer does. */
function signingProvider(
  provider: JsonRpcApiProvider,
  signer: Signer,
  account: string,
  seen: (block: number) => void,
): EIP1193Provider {
  return {
    async request({ method, params }) {
      if (method === 'eth_accounts') return [account];
      if (method === 'eth_sendTransaction') {
        return (await signer.sendTransaction(requestOf((params as [Record<string, string>])[0]))).hash;
      }
      const answer = await provider.send(method, (params as unknown[] | undefined) ?? []);
      if (method === 'eth_getTransactionReceipt' && answer?.contractAddress) seen(Number(answer.blockNumber));
      return answer;
    },
  };
}

/** From the node's names of a transaction's fields to those of ethers. */
const requestOf = ({ gas, nonce, ...rest }: Record<string, string>): TransactionRequest => ({
  ...rest,
  ...(gas === undefined ? {} : { gasLimit: gas }),
  ...(nonce === undefined ? {} : { nonce: Number(nonce) }),
});

/** A reader never sees half a file. */
async function writeWhole(file: string, deployment: Deployment): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, `${JSON.stringify(deployment, null, 2)}\n`);
  await rename(`${file}.part`, file);
}

function reasonsOf(
  result: Exclude<DeploymentResult, { type: DeploymentResultType.SUCCESSFUL_DEPLOYMENT }>,
): string[] {
  if (result.type === DeploymentResultType.EXECUTION_ERROR) {
    return [
      ...result.failed.map(({ futureId, error }) => `${futureId} failed: ${error}`),
      ...result.timedOut.map(({ futureId }) => `${futureId} timed out`),
      ...result.held.map(({ futureId, reason }) => `${futureId} waits: ${reason}`),
    ];
  }
  if (result.type === DeploymentResultType.PREVIOUS_RUN_ERROR) {
    return Object.entries(result.errors).map(
      ([id, errors]) => `${id}, in an earlier run: ${errors.join(', ')}`,
    );
  }
  return Object.entries(result.errors).map(([id, errors]) => `${id}: ${errors.join(', ')}`);
}
