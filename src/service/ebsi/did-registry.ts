import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { didRegistryAbi } from '../../chain/abi/did-registry.ts';
import { isObject } from '../../core/json.ts';
import { parseDateTime, type Seconds } from '../../core/seconds.ts';
import type { Relationship } from '../../did/document.ts';
import { RELATIONSHIPS } from '../../did/relationships.ts';
import type { ServiceParts } from '../parts.ts';
import { badRequest, type EbsiProblem, found, notFound } from './problems.ts';
import { acceptedType, ebsiDidIn, listOf, PAGING, pagingOf, type Query, queryOf, sendAs } from './request.ts';

const BASE = '/did-registry/v5';
const PATH = `${BASE}/identifiers`;
const FORMS = ['application/did+ld+json', 'application/did+json'] as const;

/** EBSI's DID Registry API v5, reads (reference: its OpenAPI of 2026). */
export const didRegistryRoutes = (app: FastifyInstance, { backend }: ServiceParts): void => {
  app.get(PATH, async (request, reply) => {
    const type = acceptedType(request, ['application/json']);
    const query = queryOf(request, [
      ...PAGING,
      'controller',
      'verification-method-id',
      'verification-relationship',
    ]);
    const paging = pagingOf(query);
    const filter = filterOf(query);
    const page = await backend.registry.ebsi.dids(paging, filter.filter);
    if (page.total === 0 && filter.filter !== undefined) throw nobody(query);
    const show = (did: string, url: string) => ({ did, href: `${url}/${did}` });
    return sendAs(reply, type, listOf(request, PATH, page, paging, show, filter.text));
  });

  app.get<{ Params: { did: string } }>(`${PATH}/:did`, async (request, reply) => {
    const type = acceptedType(request, FORMS);
    const query = queryOf(request, ['valid-at']);
    const did = ebsiDidIn(request.params.did);
    const document = found(
      await backend.registry.ebsi.document(did, timeIn(query['valid-at'])),
      'Identifier Not Found',
      `Identifier ${did} not found`,
    );
    const { '@context': _context, ...bare } = document;
    // EBSI's form without a context is for those who ask for exactly it.
    return sendAs(reply, type, type === 'application/did+json' ? bare : document);
  });

  app.post<{ Params: { did: string } }>(`${PATH}/:did/actions`, async (request, reply) => {
    const did = ebsiDidIn(request.params.did);
    return checkController(request, reply, (account) => backend.registry.ebsi.mayAct(did, account));
  });

  app.get(`${BASE}/abi`, async (request, reply) =>
    sendAs(reply, acceptedType(request, ['application/json']), didRegistryAbi),
  );
};

/** @throws EbsiProblem 400 for filters that exclude or need each other. */
const filterOf = (query: Query) => {
  const { controller } = query;
  const method = query['verification-method-id'];
  const relationship = query['verification-relationship'];
  if (controller !== undefined && (method !== undefined || relationship !== undefined))
    throw badRequest('It is not possible to filter by controller and verification relationship');
  if (controller !== undefined) {
    const text = `&controller=${encodeURIComponent(ebsiDidIn(controller))}`;
    return { filter: { controller }, text };
  }
  if (method === undefined && relationship === undefined) return { filter: undefined, text: '' };
  if (method === undefined || !isRelationship(relationship))
    throw badRequest(
      'verification-method-id and verification-relationship must be given together, the latter being one of ' +
        RELATIONSHIPS.join(', '),
    );
  const text = `&verification-method-id=${encodeURIComponent(method)}&verification-relationship=${relationship}`;
  return { filter: { method, relationship }, text };
};

const isRelationship = (text: string | undefined): text is Relationship =>
  RELATIONSHIPS.some((one) => one === text);

const nobody = ({ controller }: Query): EbsiProblem =>
  controller === undefined
    ? notFound('No identifiers found', 'No identifiers found')
    : notFound('Controller Not Found', `Controller ${controller} not found`);

/** Fractions of a second are cut off. @throws EbsiProblem 400 */
const timeIn = (text: string | undefined): Seconds | undefined => {
  if (text === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = parseDateTime(isDay ? `${text}T00:00:00Z` : text);
  if (time === undefined) throw badRequest('valid-at must be a valid ISO 8601 date string');
  return time;
};

/** The one JSON-RPC method of this path. */
const checkController = async (
  request: FastifyRequest,
  reply: FastifyReply,
  mayAct: (account: string) => Promise<boolean>,
): Promise<FastifyReply> => {
  const { body } = request;
  const id = isObject(body) && (typeof body.id === 'number' || typeof body.id === 'string') ? body.id : null;
  const refuse = (message: string) =>
    sendAs(reply.code(400), 'application/json', { jsonrpc: '2.0', id, error: { code: -32_600, message } });
  if (!isObject(body)) return refuse('JSON-RPC payload must be an object');
  const { method, params } = body;
  if (method !== 'checkController') return refuse(`The method '${String(method).slice(0, 60)}' is invalid`);
  const [account] = Array.isArray(params) ? params : [];
  if (typeof account !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(account))
    return refuse('params must hold one Ethereum address');
  return sendAs(reply, 'application/json', { jsonrpc: '2.0', id, result: await mayAct(account) });
};
