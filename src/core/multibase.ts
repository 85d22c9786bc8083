const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Base58 costs the square of its length, so there is a limit: the longest RSA key has 1,425 digits. */
const MAX_DIGITS = 1536;

/** Multibase base58btc: `z` and Bitcoin's base58. */
export const toBase58btc = (bytes: Uint8Array): string => `z${encodeBase58(bytes)}`;

/** @returns undefined where the text does not start with `z`, leaves the alphabet, or is longer than 1,536 digits. */
export const fromBase58btc = (text: string): Uint8Array | undefined =>
  text.startsWith('z') ? decodeBase58(text.slice(1)) : undefined;

export const encodeBase58 = (bytes: Uint8Array): string => {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let i = 0; i < digits.length; i++) {
      carry += (digits[i] ?? 0) << 8;
      digits[i] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  let text = '1'.repeat(leadingZeros(bytes));
  for (let i = digits.length - 1; i >= 0; i--) text += ALPHABET[digits[i] ?? 0];
  return text;
};

/** Base58 without a multibase prefix, as `publicKeyBase58` of 2018 has it. */
export const decodeBase58 = (text: string): Uint8Array | undefined => {
  if (text.length > MAX_DIGITS) return undefined;
  let zeros = 0;
  while (text[zeros] === '1') zeros++;
  const limbs: number[] = [];
  let group = 0;
  let scale = 1;
  for (let at = zeros; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) return undefined;
    group = group * 58 + value;
    scale *= 58;
    if (scale < GROUP && at < text.length - 1) continue;
    multiplyAndAdd(limbs, scale, group);
    group = 0;
    scale = 1;
  }
  return bytesOf(limbs, zeros);
};

/** Four digits are taken at once, into limbs of 24 bits: no product leaves the whole numbers that a double holds. */
const GROUP = 58 ** 4;
const LIMB = 2 ** 24;

const multiplyAndAdd = (limbs: number[], factor: number, summand: number): void => {
  let carry = summand;
  for (let i = 0; i < limbs.length; i++) {
    carry += (limbs[i] ?? 0) * factor;
    const high = Math.floor(carry / LIMB);
    limbs[i] = carry - high * LIMB;
    carry = high;
  }
  if (carry > 0) limbs.push(carry);
};

/** Big-endian, after as many zero bytes as there were leading ones. */
const bytesOf = (limbs: readonly number[], zeros: number): Uint8Array => {
  const top = limbs.at(-1) ?? 0;
  const size = limbs.length * 3 - (limbs.length === 0 || top >= 0x1_0000 ? 0 : top >= 0x100 ? 1 : 2);
  const out = new Uint8Array(zeros + size);
  for (let i = 0; i < size; i++) {
    out[out.length - 1 - i] = ((limbs[Math.floor(i / 3)] ?? 0) >> (8 * (i % 3))) & 255;
  }
  return out;
};

const leadingZeros = (bytes: Uint8Array): number => {
  let count = 0;
  while (bytes[count] === 0) count++;
  return count;
};

/** Unsigned varint as multicodec uses it, in its shortest form. */
export const toVarint = (value: number): Uint8Array => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
  return Uint8Array.from(bytes);
};

/** @returns the value and how many bytes it took; undefined where it is cut off, over-long, or beyond four bytes. */
export const readVarint = (
  bytes: Uint8Array,
): { readonly value: number; readonly length: number } | undefined => {
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[i];
    if (byte === undefined) return undefined;
    value += (byte & 127) * 128 ** i;
    if (byte < 128) return byte === 0 && i > 0 ? undefined : { value, length: i + 1 };
  }
  return undefined;
};
