import type { Outcome } from '../../core/finding.ts';
import { failed, no, ok } from '../../core/finding.ts';
import { isObject, isString, type JsonObject } from '../../core/json.ts';
import type { DidResolution } from '../document.ts';
import type { LocalDids } from '../method.ts';
import { parseDidDocument } from '../parse-document.ts';

/**
 * Documents that the caller vouches for: bare ones, or resolution results with the document in `didDocument`. A list is
 * keyed by the documents' own ids; a map says which DID each stands for, and one of another DID is then refused
 * (`DID_DOCUMENT_MISMATCH`).
 */
export const localDids = (documents: readonly JsonObject[] | ReadonlyMap<string, JsonObject>): LocalDids => {
  const byDid = documents instanceof Map ? new Map(documents) : keyedById(documents as readonly JsonObject[]);
  return (did) => {
    const given = byDid.get(did);
    return given === undefined ? undefined : read(given, did);
  };
};

const keyedById = (documents: readonly JsonObject[]): Map<string, JsonObject> => {
  const byDid = new Map<string, JsonObject>();
  for (const given of documents) {
    const { id } = unwrapped(given);
    if (isString(id)) byDid.set(id, given);
  }
  return byDid;
};

const unwrapped = (given: JsonObject): JsonObject =>
  isObject(given.didDocument) ? given.didDocument : given;

const read = (given: JsonObject, did: string): Outcome<DidResolution> => {
  const json = unwrapped(given);
  if (!isString(json.id)) return no(failed('DID_DOCUMENT_INVALID', { reason: 'it has no id' }));
  const document = parseDidDocument(json, did);
  if (!document.ok) return document;
  const metadata = given.didDocumentMetadata;
  return ok({
    document: document.value,
    deactivated: isObject(metadata) && metadata.deactivated === true,
    version: 'present',
    evidence: { source: 'given by the caller' },
  });
};
