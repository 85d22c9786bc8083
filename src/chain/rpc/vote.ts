import { isVidimusError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import type { RpcCall } from './transport.ts';

/** Where each method names the block that it is about, or `none`. Answers to these are facts: honest nodes give the same. */
const BLOCK_PARAMETER: ReadonlyMap<string, number | 'none' | 'range'> = new Map<
  string,
  number | 'none' | 'range'
>([
  ['eth_chainId', 'none'],
  ['eth_getBlockByHash', 'none'],
  ['eth_getBlockByNumber', 'none'],
  ['eth_getTransactionReceipt', 'none'],
  ['eth_getTransactionByHash', 'none'],
  ['eth_getBlockReceipts', 0],
  ['eth_call', 1],
  ['eth_getCode', 1],
  ['eth_getBalance', 1],
  ['eth_getStorageAt', 2],
  ['eth_getProof', 2],
  ['eth_getLogs', 'range'],
]);

/** Whether several nodes must give the same answer. Others (fees, nonces, control) are one node's own view. */
export const isFact = (method: string): boolean => BLOCK_PARAMETER.has(method);

const TAGS: readonly unknown[] = ['latest', 'finalized', 'safe', undefined];

export type HeadTag = 'latest' | 'finalized' | 'safe';

const asTag = (value: unknown): HeadTag | undefined =>
  TAGS.includes(value) ? (value === undefined ? 'latest' : (value as HeadTag)) : undefined;

/** The moving block that a call is about; undefined where it names a fixed one. */
export const tagOf = ({ method, params }: RpcCall): HeadTag | undefined => {
  if (method === 'eth_getBlockByNumber') return asTag(params[0]);
  const place = BLOCK_PARAMETER.get(method);
  if (typeof place === 'number') return asTag(params[place]);
  if (place !== 'range') return undefined;
  const [filter] = params;
  return isObject(filter) && filter['blockHash'] === undefined ? asTag(filter['toBlock']) : undefined;
};

/** The same call about a block by its number. */
export const atBlock = (call: RpcCall, number: string): RpcCall => {
  const { method, params } = call;
  const place = BLOCK_PARAMETER.get(method);
  if (typeof place === 'number') {
    const fixed = [...params];
    fixed[place] = number;
    return { method, params: fixed };
  }
  const [filter] = params;
  if (place === 'range' && isObject(filter)) return { method, params: [{ ...filter, toBlock: number }] };
  return { method, params: [number, ...params.slice(1)] };
};

/** Number of the block that a node must have to answer at all: nodes that lag say `no logs` in good faith. */
export const witnessOf = ({ method, params }: RpcCall): string | undefined => {
  const place = BLOCK_PARAMETER.get(method);
  const [filter] = params;
  const named =
    typeof place === 'number'
      ? params[place]
      : place === 'range' && isObject(filter)
        ? filter['toBlock']
        : undefined;
  return typeof named === 'string' && /^0x[0-9a-f]+$/i.test(named) ? named : undefined;
};

const HEADER = [
  ...[
    'hash',
    'number',
    'parentHash',
    'timestamp',
    'stateRoot',
    'transactionsRoot',
    'receiptsRoot',
    'logsBloom',
  ],
  ...['sha3Uncles', 'miner', 'difficulty', 'gasLimit', 'gasUsed', 'extraData', 'mixHash', 'nonce'],
  ...[
    'baseFeePerGas',
    'withdrawalsRoot',
    'blobGasUsed',
    'excessBlobGas',
    'parentBeaconBlockRoot',
    'requestsHash',
  ],
  'transactions',
];
const LOG = [
  'address',
  'topics',
  'data',
  'blockNumber',
  'blockHash',
  'transactionHash',
  'logIndex',
  'removed',
];
const RECEIPT = [
  ...[
    'type',
    'status',
    'root',
    'cumulativeGasUsed',
    'logsBloom',
    'logs',
    'transactionHash',
    'transactionIndex',
  ],
  ...['blockHash', 'blockNumber', 'contractAddress', 'gasUsed'],
];

/** Members that count, by method: nodes of different make add members of their own. */
const COUNTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['eth_getBlockByNumber', HEADER],
  ['eth_getBlockByHash', HEADER],
  ['eth_getLogs', LOG],
  ['eth_getBlockReceipts', RECEIPT],
  ['eth_getTransactionReceipt', RECEIPT],
  ['eth_getTransactionByHash', ['hash', 'blockHash', 'nonce', 'from', 'to', 'input']],
  ['eth_getProof', ['accountProof', 'storageProof']],
]);
const INNER: ReadonlyMap<string, readonly string[]> = new Map([
  ['logs', LOG],
  ['storageProof', ['proof']],
]);

/** A text that is the same for answers that say the same. Errors are alike unless they carry revert data. */
export const voteFor = (method: string, answer: unknown): string => {
  if (isVidimusError(answer)) {
    const { data } = answer.details;
    return `error ${typeof data === 'string' ? data.toLowerCase() : ''}`;
  }
  return JSON.stringify(normal(answer, COUNTED.get(method)) ?? null).toLowerCase();
};

const normal = (value: unknown, counted: readonly string[] | undefined): unknown => {
  if (Array.isArray(value)) return value.map((item) => normal(item, counted));
  if (!isObject(value)) return value;
  const names = counted ?? Object.keys(value).sort();
  return names.flatMap((name) => {
    const member: unknown = value[name];
    // `removed: false`, null and an absent member say the same.
    if (member === undefined || member === null || member === false) return [];
    return [[name, normal(member, INNER.get(name))]];
  });
};
