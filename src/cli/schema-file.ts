import { sha256 } from '#crypto';
import { fail } from '../core/errors.ts';
import { type Hex, hexOfSize, toHex } from '../core/hex.ts';
import { isObject, isString, type Json } from '../core/json.ts';
import { fromBase58btc } from '../core/multibase.ts';
import { schemaDigest, schemaIdText } from '../core/schema-id.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import { readInput } from './read-input.ts';
import type { Call } from './verb.ts';

/** A JSON Schema in a file, as it would be published: byte for byte. */
export interface SchemaFile {
  readonly bytes: Uint8Array;
  /** SHA-256 of the canonical form without annotations. */
  readonly schemaId: Hex;
  /** The same as EBSI writes it. */
  readonly id: string;
  /** SHA-256 of the bytes. */
  readonly revision: Hex;
}

/** @throws FILE_* where it is no JSON object, or refers to another document. */
export const readSchemaFile = async (call: Call, file: string): Promise<SchemaFile> => {
  const bytes = await readInput(file, { io: call.io });
  const schema = parseJsonObject(bytes, { maxBytes: bytes.length });
  const elsewhere = referenceOut(schema);
  if (elsewhere !== undefined)
    throw fail('FILE_MALFORMED', {
      file,
      reason: `it refers to ${elsewhere.slice(0, 200)}: bundle it first, so that its id covers all of it`,
    });
  const digest = schemaDigest(schema);
  return { bytes, schemaId: toHex(digest), id: schemaIdText(digest), revision: toHex(sha256(bytes)) };
};

/** An id as `z…` or `0x…`. @returns undefined where the text is neither. */
export const schemaIdOf = (text: string): Hex | undefined => {
  const hex = hexOfSize(text, 32);
  if (hex !== undefined) return hex;
  const bytes = /^z[1-9A-HJ-NP-Za-km-z]{43,44}$/.test(text) ? fromBase58btc(text) : undefined;
  return bytes?.length === 32 ? toHex(bytes) : undefined;
};

/** The first `$ref` to another document. */
const referenceOut = (value: Json): string | undefined => {
  if (Array.isArray(value)) return firstOf(value);
  if (!isObject(value)) return undefined;
  const reference = value['$ref'] ?? value['$dynamicRef'];
  if (isString(reference) && !reference.startsWith('#')) return reference;
  return firstOf(Object.values(value));
};

const firstOf = (values: readonly Json[]): string | undefined => {
  for (const value of values) {
    const found = referenceOut(value);
    if (found !== undefined) return found;
  }
  return undefined;
};
