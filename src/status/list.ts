import type { Hex } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';

/** How many bits a status of a Token Status List may have. */
export const TOKEN_SIZES = [1, 2, 4, 8] as const;
export type TokenSize = (typeof TOKEN_SIZES)[number];

/** A status list whose proof was checked, read into bits. Immutable. */
export interface StatusList {
  /** SHA-256 of the bytes as fetched. */
  readonly digest: Hex;
  readonly issuer: string;
  /** The URLs that the list gives as its own name. */
  readonly names: readonly string[];
  /** Of a W3C list; a Token Status List has none. */
  readonly purposes: readonly string[];
  readonly bits: Uint8Array;
  /** Bits of one status, where the list says it itself (Token Status List); for W3C's lists the entry says it. */
  readonly size?: TokenSize;
  readonly issuedAt?: Seconds;
  readonly validFrom?: Seconds;
  readonly validUntil?: Seconds;
  /** How long a copy may be kept, in seconds; absent where the list does not say. */
  readonly ttl?: Seconds;
}

/**
 * The status at an index of a W3C list: the left-most bit of the first byte is the first one, and of a status with several
 * bits the first is the highest (Bitstring Status List v1.0 §3.2).
 * @param index a whole number from 0.
 * @param size bits of one status, 1 to 8.
 * @returns undefined beyond the list.
 */
export const statusAt = ({ bits }: Pick<StatusList, 'bits'>, index: number, size = 1): number | undefined => {
  if (size === 1) {
    const byte = bits[Math.floor(index / 8)];
    return byte === undefined ? undefined : (byte >> (7 - (index % 8))) & 1;
  }
  const first = index * size;
  if (first + size > bits.length * 8) return undefined;
  const at = Math.floor(first / 8);
  const word = ((bits[at] ?? 0) << 8) | (bits[at + 1] ?? 0);
  return (word >> (16 - (first % 8) - size)) & ((1 << size) - 1);
};

/**
 * The status at an index of a Token Status List: the lowest bits of the first byte are the first status (§4.1 of the draft).
 * @param index a whole number from 0.
 * @returns undefined beyond the list.
 */
export const tokenStatusAt = (
  { bits, size = 1 }: Pick<StatusList, 'bits' | 'size'>,
  index: number,
): number | undefined => {
  const first = index * size;
  const byte = bits[Math.floor(first / 8)];
  return byte === undefined ? undefined : (byte >> (first % 8)) & ((1 << size) - 1);
};
