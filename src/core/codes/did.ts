import { defineCodes } from './entry.ts';

/** What finding an issuer's keys may lead to. */
export const didCodes = defineCodes({
  DID_RESOLVED: {
    kind: 'check',
    message: 'The keys of {did} were found.',
    remedy: 'Nothing to do.',
  },
  DID_MALFORMED: {
    kind: 'check',
    message: 'The identifier is no valid {method}: {reason}.',
    remedy: 'Check that it was copied whole; otherwise the issuer made a mistake.',
  },
  DID_NOT_FOUND: {
    kind: 'check',
    message: 'Nothing is known under the identifier {did}.',
    remedy: 'The issuer may have removed it; ask the issuer.',
  },
  DID_METHOD_NOT_SUPPORTED: {
    kind: 'check',
    message: 'Identifiers of the kind {method} cannot be resolved here.',
    remedy: 'Configure a source for this method, or give the DID document yourself.',
  },
  ISSUER_NOT_A_DID: {
    kind: 'check',
    message: 'The issuer is named by a web address, not by a DID, so its keys cannot be found safely.',
    remedy: 'Ask the issuer for a credential under its DID.',
  },
  DID_KEY_NOT_SUPPORTED: {
    kind: 'check',
    message:
      'The identifier holds a key of a kind that signatures are not checked with (multicodec {codec}).',
    remedy: 'Supported are Ed25519, P-256, P-384, secp256k1 and RSA.',
  },
  DID_DOCUMENT_INVALID: {
    kind: 'check',
    message: 'The DID document is malformed: {reason}.',
    remedy: 'The owner of the identifier must mend it.',
  },
  DID_DOCUMENT_MISMATCH: {
    kind: 'check',
    message: 'The DID document belongs to another identifier than {did}.',
    remedy: 'Give the document of this identifier.',
  },
  DID_DOCUMENT_HAS_PRIVATE_KEY: {
    kind: 'check',
    message: 'The DID document publishes a private key: anyone can sign in this name.',
    remedy: 'Trust nothing that was signed with it, and tell its owner.',
  },
  ISSUER_HOST_NOT_NAMED: {
    kind: 'check',
    message: 'The issuer is a web address on {host}, which is not asked for its keys.',
    remedy: 'Name the host among the allowed hosts of the policy, or give its document or keys yourself.',
  },
  DID_URL_MALFORMED: {
    kind: 'check',
    message: 'The DID URL is malformed: {reason}.',
    remedy: 'Check that it was copied whole.',
  },
  DID_URL_NOT_FOUND: {
    kind: 'check',
    message: 'The DID document has no such {part}.',
    remedy: 'Check the part after the DID; the owner may have removed it.',
  },
  DID_URL_NOT_SUPPORTED: {
    kind: 'check',
    message: 'DID URLs with this {part} are not dereferenced here.',
    remedy: 'Supported are fragments, versionTime, and service or serviceType with relativeRef.',
  },
  METHOD_ENDED: {
    kind: 'check',
    message: 'The key that the signature names had expired or was revoked when this was issued.',
    remedy: 'Ask the issuer for a credential signed with a key in force.',
  },
  GIVEN_KEY_INVALID: {
    kind: 'input',
    message: 'Key {position} of those that were given cannot be used: {reason}.',
    remedy: 'Give public keys: verification methods, JWKs, or sets of JWKs, each name once.',
  },
  DID_UNREACHABLE: {
    kind: 'check',
    message: 'The DID document of {did} could not be fetched ({cause}).',
    remedy: 'Try again later; nothing is wrong with the credential so far.',
  },
});
