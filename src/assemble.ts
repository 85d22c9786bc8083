import { fetchBounded } from '#net';
import type { Deployment } from './chain/deployment.ts';
import { didEthr } from './chain/did-ethr/method.ts';
import type { Rpc } from './chain/rpc/transport.ts';
import { checkSettings, type Settings } from './config.ts';
import { fail } from './core/errors.ts';
import type { Outcome } from './core/finding.ts';
import type { Seconds } from './core/seconds.ts';
import type { DidResolution } from './did/document.ts';
import type { DidMethod } from './did/method.ts';
import { localDids } from './did/methods/local.ts';
import { didWeb } from './did/methods/web.ts';
import { createDidResolver } from './did/resolve.ts';
import {
  type Home,
  type NetworkHealth,
  type OpenNetwork,
  openFollower,
  openRecorded,
  openRpc,
} from './networks.ts';
import type { RegistryReads } from './replica/browse.ts';
import { joinStatus, joinTrust } from './replica/join.ts';
import { loadRecorded } from './replica/recorded.ts';
import type { Policy, VerifyOptions } from './verify/policy.ts';
import type { Verdict } from './verify/verdict.ts';
import { createVerifier } from './verify/verifier.ts';
import type { BatchOptions } from './verify/verify-all.ts';

/** The public SDK: verify, read, resolve. `compose.ts` adds writing. */
export interface Reader {
  readonly policy: Policy;
  /** The first network's. */
  readonly deployment: Deployment;
  /** Answers the one question. Never throws because of the credential, the chain or the network. */
  verify(input: string | Uint8Array, options?: VerifyOptions): Promise<Verdict>;
  /** Verifies a stream with bounded memory; verdicts come in its order. */
  verifyAll(
    inputs: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
    options?: BatchOptions,
  ): AsyncIterable<Verdict>;
  /** Browses the first network's registry. */
  readonly registry: RegistryReads;
  resolve(did: string, options?: { readonly at?: Seconds }): Promise<Outcome<DidResolution>>;
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
  const recorded = settings.recorded === undefined ? undefined : loadRecorded(settings.recorded);
  const { networks: given, mode, limits, policy } = checkSettings(settings, recorded?.deployment);
  const networks: OpenNetwork[] = recorded ? [openRecorded(recorded)] : [];
  try {
    for (const network of given)
      networks.push(
        await (mode === 'follower' ? openFollower(network, settings) : openRpc(network, settings, home)),
      );
  } catch (error) {
    await Promise.all(networks.map((network) => network.close()));
    throw error;
  }
  const [first] = networks;
  if (first === undefined) throw fail('INTERNAL', { reason: 'no network was opened' });

  const { allowLoopback = false, didDocuments = [], clock } = settings;
  const fetchOptions = { timeoutMs: limits.requestMs, allowLoopback };
  const dids = createDidResolver({
    web: didWeb((url) => fetchBounded(url, { ...fetchOptions, maxBytes: limits.didDocumentBytes })),
    ethr: ethrOf(networks),
    ...(didDocuments.length > 0 && { local: localDids(didDocuments) }),
    ...(clock && { clock }),
  });
  const verifier = createVerifier({
    policy,
    trust: joinTrust(networks),
    status: joinStatus(networks),
    dids,
    fetchList: (url) => fetchBounded(url, { ...fetchOptions, maxBytes: limits.statusListBytes }),
    limits,
    contactedHosts: () => (mode === 'rpc' ? networks.flatMap(({ rpc }) => (rpc ? [hostOf(rpc)] : [])) : []),
    ...(clock && { clock }),
  });
  const refresh = (): Promise<unknown> => Promise.all(networks.map((network) => network.refresh()));

  return {
    networks,
    policy,
    deployment: first.deployment,
    registry: first.registry,
    verify: async (input, options) => {
      await refresh();
      return verifier.verify(input, options);
    },
    verifyAll: async function* (inputs, options) {
      await refresh();
      yield* verifier.verifyAll(inputs, options);
    },
    resolve: (did, options = {}) => dids.resolve(did, options),
    health: () => Promise.all(networks.map((network) => network.health())),
    close: async () => {
      await Promise.all(networks.map((network) => network.close()));
    },
  };
};

/** Each network answers for its own chain; whichever knows the DID's network answers. */
const ethrOf =
  (networks: readonly OpenNetwork[]): DidMethod =>
  async (did, options) => {
    let answer: Outcome<DidResolution> | undefined;
    for (const network of networks) {
      answer = await network.ethr(did, options);
      if (answer.ok || answer.finding.code !== 'DID_METHOD_NOT_SUPPORTED') return answer;
    }
    return answer ?? didEthr([])(did, options);
  };

const hostOf = (rpc: Rpc): string => URL.parse(rpc.name)?.host ?? rpc.name;
