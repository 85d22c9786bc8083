import type { Deployment } from '../chain/deployment.ts';
import { createBlockSource, type Finality, type LogProof, type ReadBlock } from '../chain/read/blocks.ts';
import { getHeader, type Header } from '../chain/rpc/eth.ts';
import type { Rpc } from '../chain/rpc/transport.ts';
import { fail, isVidimusError } from '../core/errors.ts';
import type { Change, EventBlock, Place } from './store/port.ts';
import type { Step, Tip } from './tip.ts';

/** Blocks that one step adds to the tip; the rest follows with the next. */
const TIP_CHUNK = 500;
/** Ranges of final blocks without events that may have to be read again after a failure. */
const EMPTY_RANGES = 20;

export interface SyncCounts {
  readonly unknown: number;
  readonly malformed: number;
  readonly reorgs: number;
}

export interface Sync {
  /** One step towards the node's head. @returns the node's head, and whether the copy has reached it. */
  step(): Promise<{ readonly head: Header; readonly caughtUp: boolean }>;
  counts(): SyncCounts;
}

export interface SyncOptions {
  /** Default: what the node calls finalized. */
  readonly finality?: Finality;
  /** Default: `receipts`. */
  readonly logProof?: LogProof;
  readonly commit?: Commit;
}

/** Makes a step durable before it is applied. @throws what the store throws; the step is then not taken. */
export type Commit = (change: Change) => Promise<void>;

/**
 * Brings the tip to the node's head: final blocks in ranges, later ones one by one with their parents checked. A reorg is one
 * step: the blocks of the new branch are fetched first, then the old ones are taken back and the new ones added at once.
 * @throws VidimusError CHAIN_ID_MISMATCH, GENESIS_MISMATCH, REPLICA_REORG_TOO_DEEP (the copy must stop), or what the transport
 * throws (try again later).
 */
export const createSync = (rpc: Rpc, deployment: Deployment, tip: Tip, options: SyncOptions = {}): Sync => {
  const source = createBlockSource(rpc, deployment, {
    finality: options.finality ?? 'finalized',
    ...(options.logProof && { logProof: options.logProof }),
  });
  let reorgs = 0;

  const take = async (step: Step): Promise<void> => {
    await options.commit?.({ after: tip.head()?.hash, ...step });
    tip.apply(step);
  };

  const step = async () => {
    const { latest, final } = await source.heads();
    const common = await commonBlock(latest);
    const isReorg = common !== tip.head();
    const from = (common?.number ?? deployment.deployedAtBlock - 1) + 1;
    if (tip.size() === 0 && from <= final) await takeFinal(from, final, common);
    else {
      const blocks =
        from <= latest.number
          ? await source.tip(from, Math.min(latest.number, from + TIP_CHUNK - 1), common)
          : [];
      const kept = tip.places().filter(({ number }) => number <= (common?.number ?? -1));
      const branch = [...kept.reverse(), ...blocks.map(({ header }) => header)];
      const base = branch.findLast(({ number }) => number <= final);
      const settles = base !== undefined && base.number > (tip.base()?.number ?? -1);
      if (isReorg || blocks.length > 0 || settles)
        await take({
          ...(isReorg && { rollBackTo: common?.number ?? deployment.deployedAtBlock - 1 }),
          ...(settles && { base }),
          blocks: blocks.map(blockOf),
        });
      if (isReorg) reorgs++;
    }
    return { head: latest, caughtUp: tip.head()?.hash === latest.hash };
  };

  /** The newest block of the copy that the node's chain still has. @throws REPLICA_REORG_TOO_DEEP where it is none */
  const commonBlock = async (latest: Header): Promise<Place | undefined> => {
    const places = tip.places();
    const [head] = places;
    // A node that lags behind us has not lost anything: wait for it.
    const isBehind = head !== undefined && latest.number < head.number;
    if (isBehind && places.some(({ hash }) => hash === latest.hash)) throw behind(rpc, head);
    if (head === undefined || (await isThere(head))) return head;
    await checkGenesis(rpc, deployment);
    // Whose block is there, its parents are: halving finds the newest one in a dozen questions.
    let gone = 0;
    let there = places.length;
    while (there - gone > 1) {
      const middle = (gone + there) >> 1;
      const place = places[middle];
      if (place !== undefined && (await isThere(place))) there = middle;
      else gone = middle;
    }
    const base = tip.base();
    if (there < places.length || base === undefined) return places[there];
    if ((await source.header(base.number)) === undefined) throw behind(rpc, base);
    throw fail('REPLICA_REORG_TOO_DEEP', { block: base.number });
  };
  const isThere = async ({ number, hash }: Place): Promise<boolean> =>
    (await source.header(number))?.hash === hash;

  const takeFinal = async (from: number, to: number, parent: Place | undefined): Promise<void> => {
    let next = from;
    let empty = 0;
    for await (const { header, events } of source.final(from, to, parent)) {
      // Where a later range fails, the next step goes on after what was taken; empty ones are not each worth a transaction.
      if (events.length === 0 && header.number < to && ++empty < EMPTY_RANGES) continue;
      const base = placeOf(header);
      await take({ blocks: events.length === 0 ? [] : [{ header: base, from: next, events }], base });
      next = header.number + 1;
      empty = 0;
    }
  };

  return {
    counts: () => ({ ...source.counts, reorgs }),
    step: async () => {
      try {
        return await step();
      } catch (error) {
        // A chain that moves under us is no fault: the next step finds the common block.
        if (!isVidimusError(error) || error.code !== 'CHAIN_MOVED') throw error;
        return await step();
      }
    },
  };
};

const blockOf = ({ header, from, events }: ReadBlock): EventBlock => ({
  header: placeOf(header),
  from,
  events,
});

const placeOf = ({ number, hash, parentHash, time }: Header): Place => ({ number, hash, parentHash, time });

const behind = (rpc: Rpc, { number }: Place) => fail('BLOCK_UNKNOWN', { node: rpc.name, block: number });

/** A local network that was started anew has the same chain id and another first block. */
const checkGenesis = async (rpc: Rpc, deployment: Deployment): Promise<void> => {
  const genesis = await getHeader(rpc, 'earliest');
  if (genesis?.number === 0 && genesis.hash !== deployment.genesisHash)
    throw fail('GENESIS_MISMATCH', { node: rpc.name });
};
