import { coordinates } from './curves.ts';
import { isString, type JsonObject } from './json.ts';
import { algorithmOf, type PublicJwk } from './jwk.ts';
import { checkRsaForm } from './rsa.ts';

/** RFC 7518 §6.2.2, §6.3.2 and §6.4.1, and `priv` of RFC 9964: none of them belongs into anything published. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;

/**
 * Reads a public JWK that a stranger wrote (RFC 7517), and holds it to what it says of its own use.
 * @returns the key; `private` where a private member stands in it; `other` where it is of a kind that signatures are not
 * checked with, or its `use`, `key_ops` or `alg` excludes checking them.
 * @throws VidimusError `KEY_MALFORMED` for members that are not in canonical form. Whether a point lies on its curve, and
 * whether an RSA key is sound, is found out when it is used.
 */
export const readPublicJwk = (json: JsonObject): PublicJwk | 'private' | 'other' => {
  if (PRIVATE.some((member) => json[member] !== undefined)) return 'private';
  const key = knownKey(json);
  if (key === undefined) return 'other';
  if (key.kty === 'RSA') checkRsaForm(key);
  else coordinates(key);
  return mayVerify(json, key) ? key : 'other';
};

const knownKey = ({ kty, crv, x, y, n, e }: JsonObject): PublicJwk | undefined => {
  if (kty === 'RSA') return isString(n) && isString(e) ? { kty, n, e } : undefined;
  if (!isString(x)) return undefined;
  if (kty === 'OKP' && crv === 'Ed25519') return { kty, crv, x };
  if (kty !== 'EC' || !isString(y)) return undefined;
  return crv === 'P-256' || crv === 'P-384' || crv === 'secp256k1' ? { kty, crv, x, y } : undefined;
};

/** RFC 9864's full name of EdDSA with this curve, and did-jwt's ES256K with a recovery byte. */
const OTHER_NAMES: Readonly<Record<string, string>> = { Ed25519: 'EdDSA', 'ES256K-R': 'ES256K' };

const mayVerify = ({ use, key_ops: operations, alg }: JsonObject, key: PublicJwk): boolean => {
  if (use !== undefined && use !== 'sig') return false;
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) return false;
  if (alg === undefined) return true;
  return isString(alg) && (OTHER_NAMES[alg] ?? alg) === algorithmOf(key);
};
