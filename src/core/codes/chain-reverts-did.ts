import { defineCodes } from './entry.ts';

/** The same as chain-reverts.ts, for the DidRegistry, the TrustedSchemasRegistry and the RequestBatch. */
export const didRevertCodes = defineCodes({
  INSUFFICIENT_BALANCE: {
    kind: 'rule',
    message: 'The contract has {balance} wei, and {needed} are needed.',
    remedy: 'No request of ours sends money: check the request.',
  },
  BATCH_SIZE_INVALID: {
    kind: 'rule',
    message: 'A batch cannot have {count} requests.',
    remedy: 'Give 1 to 64 requests.',
  },
  DID_EXISTS: {
    kind: 'rule',
    message: 'The DID {did} is registered already.',
    remedy: 'Add keys to it, or register another one with another salt.',
  },
  DID_UNKNOWN: {
    kind: 'rule',
    message: 'No DID {did} is registered here.',
    remedy: 'Check the DID and the network: a did:ebsi does not name its network.',
  },
  DID_IS_DEACTIVATED: {
    kind: 'rule',
    message: 'The DID {did} was deactivated, so nothing can be written for it any more.',
    remedy: 'Register another one.',
  },
  NOT_INVOKER: {
    kind: 'rule',
    message: 'The account {account} may not act for the DID {did} now.',
    remedy: 'Use an account whose capabilityInvocation is in force, of the DID or of one of its controllers.',
  },
  KEY_SIZE_INVALID: {
    kind: 'rule',
    message: 'A key of {length} bytes is neither an account nor a JWK.',
    remedy: 'Give a public JWK, or an account of 20 bytes; at most 16 keys come with a registration.',
  },
  INVOKER_NOT_ACCOUNT: {
    kind: 'rule',
    message: 'The key {method} is no account, so it cannot act on-chain.',
    remedy: 'Give capabilityInvocation to an account; other relationships may have any key.',
  },
  RELATIONSHIPS_MALFORMED: {
    kind: 'rule',
    message: 'The set of relationships {relationships} is empty or unknown.',
    remedy: 'Name at least one of the five relationships of DID Core.',
  },
  INTERVAL_INVALID: {
    kind: 'rule',
    message: 'A key cannot count from {notBefore} to {notAfter}.',
    remedy: 'It may begin now or later, and must end after it begins.',
  },
  RELATIONSHIP_EXISTS: {
    kind: 'rule',
    message: 'The key {method} has, or had, the relationship {relationship} already.',
    remedy: 'What has ended stays ended: use a new key. To move an end that lies ahead, expire it.',
  },
  RELATIONSHIP_NOT_IN_FORCE: {
    kind: 'rule',
    message: 'The key {method} does not have the relationship {relationship}, or no longer.',
    remedy: 'Resolve the DID to see what each key is used for.',
  },
  END_INVALID: {
    kind: 'rule',
    message: 'A key cannot end at {time}.',
    remedy: 'An expiry lies ahead and after the beginning; a revocation has passed, and only moves earlier.',
  },
  CONTROLLER_EXISTS: {
    kind: 'rule',
    message: 'The DID {controller} is a controller already.',
    remedy: 'Nothing to do.',
  },
  CONTROLLER_UNKNOWN: {
    kind: 'rule',
    message: 'The DID {controller} is not a controller.',
    remedy: 'Resolve the DID to see its controllers.',
  },
  TOO_MANY_CONTROLLERS: {
    kind: 'rule',
    message: 'The DID has as many controllers as it can have.',
    remedy: 'Remove one first.',
  },
  LAST_CONTROLLER: {
    kind: 'rule',
    message: 'The last controller cannot be removed.',
    remedy: 'Add another one first, or deactivate the DID.',
  },
  SERVICE_MALFORMED: {
    kind: 'rule',
    message: 'The name or the text of the service is empty or too long.',
    remedy: 'A name has 1 to 64 bytes, a service 1 to 2,048 bytes of JSON.',
  },
  NOT_PUBLISHER: {
    kind: 'rule',
    message: 'The account {account} does not control the record {publisher}.',
    remedy: 'Use the controller of the record under which you publish.',
  },
  KIND_CANNOT_PUBLISH: {
    kind: 'rule',
    message: 'A record of kind {kind} cannot publish schemas.',
    remedy: 'Publish under a record that may accredit: a root or an accreditation to accredit.',
  },
  PUBLISHER_NOT_ACTIVE: {
    kind: 'rule',
    message: 'The record {publisher} is {status}, so nothing can be published under it.',
    remedy: 'Have it resumed, or publish under another record.',
  },
  PUBLISHER_NOT_IN_FORCE: {
    kind: 'rule',
    message: 'The time of the record {publisher} has not begun, or is over.',
    remedy: 'Publish under a record that is in force.',
  },
  SCHEMA_MALFORMED: {
    kind: 'rule',
    message: 'The schema, its id or its metadata is empty or too long.',
    remedy: 'A schema has at most 65,536 bytes, metadata at most 4,096.',
  },
  REVISION_EXISTS: {
    kind: 'rule',
    message: 'The revision {revision} was published under this record already.',
    remedy: 'Nothing to do; a withdrawn revision stays withdrawn.',
  },
  REVISION_UNKNOWN: {
    kind: 'rule',
    message: 'The revision {revision} was never published under this record, or was withdrawn.',
    remedy: 'Check schema, publisher and revision.',
  },
});
