import { fromBase64url } from './base64url.ts';
import { fail } from './errors.ts';
import type { CurveJwk, CurveName, PrivateJwk, PublicJwk } from './jwk.ts';

/** What a curve fixes: bytes of a coordinate, the hash under a signature, the order n of its base point. */
interface Curve {
  readonly size: number;
  readonly hash: 'sha256' | 'sha384' | undefined;
  /** Big-endian; absent for Ed25519, whose scalars its own verification checks. */
  readonly order?: Uint8Array;
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

export const CURVES: Readonly<Record<CurveName, Curve>> = {
  'P-256': {
    size: 32,
    hash: 'sha256',
    order: bytesOf('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'),
  },
  'P-384': {
    size: 48,
    hash: 'sha384',
    order: bytesOf(
      'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
    ),
  },
  secp256k1: {
    size: 32,
    hash: 'sha256',
    order: bytesOf('fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'),
  },
  Ed25519: { size: 32, hash: undefined },
};

/**
 * A quick look before any arithmetic: the signature has its fixed length, and 0 < r, s < n (RFC 7518 §3.4). A high s is
 * allowed, as JOSE allows it.
 */
export const hasSignatureForm = (crv: CurveName, signature: Uint8Array): boolean => {
  const { size, order } = CURVES[crv];
  if (signature.length !== 2 * size) return false;
  if (order === undefined) return true;
  return isScalar(signature.subarray(0, size), order) && isScalar(signature.subarray(size), order);
};

const isScalar = (value: Uint8Array, order: Uint8Array): boolean => {
  for (let i = 0; i < order.length; i++) {
    const difference = (value[i] ?? 0) - (order[i] ?? 0);
    if (difference !== 0) return difference < 0 && value.some((byte) => byte !== 0);
  }
  return false;
};

/**
 * The coordinates of a key as bytes, in their one canonical length.
 * @throws VidimusError `KEY_MALFORMED`. Whether the point lies on its curve is for the caller to find out.
 */
export const coordinates = (key: CurveJwk): { readonly x: Uint8Array; readonly y?: Uint8Array } => {
  const { size } = CURVES[key.crv];
  const x = coordinate(key.crv, key.x, size);
  return key.kty === 'EC' ? { x, y: coordinate(key.crv, key.y, size) } : { x };
};

const coordinate = (curve: string, text: string, size: number): Uint8Array => {
  const bytes = fromBase64url(text);
  if (bytes === undefined || bytes.length !== size) {
    throw fail('KEY_MALFORMED', { curve, reason: 'a coordinate has the wrong length' });
  }
  return bytes;
};

/** One string for one key: what caches of imported keys are keyed by. */
export const keyName = (key: PublicJwk): string => {
  if (key.kty === 'RSA') return `RSA.${key.e}.${key.n}`;
  return key.kty === 'EC' ? `${key.crv}.${key.x}.${key.y}` : `${key.crv}.${key.x}`;
};

/**
 * The private scalar or seed in its one length: OpenSSL would take a shorter one as well.
 * @throws VidimusError `KEY_MALFORMED`, without a word about the value.
 */
export const secretBytes = (key: PrivateJwk): Uint8Array => {
  const secret = fromBase64url(key.d);
  if (secret === undefined || secret.length !== CURVES[key.crv].size) {
    throw fail('KEY_MALFORMED', { curve: key.crv, reason: 'it is not a private key of the curve' });
  }
  return secret;
};
