import { failed, unknown } from '../../core/finding.ts';
import { isString, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { numericDate, textClaim } from '../claims.ts';
import { checkOrder, isUri, schemasOf } from '../document-rules.ts';
import type { Credential } from '../model.ts';
import type { SdJwt } from '../sd-jwt/read.ts';
import { statusEntriesOf, tokenStatusEntries } from '../status-entry.ts';
import { accreditationOf, termsOfUseOf } from '../terms.ts';
import { jwsProofOf } from './assemble.ts';
import { DecodedCredential } from './decoded.ts';

/** Claims that SD-JWT VC §3.2.2.2 keeps in the open, and the ones of ours that decide alike. */
const OPEN = [
  'iss',
  'nbf',
  'exp',
  'cnf',
  'vct',
  'vct#integrity',
  'status',
  'aud',
  'credentialStatus',
] as const;

/**
 * An IETF SD-JWT VC (draft-ietf-oauth-sd-jwt-vc): the payload is flat, `vct` is the type, and what the claims say of level,
 * workload, field and country is read as the WE BUILD rulebook names it.
 * @throws Refusal.
 */
export const readSdJwtVc = ({ jws, signed }: SdJwt, received: string): Credential => {
  const { payload } = jws;
  // What is the same value in both could not be hidden, not even in part.
  const hidden = OPEN.find((claim) => payload[claim] !== signed[claim]);
  if (hidden !== undefined) return refuse(failed('CLAIM_MUST_NOT_BE_HIDDEN', { claim: hidden }));
  const types = [typeOf(payload)];
  const issuer = issuerOf(payload, jws.header['x5c'] !== undefined);
  const sub = textClaim(payload, 'sub');
  const id = textClaim(payload, 'jti');
  const validFrom = numericDate(payload, 'nbf');
  const validUntil = numericDate(payload, 'exp');
  const issuedAt = numericDate(payload, 'iat');
  checkOrder(validFrom, validUntil);
  const schemas = schemasOf(payload);
  const termsOfUse = termsOfUseOf(payload);
  const accreditation = accreditationOf(termsOfUse);
  return new DecodedCredential({
    format: 'sd-jwt-vc',
    dataModel: 'none',
    types,
    issuer,
    subjectIds: sub === undefined ? [] : [sub],
    schemas,
    status: [...tokenStatusEntries(payload), ...statusEntriesOf(payload)],
    termsOfUse,
    issuanceAnchors: [],
    relatedResources: [],
    endorsements: [],
    proof: jwsProofOf(jws)(issuer),
    document: payload,
    id,
    validFrom,
    validUntil,
    issuedAt,
    accreditation,
    subjects: [payload],
    received,
  });
};

const typeOf = ({ vct }: JsonObject): string =>
  isString(vct) && vct !== '' && vct.length <= 512 ? vct : refuse(failed('TYPE_INVALID'));

/** A DID or an https address. The drafts since 2025 let a certificate name the issuer instead. */
const issuerOf = ({ iss }: JsonObject, hasCertificate: boolean): string => {
  if (iss === undefined && hasCertificate) {
    const format = 'an SD-JWT VC whose issuer only a certificate (x5c) names';
    return refuse(unknown('FORMAT_NOT_SUPPORTED', { format }));
  }
  return isString(iss) && isUri(iss) ? iss : refuse(failed('ISSUER_INVALID'));
};
