import type { Code } from '../core/codes/index.ts';
import type { Finding } from '../core/finding.ts';
import { asList, type JsonObject } from '../core/json.ts';
import { formatSeconds } from '../core/seconds.ts';
import type { Dereferenced } from './dereference.ts';
import { parseDid } from './did-url.ts';
import type { DidResolution } from './document.ts';

/** Errors of DID Resolution and their HTTP statuses (§10.1), with the names that older clients know (did:key among them). */
export const RESOLUTION_ERRORS = {
  INVALID_DID: [400, 'invalidDid', 'Invalid DID'],
  INVALID_DID_URL: [400, 'invalidDidUrl', 'Invalid DID URL'],
  INVALID_OPTIONS: [400, 'invalidOptions', 'Invalid options'],
  INVALID_PUBLIC_KEY: [400, 'invalidPublicKey', 'Invalid public key'],
  INVALID_PUBLIC_KEY_LENGTH: [400, 'invalidPublicKeyLength', 'Invalid length of a public key'],
  NOT_FOUND: [404, 'notFound', 'Not found'],
  REPRESENTATION_NOT_SUPPORTED: [406, 'representationNotSupported', 'Representation not supported'],
  INVALID_DID_DOCUMENT: [500, 'invalidDidDocument', 'Invalid DID document'],
  INTERNAL_ERROR: [500, 'internalError', 'No answer can be given now'],
  UNSUPPORTED_PUBLIC_KEY_TYPE: [501, 'unsupportedPublicKeyType', 'Kind of public key not supported'],
  METHOD_NOT_SUPPORTED: [501, 'methodNotSupported', 'DID method not supported'],
  FEATURE_NOT_SUPPORTED: [501, 'featureNotSupported', 'Feature not supported'],
} as const satisfies Readonly<Record<string, readonly [status: number, old: string, title: string]>>;

export type ResolutionErrorName = keyof typeof RESOLUTION_ERRORS;

export interface ResolutionError {
  readonly name: ResolutionErrorName;
  /** Ours, where it comes from a finding. */
  readonly code?: Code;
  readonly detail: string;
}

const NAMES: Readonly<Partial<Record<Code, ResolutionErrorName>>> = {
  DID_MALFORMED: 'INVALID_DID',
  ISSUER_NOT_A_DID: 'INVALID_DID',
  DID_URL_MALFORMED: 'INVALID_DID_URL',
  KEY_MALFORMED: 'INVALID_PUBLIC_KEY',
  KEY_LENGTH_INVALID: 'INVALID_PUBLIC_KEY_LENGTH',
  DID_KEY_NOT_SUPPORTED: 'UNSUPPORTED_PUBLIC_KEY_TYPE',
  DID_NOT_FOUND: 'NOT_FOUND',
  DID_URL_NOT_FOUND: 'NOT_FOUND',
  DID_METHOD_NOT_SUPPORTED: 'METHOD_NOT_SUPPORTED',
  DID_URL_NOT_SUPPORTED: 'FEATURE_NOT_SUPPORTED',
  ISSUER_HOST_NOT_NAMED: 'FEATURE_NOT_SUPPORTED',
};

/** What DID Resolution calls a finding about `did`. What cannot be reached is our own error to the one who asks. */
export const resolutionErrorOf = (finding: Finding, did: string): ResolutionError => {
  const detail = finding.message;
  const known = NAMES[finding.code];
  const { code } = finding;
  if (known !== undefined) return { name: known, detail, code };
  if (finding.status === 'unknown') return { name: 'INTERNAL_ERROR', detail, code };
  // The document of these methods stands in the DID itself.
  const isInDid = ['key', 'jwk'].includes(parseDid(did)?.method ?? '');
  return { name: isInDid ? 'INVALID_DID' : 'INVALID_DID_DOCUMENT', detail, code };
};

/** As RFC 9457 has it (DID Resolution §4.2). */
const errorJson = ({ name, detail, code }: ResolutionError): JsonObject => ({
  type: `https://www.w3.org/ns/did#${name}`,
  title: RESOLUTION_ERRORS[name][2],
  detail,
  ...(code === undefined ? {} : { code }),
});

/** The DID resolution result (DID Resolution §4). */
export const resolutionResult = (outcome: Resolved, contentType: string): JsonObject =>
  outcome.ok
    ? {
        didDocument: representation(outcome.value),
        didResolutionMetadata: { contentType },
        didDocumentMetadata: documentMetadata(outcome.value),
      }
    : {
        didDocument: null,
        didResolutionMetadata: { error: errorJson(outcome.error) },
        didDocumentMetadata: {},
      };

export type Resolved =
  | { readonly ok: true; readonly value: DidResolution }
  | { readonly ok: false; readonly error: ResolutionError };

/** The result as it was before errors became objects. */
export const olderResolutionResult = (outcome: Resolved): JsonObject => ({
  '@context': 'https://w3id.org/did-resolution/v1',
  didDocument: outcome.ok ? representation(outcome.value) : null,
  didResolutionMetadata: outcome.ok
    ? { contentType: 'application/did+ld+json' }
    : { error: RESOLUTION_ERRORS[outcome.error.name][1], errorMessage: outcome.error.detail },
  didDocumentMetadata: outcome.ok ? documentMetadata(outcome.value) : {},
});

/** The DID URL dereferencing result (DID Resolution §5). The address of a service is a list of one (RFC 2483). */
export const dereferencingResult = (
  outcome:
    | { readonly ok: true; readonly value: Dereferenced }
    | { readonly ok: false; readonly error: ResolutionError },
  contentType: string,
): JsonObject => {
  if (!outcome.ok)
    return {
      dereferencingMetadata: { error: errorJson(outcome.error) },
      contentStream: null,
      contentMetadata: {},
    };
  const { value } = outcome;
  return {
    dereferencingMetadata: { contentType: value.kind === 'service' ? 'text/uri-list' : contentType },
    contentStream: value.kind === 'service' ? value.url : contentOf(value),
    contentMetadata: value.kind === 'document' ? documentMetadata(value.resolution) : {},
  };
};

/** What is given bare: the address of a service never is, it is redirected to. */
export const contentOf = (value: Dereferenced): JsonObject =>
  value.kind === 'part' ? value.content : representation(value.resolution);

const DID_CONTEXT = 'https://www.w3.org/ns/did/v1';

/** The document as it was read; methods that write none get the context that JSON-LD needs. */
const representation = ({ document: { source } }: DidResolution): JsonObject =>
  asList(source['@context']).length > 0 ? source : { '@context': DID_CONTEXT, ...source };

const documentMetadata = ({ deactivated, updatedAt }: DidResolution): JsonObject => ({
  ...(deactivated ? { deactivated } : {}),
  ...(updatedAt === undefined ? {} : { updated: formatSeconds(updatedAt) }),
});
