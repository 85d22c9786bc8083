/** CRC-32 of gzip (RFC 1952 §8), four bytes at a time. */
export const crc32 = (bytes: Uint8Array): number => {
  const [first, second, third, fourth] = CRC_TABLES;
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (fourth[crc & 255] ?? 0) ^
      (third[(crc >>> 8) & 255] ?? 0) ^
      (second[(crc >>> 16) & 255] ?? 0) ^
      (first[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (first[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
};

const nextTable = (first: Int32Array, before: Int32Array): Int32Array =>
  before.map((crc) => (crc >>> 8) ^ (first[crc & 255] ?? 0));

const makeTables = (): readonly [Int32Array, Int32Array, Int32Array, Int32Array] => {
  const first = new Int32Array(256).map((_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const second = nextTable(first, first);
  const third = nextTable(first, second);
  return [first, second, third, nextTable(first, third)];
};

const CRC_TABLES = makeTables();

const ADLER = 65_521;
/** The most bytes whose sums stay below 2^32 (RFC 1950 §9). */
const ADLER_RUN = 5_552;

/** Adler-32 of zlib (RFC 1950 §8.2). */
export const adler32 = (bytes: Uint8Array): number => {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + ADLER_RUN, bytes.length);
    for (; at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= ADLER;
    high %= ADLER;
  }
  return ((high << 16) | low) >>> 0;
};
