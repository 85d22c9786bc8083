import type { Deployment } from '../chain/deployment.ts';
import { createLogDecoder } from '../chain/events/decode.ts';
import type { ChainEvent } from '../chain/events/types.ts';
import { decodeLogs, type HeaderCache, logsInRange } from '../chain/read/logs.ts';
import { getChainId, getHeader, getHeaders, type Header, type RawLog } from '../chain/rpc/eth.ts';
import type { Rpc } from '../chain/rpc/transport.ts';
import { fail, isVidimusError } from '../core/errors.ts';
import type { Address } from '../core/hex.ts';
import type { Tip } from './tip.ts';

/** Which blocks count as final: what the node says, or a number of blocks below its head. */
export type Finality = 'finalized' | 'safe' | number;

/** More blocks than this are never kept apart: where finality stands still, the oldest of them count as final. */
const MAX_TIP = 4_096;
/** Blocks that one step adds to the tip; the rest follows with the next. */
const TIP_CHUNK = 500;

export interface SyncCounts {
  unknown: number;
  malformed: number;
  reorgs: number;
}

export interface Sync {
  /** One step towards the node's head. @returns the node's head, and whether the copy has reached it. */
  step(): Promise<{ readonly head: Header; readonly caughtUp: boolean }>;
  readonly counts: SyncCounts;
}

/**
 * Brings the tip to the node's head: final blocks in ranges, later ones one by one with their parents checked. A reorg takes
 * blocks back to the last common one.
 * @throws VidimusError CHAIN_ID_MISMATCH, GENESIS_MISMATCH, REPLICA_REORG_TOO_DEEP (the copy must stop), or what the transport
 * throws (try again later).
 */
export const createSync = (rpc: Rpc, deployment: Deployment, tip: Tip, finality: Finality): Sync => {
  const decode = createLogDecoder(deployment);
  const addresses: readonly Address[] = Object.entries(deployment.contracts).flatMap(([name, address]) =>
    name === 'accessManager' || name === 'requestBatch' ? [] : [address],
  );
  const headers: HeaderCache = new Map();
  const counts: SyncCounts = { unknown: 0, malformed: 0, reorgs: 0 };

  const eventsOf = async (logs: readonly RawLog[]): Promise<readonly ChainEvent[]> => {
    const decoded = await decodeLogs(rpc, decode, logs, headers);
    counts.unknown += decoded.unknown;
    counts.malformed += decoded.malformed;
    return decoded.events;
  };

  const step = async () => {
    const { latest, final } = await readHeads(rpc, deployment, finality);
    await dropGoneBlocks(rpc, deployment, tip, counts);
    const from = (tip.head()?.number ?? deployment.deployedAtBlock - 1) + 1;
    if (tip.size() === 0 && from <= final) {
      await takeFinal(from, final);
    } else if (from <= latest.number) {
      await takeTip(from, Math.min(latest.number, from + TIP_CHUNK - 1));
    }
    tip.finalize(Math.min(final, tip.head()?.number ?? final));
    return { head: latest, caughtUp: tip.head()?.number === latest.number };
  };

  const takeFinal = async (from: number, to: number): Promise<void> => {
    for await (const logs of logsInRange(rpc, { address: addresses, fromBlock: from, toBlock: to })) {
      const events = await eventsOf(logs);
      // Where a later chunk fails, the next step goes on after the last block that had events.
      const last = events.at(-1)?.block;
      const reached = last === undefined ? undefined : headers.get(last);
      if (reached) tip.extendBase(reached, events);
    }
    const end = await getHeader(rpc, to);
    if (end === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: to });
    tip.extendBase(end, []);
  };

  const takeTip = async (from: number, to: number): Promise<void> => {
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const blocks = await getHeaders(rpc, numbers);
    let parent = tip.head();
    for (const block of blocks) {
      if (parent && block.parentHash !== parent.hash) throw fail('CHAIN_MOVED');
      headers.set(block.number, block);
      parent = block;
    }
    const events: ChainEvent[] = [];
    for await (const logs of logsInRange(rpc, { address: addresses, fromBlock: from, toBlock: to }))
      events.push(...(await eventsOf(logs)));
    // Asked again: logs and headers come from two calls, and the chain may have moved between them.
    if ((await getHeader(rpc, to))?.hash !== blocks.at(-1)?.hash) throw fail('CHAIN_MOVED');
    const byBlock = Map.groupBy(events, (event) => event.block);
    for (const block of blocks) tip.push(block, byBlock.get(block.number) ?? []);
  };

  return {
    counts,
    step: async () => {
      try {
        return await step();
      } catch (error) {
        // A chain that moves under us is no fault: the next step finds the common block.
        if (!isVidimusError(error) || error.code !== 'CHAIN_MOVED') throw error;
        headers.clear();
        return await step();
      }
    },
  };
};

const readHeads = async (
  rpc: Rpc,
  deployment: Deployment,
  finality: Finality,
): Promise<{ latest: Header; final: number }> => {
  const [actual, latest, final] = await Promise.all([
    getChainId(rpc),
    getHeader(rpc, 'latest'),
    typeof finality === 'number' ? undefined : finalHeader(rpc, finality),
  ]);
  if (actual !== deployment.chainId)
    throw fail('CHAIN_ID_MISMATCH', { node: rpc.name, actual, expected: deployment.chainId });
  if (latest === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: 'latest' });
  const number = typeof finality === 'number' ? latest.number - finality : (final?.number ?? -1);
  return { latest, final: Math.min(latest.number, Math.max(number, latest.number - MAX_TIP)) };
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

/** Takes back blocks that the node's chain does not have any more. */
const dropGoneBlocks = async (
  rpc: Rpc,
  deployment: Deployment,
  tip: Tip,
  counts: SyncCounts,
): Promise<void> => {
  let dropped = false;
  for (let head = tip.head(); head !== undefined; head = tip.head()) {
    const present = await getHeader(rpc, head.number);
    if (present?.hash === head.hash) break;
    if (!dropped) await checkGenesis(rpc, deployment);
    if (tip.size() === 0) {
      // A node that lags behind us has not lost anything: wait for it.
      if (present === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: head.number });
      throw fail('REPLICA_REORG_TOO_DEEP', { block: head.number });
    }
    tip.pop();
    dropped = true;
  }
  if (dropped) counts.reorgs++;
};

/** A local network that was started anew has the same chain id and another first block. */
const checkGenesis = async (rpc: Rpc, deployment: Deployment): Promise<void> => {
  const genesis = await getHeader(rpc, 'earliest');
  if (genesis?.number === 0 && genesis.hash !== deployment.genesisHash)
    throw fail('GENESIS_MISMATCH', { node: rpc.name });
};
