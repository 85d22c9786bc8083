const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Text from a credential or a registry, made safe for a terminal: escape and direction characters are shown, not obeyed. */
export const safe = (text: string, longest = 300): string => {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/** `0x1234…abcd`: enough to compare by eye, where the full value stands in the evidence. */
export const short = (hex: string): string =>
  hex.length > 18 ? `${hex.slice(0, 10)}…${hex.slice(-6)}` : hex;

/** A word as a shell takes it, in single quotes where it must. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${safe(text).replaceAll("'", "'\\''")}'`;

/** The day of an RFC 3339 time, for a line that a person reads. */
export const day = (time: string): string => time.slice(0, 10);

/** Colours take no room. */
const ESCAPES = /\u001b\[[0-9;]*m/g;
const lengthOf = (text: string): number => text.replace(ESCAPES, '').length;

/** Aligns columns by their widest cell; the last column is left as it is. */
const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, lengthOf(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - lengthOf(cell)),
      )
      .join(GAP)
      .trimEnd(),
  );
};

/** What goes into a pipe or a file is made for a terminal of this width. */
export const USUAL_WIDTH = 80;

const GAP = '  ';

/**
 * Rows as columns where they fit into the width; else each row below its first cell, so that nothing is cut off: an
 * identifier that cannot be copied is of no use.
 */
export const table = (rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] => {
  const lines = aligned(rows);
  if (lines.every((line) => lengthOf(line) <= width)) return lines;
  return rows.flatMap(([first = '', ...rest]) => {
    const indent = `${indentOf(first)}${GAP}`;
    const cells = rest.filter((cell) => cell !== '');
    const together = `${indent}${cells.join(GAP)}`;
    const below = lengthOf(together) <= width ? [together] : cells.map((cell) => `${indent}${cell}`);
    return [first, ...(cells.length === 0 ? [] : below)].flatMap((line) => fold(line, width));
  });
};

const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? '';

/** A line that is longer than the width, cut at spaces and continued with a deeper indent. A long word stays whole. */
export const fold = (line: string, width: number): string[] => {
  // What is to be copied stays on one line: the terminal breaks it without adding anything.
  if (lengthOf(line) <= width || /^\s*vidimus /.test(line)) return [line];
  const indent = indentOf(line);
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(' ')) {
    const lead = lines.length === 0 ? indent : `${indent}${GAP}`;
    if (current !== '' && lengthOf(`${lead}${current} ${word}`) > width) {
      lines.push(`${lead}${current}`);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, `${lines.length === 0 ? indent : `${indent}${GAP}`}${current}`];
};

/** Columns of a stream: the terminal's, else what COLUMNS says. */
export const columnsOf = (
  stream: { readonly columns?: number | undefined },
  env: Readonly<Record<string, string | undefined>>,
): number | undefined => {
  const said = Number(env['COLUMNS']);
  return stream.columns ?? (Number.isInteger(said) && said >= 20 ? said : undefined);
};
