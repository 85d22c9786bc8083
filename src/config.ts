import type { Deployment } from './chain/deployment.ts';
import type { Finality, LogProof } from './chain/read/blocks.ts';
import type { RpcLimits } from './chain/rpc/limits.ts';
import type { CheckSignature } from './core/crypto.ts';
import { fail } from './core/errors.ts';
import { hexOfSize, type RecordId } from './core/hex.ts';
import type { JsonObject } from './core/json.ts';
import { LIMITS, type Limits } from './core/limits.ts';
import type { KeptCopies } from './core/net-kept.ts';
import type { Relay } from './core/net-relay.ts';
import type { Resources } from './core/resources.ts';
import type { Clock } from './core/seconds.ts';
import type { RecordedEvents } from './replica/recorded.ts';
import type { SliceService } from './replica/slice/service.ts';
import type { ListMemory } from './status/list-memory.ts';
import { DEFAULT_RULES, needsChain, type Policy, type PolicyRules } from './verify/policy.ts';
import { type Profiles, profilesOf } from './verify/profiles.ts';

/** One chain to read: a node, and the contracts on it. */
export interface NetworkSettings {
  /**
   * JSON-RPC address of a node, or of up to nine; may hold credentials, which are shown nowhere. Two stand in for each other;
   * of three and more, what most say counts.
   */
  readonly rpc: string | readonly string[];
  /** The addresses file, read by `parseDeployment`. */
  readonly deployment: Deployment;
  /** As in the settings. */
  readonly store?: string;
  /** Where they are others than in the settings: networks differ in what is final, and in how blocks are hashed. */
  readonly finality?: Finality;
  readonly logProof?: LogProof;
}

/** A service of ours whose copy of the registry is asked, in place of a node. */
export type ServiceSettings = SliceService;

/** Addresses of EBSI's read interface, or of anything that answers as it does. */
export interface EbsiSettings {
  /** `https://…/did-registry/v5/identifiers`: where did:ebsi is resolved. */
  readonly didRegistry?: string;
  /** `https://…/trusted-issuers-registry/v5/issuers`: where accreditation entries and proxied status lists stand. */
  readonly trustedIssuersRegistry?: string;
}

/** Everything that a Vidimus instance is made of. Files, flags and the environment are read by whoever makes it. */
export interface Settings {
  /** The first network; write, browse and health are about it. Absent where only recorded events are read. */
  readonly rpc?: string | readonly string[];
  readonly deployment?: Deployment;
  /** Further chains whose records and statuses count. */
  readonly networks?: readonly NetworkSettings[];
  /** `follower`: an own copy in memory. `rpc`: every answer is asked of the node. Default `rpc`. */
  readonly mode?: 'follower' | 'rpc';
  /**
   * Where the follower of the first network keeps its copy, so that the next start goes on from it: `sqlite:FILE`, or
   * `postgres://USER@HOST/DATABASE` for several processes, of which one reads the node. Default: in memory alone.
   */
  readonly store?: string;
  /**
   * In place of `rpc`: a service that is trusted to say what the contracts of `deployment` say. It learns which organisations
   * are asked about, and nothing about a credential.
   */
  readonly service?: ServiceSettings;
  /** Recorded registry events in place of a node. */
  readonly recorded?: RecordedEvents | JsonObject;
  /** Read by `parsePolicy`. Default: the given networks with `roots`, and the default rules. */
  readonly policy?: Policy;
  /** Trusted roots; added to those of the policy. */
  readonly roots?: readonly RecordId[];
  readonly rules?: Partial<PolicyRules>;
  /**
   * Which policy counts where a call names none: `default` (the policy above), `proofs-only`, `proofs-and-status`, or one of
   * `profiles`. One that skips trust needs neither node nor recorded events.
   */
  readonly profile?: string;
  /** Further policies by name; a name is lower-case letters, digits and hyphens. */
  readonly profiles?: Readonly<Record<string, Policy>>;
  /** DID documents that are used in place of resolving. */
  readonly didDocuments?: readonly JsonObject[];
  /** Verification methods, bare JWKs or JWK Sets that are used in place of resolving the signer. */
  readonly keys?: readonly JsonObject[];
  /**
   * Bytes by absolute URL that are used in place of fetching: JSON-LD contexts, did:web documents, issuers' documents,
   * status lists, schemas.
   */
  readonly resources?: Resources;
  /** Fetch nothing: what is not at hand stays unknown. Nodes that are named are still asked. */
  readonly offline?: boolean;
  /** Asked where a host lets no page read its answer. */
  readonly relay?: Relay;
  /**
   * Keeps status lists and documents that were fetched, for the time without a network: a copy serves while it is younger
   * than the policy's `maxStateAge`.
   */
  readonly copies?: KeptCopies;
  /** Registries of EBSI's shape that are asked, by address. */
  readonly ebsi?: EbsiSettings;
  /**
   * Remembers the newest version that was seen of each status list, so that an older one is noticed after a restart too
   * (`openListMemory`). Default: for as long as the process lasts.
   */
  readonly listMemory?: ListMemory;
  /**
   * Which blocks the follower takes for final: what the node says (`finalized`, `safe`), or a number of blocks below its head.
   * Networks whose blocks are final at once, and whose nodes have no such tag, take 0. Default `finalized`.
   */
  readonly finality?: Finality;
  /** How much of what the node says of blocks and logs is checked: `receipts` (all), `tip` or `none`. Default `receipts`. */
  readonly logProof?: LogProof;
  /** The follower's pause between looks at the node, in milliseconds. Default 1,000. */
  readonly pollMs?: number;
  /** How long `createVidimus` waits for the follower to catch up, in milliseconds. Default 60,000. */
  readonly readyMs?: number;
  /** Fetch status lists and did:web documents from this machine too: for tests and demo networks. */
  readonly allowLoopback?: boolean;
  readonly limits?: Partial<Limits>;
  readonly rpcLimits?: Partial<RpcLimits>;
  readonly clock?: Clock;
  /** Checks the signatures of tokens in `verifyAll` elsewhere, such as in other threads: `openSignaturePool().check`. */
  readonly checkSignature?: CheckSignature;
}

/** A network whose state a service has. */
export interface RemoteSettings {
  readonly service: ServiceSettings;
  readonly deployment: Deployment;
}

/** The copy keeps no more blocks apart than this. */
const MAX_DEPTH = 4_096;
const FINALITIES: readonly unknown[] = ['finalized', 'safe', undefined];
const LOG_PROOFS: readonly unknown[] = ['receipts', 'tip', 'none', undefined];

/** Settings after validation. */
export interface CheckedSettings {
  readonly networks: readonly (NetworkSettings | RemoteSettings)[];
  readonly mode: 'follower' | 'rpc';
  readonly limits: Limits;
  /** Of `profile`. */
  readonly policy: Policy;
  readonly profiles: Profiles;
}

/**
 * Checks settings once, before anything is opened.
 * @param recorded The deployment of the recorded events, where there are any.
 * @throws VidimusError SETTINGS_MALFORMED
 */
export const checkSettings = (settings: Settings, recorded?: Deployment): CheckedSettings => {
  const { rpc, service, deployment, networks = [], mode = 'rpc' } = settings;
  if (rpc !== undefined && service !== undefined)
    throw malformed('service', 'the first network has a node already');
  if (((rpc ?? service) === undefined) !== (deployment === undefined))
    throw malformed(
      deployment === undefined ? 'deployment' : 'rpc',
      'it is missing: node and addresses go together',
    );
  if (mode !== 'rpc' && mode !== 'follower') throw malformed('mode', 'it is neither rpc nor follower');
  const first = firstOf(settings);
  const all = [...first, ...networks];
  const deployments = [...(recorded ? [recorded] : []), ...all.map((network) => network.deployment)];
  const places = deployments.map((each) => `${each.chainId}:${each.contracts.trustedIssuersRegistry}`);
  if (new Set(places).size < places.length) throw malformed('networks', 'a registry is named twice');
  const limits = { ...LIMITS, ...settings.limits };
  for (const [name, value] of Object.entries(limits))
    if (!Number.isSafeInteger(value) || value < 0)
      throw malformed(`limits.${name}`, 'it is not a whole number');
  for (const { finality, logProof } of [settings, ...networks]) {
    if (
      typeof finality === 'number'
        ? !(finality >= 0 && finality <= MAX_DEPTH)
        : !FINALITIES.includes(finality)
    )
      throw malformed('finality', `it is finalized, safe, or a number of blocks up to ${MAX_DEPTH}`);
    if (!LOG_PROOFS.includes(logProof)) throw malformed('logProof', 'it is receipts, tip or none');
  }
  const { pollMs } = settings;
  if (pollMs !== undefined && !(pollMs >= 10)) throw malformed('pollMs', 'it is below 10 milliseconds');
  for (const [name, url] of Object.entries(settings.ebsi ?? {}))
    if (url !== undefined && !/^https?:\/\/[^?#\s]+$/.test(url))
      throw malformed(`ebsi.${name}`, 'it is no web address without query');
  const profiles = profilesOf(policyOf(settings, deployments), settings.profiles);
  const policy = profiles.get(settings.profile ?? 'default');
  if (policy === undefined) throw malformed('profile', `there is none of the name "${settings.profile}"`);
  if (deployments.length === 0 && needsChain(policy))
    throw malformed('rpc', 'a node with its addresses, or recorded events, must be given');
  return { networks: all, mode, limits, policy, profiles };
};

const firstOf = ({ rpc, service, deployment, store }: Settings): CheckedSettings['networks'] => {
  if (deployment === undefined) return [];
  if (rpc !== undefined) return [{ rpc, deployment, ...(store !== undefined && { store }) }];
  return service === undefined ? [] : [{ service, deployment }];
};

const policyOf = (settings: Settings, deployments: readonly Deployment[]): Policy => {
  const { policy, roots = [], rules } = settings;
  const given = roots.map((root) => {
    const id = hexOfSize(root, 32);
    if (id === undefined) throw malformed('roots', 'an entry is not a record id of 32 bytes');
    return id;
  });
  const base: Policy = policy ?? {
    name: 'Every given registry, and the roots that were named',
    registries: deployments.map(({ chainId, contracts }) => ({
      chainId,
      trustedIssuersRegistry: contracts.trustedIssuersRegistry,
      statusRegistry: contracts.statusRegistry,
    })),
    roots: [],
    rules: DEFAULT_RULES,
  };
  return {
    ...base,
    roots: [...new Set([...base.roots, ...given])],
    rules: { ...base.rules, ...rules },
  };
};

const malformed = (setting: string, reason: string) => fail('SETTINGS_MALFORMED', { setting, reason });
