import { fail, isVidimusError, type VidimusError } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { BoundedFetch, FetchOptions, FetchResult } from './net.ts';
import { NetQueue } from './net-queue.ts';
import { checkUrl } from './net-rules.ts';

const queue = new NetQueue(LIMITS.concurrentRequests, 1024);

/**
 * The browser's home. A page sees neither addresses nor redirects, so redirects are refused whole; what is private about
 * the network is guarded by the browser itself. No cookies, no referrer.
 */
export const fetchBounded: BoundedFetch = async (text, options) => {
  const url = checkUrl(text, options);
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  try {
    return await queue.run(() => get(url, options, signal), signal, url.host);
  } catch (error) {
    throw explain(error, url, options, deadline);
  }
};

const get = async (url: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchResult> => {
  const response = await fetch(url, {
    headers: { accept: options.accept ?? '*/*' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    signal,
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw fail('NET_STATUS', { host: url.host, status: response.status });
  }
  const bytes = await readBody(response, url, options.maxBytes);
  const contentType = response.headers.get('content-type');
  return { bytes, url: url.href, ...(contentType === null ? {} : { contentType }) };
};

const readBody = async (response: Response, url: URL, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body === null) return new Uint8Array();
  // A reader, not `for await`: Safari's streams are not iterable.
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader.cancel();
      throw fail('NET_TOO_LARGE', { host: url.host, limit });
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

const explain = (error: unknown, url: URL, options: FetchOptions, deadline: AbortSignal): VidimusError => {
  if (isVidimusError(error)) return error;
  if (deadline.aborted) return fail('NET_TIMEOUT', { host: url.host, ms: options.timeoutMs });
  if (options.signal?.aborted === true) return fail('NET_ABORTED', { host: url.host });
  return fail('NET_UNREACHABLE', { host: url.host, reason: 'the browser gives no reason' });
};
