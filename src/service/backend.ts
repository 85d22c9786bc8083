import type { ReaderOptions } from '../assemble.ts';
import type { Deployment } from '../chain/deployment.ts';
import type { EndpointHealth } from '../chain/rpc/endpoint-health.ts';
import type { Outcome } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Dereferenced } from '../did/dereference.ts';
import type { RegistryReads } from '../replica/browse.ts';
import type { Feed } from '../replica/feed/feed.ts';
import type { Policy } from '../verify/policy.ts';
import type { PresentationVerdict } from '../verify/presentation-verdict.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { WebhookSource } from './webhooks/deliver.ts';

/** One probe of readiness with the values behind it. */
export interface Probe {
  readonly name: string;
  readonly ok: boolean;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Health {
  readonly ready: boolean;
  readonly probes: readonly Probe[];
  readonly head?: number;
  readonly finalized?: number;
  readonly lagBlocks?: number;
  readonly reorgs?: number;
  /** Seconds since the own copy was known to be at its node's head. */
  readonly ageSeconds?: number;
  /** Whether this process writes the store of the copy. */
  readonly leads?: boolean;
  /** The own copy gave up, such as after a reorg of final blocks: somebody has to look. */
  readonly stopped?: boolean;
  /** The nodes behind the first network. */
  readonly nodes?: readonly EndpointHealth[];
}

/** All that the service needs of the SDK. */
export interface Backend {
  /** The contracts that are read; absent where no registry is. */
  readonly deployment?: Deployment;
  readonly registry: RegistryReads;
  /** What changes in the first registry; absent where no own copy is kept. */
  readonly changes?: Feed;
  /** How far webhooks are, kept with the copy. */
  readonly notes?: WebhookSource['notes'];
  /** Policies by name. */
  readonly profiles: readonly string[];
  /** The same with what they say, for verifiers elsewhere; and which of them counts where none is named. */
  readonly policies?: ReadonlyMap<string, Policy>;
  readonly profile?: string;
  verify(input: string | Uint8Array, options: ReaderOptions): Promise<Verdict>;
  verifyPresentation(input: string | Uint8Array, options: ReaderOptions): Promise<PresentationVerdict>;
  dereference(didUrl: string, options: { readonly at?: Seconds }): Promise<Outcome<Dereferenced>>;
  /** Never throws: what cannot be reached is a probe that is not ok. */
  health(): Promise<Health>;
}
