import type { Json } from './json.ts';
import { isForbiddenKey } from './strict-json-stepwise.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** Up to here `JSON.parse` may see a text whose depth nobody has looked at: it copes with any. */
const SHORT = 65_536;

/**
 * The quick road: `JSON.parse` does the work, one walk over the result checks the rest. What is written twice is not in the
 * result, so it shows: the text is longer than the result needs, and if it is (white space and escapes make it so too), it
 * writes more members than the result has.
 * @returns undefined wherever anything is unusual: then the stepwise parser decides. Never throws for the text's sake.
 */
export const parseJsonQuickly = (text: string, maxDepth: number): Json | undefined => {
  if (text.length > SHORT && countMembers(text, maxDepth) < 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Escapes are the only way to a lone surrogate in a text that is well-formed itself.
  hasDoubtfulStrings = text.includes('\\u') || !text.isWellFormed();
  members = 0;
  shortest = 0;
  if (!isFit(value, maxDepth)) return undefined;
  return shortest === text.length || members === countMembers(text, maxDepth) ? (value as Json) : undefined;
};

/** @returns how many members the text writes; -1 where it is nested too deeply or a string is not closed. */
const countMembers = (text: string, maxDepth: number): number => {
  let members = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = closingQuote(text, at + 1);
        if (at < 0) return -1;
        break;
      case 58: // :
        members++;
        break;
      case 91: // [
      case 123: // {
        if (++depth > maxDepth) return -1;
        break;
      case 93: // ]
      case 125: // }
        depth--;
        break;
    }
  }
  return members;
};

const closingQuote = (text: string, from: number): number => {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    // The opening quote ends this count at the latest.
    let escapes = 0;
    while (text.charCodeAt(quote - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return quote;
    at = quote + 1;
  }
};

// Of the walk that is going on; variables, since they are touched for every value there is.
let hasDoubtfulStrings = false;
let members = 0;
/** The fewest characters that could have written what was walked over. */
let shortest = 0;

/** Checks what JSON.parse lets through, counts, and takes the prototype off every object. */
const isFit = (value: unknown, depthLeft: number): boolean => {
  switch (typeof value) {
    case 'string':
      shortest += value.length + 2;
      return !hasDoubtfulStrings || value.isWellFormed();
    case 'number':
      return isFitNumber(value);
    case 'object':
      if (value === null) {
        shortest += 4;
        return true;
      }
      if (depthLeft === 0) return false;
      return Array.isArray(value)
        ? areFit(value, depthLeft - 1)
        : isFitObject(value as Members, depthLeft - 1);
    default:
      shortest += value === true ? 4 : 5;
      return true;
  }
};

/** A whole number with less than three zeros at its end has no shorter form than its digits; of others one is certain. */
const isFitNumber = (value: number): boolean => {
  if (Number.isSafeInteger(value)) {
    shortest += value % 1000 === 0 ? 1 : charactersOf(value);
    return true;
  }
  shortest++;
  return Number.isFinite(value) && !Number.isInteger(value);
};

/** Of a safe integer in decimal, its sign included; without the text, which would have to be made. */
const charactersOf = (value: number): number => {
  let left = Math.abs(value);
  let characters = value < 0 ? 2 : 1;
  for (; left >= 10; left = Math.floor(left / 10)) characters++;
  return characters;
};

type Members = Record<string, unknown>;

const areFit = (items: readonly unknown[], depthLeft: number): boolean => {
  shortest += around(items.length);
  for (let at = 0; at < items.length; at++) if (!isFit(items[at], depthLeft)) return false;
  return true;
};

const isFitObject = (object: Members, depthLeft: number): boolean => {
  let own = 0;
  // `for … in` is the quickest; what somebody put on Object.prototype would count as a member too many.
  for (const name in object) {
    own++;
    shortest += name.length + 3;
    if (isForbiddenKey(name) || (hasDoubtfulStrings && !name.isWellFormed())) return false;
    if (!isFit(object[name], depthLeft)) return false;
  }
  members += own;
  shortest += around(own);
  Object.setPrototypeOf(object, null);
  return true;
};

/** Two brackets, and commas between. */
const around = (values: number): number => (values === 0 ? 2 : values + 1);
