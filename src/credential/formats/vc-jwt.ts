import { failed, unknown } from '../../core/finding.ts';
import { isObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { dateMember, earliest, latest, mirrors, numericDate } from '../claims.ts';
import type { Jws } from '../jws.ts';
import type { Credential } from '../model.ts';
import { assemble, jwsProofOf } from './assemble.ts';

/**
 * VC-JWT of data model 1.1 (its §6.3.1), as EBSI uses it: the credential stands in the claim `vc`; registered claims
 * repeat members and must agree with them where both are there, and stand in for members that are not.
 * @throws Refusal.
 */
export const readVcJwt = (jws: Jws, received: string): Credential => {
  const { payload } = jws;
  const document = payload.vc;
  if (!isObject(document)) {
    return payload.vp === undefined
      ? refuse(failed('TOKEN_TYPE_INVALID', { reason: 'a VC-JWT needs the claim vc' }))
      : refuse(unknown('FORMAT_IS_PRESENTATION'));
  }
  const nbf = numericDate(payload, 'nbf');
  const exp = numericDate(payload, 'exp');
  const iat = numericDate(payload, 'iat');
  const issuanceDate = dateMember(document, 'issuanceDate');
  const validFrom = dateMember(document, 'validFrom');
  const issued = dateMember(document, 'issued');
  const expirationDate = dateMember(document, 'expirationDate');
  const validUntil = dateMember(document, 'validUntil');
  // Data model 1.1 mirrors issuanceDate, EBSI validFrom; where both stand EBSI has them equal.
  mirrors('nbf', nbf, 'validFrom', validFrom ?? issuanceDate);
  mirrors('exp', exp, 'expirationDate', expirationDate ?? validUntil);
  mirrors('iat', iat, 'issued', issued);
  if (nbf === undefined && issuanceDate === undefined && validFrom === undefined) {
    return refuse(failed('DATE_INVALID', { member: 'issuanceDate' }));
  }
  return assemble({
    format: 'vc-jwt',
    dataModel: '1.1',
    document,
    claims: payload,
    proof: jwsProofOf(jws),
    // Where statements differ, the narrower one counts.
    validFrom: latest(nbf, validFrom, issuanceDate),
    validUntil: earliest(exp, expirationDate, validUntil),
    issuedAt: issued ?? iat ?? issuanceDate ?? nbf,
    received,
  });
};
