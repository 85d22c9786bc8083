import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { failBecause } from '../core/errors.ts';
import { buildApp } from './app.ts';
import type { Backend } from './backend.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { ServiceOptions } from './options.ts';
import { watchHealth } from './watch.ts';
import { runWebhooks } from './webhooks/start.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Own port for /metrics; absent where it is not wanted apart. */
  readonly metricsPort?: number;
}

export interface RunningService {
  readonly url: string;
  readonly metricsUrl?: string;
  /** Lets open requests finish, at most for `stopMs`. May be called again. */
  close(): Promise<void>;
}

/** Starts the service at an address. @throws PORT_IN_USE */
export const startService = async (
  backend: Backend,
  options: ServiceOptions,
  where: ListenOptions,
): Promise<RunningService> => {
  const logger = pino({ level: options.logLevel, base: null }, pino.destination(2));
  const figures = createMetrics(backend, options.version);
  const app = await buildApp(backend, options, { logger, metrics: figures });
  const url = await listening(app.listen({ host: where.host, port: where.port }), where.host, where.port);
  let metrics: { server: Server; url: string } | undefined;
  try {
    if (where.metricsPort !== undefined) metrics = await serveMetrics(figures, where.host, where.metricsPort);
  } catch (error) {
    await app.close();
    throw error;
  }
  let closing: Promise<void> | undefined;
  const unwatch = watchHealth(backend, logger);
  const { changes, notes } = backend;
  const hooks = options.webhooks ?? [];
  const endHooks =
    changes && hooks.length > 0
      ? runWebhooks(hooks, { changes, ...(notes && { notes }) }, backend, logger)
      : undefined;
  const stop = async (): Promise<void> => {
    unwatch();
    await endHooks?.();
    metrics?.server.close();
    metrics?.server.closeAllConnections();
    // Requests that do not end in time are cut off: a stop always ends.
    const cut = setTimeout(() => app.server.closeAllConnections(), options.stopMs);
    try {
      await app.close();
    } finally {
      clearTimeout(cut);
    }
  };
  return {
    url,
    ...(metrics === undefined ? {} : { metricsUrl: metrics.url }),
    close: () => {
      closing ??= stop();
      return closing;
    },
  };
};

const listening = async <T>(listen: Promise<T>, host: string, port: number): Promise<T> => {
  try {
    return await listen;
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw failBecause(error, 'PORT_IN_USE', {
      host,
      port,
      reason: typeof code === 'string' ? code : 'refused',
    });
  }
};

/** /metrics on a port of its own, which an operator keeps from the public. */
const serveMetrics = async (
  metrics: Metrics,
  host: string,
  port: number,
): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await listening(once(server, 'listening'), host, port);
  const { port: taken } = server.address() as AddressInfo;
  return { server, url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics` };
};
