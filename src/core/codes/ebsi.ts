import { defineCodes } from './entry.ts';

/** The trust chain of an EBSI-shaped registry, hop by hop. {who} is a DID: such a registry knows no names. */
export const ebsiCodes = defineCodes({
  EBSI_ACCREDITED: {
    kind: 'check',
    message: '{who} is accredited through every hop up to {root}, a root of this policy.',
    remedy: 'Nothing to do.',
  },
  EBSI_HOP_VALID: {
    kind: 'check',
    message:
      'The accreditation of {who} holds: signed by its accreditor, in force, and inside what stands above.',
    remedy: 'Nothing to do.',
  },
  EBSI_ISSUER_NOT_PROVEN: {
    kind: 'check',
    message: 'The registry that accredits the issuer has other keys for it ({cause}).',
    remedy:
      'Somebody else may have registered this DID in another registry. Rely on it only after asking the issuer.',
  },
  EBSI_ISSUER_NOT_CHECKED: {
    kind: 'check',
    message: 'The issuer’s keys could not be read in the registry that accredits it ({cause}).',
    remedy: 'Try again later; if it stays, ask the operator of the registry.',
  },
  EBSI_TERMS_MISSING: {
    kind: 'check',
    message:
      'What {who} signed names no accreditation to sign it under (termsOfUse of type IssuanceCertificate).',
    remedy: 'Ask the issuer for a credential that names its accreditation.',
  },
  EBSI_TERMS_FOREIGN: {
    kind: 'check',
    message: 'The accreditation is said to stand at {host}, which is no registry of this policy.',
    remedy: 'Whoever sets the policy decides which registries count. Nothing was fetched from that address.',
  },
  EBSI_TERMS_MALFORMED: {
    kind: 'check',
    message: 'The address of an accreditation is not one of the registry: {reason}.',
    remedy: 'Tell the issuer: the address is the registry’s, then the DID, /attributes/ and the id.',
  },
  EBSI_ATTRIBUTE_OF_ANOTHER: {
    kind: 'check',
    message: '{who} refers to the accreditation of another organisation.',
    remedy: 'Do not rely on it: each issuer has to name its own accreditation.',
  },
  EBSI_ATTRIBUTE_NOT_FOUND: {
    kind: 'check',
    message: 'The registry has no such accreditation of {who}.',
    remedy: 'Ask the issuer for its accreditation; the one that it names does not exist.',
  },
  EBSI_REGISTRY_UNREACHABLE: {
    kind: 'check',
    message: 'The registry could not be read ({cause}).',
    remedy: 'Try again later; if it stays, ask the operator of the registry.',
  },
  EBSI_REGISTRY_MALFORMED: {
    kind: 'check',
    message: 'The registry gave an answer that cannot be read: {reason}.',
    remedy: 'Report it to the operator of the registry.',
  },
  EBSI_ANSWER_OF_ANOTHER: {
    kind: 'check',
    message: 'Asked for the accreditation of {who}, the registry answered about another organisation.',
    remedy: 'Report it to the operator of the registry, and rely on nothing that it says until then.',
  },
  EBSI_ISSUER_TYPE_UNKNOWN: {
    kind: 'check',
    message: 'The registry has a word for the role of {who} that EBSI does not have: {word}.',
    remedy:
      'EBSI’s words are RootTAO, TAO, TI and Revoked, in this case. Report it to the operator of the registry.',
  },
  EBSI_REVOKED: {
    kind: 'check',
    message: 'The accreditation of the issuer {who} is revoked.',
    remedy: 'Do not rely on it. Such a registry does not say since when: the accreditor knows.',
  },
  EBSI_ANCESTOR_REVOKED: {
    kind: 'check',
    message: 'The accreditation of {who}, which stands above the issuer, is revoked.',
    remedy:
      'Do not rely on it. EBSI’s registry goes on showing those whom it accredited; their authority ended with it.',
  },
  EBSI_NOT_YET_ACCREDITED: {
    kind: 'check',
    message: 'The accreditation of {who} begins on {from}; the credential was issued on {date}.',
    remedy: 'Ask the issuer for a credential that was issued under its accreditation.',
  },
  EBSI_EXPIRED: {
    kind: 'check',
    message: 'The accreditation of the issuer {who} ended on {until}; the credential was issued on {date}.',
    remedy: 'Ask the issuer for a credential that was issued under its accreditation.',
  },
  EBSI_ANCESTOR_EXPIRED: {
    kind: 'check',
    message:
      'The accreditation of {who}, which stands above the issuer, ended on {until}; the credential was issued on {date}.',
    remedy: 'Ask the issuer under whose authority it issued the credential.',
  },
  EBSI_BODY_MISSING: {
    kind: 'check',
    message: 'The registry names a role of {who} and no signed accreditation for it.',
    remedy:
      'The organisation was invited and has not accepted yet, or its role was changed: ask its accreditor.',
  },
  EBSI_BODY_EXCHANGED: {
    kind: 'check',
    message: 'The accreditation that the registry shows for {who} is not the one that it recorded.',
    remedy: 'Do not rely on it, and report it to the operator of the registry.',
  },
  EBSI_BODY_NOT_PROVEN: {
    kind: 'check',
    message: 'The accreditation of {who} is not signed by its accreditor’s key of that time ({cause}).',
    remedy: 'Do not rely on it. Ask the accreditor.',
  },
  EBSI_BODY_NOT_CHECKED: {
    kind: 'check',
    message: 'The signature of the accreditation of {who} could not be checked ({cause}).',
    remedy: 'Try again later; if it stays, ask the operator of the registry.',
  },
  EBSI_SELF_GRANTED: {
    kind: 'check',
    message: '{who} accredited itself.',
    remedy: 'Do not rely on it: only a root that the policy names stands for itself.',
  },
  EBSI_ROOT_NOT_TRUSTED: {
    kind: 'check',
    message: 'The chain ends in {who}, which is no root of this policy.',
    remedy: 'Whoever sets the policy decides whether this root is to be trusted.',
  },
  EBSI_RECORD_DISAGREES: {
    kind: 'check',
    message: 'The signed accreditation of {who} and the registry disagree: {member}.',
    remedy: 'Do not rely on it. Ask the accreditor which of them is right.',
  },
  EBSI_ROLE_NOT_ALLOWED: {
    kind: 'check',
    message: '{who} is accredited as {role}, which does not allow what it signed.',
    remedy: 'Accreditors accredit and issuers attest: ask the issuer for its accreditation to attest.',
  },
  EBSI_TOO_WIDE: {
    kind: 'check',
    message: 'The accreditation of {who} is wider than the one that it was granted under: {dimension}.',
    remedy: 'Do not rely on it: its accreditor gave away more than it had.',
  },
  EBSI_PERMISSIONS_MALFORMED: {
    kind: 'check',
    message: 'What {who} is accredited for cannot be read: {reason}.',
    remedy: 'Tell the accreditor; EBSI’s schema of accreditations says what accreditedFor must look like.',
  },
  EBSI_LIMIT_UNKNOWN: {
    kind: 'check',
    message: 'The accreditation of {who} has a limit that nobody here knows: {member}.',
    remedy: 'A newer version may know it. Until then, ask the accreditor.',
  },
  EBSI_STATUS_NOT_READ: {
    kind: 'check',
    message: 'The accreditation of {who} names a status of another kind than EBSI’s, which was not read.',
    remedy: 'Ask the accreditor whether the accreditation is still in force.',
  },
  EBSI_LOOP: {
    kind: 'check',
    message: 'The accreditations run in a circle through {who}.',
    remedy: 'Do not rely on it: there is no root at the end of it.',
  },
  EBSI_TOO_DEEP: {
    kind: 'check',
    message: 'The chain has more than {limit} hops and was not followed to its end.',
    remedy: 'Raise the limit of path hops if such long chains are expected.',
  },
  EBSI_TOO_MANY_PATHS: {
    kind: 'check',
    message: 'There are more accreditations than the {limit} that were looked at.',
    remedy: 'Ask the issuer to name the accreditation that it issues under, and no other.',
  },
});
