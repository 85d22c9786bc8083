/** Packs by the web-standard stream; `deflate` is its name for ZLIB (RFC 1950). */
export const pack = async (bytes: Uint8Array, format: 'gzip' | 'deflate'): Promise<Uint8Array> => {
  const stream = new CompressionStream(format);
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes.slice()).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  // A reader, not `for await`: Safari's streams are not iterable.
  const reader = stream.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  await written;
  const packed = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    packed.set(chunk, at);
    at += chunk.length;
  }
  return packed;
};
