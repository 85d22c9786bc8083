import { fail } from '../../core/errors.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { LogDecoder } from '../events/decode.ts';
import type { ChainEvent } from '../events/types.ts';
import { getHeaders, getLogs, type Header, type LogFilter, type RawLog } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { inRanges } from './ranges.ts';

/** Blocks in one `eth_getLogs`; providers differ, so it shrinks where a node refuses. */
export const LOG_RANGE = 10_000;

/**
 * Logs of any range, in chunks that adapt to what the node allows.
 * @throws VidimusError what the transport throws, for a chunk of one block too.
 */
export async function* logsInRange(
  rpc: Rpc,
  filter: LogFilter,
  range = LOG_RANGE,
): AsyncGenerator<readonly RawLog[]> {
  const read = (fromBlock: number, toBlock: number) => getLogs(rpc, { ...filter, fromBlock, toBlock });
  for await (const { value } of inRanges(filter.fromBlock, filter.toBlock, range, read)) yield value;
}

/** What came out of logs: events in chain order, and how many were left out. */
export interface DecodedLogs {
  readonly events: readonly ChainEvent[];
  readonly unknown: number;
  readonly malformed: number;
}

/** Block times by number, filled as needed: the headers of a chain's blocks do not change once their hash is checked. */
export type HeaderCache = Map<number, Header>;

const MAX_CACHED = 50_000;

/**
 * Fetches the headers that logs need for their times, and decodes.
 * @throws VidimusError CHAIN_MOVED where a log's block is not the node's block of that number any more.
 */
export const decodeLogs = async (
  rpc: Rpc,
  decode: LogDecoder,
  logs: readonly RawLog[],
  headers: HeaderCache,
): Promise<DecodedLogs> => {
  const moved = (log: RawLog) => headers.get(log.blockNumber)?.hash !== log.blockHash;
  const missing = [...new Set(logs.filter(moved).map((log) => log.blockNumber))];
  if (headers.size > MAX_CACHED) headers.clear();
  for (const header of await getHeaders(rpc, missing)) headers.set(header.number, header);
  if (logs.some(moved)) throw fail('CHAIN_MOVED');

  const sorted = [...logs].sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex);
  const events: ChainEvent[] = [];
  let unknown = 0;
  let malformed = 0;
  for (const log of sorted) {
    const decoded = decode(log, headers.get(log.blockNumber)?.time ?? (0 satisfies Seconds));
    if (decoded.kind === 'event') events.push(decoded.event);
    else if (decoded.kind === 'unknown') unknown++;
    else malformed++;
  }
  return { events, unknown, malformed };
};
