import { type Finding, failed } from '../core/finding.ts';
import type { Credential } from '../credential/model.ts';
import type { DidDocument } from '../did/document.ts';
import { checkEmbedded } from './check-embedded.ts';
import { checkJws } from './check-jws.ts';
import type { ProofContext } from './context.ts';

/**
 * Whether the one who is named signed this. `document` must be the signer's in force at the time of issuance; in Node the
 * finding on a token comes at once.
 * @param context What is left out takes its default: `assertionMethod`, bound to the signer, the bundled contexts, the
 * system's clock, no documents of co-signers.
 */
export const checkProof = (
  { issuer, proof }: Pick<Credential, 'issuer' | 'proof'>,
  document: DidDocument,
  context: Partial<ProofContext> = {},
): Finding | Promise<Finding> => {
  if (document.id !== issuer) return failed('DID_DOCUMENT_MISMATCH', { did: issuer });
  return proof.type === 'jws'
    ? checkJws(issuer, proof, document, context.relationship ?? 'assertionMethod')
    : checkEmbedded(issuer, proof, document, context);
};
