import { isVidimusError } from '../../core/errors.ts';
import { fromHex, type Hex, toHex } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';
import { keccak256 } from '../../core/keccak.ts';
import { decodeRlp, encodeBytes, encodeList, encodeRlp } from './rlp.ts';

type Form = number | 'number' | 'bytes';

/** Members of a header in their order, with their size in bytes. Forks only ever added some at the end. */
const MEMBERS: readonly (readonly [name: string, form: Form])[] = [
  ...([
    ['parentHash', 32],
    ['sha3Uncles', 32],
    ['miner', 20],
    ['stateRoot', 32],
    ['transactionsRoot', 32],
    ['receiptsRoot', 32],
    ['logsBloom', 256],
    ['difficulty', 'number'],
    ['number', 'number'],
    ['gasLimit', 'number'],
    ['gasUsed', 'number'],
    ['timestamp', 'number'],
    ['extraData', 'bytes'],
    ['mixHash', 32],
    ['nonce', 8],
  ] as const),
];
const LATER: typeof MEMBERS = [
  ['baseFeePerGas', 'number'],
  ['withdrawalsRoot', 32],
  ['blobGasUsed', 'number'],
  ['excessBlobGas', 'number'],
  ['parentBeaconBlockRoot', 32],
  ['requestsHash', 32],
];
const EXTRA_DATA = MEMBERS.findIndex(([name]) => name === 'extraData');

/** What Besu writes into `mixHash` of QBFT blocks. */
const ISTANBUL = '0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365';

/**
 * Recomputes a block's hash from the members of its header, with the members of every fork up to osaka. A QBFT block (Besu) is
 * hashed without round and seals, as its validators do.
 * @param block As a node answers `eth_getBlockBy…`.
 * @returns undefined where members are missing or malformed, or no known form of hash gives `block.hash`.
 */
export const hashOfHeader = (block: JsonObject): Hex | undefined => {
  const items: Uint8Array[] = [];
  for (const [name, form] of MEMBERS) {
    const item = readMember(block[name], form);
    if (item === undefined) return undefined;
    items.push(item);
  }
  for (const [name, form] of LATER) {
    if (block[name] === undefined || block[name] === null) continue;
    const item = readMember(block[name], form);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const claimed = block['hash'];
  const plain = toHex(keccak256(encodeList(items)));
  if (plain === claimed) return plain;
  const unsealed = block['mixHash'] === ISTANBUL ? withoutSeals(block['extraData']) : undefined;
  if (unsealed === undefined) return undefined;
  items[EXTRA_DATA] = encodeBytes(unsealed);
  const qbft = toHex(keccak256(encodeList(items)));
  return qbft === claimed ? qbft : undefined;
};

/** Encoded as RLP. */
const readMember = (value: unknown, form: Form): Uint8Array | undefined => {
  if (typeof value !== 'string') return undefined;
  if (form === 'number') {
    if (!/^0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})$/.test(value)) return undefined;
    if (value === '0x0') return ZERO;
    const bytes = fromHex(value.length % 2 === 0 ? value : `0x0${value.slice(2)}`);
    return bytes && encodeBytes(bytes);
  }
  const bytes = fromHex(value);
  if (bytes === undefined || (form !== 'bytes' && bytes.length !== form)) return undefined;
  return encodeBytes(bytes);
};

const ZERO = Uint8Array.of(0x80);

/** `[vanity, validators, vote, round, seals]` with round and seals emptied. */
const withoutSeals = (extraData: unknown): Uint8Array | undefined => {
  const bytes = typeof extraData === 'string' ? fromHex(extraData) : undefined;
  try {
    const parts = bytes && decodeRlp(bytes);
    if (parts === undefined || parts instanceof Uint8Array || parts.length !== 5) return undefined;
    return encodeRlp([...parts.slice(0, 3), new Uint8Array(0), []]);
  } catch (error) {
    if (isVidimusError(error)) return undefined;
    throw error;
  }
};
