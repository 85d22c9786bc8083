import type { Deployment } from '../../chain/deployment.ts';
import { checkNetwork } from '../../chain/network-check.ts';
import { getHeader } from '../../chain/rpc/eth.ts';
import type { Rpc } from '../../chain/rpc/transport.ts';
import { fail } from '../../core/errors.ts';
import { createSync, type SyncOptions } from '../sync.ts';
import type { Snapshot } from './read.ts';
import { type SampledState, sampleState } from './sample.ts';

/** Steps until the node's head, at most. */
const MAX_STEPS = 10_000;

/**
 * Holds a snapshot against a chain: its block must be on it, the events since then are read, and samples of the state that
 * this gives are proven at the node's head, since nodes keep no old state. The snapshot's state is changed by it.
 * @throws VidimusError SNAPSHOT_NOT_ON_CHAIN, STATE_NOT_PROVEN, and what reading the chain throws
 */
export const verifySnapshot = async (
  snapshot: Snapshot,
  rpc: Rpc,
  deployment: Deployment,
  options: SyncOptions & { readonly samples: number },
): Promise<SampledState> => {
  await checkNetwork(rpc, deployment);
  const { block } = snapshot.manifest;
  const present = await getHeader(rpc, block.number);
  if (present === undefined) throw fail('BLOCK_UNKNOWN', { node: rpc.name, block: block.number });
  if (present.hash !== block.hash)
    throw fail('SNAPSHOT_NOT_ON_CHAIN', { node: rpc.name, reason: `block ${block.number} is another one` });
  const sync = createSync(rpc, deployment, snapshot.tip, options);
  for (let steps = 0; steps < MAX_STEPS && !(await sync.step()).caughtUp; steps++);
  const head = snapshot.tip.head() ?? block;
  const at = { chainId: deployment.chainId, number: head.number, hash: head.hash, time: head.time };
  return sampleState(rpc, deployment, at, snapshot.state, options.samples);
};
