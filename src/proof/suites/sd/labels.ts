import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url } from '../../../core/base64url.ts';

const utf8 = new TextEncoder();

/** The label that an issuer's key makes of a canonical one (`c14n0`): it tells nothing of what is withheld. */
export const hmacLabel = (key: Uint8Array, canonical: string): string =>
  `u${toBase64url(hmac(sha256, key, utf8.encode(canonical)))}`;

// Subject, predicate, then an object (a literal's text may hold anything) and, where there is one, a graph.
const LINE =
  /^(_:\S+|<[^>]*>) (<[^>]*>) ("(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@\S+)?|_:\S+|<[^>]*>)(?: (_:\S+|<[^>]*>))? \.\n$/s;

/**
 * An N-Quads line with other labels for its blank nodes.
 * @returns undefined where a label has no other one.
 */
export const relabel = (line: string, labels: ReadonlyMap<string, string>): string | undefined => {
  const terms = LINE.exec(line)?.slice(1);
  if (terms === undefined) return undefined;
  const renamed: string[] = [];
  for (const term of terms) {
    if (term === undefined) continue;
    const label = term.startsWith('_:') ? labels.get(term.slice(2)) : '';
    if (label === undefined) return undefined;
    renamed.push(label === '' ? term : `_:${label}`);
  }
  return `${renamed.join(' ')} .\n`;
};

/** All lines with other labels, sorted again. @returns undefined where a label has no other one. */
export const relabelAll = (
  lines: readonly string[],
  labels: ReadonlyMap<string, string>,
): readonly string[] | undefined => {
  const renamed = lines.map((line) => relabel(line, labels)).filter((line) => line !== undefined);
  return renamed.length === lines.length ? renamed.sort() : undefined;
};
