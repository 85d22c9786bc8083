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
  sink.text('[');
  for (const [position, part] of parts.entries()) {
    if (position > 0) sink.text(',');
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
  const pieces: Buffer[] = [];
  let text = '';
  write(verdict, {
    text: (piece) => {
      text += piece;
    },
    kept: ({ bytes }) => {
      pieces.push(Buffer.from(text), bytes);
      text = '';
    },
  });
  pieces.push(Buffer.from(text));
  return Buffer.concat(pieces);
};
