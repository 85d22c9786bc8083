import type { Deployment } from '../../chain/deployment.ts';
import { canonicalize } from '../../core/jcs.ts';

/** Whose copy it is: another chain, another genesis or another contract is another registry. */
export const registryOf = ({ chainId, genesisHash, deployedAtBlock, contracts }: Deployment): string =>
  canonicalize({ chainId, genesisHash, deployedAtBlock, contracts: { ...contracts } });
