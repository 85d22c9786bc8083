import type { Hex } from '../core/hex.ts';
import { Lru } from '../core/lru.ts';
import { hashTerm } from './encoding.ts';

const cache = new Lru<string, Hex>(4_096);

/** Longer texts are no terms; keeping them would let a stranger fill the memory. */
const LONGEST_KEPT = 256;

/** keccak256 of a credential type's name or a schema id: a term as records hold it. The same few recur, so they are kept. */
export const termHash = (text: string): Hex => {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const hash = hashTerm(text);
  if (text.length <= LONGEST_KEPT) cache.set(text, hash);
  return hash;
};
