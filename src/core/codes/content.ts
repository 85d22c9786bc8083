import { defineCodes } from './entry.ts';

/** What a credential leads to beside its proof: schemas, related resources, endorsements. */
export const contentCodes = defineCodes({
  TERMS_DEFINED: {
    kind: 'check',
    message: 'Every term of the credential is defined by its contexts.',
    remedy: 'Nothing to do.',
  },
  TERMS_NOT_CHECKED: {
    kind: 'check',
    message: 'A context of the credential is not at hand: nobody checked that its terms are defined.',
    remedy: 'Give the context (--map), or name its host in the policy.',
  },
  RESOURCE_NOT_AT_HAND: {
    kind: 'check',
    message: 'A file at {host} is needed that is not at hand, and the policy does not name that host.',
    remedy: 'Give the file (--map), or add the host to the allowed hosts of the policy.',
  },
  RESOURCE_UNREACHABLE: {
    kind: 'check',
    message: 'A file at {host} could not be fetched ({cause}).',
    remedy: 'Try again later, or give the file (--map).',
  },
  RELATED_RESOURCES_MATCH: {
    kind: 'check',
    message: 'What the credential refers to is as the issuer saw it ({count} checked).',
    remedy: 'Nothing to do.',
  },
  RELATED_RESOURCE_NOT_AT_HAND: {
    kind: 'check',
    message: 'The credential fixes a file at {host} by its digest; that file was not used, nor looked at.',
    remedy: 'Give the file (--map), or name its host in the policy, to have it compared.',
  },
  RELATED_RESOURCE_DIFFERS: {
    kind: 'check',
    message: 'A file at {host} that the credential refers to is not the one that the issuer saw.',
    remedy: 'Its meaning may have changed: ask the issuer for a new credential.',
  },
  RELATED_RESOURCE_DIGEST_UNREADABLE: {
    kind: 'check',
    message: 'The digest of a file at {host} is of a form that cannot be compared.',
    remedy: 'SHA-2 digests of 256, 384 and 512 bits can be; ask the issuer.',
  },
  SCHEMA_DIFFERS: {
    kind: 'check',
    message: 'The schema of the credential is not the one that the issuer saw: its digest differs.',
    remedy: 'Get the right schema; else ask the issuer for a new credential.',
  },
  SCHEMA_NOT_USABLE: {
    kind: 'check',
    message: 'The content was not held against the schema that the credential names: {reason}.',
    remedy: 'Tell whoever publishes the schema; the policy rule credentialSchema says whether it decides.',
  },
  CONTENT_VALID: {
    kind: 'check',
    message: 'The content fits the schema that the credential names.',
    remedy: 'Nothing to do.',
  },
  CONTENT_INVALID: {
    kind: 'check',
    message: 'The content does not fit the schema that the credential names, at its rule {place}.',
    remedy: 'Ask the issuer for a corrected credential.',
  },
  ENDORSED: {
    kind: 'check',
    message: '{endorser} endorses this and signed it; whether that counts is for you to judge.',
    remedy: 'Nothing to do.',
  },
  ENDORSEMENT_NOT_PROVEN: {
    kind: 'check',
    message: 'An endorsement that comes with the credential does not stand ({cause}).',
    remedy: 'Do not count it.',
  },
});
