import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { CODES, type Code, codeEntry } from '../../core/codes/index.ts';
import { fail } from '../../core/errors.ts';
import type { ServiceParts } from '../parts.ts';
import { closed, problems, ref } from '../schemas/common.ts';
import { CodePage } from '../schemas/service.ts';

const CodeParams = Type.Object({ code: Type.String({ pattern: '^[A-Z][A-Z0-9_]{0,63}$' }) }, closed);

/** The description of the service, and the page of every code. */
export const metaRoutes = (app: FastifyInstance, _parts: ServiceParts): void => {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    void reply.header('cache-control', 'public, max-age=300');
    return app.swagger();
  });
  app.get(
    '/errors/:code',
    {
      schema: {
        operationId: 'code',
        tags: ['service'],
        summary: 'What a code means and what to do',
        params: CodeParams,
        response: { 200: ref(CodePage), ...problems(400, 404, 429) },
      },
    },
    async (request, reply) => {
      const { code } = request.params as { code: string };
      if (!isCode(code)) throw fail('RESOURCE_UNKNOWN', { resource: 'code' });
      const { kind, message, remedy } = codeEntry(code);
      void reply.header('cache-control', 'public, max-age=3600');
      return { code, kind, message, remedy };
    },
  );
};

const isCode = (name: string): name is Code => Object.hasOwn(CODES, name);
