/** One range of an `Accept` header (RFC 9110 §12.5.1). */
export interface MediaRange {
  /** In lower case, without parameters. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

const MAX_RANGES = 64;

/** Reads an `Accept` header; what is no media range is left out. In the order in which they count: quality, then place. */
export const parseAccept = (header: string): readonly MediaRange[] =>
  splitOutsideQuotes(header, ',')
    .slice(0, MAX_RANGES)
    .flatMap((text) => rangeOf(text) ?? [])
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);

const rangeOf = (text: string): MediaRange | undefined => {
  const [type = '', ...rest] = splitOutsideQuotes(text, ';').map((part) => part.trim());
  if (!/^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(type)) return undefined;
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    parameters.set(part.slice(0, at).trim().toLowerCase(), unquoted(part.slice(at + 1).trim()));
  }
  const q = parameters.get('q') ?? '1';
  const quality = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 0;
  return { type: type.toLowerCase(), parameters, quality };
};

const unquoted = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replace(/\\(.)/g, '$1')
    : text;

const splitOutsideQuotes = (text: string, separator: string): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
};
