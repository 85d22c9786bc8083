import { expect } from 'chai';
import type { JsonObject } from '../../../src/core/json.ts';
import type { DidDocument, DidResolution } from '../../../src/did/document.ts';
import { parseDidDocument } from '../../../src/did/parse-document.ts';
import { createDidResolver, type DidSources } from '../../../src/did/resolve.ts';

/** What a DID resolves to; what refuses it, as an error. */
export const resolved = async (did: string, sources: DidSources = {}): Promise<DidResolution> => {
  const outcome = await createDidResolver(sources).resolve(did, {});
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  return outcome.value;
};

/** A published document by our reader; what refuses it, as an error. */
export const parsed = (json: JsonObject, did: string): DidDocument => {
  const outcome = parseDidDocument(json, did);
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  return outcome.value;
};

/** The keys that a document lets sign credentials, in the order of their members, whatever encoding they stand in. */
export const signingKeys = ({ methods, relationships }: DidDocument): readonly unknown[] =>
  relationships.assertionMethod.map((id) => methods.get(id)?.key);

/**
 * Our own document and a published one of the same DID agree on who may sign: the same kinds of key, and the same keys where
 * they are of a kind that we check.
 */
export const expectSameSigners = (own: DidDocument, published: DidDocument): void => {
  expect(own.id).to.equal(published.id);
  expect(signingKeys(own)).to.deep.equal(signingKeys(published));
};
