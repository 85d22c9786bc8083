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
  const walk = { members: 0, strings: text.includes('\\u') || !text.isWellFormed() };
  return isFit(value, walk) && walk.members === written ? (value as Json) : undefined;
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

/** Checks what JSON.parse lets through, counts members, and takes the prototype off every object. */
const isFit = (value: unknown, walk: { members: number; readonly strings: boolean }): boolean => {
  switch (typeof value) {
    case 'string':
      return !walk.strings || value.isWellFormed();
    case 'number':
      return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    case 'object': {
      if (value === null) return true;
      if (Array.isArray(value)) {
        for (let at = 0; at < value.length; at++) if (!isFit(value[at], walk)) return false;
        return true;
      }
      const entries = value as Record<string, unknown>;
      // `for … in` is the quickest; what somebody put on Object.prototype would count as a member too many.
      for (const name in entries) {
        walk.members++;
        if (isForbiddenKey(name) || (walk.strings && !name.isWellFormed())) return false;
        if (!isFit(entries[name], walk)) return false;
      }
      Object.setPrototypeOf(entries, null);
      return true;
    }
    default:
      return true;
  }
};
