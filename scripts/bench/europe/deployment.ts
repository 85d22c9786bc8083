import type { Deployment } from '../../../src/chain/deployment.ts';
import type { Address } from '../../../src/core/hex.ts';

const contract = (digits: string): Address => `0x${digits.repeat(20)}`;

/** The contracts of the made-up chain. */
export const DEPLOYMENT = {
  name: 'synthetic',
  chainId: 31_337,
  genesisHash: `0x${'9e'.repeat(32)}`,
  deployedAtBlock: 1,
  contracts: {
    trustedIssuersRegistry: contract('a1'),
    statusRegistry: contract('a2'),
    didRegistry: contract('a3'),
  },
  facts: {},
} as const satisfies Deployment;
