import type { Outcome } from '../core/finding.ts';
import { type Finding, failed, pass, unknown } from '../core/finding.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { asList, isObject } from '../core/json.ts';
import { outcomeOf } from '../core/refusal.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import type { Credential, CredentialSchema } from '../credential/model.ts';
import { matchSri } from './digests.ts';
import type { ResourceReader } from './resources.ts';

/** More than any credential has; each costs. */
const MOST_SCHEMAS = 8;
const SCHEMA_BYTES = 262_144;

/** Types whose `id` leads to the JSON Schema itself. */
const PLAIN = [
  'JsonSchema',
  'JsonSchemaValidator2018',
  'FullJsonSchemaValidator2021',
  '1EdTechJsonSchemaValidator2019',
];

export interface SchemaContext {
  readonly reader: ResourceReader;
  /** Decodes a credential that holds a schema, and checks its issuer and proof. */
  readonly checkCredential: (bytes: Uint8Array) => Promise<Outcome<Credential>>;
}

/**
 * The content against every `credentialSchema` (VC JSON Schema; EBSI's and 1EdTech's types too). Nothing of what failed is
 * quoted but the schema's own rule.
 * @returns one finding for each: `unknown` where the schema cannot be had or used.
 */
export const checkSchemas = async (
  { schemas, document }: Pick<Credential, 'schemas' | 'document'>,
  context: SchemaContext,
): Promise<readonly Finding[]> => {
  const findings = await Promise.all(
    schemas.slice(0, MOST_SCHEMAS).map((schema) => checkSchema(schema, document, context)),
  );
  return schemas.length > MOST_SCHEMAS
    ? [...findings, unknown('SCHEMA_NOT_USABLE', { reason: 'there are too many' })]
    : findings;
};

const checkSchema = async (
  schema: CredentialSchema,
  document: Json,
  context: SchemaContext,
): Promise<Finding> => {
  const isWrapped = schema.type === 'JsonSchemaCredential';
  if (!isWrapped && !PLAIN.includes(schema.type))
    return unknown('SCHEMA_NOT_USABLE', { reason: 'its type is not supported' });
  const read = await context.reader.read(schema.id);
  if (!read.ok) return read.finding;
  const bytes = read.value;
  const digest = schema.digestSRI === undefined ? 'matches' : matchSri(bytes, schema.digestSRI);
  if (digest === 'differs') return failed('SCHEMA_DIFFERS');
  if (digest === 'unreadable') return unknown('SCHEMA_NOT_USABLE', { reason: 'its digest cannot be read' });
  const json = isWrapped ? await schemaInside(bytes, context) : readSchema(bytes);
  if (!json.ok)
    return unknown('SCHEMA_NOT_USABLE', { reason: json.finding.code }, { cause: json.finding.code });
  // Loaded at first need: few credentials come with their schema at hand.
  const { validateContent } = await import('./schema-validator.ts');
  const validation = validateContent(document, json.value);
  switch (validation.result) {
    case 'valid':
      return pass('CONTENT_VALID', { schema: schema.id });
    case 'invalid':
      return failed('CONTENT_INVALID', { place: validation.place }, { schema: schema.id });
    case 'unusable':
      return unknown('SCHEMA_NOT_USABLE', { reason: validation.reason });
  }
};

const readSchema = (bytes: Uint8Array): Outcome<JsonObject> =>
  outcomeOf(() => parseJsonObject(bytes, { maxBytes: SCHEMA_BYTES }));

/** `JsonSchemaCredential`: a signed credential whose subject holds the schema (VC JSON Schema §3.2). */
const schemaInside = async (bytes: Uint8Array, context: SchemaContext): Promise<Outcome<JsonObject>> => {
  const checked = await context.checkCredential(bytes);
  if (!checked.ok) return checked;
  const subjects = asList(checked.value.document['credentialSubject']);
  const [subject] = subjects;
  const inside = subjects.length === 1 && isObject(subject) ? subject['jsonSchema'] : undefined;
  return inside !== undefined && isObject(inside)
    ? { ok: true, value: inside }
    : { ok: false, finding: unknown('SCHEMA_NOT_USABLE', { reason: 'its credential holds none' }) };
};
