import { crc32 } from './checksums.ts';
import { inflate, type UnpackFault } from './inflate.ts';
import { pack } from './pack.ts';

/** Header (10 bytes), an empty deflate block (2), CRC-32 and length (8): nothing shorter is a gzip member. */
const SMALLEST = 20;
const TRAILER = 8;

/**
 * Unpacks exactly one gzip member (RFC 1952). Concatenated members and trailing bytes are refused: two readers could see
 * two different lists.
 * @param limit in bytes.
 */
export const gunzip = (packed: Uint8Array, limit: number): Uint8Array | UnpackFault => {
  const from = packed.length < SMALLEST ? undefined : endOfHeader(packed);
  if (from === undefined) return 'malformed';
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - TRAILER, TRAILER);
  const size = trailer.getUint32(4, true);
  if (size > limit) return 'too-large';
  // More output than is stated is a lie or a bomb: it stops right there.
  const unpacked = inflate(packed.subarray(0, -TRAILER), from, size);
  if (typeof unpacked === 'string') return 'malformed';
  const { bytes, end } = unpacked;
  const isWhole = end === packed.length - TRAILER && bytes.length === size;
  return isWhole && crc32(bytes) === trailer.getUint32(0, true) ? bytes : 'malformed';
};

const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const RESERVED = 0xe0;

/** RFC 1952 §2.3. @returns where the data begins; undefined where this is no header. */
const endOfHeader = (packed: Uint8Array): number | undefined => {
  const [first, second, method, flags = RESERVED] = packed;
  if (first !== 0x1f || second !== 0x8b || method !== 8 || (flags & RESERVED) !== 0) return undefined;
  let at = 10;
  if ((flags & EXTRA) !== 0) at += 2 + ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8));
  for (const text of [NAME, COMMENT]) {
    if ((flags & text) === 0) continue;
    const end = packed.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  if ((flags & HEADER_CRC) !== 0) at += 2;
  return at <= packed.length - TRAILER ? at : undefined;
};

/** Packs bytes as one gzip member. */
export const gzip = (bytes: Uint8Array): Promise<Uint8Array> => pack(bytes, 'gzip');
