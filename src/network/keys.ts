import { createECDH, hkdfSync } from 'node:crypto';
import type { Hex } from '../core/hex.ts';
import { toHex } from '../core/hex.ts';
import type { PrivateJwk } from '../core/jwk.ts';

/**
 * The seed of every demonstration key, printed wherever they are used: whoever reads it can sign as every demo
 * organisation. That is its purpose; nothing real may ever be signed with it.
 */
export const DEMO_SEED = 'vidimus demonstration seed, not a secret';

/** Order of the P-256 group and of secp256k1: a private key lies between 1 and the order less one. */
const ORDERS = {
  'P-256': 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  secp256k1: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
} as const;
const OPENSSL = { 'P-256': 'prime256v1', secp256k1: 'secp256k1' } as const;

/** 48 bytes of HKDF reduced to the group: the same seed and name always give the same key. */
const scalar = (seed: string, name: string, curve: keyof typeof ORDERS): Uint8Array => {
  const bytes = new Uint8Array(hkdfSync('sha256', seed, 'vidimus demo', `${curve} ${name}`, 48));
  const value = (BigInt(toHex(bytes)) % (ORDERS[curve] - 1n)) + 1n;
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
};

/** A demonstration key that signs credentials (P-256 unless another curve is asked for). */
export const demoSigningKey = (
  name: string,
  seed: string = DEMO_SEED,
  curve: keyof typeof ORDERS = 'P-256',
): PrivateJwk => {
  return jwkOf(scalar(seed, `sign ${name}`, curve), curve);
};

/** The same key as {@link demoAccountKey}, for signing as did:ethr. */
export const demoAccountJwk = (name: string, seed: string = DEMO_SEED): PrivateJwk =>
  jwkOf(scalar(seed, `account ${name}`, 'secp256k1'), 'secp256k1');

const jwkOf = (secret: Uint8Array, curve: keyof typeof ORDERS): PrivateJwk => {
  const ecdh = createECDH(OPENSSL[curve]);
  ecdh.setPrivateKey(secret);
  const point = ecdh.getPublicKey();
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  return {
    kty: 'EC',
    crv: curve,
    x: text(point.subarray(1, 33)),
    y: text(point.subarray(33, 65)),
    d: text(secret),
  };
};

/** The private key of a demonstration account on the chain. */
export const demoAccountKey = (name: string, seed: string = DEMO_SEED): Hex =>
  toHex(scalar(seed, `account ${name}`, 'secp256k1'));
