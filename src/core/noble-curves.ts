import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { toBase64url } from './base64url.ts';
import { secretBytes } from './curves.ts';
import type { CurveJwk, CurveName, PrivateJwk } from './jwk.ts';
import { keyFromPoint, pointBytes } from './points.ts';

/** Signatures by noble, for what neither Node nor WebCrypto does. A page loads this with the first key that needs it. */

const ECDSA = { 'P-256': p256, 'P-384': p384, secp256k1 } as const;

/** JOSE allows a high s; Ed25519 is checked as RFC 8032 has it, not by the looser ZIP 215. */
export const verifyOnCurve = (key: CurveJwk, input: Uint8Array, signature: Uint8Array): boolean => {
  try {
    return key.crv === 'Ed25519'
      ? ed25519.verify(signature, input, pointBytes(key), { zip215: false })
      : ECDSA[key.crv].verify(signature, input, pointBytes(key), { lowS: false });
  } catch {
    return false;
  }
};

export const signOnCurve = (key: PrivateJwk, input: Uint8Array): Uint8Array => {
  const secret = secretBytes(key);
  return key.crv === 'Ed25519'
    ? ed25519.sign(input, secret)
    : ECDSA[key.crv].sign(input, secret, { lowS: false });
};

export const generateOnCurve = (crv: CurveName): PrivateJwk => {
  const pair = crv === 'Ed25519' ? ed25519.keygen() : ECDSA[crv].keygen();
  return { ...keyFromPoint(crv, pair.publicKey), d: toBase64url(pair.secretKey) };
};

/**
 * The key of secp256k1 (0x04 ‖ x ‖ y) that would have made the signature of this digest; undefined where r is no point's
 * coordinate.
 */
export const recoverPoint = (
  signature: Uint8Array,
  digest: Uint8Array,
  bit: number,
): Uint8Array | undefined => {
  try {
    return secp256k1.Signature.fromBytes(signature)
      .addRecoveryBit(bit)
      .recoverPublicKey(digest)
      .toBytes(false);
  } catch {
    return undefined;
  }
};
