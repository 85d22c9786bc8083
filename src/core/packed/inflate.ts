import { type Huffman, huffman, lookUp } from './huffman.ts';

/** Why packed bytes were refused. `too-large`: they unpack to more than the limit. */
export type UnpackFault = 'too-large' | 'malformed';

/** What was unpacked, and where in the input it ended. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly end: number;
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12_289, 16_385, 24_577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** The order in which a block gives the lengths of its code-length code (RFC 1951 §3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;

/**
 * Tables are made anew for each block: a stream of nothing but empty blocks would cost time and give nothing. Compressors
 * put kilobytes into a block.
 */
const mostBlocks = (packed: number): number => 64 + Math.floor(packed / 256);

/** The shortest match is two bits long (RFC 1951 §3.2.5): no stream unpacks to more than this many times its size. */
const HIGHEST_RATIO = 1_032;

/**
 * Unpacks one DEFLATE stream (RFC 1951). Platforms differ in what they do with bytes after the end, hand out 16 KiB at a
 * time and wait in between; this says exactly where the stream ends, and never holds more than the limit twice.
 * @param from where the stream begins.
 * @param limit of the output in bytes.
 */
export const inflate = (input: Uint8Array, from: number, limit: number): Inflated | UnpackFault => {
  const inflater = new Inflater(input, from, Math.min(limit, HIGHEST_RATIO * input.length));
  try {
    return inflater.run();
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
};

class Fault extends Error {
  readonly fault: UnpackFault;

  constructor(fault: UnpackFault) {
    super(fault);
    this.fault = fault;
  }
}

const malformed = (): never => {
  throw new Fault('malformed');
};

class Inflater {
  readonly #input: Uint8Array;
  readonly #output: Uint8Array;
  #at: number;
  #hold = 0;
  #held = 0;
  #filled = 0;

  constructor(input: Uint8Array, from: number, room: number) {
    this.#input = input;
    this.#at = from;
    this.#output = new Uint8Array(room);
  }

  run(): Inflated {
    let blocks = mostBlocks(this.#input.length);
    for (let last = false; !last; ) {
      if (blocks-- === 0) malformed();
      last = this.#take(1) === 1;
      this.#block(this.#take(2));
    }
    // Whole bytes that were looked at in advance were not used.
    const end = this.#at - (this.#held >> 3);
    const isWhole = this.#filled === this.#output.length;
    return { bytes: isWhole ? this.#output : this.#output.slice(0, this.#filled), end };
  }

  #block(type: number): void {
    if (type === 0) return this.#stored();
    if (type === 1) return this.#codes(FIXED_LITERALS, FIXED_DISTANCES);
    if (type === 2) return this.#dynamic();
    malformed();
  }

  /** Looks at the next `count` bits (up to 16), least significant first; beyond the input they are zero. */
  #peek(count: number): number {
    while (this.#held < count) {
      // A bit beyond the input can be looked at, but taking it fails.
      this.#hold |= (this.#input[this.#at] ?? 0) << this.#held;
      this.#at++;
      this.#held += 8;
    }
    return this.#hold & ((1 << count) - 1);
  }

  #drop(count: number): void {
    this.#hold >>>= count;
    this.#held -= count;
    if (this.#at - (this.#held >> 3) > this.#input.length) malformed();
  }

  #take(count: number): number {
    const bits = this.#peek(count);
    this.#drop(count);
    return bits;
  }

  #symbol(code: Huffman): number {
    const found = lookUp(code, this.#peek(15));
    if (found < 0) malformed();
    this.#drop(found & 15);
    return found >> 4;
  }

  #stored(): void {
    this.#drop(this.#held & 7);
    const length = this.#take(16);
    if ((this.#take(16) ^ 0xffff) !== length) malformed();
    this.#at -= this.#held >> 3;
    this.#hold = 0;
    this.#held = 0;
    const end = this.#at + length;
    if (end > this.#input.length) malformed();
    this.#checkRoom(length);
    this.#output.set(this.#input.subarray(this.#at, end), this.#filled);
    this.#filled += length;
    this.#at = end;
  }

  #dynamic(): void {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const ofLengths = this.#take(4) + 4;
    if (literals > 286 || distances > 30) malformed();
    const codeLengths = new Uint8Array(19);
    for (const symbol of ORDER.slice(0, ofLengths)) codeLengths[symbol] = this.#take(3);
    const lengths = this.#lengths(codeOf(codeLengths, false), literals + distances);
    if (lengths[END_OF_BLOCK] === 0) malformed();
    this.#codes(codeOf(lengths.subarray(0, literals), true), codeOf(lengths.subarray(literals), true));
  }

  /** The run-length form of RFC 1951 §3.2.7; a run may go from one code over to the other. */
  #lengths(code: Huffman, count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    for (let at = 0; at < count; ) {
      const symbol = this.#symbol(code);
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      if (symbol === 16 && at === 0) malformed();
      const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
      const run = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (at + run > count) malformed();
      lengths.fill(value, at, at + run);
      at += run;
    }
    return lengths;
  }

  #codes(literals: Huffman, distances: Huffman): void {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol < END_OF_BLOCK) {
        this.#checkRoom(1);
        this.#output[this.#filled++] = symbol;
      } else if (symbol === END_OF_BLOCK) {
        return;
      } else {
        this.#copy(this.#length(symbol - 257), this.#distance(distances));
      }
    }
  }

  #length(symbol: number): number {
    const base = LENGTH_BASE[symbol] ?? malformed();
    return base + this.#take(LENGTH_EXTRA[symbol] ?? 0);
  }

  #distance(code: Huffman): number {
    const symbol = this.#symbol(code);
    const base = DISTANCE_BASE[symbol] ?? malformed();
    return base + this.#take(DISTANCE_EXTRA[symbol] ?? 0);
  }

  #copy(length: number, distance: number): void {
    const from = this.#filled - distance;
    if (from < 0) malformed();
    this.#checkRoom(length);
    const output = this.#output;
    if (distance === 1) {
      output.fill(output[from] ?? 0, this.#filled, this.#filled + length);
    } else if (distance >= length) {
      output.copyWithin(this.#filled, from, from + length);
    } else {
      // Source and target overlap: what is written is read again.
      for (let i = 0; i < length; i++) output[this.#filled + i] = output[from + i] ?? 0;
    }
    this.#filled += length;
  }

  #checkRoom(more: number): void {
    if (this.#filled + more > this.#output.length) throw new Fault('too-large');
  }
}

const codeOf = (lengths: Uint8Array, mayBeSingle: boolean): Huffman =>
  huffman(lengths, mayBeSingle) ?? malformed();

/** RFC 1951 §3.2.6. */
const fixedLiterals = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
const FIXED_LITERALS = codeOf(fixedLiterals, true);
const FIXED_DISTANCES = codeOf(new Uint8Array(32).fill(5), true);
