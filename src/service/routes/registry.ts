import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import { NO_RECORD, type RecordId, toHex } from '../../core/hex.ts';
import { LIMITS } from '../../core/limits.ts';
import { formatSeconds } from '../../core/seconds.ts';
import type { RegistryReads } from '../../replica/browse.ts';
import { encodeRecord } from '../../trust/encoding.ts';
import type { ServiceParts } from '../parts.ts';
import { Address20, closed, Hex32, problems, ref } from '../schemas/common.ts';
import { AccountSchema, LineSchema, RegistrySchema } from '../schemas/registry.ts';
import { accreditationJson } from '../views/accreditation.ts';
import { blockJson, isUnchanged } from './reading.ts';

const AccountParams = Type.Object({ account: Address20 }, closed);
const IdParams = Type.Object({ id: Hex32 }, closed);
const schemaOf = { tags: ['registry'] } as const;
/** More than a person looks through; programs page through `/accreditations`. */
const MOST_SHOWN = 200;

/** What a wallet needs: the deployment, as whom an account may act, and the bodies above a record. */
export const registryRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const { registry, deployment } = parts.backend;
  app.get(
    '/registry',
    {
      schema: {
        ...schemaOf,
        operationId: 'registry',
        summary: 'The contracts that this service reads',
        response: { 200: ref(RegistrySchema), ...problems(429, 500, 503) },
      },
    },
    async (request, reply) => {
      if (deployment === undefined) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const { name, chainId, genesisHash, deployedAtBlock, contracts, facts } = deployment;
      const [{ grantsClosed }, head] = await Promise.all([registry.governance(), registry.head()]);
      return {
        ...{ name, chainId, genesisHash, deployedAtBlock, contracts, grantsClosed },
        demonstration: facts['demonstration'] === true || name === 'demo',
        block: blockJson(head),
      };
    },
  );
  app.get(
    '/accounts/:account',
    {
      schema: {
        ...schemaOf,
        operationId: 'account',
        summary: 'As whom an account may act',
        params: AccountParams,
        response: { 200: ref(AccountSchema), ...problems(400, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { account } = request.params as Static<typeof AccountParams>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const [view, head] = await Promise.all([registry.account(account), registry.head()]);
      return {
        account,
        controls: await shown(registry, view.controls),
        total: view.controls.length,
        custodianOf: await shown(registry, view.custodianOf),
        rescues: view.rescues.map((rescue) => ({
          ...rescue,
          executableAt: formatSeconds(rescue.executableAt),
        })),
        delegations: (
          await Promise.all(
            view.delegations.slice(0, MOST_SHOWN).map(async ({ accreditation, expiry }) => {
              const [json] = await shown(registry, [accreditation]);
              return json === undefined ? [] : [{ accreditation: json, expiry: formatSeconds(expiry) }];
            }),
          )
        ).flat(),
        block: blockJson(head),
      };
    },
  );
  app.get(
    '/accreditations/:id/line',
    {
      schema: {
        ...schemaOf,
        operationId: 'line',
        summary: 'A record and all above it, as the contract hashes them',
        params: IdParams,
        response: { 200: ref(LineSchema), ...problems(400, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.params as Static<typeof IdParams>;
      if (await isUnchanged(request, reply, parts)) return reply.send();
      const records = await lineOf(registry, id);
      if (records.length === 0) throw fail('RESOURCE_UNKNOWN', { resource: 'accreditation' });
      return { id, records };
    },
  );
};

const shown = async (registry: RegistryReads, ids: readonly RecordId[]) => {
  const views = await Promise.all(ids.slice(0, MOST_SHOWN).map((id) => registry.record(id)));
  return Promise.all(
    views.flatMap((view) => (view === undefined ? [] : [accreditationJson(view, registry.termText)])),
  );
};

const lineOf = async (registry: RegistryReads, id: RecordId) => {
  const line: { id: RecordId; parent: RecordId; body: `0x${string}` }[] = [];
  for (let next = id; next !== NO_RECORD && line.length < LIMITS.pathHops; ) {
    const view = await registry.record(next);
    if (view === undefined) break;
    line.push({ id: next, parent: view.parent, body: toHex(encodeRecord(view.record)) });
    next = view.parent;
  }
  return line;
};
