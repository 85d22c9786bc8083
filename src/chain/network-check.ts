import { fail } from '../core/errors.ts';
import type { Deployment } from './deployment.ts';
import { getChainId, getHeader, hasCode } from './rpc/eth.ts';
import type { Rpc } from './rpc/transport.ts';

/**
 * Looks at start, not at the first request, whether the node is on the deployment's chain and has its contracts.
 * @throws VidimusError CHAIN_ID_MISMATCH, GENESIS_MISMATCH, CONTRACT_MISSING, and what the transport throws.
 */
export const checkNetwork = async (rpc: Rpc, deployment: Deployment): Promise<void> => {
  const actual = await getChainId(rpc);
  if (actual !== deployment.chainId)
    throw fail('CHAIN_ID_MISMATCH', { node: rpc.name, actual, expected: deployment.chainId });
  const genesis = await getHeader(rpc, 'earliest');
  // A pruned node may not have its first block any more; a different one is another network.
  if (genesis?.number === 0 && genesis.hash !== deployment.genesisHash)
    throw fail('GENESIS_MISMATCH', { node: rpc.name });
  const contracts = Object.entries(deployment.contracts);
  const present = await Promise.all(contracts.map(([, address]) => hasCode(rpc, address)));
  contracts.forEach(([contract, address], i) => {
    if (present[i] !== true) throw fail('CONTRACT_MISSING', { contract, address });
  });
};
