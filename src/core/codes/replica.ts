import { defineCodes } from './entry.ts';

/** A part of the registry's state from a service, in place of a node. */
export const replicaCodes = defineCodes({
  SERVICE_UNREACHABLE: {
    kind: 'environment',
    message: 'The service {service} cannot be reached: {reason}.',
    remedy:
      'Check the connection, and the address of the service; then try again, or read the registry from a node.',
  },
  SERVICE_REFUSED: {
    kind: 'environment',
    message: 'The service {service} answered with HTTP status {status} ({problem}).',
    remedy:
      'Try again later; where it stays so, tell the operator of the service, or read the registry from a node.',
  },
  SERVICE_HEAD_ONLY: {
    kind: 'environment',
    message: 'The service keeps no state of final blocks alone.',
    remedy:
      'It does where one of its policies decides by them (finality: final); else read the registry from a node.',
  },
  REPLICA_SLICE_MALFORMED: {
    kind: 'environment',
    message: 'What the service says of the registry cannot be read: {reason}.',
    remedy: 'Check that service and verifier are of the same version, or read the registry from a node.',
  },
  REPLICA_SLICE_TOO_LARGE: {
    kind: 'environment',
    message: 'There is more about this in the registry than one answer holds ({limit} {what}).',
    remedy: 'Read the registry from a node, or from an own copy.',
  },
  RELAY_REFUSED: {
    kind: 'input',
    message: 'This is not passed on: {reason}.',
    remedy: 'The service passes on whole status lists and DID documents alone; fetch anything else yourself.',
  },
  RELAY_UNREACHABLE: {
    kind: 'environment',
    message: 'The host {host} did not give what was asked for: {cause}.',
    remedy: 'Try again later; where it stays so, the issuer has to put it back.',
  },
});
