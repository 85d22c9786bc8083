import type { Hex } from '../core/hex.ts';
import type { AccreditationRef } from '../credential/model.ts';

/** `eip155:<chainId>:<address>`. */
export const registryUri = (chainId: number, address: Hex): string =>
  `eip155:${chainId}:${address.toLowerCase()}`;

/** `eip155:<chainId>:<registry>/<record id>`. */
export const accreditationUri = (ref: AccreditationRef): string =>
  `${registryUri(ref.chainId, ref.registry)}/${ref.id.toLowerCase()}`;
