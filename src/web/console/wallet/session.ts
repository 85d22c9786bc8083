import {
  type Address,
  checkNetwork,
  createWriter,
  type Deployment,
  decodeRecord,
  fail,
  fromHex,
  getChainId,
  type Hex,
  hexOfSize,
  isContractAccount,
  isVidimusError,
  type Outbox,
  openOutbox,
  parseDeployment,
  quantity,
  type RecordId,
  type RegistryWriter,
  type Rpc,
  rpcOverWallet,
  WalletSigner,
  type WriteStore,
} from '../../../browser-wallet.ts';

import type { RegistryInfo } from '../model/facts.ts';
import type { FoundWallet } from './discover.ts';
import { patiently } from './patient.ts';

/** A wallet that lets this page use an account; it may be on another chain than the registry. */
export interface Connection {
  readonly wallet: FoundWallet;
  readonly rpc: Rpc;
  readonly account: Address;
  readonly chainId: number;
}

/** A connection on the registry's own chain. */
export interface Session extends Connection {
  readonly deployment: Deployment;
  readonly writer: RegistryWriter;
  readonly outbox: Outbox;
  /** The account is a contract: several people sign, and others send. */
  readonly isContract: boolean;
}

/** @param isSilent Without a question: only where the wallet knows this page already. */
export const connect = async (wallet: FoundWallet, isSilent = false): Promise<Connection | undefined> => {
  const rpc = rpcOverWallet(wallet.provider);
  const answer = await rpc.call(isSilent ? 'eth_accounts' : 'eth_requestAccounts', []);
  const account = Array.isArray(answer) ? hexOfSize(answer[0], 20) : undefined;
  if (account === undefined) {
    if (isSilent) return undefined;
    throw fail('WALLET_LOCKED');
  }
  return { wallet, rpc, account, chainId: await getChainId(rpc) };
};

/** @throws VidimusError GENESIS_MISMATCH, CONTRACT_MISSING, and what the wallet answers */
export const openSession = async (
  connection: Connection,
  registry: RegistryInfo,
  store: WriteStore,
): Promise<Session> => {
  const { rpc, account } = connection;
  const { name, chainId, genesisHash, deployedAtBlock, contracts } = registry;
  const deployment = parseDeployment({ name, chainId, genesisHash, deployedAtBlock, contracts });
  await checkNetwork(rpc, deployment);
  const writer = await createWriter({
    rpc,
    deployment,
    signer: new WalletSigner(rpc, account),
    bodySource: bodyFromService(),
  });
  const [outbox, isContract] = await Promise.all([
    openOutbox({ writer, rpc, store }),
    isContractAccount(rpc, account),
  ]);
  return { ...connection, deployment, writer, outbox, isContract };
};

/** Bodies of a record and all above it come in one answer; each is held against its id by whoever asked. */
const bodyFromService = () => {
  const known = new Map<RecordId, { readonly parent: RecordId; readonly body: Hex }>();
  return async (id: RecordId) => {
    if (!known.has(id)) {
      try {
        const line = await patiently<LineJson>(`/accreditations/${id}/line`);
        for (const { id: one, parent, body } of line.records) known.set(one, { parent, body });
      } catch {
        // The wallet's own node knows it too; it only takes longer.
      }
    }
    const found = known.get(id);
    const record = found && decodeRecord(fromHex(found.body) ?? new Uint8Array());
    return found && record && { parent: found.parent, record };
  };
};

interface LineJson {
  readonly records: readonly { readonly id: RecordId; readonly parent: RecordId; readonly body: Hex }[];
}

/** Asks the wallet to change to the registry's chain. @throws VidimusError WALLET_CHAIN_UNKNOWN, WALLET_DECLINED… */
export const switchChain = async (rpc: Rpc, { chainId }: RegistryInfo): Promise<void> => {
  try {
    await rpc.call('wallet_switchEthereumChain', [{ chainId: quantity(chainId) }]);
  } catch (error) {
    throw isUnknownChain(error) ? fail('WALLET_CHAIN_UNKNOWN', { chainId }) : error;
  }
};

/** EIP-3085, with a node that the person names: this page asks none itself. */
export const addChain = async (rpc: Rpc, { chainId, name }: RegistryInfo, node: string): Promise<void> => {
  const nativeCurrency = { name: 'Ether', symbol: 'ETH', decimals: 18 };
  const chain = { chainId: quantity(chainId), chainName: name, rpcUrls: [node], nativeCurrency };
  await rpc.call('wallet_addEthereumChain', [chain]);
};

/** EIP-3326 names 4902; some wallets wrap it. */
const UNKNOWN_CHAIN = 4902;
const isUnknownChain = (error: unknown): boolean =>
  isVidimusError(error) && (error.details['number'] === UNKNOWN_CHAIN || numberIn(error.cause, 4));

const numberIn = (value: unknown, depth: number): boolean => {
  if (depth === 0 || typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return (
    members['code'] === UNKNOWN_CHAIN ||
    ['data', 'originalError', 'error', 'cause'].some((member) => numberIn(members[member], depth - 1))
  );
};
