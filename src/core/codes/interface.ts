import { defineCodes } from './entry.ts';

/** Command line and service: what a person or a client sent, before the SDK sees it. */
export const interfaceCodes = defineCodes({
  USAGE: {
    kind: 'input',
    message: 'The command line cannot be used as it stands: {reason}.',
    remedy: '`vidimus VERB --help` shows examples and every option of a verb.',
  },
  VERB_UNKNOWN: {
    kind: 'input',
    message: 'There is no verb "{verb}".{suggestion}',
    remedy: '`vidimus --help` lists the verbs.',
  },
  OPTION_VALUE_INVALID: {
    kind: 'input',
    message: '{option} cannot be "{value}": {reason}.',
    remedy: 'Give the value in the form that the help of the verb shows.',
  },
  OPTION_MISSING: {
    kind: 'input',
    message: '{option} is needed.',
    remedy: 'Give it on the command line, or set it in the environment or the configuration file.',
  },
  FILE_NOT_FOUND: {
    kind: 'input',
    message: 'There is no file {file}{suggestion}.',
    remedy: 'Check the path; relative paths start at the current folder.',
  },
  FILE_UNREADABLE: {
    kind: 'environment',
    message: 'The file {file} cannot be read or written ({reason}).',
    remedy: 'Check its permissions and the disk.',
  },
  FILE_MALFORMED: {
    kind: 'input',
    message: 'The file {file} is not what was expected: {reason}.',
    remedy: 'Compare it with the example in the documentation.',
  },
  INPUT_EMPTY: {
    kind: 'input',
    message: 'There is nothing to read in {source}.',
    remedy: 'Name a file or a URL, or pipe the credential to `vidimus verify -`.',
  },
  SETTING_UNKNOWN: {
    kind: 'input',
    message: '{source} sets "{setting}", which is not a setting{suggestion}.',
    remedy: 'Remove it or mend its spelling; `vidimus config` lists the settings.',
  },
  SETTING_INVALID: {
    kind: 'input',
    message: '{source} sets "{setting}" to something that it cannot be: {reason}.',
    remedy: 'Give a value of the form that `vidimus config --help` shows.',
  },
  KEY_NOT_GIVEN: {
    kind: 'input',
    message: 'This needs a key to sign with, and none was given.',
    remedy:
      'Give --keystore FILE (encrypted) or set VIDIMUS_PRIVATE_KEY. A key is never taken from a flag, since other users can read those.',
  },
  ISSUER_KEY_MALFORMED: {
    kind: 'input',
    message: 'VIDIMUS_ISSUER_KEY is not a private key as JWK.',
    remedy: 'Set it to a JWK with kty, crv, x, d (and y): P-256, P-384, secp256k1 or Ed25519.',
  },
  KEYSTORE_PASSWORD_NOT_GIVEN: {
    kind: 'input',
    message: 'The keystore {file} needs a password, and there is nobody to ask.',
    remedy: 'Give --password-file FILE or set VIDIMUS_KEYSTORE_PASSWORD.',
  },
  CONFIRMATION_NEEDED: {
    kind: 'input',
    message: 'This cannot be taken back, and nobody is there to confirm it: it needs --yes {id}.',
    remedy: 'Give --yes with the full id of the record, or run it in a terminal and type the name.',
  },
  CONFIRMATION_MISMATCH: {
    kind: 'input',
    message: 'What was typed does not match; nothing was changed.',
    remedy: 'Type the name exactly as it is shown, or give --yes with the full id of the record.',
  },
  INTERRUPTED: {
    kind: 'environment',
    message: 'It was interrupted; what was sent before stays sent.',
    remedy: 'Look at the record before you run it again: what is done already is not done twice.',
  },
  OFFER_REFUSED: {
    kind: 'rule',
    message: 'What is offered could not be granted: {reasons}.',
    remedy: 'Offer what your own record permits: `vidimus show RECORD` says what that is.',
  },
  REGISTRY_NOT_CONFIGURED: {
    kind: 'input',
    message: 'No registry is named: {missing} is not set.',
    remedy: 'Give --addresses FILE and --rpc URL, or start a demo with `vidimus network up`.',
  },
  FEATURE_NOT_AVAILABLE: {
    kind: 'environment',
    message: '{feature} is not part of this installation ({reason}).',
    remedy: 'Install the optional package that the help of the verb names.',
  },
  BODY_MALFORMED: {
    kind: 'input',
    message: 'The body of the request cannot be read: {reason}.',
    remedy: 'Compare it with the example in /openapi.json.',
  },
  BODY_TOO_LARGE: {
    kind: 'input',
    message: 'The body of the request is larger than {limit} bytes.',
    remedy: 'Send one credential at a time.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    kind: 'input',
    message: 'A body of this media type is not read here.',
    remedy:
      'Send application/json, or the credential as it is under its own media type (application/vc+jwt, application/vc …), as /openapi.json says.',
  },
  PARAMETER_INVALID: {
    kind: 'input',
    message: 'The parameter {parameter} cannot be used: {reason}.',
    remedy: 'Compare it with /openapi.json.',
  },
  REQUEST_OPTION_UNKNOWN: {
    kind: 'input',
    message: 'The option {option} is not known here.',
    remedy: 'An option that is not understood is refused, never skipped. Leave it out, or see /openapi.json.',
  },
  NOT_A_CREDENTIAL: {
    kind: 'input',
    message: 'What was sent is well-formed, but it is not a credential that can be read here.',
    remedy: 'Send the credential itself: a compact token, or a JSON object.',
  },
  NOT_A_PRESENTATION: {
    kind: 'input',
    message: 'What was sent is well-formed, but it is not a presentation that can be read here.',
    remedy:
      'Send the presentation itself: a compact token, or a JSON object. A single credential goes to /verify.',
  },
  ROUTE_UNKNOWN: {
    kind: 'input',
    message: 'There is nothing at this path.',
    remedy: 'See /openapi.json for what there is.',
  },
  METHOD_NOT_ALLOWED: {
    kind: 'input',
    message: 'This path does not answer {method}.',
    remedy: 'See /openapi.json for the methods of each path.',
  },
  RESOURCE_UNKNOWN: {
    kind: 'input',
    message: 'The registry has no such {resource}.',
    remedy:
      'Check the identifier; it may belong to another registry, or be newer than the block that was read.',
  },
  RATE_LIMITED: {
    kind: 'input',
    message: 'Too many requests came from this address.',
    remedy: 'Wait as long as Retry-After says.',
  },
  OVERLOADED: {
    kind: 'environment',
    message: 'More is asked of the service than it can answer: what came last is not taken.',
    remedy: 'Try again in a moment, or run more than one service.',
  },
  BATCH_LINE_TOO_LONG: {
    kind: 'input',
    message: 'A line of the batch is longer than {limit} bytes; it and what follows was not read.',
    remedy: 'Send one credential a line; what is larger than the limit is no credential.',
  },
  BATCH_PLACE_UNKNOWN: {
    kind: 'input',
    message: 'No line of the batch has the id that it should go on after.',
    remedy: 'Send the same body again, with `after` the id of the last line that was answered.',
  },
  BATCH_UNKNOWN: {
    kind: 'input',
    message: 'No batch of this id is known here.',
    remedy:
      'Ask the process that answers the batch, with the id in its header Vidimus-Batch, and soon after.',
  },
  TOO_BUSY: {
    kind: 'environment',
    message: 'The service has {limit} verifications under way and takes no more just now.',
    remedy: 'Try again in a moment, or run more than one service.',
  },
  DEADLINE_EXCEEDED: {
    kind: 'environment',
    message: 'The request took longer than {seconds} seconds and was given up.',
    remedy: 'Try again later; /readyz says whether the node is reachable.',
  },
  SHUTTING_DOWN: {
    kind: 'environment',
    message: 'The service is shutting down.',
    remedy: 'Try again in a moment.',
  },
  PORT_IN_USE: {
    kind: 'environment',
    message: 'The service cannot listen at {host}:{port} ({reason}).',
    remedy: 'Stop what uses the port, or give another with --port.',
  },
});
