import { fail, failBecause, isVidimusError, type VidimusError } from '../../core/errors.ts';

/** What one HTTP attempt came to. */
export type Attempt =
  | { readonly kind: 'body'; readonly text: string }
  /** Worth another attempt, at the earliest after `retryAfterMs` where the node said so. */
  | { readonly kind: 'again'; readonly error: VidimusError; readonly retryAfterMs?: number };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Posts one JSON body and reads the answer to its last byte, at most `maxBytes` of it, before `signal` fires.
 * Throws RPC_TOO_LARGE, RPC_TIMEOUT and RPC_REFUSED, which another attempt would not mend.
 */
export const post = async (
  request: {
    readonly url: string;
    readonly name: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly maxBytes: number;
    /** Bytes that all requests of one node are reading. */
    readonly budget: ByteBudget;
    readonly signal: AbortSignal;
  },
  fetchWith: Fetch,
): Promise<Attempt> => {
  const { name, signal } = request;
  try {
    const response = await fetchWith(request.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...request.headers },
      body: request.body,
      signal,
      // A node that redirects would send our requests, and their keys, to somebody else.
      redirect: 'error',
    });
    if (response.status === 429 || response.status >= 502) {
      await response.body?.cancel();
      const retryAfterMs = retryAfter(response.headers.get('retry-after'));
      const error = fail('RPC_UNREACHABLE', { node: name, reason: `HTTP status ${response.status}` });
      return { kind: 'again', error, ...(retryAfterMs !== undefined && { retryAfterMs }) };
    }
    const text = await readBounded(response, request);
    // Some nodes answer 4xx or 500 with a JSON-RPC error in the body: the reader decides.
    if (!response.ok && !text.trimStart().startsWith('{') && !text.trimStart().startsWith('['))
      throw fail('RPC_REFUSED', { node: name, status: response.status });
    return { kind: 'body', text };
  } catch (error) {
    if (isVidimusError(error)) throw error;
    if (signal.aborted) throw failBecause(error, 'RPC_TIMEOUT', { node: name });
    return {
      kind: 'again',
      error: failBecause(error, 'RPC_UNREACHABLE', { node: name, reason: 'the connection failed' }),
    };
  }
};

/** A sum that several readers share. */
export interface ByteBudget {
  used: number;
  readonly most: number;
}

const readBounded = async (
  response: Response,
  {
    name,
    maxBytes,
    budget,
  }: { readonly name: string; readonly maxBytes: number; readonly budget: ByteBudget },
): Promise<string> => {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      budget.used += value.length;
      if (size > maxBytes || budget.used > budget.most) {
        await reader.cancel();
        throw fail('RPC_TOO_LARGE', { node: name, limit: Math.min(maxBytes, budget.most) });
      }
      parts.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    budget.used -= size;
  }
  parts.push(decoder.decode());
  return parts.join('');
};

/** RFC 9110 §10.2.3: seconds, or a date. @returns milliseconds. */
const retryAfter = (header: string | null): number | undefined => {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
};
