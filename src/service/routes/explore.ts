import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import type { ServiceParts } from '../parts.ts';
import { IssuerPage } from '../schemas/accreditation.ts';
import { closed, Did, problems, ref } from '../schemas/common.ts';
import {
  DossierSchema,
  IssuerFacetsSchema,
  MapGroupSchema,
  orderMember,
  TrustMapSchema,
  wishMembers,
} from '../schemas/explore.ts';
import { dossierOf } from '../views/dossier.ts';
import { DOSSIER_COLUMNS, dossierCells, dossierJson } from '../views/dossier-json.ts';
import { ISSUER_COLUMNS, issuerCells, issuerJson, nameOf, organisationOf } from '../views/issuer.ts';
import { csvContent, formatMember, sendCsv, sendItems } from './download.ts';
import { blockJson, isUnchanged } from './reading.ts';
import { wishOf } from './wish.ts';

const DidParams = Type.Object({ did: Did }, closed);
const Wish = Type.Object(wishMembers, closed);
const Export = Type.Object({ ...wishMembers, ...orderMember, ...formatMember }, closed);
const Format = Type.Object(formatMember, closed);
const Group = Type.Object({ accreditor: wishMembers.accreditor, country: wishMembers.country }, closed);
const both = (schema: Parameters<typeof ref>[0]) => ({
  200: {
    description: 'Default Response',
    content: { 'application/json': { schema: ref(schema) }, ...csvContent },
  },
});
const tags = ['registry'];

/** What the explorer's pages need beside single records: counts, exports, one organisation whole, and the map. */
export const exploreRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const { registry } = parts.backend;
  app.get(
    '/issuers/facets',
    {
      schema: {
        ...{ tags, operationId: 'issuerFacets', querystring: Wish },
        summary: 'What a search for organisations can be narrowed by, with counts',
        response: { 200: ref(IssuerFacetsSchema), ...problems(400, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const { accreditors, block, ...facets } = await registry.facets(
        wishOf(request.query as Static<typeof Wish>),
      );
      return {
        ...facets,
        accreditors: accreditors.map(({ organisation, ...count }) => ({
          ...count,
          ...organisationOf(organisation),
        })),
        block: blockJson(block),
      };
    },
  );
  app.get(
    '/issuers/export',
    {
      schema: {
        ...{ tags, operationId: 'issuerExport', querystring: Export },
        summary: 'All organisations that a search finds, as one file',
        response: { ...both(IssuerPage), ...problems(400, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { format = 'json', ...query } = request.query as Static<typeof Export>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const { items, total, block } = await registry.everyIssuer(wishOf(query));
      if (format === 'csv') return sendCsv(reply, 'organisations', ISSUER_COLUMNS, each(items, issuerCells));
      return sendItems(reply, 'organisations', { total, block: blockJson(block) }, each(items, issuerJson));
    },
  );
  app.get(
    '/issuers/:did/dossier',
    {
      schema: {
        ...{ tags, operationId: 'dossier', params: DidParams, querystring: Format },
        summary:
          'All that the registry says of one organisation; as CSV its records and those right above and below',
        response: { ...both(DossierSchema), ...problems(400, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { did } = request.params as Static<typeof DidParams>;
      const { format = 'json' } = request.query as Static<typeof Format>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const dossier = await dossierOf(registry, did);
      if (dossier === undefined) throw fail('RESOURCE_UNKNOWN', { resource: 'issuer' });
      if (format === 'csv')
        return sendCsv(reply, 'organisation', DOSSIER_COLUMNS, await dossierCells(registry, dossier));
      return { ...(await dossierJson(registry, dossier)), block: blockJson(await registry.head()) };
    },
  );
  app.get(
    '/map',
    {
      schema: {
        ...{ tags, operationId: 'map', querystring: Format },
        summary: 'Who accredits and recognises whom; as CSV one line for each count and each recognition',
        response: { ...both(TrustMapSchema), ...problems(400, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { format = 'json' } = request.query as Static<typeof Format>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const map = await registry.map();
      if (format === 'csv') return sendCsv(reply, 'map', MAP_COLUMNS, mapRows(map));
      const bodies = map.bodies.map(({ organisation, ...body }) => ({
        ...body,
        ...organisationOf(organisation),
      }));
      return { ...map, bodies, block: blockJson(map.block) };
    },
  );
  app.get(
    '/map/group',
    {
      schema: {
        ...{ tags, operationId: 'mapGroup', querystring: Group },
        summary: 'The names behind one count of the map',
        response: { 200: ref(MapGroupSchema), ...problems(400, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { accreditor, country } = request.query as Static<typeof Group>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const { items, total, block } = await registry.mapGroup(accreditor, country);
      return {
        total,
        items: items.map(({ organisation, ...item }) => ({ ...item, ...organisationOf(organisation) })),
        block: blockJson(block),
      };
    },
  );
};

function* each<T, J>(items: Iterable<T>, show: (item: T) => J): Generator<J> {
  for (const item of items) yield show(item);
}

const MAP_COLUMNS = [
  ...['relation', 'from', 'from_name', 'to', 'to_name', 'country', 'organisations', 'standing'],
] as const;

function* mapRows({
  bodies,
  counts,
  recognitions,
}: Awaited<ReturnType<ServiceParts['backend']['registry']['map']>>): Generator<
  readonly (string | number | undefined)[]
> {
  const names = new Map(bodies.map(({ did, organisation }) => [did, nameOf(organisation)]));
  for (const { did, home, others, organisation, standing } of bodies)
    for (const from of home === undefined ? others : [home, ...others])
      yield ['accredits', from, names.get(from), did, names.get(did), organisation?.country, 1, standing];
  for (const { from, to, standing } of recognitions)
    yield ['recognises', from, names.get(from), to, names.get(to), undefined, 1, standing];
  for (const { accreditor, country, standings } of counts)
    for (const { value, count } of standings)
      yield [
        ...['accredits', accreditor, accreditor && names.get(accreditor), undefined, undefined, country],
        ...[count, value],
      ];
}
