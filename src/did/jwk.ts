import { failed } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import type { PublicJwk } from '../core/jwk.ts';
import { readPublicJwk } from '../core/read-jwk.ts';
import { refuse } from '../core/refusal.ts';

/**
 * Reads a JWK that somebody published.
 * @returns undefined for kinds of key that signatures are not checked with, and keys meant for something else.
 * @throws Refusal `DID_DOCUMENT_HAS_PRIVATE_KEY`; VidimusError `KEY_MALFORMED` for members that are not in canonical form.
 */
export const readJwk = (json: JsonObject): PublicJwk | undefined => {
  const key = readPublicJwk(json);
  if (key === 'private') return refuse(failed('DID_DOCUMENT_HAS_PRIVATE_KEY'));
  return key === 'other' ? undefined : key;
};
