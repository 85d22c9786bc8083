import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import type { ServiceParts } from '../parts.ts';
import { IssuerPage, IssuerSchema, PathsSchema } from '../schemas/accreditation.ts';
import { closed, Did, problems, ref } from '../schemas/common.ts';
import { orderMember, wishMembers } from '../schemas/explore.ts';
import { accreditationJson } from '../views/accreditation.ts';
import { issuerJson } from '../views/issuer.ts';
import { isUnchanged, pageJson, pageMembers, pageRequest } from './reading.ts';
import { wishOf } from './wish.ts';

const DidParams = Type.Object({ did: Did }, closed);
const Search = Type.Object({ ...pageMembers, ...wishMembers, ...orderMember }, closed);

/** Who the registry knows, and every way from one of them to a root. */
export const issuerRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const { registry } = parts.backend;
  // One list under two names: organisations are found by what they are called, issuers by their DID.
  for (const [path, operationId] of [
    ['/issuers', 'issuers'],
    ['/organisations', 'organisations'],
  ] as const) {
    app.get(
      path,
      {
        schema: {
          operationId,
          tags: ['registry'],
          summary: 'Organisations of the registry, by name, country, type, scope and more',
          querystring: Search,
          response: { 200: ref(IssuerPage), ...problems(400, 429, 500, 503) },
        },
      },
      async (request, reply) => {
        const { limit, after, ...wish } = request.query as Static<typeof Search>;
        if (await isUnchanged(request, reply, parts)) return reply.send();
        const wanted = pageRequest({ ...(limit && { limit }), ...(after && { after }) });
        return await pageJson(await registry.issuers({ ...wishOf(wish), ...wanted }), issuerJson);
      },
    );
  }
  app.get(
    '/issuers/:did',
    {
      schema: {
        operationId: 'issuer',
        tags: ['registry'],
        summary: 'What the registry says of one subject',
        params: DidParams,
        response: { 200: ref(IssuerSchema), ...problems(400, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { did } = request.params as Static<typeof DidParams>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const issuer = await registry.issuer(did);
      if (issuer === undefined) throw fail('RESOURCE_UNKNOWN', { resource: 'issuer' });
      return issuerJson(issuer);
    },
  );
  app.get(
    '/issuers/:did/paths',
    {
      schema: {
        operationId: 'paths',
        tags: ['registry'],
        summary: 'Every way from one subject up to a root',
        params: DidParams,
        response: { 200: ref(PathsSchema), ...problems(400, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { did } = request.params as Static<typeof DidParams>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const paths = await registry.pathsOf(did);
      if (paths.length === 0) throw fail('RESOURCE_UNKNOWN', { resource: 'issuer' });
      const hops = (path: (typeof paths)[number]) =>
        Promise.all(path.map((view) => accreditationJson(view, registry.termText)));
      return { did, paths: await Promise.all(paths.map(hops)) };
    },
  );
};
