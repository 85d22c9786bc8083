import { setTimeout as sleep } from 'node:timers/promises';
import { type HDNodeWallet, type Signer, Wallet } from 'ethers';
import { deployContracts } from '../../src/chain/deploy.ts';
import type { Deployment } from '../../src/chain/deployment.ts';
import { TransportProvider } from '../../src/chain/ethers-provider.ts';
import { createTransport, type Rpc } from '../../src/chain/rpc/transport.ts';
import { createWriter, type RegistryWriter } from '../../src/chain/write/writer.ts';
import type { RunningNode } from '../../src/network/process.ts';

/** A real node with the contracts deployed, for tests. */
export interface TestNetwork {
  readonly node: RunningNode;
  readonly rpc: Rpc;
  readonly deployment: Deployment;
  readonly provider: TransportProvider;
  /** Governs, and has money. */
  readonly admin: Signer;
  /** A new account with money. */
  account(): Promise<HDNodeWallet>;
  writer(signer: Signer): Promise<RegistryWriter>;
  /**
   * Resolves once a transaction is in a block. ethers' own `wait` hears of new blocks alone: where the block came between its
   * question and its first look, and no other follows, it waits for ever.
   */
  mined(hash: string): Promise<void>;
  /** A control method of the node: evm_snapshot, anvil_reorg… */
  control(method: string, ...params: unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

const MONEY = '0x3635c9adc5dea00000';
const MINED_MS = 30_000;

export const startTestNetwork = async (start: () => Promise<RunningNode>): Promise<TestNetwork> => {
  const node = await start();
  const rpc = createTransport({ url: node.url });
  const provider = new TransportProvider(rpc, node.chainId);
  const account = async (): Promise<HDNodeWallet> => {
    const wallet = Wallet.createRandom();
    await rpc.call('hardhat_setBalance', [wallet.address, MONEY]);
    return wallet;
  };
  const admin = (await account()).connect(provider);
  const deployment = await deployContracts({ signer: admin });
  return {
    node,
    rpc,
    deployment,
    provider,
    admin,
    account,
    writer: (signer) => createWriter({ rpc, deployment, signer }),
    mined: async (hash) => {
      const until = performance.now() + MINED_MS;
      while ((await rpc.call('eth_getTransactionReceipt', [hash])) === null) {
        if (performance.now() > until) throw new Error('The transaction is in no block.');
        await sleep(10);
      }
    },
    control: (method, ...params) => rpc.call(method, params),
    stop: async () => {
      provider.destroy();
      await node.stop();
    },
  };
};
