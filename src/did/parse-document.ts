import { isVidimusError } from '../core/errors.ts';
import { failed, type Outcome } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { outcomeOf, refuse } from '../core/refusal.ts';
import { parseDid, parseDidUrl } from './did-url.ts';
import type { DidDocument, Relationship, VerificationMethod } from './document.ts';
import { readMaterial } from './key-material.ts';

/** More than any organisation has; a relationship may name each method once. */
const MAX_METHODS = 256;

/**
 * Reads a DID document that a stranger's server, a chain or a file gave for `did` (DID Core §4 and §5). Ids become
 * absolute; a method named twice, a document of another DID, a malformed key or a published private key refuses it whole.
 * @returns `DID_DOCUMENT_MISMATCH`, `DID_DOCUMENT_INVALID`, `DID_DOCUMENT_HAS_PRIVATE_KEY`, all `fail`.
 */
export const parseDidDocument = (json: JsonObject, did: string): Outcome<DidDocument> =>
  outcomeOf(() => {
    if (json.id !== did) {
      return isString(json.id) ? refuse(failed('DID_DOCUMENT_MISMATCH', { did })) : invalid('it has no id');
    }
    const methods = new Map<string, VerificationMethod>();
    for (const entry of list(json.verificationMethod)) addMethod(methods, entry, did);
    // Documents of before 2020 listed their keys here.
    for (const entry of list(json.publicKey)) addMethod(methods, entry, did);
    const named = (name: Relationship): readonly string[] =>
      list(json[name]).map((entry) => related(methods, entry, did));
    const relationships = {
      authentication: named('authentication'),
      assertionMethod: named('assertionMethod'),
      keyAgreement: named('keyAgreement'),
      capabilityInvocation: named('capabilityInvocation'),
      capabilityDelegation: named('capabilityDelegation'),
    };
    return { id: did, controllers: controllersOf(json, did), methods, relationships, source: json };
  });

const invalid = (reason: string): never => refuse(failed('DID_DOCUMENT_INVALID', { reason }));

const list = (value: Json | undefined): readonly Json[] => {
  const entries = asList(value);
  return entries.length <= MAX_METHODS ? entries : invalid('it lists too many keys');
};

const absolute = (id: Json | undefined, did: string): string => {
  if (!isString(id)) return invalid('a key has no id');
  const full = id.startsWith('#') ? `${did}${id}` : id;
  return isName(full, did) ? full : invalid('the id of a key is no DID URL');
};

const isSubject = (text: string, subject: string): boolean =>
  parseDid(text) !== undefined || (isWebAddress(subject) && isName(text, subject));

/** Documents of DIDs speak of DIDs alone; those of web addresses (Controlled Identifiers 1.0) of web addresses as well. */
const isName = (text: string, subject: string): boolean =>
  parseDidUrl(text) !== undefined ||
  (isWebAddress(subject) && isWebAddress(text) && text.length <= MAX_URL && URL.canParse(text));

const isWebAddress = (text: string): boolean => text.startsWith('https://');

const MAX_URL = 4096;

const addMethod = (methods: Map<string, VerificationMethod>, entry: Json, did: string): string => {
  if (!isObject(entry)) return invalid('a key is not an object');
  const id = absolute(entry.id, did);
  const type = asList(entry.type)[0];
  const { controller } = entry;
  if (!isString(type)) return invalid('a key has no type');
  if (!isString(controller) || !isSubject(controller, did)) return invalid('a key has no controller');
  if (methods.has(id)) return invalid('two keys have the same id');
  methods.set(id, { id, type, controller, ...materialOf(entry) });
  return id;
};

const materialOf = (entry: JsonObject): Pick<VerificationMethod, 'key' | 'until'> => {
  try {
    return readMaterial(entry) ?? invalid('a key cannot be read');
  } catch (error) {
    if (isVidimusError(error)) return invalid('a key is malformed');
    throw error;
  }
};

/** A relationship names a method, or holds one of its own. */
const related = (methods: Map<string, VerificationMethod>, entry: Json, did: string): string =>
  isObject(entry) ? addMethod(methods, entry, did) : absolute(entry, did);

const controllersOf = (json: JsonObject, did: string): readonly string[] => {
  const controllers = list(json.controller);
  return controllers.every((item): item is string => isString(item) && isSubject(item, did))
    ? controllers
    : invalid('a controller is no DID');
};
