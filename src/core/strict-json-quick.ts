import type { Json } from './json.ts';
import { isForbiddenKey } from './strict-json-stepwise.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * The quick road: one scan over the text counts members and depth, `JSON.parse` does the work, one walk over the result
 * checks the rest. A duplicate member shows as a member that was written but is not in the result.
 * @returns undefined wherever anything is unusual: then the stepwise parser decides. Never throws for the text's sake.
 */
export const parseJsonQuickly = (text: string, maxDepth: number): Json | undefined => {
  const written = countMembers(text, maxDepth);
  if (written < 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Escapes are the only way to a lone surrogate in a text that is well-formed itself.
  const strings = text.includes('\\u') || !text.isWellFormed() ? areWellFormed : isAnything;
  members = 0;
  return isFit(value, strings) && members === written ? (value as Json) : undefined;
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

/** Of the walk that is going on; a variable, since it is counted up for every member there is. */
let members = 0;

type StringRule = (text: string) => boolean;
const areWellFormed: StringRule = (text) => text.isWellFormed();
const isAnything: StringRule = () => true;

/** Checks what JSON.parse lets through, counts members, and takes the prototype off every object. */
const isFit = (value: unknown, isFitString: StringRule): boolean => {
  switch (typeof value) {
    case 'string':
      return isFitString(value);
    case 'number':
      return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? areFit(value, isFitString) : isFitObject(value as Members, isFitString);
    default:
      return true;
  }
};

type Members = Record<string, unknown>;

const areFit = (items: readonly unknown[], isFitString: StringRule): boolean => {
  for (let at = 0; at < items.length; at++) if (!isFit(items[at], isFitString)) return false;
  return true;
};

const isFitObject = (object: Members, isFitString: StringRule): boolean => {
  // `for … in` is the quickest; what somebody put on Object.prototype would count as a member too many.
  for (const name in object) {
    members++;
    if (isForbiddenKey(name) || !isFitString(name) || !isFit(object[name], isFitString)) return false;
  }
  Object.setPrototypeOf(object, null);
  return true;
};
