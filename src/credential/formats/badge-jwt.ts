import { asList } from '../../core/json.ts';
import { dateMember, earliest, latest, mirrors, numericDate } from '../claims.ts';
import { CONTEXTS } from '../document-rules.ts';
import { isBadge } from '../endorsements.ts';
import type { Jws } from '../jws.ts';
import type { Credential } from '../model.ts';
import { assemble, jwsProofOf } from './assemble.ts';

/**
 * Whether a token of type `JWT`, or of none, is an Open Badge whose members are the claims: it has no claim `vc` or `vp` and
 * says by its type that it is one. No token can be read in both ways.
 */
export const isBadgeJwt = ({ payload }: Jws): boolean =>
  payload.vc === undefined && payload.vp === undefined && isBadge(payload);

/**
 * The JWT of Open Badges 3.0 (§8.2): the payload is the credential, of the data model that its first context names; `iss`,
 * `nbf`, `exp`, `jti` and `sub` repeat members and must agree with them. A key in the header (`jwk`) proves nothing by
 * itself and is not looked at: whoever signs may write any key there.
 * @throws Refusal.
 */
export const readBadgeJwt = (jws: Jws, received: string): Credential => {
  const { payload } = jws;
  const dataModel = asList(payload['@context'])[0] === CONTEXTS['1.1'] ? '1.1' : '2.0';
  const [start, end] =
    dataModel === '1.1'
      ? (['issuanceDate', 'expirationDate'] as const)
      : (['validFrom', 'validUntil'] as const);
  const validFrom = dateMember(payload, start);
  const validUntil = dateMember(payload, end);
  const nbf = numericDate(payload, 'nbf');
  const exp = numericDate(payload, 'exp');
  mirrors('nbf', nbf, start, validFrom);
  mirrors('exp', exp, end, validUntil);
  return assemble({
    format: 'vc-jwt',
    dataModel,
    document: payload,
    claims: payload,
    proof: jwsProofOf(jws),
    validFrom: latest(validFrom, nbf),
    validUntil: earliest(validUntil, exp),
    issuedAt: numericDate(payload, 'iat') ?? dateMember(payload, 'awardedDate') ?? validFrom ?? nbf,
    received,
  });
};
