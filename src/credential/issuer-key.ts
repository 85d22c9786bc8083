import { failed } from '../core/finding.ts';
import type { Json } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';

/**
 * The verification method that a token names: `#fragment` alone counts from the signer, and without a `kid` the signer
 * itself is returned. Whether it is the signer's own is for the proof check to say.
 * @throws Refusal `KID_MALFORMED` where it is no text.
 */
export const verificationMethodOf = (kid: Json | undefined, signer: string): string => {
  if (kid === undefined) return signer;
  if (typeof kid !== 'string' || kid === '' || kid.length > 2048) return refuse(failed('KID_MALFORMED'));
  return kid.startsWith('#') ? `${signer}${kid}` : kid;
};
