import { coordinates } from '../core/curves.ts';
import { failed } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import type { PublicJwk } from '../core/jwk.ts';
import { refuse } from '../core/refusal.ts';

/**
 * Reads a JWK that somebody published.
 * @returns undefined for kinds of key that signatures are not checked with.
 * @throws Refusal `DID_DOCUMENT_HAS_PRIVATE_KEY`; VidimusError `KEY_MALFORMED` for coordinates of the wrong length.
 */
export const readJwk = (json: JsonObject): PublicJwk | undefined => {
  // Private members of any kind of key: RFC 7518 §6.2.2, §6.3.2 and §6.4.1.
  if (json.d !== undefined || json.p !== undefined || json.k !== undefined) {
    return refuse(failed('DID_DOCUMENT_HAS_PRIVATE_KEY'));
  }
  const key = knownKey(json);
  if (key !== undefined) coordinates(key);
  return key;
};

const knownKey = ({ kty, crv, x, y }: JsonObject): PublicJwk | undefined => {
  if (typeof x !== 'string') return undefined;
  if (kty === 'OKP' && crv === 'Ed25519') return { kty, crv, x };
  if (kty !== 'EC' || typeof y !== 'string') return undefined;
  return crv === 'P-256' || crv === 'P-384' || crv === 'secp256k1' ? { kty, crv, x, y } : undefined;
};

/** The required members alone: what a thumbprint and EBSI's did:key are made of. */
export const publicMembers = (key: PublicJwk): { readonly [member: string]: string } =>
  key.kty === 'EC'
    ? { crv: key.crv, kty: key.kty, x: key.x, y: key.y }
    : { crv: key.crv, kty: key.kty, x: key.x };
