import { fetchBounded } from '#net';
import type { Deployment } from './chain/deployment.ts';
import type { Rpc } from './chain/rpc/transport.ts';
import { type CheckedSettings, checkSettings, type Settings } from './config.ts';
import { fail, isVidimusError } from './core/errors.ts';
import { no, type Outcome, unknown } from './core/finding.ts';
import type { BoundedFetch, FetchOptions } from './core/net.ts';
import { keptFor } from './core/net-kept.ts';
import { relayed } from './core/net-relay.ts';
import { isLoopbackName } from './core/net-rules.ts';
import { fetchWith } from './core/resources.ts';
import { type Seconds, systemClock } from './core/seconds.ts';
import { type Dereferenced, dereference } from './did/dereference.ts';
import type { DidResolution, DidResolver } from './did/document.ts';
import { givenKeys } from './did/given-keys.ts';
import { didEbsi } from './did/methods/ebsi.ts';
import { httpsControllers } from './did/methods/https.ts';
import { localDids } from './did/methods/local.ts';
import { didWeb, withPlainLoopback } from './did/methods/web.ts';
import { createDidResolver, type DidSources } from './did/resolve.ts';
import { ebsiOf, ethrOf } from './dids-of-networks.ts';
import type { Home, NetworkHealth, OpenNetwork, StateView } from './networks.ts';
import { openOwn, openRecording } from './open-networks.ts';
import { openRemote } from './remote-network.ts';
import type { RegistryReads } from './replica/browse.ts';
import type { Feed } from './replica/feed/feed.ts';
import type { StateRules } from './replica/follow.ts';
import { joinStatus, joinTrust, type NetworkSource } from './replica/join.ts';
import { noRegistry } from './replica/no-registry.ts';
import { createListCache, type ListCache } from './status/list-cache.ts';
import { volatileListMemory } from './status/list-memory.ts';
import { didsFor, ebsiAsker } from './verify/ebsi-registries.ts';
import { Hosts } from './verify/hosts.ts';
import { needsChain, type Policy, type VerifyOptions } from './verify/policy.ts';
import type { PresentationVerdict } from './verify/presentation-verdict.ts';
import type { Profiles } from './verify/profiles.ts';
import type { Verdict } from './verify/verdict.ts';
import { createVerifier, type Verifier } from './verify/verifier.ts';
import type { BatchOptions } from './verify/verify-all.ts';

/** What one verification is asked for; its `keys` come before those of the settings. */
export interface ReaderOptions extends VerifyOptions {
  /** The policy that counts, by name; default that of the settings. */
  readonly profile?: string;
}

/** The public SDK: verify, read, resolve. `compose.ts` adds writing. */
export interface Reader {
  /** Of the profile in the settings. */
  readonly policy: Policy;
  readonly profiles: Profiles;
  /** The first network's; absent where none is read. */
  readonly deployment?: Deployment;
  /**
   * Answers the one question. Never throws because of the credential, the chain or the network.
   * @throws VidimusError PROFILE_UNKNOWN, GIVEN_KEY_INVALID, and REGISTRY_NOT_CONFIGURED for a profile that asks a registry
   * where none is read
   */
  verify(input: string | Uint8Array, options?: ReaderOptions): Promise<Verdict>;
  /** As `verify`, for a presentation: the holder's proof, and every credential in it. */
  verifyPresentation(input: string | Uint8Array, options?: ReaderOptions): Promise<PresentationVerdict>;
  /** Verifies a stream with bounded memory; verdicts come in its order. */
  verifyAll(
    inputs: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
    options?: ReaderOptions & BatchOptions,
  ): AsyncIterable<Verdict>;
  /** Browses the first network's registry; throws REGISTRY_NOT_CONFIGURED where none is read. */
  readonly registry: RegistryReads;
  /** What changes in the first network's registry, as it comes; absent where no own copy is kept (mode `follower`). */
  readonly changes?: Feed;
  /** Kept with that copy where it is in a store. */
  readonly notes?: OpenNetwork['notes'];
  resolve(did: string, options?: { readonly at?: Seconds }): Promise<Outcome<DidResolution>>;
  /** What a DID URL leads to: a document, a part of it, or the address of a service, which is not fetched. */
  dereference(didUrl: string, options?: { readonly at?: Seconds }): Promise<Outcome<Dereferenced>>;
  /**
   * Fetches again the status lists that were used of late and soon will be too old, so that no verification waits for them.
   * Whoever runs for long calls it now and then, such as every half minute. Never rejects.
   * @returns how many were asked for.
   */
  refreshLists(): Promise<number>;
  health(): Promise<readonly NetworkHealth[]>;
  close(): Promise<void>;
}

export interface Assembled extends Reader {
  readonly networks: readonly OpenNetwork[];
}

/**
 * Wires everything up. Needs no ethers and nothing of Node, so that a browser can use it.
 * @throws VidimusError SETTINGS_MALFORMED, and in advance what would fail later: CHAIN_ID_MISMATCH, GENESIS_MISMATCH,
 * CONTRACT_MISSING, RPC_UNREACHABLE…
 */
export const assemble = async (settings: Settings, home: Home = {}): Promise<Assembled> => {
  const recorded = await openRecording(settings);
  const { networks: given, mode, limits, policy, profiles } = checkSettings(settings, recorded?.deployment);
  const keepFinal = [policy, ...profiles.values()].some(({ rules }) => rules.finality === 'final');
  const networks: OpenNetwork[] = recorded ? [recorded] : [];
  try {
    for (const network of given)
      networks.push(
        'service' in network
          ? openRemote(network, settings)
          : await openOwn(network, settings, mode === 'follower' ? { keepFinal } : undefined, home),
      );
  } catch (error) {
    await Promise.all(networks.map((network) => network.close()));
    throw error;
  }
  const [first] = networks;

  const { allowLoopback = false, didDocuments = [], keys: standing = [], clock } = settings;
  // Read once for their faults: else the first verification would fail.
  givenKeys(standing);
  const resources = settings.resources ?? new Map();
  const fetch = fetchWith(resources, settings.offline === true ? undefined : outwards(settings, profiles));
  const fetchOptions = { timeoutMs: limits.requestMs, allowLoopback };
  const fetchDocument = (url: string, more: Partial<FetchOptions> = {}) =>
    fetch(url, { ...fetchOptions, ...more, maxBytes: limits.didDocumentBytes });
  const { didRegistry, trustedIssuersRegistry } = settings.ebsi ?? {};
  const named = namedHosts(profiles.values());
  const common: DidSources = {
    web: didWeb(allowLoopback ? withPlainLoopback(fetchDocument) : fetchDocument),
    https: httpsControllers(
      // A host that is named may not pass us on to one that is not.
      (url) => fetchDocument(url, { accept: ACCEPT_CONTROLLER, allowedHosts: [...named] }),
      (url) => resources.has(url) || named.has(URL.parse(url)?.host ?? ''),
    ),
    ...(didRegistry !== undefined && {
      // Whoever names a registry on this machine means it.
      ebsi: didEbsi((url, accept) => fetchDocument(url, { accept, allowLoopback: true }), didRegistry),
    }),
    ...(didDocuments.length > 0 && { local: localDids(didDocuments) }),
    ...(clock && { clock }),
  };
  const seenBy = statesOf(networks, common);
  const { dids } = seenBy(policy.rules);
  const askEbsi = ebsiAsker(common, (url, more) => fetch(url, { ...fetchOptions, ...more }), limits);
  const guarded = withinHosts(dids, () => new Hosts(policy.rules.allowedHosts, resources));
  // What a list cache keeps belongs to one policy; that an older list is an older one, to all.
  const memory = settings.listMemory ?? volatileListMemory();
  const caches: ListCache[] = [];
  const verifiers = new Map<Policy, Verifier>();
  const verifierOf = (one: Policy): Verifier => {
    const known = verifiers.get(one);
    if (known !== undefined) return known;
    const lists = createListCache({ memory, ...(clock && { wallClock: clock }) });
    caches.push(lists);
    const { allowedHosts } = one.rules;
    const seen = seenBy(one.rules);
    // A host that is allowed may not pass us on to one that is not.
    const within = { ...fetchOptions, ...(allowedHosts && { allowedHosts }) };
    const made = createVerifier({
      policy: one,
      trust: joinTrust(seen.views),
      status: joinStatus(seen.views),
      dids: didsFor(one, seen.dids, seen.sources, askEbsi),
      askEbsi,
      fetchList: (url, accept) =>
        fetch(url, {
          ...within,
          maxBytes: limits.statusListBytes,
          allowLoopback: allowLoopback || isBelowLocal(url, trustedIssuersRegistry),
          ...(accept !== undefined && { accept }),
        }),
      lists,
      ...(trustedIssuersRegistry !== undefined && { ebsi: { trustedIssuersRegistry } }),
      limits,
      resources,
      keys: standing,
      fetchResource: (url) => fetch(url, { ...within, maxBytes: limits.credentialBytes }),
      contactedHosts: () => networks.flatMap((network) => stateHostOf(network, mode)),
      ...(settings.checkSignature && { checkSignature: settings.checkSignature }),
      ...(clock && { clock }),
    });
    verifiers.set(one, made);
    return made;
  };
  const verifierFor = (profile: string | undefined): Verifier => {
    const one = profile === undefined ? policy : profiles.get(profile);
    if (one === undefined) throw fail('PROFILE_UNKNOWN', { profile: profile ?? '' });
    if (first === undefined && needsChain(one)) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
    return verifierOf(one);
  };
  const own = <O extends ReaderOptions>({ profile: _profile, ...options }: O) => options;
  /** Undefined where nobody has to be asked: what is followed or recorded is as new as it gets. */
  const refresh = (): Promise<unknown> | undefined => {
    const asked = networks.flatMap((network) => network.refresh() ?? []);
    return asked.length === 0 ? undefined : Promise.all(asked);
  };

  return {
    networks,
    policy,
    profiles,
    ...(first && { deployment: first.deployment }),
    registry: first?.registry ?? noRegistry,
    ...(first?.changes && { changes: first.changes }),
    ...(first?.notes && { notes: first.notes }),
    verify: (input, options) => {
      try {
        const verifier = verifierFor(options?.profile);
        const refreshing = refresh();
        const verify = () => verifier.verify(input, options && own(options));
        return refreshing === undefined ? verify() : refreshing.then(verify);
      } catch (error) {
        return Promise.reject(error);
      }
    },
    verifyPresentation: async (input, options = {}) => {
      const verifier = verifierFor(options.profile);
      await refresh();
      return verifier.verifyPresentation(input, own(options));
    },
    verifyAll: async function* (inputs, options = {}) {
      const verifier = verifierFor(options.profile);
      await refresh();
      yield* verifier.verifyAll(inputs, own(options));
    },
    resolve: async (did, options = {}) => guarded.resolve(did, options),
    dereference: (didUrl, options = {}) => dereference(didUrl, guarded, options),
    refreshLists: async () => {
      const counts = await Promise.all(caches.map((cache) => cache.refresh()));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    health: () => Promise.all(networks.map((network) => network.health())),
    close: async () => {
      await Promise.all(networks.map((network) => network.close()));
    },
  };
};

/** How strangers' servers are asked: directly, then through the relay, then from what was kept. */
const outwards = ({ relay, copies, clock = systemClock }: Settings, profiles: Profiles): BoundedFetch => {
  const asked = relay === undefined ? fetchBounded : relayed(fetchBounded, relay);
  if (copies === undefined) return asked;
  const ages = [...profiles.values()].map(({ rules }) => rules.maxStateAge);
  return keptFor(asked, copies, Math.min(...ages), clock);
};

/** What a policy decides by; policies that ask the same of the state share it. */
interface Seen {
  readonly views: readonly (NetworkSource & StateView)[];
  readonly sources: DidSources;
  readonly dids: DidResolver;
}

const statesOf = (networks: readonly OpenNetwork[], common: DidSources) => {
  const known = new Map<string, Seen>();
  return (rules: StateRules): Seen => {
    const key = `${rules.finality} ${rules.maxStateAge}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const views = networks.map((network) => ({
      chainId: network.chainId,
      trustedIssuersRegistry: network.trustedIssuersRegistry,
      statusRegistry: network.statusRegistry,
      ...network.view(rules),
    }));
    const sources = { ...common, ethr: ethrOf(views), ownEbsi: ebsiOf(views) };
    const seen = { views, sources, dids: createDidResolver(sources) };
    known.set(key, seen);
    return seen;
  };
};

/** Keeps to the hosts of the policy outside of verifications too. */
const withinHosts = (dids: DidResolver, hosts: () => Hosts): DidResolver => ({
  resolve: async (did, options) => {
    try {
      return await hosts().resolver(dids).resolve(did, options);
    } catch (error) {
      if (!isVidimusError(error)) throw error;
      return no(unknown('DID_UNREACHABLE', { did, cause: error.code }));
    }
  },
});

/** Whoever names a registry on this machine means it; a public one may not send us here. */
const isBelowLocal = (url: string, registry: string | undefined): boolean =>
  registry !== undefined &&
  url.startsWith(`${registry.replace(/\/$/, '')}/`) &&
  isLoopbackName(URL.parse(registry)?.hostname ?? '');

const ACCEPT_CONTROLLER = 'application/cid, application/json';

const namedHosts = (policies: Iterable<Policy>): ReadonlySet<string> =>
  new Set([...policies].flatMap(({ rules }) => rules.allowedHosts ?? []));

/** Who is asked for the registry's state while a credential is verified: an own copy asks nobody. */
const stateHostOf = ({ rpc, service }: OpenNetwork, mode: CheckedSettings['mode']): readonly string[] => {
  if (service !== undefined) return [service];
  return mode === 'rpc' && rpc !== undefined ? hostsOf(rpc) : [];
};

const hostsOf = (rpc: Rpc): readonly string[] =>
  rpc.endpoints?.().map(({ host }) => host) ?? [URL.parse(rpc.name)?.host ?? rpc.name];
