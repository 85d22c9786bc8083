import type { BlockRef } from '../../core/block.ts';
import { fail } from '../../core/errors.ts';
import type { Hex } from '../../core/hex.ts';
import type { Deployment } from '../deployment.ts';
import { createLogDecoder } from '../events/decode.ts';
import type { ChainEvent } from '../events/types.ts';
import { type BlockTag, ethCall, getHeader, type LogFilter, type RawLog } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { decodeLogs, type HeaderCache, logsInRange } from './logs.ts';

/** The chain as it stands at one block: every answer of one reader is about the same moment. */
export interface PinnedChain {
  readonly deployment: Deployment;
  readonly block: BlockRef;
  /** Decoded events from the deployment (or a later block) up to the block, in chain order. */
  events(filter: Pick<LogFilter, 'address' | 'topics'>, fromBlock?: number): Promise<readonly ChainEvent[]>;
  /** Whether a block that was read before is still part of this chain. */
  has(number: number, hash: Hex): Promise<boolean>;
  /** A read-only call at the block. */
  call(to: Hex, data: Hex): Promise<Uint8Array>;
}

/** Logs of one question: more is no answer but an attack, or a job for the replica. */
const MAX_LOGS = 50_000;

/**
 * Pins the node's chain at a block (default: its newest).
 * @throws VidimusError BLOCK_UNKNOWN, CHAIN_ID_MISMATCH is found by `checkNetwork` before
 */
export const pinChain = async (
  rpc: Rpc,
  deployment: Deployment,
  at: BlockTag = 'latest',
): Promise<PinnedChain> => {
  const header = await getHeader(rpc, at);
  if (header === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: at });
  const { number, hash, time } = header;
  const decode = createLogDecoder(deployment);
  const headers: HeaderCache = new Map([[number, header]]);

  // Ranges and calls name the block by number: it must still be the one that we pinned.
  const checkPinned = async (): Promise<void> => {
    if ((await getHeader(rpc, number))?.hash !== hash) throw fail('CHAIN_MOVED');
  };

  return {
    deployment,
    block: { chainId: deployment.chainId, number, hash, time },
    events: async (filter, fromBlock = deployment.deployedAtBlock) => {
      const logs: RawLog[] = [];
      const range = { ...filter, fromBlock, toBlock: number };
      for await (const part of logsInRange(rpc, range)) {
        logs.push(...part);
        if (logs.length > MAX_LOGS) throw fail('RPC_TOO_LARGE', { node: rpc.name, limit: MAX_LOGS });
      }
      const { events } = await decodeLogs(rpc, decode, logs, headers);
      await checkPinned();
      return events;
    },
    has: async (past, pastHash) => past <= number && (await getHeader(rpc, past))?.hash === pastHash,
    call: async (to, data) => {
      const answer = await ethCall(rpc, { to, data }, number);
      await checkPinned();
      return answer;
    },
  };
};
