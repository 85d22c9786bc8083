import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import { formatSeconds } from '../../core/seconds.ts';
import { KINDS, STATUSES } from '../../trust/record.ts';
import type { ServiceParts } from '../app.ts';
import type { HistoryEntry, StatusListView } from '../backend.ts';
import {
  AccreditationPage,
  AccreditationSchema,
  HistoryPage,
  StatusListPage,
} from '../schemas/accreditation.ts';
import { closed, Hex32, problems, ref, words } from '../schemas/common.ts';
import { accreditationJson } from '../views/accreditation.ts';
import { isUnchanged, pageJson, pageMembers, pageRequest } from './reading.ts';

const IdParams = Type.Object({ id: Hex32 }, closed);
const Filter = Type.Object(
  {
    ...pageMembers,
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
  const { backend } = parts;
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
      return await pageJson(await backend.records(filter, wanted), (view) =>
        accreditationJson(view, backend.termText),
      );
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
      const view = await backend.record(id);
      if (view === undefined) throw fail('RESOURCE_UNKNOWN', { resource: 'accreditation' });
      return await accreditationJson(view, backend.termText);
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
        response: { 200: ref(HistoryPage), ...problems(400, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.params as Static<typeof IdParams>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      if ((await backend.record(id)) === undefined)
        throw fail('RESOURCE_UNKNOWN', { resource: 'accreditation' });
      const wanted = pageRequest(request.query as Static<typeof PageOnly>);
      return await pageJson(await backend.history(id, wanted), historyJson);
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
      return await pageJson(await backend.lists(filter, pageRequest(rest)), listJson);
    },
  );
};

export const historyJson = ({ time, ...entry }: HistoryEntry) => ({ ...entry, time: formatSeconds(time) });

export const listJson = ({ anchor, ...list }: StatusListView) => ({
  ...list,
  ...(anchor === undefined ? {} : { anchor: { ...anchor, publishedAt: formatSeconds(anchor.publishedAt) } }),
});
