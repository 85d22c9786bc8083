/** A public key on a curve. */
export type CurveJwk =
  | {
      readonly kty: 'EC';
      readonly crv: 'P-256' | 'P-384' | 'secp256k1';
      readonly x: string;
      readonly y: string;
    }
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };

export type CurveName = CurveJwk['crv'];

/** An RSA key: signatures by it are read, since Open Badges 3.0 prescribes them, never made. */
export interface RsaJwk {
  readonly kty: 'RSA';
  /** Modulus and exponent, big-endian, in their shortest form (RFC 7518 §6.3.1). */
  readonly n: string;
  readonly e: string;
}

/** A public key as JWK (RFC 7517): the one form in which keys travel inside Vidimus. */
export type PublicJwk = CurveJwk | RsaJwk;

/** A private key as JWK. Lives in memory only; never in a log, an error or a file of ours that is not encrypted. */
export type PrivateJwk = CurveJwk & { readonly d: string };

/** JWS algorithms that a key may fix. Never symmetric, never `none`. */
export type JwsAlgorithm = 'ES256' | 'ES384' | 'ES256K' | 'EdDSA' | 'RS256';

/** Those that we sign with. */
export type SigningAlgorithm = Exclude<JwsAlgorithm, 'RS256'>;

/** The key fixes the algorithm, never the token. */
export const algorithmOf = (key: PublicJwk): JwsAlgorithm =>
  key.kty === 'RSA' ? 'RS256' : signingAlgorithmOf(key);

export const signingAlgorithmOf = (key: CurveJwk): SigningAlgorithm => {
  switch (key.crv) {
    case 'P-256':
      return 'ES256';
    case 'P-384':
      return 'ES384';
    case 'secp256k1':
      return 'ES256K';
    case 'Ed25519':
      return 'EdDSA';
  }
};

/** What to call a kind of key to people. */
export const keyKindOf = (key: PublicJwk): string => (key.kty === 'RSA' ? 'RSA' : key.crv);

/**
 * The required members alone, in the order of RFC 7638 §3.2: what a thumbprint and EBSI's did:key are made of. Read by name,
 * so that a private member of a wider object can never come along.
 */
export const requiredMembers = (key: PublicJwk): { readonly [member: string]: string } => {
  if (key.kty === 'RSA') return { e: key.e, kty: key.kty, n: key.n };
  return key.kty === 'EC'
    ? { crv: key.crv, kty: key.kty, x: key.x, y: key.y }
    : { crv: key.crv, kty: key.kty, x: key.x };
};
