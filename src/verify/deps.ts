import type { CheckSignature } from '../core/crypto.ts';
import type { Hex, RecordId } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import type { Limits } from '../core/limits.ts';
import type { Resources } from '../core/resources.ts';
import type { Clock } from '../core/seconds.ts';
import type { DidResolver } from '../did/document.ts';
import type { EbsiIssuersRegistry } from '../status/context.ts';
import type { ListCache } from '../status/list-cache.ts';
import type { ListFetcher, StatusSource } from '../status/source.ts';
import type { RegistryRef } from '../trust/record.ts';
import type { TrustSource } from '../trust/source.ts';
import type { EvidenceCache } from './accreditation-evidence.ts';
import type { EbsiPorts } from './ebsi-ports.ts';
import type { Policy } from './policy.ts';
import type { FetchedResources } from './resources.ts';
import type { TrustCache } from './trust-cache.ts';

/** A verifier's parts, as {@link ./verifier.ts} puts them together. */
export interface VerifyDeps {
  readonly policy: Policy;
  readonly policyDigest: Hex;
  readonly roots: ReadonlySet<RecordId>;
  readonly registries: readonly RegistryRef[];
  readonly trust: TrustSource;
  /** Narrowed to the registries of the policy. */
  readonly status: StatusSource;
  readonly dids: DidResolver;
  readonly fetchList: ListFetcher;
  readonly lists: ListCache;
  /** The EBSI-shaped registry that may say how accreditations stand. */
  readonly ebsi?: EbsiIssuersRegistry;
  /** Those of the policy, in its order. */
  readonly ebsiRegistries: readonly EbsiPorts[];
  readonly evidence: EvidenceCache;
  /** Absent where a caller's own keys count: what follows from them is no other's. */
  readonly trustCache?: TrustCache;
  /** For batches. */
  readonly checkSignature?: CheckSignature;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly contactedHosts: () => readonly string[];
  /** What is taken from here in place of fetching. */
  readonly resources: Resources;
  /** Fetches contexts, schemas and related resources, from hosts that the policy names. */
  readonly fetchResource?: ListFetcher;
  readonly fetched: FetchedResources;
  /** Keys that the settings vouch for; those of one call come before them. */
  readonly keys: readonly JsonObject[];
}
