import { fromBase64url } from '../core/base64url.ts';
import { failed, unknown } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import type { JwsAlgorithm } from '../core/jwk.ts';
import { Lru } from '../core/lru.ts';
import { refuse } from '../core/refusal.ts';
import { parseJsonObject } from '../core/strict-json.ts';

/** A compact JWS (RFC 7515 §7.1) after the checks that need neither a key nor its payload. */
export interface SplitJws {
  readonly header: JsonObject;
  readonly payload: Uint8Array;
  readonly algorithm: JwsAlgorithm;
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

/** A compact JWS with claims. */
export interface Jws extends Omit<SplitJws, 'payload'> {
  readonly payload: JsonObject;
}

/** A protected header needs no more; `x5c` chains, which are ignored, may make it long. */
const MAX_HEADER = 16_384;

/**
 * Reads a compact JWS whose payload is an object: {@link splitJws}, then the claims.
 * @throws Refusal, and what `parseJson` throws.
 */
export const readJws = (text: string, bytes: Uint8Array, limits: { readonly maxBytes: number }): Jws => {
  const { header, payload, algorithm, signature, signingInput } = splitJws(text, bytes);
  if (payload.length === 0) return refuse(failed('JWS_MALFORMED', { reason: 'its payload is empty' }));
  return { header, payload: parseJsonObject(payload, limits), algorithm, signature, signingInput };
};

/**
 * Splits a compact JWS strictly: three segments of strict base64url, an allowed algorithm, nothing critical. Keys in the
 * header (`jwk`, `jku`, `x5u`, `x5c`) are never looked at.
 * @param bytes The same text as bytes; the result keeps a view of them.
 * @throws Refusal, and what `parseJson` throws.
 */
export const splitJws = (text: string, bytes: Uint8Array): SplitJws => {
  const [head, body, tail, ...more] = text.split('.', 6);
  if (more.length === 2)
    return refuse(unknown('FORMAT_NOT_SUPPORTED', { format: 'an encrypted token (JWE)' }));
  if (head === undefined || body === undefined || tail === undefined || more.length > 0) {
    return refuse(failed('JWS_MALFORMED', { reason: 'it does not have three parts' }));
  }
  if (head.length > MAX_HEADER) return refuse(failed('JWS_MALFORMED', { reason: 'its header is too long' }));
  const header = headers.get(head) ?? readHeader(head);
  checkHeader(header);
  const raw = segment(tail, 'signature');
  if (raw.length === 0) return refuse(failed('JWS_MALFORMED', { reason: 'its signature is empty' }));
  const { algorithm, signature } = readAlgorithm(header.alg, raw);
  return {
    header,
    payload: segment(body, 'payload'),
    algorithm,
    signature,
    // The parts are ASCII, as their alphabet was checked: characters and bytes count alike.
    signingInput: bytes.subarray(0, head.length + 1 + body.length),
  };
};

/** An issuer signs all its credentials under one header: the text is read once. What is kept is never written to. */
const headers = new Lru<string, JsonObject>(1024);
const KEPT_HEADER = 512;

const readHeader = (head: string): JsonObject => {
  const header = parseJsonObject(segment(head, 'header'), { maxDepth: 8 });
  if (head.length <= KEPT_HEADER) headers.set(head, header);
  return header;
};

const segment = (text: string, name: string): Uint8Array => {
  const bytes = fromBase64url(text);
  return bytes ?? refuse(failed('JWS_MALFORMED', { reason: `its ${name} is not strict base64url` }));
};

const checkHeader = (header: JsonObject): void => {
  // `b64: false` (RFC 7797) would make the signature cover other bytes than we read.
  if (header.crit !== undefined || header.b64 === false) refuse(failed('JWS_CRITICAL_HEADER'));
};

const ALGORITHMS: Readonly<Record<string, JwsAlgorithm>> = {
  ES256: 'ES256',
  ES384: 'ES384',
  ES256K: 'ES256K',
  EdDSA: 'EdDSA',
  // RFC 9864's full name of what EdDSA means for our keys.
  Ed25519: 'EdDSA',
  RS256: 'RS256',
};

/** Sound algorithms that we cannot check: their tokens are undetermined, not bad. */
const NOT_YET =
  /^(?:RS(?:384|512)|PS(?:256|384|512)|ES512|Ed448|ESB(?:256|320|384|512)|(?:ML-DSA|SLH-DSA|FN-DSA)-[0-9A-Za-z-]{1,16})$/;

const readAlgorithm = (
  alg: unknown,
  signature: Uint8Array,
): { readonly algorithm: JwsAlgorithm; readonly signature: Uint8Array } => {
  if (typeof alg !== 'string')
    return refuse(failed('JWS_MALFORMED', { reason: 'its header names no algorithm' }));
  if (Object.hasOwn(ALGORITHMS, alg)) {
    const algorithm = ALGORITHMS[alg];
    if (algorithm !== undefined) return { algorithm, signature };
  }
  // did-jwt's ES256K with a recovery byte at the end: the signature proper is ES256K's.
  if (alg === 'ES256K-R' && signature.length === 65) {
    return { algorithm: 'ES256K', signature: signature.subarray(0, 64) };
  }
  if (NOT_YET.test(alg)) return refuse(unknown('ALGORITHM_NOT_SUPPORTED', { algorithm: alg }));
  const algorithm = /^[A-Za-z0-9+_-]{1,24}$/.test(alg) ? alg : 'an unknown algorithm';
  return refuse(failed('ALGORITHM_NOT_ALLOWED', { algorithm }));
};
