/** Why packed bytes were refused. `too-large`: they unpack to more than the limit. */
export type InflateFault = 'too-large' | 'malformed';

/**
 * Unpacks a zlib stream (RFC 1950, RFC 1951) at once, for texts of some kilobytes inside images: the platform's own
 * unpackers are asynchronous in browsers, and reading a credential is not. Never holds more than `limit` bytes; the
 * checksum is checked, and bytes after the stream are refused.
 * @param limit in bytes.
 */
export const inflateZlib = (packed: Uint8Array, limit: number): Uint8Array | InflateFault => {
  const [method = 0, flags = 0] = packed;
  // CM 8, a window of at most 32 KiB, no preset dictionary, and the header's own check.
  if ((method & 15) !== 8 || method >> 4 > 7 || (flags & 32) !== 0 || ((method << 8) | flags) % 31 !== 0) {
    return 'malformed';
  }
  const state: State = { packed, at: 2, bits: 0, count: 0, out: new Uint8Array(1024), filled: 0, limit };
  try {
    while (!block(state));
  } catch (fault) {
    if (fault instanceof Fault) return fault.why;
    throw fault;
  }
  const out = state.out.subarray(0, state.filled);
  const sum = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (state.at + 4 !== packed.length || sum.getUint32(state.at) !== adler32(out)) return 'malformed';
  return out;
};

class Fault extends Error {
  readonly why: InflateFault;

  constructor(why: InflateFault) {
    super(why);
    this.why = why;
  }
}

interface State {
  readonly packed: Uint8Array;
  at: number;
  /** Bits read from bytes but not yet used, and how many. */
  bits: number;
  count: number;
  out: Uint8Array;
  filled: number;
  readonly limit: number;
}

const take = (state: State, count: number): number => {
  while (state.count < count) {
    const byte = state.packed[state.at++];
    if (byte === undefined) throw new Fault('malformed');
    state.bits |= byte << state.count;
    state.count += 8;
  }
  const value = state.bits & ((1 << count) - 1);
  state.bits >>>= count;
  state.count -= count;
  return value;
};

/** Makes room for `more` bytes, or refuses them. */
const reserve = (state: State, more: number): void => {
  const needed = state.filled + more;
  if (needed > state.limit) throw new Fault('too-large');
  if (needed <= state.out.length) return;
  const grown = new Uint8Array(Math.min(Math.max(2 * state.out.length, needed), state.limit));
  grown.set(state.out.subarray(0, state.filled));
  state.out = grown;
};

/** One block. @returns whether it was the last. */
const block = (state: State): boolean => {
  const last = take(state, 1) === 1;
  switch (take(state, 2)) {
    case 0:
      stored(state);
      break;
    case 1:
      packedBlock(state, FIXED_LENGTHS, FIXED_DISTANCES);
      break;
    case 2: {
      const [lengths, distances] = readCodes(state);
      packedBlock(state, lengths, distances);
      break;
    }
    default:
      throw new Fault('malformed');
  }
  return last;
};

const stored = (state: State): void => {
  state.bits = 0;
  state.count = 0;
  const length = take(state, 16);
  if (take(state, 16) !== (~length & 0xffff)) throw new Fault('malformed');
  const from = state.packed.subarray(state.at, state.at + length);
  if (from.length !== length) throw new Fault('malformed');
  reserve(state, length);
  state.out.set(from, state.filled);
  state.filled += length;
  state.at += length;
};

/** A canonical Huffman code: how many codes have each length, and the symbols in their order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const LONGEST = 15;

/** @throws Fault where more codes are stated than fit. An incomplete code is fine as long as nobody uses the rest. */
const codeOf = (lengths: readonly number[]): Code => {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  let left = 1;
  const offsets = new Uint16Array(LONGEST + 2);
  for (let length = 1; length <= LONGEST; length++) {
    left = 2 * left - (counts[length] ?? 0);
    if (left < 0) throw new Fault('malformed');
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
  }
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const at = offsets[length] ?? 0;
    symbols[at] = symbol;
    offsets[length] = at + 1;
  });
  return { counts, symbols };
};

const symbol = (state: State, { counts, symbols }: Code): number => {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST; length++) {
    code |= take(state, 1);
    const count = counts[length] ?? 0;
    if (code - count < first) return symbols[index + code - first] ?? 0;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new Fault('malformed');
};

const repeat = (length: number, times: number): number[] => new Array<number>(times).fill(length);

const FIXED_LENGTHS = codeOf([...repeat(8, 144), ...repeat(9, 112), ...repeat(7, 24), ...repeat(8, 8)]);
const FIXED_DISTANCES = codeOf(repeat(5, 30));

/** RFC 1951 §3.2.7: the order in which the lengths of the code-length code come. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const readCodes = (state: State): readonly [Code, Code] => {
  const literals = take(state, 5) + 257;
  const distances = take(state, 5) + 1;
  const stated = take(state, 4) + 4;
  const own = repeat(0, 19);
  for (const name of ORDER.slice(0, stated)) own[name] = take(state, 3);
  const code = codeOf(own);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const next = symbol(state, code);
    if (next < 16) lengths.push(next);
    else if (next === 16) {
      const previous = lengths.at(-1);
      if (previous === undefined) throw new Fault('malformed');
      lengths.push(...repeat(previous, 3 + take(state, 2)));
    } else lengths.push(...repeat(0, next === 17 ? 3 + take(state, 3) : 11 + take(state, 7)));
  }
  // 286 and 287, 30 and 31 stand for nothing; a block must be able to end.
  const fits = lengths.length === literals + distances && literals <= 286 && distances <= 30;
  if (!fits || lengths[256] === 0) throw new Fault('malformed');
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
};

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];

const packedBlock = (state: State, lengthCode: Code, distanceCode: Code): void => {
  for (;;) {
    const next = symbol(state, lengthCode);
    if (next === 256) return;
    if (next < 256) {
      reserve(state, 1);
      state.out[state.filled++] = next;
      continue;
    }
    const length = extended(state, LENGTHS[next - 257], LENGTH_BITS[next - 257]);
    const name = symbol(state, distanceCode);
    const distance = extended(state, DISTANCES[name], Math.max(0, (name >> 1) - 1));
    if (distance > state.filled) throw new Fault('malformed');
    reserve(state, length);
    // Byte by byte: a copy may run into what it has just written.
    for (let i = 0; i < length; i++, state.filled++) {
      state.out[state.filled] = state.out[state.filled - distance] ?? 0;
    }
  }
};

const extended = (state: State, base: number | undefined, bits: number | undefined): number => {
  if (base === undefined || bits === undefined) throw new Fault('malformed');
  return base + take(state, bits);
};

const adler32 = (bytes: Uint8Array): number => {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
};
