import { fail, isVidimusError } from './errors.ts';
import type { BoundedFetch } from './net.ts';
import type { Clock, Seconds } from './seconds.ts';

/** What a host answered once. */
export interface KeptCopy {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly fetchedAt: Seconds;
}

/** Where answers are kept for the time without a network; a browser has IndexedDB. */
export interface KeptCopies {
  get(url: string): Promise<KeptCopy | undefined>;
  put(url: string, copy: KeptCopy): Promise<void>;
}

/** What says that there is no network, or that the host is down: never that it answered something else. */
const OUTAGES: readonly string[] = ['NET_UNREACHABLE', 'NET_TIMEOUT', 'NET_OFFLINE'];

/**
 * A fetch that keeps what it got, and gives it again while the host cannot be reached, for at most `maxAge` seconds: an older
 * copy says nothing about the present, so it is as if there were none.
 */
export const keptFor =
  (fetch: BoundedFetch, copies: KeptCopies, maxAge: number, clock: Clock): BoundedFetch =>
  async (url, options) => {
    try {
      const answer = await fetch(url, options);
      const { bytes, contentType } = answer;
      const copy = { bytes, fetchedAt: clock(), ...(contentType !== undefined && { contentType }) };
      await copies.put(url, copy).catch(() => undefined);
      return answer;
    } catch (error) {
      if (!isVidimusError(error) || !OUTAGES.includes(error.code)) throw error;
      const kept = await copies.get(url).catch(() => undefined);
      const age = kept === undefined ? Number.POSITIVE_INFINITY : clock() - kept.fetchedAt;
      // A clock that was set back makes no copy young.
      if (kept === undefined || age > maxAge || age < 0) throw error;
      const { bytes, contentType } = kept;
      if (bytes.length > options.maxBytes)
        throw fail('NET_TOO_LARGE', { host: URL.parse(url)?.host ?? '', limit: options.maxBytes });
      return { bytes, url, ...(contentType !== undefined && { contentType }) };
    }
  };
