import type { Fault } from '../ui/fault.ts';

/** A failed question to the service, with the service's own code and remedy where it gave one. */
export class ServiceFault extends Error implements Fault {
  readonly code: string;
  readonly remedy?: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;

  constructor({ code, message, remedy }: Fault, status: number) {
    super(message);
    this.name = 'ServiceFault';
    this.code = code;
    this.status = status;
    if (remedy !== undefined) this.remedy = remedy;
  }
}

const TIMEOUT_MS = 15_000;

/** Asks the page's own service for JSON. @throws ServiceFault */
export const getJson = async <T>(path: string, signal?: AbortSignal): Promise<T> => {
  const deadline = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  try {
    response = await fetch(path, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      // The block is the ETag: what the browser has is asked for anew, and mostly answered by 304.
      cache: 'no-cache',
      signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ServiceFault(
      {
        code: 'SERVICE_UNREACHABLE',
        message: 'The service does not answer.',
        remedy: 'Check your connection and try again.',
      },
      0,
    );
  }
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (name: string): string | undefined =>
    typeof problem[name] === 'string' ? problem[name] : undefined;
  const remedy = text('remedy');
  throw new ServiceFault(
    {
      code: text('code') ?? 'INTERNAL',
      message: text('detail') ?? text('title') ?? `HTTP ${response.status}`,
      ...(remedy !== undefined && { remedy }),
    },
    response.status,
  );
};
