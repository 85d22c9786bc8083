import { verify } from '#crypto';
import type { CheckSignature } from '../../core/crypto.ts';
import { isVidimusError } from '../../core/errors.ts';
import { type Finding, failed } from '../../core/finding.ts';
import type { PublicJwk } from '../../core/jwk.ts';

/** Whether a signature holds, or the finding that says why that cannot be told; at once in Node. */
export type Holds = boolean | Finding | Promise<boolean | Finding>;

/**
 * Checks a signature over bytes.
 * @returns whether it holds, or the finding `KEY_MALFORMED`: somebody published a key that is no point of its curve.
 */
export const verifyBytes = (
  key: PublicJwk,
  input: Uint8Array,
  signature: Uint8Array,
  check: CheckSignature = verify,
): Holds => {
  try {
    const holds = check(key, input, signature);
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
