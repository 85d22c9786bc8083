import { failed, type Outcome } from '../core/finding.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { outcomeOf, refuse } from '../core/refusal.ts';
import type { DidDocument, VerificationMethod } from './document.ts';
import { readJwk } from './jwk.ts';
import { thumbprintOf } from './thumbprint.ts';

const MAX_KEYS = 256;

/**
 * A JWK Set (RFC 7517 §5) as the document of its issuer. A key goes by its `kid`, alone or below the issuer, and by its
 * thumbprint where it has none; keys that sign nothing are left out.
 * @returns `DID_DOCUMENT_INVALID`, `DID_DOCUMENT_HAS_PRIVATE_KEY`, `KEY_MALFORMED`, all `fail`.
 */
export const keySetDocument = (issuer: string, set: JsonObject): Outcome<DidDocument> =>
  outcomeOf(() => {
    const { keys } = set;
    if (!Array.isArray(keys) || keys.length > MAX_KEYS) return invalid('its keys cannot be read');
    const methods = new Map<string, VerificationMethod>();
    for (const entry of keys) {
      if (!isObject(entry)) return invalid('a key is not an object');
      const jwk = readJwk(entry);
      if (jwk === undefined) continue;
      const { kid } = entry;
      const name = isString(kid) ? kid : thumbprintOf(jwk);
      const key = { kind: 'jwk', jwk } as const;
      for (const id of new Set([name, name.startsWith(`${issuer}#`) ? name : `${issuer}#${name}`])) {
        if (methods.has(id)) return invalid('two keys have the same name');
        methods.set(id, { id, type: 'JsonWebKey', controller: issuer, key });
      }
    }
    const all = [...methods.keys()];
    return {
      id: issuer,
      controllers: [],
      methods,
      relationships: {
        authentication: all,
        assertionMethod: all,
        keyAgreement: [],
        capabilityInvocation: [],
        capabilityDelegation: [],
      },
      source: set,
      isKeySet: true,
    };
  });

const invalid = (reason: string): never => refuse(failed('DID_DOCUMENT_INVALID', { reason }));
