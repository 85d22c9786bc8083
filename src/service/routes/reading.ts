import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BlockRef } from '../../core/block.ts';
import { fail } from '../../core/errors.ts';
import { formatSeconds } from '../../core/seconds.ts';
import type { Page } from '../../replica/page.ts';
import { PAGE } from '../options.ts';
import type { ServiceParts } from '../parts.ts';

/** Query members of every list. Values of a query are text: numbers are read by their pattern. */
export const pageMembers = {
  limit: Type.Optional(
    Type.String({
      pattern: '^[1-9]\\d{0,2}$',
      description: `Entries of one page, 1 to ${PAGE.most}; ${PAGE.usual} where absent`,
    }),
  ),
  after: Type.Optional(
    Type.String({ pattern: '^[\\w.~-]{1,400}$', description: '`next` of the page before' }),
  ),
};

/** @throws PARAMETER_INVALID */
export const pageRequest = (query: {
  readonly limit?: string;
  readonly after?: string;
}): { readonly limit: number; readonly after?: string } => {
  const limit = query.limit === undefined ? PAGE.usual : Number(query.limit);
  if (limit > PAGE.most) {
    throw fail('PARAMETER_INVALID', { parameter: 'limit', reason: `it is at most ${PAGE.most}` });
  }
  return query.after === undefined ? { limit } : { limit, after: query.after };
};

export const blockJson = (block: BlockRef) => ({
  chainId: block.chainId,
  number: block.number,
  hash: block.hash,
  time: formatSeconds(block.time),
});

/** A page with its items as JSON. */
export const pageJson = async <T, J>(page: Page<T>, json: (item: T) => J | Promise<J>) => ({
  items: await Promise.all(page.items.map(json)),
  total: page.total,
  ...(page.next === undefined ? {} : { next: page.next }),
  block: blockJson(page.block),
});

/**
 * The answer follows from the block alone: the block is its ETag. @returns true where the client has it already and 304
 * was set.
 */
export const isUnchanged = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { backend, options }: ServiceParts,
): Promise<boolean> => {
  const head = await backend.registry.head();
  const tag = `"${head.number}-${head.hash.slice(2, 18)}"`;
  void reply
    .header('etag', tag)
    .header('cache-control', `public, max-age=${options.tipSeconds}`)
    .header('vary', 'Accept');
  const known = request.headers['if-none-match'];
  if (known === undefined || !known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))
    return false;
  void reply.code(304);
  return true;
};
