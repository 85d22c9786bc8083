import { generateKey } from '#crypto';
import type { CurveJwk, CurveName, PrivateJwk } from '../core/jwk.ts';
import { didKeyMethodId, didKeyOf } from '../did/create.ts';

/** An issuer that is its own key: for demonstrations, tests and first steps. Institutions want a DID that outlives a key. */
export interface DidKeyIssuer {
  readonly did: string;
  /** The verification method, absolute: a `Signer` as it stands. */
  readonly kid: string;
  readonly key: PrivateJwk;
}

/**
 * Makes a key and its did:key.
 * @param crv default P-256, which every verifier of European credentials reads.
 */
export const generateIssuer = async (crv: CurveName = 'P-256'): Promise<DidKeyIssuer> =>
  didKeyIssuer(await generateKey(crv));

/** The did:key of a key that exists. */
export const didKeyIssuer = (key: PrivateJwk): DidKeyIssuer => {
  const did = didKeyOf(publicPart(key));
  return { did, kid: didKeyMethodId(did), key };
};

/** The key without its secret, member by member: nothing else in the object can slip along. */
export const publicPart = (key: PrivateJwk): CurveJwk =>
  key.kty === 'OKP'
    ? { kty: key.kty, crv: key.crv, x: key.x }
    : { kty: key.kty, crv: key.crv, x: key.x, y: key.y };
