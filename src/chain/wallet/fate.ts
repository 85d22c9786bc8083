import { fail } from '../../core/errors.ts';
import { type Address, type Hex, hexOfSize } from '../../core/hex.ts';
import { isObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Deployment } from '../deployment.ts';
import { createLogDecoder } from '../events/decode.ts';
import type { ChainEvent } from '../events/types.ts';
import { logsInRange } from '../read/logs.ts';
import { getBlockNumber, getHeader, readLog, readQuantity } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';

/** A write that was given to a wallet, as far as it is known what became of it. */
export interface Sent {
  readonly account: Address;
  readonly to: Address;
  readonly data: Hex;
  /** What the wallet gave back; none where the page was closed before it answered. */
  readonly hashes: readonly Hex[];
  /** Once the node has shown it. */
  readonly nonce?: number;
  /** The head when the wallet was asked: it was mined later, or not at all. */
  readonly askedAtBlock: number;
  /** The account is a contract (a multisig): its hashes may be names of proposals, and others send. */
  readonly isContract: boolean;
}

/** A transaction in a block. */
export interface Mined {
  readonly transaction: Hex;
  readonly block: number;
  readonly time: Seconds;
  readonly gas: number;
  readonly succeeded: boolean;
  /** What it changed. */
  readonly events: readonly ChainEvent[];
}

export type Fate =
  | { readonly state: 'mined'; readonly mined: Mined; readonly head: number }
  /** The node has it and waits for a block. */
  | { readonly state: 'pending'; readonly nonce: number }
  /** Another transaction used its nonce, and carried something else. */
  | { readonly state: 'replaced' }
  /** The node does not know it: not yet, not any more, or (of a multisig) not under this name. */
  | { readonly state: 'unseen'; readonly searchedTo: number };

/** A block may be replaced by another of the same height: the last few are searched again. */
const REORG_MARGIN = 12;
const MAX_LOOKED_AT = 300;

/**
 * What became of a write. A transaction that was sped up has another hash, one of a multisig too: it is found by the call that it
 * carries, in the transactions whose events our contracts show.
 * @param searchedTo Where an earlier search ended.
 */
export const fateOf = async (
  rpc: Rpc,
  deployment: Deployment,
  sent: Sent,
  searchedTo: number = sent.askedAtBlock,
): Promise<Fate> => {
  for (const hash of sent.hashes) {
    const mined = await minedOf(rpc, deployment, hash);
    if (mined !== undefined) return { state: 'mined', mined, head: await getBlockNumber(rpc) };
  }
  let { nonce } = sent;
  let isSeen = false;
  for (const hash of sent.hashes) {
    const transaction = await rpc.call('eth_getTransactionByHash', [hash]);
    if (!isObject(transaction)) continue;
    nonce = readQuantity(rpc, transaction['nonce'], 'a nonce');
    isSeen = true;
  }
  const used = readQuantity(
    rpc,
    await rpc.call('eth_getTransactionCount', [sent.account, 'latest']),
    'a nonce',
  );
  // After the nonce: a block that used it is searched.
  const head = await getBlockNumber(rpc);
  const isUsed = nonce !== undefined && used > nonce;
  if (isSeen && nonce !== undefined && !isUsed) return { state: 'pending', nonce };

  const from = Math.max(sent.askedAtBlock + 1, searchedTo - REORG_MARGIN);
  const found = await carrierOf(rpc, deployment, sent, from, head);
  if (found !== undefined) {
    const mined = await minedOf(rpc, deployment, found);
    if (mined !== undefined) return { state: 'mined', mined, head };
  }
  return isUsed && !sent.isContract ? { state: 'replaced' } : { state: 'unseen', searchedTo: head };
};

/** The transaction in a block, with its events; undefined where it is in none. */
const minedOf = async (rpc: Rpc, deployment: Deployment, hash: Hex): Promise<Mined | undefined> => {
  const receipt = await rpc.call('eth_getTransactionReceipt', [hash]);
  if (!isObject(receipt)) return undefined;
  const block = readQuantity(rpc, receipt['blockNumber'], 'a block number');
  const header = await getHeader(rpc, block);
  const logs: unknown = receipt['logs'];
  if (header === undefined || !Array.isArray(logs)) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block });
  const decode = createLogDecoder(deployment);
  return {
    transaction: hash,
    block,
    time: header.time,
    gas: readQuantity(rpc, receipt['gasUsed'], 'an amount of gas'),
    succeeded: receipt['status'] === '0x1',
    events: logs.flatMap((log) => {
      const decoded = decode(readLog(rpc, log), header.time);
      return decoded.kind === 'event' ? [decoded.event] : [];
    }),
  };
};

/** A transaction that carries the very call: the account's own, or one in which a contract makes the call for it. */
const carrierOf = async (
  rpc: Rpc,
  { contracts }: Deployment,
  sent: Sent,
  fromBlock: number,
  toBlock: number,
): Promise<Hex | undefined> => {
  if (fromBlock > toBlock) return undefined;
  const address = Object.values(contracts);
  const call = sent.data.slice(2);
  const seen = new Set<Hex>();
  for await (const logs of logsInRange(rpc, { address, fromBlock, toBlock })) {
    for (const { transaction } of logs) {
      if (seen.has(transaction) || seen.size >= MAX_LOOKED_AT) continue;
      seen.add(transaction);
      const found = await rpc.call('eth_getTransactionByHash', [transaction]);
      if (!isObject(found) || typeof found['input'] !== 'string') continue;
      const isOurs = sent.isContract
        ? hexOfSize(found['to'], 20) !== sent.to
        : hexOfSize(found['from'], 20) === sent.account;
      if (isOurs && found['input'].toLowerCase().includes(call)) return transaction;
    }
  }
  return undefined;
};
