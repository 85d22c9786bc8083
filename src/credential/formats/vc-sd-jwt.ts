import { failed } from '../../core/finding.ts';
import { isObject, type Json } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import type { Credential } from '../model.ts';
import type { SdJwt } from '../sd-jwt/read.ts';
import { assemble } from './assemble.ts';
import { vcJoseReading } from './vc-jose.ts';

/** Members that a verifier needs, so that they must be in the open (VC-JOSE-COSE §3.2.1). */
const OPEN = [
  '@context',
  'issuer',
  'validFrom',
  'validUntil',
  'credentialStatus',
  'credentialSchema',
  'relatedResource',
  'iss',
  'nbf',
  'exp',
  'cnf',
  'status',
] as const;

/**
 * SD-JWT of VC-JOSE-COSE (W3C): data model 2.0, the claims of the token as VC-JOSE has them. The W3C's own examples hide the
 * `id` and `type` of every object, so parts may be hidden: what a member lacks then, the data model's rules find.
 * @throws Refusal.
 */
export const readVcSdJwt = ({ jws, signed }: SdJwt, received: string): Credential => {
  const hidden = OPEN.find((member) => isHidden(signed[member], jws.payload[member]));
  if (hidden !== undefined) return refuse(failed('CLAIM_MUST_NOT_BE_HIDDEN', { claim: hidden }));
  return assemble({ ...vcJoseReading(jws, received), format: 'vc-sd-jwt' });
};

/** The member itself, or an entry of its list: withheld, neither would be missed. */
const isHidden = (signed: Json | undefined, shown: Json | undefined): boolean =>
  signed === undefined
    ? shown !== undefined
    : Array.isArray(signed) && signed.some((entry) => isObject(entry) && entry['...'] !== undefined);
