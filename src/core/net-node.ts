import { lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fail, isVidimusError, type VidimusError } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { BoundedFetch, FetchOptions, FetchResult } from './net.ts';
import { isLoopbackAddress, isPublicAddress } from './net-address.ts';
import { NetQueue } from './net-queue.ts';
import { checkUrl, isLoopbackName, MAX_REDIRECTS } from './net-rules.ts';

/** How names become addresses: `dns.lookup` asked for all of them. A test hands in its own. */
export type ResolveAll = (
  hostname: string,
  done: (
    error: Error | null,
    addresses: readonly { readonly address: string; readonly family: number }[],
  ) => void,
) => void;

const resolveAll: ResolveAll = (hostname, done) =>
  systemLookup(hostname, { all: true, verbatim: true }, done);

const queue = new NetQueue(LIMITS.concurrentRequests, 1024);

/** Makes a {@link BoundedFetch} with its own way of resolving names. */
export const createBoundedFetch =
  (resolve: ResolveAll): BoundedFetch =>
  async (text, options) => {
    const first = checkUrl(text, options);
    const deadline = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
    const follow: Follow = { options, signal, resolve };
    try {
      return await queue.run(() => followRedirects(first, follow), signal, first.host);
    } catch (error) {
      throw explain(error, first, options, deadline);
    }
  };

/** Fetches with the guards of design §10. The address is judged inside the socket's own look-up, which pins it. */
export const fetchBounded: BoundedFetch = createBoundedFetch(resolveAll);

interface Follow {
  readonly options: FetchOptions;
  readonly signal: AbortSignal;
  readonly resolve: ResolveAll;
}

const followRedirects = async (first: URL, follow: Follow): Promise<FetchResult> => {
  let url = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await open(url, follow);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 301 && status <= 308 && status !== 304 && location !== undefined) {
      response.destroy();
      url = checkUrl(location, follow.options, url);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw fail('NET_STATUS', { host: url.host, status });
    }
    const bytes = await readBody(response, url, follow);
    const contentType = response.headers['content-type'];
    return { bytes, url: url.href, ...(contentType === undefined ? {} : { contentType }) };
  }
  throw fail('NET_REDIRECTS', { host: first.host, limit: MAX_REDIRECTS });
};

const open = (url: URL, { options, signal, resolve }: Follow): Promise<IncomingMessage> =>
  new Promise((done, failed) => {
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      // No pool: a kept connection would outlive the address that was judged for it.
      agent: false,
      lookup: guardedLookup(literal, isLoopbackName(url.hostname) && options.allowLoopback === true, resolve),
      headers: { accept: options.accept ?? '*/*', 'accept-encoding': 'gzip', 'user-agent': 'vidimus' },
      maxHeaderSize: 16_384,
      signal,
    });
    request.on('response', done);
    request.on('error', failed);
    request.end();
  });

/** Every address of a host must be allowed; one private address among public ones is an attack or a mistake. */
const guardedLookup =
  (host: string, loopback: boolean, resolve: ResolveAll): LookupFunction =>
  (hostname, settings, done) => {
    resolve(hostname, (error, found) => {
      if (error !== null) return done(error, '');
      const allowed = found.every(({ address }) =>
        loopback ? isLoopbackAddress(address) : isPublicAddress(address),
      );
      const [first] = found;
      if (!allowed || first === undefined) return done(fail('NET_ADDRESS_REFUSED', { host }), '');
      if (settings.all === true) return done(null, [...found]);
      return done(null, first.address, first.family);
    });
  };

const readBody = async (
  response: IncomingMessage,
  url: URL,
  { options, signal }: Follow,
): Promise<Uint8Array> => {
  const body = decoded(response, url);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      signal.throwIfAborted();
      length += chunk.length;
      if (length > options.maxBytes) throw fail('NET_TOO_LARGE', { host: url.host, limit: options.maxBytes });
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

const decoded = (response: IncomingMessage, url: URL): Readable => {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return response;
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    const gunzip = createGunzip();
    response.on('error', (error) => gunzip.destroy(error));
    return response.pipe(gunzip);
  }
  response.destroy();
  throw fail('NET_CONTENT_INVALID', { host: url.host, reason: 'an encoding that was not asked for' });
};

const explain = (error: unknown, url: URL, options: FetchOptions, deadline: AbortSignal): VidimusError => {
  if (isVidimusError(error)) return error;
  const { host } = url;
  if (deadline.aborted) return fail('NET_TIMEOUT', { host, ms: options.timeoutMs });
  if (options.signal?.aborted === true) return fail('NET_ABORTED', { host });
  const code = errorCode(error);
  return code.startsWith('Z_')
    ? fail('NET_CONTENT_INVALID', { host, reason: 'the gzip data is broken' })
    : fail('NET_UNREACHABLE', { host, reason: code });
};

/** Node's own code (`ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`): its message may quote the whole address. */
const errorCode = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'no code';
};
