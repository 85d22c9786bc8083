import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail, failBecause } from '../../core/errors.ts';
import { LIMITS } from '../../core/limits.ts';
import { closed, problems } from '../schemas/common.ts';

const NameParams = Type.Object(
  { name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$', description: 'Name of the list' }) },
  closed,
);

/** Serves status-list credentials from a folder: each as `NAME.jwt`, read anew for every request. */
export const statusListRoutes = (app: FastifyInstance, folder: string): void => {
  app.get(
    '/status-lists/:name',
    {
      schema: {
        operationId: 'statusList',
        tags: ['service'],
        summary: 'A status-list credential that this service hosts',
        params: NameParams,
        response: {
          200: {
            description: 'The signed list',
            content: { 'application/vc+jwt': { schema: { type: 'string' } } },
          },
          ...problems(400, 404, 429, 500, 503),
        },
      },
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const { name } = request.params as { name: string };
      const token = await readList(join(folder, `${name}.jwt`));
      void reply.type('application/vc+jwt').header('cache-control', 'no-cache');
      return token;
    },
  );
};

const readList = async (file: string): Promise<string> => {
  try {
    const token = (await readFile(file, 'utf8')).trim();
    if (token.length > LIMITS.statusListBytes) throw fail('RESOURCE_UNKNOWN', { resource: 'status list' });
    return token;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT') throw fail('RESOURCE_UNKNOWN', { resource: 'status list' });
    throw failBecause(error, 'INTERNAL', { reason: 'a status list cannot be read' });
  }
};
