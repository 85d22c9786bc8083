import { failed } from '../core/finding.ts';
import type { Json } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';

// DID Core §3.2: fragment = *( pchar / "/" / "?" ).
const FRAGMENT = /^#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})+$/;

/**
 * The verification method of a token: `kid` as an absolute DID URL whose DID is the issuer. `#fragment` alone counts from
 * the issuer; without a `kid` the bare issuer is returned, and the proof check then demands that one key alone fits.
 * @throws Refusal `KID_MALFORMED`, `KID_ISSUER_MISMATCH`.
 */
export const verificationMethodOf = (kid: Json | undefined, issuer: string): string => {
  if (kid === undefined) return issuer;
  if (typeof kid !== 'string' || kid.length > 2048) return refuse(failed('KID_MALFORMED'));
  const hash = kid.indexOf('#');
  if (hash < 0 || !FRAGMENT.test(kid.slice(hash))) return refuse(failed('KID_MALFORMED'));
  if (hash === 0) return `${issuer}${kid}`;
  // A path or a query before the fragment would name another document than the issuer's.
  if (kid.slice(0, hash) !== issuer) return refuse(failed('KID_ISSUER_MISMATCH'));
  return kid;
};
