import { fail, isVidimusError } from '../../core/errors.ts';
import { isObject, isString, type Json } from '../../core/json.ts';
import { parseJson } from '../../core/strict-json.ts';
import { SLICE_LIMITS } from './types.ts';

const TIMEOUT_MS = 10_000;

/** Sends the question; a page may have sent it before. */
export type Ask = (url: string, signal?: AbortSignal) => Promise<Response>;

const askNetwork: Ask = (url, signal) =>
  fetch(url, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    // It says how old it is: a cache in between would make it younger than it is.
    cache: 'no-store',
    ...(signal && { signal }),
  });

/**
 * Asks a service of ours for JSON, past every cache. A refusal carries the service's own code as `details.problem`.
 * @throws VidimusError SERVICE_UNREACHABLE, SERVICE_REFUSED, REPLICA_SLICE_MALFORMED, REPLICA_SLICE_TOO_LARGE
 */
export const getJson = async (url: string, ask: Ask = askNetwork): Promise<Json> => {
  const service = URL.parse(url)?.host ?? url;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await ask(url, signal);
    bytes = await bodyOf(response);
  } catch (error) {
    if (isVidimusError(error)) throw error;
    const reason = signal.aborted ? `no answer in ${TIMEOUT_MS / 1000} seconds` : 'no connection';
    throw fail('SERVICE_UNREACHABLE', { service, reason });
  }
  const body = parsed(bytes);
  if (response.status === 200 && body !== undefined) return body;
  if (response.status === 200) throw fail('REPLICA_SLICE_MALFORMED', { reason: 'it is not JSON' });
  throw refused(service, response.status, body);
};

const refused = (service: string, status: number, body: Json | undefined) => {
  const problem = isObject(body) && isString(body['code']) ? body['code'].slice(0, 64) : 'NONE';
  return fail('SERVICE_REFUSED', { service, status, problem });
};

const parsed = (bytes: Uint8Array): Json | undefined => {
  try {
    return parseJson(bytes, { maxBytes: SLICE_LIMITS.bytes });
  } catch {
    return undefined;
  }
};

const bodyOf = async (response: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    length += read.value.length;
    if (length > SLICE_LIMITS.bytes) {
      await reader?.cancel();
      throw fail('REPLICA_SLICE_TOO_LARGE', { limit: SLICE_LIMITS.bytes, what: 'bytes' });
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
