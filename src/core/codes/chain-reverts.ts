import { defineCodes } from './entry.ts';

/**
 * One code for each custom error of the contracts: its name in upper case, its parameters as placeholders. A test holds
 * the two equal, in both directions.
 */
export const revertCodes = defineCodes({
  RECORD_EXISTS: {
    kind: 'rule',
    message: 'The record {id} exists already.',
    remedy: 'An identical record was granted before. To grant it anew after an end, use another salt.',
  },
  RECORD_UNKNOWN: {
    kind: 'rule',
    message: 'No record {id} was granted in this registry.',
    remedy: 'Check the id and the registry.',
  },
  PATH_BROKEN: {
    kind: 'rule',
    message: 'Link {link} of the path does not lead up from record {id}.',
    remedy: 'Let the SDK build the path, or check parent and body hash of each link.',
  },
  BODY_MISMATCH: {
    kind: 'rule',
    message: 'The body that was given is not the body of record {id}.',
    remedy: 'Read the record from the registry and give it unchanged.',
  },
  NOT_CONTROLLER: {
    kind: 'rule',
    message: 'The account {account} does not control the record {actor}.',
    remedy: 'Use the controller of that record, or act as another record above.',
  },
  ACTOR_NOT_ACTIVE: {
    kind: 'rule',
    message: 'The acting record {actor} is {status}, so it may not act downward.',
    remedy: 'Have it resumed, or act as a record further up.',
  },
  ONLY_ANCESTORS: {
    kind: 'rule',
    message: 'Only a record above {id} may do this.',
    remedy: 'Ask the accreditor; a record may not do this to itself.',
  },
  ONLY_ACCREDITOR: {
    kind: 'rule',
    message: 'Only the accreditor that granted {id} may do this.',
    remedy: 'Act as its direct parent; for a root, as governance.',
  },
  NOT_ROOT: {
    kind: 'rule',
    message: 'The record {id} is not a root with this body.',
    remedy: 'Governance acts on roots only: check the id and the body hash.',
  },
  RESCUE_REQUIRED: {
    kind: 'rule',
    message: 'Governance may change the controller of root {root} only by a proposed rescue.',
    remedy: 'Propose a rescue; it can be executed after the delay.',
  },
  TRANSITION_NOT_ALLOWED: {
    kind: 'rule',
    message: 'The record {id} is {from} and cannot become {to}.',
    remedy: 'Look at the record: it may have been changed already. Ended records can only be voided.',
  },
  RANK_TOO_LOW: {
    kind: 'rule',
    message: 'The record {id} was suspended from {setBy} links above it; {rank} is too low to resume it.',
    remedy: 'Ask the accreditor who suspended it, or one above.',
  },
  VOID_TIME_OUT_OF_RANGE: {
    kind: 'rule',
    message: 'The record cannot be void since {since}: it must be from {earliest} to {latest}.',
    remedy: 'Choose a time between the start of the record and now; a void may later only move earlier.',
  },
  KIND_NOT_GRANTABLE: {
    kind: 'rule',
    message: 'A record of kind {parent} may not grant one of kind {child}.',
    remedy:
      'Root and accredit grant accredit, attest and recognise; attest grants mandate; the others grant nothing.',
  },
  PARENT_NOT_IN_FORCE: {
    kind: 'rule',
    message: 'The granting record {parent} is in force from {validFrom} to {validUntil}, which is not now.',
    remedy: 'Have the accreditor renewed first.',
  },
  GRANTS_ARE_CLOSED: {
    kind: 'rule',
    message: 'Governance has closed grants in this registry.',
    remedy: 'Wait until they are reopened; ending, suspending and revoking go on.',
  },
  GRANTS_ARE_OPEN: {
    kind: 'rule',
    message: 'Grants are open already.',
    remedy: 'Nothing needs to be done.',
  },
  EVIDENCE_MISMATCH: {
    kind: 'rule',
    message: 'The evidence has the digest {actual}, not {expected}.',
    remedy: 'Attach the accreditation credential exactly as it was signed.',
  },
  EVIDENCE_MISSING: {
    kind: 'rule',
    message: 'No evidence was given for record {id}.',
    remedy: 'Give the signed accreditation credential.',
  },
  RESCUE_NOT_PENDING: {
    kind: 'rule',
    message: 'There is no rescue pending for root {root}.',
    remedy: 'It was executed, refused, or overtaken by a change of controller.',
  },
  RESCUE_TOO_EARLY: {
    kind: 'rule',
    message: 'The rescue of root {root} can be executed from {executableAt}.',
    remedy: 'Wait: until then the present controller may veto.',
  },
  IN_THE_FUTURE: {
    kind: 'rule',
    message: 'The contract cannot speak of {time}: it is {present}.',
    remedy: 'Ask for a time that has passed.',
  },
  PATH_EMPTY: {
    kind: 'rule',
    message: 'The path has no record.',
    remedy: 'Give at least the root.',
  },
  SUBJECT_MALFORMED: {
    kind: 'rule',
    message: 'The subject is not a DID of 5 to 256 bytes: it has {length}.',
    remedy: 'Give a DID, such as did:web:example.org.',
  },
  DATES_REVERSED: {
    kind: 'rule',
    message: 'The record would end on {validUntil}, not after its start on {validFrom}.',
    remedy: 'Correct the dates; leave the end out for an open-ended record.',
  },
  DEPTH_OUT_OF_RANGE: {
    kind: 'rule',
    message: 'A depth of {depth} is not allowed here.',
    remedy: 'Root and accredit may have 0 to 8; every other kind has 0.',
  },
  TARGET_MALFORMED: {
    kind: 'rule',
    message: 'The target does not fit the kind of record.',
    remedy: 'A recognition names the chain, registry and record that it accepts; other kinds name none.',
  },
  PERMISSION_COUNT_OUT_OF_RANGE: {
    kind: 'rule',
    message: 'A record has 1 to 16 permissions, not {count}.',
    remedy: 'Join permissions, or split them over several records.',
  },
  LIST_TOO_LONG: {
    kind: 'rule',
    message: 'The {dimension} of permission {permission} have {count} entries; at most 64 are allowed.',
    remedy: 'Split the permission in two, or use broader codes.',
  },
  CODE_MALFORMED: {
    kind: 'rule',
    message: 'In the {dimension} of permission {permission}, {entry} is not a code.',
    remedy:
      'Use ISO 3166 codes in upper case for jurisdictions and ISCED-F codes of 2 to 4 digits for fields.',
  },
  HINT_MISSING: {
    kind: 'rule',
    message: 'It was not said which permission of the accreditor permission {permission} fits inside.',
    remedy: 'Let the SDK find the hints.',
  },
  RECORD_TOO_WIDE: {
    kind: 'rule',
    message: 'The {dimension} of the record is {value}, wider than the {limit} of its accreditor.',
    remedy: 'Stay within the accreditor: its dates, and one depth less.',
  },
  PERMISSION_TOO_WIDE: {
    kind: 'rule',
    message:
      'Permission {permission} is wider than permission {hint} of its accreditor, in its {dimension}: {value}.',
    remedy:
      'Leave out what the accreditor may not grant; where it is limited, the new permission must be too.',
  },
  REQUEST_EXPIRED: {
    kind: 'rule',
    message: 'The signed request expired on {deadline}.',
    remedy: 'Sign it again with a later deadline.',
  },
  INVALID_SIGNER: {
    kind: 'rule',
    message: 'The signature is not one of {signer} for this request, on this chain and contract.',
    remedy: 'Check that the request was not changed and belongs to this network; then sign it again.',
  },
  INVALID_ACCOUNT_NONCE: {
    kind: 'rule',
    message: 'The nonce of the request was used already; {account} is at {currentNonce}.',
    remedy: 'Sign the request again with the present nonce.',
  },
  SUCCESSOR_EXISTS: {
    kind: 'rule',
    message: 'The successor {successor} has been named already.',
    remedy: 'A successor is named once.',
  },
  ZERO_ADDRESS: {
    kind: 'rule',
    message: 'The address may not be zero here.',
    remedy: 'Give an account.',
  },
  ACCREDITATION_UNKNOWN: {
    kind: 'rule',
    message: 'The registry has no accreditation {accreditation}.',
    remedy: 'Check the id, and that the status registry belongs to that registry.',
  },
  NOT_WRITER: {
    kind: 'rule',
    message: 'The account {account} may not write for accreditation {accreditation}.',
    remedy: "Use the accreditation's controller, its custodian, or (for bits and handles) a delegate.",
  },
  WRITE_NOT_ALLOWED: {
    kind: 'rule',
    message: 'The accreditation {accreditation} is {status}, which does not allow this.',
    remedy: 'While it is suspended or void, only revoking goes on.',
  },
  VERSION_NOT_NEXT: {
    kind: 'rule',
    message: 'The list is at version {current}; version {given} cannot follow.',
    remedy: 'Somebody published meanwhile: build the next version from the present one.',
  },
  DIGEST_MISSING: {
    kind: 'rule',
    message: 'The digest of a list may not be zero.',
    remedy: 'Give the SHA-256 of the signed status-list credential.',
  },
  BIT_UNCHANGED: {
    kind: 'rule',
    message: 'The bit at index {index} has that value already.',
    remedy: 'Leave it out; nothing needs to be done.',
  },
  WORD_UNCHANGED: {
    kind: 'rule',
    message: 'No bit of word {wordIndex} would change.',
    remedy: 'Leave it out; nothing needs to be done.',
  },
  NOT_CLEARABLE: {
    kind: 'rule',
    message: 'A list of purpose {purpose} can never be cleared.',
    remedy: 'Revocations are permanent. Use a suspension list for what may be lifted again.',
  },
  HANDLE_ALREADY_REVOKED: {
    kind: 'rule',
    message: 'The handle {handle} was revoked on {time}.',
    remedy: 'Nothing needs to be done.',
  },
  ZERO_VALUE: {
    kind: 'rule',
    message: 'A handle or root may not be zero.',
    remedy: 'Give the 32 bytes that the credential carries.',
  },
  LENGTH_MISMATCH: {
    kind: 'rule',
    message: 'A bulk write needs entries, and lists of equal length: {first} and {second} were given.',
    remedy: 'Give at least one entry.',
  },
  EXPIRY_PASSED: {
    kind: 'rule',
    message: 'The expiry {expiry} has passed.',
    remedy: 'Give a later one, or none to take the right back.',
  },
  ACCESS_MANAGED_UNAUTHORIZED: {
    kind: 'rule',
    message: 'The account {caller} may not act as governance.',
    remedy: 'Use an account that holds the governance role in the AccessManager.',
  },
  ACCESS_MANAGED_REQUIRED_DELAY: {
    kind: 'rule',
    message:
      'The account {caller} may do this only as a scheduled operation, {delay} seconds after it was announced.',
    remedy: 'Schedule it in the AccessManager and execute it after the delay.',
  },
  ACCESS_MANAGED_INVALID_AUTHORITY: {
    kind: 'rule',
    message: 'The authority {authority} is not an AccessManager.',
    remedy: 'Give the address of a deployed AccessManager.',
  },
  ADDRESS_EMPTY_CODE: {
    kind: 'rule',
    message: 'There is no contract at {target}.',
    remedy: 'Check the address and the network.',
  },
  FAILED_CALL: {
    kind: 'rule',
    message: 'A call inside the transaction failed without saying why.',
    remedy: 'Send the parts one by one to see which one fails.',
  },
  INVALID_SHORT_STRING: {
    kind: 'rule',
    message: 'A text kept by the contract is damaged.',
    remedy: 'Check that the contract at this address is a registry of this version.',
  },
  STRING_TOO_LONG: {
    kind: 'rule',
    message: 'The text {str} is too long for the contract.',
    remedy: 'Use a shorter one.',
  },
});
