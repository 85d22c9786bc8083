import { defineCodes } from './entry.ts';

/** Records, paths and accreditations. {who} is the registry's name of an organisation, or its DID. */
export const trustCodes = defineCodes({
  RECORD_INTACT: {
    kind: 'check',
    message: 'The record of {who} follows from its content and fits inside its accreditor’s.',
    remedy: 'Nothing to do.',
  },
  RECORD_ID_MISMATCH: {
    kind: 'check',
    message: 'The record {id} does not follow from its content.',
    remedy:
      'The reader of the registry gave other data than the chain holds. Ask another node, and report it.',
  },
  RECORD_MALFORMED: {
    kind: 'check',
    message: 'The record {id} breaks the registry’s rules: {rule}.',
    remedy:
      'The contract refuses such a record, so the reader gave other data. Ask another node, and report it.',
  },
  ACCREDITATION_TOO_WIDE: {
    kind: 'check',
    message: 'The accreditation of {who} is wider than its accreditor’s: {dimension}.',
    remedy:
      'The contract refuses such a record, so the reader gave other data. Ask another node, and report it.',
  },
  RECORD_PARENT_UNKNOWN: {
    kind: 'check',
    message: 'The record above {id} could not be found in the registry.',
    remedy: 'The reader may lag behind the chain. Try again later, or ask another node.',
  },
  PATH_TOO_LONG: {
    kind: 'check',
    message: 'A path has more than {limit} hops and was not followed to its end.',
    remedy: 'Raise the limit of path hops if such long paths are expected.',
  },
  TOO_MANY_PATHS: {
    kind: 'check',
    message: 'There are more paths than the {limit} that were looked at.',
    remedy: 'Ask the issuer to name its accreditation in the credential, or raise the limit of paths.',
  },
  TRUST_SOURCE_UNAVAILABLE: {
    kind: 'check',
    message: 'The registry could not be read ({cause}).',
    remedy: 'Check the connection to the node or the replica, and verify again.',
  },
  ROOT_NOT_TRUSTED: {
    kind: 'check',
    message: 'The path ends in {who}, which is not a root of this policy.',
    remedy: 'Whoever sets the policy decides whether this root is to be trusted.',
  },
  ACCREDITED_AT_ISSUANCE: {
    kind: 'check',
    message: 'The registry says: {who} was accredited on {date}.',
    remedy: 'Nothing to do.',
  },
  ISSUED_BEFORE_ACCREDITATION: {
    kind: 'check',
    message: 'The accreditation of {who} begins on {from}; the credential was issued on {date}, before that.',
    remedy: 'Ask the issuer for a credential that was issued under its accreditation.',
  },
  ISSUED_AFTER_ACCREDITATION_EXPIRED: {
    kind: 'check',
    message: 'The accreditation of {who} ran until {until}; the credential was issued on {date}, after that.',
    remedy: 'Ask the issuer or its accreditor whether the accreditation was renewed.',
  },
  SUSPENDED_AT_ISSUANCE: {
    kind: 'check',
    message:
      'The accreditation of {who} was suspended from {from}; the credential was issued on {date}, during that.',
    remedy: 'Ask the accreditor. A credential that is issued again after the suspension counts.',
  },
  ENDED_BEFORE_ISSUANCE: {
    kind: 'check',
    message: 'The accreditation of {who} ended on {ended}; the credential was issued on {date}, after that.',
    remedy: 'Ask the accreditor why it ended. What was issued before that stays good.',
  },
  VOID_AT_ISSUANCE: {
    kind: 'check',
    message:
      'The accreditation of {who} is void since {since}; the credential was issued on {date}, after that.',
    remedy: 'Ask the accreditor; nothing that was issued after that time counts.',
  },
  VOID_DATE_NOT_PROVEN: {
    kind: 'check',
    message:
      'The accreditation of {who} is void since {since}; the credential states an earlier date, but nothing proves it.',
    remedy: 'Only an issuance anchor from before that time helps. Ask the issuer or its accreditor.',
  },
  PROVEN_BEFORE_VOID: {
    kind: 'check',
    message:
      'The accreditation of {who} is void since {since}; an anchor proves that the credential existed before that.',
    remedy: 'Nothing to do.',
  },
  VOID_WITH_ANCESTOR: {
    kind: 'check',
    message:
      'The accreditation of {who} was granted after that of {ancestor} became void, so all of it is void.',
    remedy: 'Ask the authority above to accredit the organisation again.',
  },
  ANCESTORS_NOT_READ: {
    kind: 'check',
    message:
      'The records above {who} could not all be read, so whether one of them is void could not be checked.',
    remedy: 'Check the connection to the node or the replica, and verify again.',
  },
  PAST_UNCLEAR: {
    kind: 'check',
    message: 'The accreditation of {who} was suspended at some time; whether on {date} could not be checked.',
    remedy: 'Read the registry from its events, which know the times of every suspension.',
  },
  SUSPENDED_NOW: {
    kind: 'check',
    message: 'The accreditation of {who} is suspended since {from}; the credential was issued before that.',
    remedy: 'The decision is open. Ask the accreditor, or verify again when the suspension is over.',
  },
  ENDED_SINCE: {
    kind: 'check',
    message: 'The accreditation of {who} ended on {ended}; the credential was issued before that.',
    remedy: 'Nothing to do: what was issued before the end stays good.',
  },
  EXPIRED_SINCE: {
    kind: 'check',
    message: 'The accreditation of {who} ran until {until}; the credential was issued before that.',
    remedy: 'Nothing to do: what was issued before stays good.',
  },
  RECORDED_LATER: {
    kind: 'check',
    message: 'The accreditation of {who} was recorded on {recorded}, after the credential was issued.',
    remedy: 'Late recording is normal; the decision’s own dates count.',
  },
  KEY_COMPROMISE_ELSEWHERE: {
    kind: 'check',
    message: 'Another accreditation of {who} is void since {since} because a key was compromised.',
    remedy: 'Ask the issuer which keys were affected, or set the policy’s rule for it.',
  },
  RECOGNITION_IN_FORCE: {
    kind: 'check',
    message: 'The registry says: {who} recognises this accreditation.',
    remedy: 'Nothing to do.',
  },
  ACCREDITATION_CREDENTIAL_VALID: {
    kind: 'check',
    message: 'The accreditation credential of {who} is signed by its accreditor and agrees with the record.',
    remedy: 'Nothing to do.',
  },
  ACCREDITATION_CREDENTIAL_MISSING: {
    kind: 'check',
    message: 'The record of {who} has no accreditation credential; the chain alone speaks for it.',
    remedy: 'The accreditor can attach the signed credential at any time.',
  },
  ACCREDITATION_CREDENTIAL_DIGEST: {
    kind: 'check',
    message: 'The accreditation credential of {who} is not the one whose digest is on the chain.',
    remedy: 'The reader of the registry gave other bytes. Ask another node, and report it.',
  },
  ACCREDITATION_CREDENTIAL_UNREADABLE: {
    kind: 'check',
    message: 'The accreditation credential of {who} cannot be read ({cause}).',
    remedy: 'Ask the accreditor to attach it again.',
  },
  ACCREDITATION_CREDENTIAL_NOT_PROVEN: {
    kind: 'check',
    message: 'The signature of the accreditation credential of {who} does not hold ({cause}).',
    remedy: 'Ask the accreditor to sign and attach it again.',
  },
  ACCREDITATION_CREDENTIAL_NOT_CHECKED: {
    kind: 'check',
    message: 'The accreditation credential of {who} could not be checked ({cause}).',
    remedy: 'Check that the accreditor’s DID can be resolved, and verify again.',
  },
  ACCREDITATION_CREDENTIAL_DISAGREES: {
    kind: 'check',
    message: 'The accreditation credential of {who} does not agree with the record: {member}.',
    remedy: 'Ask the accreditor to attach a credential that says what the record says.',
  },
});
