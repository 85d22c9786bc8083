import { isVidimusError } from './errors.ts';
import type { BoundedFetch } from './net.ts';

/** Somebody of ours who asks in our place: for hosts that let no page read what they answer (CORS). */
export interface Relay {
  /** Address of the service's `GET /relay`. */
  readonly url: string;
  /** Told the host each time that the relay answered. */
  used?(host: string): void;
}

/**
 * A fetch that asks directly first, and through the relay where the host gives no answer. What the rules refuse before a
 * socket is opened goes no other way either.
 */
export const relayed =
  (direct: BoundedFetch, { url: relay, used }: Relay): BoundedFetch =>
  async (url, options) => {
    try {
      return await direct(url, options);
    } catch (error) {
      if (!isVidimusError(error) || error.code !== 'NET_UNREACHABLE') throw error;
      const { allowedHosts: _checked, ...rest } = options;
      try {
        // The service may stand on this machine, and nothing else is asked.
        const answer = await direct(`${relay}?url=${encodeURIComponent(url)}`, {
          ...rest,
          allowLoopback: true,
        });
        used?.(URL.parse(url)?.host ?? '');
        return { ...answer, url };
      } catch {
        // Why the host itself gave nothing says more than that the relay did not either.
        throw error;
      }
    }
  };
