import { failed, unknown } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';

/**
 * A proof over RDF does not cover the names in the JSON: whoever holds the document may write `validUntil` or
 * `credentialStatus` as its absolute IRI, under an alias of a context of their own, inside `@nest`, or beside the same id
 * elsewhere, and the proof still holds, while a reader of JSON sees no end and no status. So a document under such a proof
 * must be in the one form in which our names mean what the published contexts say.
 * @throws Refusal `PROOF_NAMES_NOT_COVERED`; `PROOF_CONTEXT_INLINE` (unknown).
 */
export const checkPlainJsonLd = (document: JsonObject): void => {
  checkContexts(document);
  const { '@context': _, proof, ...members } = document;
  const { id } = members;
  for (const value of Object.values(members)) checkValue(value, id);
  for (const name of Object.keys(members)) checkName(name);
  for (const entry of asList(proof).filter(isObject)) {
    checkContexts(entry);
    const { '@context': _, ...options } = entry;
    checkValue(options, undefined);
  }
};

/**
 * A context inside the document may add terms, each by the last part of its IRI, so that the IRI, which the proof covers,
 * fixes the name; and none to the vocabularies of which our readers know the names.
 */
const checkContexts = (object: JsonObject): void => {
  for (const context of asList(object['@context'])) {
    if (isString(context)) continue;
    const entries = isObject(context) ? Object.entries(context) : undefined;
    if (entries?.every(([term, definition]) => isPlainTerm(term, definition)) !== true) {
      refuse(unknown('PROOF_CONTEXT_INLINE'));
    }
  }
};

const isPlainTerm = (term: string, definition: Json): boolean => {
  if (term === '@protected' || term === '@version') return true;
  const iri = isObject(definition) ? definition['@id'] : definition;
  if (isObject(definition) && !Object.keys(definition).every((name) => TERM_MEMBERS.includes(name)))
    return false;
  return (
    isString(iri) &&
    /^[A-Za-z][\w-]*$/.test(term) &&
    (iri.endsWith(`#${term}`) || iri.endsWith(`/${term}`)) &&
    /^https?:/.test(iri) &&
    !OURS.some((namespace) => iri.startsWith(namespace))
  );
};

const TERM_MEMBERS: readonly string[] = ['@id', '@type', '@protected'];
const OURS = [
  'https://www.w3.org/2018/credentials',
  'https://www.w3.org/ns/credentials#',
  'https://www.w3.org/ns/credentials/status',
  'https://w3id.org/security',
];

const notCovered = (reason: string): never => refuse(failed('PROOF_NAMES_NOT_COVERED', { reason }));

/** Terms are plain words; IRIs, in full or shortened, have a colon, and keywords an @. */
const checkName = (name: string): void => {
  if (name.includes(':') || name.startsWith('@') || SECOND_NAMES.includes(name)) {
    notCovered('a member is not named by its term');
  }
};

/**
 * Terms of published contexts that stand for the same IRI as a member that we read: `expires` of a proof, and what Open
 * Badges call both a property and the class of its values.
 */
const SECOND_NAMES: readonly string[] = [
  'expiration',
  'Achievement',
  'Profile',
  'Criteria',
  'Address',
  'GeoCoordinates',
  'Image',
];

const VALUE_MEMBERS: readonly string[] = ['@value', '@type', '@language', '@direction'];

/** Nesting is bounded by the reader of the JSON. */
const checkValue = (value: Json, id: Json | undefined): void => {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) checkValue(item, id);
    return;
  }
  if (!isObject(value)) return;
  const names = Object.keys(value);
  if (names.includes('@value')) {
    if (!names.every((name) => VALUE_MEMBERS.includes(name)))
      notCovered('a value has members that it cannot have');
    return;
  }
  // A credential inside is a credential of its own, in a graph of its own, and says so.
  const inner = value['@context'] === undefined ? value : withoutContext(value);
  if (id !== undefined && value.id === id && names.some((name) => OF_CREDENTIALS.includes(name))) {
    notCovered('what it says of itself stands in two places');
  }
  for (const [name, item] of Object.entries(inner)) {
    checkName(name);
    checkValue(item, id);
  }
};

/** Contexts inside are for credentials inside (endorsements, presented ones), enveloped or not. */
const withoutContext = (object: JsonObject): JsonObject => {
  checkContexts(object);
  const { '@context': _, ...rest } = object;
  const isCredential = asList(rest.type).some((type) => CREDENTIALS.includes(type));
  return isCredential ? rest : notCovered('a part of it has a context of its own');
};

const CREDENTIALS: readonly Json[] = ['VerifiableCredential', 'EnvelopedVerifiableCredential'];

/** What our readers take from the top of a document. */
const OF_CREDENTIALS: readonly string[] = [
  'issuer',
  'holder',
  'credentialSubject',
  'credentialStatus',
  'credentialSchema',
  'termsOfUse',
  'evidence',
  'relatedResource',
  'confidenceMethod',
  'issuanceDate',
  'issued',
  'expirationDate',
  'validFrom',
  'validUntil',
  'verifiableCredential',
  'endorsement',
  'endorsementJwt',
];
