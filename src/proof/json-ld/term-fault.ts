import type { Finding } from '../../core/finding.ts';
import type { JsonObject } from '../../core/json.ts';
import { outcomeOf } from '../../core/refusal.ts';
import type { ContextSource } from './contexts.ts';
import { readDocument } from './read-document.ts';

/**
 * Whether a document says anything that its contexts do not define, or that linked data cannot hold: for signatures over its
 * JSON, which cover every member but give none a meaning. Nothing is canonicalized.
 * @returns undefined where all is well; an `unknown` finding where a context is not at hand or the document too large.
 */
export const termFault = (document: JsonObject, contexts: ContextSource): Finding | undefined => {
  const outcome = outcomeOf(() => readDocument(document, contexts));
  return outcome.ok ? undefined : outcome.finding;
};
