import { failed } from '../../core/finding.ts';
import type { Hex } from '../../core/hex.ts';
import { isString } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { audienceOf, dateMember, numericDate, textClaim } from '../claims.ts';
import type { Jws } from '../jws.ts';
import type { Presentation } from '../presentation.ts';
import { jwsProofOf } from './assemble.ts';
import {
  assemblePresentation,
  controllerOf,
  holderOf,
  oneHolder,
  presentationId,
} from './presentation-rules.ts';

/**
 * A presentation of VC-JOSE-COSE (data model 2.0, `typ: vp+jwt`): the payload is the presentation. Where neither `holder`
 * nor `iss` says who presents, the one whose key signed does, where the key's name tells.
 * @throws Refusal.
 */
export const readVpJose = (jws: Jws, digest: Hex): Presentation => {
  const { header, payload } = jws;
  if (payload.vc !== undefined || payload.vp !== undefined) {
    return refuse(failed('TOKEN_TYPE_INVALID', { reason: 'the type vp+jwt allows no claim vc or vp' }));
  }
  if (header.cty !== undefined && !(isString(header.cty) && /^(?:application\/)?vp$/i.test(header.cty))) {
    return refuse(failed('TOKEN_TYPE_INVALID', { reason: 'its content type (cty) is not vp' }));
  }
  const named = [textClaim(payload, 'iss'), holderOf(payload)];
  const signer =
    isString(header.kid) && /^(?:did|https):/.test(header.kid) ? controllerOf(header.kid) : undefined;
  const holder = oneHolder(...(named.some((name) => name !== undefined) ? named : [signer]));
  return assemblePresentation({
    format: 'vp-jose',
    dataModel: '2.0',
    document: payload,
    id: presentationId(payload),
    holder,
    // Compact tokens are not of the data model, but wallets send them; each is judged by itself.
    tokens: true,
    challenge: textClaim(payload, 'nonce'),
    domain: audienceOf(payload),
    // Published test suites write `iat` as a date-time now and then.
    issuedAt: isString(payload.iat) ? dateMember(payload, 'iat') : numericDate(payload, 'iat'),
    validFrom: numericDate(payload, 'nbf'),
    validUntil: numericDate(payload, 'exp'),
    proof: jwsProofOf(jws)(holder ?? ''),
    digest,
  });
};
