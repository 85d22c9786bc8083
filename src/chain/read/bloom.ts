import { fromHex, type Hex } from '../../core/hex.ts';
import { keccak256 } from '../../core/keccak.ts';

/** The three bits that a value sets in a block's bloom filter of 256 bytes (Yellow Paper, 4.3.1). */
export type BloomBits = readonly { readonly byte: number; readonly mask: number }[];

export const bloomBits = (value: Hex): BloomBits => {
  const hash = keccak256(fromHex(value) ?? new Uint8Array(0));
  return [0, 2, 4].map((at) => {
    const bit = (((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0)) & 2_047;
    return { byte: 255 - (bit >> 3), mask: 1 << (bit & 7) };
  });
};

/** Whether a block may hold what the bits stand for; `false` is certain. */
export const mayHold = (bloom: Uint8Array, bits: BloomBits): boolean =>
  bits.every(({ byte, mask }) => ((bloom[byte] ?? 0) & mask) !== 0);
