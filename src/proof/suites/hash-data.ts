import { digestText } from '#crypto';
import { fromBase64url } from '../../core/base64url.ts';
import { type Finding, failed, type Outcome } from '../../core/finding.ts';
import { canonicalize } from '../../core/jcs.ts';
import { asList, type Json, type JsonObject } from '../../core/json.ts';
import { outcomeOf, refuse } from '../../core/refusal.ts';
import type { ContextSource } from '../json-ld/contexts.ts';

/** The hash that a suite uses, by the size of the key (vc-di-ecdsa §3.2 and §3.3). */
export type HashName = 'sha256' | 'sha384';

/** The hash of a text's UTF-8. */
export const hashText = (text: string, hash: HashName): Uint8Array =>
  fromBase64url(digestText(hash === 'sha384' ? 'sha-384' : 'sha-256', text)) ?? new Uint8Array();

/** What a suite signs: the hash of the proof's own options, then that of the document. */
const join = (proofHash: Uint8Array, documentHash: Uint8Array): Uint8Array => {
  const data = new Uint8Array(proofHash.length + documentHash.length);
  data.set(proofHash);
  data.set(documentHash, proofHash.length);
  return data;
};

/** The canonical texts that are hashed; what published vectors give as their intermediate values. */
export interface CanonicalTexts {
  readonly options: string;
  readonly document: string;
}

export const hashDataOf = ({ options, document }: CanonicalTexts, hash: HashName): Uint8Array =>
  join(hashText(options, hash), hashText(document, hash));

/**
 * JCS suites (eddsa-jcs-2022, ecdsa-jcs-2019): both are canonicalized as JSON. Where the proof has a context of its own, the
 * document's must begin with it, and it is what was signed (vc-di-eddsa §3.3.2).
 * @param options The proof without its value.
 */
export const jcsTexts = (document: JsonObject, options: JsonObject): CanonicalTexts | Finding => {
  const context = options['@context'];
  if (context === undefined) return { options: canonicalize(options), document: canonicalize(document) };
  const stated = document['@context'];
  if (!beginsWith(stated, context)) return failed('PROOF_CONTEXT_MISMATCH');
  // Nearly always they are the same, and the document need not be copied.
  const isSame = Array.isArray(stated) && Array.isArray(context) && stated.length === context.length;
  const signed = isSame ? document : { ...document, '@context': context };
  return { options: canonicalize(options), document: canonicalize(signed) };
};

const beginsWith = (whole: Json | undefined, start: Json): boolean => {
  const list = asList(whole);
  return asList(start).every((item, i) => list[i] !== undefined && sameJson(item, list[i]));
};

const sameJson = (one: Json, other: Json | undefined): boolean =>
  one === other || (other !== undefined && canonicalize(one) === canonicalize(other));

/** Loaded when the first such proof is met: pages that only check tokens do without. */
const loadCanonize = () => import('../json-ld/canonize.ts');

/**
 * RDFC suites (eddsa-rdfc-2022, ecdsa-rdfc-2019, Ed25519Signature2020): both are canonicalized as RDF, the proof under the
 * document's context. A context of its own must be the same one: it would not be signed.
 * @param options The proof without its value.
 */
export const rdfcTexts = async (
  document: JsonObject,
  options: JsonObject,
  contexts: ContextSource,
  hash: HashName,
): Promise<Outcome<CanonicalTexts>> => {
  const { canonize } = await loadCanonize();
  return outcomeOf(() => ({
    options: canonize(rdfcOptions(document, options), contexts, hash),
    document: canonize(document, contexts, hash),
  }));
};

/** The proof's options as they are canonicalized, under the document's context. @throws Refusal `PROOF_CONTEXT_MISMATCH`. */
export const rdfcOptions = (document: JsonObject, options: JsonObject): JsonObject => {
  const context = document['@context'] ?? null;
  const own = options['@context'];
  if (own !== undefined && !sameJson(asList(own), asList(context)))
    return refuse(failed('PROOF_CONTEXT_MISMATCH'));
  return { ...options, '@context': context };
};

export const withoutValue = ({ proofValue: _value, ...options }: JsonObject): JsonObject => options;
