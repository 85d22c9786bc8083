import { adler32 } from './checksums.ts';
import { inflate, type UnpackFault } from './inflate.ts';
import { pack } from './pack.ts';

const HEADER = 2;
const TRAILER = 4;

/**
 * Unpacks exactly one ZLIB stream (RFC 1950), as Token Status Lists have it. Bytes after its end are refused.
 * @param limit in bytes.
 */
export const unzlib = (packed: Uint8Array, limit: number): Uint8Array | UnpackFault => {
  const [method = 0, flags = 0] = packed;
  const isZlib = (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0;
  // A preset dictionary (bit 5 of the flags) would be known to nobody.
  if (packed.length < HEADER + TRAILER || !isZlib || (flags & 0x20) !== 0) return 'malformed';
  const unpacked = inflate(packed.subarray(0, -TRAILER), HEADER, limit);
  if (typeof unpacked === 'string') return unpacked;
  const { bytes, end } = unpacked;
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - TRAILER, TRAILER);
  return end === packed.length - TRAILER && adler32(bytes) === trailer.getUint32(0) ? bytes : 'malformed';
};

/** Packs bytes as one ZLIB stream. */
export const zlib = (bytes: Uint8Array): Promise<Uint8Array> => pack(bytes, 'deflate');
