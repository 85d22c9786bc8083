import type { Limits } from '../core/limits.ts';
import { LIMITS } from '../core/limits.ts';
import { type Clock, systemClock } from '../core/seconds.ts';
import type { DidResolver } from '../did/document.ts';
import { createListCache, type ListCache } from '../status/list-cache.ts';
import type { ListFetcher, StatusSource } from '../status/source.ts';
import type { TrustSource } from '../trust/source.ts';
import { EvidenceCache } from './accreditation-evidence.ts';
import { policyDigest } from './parse-policy.ts';
import type { Policy, VerifyOptions } from './policy.ts';
import type { Verdict } from './verdict.ts';
import { type VerifyDeps, verifyCredential } from './verify.ts';
import { type BatchOptions, verifyAll } from './verify-all.ts';

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
  /** Hosts that the ports contact by themselves, such as the node's. */
  readonly contactedHosts?: () => readonly string[];
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
    status: settings.status,
    dids: settings.dids,
    fetchList: settings.fetchList,
    lists: settings.lists ?? createListCache(),
    evidence: new EvidenceCache(),
    clock,
    limits,
    contactedHosts,
  };
  const verify = (input: string | Uint8Array, options: VerifyOptions = {}) =>
    verifyCredential(input, options, deps);
  return {
    policy,
    verify,
    verifyAll: (inputs, options = {}) => verifyAll(inputs, verify, options),
  };
};
