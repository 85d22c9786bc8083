import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import type { FeedMessage } from '../../replica/feed/feed.ts';
import { filterOf } from '../event-filter.ts';
import type { ServiceParts } from '../parts.ts';
import { problems } from '../schemas/common.ts';
import { EventsQuery } from '../schemas/events.ts';
import { changeJson } from '../views/change.ts';

/** Streams at the same time; each costs a socket. */
const MOST_STREAMS = 1_000;
/** Bytes that wait for a reader that is too slow; then it is cut off, and goes on from its last id. */
const MOST_WAITING = 1_048_576;
const ALIVE_MS = 15_000;
const RETRY_MS = 3_000;
const ID = /^\d{1,15}\.\d{1,10}\.[0-9a-f]{8}$/;

/** `GET /events`: what changes in the registry, as server-sent events (HTML Living Standard §9.2). */
export const eventRoutes = (app: FastifyInstance, { backend }: ServiceParts): void => {
  const open = new Set<ServerResponse>();
  app.addHook('preClose', (done) => {
    for (const stream of open) stream.end();
    done();
  });
  app.get(
    '/events',
    {
      schema: {
        operationId: 'events',
        tags: ['registry'],
        summary: 'What changes, as it happens',
        description:
          'Server-sent events: `change`; `rolled-back`, after which what was said of blocks above `toBlock` does not count; and ' +
          '`reset`, after which some changes may have been missed. Without a filter everything is told. Give the id of the last ' +
          'event as Last-Event-ID to go on from there.',
        querystring: EventsQuery,
        response: {
          200: {
            description: 'A stream whose data are objects of the schema Change',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          ...problems(400, 429, 500, 503),
        },
      },
    },
    (request, reply) => {
      const { changes } = backend;
      if (changes === undefined) throw fail('CHANGES_NOT_KNOWN');
      if (open.size >= MOST_STREAMS) throw fail('OVERLOADED');
      const { finality = 'head', after, ...watched } = request.query as EventsQuery;
      const header = request.headers['last-event-id'];
      const last = header === undefined || header === '' ? after : String(header);
      if (last !== undefined && !ID.test(last))
        throw fail('PARAMETER_INVALID', { parameter: 'Last-Event-ID', reason: 'it is no id of this stream' });

      reply.hijack();
      const stream = reply.raw;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value);
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Proxies that gather answers would hold the events back.
        'x-accel-buffering': 'no',
      });
      stream.write(`retry: ${RETRY_MS}\n\n`);
      open.add(stream);
      const isWanted = filterOf(watched);
      const tell = (messages: readonly FeedMessage[]): void => {
        const text = messages.filter(isWanted).map(eventText).join('');
        if (text === '' || stream.writableEnded) return;
        stream.write(text);
        if (stream.writableLength > MOST_WAITING) stream.destroy();
      };
      const { missed, stop } = changes.subscribe(last, finality, tell);
      tell(missed);
      const alive = setInterval(() => stream.write(': alive\n\n'), ALIVE_MS);
      stream.on('close', () => {
        clearInterval(alive);
        stop();
        open.delete(stream);
      });
    },
  );
};

const eventText = (message: FeedMessage): string => {
  const data = changeJson(message);
  const id = data.id === undefined ? '' : `id: ${data.id}\n`;
  return `event: ${data.type}\n${id}data: ${JSON.stringify(data)}\n\n`;
};
