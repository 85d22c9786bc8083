import type { Json, JsonObject } from './json.ts';

/**
 * The JSON Canonicalization Scheme (RFC 8785): one text for one value. Numbers and strings are written as ECMAScript
 * writes them, member names are sorted by UTF-16 code units.
 * @throws TypeError for what no strict JSON text can hold (NaN, infinities, lone surrogates, undefined): a caller's mistake.
 */
export const canonicalize = (value: Json): string => {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('JSON has no NaN and no infinities');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value)
        ? `[${value.map((item) => canonicalize(item as Json)).join(',')}]`
        : members(value as JsonObject);
    default:
      throw new TypeError('Not a JSON value');
  }
};

const members = (object: JsonObject): string => {
  let out = '{';
  for (const name of Object.keys(object).sort()) {
    const value = object[name];
    // As JSON.stringify does: a member that is undefined is not there.
    if (value === undefined) continue;
    if (out.length > 1) out += ',';
    out += memberName(name) + canonicalize(value);
  }
  return `${out}}`;
};

/** Names come again and again, so the short ones are kept with their quotes and colon. Bounded: strangers choose them. */
const names = new Map<string, string>();
const MAX_NAMES = 2048;

const memberName = (name: string): string => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const written = `${text(name)}:`;
  if (name.length <= 40 && names.size < MAX_NAMES) names.set(name, written);
  return written;
};

const text = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('A lone surrogate has no canonical form');
  return JSON.stringify(value);
};
