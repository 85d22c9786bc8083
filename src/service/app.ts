import cors from '@fastify/cors';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { fail, type VidimusError } from '../core/errors.ts';
import type { Clock } from '../core/seconds.ts';
import { systemClock } from '../core/seconds.ts';
import type { Backend } from './backend.ts';
import { readBodies } from './bodies.ts';
import { giveUpAfter } from './deadline.ts';
import { describe } from './describe.ts';
import { ebsiRoutes } from './ebsi/routes.ts';
import { handleFaults } from './faults.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { ServiceOptions } from './options.ts';
import { watchTurns } from './overload.ts';
import type { ServiceParts } from './parts.ts';
import { problemOf, sendProblem } from './problem.ts';
import { requestIdOf } from './request-id.ts';
import { accreditationRoutes } from './routes/accreditations.ts';
import { batchRoutes } from './routes/batch.ts';
import { eventRoutes } from './routes/events.ts';
import { exploreRoutes } from './routes/explore.ts';
import { healthRoutes } from './routes/health.ts';
import { identifierRoutes } from './routes/identifiers.ts';
import { issuerRoutes } from './routes/issuers.ts';
import { metaRoutes } from './routes/meta.ts';
import { registryRoutes } from './routes/registry.ts';
import { relayRoutes } from './routes/relay.ts';
import { replicaRoutes } from './routes/replica.ts';
import { statusListRoutes } from './routes/status-lists.ts';
import { vcalmRoutes } from './routes/vcalm.ts';
import { verifyRoutes } from './routes/verify.ts';
import { addressKey, tokenBuckets } from './token-bucket.ts';
import { isPageRoute, webPages } from './web.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A POST that asks for something and sends nothing. */
    withoutBody?: boolean;
  }
  interface FastifyInstance {
    /** Patterns of the routes, to tell an unknown path from a wrong method. */
    vidimusRoutes: { readonly method: string; readonly pattern: RegExp }[];
  }
}

/** A DID may hold a key of 8,192 bits; URL-encoded it is longer still. Every other parameter has a pattern of its own. */
const LONGEST_PARAMETER = 6000;
const REMEMBERED_ADDRESSES = 50_000;
const BURST = 2;
/** Probes must answer while the service is under load. */
const UNLIMITED = ['/livez', '/readyz'];

/** The service as a function from request to response; nothing listens yet, so tests call it with `inject`. */
export const buildApp = async (
  backend: Backend,
  options: ServiceOptions,
  given: { clock?: Clock; logger?: FastifyBaseLogger; metrics?: Metrics } = {},
): Promise<FastifyInstance> => {
  const { clock = systemClock, logger, metrics = createMetrics(backend, options.version) } = given;
  const app: FastifyInstance = Fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    genReqId: requestIdOf,
    requestIdHeader: false,
    // Fastify's own lines would name the URL, and a query may name who is asked about.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: options.bodyBytes,
    requestTimeout: options.requestMs,
    // One hop: what a client itself wrote into X-Forwarded-For stands further left and is not believed.
    trustProxy: options.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    return503OnClosing: true,
    // Before any route is known: only a broken URL comes here.
    frameworkErrors: (_error, request, reply) => {
      const error = fail('PARAMETER_INVALID', {
        parameter: 'path',
        reason: 'its percent-encoding is broken',
      });
      sendProblem(reply, problemOf(error, request.id));
    },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PARAMETER, ignoreTrailingSlash: true },
    ajv: {
      customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: false },
    },
  });
  const turns = watchTurns();
  app.addHook('onClose', async () => turns.close());
  const parts: ServiceParts = { backend, options, metrics, clock, turns };
  app.decorate('vidimusRoutes', []);
  app.addHook('onRoute', ({ method, url }) => {
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/:[a-zA-Z]+/g, '[^/]+').replaceAll('.', '\\.')}/?$`);
    for (const one of [method].flat()) app.vidimusRoutes.push({ method: one, pattern });
  });
  // What a schema describes is what is sent, byte for byte: nothing is dropped on the way out.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  readBodies(app);
  handleFaults(app, options);
  addHooks(app, parts);
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: [
      'etag',
      'retry-after',
      'vidimus-batch',
      'vidimus-decision',
      'vidimus-progress',
      'x-request-id',
    ],
    maxAge: 3600,
  });
  await describe(app, options.version);
  await app.register((routes, _options, done) => {
    healthRoutes(routes, parts);
    metaRoutes(routes, parts);
    verifyRoutes(routes, parts);
    vcalmRoutes(routes, parts);
    void routes.register((own, _own, finished) => {
      batchRoutes(own, parts);
      finished();
    });
    identifierRoutes(routes, parts);
    exploreRoutes(routes, parts);
    issuerRoutes(routes, parts);
    accreditationRoutes(routes, parts);
    registryRoutes(routes, parts);
    replicaRoutes(routes, parts);
    eventRoutes(routes, parts);
    relayRoutes(routes, parts);
    if (options.lists !== undefined) statusListRoutes(routes, options.lists);
    done();
  });
  await app.register((routes, _options, done) => {
    ebsiRoutes(routes, parts);
    done();
  });
  if (options.pages !== undefined) await webPages(app, options.pages);
  await app.ready();
  return app;
};

const addHooks = (app: FastifyInstance, { options, metrics, turns }: ServiceParts): void => {
  const buckets =
    options.rateLimit > 0
      ? tokenBuckets(options.rateLimit, options.rateLimit * BURST, REMEMBERED_ADDRESSES)
      : undefined;
  const refusal = (url: string, request: FastifyRequest, reply: FastifyReply): VidimusError | undefined => {
    if (UNLIMITED.includes(url)) return undefined;
    // A page that lacks one of its files stays blank: those cost next to nothing.
    if (!isPageRoute(url) && turns.isHeldUp(options.waitMs)) {
      metrics.shed();
      return fail('OVERLOADED');
    }
    if (buckets === undefined || isPageRoute(url)) return undefined;
    const wait = buckets.take(addressKey(request.ip));
    if (wait === 0) return undefined;
    void reply.header('retry-after', String(wait));
    return fail('RATE_LIMITED');
  };
  // Hooks call back: a promise for each would cost every request.
  app.addHook('onRequest', (request, reply, done) => {
    const { url = '', handlerTimeout } = request.routeOptions;
    // A route may have a limit of its own.
    if (handlerTimeout === 0) giveUpAfter(options.requestMs, reply);
    void reply.header('x-request-id', request.id);
    void reply.header('x-content-type-options', 'nosniff');
    done(refusal(url, request, reply));
  });
  // Without a body there is no media type, and Fastify validates nothing.
  app.addHook('preValidation', (request, _reply, done) => {
    const isEmpty =
      request.method === 'POST' &&
      request.body === undefined &&
      request.routeOptions.config.withoutBody !== true;
    done(isEmpty ? fail('BODY_MALFORMED', { reason: 'it is empty' }) : undefined);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const seconds = reply.elapsedTime / 1000;
    // The pattern of the route, never the path: a path may name who is asked about.
    const route = request.routeOptions.url ?? 'unknown';
    metrics.answered(route, request.method, reply.statusCode, seconds);
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });
};
