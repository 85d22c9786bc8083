import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { ChainEvent } from '../../chain/events/types.ts';
import { fail } from '../../core/errors.ts';
import { KINDS, STATUSES } from '../../trust/record.ts';
import type { ServiceParts } from '../parts.ts';
import {
  AccreditationPage,
  AccreditationSchema,
  HistorySchema,
  StatusListPage,
} from '../schemas/accreditation.ts';
import { closed, Did, Hex32, problems, ref, words } from '../schemas/common.ts';
import { accreditationJson } from '../views/accreditation.ts';
import { historyJson } from '../views/history.ts';
import { listJson } from '../views/list.ts';
import { isUnchanged, pageJson, pageMembers, pageRequest } from './reading.ts';

const IdParams = Type.Object({ id: Hex32 }, closed);
const Filter = Type.Object(
  {
    ...pageMembers,
    subject: Type.Optional(Did),
    parent: Type.Optional(Hex32),
    kind: Type.Optional(words(KINDS)),
    status: Type.Optional(words(STATUSES)),
  },
  closed,
);
const PageOnly = Type.Object(pageMembers, closed);
const ListFilter = Type.Object({ ...pageMembers, accreditation: Type.Optional(Hex32) }, closed);
const schemaOf = { tags: ['registry'] } as const;

/** Accreditation records, their history, and the status lists that belong to them. */
export const accreditationRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const { registry } = parts.backend;
  app.get(
    '/accreditations',
    {
      schema: {
        ...schemaOf,
        operationId: 'accreditations',
        summary: 'Accreditation records',
        querystring: Filter,
        response: { 200: ref(AccreditationPage), ...problems(400, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { limit, after, ...filter } = request.query as Static<typeof Filter>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const wanted = pageRequest({ ...(limit && { limit }), ...(after && { after }) });
      const page = await registry.records({ ...filter, ...wanted });
      return await pageJson(page, (view) => accreditationJson(view, registry.termText));
    },
  );
  app.get(
    '/accreditations/:id',
    {
      schema: {
        ...schemaOf,
        operationId: 'accreditation',
        summary: 'One accreditation record',
        params: IdParams,
        response: { 200: ref(AccreditationSchema), ...problems(400, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.params as Static<typeof IdParams>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const view = await registry.record(id);
      if (view === undefined) throw fail('RESOURCE_UNKNOWN', { resource: 'accreditation' });
      return await accreditationJson(view, registry.termText);
    },
  );
  app.get(
    '/accreditations/:id/history',
    {
      schema: {
        ...schemaOf,
        operationId: 'history',
        summary: 'Every change of one record, oldest first',
        params: IdParams,
        querystring: PageOnly,
        response: { 200: ref(HistorySchema), ...problems(400, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.params as Static<typeof IdParams>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      if ((await registry.record(id)) === undefined)
        throw fail('RESOURCE_UNKNOWN', { resource: 'accreditation' });
      const { limit, after } = pageRequest(request.query as Static<typeof PageOnly>);
      return historyPage(id, await registry.history(id), limit, after);
    },
  );
  app.get(
    '/lists',
    {
      schema: {
        ...schemaOf,
        operationId: 'lists',
        summary: 'Status lists on-chain',
        querystring: ListFilter,
        response: { 200: ref(StatusListPage), ...problems(400, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { accreditation, ...rest } = request.query as Static<typeof ListFilter>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const filter = accreditation === undefined ? {} : { accreditation };
      const page = await registry.lists({ ...filter, ...pageRequest(rest) });
      return await pageJson(page, listJson);
    },
  );
};

/** A history only grows at its end, so that a position stays where it is. */
const historyPage = (id: string, events: readonly ChainEvent[], limit: number, after: string | undefined) => {
  const start = after === undefined ? 0 : /^\d{1,9}$/.test(after) ? Number(after) : Number.NaN;
  if (Number.isNaN(start)) throw fail('CURSOR_MALFORMED');
  const end = start + limit;
  return {
    id,
    total: events.length,
    items: events.slice(start, end).map(historyJson),
    ...(end < events.length ? { next: String(end) } : {}),
  };
};
