/** A public key as JWK (RFC 7517): the one form in which keys travel inside Vidimus. */
export type PublicJwk =
  | {
      readonly kty: 'EC';
      readonly crv: 'P-256' | 'P-384' | 'secp256k1';
      readonly x: string;
      readonly y: string;
    }
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };

/** A private key as JWK. Lives in memory only; never in a log, an error or a file of ours that is not encrypted. */
export type PrivateJwk = PublicJwk & { readonly d: string };

/** JWS algorithms that a key may fix. Never symmetric, never `none`. */
export type JwsAlgorithm = 'ES256' | 'ES384' | 'ES256K' | 'EdDSA';

/** The key fixes the algorithm, never the token. */
export const algorithmOf = (key: PublicJwk): JwsAlgorithm => {
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
