import { failed } from '../../core/finding.ts';
import { isString, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import type { Seconds } from '../../core/seconds.ts';
import { dateMember, earliest, latest, numericDate } from '../claims.ts';
import type { Jws } from '../jws.ts';
import type { Credential } from '../model.ts';
import { assemble, jwsProofOf, type Reading } from './assemble.ts';

/**
 * VC-JOSE-COSE (W3C, data model 2.0): the payload is the credential; `typ` is `vc+jwt`, `cty` where given `vc`; the claims
 * `vc` and `vp` belong to the older format and are refused. `nbf` and `exp` bound the signature, so they narrow the dates.
 * @throws Refusal.
 */
export const readVcJose = (jws: Jws, received: string): Credential => assemble(vcJoseReading(jws, received));

/** What VC-JOSE-COSE says of a token's claims, be it a plain one or an SD-JWT with all disclosed ones in place. */
export const vcJoseReading = (jws: Jws, received: string): Reading => {
  const { header, payload } = jws;
  if (payload.vc !== undefined || payload.vp !== undefined) {
    return refuse(failed('TOKEN_TYPE_INVALID', { reason: 'it allows no claim vc or vp' }));
  }
  if (header.cty !== undefined && !isContentType(header.cty)) {
    return refuse(failed('TOKEN_TYPE_INVALID', { reason: 'its content type (cty) is not vc' }));
  }
  return {
    format: 'vc-jose',
    dataModel: '2.0',
    document: payload,
    claims: payload,
    proof: jwsProofOf(jws),
    validFrom: latest(dateMember(payload, 'validFrom'), numericDate(payload, 'nbf')),
    validUntil: earliest(dateMember(payload, 'validUntil'), numericDate(payload, 'exp')),
    issuedAt: issuedAt(payload),
    received,
  };
};

const isContentType = (cty: unknown): boolean => isString(cty) && /^(?:application\/)?vc$/i.test(cty);

/** Published test suites write `iat` as a date-time now and then. */
const issuedAt = (payload: JsonObject): Seconds | undefined =>
  isString(payload.iat) ? dateMember(payload, 'iat') : numericDate(payload, 'iat');
