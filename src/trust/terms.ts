import type { Hex } from '../core/hex.ts';
import { hashTerm } from './encoding.ts';

const CACHED_TERMS = 4096;
const cache = new Map<string, Hex>();

/** keccak256 of a credential type's name or a schema id: a term as records hold it. The same few terms recur, so they are kept. */
export const termHash = (text: string): Hex => {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const hash = hashTerm(text);
  if (cache.size >= CACHED_TERMS) cache.clear();
  // Long texts are no terms; keeping them would let a stranger fill the memory.
  if (text.length <= 256) cache.set(text, hash);
  return hash;
};
