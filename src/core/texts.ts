import { isObject, isString, type Json } from './json.ts';

/** One text in one or more languages: BCP 47 tag (`und` where none is stated) to text. */
export type Texts = Readonly<Record<string, string>>;

const LANGUAGE = /^(?:[a-z]{2,3}|und)(?:-[A-Za-z0-9]{2,8})*$/;
const LONGEST = 2_000;
const MOST_LANGUAGES = 40;

/** Members that hold a thing's readable name, best first (ELM concepts and notes, Open Badges, plain claims). */
const NAMES = [
  'noteLiteral',
  'prefLabel',
  'legalName',
  'title',
  'name',
  'targetName',
  'narrative',
  'value',
  'notation',
  'targetCode',
  'id',
] as const;

/** What one JSON value says to a person, in every language it is stated in. Hostile text, cut to 2,000 characters. */
export const textsOf = (value: Json | undefined): Texts | undefined => {
  if (isString(value)) return value.trim() === '' ? undefined : { und: cut(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return { und: String(value) };
  if (!isObject(value)) return undefined;
  return languagesOf(value) ?? namedIn(value);
};

const languagesOf = (value: { readonly [member: string]: Json }): Texts | undefined => {
  const entries = Object.entries(value);
  if (entries.length === 0 || entries.length > MOST_LANGUAGES) return undefined;
  const texts: Record<string, string> = {};
  for (const [language, text] of entries) {
    // A list of texts in one language reads as lines.
    const line = Array.isArray(text) ? text.filter(isString).join('\n') : text;
    if (!LANGUAGE.test(language) || !isString(line) || line === '') return undefined;
    texts[language] = cut(line);
  }
  // `{id: …}` is an identifier and no text in Indonesian.
  return entries.length === 1 && entries[0]?.[0] === 'id' ? undefined : texts;
};

const namedIn = (value: { readonly [member: string]: Json }): Texts | undefined => {
  for (const name of NAMES) {
    const inner = value[name];
    if (inner === undefined) continue;
    const found = isString(inner) ? textsOf(inner) : isObject(inner) ? languagesOf(inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
