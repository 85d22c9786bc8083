import { whenSettled } from '../core/awaitable.ts';
import type { CheckSignature } from '../core/crypto.ts';
import { type Finding, failed, pass, unknown } from '../core/finding.ts';
import { algorithmOf, type JwsAlgorithm } from '../core/jwk.ts';
import type { JwsProof } from '../credential/model.ts';
import type { DidDocument, Relationship, VerificationMethod } from '../did/document.ts';
import { methodOf } from './method.ts';
import { verifyJws } from './suites/jws.ts';

/**
 * Whether the signer made the token: the method that it names stands in the signer's document, is the signer's own, may be
 * used for this, and its key, which fixes the algorithm, made the signature. Nothing waits in Node: there the finding comes
 * at once.
 */
export const checkJws = (
  issuer: string,
  proof: JwsProof,
  document: DidDocument,
  relationship: Relationship,
  checkSignature?: CheckSignature,
): Finding | Promise<Finding> => {
  // A token without a `kid`: any key that the issuer uses for this, and that fits, may have made the signature.
  if (proof.verificationMethod === issuer) return tryEach(issuer, proof, document, relationship);
  const method = methodOf(proof.verificationMethod, issuer, document, relationship);
  return 'code' in method ? method : checkWith(method, proof, checkSignature);
};

const checkWith = (
  method: VerificationMethod,
  proof: JwsProof,
  checkSignature?: CheckSignature,
): Finding | Promise<Finding> => {
  const { key, type, id } = method;
  if (key.kind === 'other') return unknown('KEY_KIND_NOT_SUPPORTED', { type });
  const actual = algorithmFor(key);
  if (actual !== proof.algorithm) return failed('ALGORITHM_MISMATCH', { claimed: proof.algorithm, actual });
  return whenSettled(verifyJws(key, proof, checkSignature), (holds) => concluded(holds, actual, id));
};

const algorithmFor = (key: Exclude<VerificationMethod['key'], { kind: 'other' }>): JwsAlgorithm =>
  key.kind === 'account' ? 'ES256K' : algorithmOf(key.jwk);

const concluded = (holds: boolean | Finding, algorithm: JwsAlgorithm, method: string): Finding => {
  if (typeof holds === 'object') return holds;
  return holds ? pass('PROOF_VALID', { algorithm }, { method }) : failed('SIGNATURE_INVALID');
};

/** Checking costs the same whoever asks, so a token may not make us try a long list. */
const MAX_TRIES = 8;

const tryEach = async (
  issuer: string,
  proof: JwsProof,
  document: DidDocument,
  relationship: Relationship,
): Promise<Finding> => {
  const fitting = [...new Set(document.relationships[relationship])]
    .map((id) => document.methods.get(id))
    .filter((method): method is VerificationMethod => method !== undefined && method.controller === issuer)
    .filter(({ key }) => key.kind !== 'other' && algorithmFor(key) === proof.algorithm);
  // A key of a set has several names.
  const keys = [...new Map(fitting.map((method) => [method.key, method])).values()];
  if (keys.length > MAX_TRIES) return failed('METHOD_AMBIGUOUS', { count: keys.length });
  let last: Finding = failed('METHOD_NOT_FOUND');
  for (const method of keys) {
    last = await checkWith(method, proof);
    if (last.status === 'pass') break;
  }
  return last;
};
