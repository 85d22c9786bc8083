import type { FastifyInstance } from 'fastify';
import { fail, failBecause, isVidimusError } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import { parseJson } from '../core/strict-json.ts';

/** Media types that a bare credential or presentation may be sent as: a token, or JSON with its proof. */
export const TOKEN_TYPES = [
  'application/vc+jwt',
  'application/vp+jwt',
  'application/jwt',
  'application/dc+sd-jwt',
  'application/vc+sd-jwt',
  'application/vp+sd-jwt',
  'application/vc',
  'application/vp',
  'text/plain',
] as const;

/** An Open Badge in the image that it is baked into. */
export const IMAGE_TYPES = ['image/png', 'image/svg+xml'] as const;

/** JSON is read strictly (duplicate keys, depth), tokens as text, images as they are; nothing else is read at all. */
export const readBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  // Only what the routes describe by name: a body of another JSON type would pass unvalidated.
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      // Clients that always send a media type send it with nothing, too.
      const isNothing = body.length === 0 && request.routeOptions.config.withoutBody === true;
      done(null, isNothing ? {} : json(body));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addContentTypeParser(
    [...IMAGE_TYPES],
    { parseAs: 'buffer', bodyLimit: LIMITS.imageBytes },
    (_request, body, done) => done(null, body),
  );
  app.addContentTypeParser([...TOKEN_TYPES], { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, text(body));
    } catch (error) {
      done(error as Error);
    }
  });
};

const text = (body: string | Buffer): string => {
  if (typeof body === 'string') return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw fail('BODY_MALFORMED', { reason: 'it is not UTF-8 text' });
  }
};

const json = (body: string | Buffer): unknown => {
  if (body.length === 0) throw fail('BODY_MALFORMED', { reason: 'it is empty' });
  try {
    return parseJson(body, { maxBytes: body.length });
  } catch (error) {
    if (isVidimusError(error)) throw error;
    throw failBecause(error, 'BODY_MALFORMED', { reason: 'it is not JSON' });
  }
};
