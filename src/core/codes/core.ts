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
  INTERNAL: {
    kind: 'environment',
    message: 'Something failed that should not: {reason}.',
    remedy: 'Please report it with the code and the version; nothing was lost.',
  },
});
