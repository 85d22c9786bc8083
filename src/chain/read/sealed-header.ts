import { fail } from '../../core/errors.ts';
import { fromHex, type Hex, hexOfSize } from '../../core/hex.ts';
import { isObject } from '../../core/json.ts';
import { type BlockTag, type Header, quantity, readHeader } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { hashOfHeader } from '../state-proof/header-hash.ts';

/** A header whose hash was recomputed: its members are those of the block of that hash. */
export interface SealedHeader extends Header {
  readonly stateRoot: Hex;
  readonly receiptsRoot: Hex;
  readonly logsBloom: Uint8Array;
  /** Hashes as the node lists them. The header commits to the transactions, but not to this list. */
  readonly transactions: readonly Hex[];
}

/** @throws VidimusError HEADER_NOT_PROVEN, RPC_MALFORMED; undefined where the node has no such block. */
export const readSealedHeader = (rpc: Rpc, value: unknown): SealedHeader | undefined => {
  const header = readHeader(rpc, value);
  if (header === undefined || !isObject(value)) return undefined;
  const unproven = () => fail('HEADER_NOT_PROVEN', { node: rpc.name, block: header.number });
  if (hashOfHeader({ ...value, hash: header.hash }) !== header.hash) throw unproven();
  const stateRoot = hexOfSize(value['stateRoot'], 32);
  const receiptsRoot = hexOfSize(value['receiptsRoot'], 32);
  const bloom = value['logsBloom'];
  const logsBloom = typeof bloom === 'string' ? fromHex(bloom) : undefined;
  const listed: unknown = value['transactions'];
  if (stateRoot === undefined || receiptsRoot === undefined || logsBloom === undefined) throw unproven();
  const transactions = Array.isArray(listed) ? listed.flatMap((hash) => hexOfSize(hash, 32) ?? []) : [];
  return { ...header, stateRoot, receiptsRoot, logsBloom, transactions };
};

/** @returns undefined where the node has no such block. @throws VidimusError HEADER_NOT_PROVEN, or what the transport throws */
export const findSealedHeader = async (rpc: Rpc, block: BlockTag): Promise<SealedHeader | undefined> => {
  const tag = typeof block === 'number' ? quantity(block) : block;
  return readSealedHeader(rpc, await rpc.call('eth_getBlockByNumber', [tag, false]));
};

/** One header by number. @throws VidimusError HEADER_NOT_PROVEN, BLOCK_UNKNOWN, or what the transport throws */
export const getSealedHeader = async (rpc: Rpc, block: number | Hex): Promise<SealedHeader> => {
  const answer = await (typeof block === 'number'
    ? rpc.call('eth_getBlockByNumber', [quantity(block), false])
    : rpc.call('eth_getBlockByHash', [block, false]));
  const header = readSealedHeader(rpc, answer);
  if (header === undefined || (header.number !== block && header.hash !== block))
    throw fail('BLOCK_UNKNOWN', { node: rpc.name, block });
  return header;
};

/**
 * The headers of a range of one node, each the parent of the next.
 * @throws VidimusError HEADER_NOT_PROVEN, CHAIN_MOVED where they are of two chains, BLOCK_UNKNOWN, or what the transport throws.
 */
export const getSealedHeaders = async (
  rpc: Rpc,
  from: number,
  to: number,
): Promise<readonly SealedHeader[]> => {
  const calls = Array.from({ length: to - from + 1 }, (_, i) => ({
    method: 'eth_getBlockByNumber',
    params: [quantity(from + i), false],
  }));
  let parent: SealedHeader | undefined;
  return (await rpc.batch(calls)).map((answer, i) => {
    if (answer instanceof Error) throw answer;
    const header = readSealedHeader(rpc, answer);
    if (header?.number !== from + i) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: from + i });
    if (parent !== undefined && header.parentHash !== parent.hash) throw fail('CHAIN_MOVED');
    parent = header;
    return header;
  });
};
