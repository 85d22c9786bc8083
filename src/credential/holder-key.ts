import { isVidimusError } from '../core/errors.ts';
import { failed } from '../core/finding.ts';
import { isObject, type Json } from '../core/json.ts';
import type { PublicJwk } from '../core/jwk.ts';
import { readPublicJwk } from '../core/read-jwk.ts';
import { refuse } from '../core/refusal.ts';

/** Whom the issuer bound the credential to: a key, or a way of naming one that cannot be followed. */
export type HolderBinding = { readonly holderKey: PublicJwk } | { readonly holderKeyUnsupported: string };

/**
 * Reads the claim `cnf` (RFC 7800 §3.1).
 * @returns undefined where there is none.
 * @throws Refusal `HOLDER_KEY_INVALID`.
 */
export const holderBindingOf = (cnf: Json | undefined): HolderBinding | undefined => {
  if (cnf === undefined) return undefined;
  if (!isObject(cnf)) return invalid();
  const [method] = Object.keys(cnf);
  if (method === undefined) return invalid();
  const { jwk } = cnf;
  if (jwk === undefined)
    return { holderKeyUnsupported: /^[\w#-]{1,32}$/.test(method) ? method : 'another method' };
  if (!isObject(jwk)) return invalid();
  const key = read(jwk);
  // A private key in a credential is nobody's any more.
  if (key === 'private') return invalid();
  return key === 'other' ? { holderKeyUnsupported: 'jwk' } : { holderKey: key };
};

const read = (jwk: Parameters<typeof readPublicJwk>[0]): ReturnType<typeof readPublicJwk> => {
  try {
    return readPublicJwk(jwk);
  } catch (error) {
    if (isVidimusError(error) && error.code === 'KEY_MALFORMED') return invalid();
    throw error;
  }
};

const invalid = (): never => refuse(failed('HOLDER_KEY_INVALID'));
