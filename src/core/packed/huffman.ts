/** A canonical Huffman code (RFC 1951 §3.2.2), ready to be read from bits that come least significant first. */
export interface Huffman {
  /** By the next nine bits: symbol and length (`symbol << 4 | length`), or 0 where the code is longer or is none. */
  readonly quick: Uint16Array;
  /** How many codes there are of each length. */
  readonly counts: Uint16Array;
  /** The symbols in the order of their codes. */
  readonly symbols: Uint16Array;
}

const LONGEST = 15;
const QUICK_BITS = 9;

/**
 * Makes the code of the given lengths (0: the symbol does not occur).
 * @param mayBeSingle whether one code of one bit, or none at all, will do (RFC 1951 §3.2.7 has it for distances).
 * @returns undefined where the lengths give more codes than there are, or leave some without a meaning.
 */
export const huffman = (lengths: Uint8Array, mayBeSingle: boolean): Huffman | undefined => {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const starts = new Uint16Array(LONGEST + 2);
  const firsts = new Uint16Array(LONGEST + 2);
  let left = 1;
  let longest = 0;
  for (let length = 1; length <= LONGEST; length++) {
    const count = counts[length] ?? 0;
    if (count > 0) longest = length;
    left = 2 * left - count;
    if (left < 0) return undefined;
    starts[length + 1] = (starts[length] ?? 0) + count;
    firsts[length + 1] = ((firsts[length] ?? 0) + count) << 1;
  }
  if (left > 0 && !(mayBeSingle && longest <= 1)) return undefined;
  const symbols = new Uint16Array(lengths.length);
  const quick = new Uint16Array(1 << QUICK_BITS);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const at = starts[length] ?? 0;
    starts[length] = at + 1;
    symbols[at] = symbol;
    const code = firsts[length] ?? 0;
    firsts[length] = code + 1;
    if (length > QUICK_BITS) continue;
    const entry = (symbol << 4) | length;
    for (let bits = reversed(code, length); bits < quick.length; bits += 1 << length) quick[bits] = entry;
  }
  return { quick, counts, symbols };
};

/**
 * The symbol whose code the bits begin with.
 * @param bits the next fifteen, least significant first.
 * @returns `symbol << 4 | length`; -1 where no code fits.
 */
export const lookUp = ({ quick, counts, symbols }: Huffman, bits: number): number => {
  const found = quick[bits & ((1 << QUICK_BITS) - 1)] ?? 0;
  if (found !== 0) return found;
  let code = 0;
  let first = 0;
  let at = 0;
  for (let length = 1; length <= LONGEST; length++) {
    code |= (bits >> (length - 1)) & 1;
    const count = counts[length] ?? 0;
    if (code - count < first) return ((symbols[at + code - first] ?? 0) << 4) | length;
    at += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
};

const reversed = (code: number, length: number): number => {
  let bits = 0;
  for (let i = 0; i < length; i++) bits |= ((code >> i) & 1) << (length - 1 - i);
  return bits;
};
