import type { Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { ReaderOptions } from '../../assemble.ts';
import { fail } from '../../core/errors.ts';
import { isString } from '../../core/json.ts';
import { IMAGE_TYPES, TOKEN_TYPES } from '../bodies.ts';
import { isUnreadable, judge, readNow, requireProfile } from '../judge.ts';
import type { ServiceParts } from '../parts.ts';
import { problems, ref } from '../schemas/common.ts';
import { PresentationVerdictSchema } from '../schemas/presentation.ts';
import { VerifyPresentationRequest, VerifyRequest } from '../schemas/service.ts';
import { VerdictSchema } from '../schemas/verdict.ts';
import { leaveTogether } from '../together.ts';
import { verdictBytes } from '../verdict-text.ts';

const TokenBody = {
  type: 'string',
  minLength: 1,
  description: 'As it is: a compact token, or JSON with its proof',
} as const;
/** Bytes: what is in them is for the decoder to say, not for a schema. */
const ImageBody = { description: 'An Open Badge baked into its image' } as const;

/** `POST /verify` and `/verify/presentation`: 200 with a verdict, whatever the decision. Rejected is not an error of HTTP. */
export const verifyRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const leave = leaveTogether();
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
            ...Object.fromEntries(IMAGE_TYPES.map((type) => [type, { schema: ImageBody }])),
          },
        },
        response: {
          200: {
            description: 'The verdict',
            content: { 'application/json': { schema: ref(VerdictSchema) } },
          },
          ...problems(400, 404, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { input, options } = readRequest(request.body, 'credential');
      requireProfile(parts, options.profile);
      const verdict = await judge(parts, (backend) => backend.verify(input, options));
      if (isUnreadable(verdict)) throw fail('NOT_A_CREDENTIAL');
      void reply
        .header('vidimus-decision', verdict.decision)
        .header('cache-control', 'no-store')
        .header('content-type', 'application/json; charset=utf-8');
      const bytes = verdictBytes(verdict);
      await leave();
      return bytes;
    },
  );
  app.post(
    '/verify/presentation',
    {
      schema: {
        operationId: 'verifyPresentation',
        tags: ['verify'],
        summary: 'May I rely on this presentation, and on each credential in it?',
        description:
          'Answers 200 with a verdict whatever the decision; 422 where what was sent is no presentation that can be read. Nothing is stored.',
        body: {
          content: {
            'application/json': { schema: ref(VerifyPresentationRequest) },
            ...Object.fromEntries(TOKEN_TYPES.map((type) => [type, { schema: TokenBody }])),
          },
        },
        response: {
          200: {
            description: 'The verdict',
            content: { 'application/json': { schema: ref(PresentationVerdictSchema) } },
          },
          ...problems(400, 404, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { input, options } = readRequest(request.body, 'presentation');
      requireProfile(parts, options.profile);
      const verdict = await judge(parts, (backend) => backend.verifyPresentation(input, options));
      if (isUnreadable(verdict)) throw fail('NOT_A_PRESENTATION');
      void reply.header('vidimus-decision', verdict.decision).header('cache-control', 'no-store');
      return verdict;
    },
  );
};

interface Asked {
  readonly input: string | Uint8Array;
  readonly options: ReaderOptions;
}

type Body = Partial<Static<typeof VerifyRequest> & Static<typeof VerifyPresentationRequest>>;

const readRequest = (body: unknown, member: 'credential' | 'presentation'): Asked => {
  if (isString(body)) return { input: body.trim(), options: {} };
  if (body instanceof Uint8Array) return { input: body, options: {} };
  // The schema has been checked: what is not a token is a request.
  const request = body as Body;
  const given = request[member];
  const now = readNow(request.now);
  const { profile, challenge, domain } = request;
  return {
    input: isString(given) ? given : JSON.stringify(given),
    options: {
      ...(now !== undefined && { now }),
      ...(profile !== undefined && { profile }),
      ...(challenge !== undefined && { challenge }),
      ...(domain !== undefined && { domain }),
    },
  };
};
