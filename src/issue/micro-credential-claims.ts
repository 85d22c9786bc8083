import type { JsonObject } from '../core/json.ts';
import { type MicroCredential, microCredentialDocument } from './micro-credential.ts';

/** The `vct` of the micro-credential rulebook of WE BUILD. */
export const MICRO_CREDENTIAL_VCT = 'VerifiableMicroCredential';

/**
 * Writes a micro-credential as the flat claims of an SD-JWT VC, named as the rulebook names them; `signSdJwt` signs them.
 * `type` becomes `vct`; what is not given does not stand in them.
 */
export const microCredentialClaims = (from: Omit<MicroCredential, 'dataModel'>): JsonObject => {
  const {
    id = '',
    credentialSubject,
    credentialSchema,
    termsOfUse,
    credentialStatus,
  } = microCredentialDocument({
    ...from,
    dataModel: '2.0',
  });
  const { id: sub, ...claims } = credentialSubject as JsonObject;
  const members = { sub, exp: from.validUntil, credentialSchema, termsOfUse, credentialStatus };
  return {
    vct: from.type ?? MICRO_CREDENTIAL_VCT,
    iss: from.issuer,
    jti: id,
    iat: from.issuedAt,
    nbf: from.validFrom ?? from.issuedAt,
    ...claims,
    ...Object.fromEntries(
      Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
};
