import type { FastifyInstance } from 'fastify';
import { formatSeconds } from '../../core/seconds.ts';
import type { ServiceParts } from '../parts.ts';
import { problems, ref } from '../schemas/common.ts';
import { Live, Ready } from '../schemas/service.ts';

/** `/livez`: the process answers. `/readyz`: it can judge; every probe with its values. */
export const healthRoutes = (
  app: FastifyInstance,
  { backend, options, metrics, clock }: ServiceParts,
): void => {
  app.get(
    '/livez',
    {
      schema: {
        operationId: 'livez',
        tags: ['service'],
        summary: 'The process answers',
        response: { 200: ref(Live) },
      },
    },
    async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
      return { status: 'ok' };
    },
  );
  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'readyz',
        tags: ['service'],
        summary: 'The chain is reachable, the right one, and fresh',
        response: { 200: ref(Ready), 503: ref(Ready) },
      },
    },
    async (_request, reply) => {
      const health = await backend.health();
      void reply.code(health.ready ? 200 : 503).header('cache-control', 'no-store');
      if (!health.ready) void reply.header('retry-after', '5');
      return {
        status: health.ready ? 'ok' : 'not-ready',
        time: formatSeconds(clock()),
        probes: health.probes,
        ...(health.nodes && {
          nodes: health.nodes.map(({ host, state, lagBlocks, error }) => ({
            ...{ host, state },
            ...(lagBlocks !== undefined && { lagBlocks }),
            ...(error && { error }),
          })),
        }),
      };
    },
  );
  if (!options.metrics) return;
  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'metrics',
        tags: ['service'],
        summary: 'Figures for Prometheus',
        response: {
          200: {
            description: 'Text exposition format',
            content: { 'text/plain': { schema: { type: 'string' } } },
          },
          ...problems(429, 500),
        },
      },
      // Already text: our JSON serializer must not quote it.
      serializerCompiler: () => (data) => String(data),
    },
    async (_request, reply) => {
      void reply.type(metrics.contentType).header('cache-control', 'no-store');
      return await metrics.text();
    },
  );
};
