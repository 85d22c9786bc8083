import type { Verdict } from '../verify/verdict.ts';

/** Texts of the parts that verdicts share, and their bytes; only what is frozen is kept, since nothing else stays what it was. */
const texts = new WeakMap<object, Written>();

interface Written {
  readonly text: string;
  readonly bytes: Buffer;
}

const keptOf = (part: object): Written | undefined => {
  const known = texts.get(part);
  if (known !== undefined || !Object.isFrozen(part)) return known;
  const text = JSON.stringify(part);
  const written = { text, bytes: Buffer.from(text) };
  texts.set(part, written);
  return written;
};

/** Where the text goes, piece by piece. */
interface Sink {
  text(text: string): void;
  kept(part: Written): void;
}

const writeList = (parts: readonly object[], sink: Sink): void => {
  // All of it at once where nothing of it changes.
  if (Object.isFrozen(parts)) return writePart(parts, sink);
  sink.text('[');
  let isFirst = true;
  for (const part of parts) {
    if (!isFirst) sink.text(',');
    isFirst = false;
    writePart(part, sink);
  }
  sink.text(']');
};

const writePart = (part: object, sink: Sink): void => {
  const kept = keptOf(part);
  if (kept === undefined) sink.text(JSON.stringify(part));
  else sink.kept(kept);
};

const write = (verdict: Verdict, sink: Sink): void => {
  let separator = '{';
  for (const [name, value] of Object.entries(verdict)) {
    if (value === undefined) continue;
    sink.text(`${separator}"${name}":`);
    separator = ',';
    if (LISTS.includes(name)) writeList(value as readonly object[], sink);
    else if (name === 'policy') writePart(value as object, sink);
    else sink.text(JSON.stringify(value));
  }
  sink.text('}');
};

const LISTS: readonly string[] = ['chain', 'paths', 'checks', 'notChecked'];

/** As `JSON.stringify`, byte for byte: the way up and the policy, which are most of it, are written once for many. */
export const verdictText = (verdict: Verdict): string => {
  let text = '';
  write(verdict, {
    text: (piece) => {
      text += piece;
    },
    kept: (part) => {
      text += part.text;
    },
  });
  return text;
};

/** The same in UTF-8: what is kept is copied, and only the rest has to be encoded. */
export const verdictBytes = (verdict: Verdict): Buffer => {
  const pieces: (string | Buffer)[] = [];
  let text = '';
  let most = 0;
  const flush = (): void => {
    // Of a unit of UTF-16 come three bytes at most.
    most += text.length * 3;
    pieces.push(text);
    text = '';
  };
  write(verdict, {
    text: (piece) => {
      text += piece;
    },
    kept: ({ bytes }) => {
      flush();
      most += bytes.length;
      pieces.push(bytes);
    },
  });
  flush();
  // Into one place: a buffer for each piece would cost more than its bytes.
  const all = Buffer.allocUnsafe(most);
  let end = 0;
  for (const piece of pieces) end += typeof piece === 'string' ? all.write(piece, end) : piece.copy(all, end);
  return all.subarray(0, end);
};
