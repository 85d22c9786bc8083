import type { Code } from '../../core/codes/index.ts';
import { fail, isVidimusError } from '../../core/errors.ts';
import type { Address, Hex } from '../../core/hex.ts';
import type { Deployment } from '../deployment.ts';
import { createLogDecoder } from '../events/decode.ts';
import type { ChainEvent } from '../events/types.ts';
import {
  type BlockTag,
  getChainId,
  getHeader,
  getHeaders,
  getLogs,
  type Header,
  type RawLog,
} from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { bloomBits, mayHold } from './bloom.ts';
import { decodeLogs, type HeaderCache, LOG_RANGE, logsInRange } from './logs.ts';
import { inRanges } from './ranges.ts';
import { getProvenLogs } from './receipts.ts';
import { findSealedHeader, getSealedHeaders, type SealedHeader } from './sealed-header.ts';

/** Which blocks count as final: what the node says, or a number of blocks below its head. */
export type Finality = 'finalized' | 'safe' | number;

/**
 * How much of what a node says of blocks is checked. `receipts`: every header is hashed again and must name the one before as
 * its parent, and every log comes from receipts that give the root in that header. `tip`: this for blocks that are not final,
 * while the past is read from `eth_getLogs`. `none`: the node is believed, as some networks hash blocks in ways of their own.
 */
export type LogProof = 'receipts' | 'tip' | 'none';

/** A block, or a range of final ones named by its last, with the events of the contracts in chain order. */
export interface ReadBlock {
  readonly from: number;
  readonly header: Header;
  readonly events: readonly ChainEvent[];
}

/** The blocks of one network, as a copy of its registry reads them. */
export interface BlockSource {
  /** @throws CHAIN_ID_MISMATCH, BLOCK_UNKNOWN, or what the transport throws; as the others do */
  heads(): Promise<{ readonly latest: Header; readonly final: number }>;
  /** @returns undefined where the node has no such block. */
  header(number: number): Promise<Header | undefined>;
  /**
   * Final blocks, in ranges as wide as the node allows.
   * @param parent The block before the first, where it is known.
   */
  final(from: number, to: number, parent: Parent | undefined): AsyncIterable<ReadBlock>;
  /** Blocks that may still go away, one by one. @throws CHAIN_MOVED where they are not on top of `parent` */
  tip(from: number, to: number, parent: Parent | undefined): Promise<readonly ReadBlock[]>;
  /** Logs that were left out so far. */
  readonly counts: { unknown: number; malformed: number };
}

type Parent = Pick<Header, 'hash'>;

/** Faults that show a node to be wrong, not slow: what it says now tells nothing about the registry. */
export const DISTRUST: readonly Code[] = ['HEADER_NOT_PROVEN', 'LOGS_NOT_PROVEN'];

/** More blocks than this are never kept apart: where finality stands still, the oldest of them count as final. */
const MAX_TIP = 4_096;
/** Blocks whose headers are held at once. */
const PROVEN_RANGE = 500;

export const createBlockSource = (
  rpc: Rpc,
  deployment: Deployment,
  options: { readonly finality: Finality; readonly logProof?: LogProof },
): BlockSource => {
  const { finality, logProof = 'receipts' } = options;
  const decode = createLogDecoder(deployment);
  const addresses = Object.entries(deployment.contracts).flatMap(([name, address]): Address[] =>
    name === 'accessManager' || name === 'requestBatch' ? [] : [address],
  );
  const ours: ReadonlySet<Hex> = new Set(addresses);
  const bits = addresses.map(bloomBits);
  const counts = { unknown: 0, malformed: 0 };

  const eventsOf = async (logs: readonly RawLog[], headers: HeaderCache): Promise<readonly ChainEvent[]> => {
    const { events, unknown, malformed } = await decodeLogs(rpc, decode, logs, headers);
    counts.unknown += unknown;
    counts.malformed += malformed;
    return events;
  };

  const provenLogs = async (header: SealedHeader): Promise<readonly RawLog[]> => {
    // The header's bloom filter is part of what was hashed: where it says no, there is nothing of ours.
    if (!bits.some((each) => mayHold(header.logsBloom, each))) return [];
    return (await getProvenLogs(rpc, header)).filter(({ address }) => ours.has(address));
  };

  const proven = async (from: number, to: number, parent: Parent | undefined) => {
    const headers = await getSealedHeaders(rpc, from, to);
    if (parent !== undefined && headers[0]?.parentHash !== parent.hash) throw fail('CHAIN_MOVED');
    const logs = await Promise.all(headers.map(provenLogs));
    const times: HeaderCache = new Map(headers.map((header) => [header.number, header]));
    const events = await eventsOf(logs.flat(), times);
    return { headers, events };
  };

  const believed = async (from: number, to: number, parent: Parent | undefined) => {
    const headers = await getHeaders(
      rpc,
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    let before = parent;
    for (const header of headers) {
      if (before !== undefined && header.parentHash !== before.hash) throw fail('CHAIN_MOVED');
      before = header;
    }
    const logs: RawLog[] = [];
    for await (const part of logsInRange(rpc, { address: addresses, fromBlock: from, toBlock: to }))
      logs.push(...part);
    const events = await eventsOf(logs, new Map(headers.map((header) => [header.number, header])));
    // Asked again: logs and headers come from two calls, and the chain may have moved between them.
    if ((await getHeader(rpc, to))?.hash !== before?.hash) throw fail('CHAIN_MOVED');
    return { headers, events };
  };

  async function* provenFinal(
    first: number,
    last: number,
    parent: Parent | undefined,
  ): AsyncGenerator<ReadBlock> {
    let before = parent;
    const read = (from: number, to: number) => proven(from, to, before);
    for await (const { from, value } of inRanges(first, last, PROVEN_RANGE, read)) {
      const header = value.headers.at(-1);
      if (header === undefined) continue;
      before = header;
      yield { from, header, events: value.events };
    }
  }

  async function* believedFinal(first: number, last: number): AsyncGenerator<ReadBlock> {
    const headers: HeaderCache = new Map();
    const read = async (fromBlock: number, toBlock: number) => {
      const logs = await getLogs(rpc, { address: addresses, fromBlock, toBlock });
      const header = await getHeader(rpc, toBlock);
      if (header === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: toBlock });
      return { header, events: await eventsOf(logs, headers) };
    };
    for await (const { from, value } of inRanges(first, last, LOG_RANGE, read)) yield { from, ...value };
  }

  const readTip = async (from: number, to: number, parent: Parent | undefined) => {
    const { headers, events } = await (logProof === 'none' ? believed : proven)(from, to, parent);
    const byBlock = Map.groupBy(events, (event) => event.block);
    return headers.map((header) => ({
      ...{ header, from: header.number },
      events: byBlock.get(header.number) ?? [],
    }));
  };

  const readFinal = async function* (from: number, to: number, parent: Parent | undefined) {
    try {
      yield* logProof === 'receipts' ? provenFinal(from, to, parent) : believedFinal(from, to);
    } catch (error) {
      throw blamed(error);
    }
  };

  /** A hash that the header does not give is noticed here too: else it would look like a reorg. */
  const headerAt = async (block: BlockTag): Promise<Header | undefined> =>
    logProof === 'none' ? getHeader(rpc, block) : findSealedHeader(rpc, block).catch(rethrowBlamed);

  /** Where there is another node, it is asked from now on. */
  const blamed = (error: unknown): unknown => {
    if (isVidimusError(error) && DISTRUST.includes(error.code)) rpc.blame?.(error.code);
    return error;
  };
  const rethrowBlamed = (error: unknown): never => {
    throw blamed(error);
  };

  return {
    counts,
    heads: async () => {
      const actual = await getChainId(rpc);
      if (actual !== deployment.chainId) {
        rpc.blame?.('CHAIN_ID_MISMATCH');
        // Another node may stand in, on the right chain.
        if ((await getChainId(rpc)) !== deployment.chainId)
          throw fail('CHAIN_ID_MISMATCH', { node: rpc.name, actual, expected: deployment.chainId });
      }
      const [latest, final] = await Promise.all([
        headerAt('latest'),
        typeof finality === 'number' ? undefined : finalHeader(rpc, finality),
      ]);
      if (latest === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: 'latest' });
      const number = typeof finality === 'number' ? latest.number - finality : (final?.number ?? -1);
      return { latest, final: Math.min(latest.number, Math.max(number, latest.number - MAX_TIP)) };
    },
    header: headerAt,
    final: readFinal,
    tip: (from, to, parent) => readTip(from, to, parent).catch(rethrowBlamed),
  };
};

/** Young chains and some nodes have no final block yet. */
const finalHeader = async (rpc: Rpc, tag: 'finalized' | 'safe'): Promise<Header | undefined> => {
  try {
    return await getHeader(rpc, tag);
  } catch (error) {
    if (isVidimusError(error) && error.code === 'RPC_ERROR') return undefined;
    throw error;
  }
};
