import type { FastifyReply } from 'fastify';
import { type Code, codeEntry, codeMessage } from '../core/codes/index.ts';
import type { VidimusError } from '../core/errors.ts';

/** RFC 9457 problem details, with our code and what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly remedy: string;
  readonly instance?: string;
}

const BY_KIND = { input: 400, rule: 409, environment: 503, check: 422 } as const;

const BY_CODE: Readonly<Partial<Record<Code, number>>> = {
  INPUT_TOO_LARGE: 413,
  BODY_TOO_LARGE: 413,
  MEDIA_TYPE_UNSUPPORTED: 415,
  NOT_A_CREDENTIAL: 422,
  NOT_A_PRESENTATION: 422,
  ROUTE_UNKNOWN: 404,
  RESOURCE_UNKNOWN: 404,
  BATCH_UNKNOWN: 404,
  PROFILE_UNKNOWN: 404,
  REGISTRY_NOT_CONFIGURED: 503,
  REPLICA_SLICE_TOO_LARGE: 422,
  RELAY_UNREACHABLE: 502,
  METHOD_NOT_ALLOWED: 405,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Refused by a rule of the registry',
  413: 'Too large',
  415: 'Media type not supported',
  422: 'Not accepted',
  429: 'Too many requests',
  500: 'Something failed that should not',
  502: 'Another host gave no answer',
  503: 'No answer can be given now',
};

export const statusOfCode = (code: Code): number => BY_CODE[code] ?? BY_KIND[codeEntry(code).kind];

/** Problems that a specification names; VCALM's clients look for these. */
const NAMED: Readonly<Partial<Record<Code, string>>> = {
  REQUEST_OPTION_UNKNOWN: 'https://www.w3.org/TR/vcalm#UNKNOWN_OPTION_PROVIDED',
};

/** The stable identifier of a kind of problem; the service itself answers there with its documentation. */
export const problemType = (code: Code): string => NAMED[code] ?? `/errors/${code}`;

export const problemOf = (error: VidimusError, requestId?: string): Problem => {
  const status = statusOfCode(error.code);
  return {
    type: problemType(error.code),
    title: TITLES[status] ?? 'The request failed',
    status,
    // What failed inside is for the log, not for a stranger.
    detail: error.code === 'INTERNAL' ? codeMessage('INTERNAL', { reason: 'see the log' }) : error.message,
    code: error.code,
    remedy: error.remedy,
    ...(requestId === undefined ? {} : { instance: `urn:request:${requestId}` }),
  };
};

const RETRY_SECONDS = 5;

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  if (problem.status === 503 && !reply.hasHeader('retry-after')) {
    void reply.header('retry-after', problem.code === 'OVERLOADED' ? '1' : String(RETRY_SECONDS));
  }
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(problem);
};
