import type { Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import { isObject, isString, type Json } from '../../core/json.ts';
import { parseDateTime, type Seconds } from '../../core/seconds.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { TOKEN_TYPES } from '../bodies.ts';
import type { ServiceParts } from '../parts.ts';
import { problems, ref } from '../schemas/common.ts';
import { VerifyRequest } from '../schemas/service.ts';
import { VerdictSchema } from '../schemas/verdict.ts';

const TokenBody = { type: 'string', minLength: 1, description: 'The credential as a compact token' } as const;

/** `POST /verify`: 200 with a verdict, whatever the decision. Rejected is not an error of HTTP. */
export const verifyRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  app.post(
    '/verify',
    {
      schema: {
        operationId: 'verify',
        tags: ['verify'],
        summary: 'May I rely on this credential?',
        description:
          'Answers 200 with a verdict whatever the decision; 422 where what was sent is no credential that can be read. Nothing is stored.',
        body: {
          content: {
            'application/json': { schema: ref(VerifyRequest) },
            ...Object.fromEntries(TOKEN_TYPES.map((type) => [type, { schema: TokenBody }])),
          },
        },
        response: {
          200: {
            description: 'The verdict',
            content: { 'application/json': { schema: ref(VerdictSchema) } },
          },
          ...problems(400, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { credential, now } = readRequest(request.body);
      const verdict = await judge(parts, credential, now);
      if (isUnreadable(verdict)) throw fail('NOT_A_CREDENTIAL');
      void reply.header('vidimus-decision', verdict.decision).header('cache-control', 'no-store');
      return verdict;
    },
  );
};

interface Asked {
  readonly credential: string;
  readonly now?: Seconds;
}

const readRequest = (body: unknown): Asked => {
  if (isString(body)) return { credential: body.trim() };
  // The schema has been checked: what is not a token is a VerifyRequest.
  const { credential, now } = body as Static<typeof VerifyRequest>;
  const input = isString(credential) ? credential : JSON.stringify(credential);
  if (now === undefined) return { credential: input };
  const time = parseDateTime(now);
  if (time === undefined) {
    throw fail('PARAMETER_INVALID', { parameter: 'now', reason: 'it is no date-time with a time zone' });
  }
  return { credential: input, now: time };
};

const underWay = new WeakMap<ServiceParts, number>();

/** Verifies and counts, as many at the same time as the options allow. @throws TOO_BUSY */
export const judge = async (
  parts: ServiceParts,
  credential: string,
  now: Seconds | undefined,
): Promise<Verdict> => {
  const { backend, metrics, options } = parts;
  const count = (change: 1 | -1): number => {
    const next = (underWay.get(parts) ?? 0) + change;
    underWay.set(parts, next);
    metrics.underWay(next);
    return next;
  };
  if ((underWay.get(parts) ?? 0) >= options.inFlight) throw fail('TOO_BUSY', { limit: options.inFlight });
  const started = performance.now();
  count(1);
  try {
    const verdict = await backend.verify(credential, now === undefined ? {} : { now });
    metrics.verified(verdict, (performance.now() - started) / 1000);
    return verdict;
  } finally {
    count(-1);
  }
};

/** Not a credential at all, as against one of a known form that is not supported. */
export const isUnreadable = (verdict: Verdict): boolean =>
  verdict.checks.some(({ check, status }) => check === 'decode' && status === 'fail');

/** A JSON object without what every credential has (VC Data Model §4) is not worth a verdict. */
export const looksLikeCredential = (value: Json): boolean =>
  isObject(value) &&
  value['@context'] !== undefined &&
  (value['type'] === 'EnvelopedVerifiableCredential' ||
    (value['type'] !== undefined &&
      value['issuer'] !== undefined &&
      value['credentialSubject'] !== undefined));
