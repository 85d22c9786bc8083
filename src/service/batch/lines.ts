import { fail } from '../../core/errors.ts';

const NEWLINE = 10;

/**
 * The lines of a stream of bytes, in groups as they come, empty ones too. Nothing is read that nobody asks for, and no more
 * than one line is kept.
 * @throws VidimusError BATCH_LINE_TOO_LONG for a line that is longer than `most` bytes; it comes after the lines before it.
 */
export const linesOf = async function* (
  stream: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<readonly Buffer[], void, undefined> {
  let rest: Buffer[] = [];
  let kept = 0;
  for await (const bytes of stream) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const lines: Buffer[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const piece = chunk.subarray(from, end);
      if (kept + piece.length > most) {
        yield lines;
        throw fail('BATCH_LINE_TOO_LONG', { limit: most });
      }
      lines.push(rest.length === 0 ? piece : Buffer.concat([...rest, piece]));
      rest = [];
      kept = 0;
      from = end + 1;
    }
    if (lines.length > 0) yield lines;
    const tail = chunk.subarray(from);
    kept += tail.length;
    if (kept > most) throw fail('BATCH_LINE_TOO_LONG', { limit: most });
    if (tail.length > 0) rest.push(tail);
  }
  if (rest.length > 0) yield [Buffer.concat(rest)];
};
