/** Why packed bytes were refused. `too-large`: they unpack to more than the limit. */
export type GunzipFault = 'too-large' | 'malformed';

/** Header (10 bytes), an empty deflate block (2), CRC-32 and length (8): nothing shorter is a gzip member. */
const SMALLEST = 20;

/**
 * Unpacks exactly one gzip member (RFC 1952) by the web-standard stream, so that browsers run the same code. Never holds
 * more than `limit` bytes and one chunk. Concatenated members and trailing bytes are refused: two readers could see
 * two different lists.
 * @param limit in bytes.
 */
export const gunzip = async (packed: Uint8Array, limit: number): Promise<Uint8Array | GunzipFault> => {
  if (packed.length < SMALLEST || packed[0] !== 0x1f || packed[1] !== 0x8b) return 'malformed';
  const size = statedSize(packed);
  if (size > limit) return 'too-large';
  const unpacked = new Uint8Array(size);
  let filled = 0;
  const stream = new DecompressionStream('gzip');
  const reader = stream.readable.getReader();
  const writing = write(stream, packed);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // The stated size belongs to the last member: more output than that is a lie, a bomb, or a second member.
      if (filled + value.length > size) {
        await reader.cancel();
        return filled + value.length > limit ? 'too-large' : 'malformed';
      }
      unpacked.set(value, filled);
      filled += value.length;
    }
  } catch {
    return 'malformed';
  } finally {
    await writing;
  }
  return filled === size ? unpacked : 'malformed';
};

/** ISIZE: the last four bytes, little-endian. */
const statedSize = (packed: Uint8Array): number =>
  new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(packed.length - 4, true);

const write = async (stream: DecompressionStream, bytes: Uint8Array): Promise<void> => {
  const writer = stream.writable.getWriter();
  try {
    await writer.write(bytes.slice());
    await writer.close();
  } catch {
    // The reading side reports the same fault.
  }
};

/** Packs bytes as one gzip member. */
export const gzip = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes.slice()).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream.readable) chunks.push(chunk);
  await written;
  const packed = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    packed.set(chunk, at);
    at += chunk.length;
  }
  return packed;
};
