import { sha256 } from '#crypto';
import { canonicalize } from './jcs.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { toBase58btc } from './multibase.ts';

/** Words that say something to people and nothing to a validator (JSON Schema 2020-12, Validation §9, and Core §8.3). */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'examples',
  '$comment',
]);

/** Keywords whose value is a schema, a list of schemas, or an object of schemas by name. */
const SCHEMA: ReadonlySet<string> = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'contentSchema',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const LIST: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items']);
const BY_NAME: ReadonlySet<string> = new Set([
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
]);

/**
 * SHA-256 of a JSON Schema's canonical form, by EBSI's rule for its Trusted Schemas Registry: annotations are removed where
 * they are keywords (a property may be called `title`), and what is left is canonicalized (RFC 8785). References are not
 * followed: a schema with `$ref` to another document has to be bundled first.
 */
export const schemaDigest = (schema: JsonObject): Uint8Array =>
  sha256(new TextEncoder().encode(canonicalize(withoutAnnotations(schema))));

/** The id as EBSI's lists write it: multibase base58btc of the 32 bytes. */
export const schemaIdText = (digest: Uint8Array): string => toBase58btc(digest);

const withoutAnnotations = (schema: Json): Json =>
  isObject(schema)
    ? Object.fromEntries(
        Object.entries(schema)
          .filter(([keyword]) => !ANNOTATIONS.has(keyword))
          .map(([keyword, value]) => [keyword, withinKeyword(keyword, value)]),
      )
    : schema;

const withinKeyword = (keyword: string, value: Json): Json => {
  if (LIST.has(keyword) && Array.isArray(value)) return value.map(withoutAnnotations);
  if (SCHEMA.has(keyword)) return withoutAnnotations(value);
  if (BY_NAME.has(keyword) && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutAnnotations(one)]));
  return value;
};
