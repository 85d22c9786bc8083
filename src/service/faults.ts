import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { fail, failBecause, isVidimusError, type VidimusError } from '../core/errors.ts';
import { problemOf, sendProblem } from './problem.ts';

/** Turns every failure into a problem with a code. What is not understood is 500 and logged without its text. */
export const handleFaults = (
  app: FastifyInstance,
  limits: { bodyBytes: number; requestMs: number },
): void => {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const shown = asVidimusError(error, limits);
    const problem = problemOf(shown, request.id);
    // Whoever is turned away under load is counted; a line each would add to it.
    if (problem.status >= 500 && shown.code !== 'OVERLOADED') logFault(request, shown);
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const methods = allowedAt(app, request);
    if (methods.length === 0) return sendProblem(reply, problemOf(fail('ROUTE_UNKNOWN'), request.id));
    void reply.header('allow', methods.join(', '));
    const error = fail('METHOD_NOT_ALLOWED', { method: request.method });
    return sendProblem(reply, problemOf(error, request.id));
  });
};

const METHODS = ['GET', 'HEAD', 'POST'] as const;

const allowedAt = (app: FastifyInstance, request: FastifyRequest): string[] => {
  const path = request.url.split('?', 1)[0] ?? '/';
  return METHODS.filter((method) => {
    try {
      return app.findRoute({ method, url: path }) !== null || matches(app, method, path);
    } catch {
      return false;
    }
  });
};

/** `findRoute` knows patterns only; the patterns are few, so each is tried. */
const matches = (app: FastifyInstance, method: string, path: string): boolean =>
  app.vidimusRoutes.some((route) => route.method === method && route.pattern.test(path));

const logFault = (request: FastifyRequest, error: VidimusError): void => {
  const cause = error.cause instanceof Error ? error.cause : undefined;
  request.log.error(
    { code: error.code, cause: cause?.name, stack: error.code === 'INTERNAL' ? cause?.stack : undefined },
    'request failed',
  );
};

const asVidimusError = (
  error: FastifyError,
  limits: { bodyBytes: number; requestMs: number },
): VidimusError => {
  if (isVidimusError(error)) return error;
  if (error.validation !== undefined) return validationFault(error);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return fail('BODY_TOO_LARGE', { limit: limits.bodyBytes });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return fail('MEDIA_TYPE_UNSUPPORTED');
    case 'FST_ERR_HANDLER_TIMEOUT':
      return fail('DEADLINE_EXCEEDED', { seconds: Math.ceil(limits.requestMs / 1000) });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return fail('BODY_MALFORMED', { reason: 'it is empty' });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return fail('BODY_MALFORMED', { reason: 'its length is not what Content-Length says' });
    default:
      if (typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500) {
        return failBecause(error, 'BODY_MALFORMED', { reason: 'it is not what this path takes' });
      }
      return failBecause(error, 'INTERNAL', { reason: error.name });
  }
};

/** Names the place and the rule, never the value: a body may be a credential. */
const validationFault = (error: FastifyError): VidimusError => {
  const first = error.validation?.[0];
  const where = `${first?.instancePath ?? ''}`.replaceAll('/', '.').replace(/^\./, '');
  const extra = first?.params?.['additionalProperty'];
  if (error.validationContext === 'body') {
    if (typeof extra === 'string' && where === 'options')
      return fail('REQUEST_OPTION_UNKNOWN', { option: extra });
    const place = where === '' ? 'the body' : where;
    return fail('BODY_MALFORMED', { reason: `${place} ${first?.message ?? 'is malformed'}` });
  }
  const parameter =
    typeof extra === 'string' ? extra : where === '' ? (error.validationContext ?? '') : where;
  return fail('PARAMETER_INVALID', { parameter, reason: first?.message ?? 'it is malformed' });
};
