/** Each byte as two half bytes: the path of a key in a trie. */
export const toNibbles = (bytes: Uint8Array): Uint8Array => {
  const nibbles = new Uint8Array(bytes.length * 2);
  bytes.forEach((byte, i) => {
    nibbles[2 * i] = byte >> 4;
    nibbles[2 * i + 1] = byte & 15;
  });
  return nibbles;
};

/** Hex-prefix form of a part of a path (Yellow Paper, appendix C). */
export const toHexPrefix = (nibbles: Uint8Array, isLeaf: boolean): Uint8Array => {
  const odd = nibbles.length % 2;
  const bytes = new Uint8Array(1 + (nibbles.length - odd) / 2);
  bytes[0] = (isLeaf ? 32 : 0) + (odd ? 16 + (nibbles[0] ?? 0) : 0);
  for (let i = 1; i < bytes.length; i++) {
    bytes[i] = ((nibbles[2 * i - 2 + odd] ?? 0) << 4) | (nibbles[2 * i - 1 + odd] ?? 0);
  }
  return bytes;
};

/** @returns undefined where the flags are unknown or padding is not zero. */
export const fromHexPrefix = (
  bytes: Uint8Array,
): { readonly nibbles: Uint8Array; readonly isLeaf: boolean } | undefined => {
  const [first] = bytes;
  if (first === undefined || first >= 64) return undefined;
  const isOdd = (first & 16) !== 0;
  if (!isOdd && (first & 15) !== 0) return undefined;
  return { nibbles: toNibbles(bytes).subarray(isOdd ? 1 : 2), isLeaf: (first & 32) !== 0 };
};
