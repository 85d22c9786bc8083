import type { FastifyInstance } from 'fastify';
import { isVidimusError } from '../../core/errors.ts';
import type { ServiceParts } from '../parts.ts';
import { statusOfCode } from '../problem.ts';
import { isUnchanged } from '../routes/reading.ts';
import { didRegistryRoutes } from './did-registry.ts';
import { issuersRegistryRoutes } from './issuers-registry.ts';
import { policiesRegistryRoutes } from './policies-registry.ts';
import { EbsiProblem } from './problems.ts';
import { schemasRegistryRoutes } from './schemas-registry.ts';

const BASES = [
  '/did-registry/v5',
  '/trusted-issuers-registry/v5',
  '/trusted-schemas-registry/v3',
  '/trusted-policies-registry/v3',
];

/**
 * EBSI's reads, served from the same state as our own API, so that its client libraries work unchanged. Writes go to the
 * chain. Registered by itself: errors here have EBSI's bodies.
 */
export const ebsiRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  app.addHook('onRoute', (route) => {
    // EBSI publishes the description of these; ours would only repeat it.
    route.schema = { ...route.schema, hide: true };
  });
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ title: problem.title }, 'request failed');
    return reply
      .removeHeader('etag')
      .code(problem.status)
      .type('application/problem+json')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  });
  app.addHook('preHandler', async (request, reply) => {
    if (request.method === 'GET' && (await isUnchanged(request, reply, parts))) return reply.send();
    return undefined;
  });
  didRegistryRoutes(app, parts);
  issuersRegistryRoutes(app, parts);
  schemasRegistryRoutes(app, parts);
  policiesRegistryRoutes(app, parts);
  for (const base of BASES) {
    app.get(base, async (_request, reply) => reply.type('text/plain').send('ok'));
    app.get(`${base}/health`, async (_request, reply) => {
      const { ready } = await parts.backend.health();
      return reply
        .code(ready ? 200 : 503)
        .type('application/json')
        .send(JSON.stringify({ status: ready ? 'ok' : 'error' }));
    });
  }
};

const INTERNAL = 'The server encountered an internal error and was unable to complete your request';

const problemOf = (error: unknown) => {
  const type = 'about:blank';
  if (error instanceof EbsiProblem) {
    const { title, status, detail } = error;
    return { type, title, status, detail };
  }
  if (isVidimusError(error) && statusOfCode(error.code) !== 500) {
    const status = statusOfCode(error.code);
    return {
      type,
      title: status === 503 ? 'Service Unavailable' : 'Bad Request',
      status,
      detail: error.message,
    };
  }
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { type, title: 'Bad Request', status, detail: 'The request cannot be read' };
  return { type, title: 'Internal Server Error', status: 500, detail: INTERNAL };
};
