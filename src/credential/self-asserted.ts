import type { Outcome } from '../core/finding.ts';
import { isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { outcomeOf } from '../core/refusal.ts';
import { readUnsecured } from './formats/data-integrity.ts';
import type { Credential, Proof } from './model.ts';

/** Whether a presentation's holder states this in its own name: no proof of its own, and the holder is its issuer. */
export const isSelfAsserted = (credential: Json, holder: string): credential is JsonObject => {
  if (!isObject(credential) || credential['proof'] !== undefined) return false;
  const { issuer } = credential;
  const id = issuer !== undefined && isObject(issuer) ? issuer['id'] : issuer;
  return isString(id) && id === holder;
};

/**
 * Reads a credential that only the presentation around it secures (data model 2.0 §4.13.4), by the same rules as any other.
 * @param proof The presentation's.
 */
export const decodeSelfAsserted = (document: JsonObject, proof: Proof): Outcome<Credential> =>
  outcomeOf(() => readUnsecured(document, proof, JSON.stringify(document)));
