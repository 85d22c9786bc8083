import { defineCodes } from './entry.ts';

/** What checking a signature may find. */
export const proofCodes = defineCodes({
  PROOF_VALID: {
    kind: 'check',
    message: 'The signature holds: {algorithm}, with a key that the issuer uses for credentials.',
    remedy: 'Nothing to do.',
  },
  PROOF_VALID_UNBOUND: {
    kind: 'check',
    message: 'The signature holds: {algorithm}. Whether the key is the issuer’s was not checked.',
    remedy: 'Use a policy that binds the issuer to its keys before you rely on who signed.',
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
  PROOF_SUITE_NOT_SUPPORTED: {
    kind: 'check',
    message: 'The proof is of the kind {suite}, which cannot be checked here.',
    remedy:
      'Supported are eddsa-jcs-2022, eddsa-rdfc-2022, ecdsa-jcs-2019, ecdsa-rdfc-2019, ecdsa-sd-2023 and Ed25519Signature2020: ask the issuer for one of those, or for a VC-JWT.',
  },
  PROOF_NAMES_NOT_COVERED: {
    kind: 'check',
    message:
      'The proof covers what the credential means as linked data, but not how it is written, and {reason}.',
    remedy:
      'Two readers could see two different credentials, so it is refused. Ask the holder for the file as the issuer gave it.',
  },
  PROOF_CONTEXT_INLINE: {
    kind: 'check',
    message: 'The credential defines terms of its own in a way that its proof does not cover.',
    remedy:
      'The issuer must publish its terms as a context, or sign with a suite over JSON (eddsa-jcs-2022).',
  },
  PROOF_MALFORMED: {
    kind: 'check',
    message: 'The embedded proof is damaged: {reason}.',
    remedy: 'Ask the holder for the file as the issuer gave it; if that fails too, ask the issuer.',
  },
  PROOF_PURPOSE_MISMATCH: {
    kind: 'check',
    message: 'The proof was not made for this: its purpose is not {expected}.',
    remedy: 'Credentials are signed for assertionMethod, presentations for authentication.',
  },
  PROOF_EXPIRED: {
    kind: 'check',
    message: 'The proof itself held only until {until}.',
    remedy: 'Ask for the credential with a new proof.',
  },
  PROOF_NOT_YET_VALID: {
    kind: 'check',
    message: 'The proof says that it will be made at {from}, which lies ahead.',
    remedy: 'Check the clock here; if it is right, the issuer’s was wrong.',
  },
  PROOF_FOR_HOLDER_ONLY: {
    kind: 'check',
    message:
      'This is the proof that the issuer gave to the holder (ecdsa-sd-2023 base proof), not one to be shown.',
    remedy:
      'Ask the holder to choose in the wallet what to show: the wallet derives the proof for a verifier.',
  },
  PROOF_CHAIN_BROKEN: {
    kind: 'check',
    message: 'The proofs do not build on each other as they claim: {reason}.',
    remedy: 'A proof was taken out or added: ask the holder for the file as the issuer gave it.',
  },
  PROOF_CONTEXT_MISMATCH: {
    kind: 'check',
    message: 'The proof was made under another @context than the document has.',
    remedy:
      'The terms could mean something else than what was signed: ask for the file as the issuer gave it.',
  },
  CHALLENGE_MISMATCH: {
    kind: 'check',
    message: 'The signature does not answer the challenge (nonce) that was given.',
    remedy: 'It may be a replay of an older presentation: ask the holder to present again.',
  },
  DOMAIN_MISMATCH: {
    kind: 'check',
    message: 'The signature was not made for this verifier (domain, audience).',
    remedy: 'It was meant for somebody else: ask the holder to present to you.',
  },
  PRESENTATION_NOT_SIGNED: {
    kind: 'check',
    message: 'The presentation carries no signature: anyone could have put it together.',
    remedy: 'Ask the holder to present with a wallet that signs.',
  },
  PRESENTATION_MALFORMED: {
    kind: 'check',
    message: 'This is no presentation that can be read: {reason}.',
    remedy: 'Ask the holder to present again, with another wallet if it happens twice.',
  },
  HOLDER_INVALID: {
    kind: 'check',
    message: 'The presentation does not say clearly who presents.',
    remedy: 'The holder must be one DID or URL, the same wherever it stands.',
  },
});
