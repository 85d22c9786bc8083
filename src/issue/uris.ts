import type { Hex } from '../core/hex.ts';

/** The CAIP-10 name of a contract: `eip155:<chainId>:<address>`. */
export const registryUri = (chainId: number, address: Hex): string =>
  `eip155:${chainId}:${address.toLowerCase()}`;
