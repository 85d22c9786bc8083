import type { Code } from '../../core/codes/index.ts';
import { fail, isVidimusError, VidimusError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import { parseJson } from '../../core/strict-json.ts';
import { createBreaker } from './breaker.ts';
import type { EndpointHealth } from './endpoint-health.ts';
import { type Fetch, post } from './http.ts';
import { RPC_LIMITS, type RpcLimits } from './limits.ts';
import { redactUrl } from './redact.ts';
import { createSemaphore } from './semaphore.ts';

export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

export interface RpcOptions {
  /** Instead of the limit's, for calls that are known to be slow (milliseconds). */
  readonly deadlineMs?: number;
}

/** A JSON-RPC node behind bounds. Every error is a VidimusError of kind `environment`. */
export interface Rpc {
  /** The node's address without its secrets. */
  readonly name: string;
  /**
   * One call. Throws RPC_ERROR (the node answered with an error; `details.data` has revert data), RPC_UNREACHABLE, RPC_TIMEOUT,
   * RPC_TOO_LARGE, RPC_MALFORMED, RPC_REFUSED, RPC_BUSY.
   */
  call(method: string, params: readonly unknown[], options?: RpcOptions): Promise<unknown>;
  /** Many calls in few requests; answers stand in the order of the calls, an error in its call's place. */
  batch(calls: readonly RpcCall[], options?: RpcOptions): Promise<readonly (unknown | VidimusError)[]>;
  /** HTTP requests sent so far. */
  requests(): number;
  /** How each node stands, where several stand behind this one. */
  endpoints?(): readonly EndpointHealth[];
  /** Notes that the last answers were shown to be wrong: another node is asked next, where there is one. */
  blame?(code: Code): void;
}

export interface TransportOptions {
  readonly url: string;
  readonly limits?: Partial<RpcLimits>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: Fetch;
}

/** JSON-RPC over HTTP for Node and the browser: bounded in size, time, retries and concurrency. */
export const createTransport = (options: TransportOptions): Rpc => {
  const limits = { ...RPC_LIMITS, ...options.limits };
  const { url, headers, name } = splitCredentials(options.url, options.headers);
  const fetchWith: Fetch = options.fetch ?? ((target, init) => fetch(target, init));
  const slots = createSemaphore(limits.concurrent, limits.queued);
  const breaker = createBreaker(limits.breakAfter, limits.breakMs, Date.now);
  const budget = { used: 0, most: limits.readingBytes };
  let requests = 0;
  let nextId = 1;

  const exchange = async (body: string, deadlineMs: number): Promise<unknown> => {
    const waitMs = breaker.wait();
    if (waitMs > 0) throw fail('RPC_UNREACHABLE', { node: name, reason: 'it failed several times in a row' });
    if (!(await slots.enter(limits.queueMs))) throw fail('RPC_BUSY', { node: name, limit: limits.queued });
    const deadline = Date.now() + deadlineMs;
    const signal = AbortSignal.timeout(deadlineMs);
    try {
      for (let attempt = 0; ; attempt++) {
        requests++;
        const result = await post(
          { url, name, headers, body, maxBytes: limits.responseBytes, budget, signal },
          fetchWith,
        );
        const outcome = result.kind === 'body' ? parse(result.text, name) : result;
        if (outcome.kind === 'json') {
          breaker.succeeded();
          return outcome.value;
        }
        const pause = outcome.retryAfterMs ?? limits.backoffMs * 2 ** attempt * (0.5 + Math.random());
        if (attempt >= limits.retries || Date.now() + pause >= deadline) throw outcome.error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    } catch (error) {
      // A node that says too much works: it is asked for less.
      if (!isVidimusError(error) || error.code !== 'RPC_TOO_LARGE') breaker.failed();
      throw error;
    } finally {
      slots.leave();
    }
  };

  return {
    name,
    requests: () => requests,
    call: async (method, params, { deadlineMs = limits.deadlineMs } = {}) => {
      const id = nextId++;
      const reply = await exchange(JSON.stringify({ jsonrpc: '2.0', id, method, params }), deadlineMs);
      const answer = readReply(reply, id, method, name);
      if (answer instanceof VidimusError) throw answer;
      return answer;
    },
    batch: async (calls, { deadlineMs = limits.deadlineMs } = {}) => {
      const parts: Promise<readonly unknown[]>[] = [];
      for (let at = 0; at < calls.length; at += limits.batch) {
        parts.push(sendBatch(calls.slice(at, at + limits.batch), deadlineMs));
      }
      return (await Promise.all(parts)).flat();
    },
  };

  async function sendBatch(calls: readonly RpcCall[], deadlineMs: number): Promise<readonly unknown[]> {
    const numbered = calls.map((call) => ({ jsonrpc: '2.0', id: nextId++, ...call }));
    const reply = await exchange(JSON.stringify(numbered), deadlineMs);
    if (!Array.isArray(reply)) {
      const single = readReply(reply, null, calls[0]?.method ?? '', name);
      throw single instanceof VidimusError ? single : malformed(name, 'a batch was not answered with a list');
    }
    const byId = new Map(reply.flatMap((item) => (isObject(item) ? [[item['id'], item] as const] : [])));
    return numbered.map(({ id, method }) => readReply(byId.get(id), id, method, name));
  }
};

const parse = (
  text: string,
  name: string,
): { kind: 'json'; value: unknown } | { kind: 'again'; error: VidimusError; retryAfterMs?: number } => {
  try {
    return { kind: 'json', value: parseJson(text, { maxBytes: text.length }) };
  } catch {
    // A cut connection ends in half a JSON text; the next attempt may be whole.
    return { kind: 'again', error: malformed(name, 'the answer is not JSON') };
  }
};

const malformed = (node: string, reason: string): VidimusError => fail('RPC_MALFORMED', { node, reason });

const readReply = (
  reply: unknown,
  id: number | null,
  method: string,
  name: string,
): unknown | VidimusError => {
  if (!isObject(reply)) return malformed(name, 'a call was not answered');
  const error = reply['error'];
  if (isObject(error)) return rpcError(error, method, name);
  if (reply['id'] !== id || !('result' in reply)) return malformed(name, 'the answer is to another call');
  return reply['result'];
};

/** Revert data sits in different places: geth and anvil `data`, Hardhat `data.data`. */
const rpcError = (
  error: { readonly [member: string]: unknown },
  method: string,
  node: string,
): VidimusError => {
  const number = typeof error['code'] === 'number' ? error['code'] : 0;
  const inner = error['data'];
  const data = isObject(inner) ? inner['data'] : inner;
  const reason = typeof error['message'] === 'string' ? error['message'].slice(0, 300) : '';
  const base = fail('RPC_ERROR', { node, method, number });
  return new VidimusError('RPC_ERROR', base.message, {
    details: { ...base.details, reason, ...(typeof data === 'string' && { data }) },
  });
};

const splitCredentials = (
  given: string,
  headers: Readonly<Record<string, string>> = {},
): { url: string; name: string; headers: Readonly<Record<string, string>> } => {
  const name = redactUrl(given);
  if (!URL.canParse(given)) throw fail('RPC_URL_MALFORMED', { url: name });
  const url = new URL(given);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw fail('RPC_URL_MALFORMED', { url: name });
  if (url.username === '') return { url: given, name, headers };
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  return { url: url.href, name, headers: { ...headers, authorization: `Basic ${btoa(credentials)}` } };
};

/** Revert data of an error, where it is one of a reverted call. */
export const revertData = (error: unknown): string | undefined => {
  if (!isVidimusError(error) || error.code !== 'RPC_ERROR') return undefined;
  const data = error.details['data'];
  return typeof data === 'string' && data.startsWith('0x') ? data : undefined;
};
