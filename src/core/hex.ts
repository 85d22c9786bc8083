/** Bytes as `0x` and lower-case hexadecimal digits. */
export type Hex = `0x${string}`;

/** The id of an accreditation record: 32 bytes, H(chain id, registry, parent id, H(body)). */
export type RecordId = Hex;

/** A chain account, as 20 lower-case bytes. Checksums are for people: they are made where an address is shown. */
export type Address = Hex;

/** The parent of every root. */
export const NO_RECORD: RecordId = `0x${'00'.repeat(32)}`;

export const NO_ADDRESS: Address = `0x${'00'.repeat(20)}`;

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Where Node's Buffer is at hand it writes three times faster. */
const NodeBuffer: typeof Buffer | undefined = globalThis.Buffer;

export const toHex = (bytes: Uint8Array): Hex =>
  NodeBuffer
    ? `0x${NodeBuffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
    : toHexWithoutBuffer(bytes);

/** What browsers run. */
export const toHexWithoutBuffer = (bytes: Uint8Array): Hex => {
  let text = '0x';
  for (const byte of bytes) text += DIGITS[byte];
  return text as Hex;
};

/** @returns the value of a hexadecimal digit's character code, or -1. */
const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** @returns undefined where `text` is not `0x` and an even number of hexadecimal digits. */
export const fromHex = (text: string): Uint8Array | undefined => {
  if (!text.startsWith('0x') || text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array((text.length - 2) / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = digitOf(text.charCodeAt(2 * i + 2));
    const low = digitOf(text.charCodeAt(2 * i + 3));
    if (high < 0 || low < 0) return undefined;
    bytes[i] = (high << 4) | low;
  }
  return bytes;
};

/** @returns the value in lower case, or undefined where it is not exactly `size` bytes. */
export const hexOfSize = (value: unknown, size: number): Hex | undefined =>
  typeof value === 'string' && value.length === 2 + 2 * size && /^0x[0-9a-fA-F]*$/.test(value)
    ? (value.toLowerCase() as Hex)
    : undefined;
