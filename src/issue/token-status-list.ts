import { sha256 } from '#crypto';
import { toHex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import type { TokenSize } from '../status/list.ts';
import { encodeTokenList, TOKEN_LIST_TYPE } from '../status/token-list.ts';
import { checkIssuersKey } from './sign-credential.ts';
import { type Signer, signJws } from './signer.ts';
import type { SignedList } from './status-list.ts';

/** What a Status List Token says beside its statuses. */
export interface TokenListDescription {
  /** Where it will be published: also its `sub`. */
  readonly url: string;
  readonly issuer: string;
  /** Bits of one status. */
  readonly size: TokenSize;
  readonly issuedAt: Seconds;
  readonly validUntil?: Seconds;
  /** How long a copy may be kept, in seconds. */
  readonly ttl?: Seconds;
  /** Where all lists of the issuer are named. */
  readonly aggregationUri?: string;
}

/** The claims of a Status List Token (draft-ietf-oauth-status-list §5.1). */
export const tokenListClaims = async (
  bits: Uint8Array,
  { url, issuer, size, issuedAt, validUntil, ttl, aggregationUri }: TokenListDescription,
): Promise<JsonObject> => ({
  iss: issuer,
  sub: url,
  iat: issuedAt,
  ...(validUntil === undefined ? {} : { exp: validUntil }),
  ...(ttl === undefined ? {} : { ttl }),
  status_list: {
    ...(await encodeTokenList(bits, size)),
    ...(aggregationUri === undefined ? {} : { aggregation_uri: aggregationUri }),
  },
});

/**
 * Signs a Token Status List for publishing as `application/statuslist+jwt`.
 * @throws ISSUE_KEY_NOT_THE_ISSUERS, ISSUE_SIGNER_FAILED, ISSUE_SIGNATURE_MALFORMED.
 */
export const signTokenStatusList = async (
  bits: Uint8Array,
  description: TokenListDescription,
  signer: Signer,
): Promise<SignedList> => {
  checkIssuersKey(description.issuer, signer);
  const token = await signJws({ typ: TOKEN_LIST_TYPE }, await tokenListClaims(bits, description), signer);
  const bytes = new TextEncoder().encode(token);
  return { token, bytes, digest: toHex(sha256(bytes)) };
};
