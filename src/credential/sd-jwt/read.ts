import { digestText } from '#crypto';
import { failed, unknown } from '../../core/finding.ts';
import type { JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { type Jws, readJws } from '../jws.ts';
import type { KeyBinding } from '../model.ts';
import { digestAlgorithmOf, disclose } from './disclosures.ts';
import { readKeyBinding } from './key-binding.ts';

/** An SD-JWT (RFC 9901) after the checks that need no key. */
export interface SdJwt {
  /** The issuer's token. Its payload is the processed one: disclosed claims in place, no digests. */
  readonly jws: Jws;
  /** The payload as the issuer signed it, digests and all. What nobody could hide is the same value in both. */
  readonly signed: JsonObject;
  /** The holder's proof, where one was presented; it fits what was presented with it. */
  readonly keyBinding?: KeyBinding;
}

/**
 * Reads an SD-JWT in its compact form: the issuer's token, its disclosures, and the holder's token or nothing, with `~`
 * between them.
 * @param bytes The same text as bytes; the result keeps a view of them.
 * @throws Refusal `SD_JWT_…`, `DISCLOSURE_…`, `KEY_BINDING_…`, `INPUT_TOO_LARGE`; what `readJws` and `parseJson` throw.
 */
export const readSdJwt = (text: string, bytes: Uint8Array, limits: { readonly maxBytes: number }): SdJwt => {
  if (text.length > limits.maxBytes) {
    return refuse(unknown('INPUT_TOO_LARGE', { bytes: text.length, limit: limits.maxBytes }));
  }
  const [token = '', ...rest] = text.split('~');
  const binding = rest.pop();
  if (binding === undefined) return refuse(failed('SD_JWT_MALFORMED', { reason: 'it has no ~ at its end' }));
  const jws = readJws(token, bytes.subarray(0, token.length), limits);
  const payload = disclose(jws.payload, rest);
  const read = { jws: { ...jws, payload }, signed: jws.payload };
  if (binding === '') return read;
  const presented = digestText(digestAlgorithmOf(jws.payload), text.slice(0, text.length - binding.length));
  return { ...read, keyBinding: readKeyBinding(binding, presented, limits.maxBytes) };
};
