import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail, failBecause } from '../../core/errors.ts';
import { LIMITS } from '../../core/limits.ts';
import { parseAccept } from '../accept.ts';
import { closed, problems } from '../schemas/common.ts';

const NameParams = Type.Object(
  { name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$', description: 'Name of the list' }) },
  closed,
);

/**
 * Serves status lists from a folder: tokens as `NAME.jwt` (W3C's and IETF's alike), credentials with an embedded proof as
 * `NAME.json`, read anew for every request.
 */
export const statusListRoutes = (app: FastifyInstance, folder: string): void => {
  app.get(
    '/status-lists/:name',
    {
      schema: {
        operationId: 'statusList',
        tags: ['service'],
        summary: 'A status list that this service hosts',
        params: NameParams,
        response: {
          200: {
            description: 'The signed list',
            content: {
              'application/vc+jwt': { schema: { type: 'string' } },
              'application/statuslist+jwt': { schema: { type: 'string' } },
              'application/vc': { schema: { type: 'object', additionalProperties: true } },
              'application/json': { schema: { type: 'object', additionalProperties: true } },
            },
          },
          ...problems(400, 404, 429, 500, 503),
        },
      },
      serializerCompiler: () => (data) => String(data),
    },
    async (request, reply) => {
      const { name } = request.params as { name: string };
      const token = await readList(join(folder, `${name}.jwt`));
      const text = token ?? (await readList(join(folder, `${name}.json`)));
      if (text === undefined) throw fail('RESOURCE_UNKNOWN', { resource: 'status list' });
      const type = token === undefined ? jsonType(request.headers.accept) : tokenType(token);
      void reply.type(type).header('cache-control', 'no-cache');
      return text;
    },
  );
};

/** @returns undefined where there is no such file, or one that no verifier would take. */
const readList = async (file: string): Promise<string | undefined> => {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    return text.length > LIMITS.statusListBytes ? undefined : text;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT') return undefined;
    throw failBecause(error, 'INTERNAL', { reason: 'a status list cannot be read' });
  }
};

/** A Status List Token says so in its header; every other one is a credential. */
const tokenType = (token: string): string => {
  const header = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('latin1');
  return /"typ"\s*:\s*"(?:application\/)?statuslist\+jwt"/i.test(header)
    ? 'application/statuslist+jwt'
    : 'application/vc+jwt';
};

/** Who does not ask for credentials by their type may know JSON alone. */
const jsonType = (accept = ''): string =>
  parseAccept(accept).some(({ type }) => type === 'application/vc') ? 'application/vc' : 'application/json';
