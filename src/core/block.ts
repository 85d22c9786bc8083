import type { Hex } from './hex.ts';
import type { Seconds } from './seconds.ts';

/** The block at which something was read. */
export interface BlockRef {
  readonly chainId: number;
  readonly number: number;
  readonly hash: Hex;
  readonly time: Seconds;
}
