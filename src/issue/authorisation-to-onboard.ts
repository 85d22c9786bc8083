import type { JsonObject } from '../core/json.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import { formatAccreditationRef } from '../credential/accreditation-ref.ts';
import type { RecordRef } from '../trust/record.ts';
import { CONTEXT_1_1, signCredential } from './sign-credential.ts';
import type { Signer } from './signer.ts';
import { urnUuid } from './urn-uuid.ts';

/** EBSI's credential type; roots and those who may accredit sign it. */
export const ONBOARDING_TYPE = 'VerifiableAuthorisationToOnboard';

/** Lets a legal entity register in an EBSI network. It is handed over: no registry keeps it. */
export interface AuthorisationToOnboard {
  /** The accreditor's DID. */
  readonly issuer: string;
  /** The accreditor's own record. */
  readonly accreditation: RecordRef;
  /** DID of the legal entity. */
  readonly subject: string;
  readonly issuedAt: Seconds;
  /** Default: the date of issue. */
  readonly validFrom?: Seconds;
  readonly validUntil?: Seconds;
  /** As for accreditation credentials: then `termsOfUse` names the accreditor's attribute there. */
  readonly ebsiIssuersUrl?: string;
  /** EBSI demands one: that of a Verifiable Attestation. */
  readonly schema?: { readonly id: string; readonly type: string };
}

/**
 * Signs an authorisation to onboard as a VC-JWT (EBSI Verifiable Attestation, version 2024-01). Our own DidRegistry asks
 * nobody for one; it is for networks that do.
 * @returns the compact JWS.
 * @throws as `signCredential`.
 */
export const signAuthorisationToOnboard = (from: AuthorisationToOnboard, signer: Signer): Promise<string> =>
  signCredential(authorisationToOnboardDocument(from), signer);

/** The unsigned document. */
export const authorisationToOnboardDocument = (from: AuthorisationToOnboard): JsonObject => {
  const { issuer, accreditation, subject, issuedAt, validUntil, ebsiIssuersUrl, schema } = from;
  const start = formatSeconds(from.validFrom ?? issuedAt);
  return {
    '@context': [CONTEXT_1_1],
    id: urnUuid(),
    type: ['VerifiableCredential', 'VerifiableAttestation', ONBOARDING_TYPE],
    issuer,
    issuanceDate: start,
    issued: formatSeconds(issuedAt),
    validFrom: start,
    ...(validUntil !== undefined && { expirationDate: formatSeconds(validUntil) }),
    credentialSubject: { id: subject },
    termsOfUse:
      ebsiIssuersUrl === undefined
        ? { id: formatAccreditationRef(accreditation), type: 'VidimusAccreditation' }
        : {
            id: `${ebsiIssuersUrl}/${issuer}/attributes/${accreditation.id.slice(2)}`,
            type: 'IssuanceCertificate',
          },
    ...(schema && { credentialSchema: { ...schema } }),
  };
};
