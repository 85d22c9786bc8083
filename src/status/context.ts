import type { Awaitable } from '../core/awaitable.ts';
import type { BlockRef } from '../core/block.ts';
import type { Finding, Outcome } from '../core/finding.ts';
import type { Hex } from '../core/hex.ts';
import type { Limits } from '../core/limits.ts';
import type { Seconds } from '../core/seconds.ts';
import type { AccreditationRef, Credential } from '../credential/model.ts';
import type { SignedToken } from '../credential/signed-token.ts';
import type { ListCache } from './list-cache.ts';
import type { ListFetcher, StatusSource } from './source.ts';

/** An EBSI-shaped Trusted Issuers Registry. */
export interface EbsiIssuersRegistry {
  /** Base of its issuers, such as `https://registry.example/trusted-issuers-registry/v5/issuers`. */
  readonly trustedIssuersRegistry: string;
}

/** The two rules of a policy that status depends on; `PolicyRules` fits as it stands. */
export interface StatusRules {
  /** A credential without a status that could revoke it: `allow` reports it, `require` makes it unknown. */
  readonly missingStatus: 'allow' | 'require';
  /** `bound`: a list must be issued by the credential's issuer or by someone who stands for it. */
  readonly statusListIssuer: 'bound' | 'any';
}

/** All that a status check needs from above. Functions are handed in, so that status knows neither chain nor pipeline. */
export interface StatusContext {
  /** The credential's issuer, as its proof showed it. */
  readonly issuer: string;
  /** Whom the credential is about: an EBSI accreditation's status has to be theirs. */
  readonly subjects?: readonly string[];
  /** SHA-256 of the credential as received: an EBSI registry says which one is in force. */
  readonly digest?: Hex;
  /** The present of the verdict. */
  readonly now: Seconds;
  readonly rules: StatusRules;
  readonly limits: Pick<
    Limits,
    'statusListBytes' | 'statusListUnpackedBytes' | 'nestedCredentials' | 'skewSeconds'
  >;
  /** Status on-chain; absent where the verifier follows no registry. */
  readonly source?: StatusSource;
  /** Fetches lists within the policy's hosts; absent where nothing may be fetched. */
  readonly fetchList?: ListFetcher;
  /**
   * Decodes a status-list credential and checks its issuer's DID and its proof; the caller guards depth and loops. It
   * judges neither dates, status nor accreditation: a list is bound to the credential's issuer instead.
   */
  readonly checkCredential: (bytes: Uint8Array) => Promise<Outcome<Credential>>;
  /**
   * The same for a Status List Token. Where it names no issuer, only the given one's keys may have signed it. Absent where
   * such lists are not read.
   */
  readonly checkToken?: (bytes: Uint8Array, assumedIssuer: string) => Promise<Outcome<SignedToken>>;
  /** The EBSI-shaped registry that may say how accreditations stand; absent where none is trusted with it. */
  readonly ebsi?: EbsiIssuersRegistry;
  /**
   * The subject of a record in a followed registry that this status registry reads; undefined where there is none. Of a
   * registry that reads another's records, no status could ever be set. May throw kind `environment`.
   */
  readonly ownerOf: (accreditation: AccreditationRef, statusRegistry: Hex) => Awaitable<string | undefined>;
  /**
   * Whether this DID may state the status of the issuer's credentials although it is another: the awarding body that
   * mandates the issuer, or an organisation that the issuer mandates. Absent: nobody else may.
   */
  readonly standsForIssuer?: (did: string) => Awaitable<boolean>;
  /** Lists that were fetched and checked before. One cache belongs to one policy and one resolver. */
  readonly lists?: ListCache;
}

/** What the statuses of a credential come to; `none` where it states none that could revoke it. */
export type StatusState = 'good' | 'revoked' | 'suspended' | 'unknown' | 'none';

export interface StatusReport {
  /** Revoked wins over suspended, suspended over unknown, unknown over good. */
  readonly state: StatusState;
  /** One or more for each entry, in the order of the entries; never empty. */
  readonly findings: readonly Finding[];
  /** When the revocation was recorded on-chain, where that is known. */
  readonly revokedAt?: Seconds;
  readonly suspendedAt?: Seconds;
  /** Why, in the words of `Reason`, where it is known. */
  readonly reason?: string;
  /** Blocks that were read. */
  readonly blocks: readonly BlockRef[];
}
