import type { Hex } from './hex.ts';
import type { CurveName, JwsAlgorithm, PrivateJwk, PublicJwk } from './jwk.ts';

/**
 * The two homes of cryptography behind one interface: `node:crypto` (synchronous, cached keys) and WebCrypto with noble.
 * Import it as `#crypto`; the `imports` conditions of package.json choose.
 */
export interface CryptoHome {
  /**
   * Checks a JWS signature (RFC 7518 §3.4: r ‖ s; RFC 8032 for Ed25519; RFC 7518 §3.3 for RSA).
   * @returns false for a signature that does not hold or is malformed; a key that is not a point of its curve, or an RSA key
   * that is not sound, throws `KEY_MALFORMED`.
   */
  verify(key: PublicJwk, input: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
  /** Signs in the form that `verify` reads. */
  sign(key: PrivateJwk, input: Uint8Array): Uint8Array | Promise<Uint8Array>;
  generateKey(crv: CurveName): PrivateJwk | Promise<PrivateJwk>;
  sha256(bytes: Uint8Array): Uint8Array;
  sha384(bytes: Uint8Array): Uint8Array;
  /** SHA-256 of bytes, or of a text's UTF-8, as `0x` and digits: in Node twice as fast as by way of a digest's bytes. */
  sha256Hex(data: Uint8Array | string): Hex;
  /**
   * The digest of a text's UTF-8, as base64url unless said otherwise: in Node four times faster than by way of bytes.
   * Hexadecimal digits come in lower case, without `0x`.
   */
  digestText(algorithm: TextDigest, text: string, form?: 'base64url' | 'hex'): string;
  randomBytes(length: number): Uint8Array;
  readonly algorithms: readonly JwsAlgorithm[];
}

/** Checks a signature as {@link CryptoHome.verify}, here or elsewhere. */
export type CheckSignature = CryptoHome['verify'];

/** By their names in JOSE's registries: `_sd_alg`, subresource integrity and the like. */
export type TextDigest = 'sha-256' | 'sha-384' | 'sha-512';
