import type { Hex } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';

/** A status-list credential whose proof was checked, read into bits. Immutable. */
export interface StatusList {
  /** SHA-256 of the bytes as fetched. */
  readonly digest: Hex;
  readonly issuer: string;
  /** The URLs that the list gives as its own name. */
  readonly names: readonly string[];
  readonly purposes: readonly string[];
  readonly bits: Uint8Array;
  readonly issuedAt?: Seconds;
  readonly validFrom?: Seconds;
  readonly validUntil?: Seconds;
  /** How long a copy may be kept, in seconds; absent where the list does not say. */
  readonly ttl?: Seconds;
}

/** The status at an index: the left-most bit of the first byte is index 0. @returns undefined beyond the list. */
export const statusAt = (list: StatusList, index: number): boolean | undefined => {
  const byte = list.bits[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (0x80 >> (index % 8))) !== 0;
};
