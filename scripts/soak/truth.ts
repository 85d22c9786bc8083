import type { Deployment } from '../../src/chain/deployment.ts';
import { createLogDecoder } from '../../src/chain/events/decode.ts';
import { getHeader, getHeaderByHash, getLogs, type Header } from '../../src/chain/rpc/eth.ts';
import type { Rpc } from '../../src/chain/rpc/transport.ts';
import type { Hex, RecordId } from '../../src/core/hex.ts';

/** What held at one block. */
export interface Moment {
  readonly number: number;
  /** Entries of the watched list that were set. */
  readonly set: ReadonlySet<number>;
  /** When another block took its place at the head, in milliseconds of `performance.now`; absent while it is the head. */
  replacedAt?: number;
}

/** The chain as the node itself has it, kept by block hash: blocks that a reorg took away stay known. */
export interface Truth {
  /** Looks at every new block. */
  learn(): Promise<void>;
  at(hash: string): Moment | undefined;
  head(): number;
}

const KEPT = 20_000;

/** @param list The on-chain list whose entries are watched. */
export const createTruth = (
  node: Rpc,
  deployment: Deployment,
  list: { readonly accreditation: RecordId; readonly purpose: string; readonly number: number },
): Truth => {
  const decode = createLogDecoder(deployment);
  const moments = new Map<string, Moment>();
  let head: Hex | undefined;

  const learn = async (): Promise<void> => {
    const latest = await getHeader(node, 'latest');
    if (latest === undefined || latest.hash === head) return;
    const fresh: Header[] = [];
    for (let block: Header | undefined = latest; block && !moments.has(block.hash); ) {
      fresh.unshift(block);
      // The first look takes the chain as it stands.
      if (head === undefined || block.number === 0) break;
      block = await getHeaderByHash(node, block.parentHash);
    }
    const replacedAt = performance.now();
    const before = head === undefined ? undefined : moments.get(head);
    if (before) before.replacedAt ??= replacedAt;
    for (const block of fresh) {
      const parent = moments.get(block.parentHash);
      const from = parent ? block.number : deployment.deployedAtBlock;
      const set = await setAfter(parent?.set ?? new Set(), from, block.number);
      moments.set(block.hash, { number: block.number, set, ...(block !== latest && { replacedAt }) });
    }
    const again = moments.get(latest.hash);
    if (again) delete again.replacedAt;
    head = latest.hash;
    for (const hash of moments.keys()) {
      if (moments.size <= KEPT) break;
      moments.delete(hash);
    }
  };

  const setAfter = async (
    before: ReadonlySet<number>,
    fromBlock: number,
    toBlock: number,
  ): Promise<ReadonlySet<number>> => {
    const logs = await getLogs(node, { address: [deployment.contracts.statusRegistry], fromBlock, toBlock });
    let set = before;
    for (const log of logs) {
      const decoded = decode(log, 0);
      if (decoded.kind !== 'event' || decoded.event.event !== 'BitsChanged') continue;
      const { accreditation, purpose, number, wordIndex, word } = decoded.event;
      if (accreditation !== list.accreditation || purpose !== list.purpose || number !== list.number)
        continue;
      const next = new Set([...set].filter((index) => Math.floor(index / 256) !== wordIndex));
      for (let bit = 0; bit < 256; bit++) if ((word >> BigInt(bit)) & 1n) next.add(wordIndex * 256 + bit);
      set = next;
    }
    return set;
  };

  return {
    learn,
    at: (hash) => moments.get(hash),
    head: () => (head === undefined ? 0 : (moments.get(head)?.number ?? 0)),
  };
};
