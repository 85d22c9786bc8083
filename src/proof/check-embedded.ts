import { type Finding, unknown } from '../core/finding.ts';
import type { EmbeddedProofs } from '../credential/model.ts';
import type { DidDocument } from '../did/document.ts';
import type { ProofContext } from './context.ts';

/** Checks a proof set or chain (Verifiable Credential Data Integrity 1.0 §4.5). */
export const checkEmbedded = (
  _issuer: string,
  _proofs: EmbeddedProofs,
  _document: DidDocument,
  _context: Partial<ProofContext>,
): Finding | Promise<Finding> => unknown('FORMAT_NOT_SUPPORTED', { format: 'an embedded proof' });
