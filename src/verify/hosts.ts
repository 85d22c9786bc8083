import { fail } from '../core/errors.ts';
import type { DidResolver } from '../did/document.ts';
import type { ListFetcher } from '../status/source.ts';

/** Notes every host that one verification contacts, and keeps to those that the policy allows. */
export class Hosts {
  readonly #allowed: ReadonlySet<string> | undefined;
  readonly #contacted = new Set<string>();

  constructor(allowed: readonly string[] | undefined) {
    this.#allowed = allowed && new Set(allowed);
  }

  get contacted(): readonly string[] {
    return [...this.#contacted].sort();
  }

  fetcher(fetchList: ListFetcher): ListFetcher {
    return async (url) => {
      const host = URL.parse(url)?.host;
      if (host !== undefined) this.#pass(host);
      return fetchList(url);
    };
  }

  /** did:web documents stand on the host that the DID names. */
  resolver(dids: DidResolver): DidResolver {
    return {
      resolve: async (did, options) => {
        const host = webHostOf(did);
        if (host !== undefined) this.#pass(host);
        return dids.resolve(did, options);
      },
    };
  }

  #pass(host: string): void {
    if (this.#allowed?.has(host) === false) throw fail('NET_HOST_NOT_ALLOWED', { host });
    this.#contacted.add(host);
  }
}

/** did:web §3.2: the first part is the host, with its port percent-encoded. */
const webHostOf = (did: string): string | undefined => {
  const [, method, host] = did.split(':');
  return method === 'web' && host !== undefined ? host.replace(/%3a/i, ':').toLowerCase() : undefined;
};
