import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { toBase64url } from './base64url.ts';
import { CURVES, coordinates } from './curves.ts';
import { fail } from './errors.ts';
import type { CurveJwk, CurveName } from './jwk.ts';

/** Elliptic-curve points in their byte forms, by noble: for import, never for the signature itself where a faster home is. */

export const NOBLE_ECDSA = { 'P-256': p256, 'P-384': p384, secp256k1 } as const;

/** The point in SEC1 form without compression (0x04 ‖ x ‖ y), or the 32 bytes of an Ed25519 key. Not yet checked. */
export const pointBytes = (key: CurveJwk): Uint8Array => {
  const { x, y } = coordinates(key);
  if (y === undefined) return x;
  const bytes = new Uint8Array(1 + 2 * x.length);
  bytes[0] = 4;
  bytes.set(x, 1);
  bytes.set(y, 1 + x.length);
  return bytes;
};

/**
 * Reads a public key from SEC1 (compressed or not) or Ed25519 bytes.
 * @throws VidimusError `KEY_MALFORMED` where they are no point of the curve.
 */
export const keyFromPoint = (crv: CurveName, bytes: Uint8Array): CurveJwk => {
  if (crv === 'Ed25519') {
    const key: CurveJwk = { kty: 'OKP', crv, x: toBase64url(bytes) };
    checkEd25519(key);
    return key;
  }
  const { size } = CURVES[crv];
  const full = orMalformed(crv, () => NOBLE_ECDSA[crv].Point.fromBytes(bytes).toBytes(false));
  return {
    kty: 'EC',
    crv,
    x: toBase64url(full.subarray(1, 1 + size)),
    y: toBase64url(full.subarray(1 + size)),
  };
};

/** The compressed SEC1 form, or the 32 bytes of an Ed25519 key. */
export const compressedPoint = (key: CurveJwk): Uint8Array => {
  if (key.crv === 'Ed25519') return pointBytes(key);
  return orMalformed(key.crv, () => NOBLE_ECDSA[key.crv].Point.fromBytes(pointBytes(key)).toBytes(true));
};

/**
 * An Ed25519 key must decode canonically (RFC 8032 §5.1.3) and must not be of small order: under such a key one signature
 * fits every message.
 * @throws VidimusError `KEY_MALFORMED`.
 */
export const checkEd25519 = (key: CurveJwk): void => {
  const point = orMalformed('Ed25519', () => ed25519.Point.fromBytes(pointBytes(key), false));
  if (point.isSmallOrder())
    throw fail('KEY_MALFORMED', { curve: 'Ed25519', reason: 'the point is of small order' });
};

const orMalformed = <T>(curve: string, read: () => T): T => {
  try {
    return read();
  } catch {
    throw fail('KEY_MALFORMED', { curve, reason: 'it is not a point of the curve' });
  }
};
