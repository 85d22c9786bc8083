import { fail } from '../core/errors.ts';
import { toHex } from '../core/hex.ts';
import { keccak256 } from '../core/keccak.ts';
import type { Deployment } from './deployment.ts';
import { getChainId, getCode, getHeader } from './rpc/eth.ts';
import type { Rpc } from './rpc/transport.ts';

const NO_CODE = new Uint8Array(0);

/**
 * Looks at start, not at the first request, whether the node is on the deployment's chain and has its contracts, with
 * the code that was deployed. Code of contracts never changes, so that once is enough.
 * @throws VidimusError CHAIN_ID_MISMATCH, GENESIS_MISMATCH, CONTRACT_MISSING, CONTRACT_CODE_CHANGED, and what the transport throws.
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
  const codes = await Promise.all(contracts.map(([, address]) => getCode(rpc, address)));
  contracts.forEach(([contract, address], i) => {
    const code = codes[i] ?? NO_CODE;
    if (code.length === 0) throw fail('CONTRACT_MISSING', { contract, address });
    const expected = deployment.codeHashes?.[contract];
    if (expected !== undefined && toHex(keccak256(code)) !== expected)
      throw fail('CONTRACT_CODE_CHANGED', { contract, address });
  });
};
