import { sha256 } from '#crypto';
import { failed, type Outcome, unknown } from '../core/finding.ts';
import { type Hex, toHex } from '../core/hex.ts';
import { isString, type JsonObject } from '../core/json.ts';
import { outcomeOf, refuse } from '../core/refusal.ts';
import type { Seconds } from '../core/seconds.ts';
import { numericDate, textClaim } from './claims.ts';
import { verificationMethodOf } from './issuer-key.ts';
import { readJws } from './jws.ts';
import type { JwsProof } from './model.ts';

/** A signed JWT that is no credential, such as a Status List Token; nothing is checked yet that needs a key. */
export interface SignedToken {
  /** `iss`, else the DID in `kid`, else whom the caller takes for its issuer. */
  readonly issuer: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly issuedAt?: Seconds;
  readonly proof: JwsProof;
  /** SHA-256 of the bytes that were received. */
  readonly digest: Hex;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a signed JWT as strictly as a credential. Spaces around it do not count.
 * @param assumedIssuer who signed it where it does not say so: a signature under anyone else's key will not hold.
 */
export const decodeSignedToken = (
  bytes: Uint8Array,
  assumedIssuer: string,
  { maxBytes }: { readonly maxBytes: number },
): Outcome<SignedToken> => outcomeOf(() => read(bytes, assumedIssuer, maxBytes));

const read = (bytes: Uint8Array, assumedIssuer: string, maxBytes: number): SignedToken => {
  if (bytes.length > maxBytes)
    return refuse(unknown('INPUT_TOO_LARGE', { bytes: bytes.length, limit: maxBytes }));
  const text = textOf(bytes).trim();
  if (!/^[A-Za-z0-9_-]+\.[^~]*$/.test(text)) return refuse(failed('FORMAT_NOT_RECOGNISED'));
  const { header, payload, algorithm, signature, signingInput } = readJws(
    text,
    new TextEncoder().encode(text),
    { maxBytes },
  );
  const issuer = textClaim(payload, 'iss') ?? didOf(header.kid) ?? assumedIssuer;
  const issuedAt = numericDate(payload, 'iat');
  const verificationMethod = verificationMethodOf(header.kid, issuer);
  return {
    issuer,
    header,
    payload,
    ...(issuedAt === undefined ? {} : { issuedAt }),
    proof: { type: 'jws', algorithm, verificationMethod, signingInput, signature },
    digest: toHex(sha256(bytes)),
  };
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse(failed('FORMAT_NOT_RECOGNISED'));
  }
};

const didOf = (kid: unknown): string | undefined =>
  isString(kid) && kid.startsWith('did:') && kid.includes('#') ? kid.slice(0, kid.indexOf('#')) : undefined;
