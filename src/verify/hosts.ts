import { whenSettled } from '../core/awaitable.ts';
import { fail } from '../core/errors.ts';
import { no, type Outcome, unknown } from '../core/finding.ts';
import { isString } from '../core/json.ts';
import type { Resources } from '../core/resources.ts';
import type { DidResolution, DidResolver } from '../did/document.ts';
import { issuerMetadataUrl } from '../did/methods/https.ts';
import { didWebUrl } from '../did/methods/web.ts';
import type { ListFetcher } from '../status/source.ts';

const NOTHING: Resources = new Map();

/** Notes every host that one verification contacts, and keeps to those that the policy allows. */
export class Hosts {
  readonly #allowed: ReadonlySet<string> | undefined;
  readonly #atHand: Resources;
  #contacted: Set<string> | undefined;

  /** @param atHand what is taken from here, for which nobody is contacted. */
  constructor(allowed: readonly string[] | undefined, atHand: Resources = NOTHING) {
    this.#allowed = allowed && new Set(allowed);
    this.#atHand = atHand;
  }

  get contacted(): readonly string[] {
    return this.#contacted === undefined ? [] : [...this.#contacted].sort();
  }

  /** Notes the host of an address. @throws NET_HOST_NOT_ALLOWED */
  pass(url: string): void {
    this.#pass(url);
  }

  fetcher(fetchList: ListFetcher): ListFetcher {
    return async (url, accept) => {
      this.#pass(url);
      return fetchList(url, accept);
    };
  }

  /** did:web documents stand on the host that the DID names, and an issuer that is a web address on its own. */
  resolver(dids: DidResolver): DidResolver {
    return {
      resolve: (did, options) => {
        if (did.startsWith('https:') && !this.#mayAsk(did)) {
          const host = URL.parse(did)?.host ?? 'an unknown host';
          return no(unknown('ISSUER_HOST_NOT_NAMED', { host }));
        }
        const url = did.startsWith('https:') ? did : did.startsWith('did:web:') ? didWebUrl(did) : undefined;
        if (url !== undefined) this.#pass(url);
        const answer = dids.resolve(did, options);
        return did.startsWith('did:ebsi:')
          ? whenSettled(answer, (resolved) => this.#noteRegistry(resolved))
          : answer;
      },
    };
  }

  /** The registry is the operator's choice, whoever is allowed else. */
  #noteRegistry(resolved: Outcome<DidResolution>): Outcome<DidResolution> {
    const { url: read } = (resolved.ok && resolved.value.evidence) || {};
    const host = isString(read) ? URL.parse(read)?.host : undefined;
    if (host !== undefined) this.#note(host);
    return resolved;
  }

  /** Whether the policy names the host of this address, as contexts and schemas need. */
  isNamed(url: string): boolean {
    const host = URL.parse(url)?.host;
    return host !== undefined && this.#allowed?.has(host) === true;
  }

  /** An issuer's web address proves little, so its host must be named, or the answer be at hand. */
  #mayAsk(issuer: string): boolean {
    const metadata = issuerMetadataUrl(issuer);
    return (
      this.isNamed(issuer) || [issuer, metadata].some((url) => url !== undefined && this.#atHand.has(url))
    );
  }

  #note(host: string): void {
    this.#contacted ??= new Set();
    this.#contacted.add(host);
  }

  #pass(url: string): void {
    const host = URL.parse(url)?.host;
    if (host === undefined || this.#atHand.has(url)) return;
    if (this.#allowed?.has(host) === false) throw fail('NET_HOST_NOT_ALLOWED', { host });
    this.#note(host);
  }
}
