import { atOnce, whenSettled } from '../core/awaitable.ts';
import type { Code } from '../core/codes/index.ts';
import { failed, no, type Outcome, ok, unknown } from '../core/finding.ts';
import { Lru } from '../core/lru.ts';
import type { Seconds } from '../core/seconds.ts';
import { type Clock, systemClock } from '../core/seconds.ts';
import { documentAt } from './at-time.ts';
import { parseDid } from './did-url.ts';
import type { DidResolution, DidResolver } from './document.ts';
import type { DidMethod, LocalDids } from './method.ts';
import { ebsiSyntaxFault } from './methods/ebsi-syntax.ts';
import { didJwk } from './methods/jwk.ts';
import { didKey } from './methods/key.ts';

export interface DidSources {
  /** `didWeb(fetch)`. */
  readonly web?: DidMethod;
  readonly ethr?: DidMethod;
  /** did:ebsi by a registry on the web; its answers are kept for a while. */
  readonly ebsi?: DidMethod;
  /** did:ebsi by DidRegistries that are followed; they are asked before the one on the web. */
  readonly ownEbsi?: DidMethod;
  /** `httpsControllers(…)`: issuers that are web addresses. */
  readonly https?: DidMethod;
  /** Documents at hand; they are asked first. */
  readonly local?: LocalDids;
  readonly clock?: Clock;
  /** How long a did:web document may be reused, in seconds. Failures are never kept. */
  readonly webSeconds?: number;
}

/** No DID method has a colon in its name. */
const WEB_ADDRESS = 'https:';

/** The port {@link DidResolver} over the methods that were handed in; did:key and did:jwk need nothing and are always there. */
export const createDidResolver = (sources: DidSources): DidResolver => {
  const { clock = systemClock } = sources;
  const immutable = new Lru<string, Outcome<DidResolution>>(8192);
  const web = sources.web === undefined ? undefined : cached(sources.web, sources);
  const https = sources.https === undefined ? undefined : cached(sources.https, sources);
  const methods: Readonly<Record<string, DidMethod | undefined>> = {
    key: (did) => remembered(immutable, did, didKey),
    jwk: (did) => remembered(immutable, did, didJwk),
    web,
    ethr: sources.ethr,
    ebsi: firstThatKnows(
      sources.ownEbsi,
      sources.ebsi === undefined ? undefined : cached(sources.ebsi, sources, datedName),
    ),
    [WEB_ADDRESS]: https,
  };
  return {
    resolve: (did, options) =>
      atOnce(() => {
        const parsed = did.startsWith('https://') ? { method: WEB_ADDRESS } : parseDid(did);
        if (parsed === undefined || (parsed.method === WEB_ADDRESS && https === undefined))
          return no(notADid(did));
        const fault = parsed.method === 'ebsi' ? ebsiSyntaxFault(did) : undefined;
        if (fault !== undefined) return no(fault);
        const local = sources.local?.(did);
        const method = Object.hasOwn(methods, parsed.method) ? methods[parsed.method] : undefined;
        const resolved = local ?? (method ?? notSupported(parsed.method))(did, options);
        return whenSettled(resolved, (one) => asOf(one, options.at ?? clock()));
      }),
  };
};

/** A did:ebsi does not name its network: where ours do not know it, the next source is asked. */
const firstThatKnows = (own: DidMethod | undefined, next: DidMethod | undefined): DidMethod | undefined => {
  if (own === undefined || next === undefined) return own ?? next;
  return (did, options) =>
    whenSettled(own(did, options), (answer) => {
      const isOpen = !answer.ok && ELSEWHERE.includes(answer.finding.code);
      return isOpen ? next(did, options) : answer;
    });
};

const ELSEWHERE: readonly Code[] = ['DID_NOT_FOUND', 'DID_METHOD_NOT_SUPPORTED'];

const notSupported =
  (method: string): DidMethod =>
  () =>
    no(unknown('DID_METHOD_NOT_SUPPORTED', { method: `did:${method}` }));

const asOf = (resolved: Outcome<DidResolution>, at: Seconds): Outcome<DidResolution> => {
  if (!resolved.ok) return resolved;
  const value = inForce(resolved.value, at);
  return value === resolved.value ? resolved : ok(value);
};

const inForce = (resolution: DidResolution, at: Seconds): DidResolution => {
  const document = documentAt(resolution.document, at);
  return document === resolution.document ? resolution : { ...resolution, document };
};

const notADid = (did: string) =>
  /^https?:/i.test(did)
    ? unknown('ISSUER_NOT_A_DID')
    : failed('DID_MALFORMED', { method: 'DID', reason: 'it does not follow the grammar' });

const remembered = (
  cache: Lru<string, Outcome<DidResolution>>,
  did: string,
  resolve: (did: string) => Outcome<DidResolution>,
): Outcome<DidResolution> => {
  const known = cache.get(did);
  if (known !== undefined) return known;
  const resolved = resolve(did);
  cache.set(did, resolved);
  return resolved;
};

/** A method with a history has one document for each time. */
const datedName = (did: string, at: Seconds | undefined): string => `${did} ${at ?? ''}`;

/** One fetch for many credentials of an issuer: those that ask at once share it, and a success is kept for a while. */
const cached = (
  method: DidMethod,
  { clock = systemClock, webSeconds = 60 }: DidSources,
  nameOf: (did: string, at: Seconds | undefined) => string = (did) => did,
): DidMethod => {
  const kept = new Lru<string, { readonly until: Seconds; readonly result: Outcome<DidResolution> }>(4096);
  const running = new Map<string, Promise<Outcome<DidResolution>>>();
  return (did, options) => {
    const key = nameOf(did, options.at);
    const known = kept.get(key);
    if (known !== undefined && clock() < known.until) return known.result;
    const started = running.get(key);
    if (started !== undefined) return started;
    const asked = Promise.resolve(method(did, options))
      .then((result) => {
        if (result.ok) kept.set(key, { until: clock() + webSeconds, result });
        return result;
      })
      .finally(() => running.delete(key));
    running.set(key, asked);
    return asked;
  };
};
