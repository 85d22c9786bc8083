import { type Address, fromHex, type Hex, toHex } from './hex.ts';

/**
 * A small codec for the Solidity contract ABI: what Vidimus' events and calls need, without ethers, for the browser.
 * Reading is strict: padding, offsets and lengths must be those that Solidity's own encoder writes.
 */
export interface AbiCodec<T> {
  /** A dynamic value stands behind an offset. */
  readonly dynamic: boolean;
  /** Bytes that the value takes in its place when it is not dynamic. */
  readonly size: number;
  /** Reads the value that begins at `at`. Throws AbiFault. */
  read(data: Uint8Array, at: number): T;
  write(value: T): Uint8Array;
}

/** Thrown inside the codec only; `abiDecode` turns it into undefined. */
class AbiFault extends Error {}

const WORD = 32;
const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf8 = new TextEncoder();

/** @returns undefined where the bytes are not exactly what Solidity would encode for this type. */
export const abiDecode = <T>(codec: AbiCodec<T>, data: Uint8Array): T | undefined => {
  try {
    const value = codec.read(data, 0);
    // One encoding for one value: other bytes would hash to another id.
    return sameBytes(codec.write(value), data) ? value : undefined;
  } catch (error) {
    if (error instanceof AbiFault || error instanceof TypeError || error instanceof RangeError)
      return undefined;
    throw error;
  }
};

export const abiEncode = <T>(codec: AbiCodec<T>, value: T): Uint8Array => codec.write(value);

/** An unsigned integer of up to 256 bits. */
export const uint = (bits: number): AbiCodec<bigint> => ({
  dynamic: false,
  size: WORD,
  read: (data, at) => {
    const value = readWord(data, at);
    if (value >> BigInt(bits) !== 0n) throw new AbiFault();
    return value;
  },
  write: (value) => {
    if (value < 0n || value >> BigInt(bits) !== 0n) throw new RangeError(`not a uint${bits}`);
    return wordOf(value);
  },
});

/** An unsigned integer that fits a JavaScript number: at most 48 bits, or a time in seconds. */
export const small = (bits: number): AbiCodec<number> => {
  const wide = uint(bits);
  return {
    dynamic: false,
    size: WORD,
    read: (data, at) => {
      const value = wide.read(data, at);
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new AbiFault();
      return Number(value);
    },
    write: (value) => wide.write(BigInt(value)),
  };
};

export const bool: AbiCodec<boolean> = {
  dynamic: false,
  size: WORD,
  read: (data, at) => small(1).read(data, at) === 1,
  write: (value) => wordOf(value ? 1n : 0n),
};

export const address: AbiCodec<Address> = {
  dynamic: false,
  size: WORD,
  read: (data, at) => toHex(padded(data, at, 0, 12).subarray(12)),
  write: (value) => {
    const bytes = sized(value, 20);
    const word = new Uint8Array(WORD);
    word.set(bytes, 12);
    return word;
  },
};

/** `bytesN`: left-aligned, zero bytes after it. */
export const fixed = (size: number): AbiCodec<Hex> => ({
  dynamic: false,
  size: WORD,
  read: (data, at) => toHex(padded(data, at, size, WORD).subarray(0, size)),
  write: (value) => {
    const word = new Uint8Array(WORD);
    word.set(sized(value, size));
    return word;
  },
});

export const bytes: AbiCodec<Uint8Array> = {
  dynamic: true,
  size: WORD,
  read: (data, at) => {
    const length = readLength(data, at);
    if (at + WORD + length > data.length) throw new AbiFault();
    return data.slice(at + WORD, at + WORD + length);
  },
  write: (value) => {
    const out = new Uint8Array(WORD + Math.ceil(value.length / WORD) * WORD);
    out.set(wordOf(BigInt(value.length)));
    out.set(value, WORD);
    return out;
  },
};

export const string: AbiCodec<string> = {
  dynamic: true,
  size: WORD,
  read: (data, at) => text.decode(bytes.read(data, at)),
  write: (value) => bytes.write(utf8.encode(value)),
};

export const array = <T>(of: AbiCodec<T>): AbiCodec<readonly T[]> => ({
  dynamic: true,
  size: WORD,
  read: (data, at) => {
    const length = readLength(data, at);
    // Each element takes at least one word: a false length must not make us allocate.
    if (length > (data.length - at) / WORD) throw new AbiFault();
    const base = at + WORD;
    return Array.from({ length }, (_, i) => readMember(of, data, base, base + i * headSize(of)));
  },
  write: (values) =>
    concat([wordOf(BigInt(values.length)), writeMembers(values.map((value) => [of, value]))]),
});

type Values<T extends readonly AbiCodec<unknown>[]> = {
  readonly [K in keyof T]: T[K] extends AbiCodec<infer V> ? V : never;
};

/** A struct, or the arguments of a call or an event. */
export const tuple = <const T extends readonly AbiCodec<unknown>[]>(...members: T): AbiCodec<Values<T>> => {
  const dynamic = members.some((member) => member.dynamic);
  return {
    dynamic,
    size: members.reduce((sum, member) => sum + headSize(member), 0),
    read: (data, at) => {
      let head = at;
      const values = members.map((member) => {
        const value = readMember(member, data, at, head);
        head += headSize(member);
        return value;
      });
      return values as unknown as Values<T>;
    },
    write: (values) => writeMembers(members.map((member, i) => [member, values[i]])),
  };
};

/** The call data of a function: selector and arguments. */
export const abiCall = <T>(selector: Hex, codec: AbiCodec<T>, values: T): Hex =>
  `${selector}${toHex(codec.write(values)).slice(2)}`;

const headSize = (codec: AbiCodec<unknown>): number => (codec.dynamic ? WORD : codec.size);

const readMember = <T>(codec: AbiCodec<T>, data: Uint8Array, base: number, head: number): T =>
  codec.read(data, codec.dynamic ? base + readLength(data, head) : head);

const writeMembers = (members: readonly (readonly [AbiCodec<unknown>, unknown])[]): Uint8Array => {
  const encoded = members.map(([codec, value]) => ({ codec, bytes: codec.write(value) }));
  let offset = encoded.reduce((sum, { codec }) => sum + headSize(codec), 0);
  const heads: Uint8Array[] = [];
  const tails: Uint8Array[] = [];
  for (const { codec, bytes: value } of encoded) {
    if (codec.dynamic) {
      heads.push(wordOf(BigInt(offset)));
      tails.push(value);
      offset += value.length;
    } else {
      heads.push(value);
    }
  }
  return concat([...heads, ...tails]);
};

const readWord = (data: Uint8Array, at: number): bigint => {
  if (at + WORD > data.length) throw new AbiFault();
  const view = new DataView(data.buffer, data.byteOffset + at, WORD);
  return (
    (view.getBigUint64(0) << 192n) |
    (view.getBigUint64(8) << 128n) |
    (view.getBigUint64(16) << 64n) |
    view.getBigUint64(24)
  );
};

const readLength = (data: Uint8Array, at: number): number => {
  const value = readWord(data, at);
  if (value > BigInt(data.length)) throw new AbiFault();
  return Number(value);
};

/** A word whose bytes from `from` to `to` are zero. */
const padded = (data: Uint8Array, at: number, from: number, to: number): Uint8Array => {
  if (at + WORD > data.length) throw new AbiFault();
  const word = data.subarray(at, at + WORD);
  for (let i = from; i < to; i++) if (word[i] !== 0) throw new AbiFault();
  return word;
};

/** Most words are lengths, places and codes: written as numbers they cost a fraction. */
const SMALL = 0xffff_ffffn;

/** @param value Not negative. */
const wordOf = (value: bigint): Uint8Array => {
  const word = new Uint8Array(WORD);
  if (value <= SMALL) {
    let left = Number(value);
    for (let i = WORD - 1; left > 0; i--) {
      word[i] = left & 0xff;
      left >>>= 8;
    }
    return word;
  }
  const view = new DataView(word.buffer);
  for (let i = 0; i < 4; i++) view.setBigUint64(i * 8, BigInt.asUintN(64, value >> BigInt(192 - 64 * i)));
  return word;
};

const sized = (value: Hex, size: number): Uint8Array => {
  const decoded = fromHex(value);
  if (decoded?.length !== size) throw new RangeError(`not ${size} bytes`);
  return decoded;
};

const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};
