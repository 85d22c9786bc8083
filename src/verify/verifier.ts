import type { CheckSignature } from '../core/crypto.ts';
import type { JsonObject } from '../core/json.ts';
import type { Limits } from '../core/limits.ts';
import { LIMITS } from '../core/limits.ts';
import type { Resources } from '../core/resources.ts';
import { type Clock, systemClock } from '../core/seconds.ts';
import type { DidResolver } from '../did/document.ts';
import type { EbsiIssuersRegistry } from '../status/context.ts';
import { createListCache, type ListCache } from '../status/list-cache.ts';
import type { ListFetcher, StatusSource } from '../status/source.ts';
import type { TrustSource } from '../trust/source.ts';
import { EvidenceCache } from './accreditation-evidence.ts';
import type { VerifyDeps } from './deps.ts';
import type { EbsiPorts } from './ebsi-ports.ts';
import { policyDigest } from './parse-policy.ts';
import type { EbsiRegistry, Policy, VerifyOptions } from './policy.ts';
import type { PresentationVerdict } from './presentation-verdict.ts';
import { FetchedResources } from './resources.ts';
import { narrowed } from './status-context.ts';
import { TrustCache } from './trust-cache.ts';
import type { Verdict } from './verdict.ts';
import { verifyCredential } from './verify.ts';
import { type BatchOptions, verifyAll } from './verify-all.ts';
import { verifyPresentation } from './verify-presentation.ts';

/** The ports and settings of a verifier. */
export interface VerifierSettings {
  readonly policy: Policy;
  readonly trust: TrustSource;
  readonly status: StatusSource;
  readonly dids: DidResolver;
  readonly fetchList: ListFetcher;
  readonly clock?: Clock;
  readonly limits?: Limits;
  /** Checked status lists; give one to share it between verifiers of the same policy and resolver. */
  readonly lists?: ListCache;
  /** The EBSI-shaped registry that may say how accreditations stand; absent: none may. */
  readonly ebsi?: EbsiIssuersRegistry;
  /** How a registry that the policy names in `ebsi` is asked; absent: such registries cannot be read. */
  readonly askEbsi?: (registry: EbsiRegistry) => EbsiPorts;
  /** Hosts that the ports contact by themselves, such as the node's. */
  readonly contactedHosts?: () => readonly string[];
  /** Bytes by URL that are used in place of fetching; the ports look there too. */
  readonly resources?: Resources;
  /** Fetches contexts, schemas and related resources, from hosts that the policy names; absent: nothing is fetched. */
  readonly fetchResource?: ListFetcher;
  /** Verification methods or JWKs that are used in place of resolving, in every call. */
  readonly keys?: readonly JsonObject[];
  /** Checks the signatures of tokens in batches, such as in other threads (`openSignaturePool`); default: here. */
  readonly checkSignature?: CheckSignature;
}

export interface Verifier {
  readonly policy: Policy;
  /** Answers the one question. Never throws because of the credential, the chain or the network. */
  verify(input: string | Uint8Array, options?: VerifyOptions): Promise<Verdict>;
  /** Verifies a stream; answers come in its order, with bounded memory and concurrency. */
  verifyAll(
    inputs: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
    options?: BatchOptions,
  ): AsyncIterable<Verdict>;
  /** The holder's proof, and every credential in the presentation. Never throws because of what was sent. */
  verifyPresentation(input: string | Uint8Array, options?: VerifyOptions): Promise<PresentationVerdict>;
}

/** Makes a verifier of one policy. It keeps caches of what it checked, and no credential. */
export const createVerifier = (settings: VerifierSettings): Verifier => {
  const { policy, limits = LIMITS, clock = systemClock, contactedHosts = () => [] } = settings;
  const deps: VerifyDeps = {
    policy,
    policyDigest: policyDigest(policy),
    roots: new Set(policy.roots),
    registries: policy.registries.map(({ chainId, trustedIssuersRegistry: address }) => ({
      chainId,
      address,
    })),
    trust: settings.trust,
    status: narrowed(settings.status, policy),
    dids: settings.dids,
    fetchList: settings.fetchList,
    lists: settings.lists ?? createListCache(),
    ...(settings.ebsi && { ebsi: settings.ebsi }),
    ebsiRegistries: (policy.ebsi ?? []).flatMap((registry) => settings.askEbsi?.(registry) ?? []),
    evidence: new EvidenceCache(),
    ...(settings.checkSignature && { checkSignature: settings.checkSignature }),
    trustCache: new TrustCache(),
    clock,
    limits,
    contactedHosts,
    resources: settings.resources ?? new Map(),
    ...(settings.fetchResource && { fetchResource: settings.fetchResource }),
    fetched: new FetchedResources(),
    keys: settings.keys ?? [],
  };
  const verify = (input: string | Uint8Array, options: VerifyOptions = {}) =>
    verifyCredential(input, options, deps);
  return {
    policy,
    verify,
    verifyAll: (inputs, options = {}) => verifyAll(inputs, verify, { ...options, batch: true }),
    verifyPresentation: (input, options = {}) => verifyPresentation(input, options, deps),
  };
};
