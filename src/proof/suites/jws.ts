import type { CheckSignature } from '../../core/crypto.ts';
import type { JwsProof } from '../../credential/model.ts';
import type { VerificationMethod } from '../../did/document.ts';
import { keyOfAccount } from './account.ts';
import { type Holds, verifyBytes } from './verify-bytes.ts';

/**
 * Checks a JWS signature with the key of a verification method.
 * @returns whether it holds, or the finding `KEY_MALFORMED`.
 */
export const verifyJws = (
  key: Exclude<VerificationMethod['key'], { kind: 'other' }>,
  proof: JwsProof,
  checkSignature?: CheckSignature,
): Holds => {
  const { signingInput, signature } = proof;
  if (key.kind === 'jwk') return verifyBytes(key.jwk, signingInput, signature, checkSignature);
  return keyOfAccount(key.account, proof).then((signer) =>
    signer === undefined ? false : verifyBytes(signer, signingInput, signature, checkSignature),
  );
};
