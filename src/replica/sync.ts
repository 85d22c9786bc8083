import type { Deployment } from '../chain/deployment.ts';
import { createLogDecoder } from '../chain/events/decode.ts';
import type { ChainEvent } from '../chain/events/types.ts';
import { decodeLogs, type HeaderCache, logsInRange } from '../chain/read/logs.ts';
import { getChainId, getHeader, getHeaders, type Header, type RawLog } from '../chain/rpc/eth.ts';
import type { Rpc } from '../chain/rpc/transport.ts';
import { fail, isVidimusError } from '../core/errors.ts';
import type { Address } from '../core/hex.ts';
import type { Change, EventBlock, Place } from './store/port.ts';
import type { Step, Tip } from './tip.ts';

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

/** Makes a step durable before it is applied. @throws what the store throws; the step is then not taken. */
export type Commit = (change: Change) => Promise<void>;

/**
 * Brings the tip to the node's head: final blocks in ranges, later ones one by one with their parents checked. A reorg is one
 * step: the blocks of the new branch are fetched first, then the old ones are taken back and the new ones added at once.
 * @throws VidimusError CHAIN_ID_MISMATCH, GENESIS_MISMATCH, REPLICA_REORG_TOO_DEEP (the copy must stop), or what the transport
 * throws (try again later).
 */
export const createSync = (
  rpc: Rpc,
  deployment: Deployment,
  tip: Tip,
  finality: Finality,
  commit: Commit = async () => undefined,
): Sync => {
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

  const take = async (step: Step): Promise<void> => {
    await commit({ after: tip.head()?.hash, ...step });
    tip.apply(step);
  };

  const step = async () => {
    const { latest, final } = await readHeads(rpc, deployment, finality);
    const common = await commonBlock(rpc, deployment, tip, latest);
    const isReorg = common !== tip.head();
    const from = (common?.number ?? deployment.deployedAtBlock - 1) + 1;
    if (tip.size() === 0 && from <= final) await takeFinal(from, final);
    else {
      const blocks =
        from <= latest.number
          ? await readTip(from, Math.min(latest.number, from + TIP_CHUNK - 1), common)
          : [];
      const kept = tip.places().filter(({ number }) => number <= (common?.number ?? -1));
      const branch = [...kept.reverse(), ...blocks.map(({ header }) => header)];
      const base = branch.findLast(({ number }) => number <= final);
      const settles = base !== undefined && base.number > (tip.base()?.number ?? -1);
      if (isReorg || blocks.length > 0 || settles)
        await take({
          ...(isReorg && common && { rollBackTo: common.number }),
          ...(settles && { base }),
          blocks,
        });
      if (isReorg) counts.reorgs++;
    }
    return { head: latest, caughtUp: tip.head()?.hash === latest.hash };
  };

  const takeFinal = async (from: number, to: number): Promise<void> => {
    let next = from;
    for await (const logs of logsInRange(rpc, { address: addresses, fromBlock: from, toBlock: to })) {
      const events = await eventsOf(logs);
      // Where a later chunk fails, the next step goes on after the last block that had events.
      const last = events.at(-1)?.block;
      const reached = last === undefined ? undefined : headers.get(last);
      if (reached === undefined) continue;
      const header = placeOf(reached);
      await take({ blocks: [{ header, from: next, events }], base: header });
      next = reached.number + 1;
    }
    const end = await getHeader(rpc, to);
    if (end === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: to });
    if (next <= to) await take({ blocks: [], base: placeOf(end) });
  };

  const readTip = async (
    from: number,
    to: number,
    common: Place | undefined,
  ): Promise<readonly EventBlock[]> => {
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const blocks = await getHeaders(rpc, numbers);
    let parent: Pick<Header, 'hash'> | undefined = common;
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
    return blocks.map((block) => ({
      header: placeOf(block),
      from: block.number,
      events: byBlock.get(block.number) ?? [],
    }));
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

const placeOf = ({ number, hash, parentHash, time }: Header): Place => ({ number, hash, parentHash, time });

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

/** The newest block of the copy that the node's chain still has. @throws REPLICA_REORG_TOO_DEEP where it is none */
const commonBlock = async (
  rpc: Rpc,
  deployment: Deployment,
  tip: Tip,
  latest: Header,
): Promise<Place | undefined> => {
  const places = tip.places();
  const [head] = places;
  // A node that lags behind us has not lost anything: wait for it.
  const isBehind = head !== undefined && latest.number < head.number;
  if (isBehind && places.some(({ hash }) => hash === latest.hash)) throw behind(rpc, head);
  for (const place of places) {
    const present = await getHeader(rpc, place.number);
    if (present?.hash === place.hash) return place;
    if (place === head) await checkGenesis(rpc, deployment);
    if (place !== tip.base()) continue;
    if (present === undefined) throw behind(rpc, place);
    throw fail('REPLICA_REORG_TOO_DEEP', { block: place.number });
  }
  return undefined;
};

const behind = (rpc: Rpc, { number }: Place) => fail('BLOCK_UNKNOWN', { node: rpc.name, block: number });

/** A local network that was started anew has the same chain id and another first block. */
const checkGenesis = async (rpc: Rpc, deployment: Deployment): Promise<void> => {
  const genesis = await getHeader(rpc, 'earliest');
  if (genesis?.number === 0 && genesis.hash !== deployment.genesisHash)
    throw fail('GENESIS_MISMATCH', { node: rpc.name });
};
