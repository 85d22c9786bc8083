import type { Address, RecordId } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';

/**
 * Which roots, registries and rules count. Data, not code: it is JSON, it has a digest (SHA-256 of its JCS form), and it
 * is printed with every verdict.
 */
export interface Policy {
  /** For people. */
  readonly name: string;
  /** Registries that may be read at all; a path that leaves them ends there. */
  readonly registries: readonly {
    readonly chainId: number;
    readonly trustedIssuersRegistry: Address;
    readonly statusRegistry: Address;
  }[];
  /** Record ids of the roots that the verifier trusts. None trusts nobody. */
  readonly roots: readonly RecordId[];
  /** EBSI-shaped registries that may be asked, with the roots that count in each; a path stays in one of them. */
  readonly ebsi?: readonly EbsiRegistry[];
  readonly rules: PolicyRules;
}

/** Whether a policy can only be answered where a chain of ours is read. */
export const needsChain = ({ registries, ebsi = [], rules }: Policy): boolean =>
  !rules.skip.includes('trust') && (registries.length > 0 || ebsi.length === 0);

/** An EBSI-shaped registry by its addresses, each without a slash at its end. */
export interface EbsiRegistry {
  /** `https://…/trusted-issuers-registry/v5/issuers` */
  readonly trustedIssuersRegistry: string;
  /** `https://…/did-registry/v5/identifiers`: whose keys count for whom in this registry. */
  readonly didRegistry: string;
  /** `https://…/trusted-schemas-registry/v3/schemas`: an address below it and the bare id name the same schema. */
  readonly schemas?: string;
  /** DIDs of the root TAOs that the verifier trusts; at least one. */
  readonly roots: readonly string[];
}

export interface PolicyRules {
  /** A credential without `credentialStatus`: `allow` reports it and goes on, `require` makes it undetermined. */
  readonly missingStatus: 'allow' | 'require';
  /** Each hop's accreditation credential: `allow-missing` passes on chain facts alone and says so. */
  readonly accreditationCredential: 'allow-missing' | 'require';
  /** A void for key compromise on another path of the same subject: `undetermined`, or `ignore` it. */
  readonly compromiseElsewhere: 'undetermined' | 'ignore';
  /** `bound`: a status list must be issued by the credential's issuer or under a mandate of it. */
  readonly statusListIssuer: 'bound' | 'any';
  /** Accept a stated issuance date, or demand one that an anchor proves. */
  readonly issuanceDate: 'stated' | 'proven';
  /** What the policy leaves unchecked; every entry is shown in the verdict. Empty in any policy that decides about trust. */
  readonly skip: readonly PolicySkip[];
  /**
   * Content against `credentialSchema`: `at-hand` where the schema can be had, `require` leaves the answer open else,
   * `ignore` never looks.
   */
  readonly credentialSchema: 'at-hand' | 'require' | 'ignore';
  /** Presentations: `subject` demands that the holder is the subject of each credential that names one. */
  readonly holder: 'subject' | 'any';
  /**
   * How long ago the registry's state may last have been compared with its chain, in seconds: what is older answers
   * nothing, so that status and accreditation stay open. An idle chain does not age, a silent node does.
   */
  readonly maxStateAge: number;
  /** `final`: a verdict from finalised blocks alone, which no reorganisation takes back; `head`: from the newest block. */
  readonly finality: 'head' | 'final';
  /**
   * Hosts that status lists and did:web documents may be fetched from; absent allows every public host over HTTPS. What
   * changes the meaning of a credential (contexts, schemas, related resources) is fetched only from a host named here.
   */
  readonly allowedHosts?: readonly string[];
}

/**
 * `issuer`: any verification method may sign, not only the issuer's. `trust`: no registry is asked. `status`: no status is
 * read.
 */
export type PolicySkip = 'issuer' | 'trust' | 'status';

export const DEFAULT_RULES: PolicyRules = {
  missingStatus: 'allow',
  accreditationCredential: 'allow-missing',
  compromiseElsewhere: 'undetermined',
  statusListIssuer: 'bound',
  issuanceDate: 'stated',
  skip: [],
  credentialSchema: 'at-hand',
  holder: 'subject',
  maxStateAge: 300,
  finality: 'head',
};

/** What one verification is asked for, beside the credential and the policy. */
export interface VerifyOptions {
  /** The present (Unix seconds): "now" of the verdict. */
  readonly now?: Seconds;
  /** Verification methods or bare JWKs that the caller vouches for, in place of resolving the issuer. */
  readonly keys?: readonly JsonObject[];
  /** What a presentation or key binding must answer: its challenge or nonce. */
  readonly challenge?: string;
  /** Whom it must be made for: its domain or audience. */
  readonly domain?: string;
  /** VCALM's `options.checks`: only `proof` judges proof and data model alone. */
  readonly only?: 'proof';
  /** One of many: its signature may be checked in another thread, where the settings give some. */
  readonly batch?: boolean;
}
