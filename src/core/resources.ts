import { fail } from './errors.ts';
import type { BoundedFetch } from './net.ts';

/**
 * Bytes at hand by absolute URL, used in place of fetching: JSON-LD contexts, did:web documents, issuers' documents,
 * status lists, schemas. Whoever gives them vouches for them.
 */
export type Resources = ReadonlyMap<string, Uint8Array>;

/**
 * A fetch that looks among the bytes at hand first.
 * @param fetch Absent where nothing may be fetched: what is not at hand is then `NET_OFFLINE`.
 */
export const fetchWith =
  (atHand: Resources, fetch: BoundedFetch | undefined): BoundedFetch =>
  async (url, options) => {
    const bytes = atHand.get(url);
    if (bytes === undefined) {
      if (fetch !== undefined) return fetch(url, options);
      throw fail('NET_OFFLINE', { host: URL.parse(url)?.host ?? 'an address that is none' });
    }
    if (bytes.length > options.maxBytes) {
      throw fail('NET_TOO_LARGE', { host: URL.parse(url)?.host ?? '', limit: options.maxBytes });
    }
    return { bytes, url };
  };
