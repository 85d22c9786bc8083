import { verify } from '#crypto';
import { isVidimusError } from '../../core/errors.ts';
import { type Finding, failed } from '../../core/finding.ts';
import type { PublicJwk } from '../../core/jwk.ts';
import type { JwsProof } from '../../credential/model.ts';
import type { VerificationMethod } from '../../did/document.ts';
import { keyOfAccount } from './account.ts';

/**
 * Checks a JWS signature with the key of a verification method.
 * @returns whether it holds, or the finding `KEY_MALFORMED`: the issuer published a key that is no point of its curve.
 */
export const verifyJws = (
  key: Exclude<VerificationMethod['key'], { kind: 'other' }>,
  proof: JwsProof,
): boolean | Finding | Promise<boolean | Finding> => {
  if (key.kind === 'jwk') return verifyWith(key.jwk, proof);
  const signer = keyOfAccount(key.account, proof);
  return signer === undefined ? false : verifyWith(signer, proof);
};

const verifyWith = (key: PublicJwk, proof: JwsProof): boolean | Finding | Promise<boolean | Finding> => {
  try {
    const holds = verify(key, proof.signingInput, proof.signature);
    return typeof holds === 'boolean' ? holds : holds.catch(malformedKey);
  } catch (error) {
    return malformedKey(error);
  }
};

const malformedKey = (error: unknown): Finding => {
  if (!isVidimusError(error) || error.code !== 'KEY_MALFORMED') throw error;
  const { curve, reason } = error.details;
  return failed('KEY_MALFORMED', { curve: String(curve), reason: String(reason) });
};
