import { type Finding, failed, pass } from '../core/finding.ts';
import type { Credential, JwsProof } from '../credential/model.ts';
import type { DidDocument } from '../did/document.ts';
import { checkEmbedded } from './check-embedded.ts';
import { checkJws } from './check-jws.ts';
import type { ProofContext } from './context.ts';

/**
 * Whether the one who is named signed this. `document` must be the signer's in force at the time of issuance; in Node the
 * finding on a token, and on a single proof of a JCS suite, comes at once.
 * @param document May be absent where methods stand for themselves (`binding: 'none'`): each one's document is asked for by
 * `documentOf` then. Keys that the caller gave for the signer count in either case.
 * @param context What is left out takes its default: `assertionMethod`, bound to the signer, the bundled contexts, the
 * system's clock, no documents of co-signers.
 */
export const checkProof = (
  { issuer, proof }: Pick<Credential, 'issuer' | 'proof'>,
  document: DidDocument | undefined,
  context: Partial<ProofContext> = {},
): Finding | Promise<Finding> => {
  const isUnbound = context.binding === 'none' && document?.isGiven !== true;
  if (!isUnbound && document?.id !== issuer) return failed('DID_DOCUMENT_MISMATCH', { did: issuer });
  if (proof.type !== 'jws')
    return checkEmbedded(issuer, proof, document, isUnbound ? context : bound(context));
  if (isUnbound) return checkUnboundJws(issuer, proof, context);
  return document === undefined
    ? failed('METHOD_NOT_FOUND')
    : checkJws(issuer, proof, document, context.relationship ?? 'assertionMethod', context.checkSignature);
};

const bound = (context: Partial<ProofContext>): Partial<ProofContext> => ({ ...context, binding: 'signer' });

/** The key's own controller takes the signer's place; a token that names no method is still its issuer's. */
const checkUnboundJws = async (
  issuer: string,
  proof: JwsProof,
  context: Partial<ProofContext>,
): Promise<Finding> => {
  const controller = proof.verificationMethod.split('#', 1)[0] ?? issuer;
  const resolved = await context.documentOf?.(controller);
  if (resolved === undefined) return failed('METHOD_NOT_FOUND');
  if (!resolved.ok) return resolved.finding;
  const finding = await checkJws(
    controller,
    proof,
    resolved.value,
    context.relationship ?? 'assertionMethod',
  );
  return finding.status === 'pass'
    ? pass('PROOF_VALID_UNBOUND', { algorithm: proof.algorithm }, finding.evidence ?? {})
    : finding;
};
