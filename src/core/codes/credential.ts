import { defineCodes } from './entry.ts';

/** What reading a credential may find. */
export const credentialCodes = defineCodes({
  CREDENTIAL_READ: {
    kind: 'check',
    message: 'The credential was read: {format}, data model {version}.',
    remedy: 'Nothing to do.',
  },
  CREDENTIAL_NOT_SIGNED: {
    kind: 'check',
    message: 'The credential carries no signature: anyone could have written it.',
    remedy: 'Ask the holder for the file as the issuer gave it, not for a copy of its text.',
  },
  BADGE_IMAGE_MALFORMED: {
    kind: 'check',
    message: 'The {format} image is damaged: {reason}.',
    remedy: 'Download the badge again from where it was issued; messengers and photo tools change images.',
  },
  BADGE_IMAGE_AMBIGUOUS: {
    kind: 'check',
    message: 'The image holds more than one badge, and only one may be baked into it.',
    remedy:
      'Two readers could see two different badges, so it is refused. Ask for the badge as it was issued.',
  },
  BADGE_NOT_IN_IMAGE: {
    kind: 'check',
    message: 'This is an image without an Open Badge in it.',
    remedy:
      'Download the badge as a file from where it was issued; screenshots and messengers take the badge out of an image.',
  },
  JWS_MALFORMED: {
    kind: 'check',
    message: 'The token is damaged: {reason}.',
    remedy: 'Check that the whole token was copied; if so, ask the issuer for a new one.',
  },
  JWS_CRITICAL_HEADER: {
    kind: 'check',
    message: 'The token demands an extension of its signature that is not known here.',
    remedy: 'A verifier must refuse such a token; use one that knows the extension.',
  },
  ALGORITHM_NOT_ALLOWED: {
    kind: 'check',
    message: 'The token is signed with {algorithm}, which proves nothing.',
    remedy: 'No signature or one with a shared secret is never accepted for a credential.',
  },
  ALGORITHM_NOT_SUPPORTED: {
    kind: 'check',
    message: 'The token is signed with {algorithm}, which cannot be checked yet.',
    remedy: 'Supported are ES256, ES384, ES256K and EdDSA.',
  },
  KID_MALFORMED: {
    kind: 'check',
    message: 'The token names its key in a form that is no DID URL with a fragment.',
    remedy: 'The issuer must name the key as it stands in its DID document.',
  },
  KID_ISSUER_MISMATCH: {
    kind: 'check',
    message: 'The token was signed with a key that belongs to somebody other than the issuer it names.',
    remedy: 'Treat the credential as forged unless the issuer confirms it.',
  },
  TOKEN_TYPE_INVALID: {
    kind: 'check',
    message: 'The kinds of credential are mixed in this token: {reason}.',
    remedy: 'The issuer must write either a VC-JWT (data model 1.1) or a VC-JOSE token (2.0).',
  },
  JWT_CLAIM_INVALID: {
    kind: 'check',
    message: 'The claim {claim} of the token has no usable value.',
    remedy: 'The issuer must issue the credential again.',
  },
  JWT_CLAIM_MISMATCH: {
    kind: 'check',
    message: 'The claim {claim} of the token differs from {member} of the credential inside it.',
    remedy:
      'Two readers could see two different credentials, so it is refused. The issuer must issue it again.',
  },
  CONTEXT_INVALID: {
    kind: 'check',
    message: 'The credential does not start its @context with {expected}.',
    remedy: 'The issuer must issue the credential again by the data model.',
  },
  TYPE_INVALID: {
    kind: 'check',
    message: 'The type of the credential is missing or malformed.',
    remedy: 'It must be a list of texts with VerifiableCredential in it.',
  },
  ISSUER_INVALID: {
    kind: 'check',
    message: 'The issuer of the credential is missing or is no DID or URL.',
    remedy: 'The issuer must issue the credential again by the data model.',
  },
  SUBJECT_INVALID: {
    kind: 'check',
    message: 'The credential says nothing about anyone: its subject is missing or malformed.',
    remedy: 'The issuer must issue the credential again by the data model.',
  },
  DATE_INVALID: {
    kind: 'check',
    message: 'The date {member} is no date-time with a time zone.',
    remedy: 'The issuer must write dates as 2026-11-22T08:00:00Z.',
  },
  DATES_OUT_OF_ORDER: {
    kind: 'check',
    message: 'The credential ends before it begins.',
    remedy: 'The issuer must issue the credential again.',
  },
  MEMBER_INVALID: {
    kind: 'check',
    message: 'The member {member} of the credential is malformed or has too many values.',
    remedy: 'The issuer must issue the credential again by the data model.',
  },
  STATUS_ENTRY_INVALID: {
    kind: 'check',
    message: 'The credentialStatus of type {type} is malformed.',
    remedy: 'Whether the credential was revoked cannot be looked up; the issuer must issue it again.',
  },
  TERMS_OF_USE_INVALID: {
    kind: 'check',
    message: 'The credential names its accreditation in a malformed or contradictory way.',
    remedy: 'It must name one record as eip155:<chain id>:<registry>/<record id>.',
  },
  EVIDENCE_INVALID: {
    kind: 'check',
    message: 'The issuance anchor of the credential is malformed.',
    remedy: 'The issuer must add the evidence again; the anchor itself can stay.',
  },
});
