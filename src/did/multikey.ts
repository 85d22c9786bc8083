import { fail } from '../core/errors.ts';
import { canonicalize } from '../core/jcs.ts';
import { type CurveName, type PublicJwk, requiredMembers } from '../core/jwk.ts';
import { readVarint, toBase58btc, toVarint } from '../core/multibase.ts';
import { compressedPoint, keyFromPoint } from '../core/points.ts';
import { rsaFromDer, rsaToDer } from '../core/rsa.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import { readJwk } from './jwk.ts';

/** Multicodec codes of public keys that we check signatures with. */
const CODES = { Ed25519: 0xed, 'P-256': 0x1200, 'P-384': 0x1201, secp256k1: 0xe7 } as const;

/** `rsa-pub`: DER of PKCS #1. */
const RSA = 0x1205;

/** EBSI's code: the canonical JSON of a JWK instead of the bytes of a point. */
const JWK_JCS = 0xeb51;

/** A key, or the code of another kind of key and its bytes. */
export type Multikey = { readonly key: PublicJwk } | { readonly code: number; readonly body: Uint8Array };

/**
 * Reads a public key behind its multicodec code.
 * @returns the key, or the code where it names another kind of key; undefined where the bytes are malformed.
 * @throws VidimusError `KEY_MALFORMED` for bytes that are no point, `KEY_LENGTH_INVALID`; what `parseJson` throws for a JWK.
 */
export const readMultikey = (bytes: Uint8Array): Multikey | undefined => {
  const code = readVarint(bytes);
  if (code === undefined || code.length === bytes.length) return undefined;
  const body = bytes.subarray(code.length);
  if (code.value === JWK_JCS) return readCanonicalJwk(body);
  if (code.value === RSA) return { key: rsaFromDer(body) };
  for (const crv of ['Ed25519', 'P-256', 'P-384', 'secp256k1'] as const) {
    if (CODES[crv] === code.value) return { key: keyFromMulticodec(crv, body) };
  }
  return { code: code.value, body };
};

/** Multicodec holds compressed points: another form of the same key would be a second name for it. */
const keyFromMulticodec = (crv: CurveName, body: Uint8Array): PublicJwk => {
  const size = crv === 'Ed25519' ? 32 : crv === 'P-384' ? 49 : 33;
  if (body.length !== size) throw fail('KEY_LENGTH_INVALID', { curve: crv });
  return keyFromPoint(crv, body);
};

const readCanonicalJwk = (body: Uint8Array): Multikey | undefined => {
  const json = parseJsonObject(body, { maxBytes: 4096, maxDepth: 2 });
  const key = readJwk(json);
  if (key === undefined) return { code: JWK_JCS, body };
  const canonical = canonicalize(requiredMembers(key));
  return canonical === new TextDecoder().decode(body) ? { key } : undefined;
};

const withCode = (code: number, body: Uint8Array): string => {
  const prefix = toVarint(code);
  const bytes = new Uint8Array(prefix.length + body.length);
  bytes.set(prefix);
  bytes.set(body, prefix.length);
  return toBase58btc(bytes);
};

/** The key as multibase base58btc of code and compressed point, or of code and DER for RSA. */
export const toMultikey = (key: PublicJwk): string =>
  key.kty === 'RSA' ? withCode(RSA, rsaToDer(key)) : withCode(CODES[key.crv], compressedPoint(key));

/** The key as EBSI writes natural persons' keys: multibase base58btc of `jwk_jcs-pub`. */
export const toJwkMultikey = (key: PublicJwk): string =>
  withCode(JWK_JCS, new TextEncoder().encode(canonicalize(requiredMembers(key))));
