import type { JsonObject } from '../../core/json.ts';
import type { ContextSource } from './contexts.ts';
import { type CanonicalHash, canonicalText } from './rdfc.ts';
import { readDocument } from './read-document.ts';

export { type Dataset, nquadsOf } from './dataset.ts';
export { type CanonicalDataset, type CanonicalHash, canonizeDataset } from './rdfc.ts';
export { type ReadOptions, readDocument as toDataset } from './read-document.ts';

/**
 * A document's canonical N-Quads (RDFC-1.0), as Data Integrity's rdfc suites sign them; the same as npm `jsonld` gives in
 * safe mode, or a refusal.
 * @param hash The hash within canonicalization; SHA-384 for signatures with P-384.
 * @throws Refusal with `CONTEXT_UNKNOWN`, `JSON_LD_TERM_UNDEFINED`, `JSON_LD_INVALID`, `JSON_LD_TOO_COMPLEX`.
 */
export const canonize = (
  document: JsonObject,
  contexts: ContextSource,
  hash: CanonicalHash = 'sha256',
): string => canonicalText(readDocument(document, contexts), hash);
