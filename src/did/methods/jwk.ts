import { fromBase64url } from '../../core/base64url.ts';
import { failed, type Outcome } from '../../core/finding.ts';
import { isString, type JsonObject } from '../../core/json.ts';
import { outcomeOf, refuse } from '../../core/refusal.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { DidResolution } from '../document.ts';
import { readJwk } from '../jwk.ts';
import { singleKeyDocument } from './single-key.ts';

/**
 * did:jwk: base64url of a JWK. A key for encryption (`use: enc`) signs nothing; a JWK of an unknown kind resolves, but
 * checks no signature.
 * @returns `DID_MALFORMED`, `DID_DOCUMENT_HAS_PRIVATE_KEY`, `KEY_MALFORMED`, `JSON_…`, all `fail`.
 */
export const didJwk = (did: string): Outcome<DidResolution> =>
  outcomeOf(() => {
    const bytes = did.startsWith('did:jwk:') ? fromBase64url(did.slice('did:jwk:'.length)) : undefined;
    if (bytes === undefined) {
      return refuse(failed('DID_MALFORMED', { method: 'did:jwk', reason: 'it is not strict base64url' }));
    }
    const json = parseJsonObject(bytes, { maxBytes: 4096, maxDepth: 8 });
    // RFC 7517 §4.1: without its kind it is no key at all, not one of a kind that nobody knows.
    if (!isString(json.kty))
      return refuse(failed('DID_MALFORMED', { method: 'did:jwk', reason: 'it has no kty' }));
    const key = readJwk(json);
    const material = { type: 'JsonWebKey2020', publicKeyJwk: json } as const;
    return singleKeyDocument({ did, fragment: '0', key, material, use: useOf(json) });
  });

/** A key that does not say what it is for is for everything that its curve can do. */
const useOf = ({ use, kty, crv }: JsonObject): 'sign' | 'encrypt' | 'both' => {
  if (use === 'enc' || crv === 'X25519' || crv === 'X448') return 'encrypt';
  return use === 'sig' || kty !== 'EC' ? 'sign' : 'both';
};
