import { fromBase64url } from '../core/base64url.ts';
import { isObject, isString, type Json } from '../core/json.ts';
import { outcomeOf } from '../core/refusal.ts';
import { parseJson } from '../core/strict-json.ts';

/** No suite that signs this way has shorter signatures. */
const SHORTEST = 64;

/**
 * Whether a proof's `jws` has the form that the older suites demand (`Ed25519Signature2018`, `JsonWebSignature2020` and
 * others): a detached JWS (RFC 7797) with an unencoded payload. We do not check such suites, but a value that no signer can
 * have made is a forgery or a placeholder, and worse than unsupported.
 */
export const isDetachedJws = (value: Json): boolean => {
  const [head, body, tail, ...more] = isString(value) ? value.split('.', 4) : [];
  if (head === undefined || body !== '' || tail === undefined || more.length > 0) return false;
  const header = fromBase64url(head);
  const signature = fromBase64url(tail);
  if (header === undefined || signature === undefined || signature.length < SHORTEST) return false;
  const read = outcomeOf(() => parseJson(header, { maxBytes: 4096, maxDepth: 8 }));
  if (!read.ok || !isObject(read.value)) return false;
  const { b64, crit } = read.value;
  return b64 === false && Array.isArray(crit) && crit.includes('b64');
};
