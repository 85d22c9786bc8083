import type { FastifyReply } from 'fastify';
import { fail } from '../core/errors.ts';

/**
 * Gives up what takes too long: `DEADLINE_EXCEEDED`, or a cut where the answer has begun. As Fastify's `handlerTimeout`, without
 * its AbortController: nobody listens to it here, and its abort, an exception with a stack, was a tenth of a request.
 * @param milliseconds from the headers of a request to the end of its answer.
 */
export const giveUpAfter = (milliseconds: number, reply: FastifyReply): void => {
  const timer = setTimeout(() => {
    if (reply.sent) return;
    const error = fail('DEADLINE_EXCEEDED', { seconds: Math.ceil(milliseconds / 1000) });
    if (reply.raw.headersSent) reply.raw.destroy(error);
    else void reply.send(error);
  }, milliseconds);
  // Answered, or gone.
  reply.raw.once('close', () => clearTimeout(timer));
};
