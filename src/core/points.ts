import { toBase64url } from './base64url.ts';
import { CURVES, coordinates } from './curves.ts';
import { fail } from './errors.ts';
import type { CurveJwk, CurveName } from './jwk.ts';

/**
 * Elliptic-curve points in their byte forms. Everything here is public, so plain integers serve; signatures are checked
 * elsewhere. A page reads keys without a library for curves.
 */

type Weierstrass = Exclude<CurveName, 'Ed25519'>;

/** y² = x³ + ax + b modulo p (SEC 2, FIPS 186-5); each p is 3 modulo 4, so that a root is one power. */
const FIELDS: Readonly<Record<Weierstrass, { readonly p: bigint; readonly a: bigint; readonly b: bigint }>> =
  {
    'P-256': {
      p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
      a: -3n,
      b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    },
    'P-384': {
      p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
      a: -3n,
      b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    },
    secp256k1: {
      p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2fn,
      a: 0n,
      b: 7n,
    },
  };

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
  const { x, y } = readPoint(crv, bytes);
  return { kty: 'EC', crv, x: toBase64url(bytesOf(x, size)), y: toBase64url(bytesOf(y, size)) };
};

/** The compressed SEC1 form, or the 32 bytes of an Ed25519 key. @throws VidimusError `KEY_MALFORMED` */
export const compressedPoint = (key: CurveJwk): Uint8Array => {
  const bytes = pointBytes(key);
  if (key.crv === 'Ed25519') return bytes;
  const { y } = readPoint(key.crv, bytes);
  return Uint8Array.of(y & 1n ? 3 : 2, ...bytes.subarray(1, 1 + CURVES[key.crv].size));
};

const readPoint = (crv: Weierstrass, bytes: Uint8Array): { readonly x: bigint; readonly y: bigint } => {
  const { size } = CURVES[crv];
  const { p, a, b } = FIELDS[crv];
  const [form] = bytes;
  const isWhole = form === 4 && bytes.length === 1 + 2 * size;
  const isCompressed = (form === 2 || form === 3) && bytes.length === 1 + size;
  if (!isWhole && !isCompressed) throw notOnCurve(crv);
  const x = integerOf(bytes.subarray(1, 1 + size));
  if (x >= p) throw notOnCurve(crv);
  const square = modulo((x * x + a) * x + b, p);
  if (isWhole) {
    const y = integerOf(bytes.subarray(1 + size));
    if (y >= p || modulo(y * y, p) !== square) throw notOnCurve(crv);
    return { x, y };
  }
  const root = power(square, (p + 1n) / 4n, p);
  if (modulo(root * root, p) !== square) throw notOnCurve(crv);
  const isOdd = (root & 1n) === 1n;
  return { x, y: isOdd === (form === 3) ? root : p - root };
};

const P = 2n ** 255n - 19n;
const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n;
/** The y of all eight points whose order divides 8. */
const SMALL_ORDER: readonly bigint[] = [
  0n,
  1n,
  P - 1n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
];

/**
 * An Ed25519 key must decode canonically (RFC 8032 §5.1.3) and must not be of small order: under such a key one signature
 * fits every message.
 * @throws VidimusError `KEY_MALFORMED`.
 */
export const checkEd25519 = (key: CurveJwk): void => {
  const bytes = pointBytes(key).toReversed();
  const y = integerOf(bytes) & (2n ** 255n - 1n);
  if (y >= P) throw notOnCurve('Ed25519');
  if (SMALL_ORDER.includes(y))
    throw fail('KEY_MALFORMED', { curve: 'Ed25519', reason: 'the point is of small order' });
  const square = y * y;
  // x² = u/v has a root where uv has one (Euler); x is never 0 here.
  const uv = modulo((square - 1n) * (D * square + 1n), P);
  if (power(uv, (P - 1n) / 2n, P) !== 1n) throw notOnCurve('Ed25519');
};

const modulo = (value: bigint, p: bigint): bigint => {
  const rest = value % p;
  return rest < 0n ? rest + p : rest;
};

const power = (base: bigint, exponent: bigint, p: bigint): bigint => {
  let result = 1n;
  let square = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
};

/** Big-endian. */
const integerOf = (bytes: Uint8Array): bigint => {
  let digits = '0x0';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return BigInt(digits);
};

const bytesOf = (value: bigint, size: number): Uint8Array => {
  const digits = value.toString(16).padStart(2 * size, '0');
  return Uint8Array.from({ length: size }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
};

const notOnCurve = (curve: CurveName) =>
  fail('KEY_MALFORMED', { curve, reason: 'it is not a point of the curve' });
