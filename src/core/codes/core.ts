import { defineCodes } from './entry.ts';

/** Bytes, text and JSON before they mean anything. */
export const coreCodes = defineCodes({
  INPUT_TOO_LARGE: {
    kind: 'input',
    message: 'The input has {bytes} bytes; at most {limit} are read.',
    remedy: 'Send the credential alone, or raise the limit in the configuration.',
  },
  JSON_MALFORMED: {
    kind: 'input',
    message: 'The text is not JSON: {reason} at position {position}.',
    remedy: 'Check that the whole file was copied.',
  },
  JSON_TOO_DEEP: {
    kind: 'input',
    message: 'The JSON is nested deeper than {limit} levels.',
    remedy: 'No credential needs this; check where the file comes from.',
  },
  JSON_DUPLICATE_KEY: {
    kind: 'input',
    message: 'The JSON names the same member twice, at position {position}.',
    remedy: 'Two readers could see two different values, so it is refused. Ask the issuer for a new file.',
  },
  JSON_FORBIDDEN_KEY: {
    kind: 'input',
    message: 'The JSON has a member with the reserved name {key}.',
    remedy: 'Names such as __proto__ attack the reader and stand in no credential.',
  },
  JSON_UNSAFE_NUMBER: {
    kind: 'input',
    message: 'The JSON has a number that cannot be read exactly, at position {position}.',
    remedy: 'Write large identifiers as strings.',
  },
  BASE64URL_MALFORMED: {
    kind: 'input',
    message: 'The text is not strict base64url.',
    remedy: 'Padding, spaces, and left-over bits are refused: check that the whole token was copied.',
  },
  KEY_MALFORMED: {
    kind: 'input',
    message: 'The {curve} key is malformed: {reason}.',
    remedy:
      'The key is not a point of its curve, or its JWK is not in canonical form: ask its owner for the right one.',
  },
  KEY_LENGTH_INVALID: {
    kind: 'input',
    message: 'The {curve} key does not have the length of such a key.',
    remedy: 'Check that the identifier was copied whole; otherwise ask its owner for the right one.',
  },
  NET_URL_REFUSED: {
    kind: 'input',
    message: 'The address is not fetched: {reason}.',
    remedy:
      'Only https addresses with a host name, without user or password, on port 443 or above 1023 are fetched.',
  },
  NET_HOST_NOT_ALLOWED: {
    kind: 'environment',
    message: 'The policy does not allow fetching from {host}.',
    remedy: 'Add the host to the allowed hosts of the policy, if you trust it to learn of the verification.',
  },
  NET_ADDRESS_REFUSED: {
    kind: 'environment',
    message: 'The host {host} leads to an address that is private or reserved.',
    remedy: 'Such addresses would let a credential reach into your own network, so they are refused.',
  },
  NET_UNREACHABLE: {
    kind: 'environment',
    message: 'The host {host} could not be reached: {reason}.',
    remedy: 'Try again later; nothing is wrong with the credential so far.',
  },
  NET_TIMEOUT: {
    kind: 'environment',
    message: 'The host {host} did not answer completely within {ms} milliseconds.',
    remedy: 'Try again later, or raise the limit in the configuration.',
  },
  NET_ABORTED: {
    kind: 'environment',
    message: 'The request to {host} was given up by the caller.',
    remedy: 'Ask again; nothing is known about the answer.',
  },
  NET_TOO_LARGE: {
    kind: 'environment',
    message: 'The answer of {host} is larger than {limit} bytes.',
    remedy: 'Check the address; a DID document or a status list is smaller.',
  },
  NET_STATUS: {
    kind: 'environment',
    message: 'The host {host} answered with HTTP status {status}.',
    remedy: 'Check that the resource still exists, or try again later.',
  },
  NET_REDIRECTS: {
    kind: 'environment',
    message: 'The host {host} redirects more than {limit} times.',
    remedy: 'Ask the operator of the host for the final address.',
  },
  NET_CONTENT_INVALID: {
    kind: 'environment',
    message: 'The answer of {host} cannot be read: {reason}.',
    remedy: 'The host sends a broken or unsupported encoding: tell its operator.',
  },
  NET_BUSY: {
    kind: 'environment',
    message: 'More than {limit} requests are waiting for an outbound connection.',
    remedy: 'Verify fewer credentials at once, or raise the limit in the configuration.',
  },
  INTERNAL: {
    kind: 'environment',
    message: 'Something failed that should not: {reason}.',
    remedy: 'Please report it with the code and the version; nothing was lost.',
  },
});
