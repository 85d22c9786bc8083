import { sha256 as nobleSha256, sha384 as nobleSha384, sha512 as nobleSha512 } from '@noble/hashes/sha2.js';
import { toBase64url } from './base64url.ts';
import type { CryptoHome } from './crypto.ts';
import { CURVES, hasSignatureForm, keyName } from './curves.ts';
import { isVidimusError } from './errors.ts';
import { toHex } from './hex.ts';
import { type CurveName, type JwsAlgorithm, type PublicJwk, requiredMembers } from './jwk.ts';
import { Lru } from './lru.ts';
import { checkEd25519, compressedPoint, pointBytes } from './points.ts';
import { rsaNumbers, verifyRsa } from './rsa.ts';

/**
 * The browser's home of cryptography: WebCrypto where it knows the curve, noble for the rest (secp256k1 always, Ed25519 in
 * older browsers, everything where a page has no secure context).
 */

const { subtle } = globalThis.crypto;

type WebKey = Awaited<ReturnType<typeof subtle.importKey>>;

/** `noble` for a key that WebCrypto does not take. The point was checked before it is kept. */
const keys = new Lru<string, Promise<WebKey | 'noble'>>(1024);

const publicKey = (key: PublicJwk): Promise<WebKey | 'noble'> => {
  const name = keyName(key);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const imported = importPublic(key);
  // A key that failed must fail again with its own error, not fill the cache.
  imported.catch(() => keys.delete(name));
  keys.set(name, imported);
  return imported;
};

const importPublic = async (key: PublicJwk): Promise<WebKey | 'noble'> => {
  // WebCrypto's implementations differ in what they check at import; this settles it for all of them.
  if (key.kty === 'RSA') rsaNumbers(key);
  else if (key.kty === 'OKP') checkEd25519(key);
  else compressedPoint(key);
  if (subtle === undefined || (key.kty === 'EC' && key.crv === 'secp256k1')) return 'noble';
  try {
    if (key.kty === 'RSA')
      return await subtle.importKey('jwk', requiredMembers(key), RS256, false, ['verify']);
    return await subtle.importKey('raw', pointBytes(key), importParams(key.crv), false, ['verify']);
  } catch (error) {
    if (isVidimusError(error)) throw error;
    return 'noble';
  }
};

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

const importParams = (crv: CurveName): { name: string; namedCurve?: string } =>
  crv === 'Ed25519' ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: crv };

const HASH_NAMES = { sha256: 'SHA-256', sha384: 'SHA-384' } as const;

const useParams = (crv: CurveName): { name: string; hash?: string } => {
  const { hash } = CURVES[crv];
  return hash === undefined ? { name: 'Ed25519' } : { name: 'ECDSA', hash: HASH_NAMES[hash] };
};

/** A view of the bytes that WebCrypto's types take: never shared memory. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Uint8Array.from(bytes);

export const verify: CryptoHome['verify'] = async (key, input, signature) => {
  const imported = await publicKey(key);
  if (key.kty !== 'RSA' && !hasSignatureForm(key.crv, signature)) return false;
  if (imported === 'noble') return verifyWithNoble(key, input, signature);
  const params = key.kty === 'RSA' ? RS256 : useParams(key.crv);
  return subtle.verify(params, imported, owned(signature), owned(input));
};

/** As WebCrypto would have it; the library for curves is loaded when a key first needs it. */
export const verifyWithNoble = async (
  key: PublicJwk,
  input: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> =>
  key.kty === 'RSA'
    ? verifyRsa(key, nobleSha256(input), signature)
    : (await import('./noble-curves.ts')).verifyOnCurve(key, input, signature);

export const sign: CryptoHome['sign'] = async (key, input) =>
  (await import('./noble-curves.ts')).signOnCurve(key, input);

export const generateKey: CryptoHome['generateKey'] = async (crv) =>
  (await import('./noble-curves.ts')).generateOnCurve(crv);

export const sha256: CryptoHome['sha256'] = (bytes) => nobleSha256(bytes);

export const sha384: CryptoHome['sha384'] = (bytes) => nobleSha384(bytes);

export const sha256Hex: CryptoHome['sha256Hex'] = (data) =>
  toHex(nobleSha256(typeof data === 'string' ? utf8.encode(data) : data));

const TEXT_DIGESTS = { 'sha-256': nobleSha256, 'sha-384': nobleSha384, 'sha-512': nobleSha512 } as const;
const utf8 = new TextEncoder();

export const digestText: CryptoHome['digestText'] = (algorithm, text, form = 'base64url') => {
  const digest = TEXT_DIGESTS[algorithm](utf8.encode(text));
  return form === 'hex' ? toHex(digest).slice(2) : toBase64url(digest);
};

export const randomBytes: CryptoHome['randomBytes'] = (length) =>
  globalThis.crypto.getRandomValues(new Uint8Array(length));

export const algorithms: readonly JwsAlgorithm[] = ['ES256', 'ES384', 'ES256K', 'EdDSA', 'RS256'];
