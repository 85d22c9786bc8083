import type { Seconds } from '../core/seconds.ts';
import type { DidDocument, VerificationMethod } from './document.ts';

/**
 * The document as it counts at a time: keys that had ended by then (Controlled Identifiers 1.0 §2.2 `expires`, `revoked`)
 * are of kind `other`, so that nothing is checked with them.
 */
export const documentAt = (document: DidDocument, at: Seconds): DidDocument => {
  let methods: Map<string, VerificationMethod> | undefined;
  for (const [id, method] of document.methods) {
    if (method.until === undefined || at < method.until) continue;
    methods ??= new Map(document.methods);
    methods.set(id, { ...method, key: { kind: 'other' }, hasEnded: true });
  }
  return methods === undefined ? document : { ...document, methods };
};
