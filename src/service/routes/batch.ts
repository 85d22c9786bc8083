import { Readable } from 'node:stream';
import type { Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import { LIMITS } from '../../core/limits.ts';
import { answersTo } from '../batch/answer.ts';
import { linesOf } from '../batch/lines.ts';
import { Batches } from '../batch/progress.ts';
import { readNow, requireProfile } from '../judge.ts';
import type { ServiceParts } from '../parts.ts';
import { BatchParameters, BatchProgress, BatchQuery } from '../schemas/batch.ts';
import { problems, ref } from '../schemas/common.ts';

const NDJSON = 'application/x-ndjson';
/** Longest that one batch may take; its client may come back for the rest. */
const LONGEST_MS = 3_600_000;

/** `POST /verify/batch`: credentials in, verdicts out, line by line, as fast as both sides can take them. */
export const batchRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const { backend, options, metrics } = parts;
  const batches = new Batches();
  metrics.observeBatches(() => ({ running: batches.running, waiting: batches.waiting() }));
  app.removeContentTypeParser(NDJSON);
  // As it comes: what nobody reads yet stays with the client.
  app.addContentTypeParser([NDJSON, 'application/jsonl'], (_request, payload, done) => done(null, payload));
  app.post(
    '/verify/batch',
    {
      handlerTimeout: LONGEST_MS,
      schema: {
        operationId: 'verifyBatch',
        tags: ['verify'],
        summary: 'May I rely on these credentials?',
        description:
          'Each line of the body is `{"id": …, "credential": …}` (the id is the client’s own) or a token as a JSON text. Each line of the answer is `{"id", "line", "decision", "verdict"}` or `{"id", "line", "problem"}`, in the order of the lines; the last one is `{"done": …}` with the counts. Where the connection breaks before it, the same body with `after`, the id of the last answer, gives the rest. Nothing is stored but how far the batch is.',
        querystring: BatchQuery,
        body: { content: { [NDJSON]: { schema: { description: 'One credential a line' } } } },
        response: {
          200: {
            description: 'The verdicts, one a line',
            content: { [NDJSON]: { schema: { type: 'string' } } },
          },
          ...problems(400, 404, 415, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const asked = request.query as Static<typeof BatchQuery>;
      requireProfile(parts, asked.profile);
      const now = readNow(asked.now);
      if (batches.running >= options.batches) throw fail('TOO_BUSY', { limit: options.batches });
      const progress = batches.open();
      const answers = answersTo(
        linesOf(request.body as AsyncIterable<Uint8Array>, LIMITS.credentialBytes + 1_024),
        {
          progress,
          options: {
            batch: true,
            ...(now !== undefined && { now }),
            ...(asked.profile !== undefined && { profile: asked.profile }),
          },
          verify: async (input, own) => {
            const started = performance.now();
            const verdict = await backend.verify(input, own);
            metrics.verified(verdict, (performance.now() - started) / 1000);
            return verdict;
          },
          after: asked.after,
          brief: asked.detail === 'brief',
          lineBytes: LIMITS.credentialBytes + 1_024,
        },
      );
      const stream = Readable.from(answers, { objectMode: false, highWaterMark: 65_536 });
      stream.once('close', () => batches.close(progress));
      void reply.header('vidimus-batch', progress.id).header('cache-control', 'no-store').type(NDJSON);
      return reply.send(stream);
    },
  );
  app.get(
    '/verify/batch/:id',
    {
      schema: {
        operationId: 'batchProgress',
        tags: ['verify'],
        summary: 'How far a batch is',
        description:
          'By the id in its header `Vidimus-Batch`; of this process alone, while it remembers. The header `Vidimus-Progress` says the same as `answered/received`.',
        params: BatchParameters,
        response: { 200: ref(BatchProgress), ...problems(400, 404, 429, 500) },
      },
    },
    async (request, reply) => {
      const { id } = request.params as Static<typeof BatchParameters>;
      const progress = batches.get(id);
      if (progress === undefined) throw fail('BATCH_UNKNOWN');
      const { state, received, answered, skipped, problems: failed, decisions } = progress;
      void reply
        .header('vidimus-progress', `${answered + skipped}/${received}`)
        .header('cache-control', 'no-store');
      return { id, state, received, answered, skipped, ...decisions, problems: failed };
    },
  );
};
