import { isObject, type JsonObject } from '../../../src/core/json.ts';
import { type DecodeOptions, decodeCredential } from '../../../src/credential/decode.ts';
import type { Credential } from '../../../src/credential/model.ts';
import { unsignedToken } from '../../fixtures/tokens.ts';

/**
 * An unsigned document that others published, as a token of its data model: our rules of reading must not be stricter than
 * theirs of writing.
 */
export const asToken = (document: JsonObject): string => {
  const [context] = Array.isArray(document['@context']) ? document['@context'] : [document['@context']];
  const header = { alg: 'ES256', kid: '#key-1' };
  return context === 'https://www.w3.org/ns/credentials/v2'
    ? unsignedToken({ ...header, typ: 'vc+jwt' }, document)
    : unsignedToken({ ...header, typ: 'JWT' }, { vc: document });
};

/** The credential of such a document; what refuses it, as an error. */
export const credentialOf = (document: JsonObject): Credential => readable(asToken(document));

/** What is read from a file or token; what refuses it, as an error. */
export const readable = (input: string | Uint8Array, options: DecodeOptions = {}): Credential => {
  const outcome = decodeCredential(input, options);
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  return outcome.value;
};

/** `status CODE` of what refuses an input, or `read`. */
export const verdictOn = (input: string | Uint8Array): string => {
  const outcome = decodeCredential(input);
  return outcome.ok ? 'read' : `${outcome.finding.status} ${outcome.finding.code}`;
};

export const objectOf = (value: unknown): JsonObject => {
  if (!isObject(value)) throw new Error('an object is expected');
  return value;
};
