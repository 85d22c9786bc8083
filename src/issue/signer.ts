import { sign } from '#crypto';
import { toBase64url } from '../core/base64url.ts';
import { fail, failBecause, isVidimusError } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { type PrivateJwk, type SigningAlgorithm, signingAlgorithmOf } from '../core/jwk.ts';

/** What signs: a key in memory, or a callback to wherever the key lives (HSM, key store, signing service). */
export type SigningKey =
  | { readonly key: PrivateJwk }
  | {
      readonly algorithm: SigningAlgorithm;
      /** Signs the bytes as they are, hashing as the algorithm says; gives r ‖ s, or 64 bytes of Ed25519. */
      readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
    };

/** Who signs. */
export type Signer = SigningKey & {
  /** The DID URL of the verification method, absolute. */
  readonly kid: string;
};

const SIGNATURE_BYTES: Readonly<Record<SigningAlgorithm, number>> = {
  ES256: 64,
  ES384: 96,
  ES256K: 64,
  EdDSA: 64,
};

/**
 * Makes a compact JWS (RFC 7515 §7.1) with `alg` from the key and `kid` from the signer.
 * @throws ISSUE_SIGNER_FAILED, ISSUE_SIGNATURE_MALFORMED.
 */
export const signJws = (header: JsonObject, payload: JsonObject, signer: Signer): Promise<string> =>
  signCompact(header, payload, signer, { kid: signer.kid });

/** As {@link signJws}, for tokens that say otherwise whose they are. @throws as it does. */
export const signCompact = async (
  header: JsonObject,
  payload: JsonObject,
  signer: SigningKey,
  names: JsonObject = {},
): Promise<string> => {
  const algorithm = algorithmOfSigner(signer);
  const input = `${encode({ ...header, alg: algorithm, ...names })}.${encode(payload)}`;
  return `${input}.${toBase64url(await signBytes(new TextEncoder().encode(input), signer))}`;
};

/** What a key signs with. */
export const algorithmOfSigner = (signer: SigningKey): SigningAlgorithm =>
  'key' in signer ? signingAlgorithmOf(signer.key) : signer.algorithm;

/** Signs bytes as they are. @throws ISSUE_SIGNER_FAILED, ISSUE_SIGNATURE_MALFORMED. */
export const signBytes = async (bytes: Uint8Array, signer: SigningKey): Promise<Uint8Array> => {
  const algorithm = algorithmOfSigner(signer);
  const signature = await callSigner(bytes, signer);
  const expected = SIGNATURE_BYTES[algorithm];
  if (signature.length === expected) return signature;
  throw fail('ISSUE_SIGNATURE_MALFORMED', { bytes: signature.length, algorithm, expected });
};

const callSigner = async (bytes: Uint8Array, signer: SigningKey): Promise<Uint8Array> => {
  try {
    return await ('key' in signer ? sign(signer.key, bytes) : signer.sign(bytes));
  } catch (error) {
    if (isVidimusError(error)) throw error;
    throw failBecause(error, 'ISSUE_SIGNER_FAILED');
  }
};

const encode = (json: JsonObject): string => toBase64url(new TextEncoder().encode(JSON.stringify(json)));
