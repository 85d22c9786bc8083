import { createPublicKey, verify } from 'node:crypto';
import { fromBase64url } from '../../../src/core/base64url.ts';
import { type CurveJwk, requiredMembers } from '../../../src/core/jwk.ts';
import { type Act, at, mustHold } from './contest.ts';

/** What was signed, and the signature as r ‖ s or as Ed25519 has it. */
export interface Signed {
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * The best road there is without native add-ons: the key imported once, and, since OpenSSL is a quarter faster with it
 * under Node 24, the ECDSA signature as DER; all of that before the clock starts.
 */
export const bareVerify = (key: CurveJwk, signed: readonly Signed[]): Act => {
  const imported = createPublicKey({ key: requiredMembers(key), format: 'jwk' });
  const hash = key.crv === 'Ed25519' ? null : key.crv === 'P-384' ? 'sha384' : 'sha256';
  const prepared = signed.map(({ input, signature }) => ({
    input,
    signature: hash === null ? signature : derOf(signature),
  }));
  return (i) => {
    const { input, signature } = at(prepared, i);
    mustHold(verify(hash, input, imported, signature), 'node:crypto');
  };
};

/** What a compact JWS signs. */
export const signedOf = (token: string): Signed => {
  const end = token.lastIndexOf('.');
  const signature = fromBase64url(token.slice(end + 1));
  if (signature === undefined) throw new Error('the signature is not base64url');
  return { input: new TextEncoder().encode(token.slice(0, end)), signature };
};

const derOf = (raw: Uint8Array): Buffer => {
  const integers = [raw.subarray(0, raw.length / 2), raw.subarray(raw.length / 2)].map((bytes) => {
    const first = bytes.findIndex((byte) => byte !== 0);
    const digits = Buffer.from(bytes.subarray(first));
    const padded = (digits[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), digits]) : digits;
    return Buffer.concat([Buffer.of(2, padded.length), padded]);
  });
  const body = Buffer.concat(integers);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
};
