import { defineCodes } from './entry.ts';

/** What reading an SD-JWT and its holder's key binding may find. */
export const sdJwtCodes = defineCodes({
  SD_JWT_MALFORMED: {
    kind: 'check',
    message: 'The SD-JWT is damaged: {reason}.',
    remedy:
      'Check that the whole token was copied, up to its last ~; if so, ask the holder to present it again.',
  },
  SD_JWT_DIGEST_NOT_SUPPORTED: {
    kind: 'check',
    message: 'The issuer made the digests of the claims with {algorithm}, which cannot be checked yet.',
    remedy: 'Supported are sha-256, sha-384 and sha-512.',
  },
  DISCLOSURES_TOO_MANY: {
    kind: 'check',
    message: 'The SD-JWT discloses {count} claims; at most {limit} are read.',
    remedy: 'Ask the holder to show fewer claims.',
  },
  DISCLOSURE_MALFORMED: {
    kind: 'check',
    message: 'A disclosed claim is damaged: {reason}.',
    remedy: 'Ask the holder to present the credential again; if that fails too, ask the issuer.',
  },
  DISCLOSURE_NOT_SIGNED: {
    kind: 'check',
    message: 'A claim is disclosed that the issuer did not sign.',
    remedy: 'Treat the credential as forged: somebody added or changed the claim.',
  },
  DISCLOSURE_REPEATED: {
    kind: 'check',
    message: 'A claim is disclosed twice, or its digest stands twice in the credential.',
    remedy:
      'Ask the holder to present the credential again; if that fails too, the issuer must issue it again.',
  },
  DISCLOSURE_NAME_CONFLICT: {
    kind: 'check',
    message: 'A disclosed claim bears a name that is taken or reserved.',
    remedy:
      'Two readers could see two different credentials, so it is refused. The issuer must issue it again.',
  },
  CLAIM_MUST_NOT_BE_HIDDEN: {
    kind: 'check',
    message: 'The issuer let the holder hide the claim {claim}, which decides whether the credential holds.',
    remedy: 'The issuer must issue the credential again with this claim in the open.',
  },
  HOLDER_KEY_INVALID: {
    kind: 'check',
    message: 'The issuer bound the credential to a key of its holder (cnf) that is malformed.',
    remedy: 'The issuer must issue the credential again.',
  },
  HOLDER_KEY_NOT_SUPPORTED: {
    kind: 'check',
    message: 'The issuer bound the credential to its holder by {method}, which cannot be checked yet.',
    remedy: 'Supported is a public key in the claim cnf.jwk.',
  },
  KEY_BINDING_MALFORMED: {
    kind: 'check',
    message: 'The proof of the holder that comes with the credential is damaged: {reason}.',
    remedy: 'Ask the holder to present the credential again.',
  },
  KEY_BINDING_HASH_MISMATCH: {
    kind: 'check',
    message: 'The holder proved the possession of another selection of claims than the one presented.',
    remedy: 'Claims were added or taken away on the way: ask the holder to present the credential again.',
  },
  KEY_BINDING_WITHOUT_KEY: {
    kind: 'check',
    message: 'The credential comes with a proof of its holder, but the issuer bound it to no key.',
    remedy: 'Anyone could have made that proof. Ask the issuer for a credential that is bound to a key.',
  },
  KEY_BINDING_VALID: {
    kind: 'check',
    message: 'Whoever presents the credential has the key that the issuer bound it to ({algorithm}).',
    remedy: 'Nothing to do.',
  },
  KEY_BINDING_MISSING: {
    kind: 'check',
    message: 'A proof of the holder was asked for, and the credential comes without one.',
    remedy:
      'Ask the holder to present the credential with key binding, for your address and with your nonce.',
  },
  KEY_BINDING_NOT_ASKED: {
    kind: 'check',
    message: 'Nobody asked the holder for a proof, so whose credential it is was not checked.',
    remedy: 'Give the audience and the nonce of your request to have the proof of the holder checked.',
  },
  KEY_BINDING_SIGNATURE_INVALID: {
    kind: 'check',
    message: 'The proof of the holder was not made with the key that the issuer bound the credential to.',
    remedy: 'Somebody other than the holder presents it: do not accept it from them.',
  },
  KEY_BINDING_OUT_OF_TIME: {
    kind: 'check',
    message: 'The proof of the holder is of {date}, which is too old or lies ahead.',
    remedy: 'Ask the holder to present the credential again; check the clocks if it lies ahead.',
  },
});
