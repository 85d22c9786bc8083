import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes as nodeRandomBytes,
  sign as nodeSign,
  verify as nodeVerify,
} from 'node:crypto';
import type { CryptoHome } from './crypto.ts';
import { CURVES, coordinates, hasSignatureForm, keyName, secretBytes } from './curves.ts';
import { fail } from './errors.ts';
import { type JwsAlgorithm, keyKindOf, type PrivateJwk, type PublicJwk, requiredMembers } from './jwk.ts';
import { Lru } from './lru.ts';
import { checkEd25519 } from './points.ts';
import { rsaNumbers } from './rsa.ts';

/** Importing a key costs as much as checking with it, so imported ones are kept: about 2 kB each. */
const keys = new Lru<string, KeyObject>(8192);

/** By the object that holds a key, since a name must be built and hashed; an object may change, so its members count. */
const lastSeen = new WeakMap<PublicJwk, { readonly members: Members; readonly imported: KeyObject }>();

type Members = ReturnType<typeof requiredMembers>;

const publicKey = (key: PublicJwk): KeyObject => {
  const seen = lastSeen.get(key);
  if (seen !== undefined && sameKey(seen.members, key)) return seen.imported;
  const imported = importedBefore(key);
  lastSeen.set(key, { members: requiredMembers(key), imported });
  return imported;
};

const importedBefore = (key: PublicJwk): KeyObject => {
  const name = keyName(key);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const imported = importPublic(key);
  keys.set(name, imported);
  return imported;
};

const sameKey = (known: Members, key: PublicJwk): boolean =>
  known['kty'] === key.kty &&
  (key.kty === 'RSA'
    ? known['n'] === key.n && known['e'] === key.e
    : known['crv'] === key.crv && known['x'] === key.x && (key.kty === 'OKP' || known['y'] === key.y));

const importPublic = (key: PublicJwk): KeyObject => {
  if (key.kty === 'RSA') rsaNumbers(key);
  else coordinates(key);
  // OpenSSL takes any 32 bytes for an Ed25519 key; for the others it checks that the point is on the curve.
  if (key.kty === 'OKP') checkEd25519(key);
  try {
    return createPublicKey({ key: requiredMembers(key), format: 'jwk' });
  } catch {
    throw fail('KEY_MALFORMED', { curve: keyKindOf(key), reason: 'it is not a point of the curve' });
  }
};

/** Synchronous: nothing waits. ECDSA goes to OpenSSL as DER, which is a quarter faster there than r ‖ s. */
export const verify: CryptoHome['verify'] = (key, input, signature) => {
  const imported = publicKey(key);
  // PKCS #1 v1.5 is what OpenSSL does with an RSA key; it wants the signature as long as the modulus.
  if (key.kty === 'RSA') return nodeVerify('sha256', input, imported, signature);
  if (!hasSignatureForm(key.crv, signature)) return false;
  const { hash: digest, size } = CURVES[key.crv];
  if (digest === undefined) return nodeVerify(null, input, imported, signature);
  return nodeVerify(digest, input, imported, toDer(signature, size));
};

/** Room for the longest signature; OpenSSL has read it before anyone writes again. */
const der = new Uint8Array(6 + 2 * 49);

/** r ‖ s as `SEQUENCE { INTEGER r, INTEGER s }`. The form was checked: neither is zero. */
const toDer = (signature: Uint8Array, size: number): Uint8Array => {
  const middle = putInteger(2, signature, 0, size);
  const end = putInteger(middle, signature, size, 2 * size);
  der[0] = 0x30;
  der[1] = end - 2;
  return der.subarray(0, end);
};

/** Writes the number in `bytes` from `from` to `to` at `at`. @returns where it ends. */
const putInteger = (at: number, bytes: Uint8Array, from: number, to: number): number => {
  let first = from;
  while (bytes[first] === 0) first++;
  // A first bit that is set would mean a negative number.
  const zeros = (bytes[first] ?? 0) >> 7;
  der[at] = 2;
  der[at + 1] = zeros + to - first;
  der[at + 2] = 0;
  const start = at + 2 + zeros;
  for (let i = first; i < to; i++) der[start + i - first] = bytes[i] ?? 0;
  return start + to - first;
};

export const sign: CryptoHome['sign'] = (key, input) => {
  const { hash: digest } = CURVES[key.crv];
  secretBytes(key);
  const imported = privateKey(key);
  const signature = nodeSign(
    digest ?? null,
    input,
    digest === undefined ? imported : { key: imported, dsaEncoding: 'ieee-p1363' },
  );
  return new Uint8Array(signature);
};

const privateKey = (key: PrivateJwk): KeyObject => {
  try {
    return createPrivateKey({ key: { ...requiredMembers(key), d: key.d }, format: 'jwk' });
  } catch {
    // The cause is dropped on purpose: nothing about a private key leaves this function.
    throw fail('KEY_MALFORMED', { curve: key.crv, reason: 'it is not a private key of the curve' });
  }
};

export const generateKey: CryptoHome['generateKey'] = (crv) => {
  const { privateKey: made } =
    crv === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: crv });
  const { x = '', y = '', d = '' } = made.export({ format: 'jwk' });
  return crv === 'Ed25519' ? { kty: 'OKP', crv, x, d } : { kty: 'EC', crv, x, y, d };
};

export const sha256: CryptoHome['sha256'] =
  typeof hash === 'function'
    ? (bytes) => bare(hash('sha256', bytes, 'buffer'))
    : (bytes) => bare(createHash('sha256').update(bytes).digest());

export const sha384: CryptoHome['sha384'] =
  typeof hash === 'function'
    ? (bytes) => bare(hash('sha384', bytes, 'buffer'))
    : (bytes) => bare(createHash('sha384').update(bytes).digest());

export const sha256Hex: CryptoHome['sha256Hex'] =
  typeof hash === 'function'
    ? (data) => `0x${hash('sha256', data, 'hex')}`
    : (data) => `0x${createHash('sha256').update(data).digest('hex')}`;

const NODE_NAMES = { 'sha-256': 'sha256', 'sha-384': 'sha384', 'sha-512': 'sha512' } as const;

export const digestText: CryptoHome['digestText'] =
  typeof hash === 'function'
    ? (algorithm, text, form = 'base64url') => hash(NODE_NAMES[algorithm], text, form)
    : (algorithm, text, form = 'base64url') => createHash(NODE_NAMES[algorithm]).update(text).digest(form);

export const randomBytes: CryptoHome['randomBytes'] = (length) => bare(nodeRandomBytes(length));

/** Callers get a plain Uint8Array in both homes: Buffer overrides `slice` and `toString`. */
const bare = (buffer: Buffer): Uint8Array =>
  new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

export const algorithms: readonly JwsAlgorithm[] = ['ES256', 'ES384', 'ES256K', 'EdDSA', 'RS256'];
