import { defineCodes } from './entry.ts';

/** What checking a signature may find. */
export const proofCodes = defineCodes({
  PROOF_VALID: {
    kind: 'check',
    message: 'The signature holds: {algorithm}, with a key that the issuer uses for credentials.',
    remedy: 'Nothing to do.',
  },
  METHOD_NOT_FOUND: {
    kind: 'check',
    message: 'The issuer has no key under the name that the credential gives.',
    remedy: 'The key may have been replaced, or the credential is forged: ask the issuer.',
  },
  METHOD_AMBIGUOUS: {
    kind: 'check',
    message:
      'The credential does not say which of the issuer’s keys signed it, and {count} come into question.',
    remedy: 'The issuer must name the key in the token (kid).',
  },
  METHOD_CONTROLLER_MISMATCH: {
    kind: 'check',
    message: 'The key is controlled by somebody other than the issuer.',
    remedy: 'Treat the credential as forged unless the issuer confirms it.',
  },
  METHOD_NOT_FOR_ASSERTION: {
    kind: 'check',
    message: 'The issuer does not use this key for credentials.',
    remedy: 'The issuer must list the key under assertionMethod, or sign with one that is.',
  },
  ALGORITHM_MISMATCH: {
    kind: 'check',
    message: 'The credential claims {claimed}, but the key signs with {actual}.',
    remedy: 'Treat the credential as forged: the key decides, never the token.',
  },
  KEY_KIND_NOT_SUPPORTED: {
    kind: 'check',
    message: 'The issuer’s key is of a kind that signatures are not checked with ({type}).',
    remedy: 'Supported are Ed25519, P-256, P-384 and secp256k1.',
  },
  SIGNATURE_INVALID: {
    kind: 'check',
    message: 'The signature does not hold: the credential was changed, or somebody else signed it.',
    remedy: 'Ask the holder for the original; if that fails too, ask the issuer.',
  },
});
