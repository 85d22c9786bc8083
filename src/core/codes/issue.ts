import { defineCodes } from './entry.ts';

/** Issuers' tooling: what cannot be signed, listed or anchored. */
export const issueCodes = defineCodes({
  ISSUE_DOCUMENT_INVALID: {
    kind: 'input',
    message: 'The credential cannot be signed: {member} {reason}.',
    remedy: 'Mend the document; a verifier would refuse it as it stands.',
  },
  ISSUE_KEY_NOT_THE_ISSUERS: {
    kind: 'input',
    message: 'The signing key {kid} does not belong to the issuer {issuer}.',
    remedy: "Sign with a key of the issuer's DID document, or correct the issuer.",
  },
  ISSUE_SIGNER_FAILED: {
    kind: 'environment',
    message: 'The signer could not sign.',
    remedy: 'Check the key store or the signing service; nothing was signed.',
  },
  ISSUE_SIGNATURE_MALFORMED: {
    kind: 'environment',
    message: 'The signer gave {bytes} bytes; a signature of {algorithm} has {expected}.',
    remedy: 'JWS signatures are r and s side by side (RFC 7518 §3.4), not DER. Check the signing service.',
  },
  ISSUE_LIST_SIZE: {
    kind: 'input',
    message: 'A status list cannot have {entries} entries: from {minimum}, in whole bytes, to {maximum}.',
    remedy: 'The standard sets the minimum, so that nobody can tell whose status is asked for.',
  },
  ISSUE_LIST_INDEX: {
    kind: 'input',
    message: 'There is no entry {index} in a status list of {entries}.',
    remedy: 'Count from 0; start a new list when one is full.',
  },
  ISSUE_LIST_VALUE: {
    kind: 'input',
    message: 'The value {value} does not fit into the {size} bits of a status.',
    remedy: 'Use a list with more bits a status.',
  },
  ISSUE_LIST_FULL: {
    kind: 'input',
    message: 'All {entries} entries of the status list are taken.',
    remedy: 'Start a new list under a new number and address.',
  },
  ISSUE_BATCH_SIZE: {
    kind: 'input',
    message: 'A batch of {count} credentials cannot be anchored under one root: 1 to {maximum}.',
    remedy: 'Split the batch; every root costs one transaction.',
  },
  ISSUE_TERMS_MISMATCH: {
    kind: 'input',
    message: 'The names given for permission {index} are not those of the record ({member}).',
    remedy: 'A record holds hashes of names: give exactly the names it was made from.',
  },
  ISSUE_CLAIM_NOT_FOUND: {
    kind: 'input',
    message: 'There is no claim {claim} in the credential that could be hidden or disclosed.',
    remedy: 'Name claims by JSON Pointer, as /givenName or /fieldOfStudy/0.',
  },
  ISSUE_CLAIM_MUST_BE_OPEN: {
    kind: 'input',
    message: 'The claim {claim} cannot be hidden: verifiers need it to check the credential.',
    remedy: 'Leave it out of what the holder may hide.',
  },
  ISSUE_SD_JWT_INVALID: {
    kind: 'input',
    message: 'The SD-JWT cannot be presented: {code}.',
    remedy: 'Give the SD-JWT as its issuer gave it; the code says what a verifier would find.',
  },
  ISSUE_KEY_NOT_THE_HOLDERS: {
    kind: 'input',
    message: 'The key is not the one that the credential is bound to.',
    remedy: 'Sign with the key that was given to the issuer (cnf).',
  },
  ISSUE_SUITE_MISMATCH: {
    kind: 'input',
    message: 'A proof of the kind {suite} cannot be made with a key that signs with {algorithm}.',
    remedy:
      'eddsa suites and Ed25519Signature2020 take Ed25519, ecdsa ones P-256 or P-384, ecdsa-sd-2023 P-256.',
  },
  ISSUE_PREVIOUS_PROOF: {
    kind: 'input',
    message: 'The proof cannot build on {id}: the document has no proof of that id.',
    remedy: 'Give the earlier proofs ids, and name those.',
  },
  ISSUE_NOT_DERIVABLE: {
    kind: 'input',
    message: 'Nothing can be derived from this credential: {reason}.',
    remedy:
      'Parts are shown from a credential as the issuer gave it, with one proof of the suite ecdsa-sd-2023.',
  },
});
