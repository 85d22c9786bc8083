import { fail } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, hexOfSize } from '../../core/hex.ts';
import { isObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Rpc } from './transport.ts';

/** What Vidimus needs of a block header. */
export interface Header {
  readonly number: number;
  readonly hash: Hex;
  readonly parentHash: Hex;
  readonly time: Seconds;
  /** Wei; absent on chains without EIP-1559. */
  readonly baseFee?: bigint;
}

export type BlockTag = 'latest' | 'safe' | 'finalized' | 'earliest' | number;

export interface RawLog {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Uint8Array;
  readonly blockNumber: number;
  readonly blockHash: Hex;
  readonly transaction: Hex;
  readonly logIndex: number;
}

export interface LogFilter {
  readonly address: readonly Address[];
  /** As JSON-RPC has it: a topic, alternatives, or null for any. */
  readonly topics?: readonly (Hex | readonly Hex[] | null)[];
  readonly fromBlock: number;
  readonly toBlock: number;
}

/** @returns undefined where the value is not bytes in hexadecimal digits. */
export const hexData = (value: unknown): Hex | undefined =>
  typeof value === 'string' && value.length % 2 === 0 && /^0x[0-9a-fA-F]*$/.test(value)
    ? (value.toLowerCase() as Hex)
    : undefined;

/** A number as JSON-RPC writes it. */
export const quantity = (value: number | bigint): Hex => `0x${value.toString(16)}`;

const tag = (block: BlockTag): string => (typeof block === 'number' ? quantity(block) : block);

const bad = (rpc: Rpc, what: string) =>
  fail('RPC_MALFORMED', { node: rpc.name, reason: `${what} is not one` });

/** @returns a safe integer. */
export const readQuantity = (rpc: Rpc, value: unknown, what: string): number => {
  const number = Number(readBigQuantity(rpc, value, what));
  if (!Number.isSafeInteger(number)) throw bad(rpc, what);
  return number;
};

export const readBigQuantity = (rpc: Rpc, value: unknown, what: string): bigint => {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) throw bad(rpc, what);
  return BigInt(value);
};

export const getChainId = async (rpc: Rpc): Promise<number> =>
  readQuantity(rpc, await rpc.call('eth_chainId', []), 'the chain id');

export const getBlockNumber = async (rpc: Rpc): Promise<number> =>
  readQuantity(rpc, await rpc.call('eth_blockNumber', []), 'the block number');

/** @returns undefined where the node has no such block. */
export const getHeader = async (rpc: Rpc, block: BlockTag): Promise<Header | undefined> =>
  readHeader(rpc, await rpc.call('eth_getBlockByNumber', [tag(block), false]));

/** @returns undefined where the node has no such block (any more). */
export const getHeaderByHash = async (rpc: Rpc, hash: Hex): Promise<Header | undefined> =>
  readHeader(rpc, await rpc.call('eth_getBlockByHash', [hash, false]));

/** Headers of several blocks, in their order; throws BLOCK_UNKNOWN where one is missing. */
export const getHeaders = async (rpc: Rpc, numbers: readonly number[]): Promise<readonly Header[]> => {
  const calls = numbers.map((n) => ({ method: 'eth_getBlockByNumber', params: [quantity(n), false] }));
  const answers = await rpc.batch(calls);
  return answers.map((answer, i) => {
    if (answer instanceof Error) throw answer;
    const header = readHeader(rpc, answer);
    if (header === undefined || header.number !== numbers[i])
      throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: numbers[i] ?? 0 });
    return header;
  });
};

export const readHeader = (rpc: Rpc, value: unknown): Header | undefined => {
  if (value === null || value === undefined) return undefined;
  if (!isObject(value)) throw bad(rpc, 'a block');
  const hash = hexOfSize(value['hash'], 32);
  const parentHash = hexOfSize(value['parentHash'], 32);
  if (hash === undefined || parentHash === undefined) throw bad(rpc, 'a block');
  const header = {
    number: readQuantity(rpc, value['number'], 'a block number'),
    hash,
    parentHash,
    time: readQuantity(rpc, value['timestamp'], 'a block time'),
  };
  const baseFee = value['baseFeePerGas'];
  return typeof baseFee === 'string'
    ? { ...header, baseFee: readBigQuantity(rpc, baseFee, 'a fee') }
    : header;
};

/** Logs of one range. `deadlineMs` is longer than for other calls: nodes search. */
export const getLogs = async (rpc: Rpc, filter: LogFilter): Promise<readonly RawLog[]> => {
  const { address, topics = [], fromBlock, toBlock } = filter;
  const query = { address, topics, fromBlock: quantity(fromBlock), toBlock: quantity(toBlock) };
  const answer = await rpc.call('eth_getLogs', [query], { deadlineMs: 20_000 });
  if (!Array.isArray(answer)) throw bad(rpc, 'a list of logs');
  return answer.map((log) => readLog(rpc, log));
};

export const readLog = (rpc: Rpc, log: unknown): RawLog => {
  if (!isObject(log)) throw bad(rpc, 'a log');
  const address = hexOfSize(log['address'], 20);
  const blockHash = hexOfSize(log['blockHash'], 32);
  const transaction = hexOfSize(log['transactionHash'], 32);
  const data = typeof log['data'] === 'string' ? fromHex(log['data']) : undefined;
  const list: unknown = log['topics'];
  const topics = Array.isArray(list) ? list.map((topic) => hexOfSize(topic, 32)) : [undefined];
  if (address === undefined || blockHash === undefined || transaction === undefined || data === undefined)
    throw bad(rpc, 'a log');
  return {
    address,
    blockHash,
    transaction,
    data,
    topics: topics.map((topic) => {
      if (topic === undefined) throw bad(rpc, 'a log');
      return topic;
    }),
    blockNumber: readQuantity(rpc, log['blockNumber'], 'a block number'),
    logIndex: readQuantity(rpc, log['logIndex'], 'a log index'),
  };
};

/** The result of a read-only call. A revert throws RPC_ERROR with `details.data`. */
export const ethCall = async (
  rpc: Rpc,
  call: { readonly to: Address; readonly data: Hex; readonly from?: Address; readonly gas?: Hex },
  block: BlockTag = 'latest',
): Promise<Uint8Array> => {
  const answer = await rpc.call('eth_call', [call, tag(block)]);
  const bytes = typeof answer === 'string' ? fromHex(answer) : undefined;
  if (bytes === undefined) throw bad(rpc, 'the result of a call');
  return bytes;
};

/** Many read-only calls on one block; an error stands in its call's place. */
export const ethCalls = async (
  rpc: Rpc,
  calls: readonly { readonly to: Address; readonly data: Hex }[],
  block: BlockTag = 'latest',
): Promise<readonly (Uint8Array | Error)[]> => {
  const answers = await rpc.batch(calls.map((call) => ({ method: 'eth_call', params: [call, tag(block)] })));
  return answers.map((answer) => {
    if (answer instanceof Error) return answer;
    return (typeof answer === 'string' ? fromHex(answer) : undefined) ?? bad(rpc, 'the result of a call');
  });
};

/** The code at an address; empty where there is no contract. */
export const getCode = async (rpc: Rpc, address: Address): Promise<Uint8Array> => {
  const answer = await rpc.call('eth_getCode', [address, 'latest']);
  const code = typeof answer === 'string' ? fromHex(answer) : undefined;
  if (code === undefined) throw bad(rpc, 'code');
  return code;
};

export const hasCode = async (rpc: Rpc, address: Address): Promise<boolean> =>
  (await getCode(rpc, address)).length > 0;
