import { failed } from '../../core/finding.ts';
import type { Hex } from '../../core/hex.ts';
import { isObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { audienceOf, mirrors, numericDate, textClaim } from '../claims.ts';
import type { Jws } from '../jws.ts';
import type { Presentation } from '../presentation.ts';
import { jwsProofOf } from './assemble.ts';
import { assemblePresentation, holderOf, oneHolder, presentationId } from './presentation-rules.ts';

/**
 * A presentation as JWT of data model 1.1 (its §6.3.1): it stands in the claim `vp`, its holder is `iss`.
 * @throws Refusal.
 */
export const readVpJwt = (jws: Jws, digest: Hex): Presentation => {
  const { payload } = jws;
  const document = payload.vp;
  if (!isObject(document) || payload.vc !== undefined) {
    return refuse(failed('TOKEN_TYPE_INVALID', { reason: 'a presentation as JWT needs the claim vp alone' }));
  }
  const holder = oneHolder(textClaim(payload, 'iss'), holderOf(document)) ?? refuse(failed('HOLDER_INVALID'));
  const jti = textClaim(payload, 'jti');
  const id = presentationId(document);
  mirrors('jti', jti, 'id', id);
  return assemblePresentation({
    format: 'vp-jwt',
    dataModel: '1.1',
    document,
    id: id ?? jti,
    holder,
    tokens: true,
    challenge: textClaim(payload, 'nonce'),
    domain: audienceOf(payload),
    issuedAt: numericDate(payload, 'iat'),
    validFrom: numericDate(payload, 'nbf'),
    validUntil: numericDate(payload, 'exp'),
    proof: jwsProofOf(jws)(holder),
    digest,
  });
};
