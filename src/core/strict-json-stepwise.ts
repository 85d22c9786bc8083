import { fail, type VidimusError } from './errors.ts';
import type { Json } from './json.ts';

/** Names that reach an object's prototype in careless code; no credential has a use for them. */
export const isForbiddenKey = (name: string): boolean =>
  name === '__proto__' || name === 'constructor' || name === 'prototype';

/**
 * The definition of strict JSON (see `parseJson`): a recursive-descent parser with bounded depth that knows the position
 * of every fault. Positions count UTF-16 code units from 0.
 */
export const parseJsonStepwise = (text: string, maxDepth: number): Json => {
  const reader: Reader = { text, at: 0, maxDepth };
  skipSpace(reader);
  const value = readValue(reader, 0);
  skipSpace(reader);
  if (reader.at < text.length) throw malformed(reader, 'text after the end');
  return value;
};

interface Reader {
  readonly text: string;
  readonly maxDepth: number;
  at: number;
}

const malformed = (reader: Reader, reason: string): VidimusError =>
  fail('JSON_MALFORMED', { reason, position: reader.at });

const skipSpace = (reader: Reader): void => {
  for (;;) {
    const c = reader.text.charCodeAt(reader.at);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
    reader.at++;
  }
};

const readValue = (reader: Reader, depth: number): Json => {
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader, depth + 1);
    case '[':
      return readArray(reader, depth + 1);
    case '"':
      return readString(reader);
    case 't':
      return readWord(reader, 'true', true);
    case 'f':
      return readWord(reader, 'false', false);
    case 'n':
      return readWord(reader, 'null', null);
    case undefined:
      throw malformed(reader, 'the text ends early');
    default:
      return readNumber(reader);
  }
};

const enter = (reader: Reader, depth: number): void => {
  if (depth > reader.maxDepth) throw fail('JSON_TOO_DEEP', { limit: reader.maxDepth });
  reader.at++;
  skipSpace(reader);
};

/** After a member or item: true where a comma leads on, false at the closing sign. */
const another = (reader: Reader, closing: '}' | ']'): boolean => {
  skipSpace(reader);
  const sign = reader.text[reader.at];
  if (sign !== ',' && sign !== closing) {
    throw malformed(
      reader,
      sign === undefined ? 'the text ends early' : 'a comma or a closing bracket is missing',
    );
  }
  reader.at++;
  skipSpace(reader);
  return sign === ',';
};

const readObject = (reader: Reader, depth: number): Json => {
  enter(reader, depth);
  const object: Record<string, Json> = Object.create(null);
  if (reader.text[reader.at] === '}') {
    reader.at++;
    return object;
  }
  do {
    const position = reader.at;
    if (reader.text[position] !== '"') throw malformed(reader, 'a member name is missing');
    const name = readString(reader);
    if (isForbiddenKey(name)) throw fail('JSON_FORBIDDEN_KEY', { key: name });
    if (name in object) throw fail('JSON_DUPLICATE_KEY', { position });
    skipSpace(reader);
    if (reader.text[reader.at] !== ':') throw malformed(reader, 'a colon is missing');
    reader.at++;
    skipSpace(reader);
    object[name] = readValue(reader, depth);
  } while (another(reader, '}'));
  return object;
};

const readArray = (reader: Reader, depth: number): Json => {
  enter(reader, depth);
  const items: Json[] = [];
  if (reader.text[reader.at] === ']') {
    reader.at++;
    return items;
  }
  do items.push(readValue(reader, depth));
  while (another(reader, ']'));
  return items;
};

const readWord = <T extends Json>(reader: Reader, word: string, value: T): T => {
  if (!reader.text.startsWith(word, reader.at)) throw malformed(reader, 'no JSON value starts like this');
  reader.at += word.length;
  return value;
};

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

const readNumber = (reader: Reader): number => {
  NUMBER.lastIndex = reader.at;
  const digits = NUMBER.exec(reader.text)?.[0];
  if (digits === undefined) throw malformed(reader, 'no JSON value starts like this');
  const value = Number(digits);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw fail('JSON_UNSAFE_NUMBER', { position: reader.at });
  }
  reader.at += digits.length;
  return value;
};

const QUOTE = 34;
const BACKSLASH = 92;

/** The form is checked here; what it stands for, JSON.parse then says, without another mistake to find. */
const readString = (reader: Reader): string => {
  const start = reader.at;
  const end = endOfString(reader);
  const raw = reader.text.slice(start + 1, end);
  const value: string = raw.includes('\\') ? JSON.parse(`"${raw}"`) : raw;
  if (!value.isWellFormed()) {
    throw fail('JSON_MALFORMED', { reason: 'a lone surrogate in a string', position: start });
  }
  reader.at = end + 1;
  return value;
};

/** Where the string ends whose opening quote is at hand; a fault in it is where the reader then stands. */
const endOfString = (reader: Reader): number => {
  for (reader.at++; ; reader.at++) {
    const code = reader.text.charCodeAt(reader.at);
    if (code === QUOTE) return reader.at;
    if (code === BACKSLASH) reader.at += escapeLength(reader) - 1;
    // Beyond the end it is NaN.
    else if (!(code > 31)) {
      const isEnd = Number.isNaN(code);
      throw malformed(reader, isEnd ? 'a string is not closed' : 'a control character in a string');
    }
  }
};

const ESCAPES = '"\\/bfnrt';

const escapeLength = (reader: Reader): number => {
  const sign = reader.text[reader.at + 1] ?? '';
  if (sign !== '' && ESCAPES.includes(sign)) return 2;
  const digits = sign === 'u' ? reader.text.slice(reader.at + 2, reader.at + 6) : '';
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw malformed(reader, 'an escape that JSON does not have');
  return 6;
};
