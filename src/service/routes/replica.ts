import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fail } from '../../core/errors.ts';
import { encodeSlice } from '../../replica/slice/encode.ts';
import type { SliceRequest } from '../../replica/slice/types.ts';
import type { Policy } from '../../verify/policy.ts';
import type { ServiceParts } from '../parts.ts';
import { Address20, closed, Hex32, problems, ref } from '../schemas/common.ts';
import { ReplicaSchema, SliceSchema } from '../schemas/replica.ts';

const text = (longest: number) => Type.String({ minLength: 1, maxLength: longest });
const SubjectParams = Type.Object({ subject: text(2_048) }, closed);
const DidParams = Type.Object({ did: text(2_048) }, closed);
const IdParams = Type.Object({ id: Hex32 }, closed);
const TargetParams = Type.Object(
  { chainId: Type.String({ pattern: '^[1-9]\\d{0,14}$' }), registry: Address20, id: Hex32 },
  closed,
);
const finality = Type.Optional(
  Type.Unsafe<'head' | 'final'>({
    type: 'string',
    enum: ['head', 'final'],
    description:
      'Of the newest block (default), or of final blocks alone where the operator keeps that state',
  }),
);
const Which = Type.Object({ finality }, closed);
const After = Type.Object(
  {
    finality,
    after: Type.Optional(
      Type.String({ pattern: '^[\\w-]{1,40}$', description: '`next` of the page before' }),
    ),
  },
  closed,
);

/**
 * The registry's state in parts, for verifiers that keep credentials to themselves. A bit or a handle cannot be asked for
 * singly: whoever asks names an organisation, and gets everything under it.
 */
export const replicaRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const { registry } = parts.backend;
  const slice = (
    path: string,
    operationId: string,
    summary: string,
    shape: {
      readonly params: ReturnType<typeof Type.Object>;
      readonly querystring?: typeof After | typeof Which;
    },
    requestOf: (params: unknown, query: unknown) => SliceRequest,
  ): void => {
    app.get(
      path,
      {
        schema: {
          operationId,
          tags: ['replica'],
          summary,
          querystring: Which,
          ...shape,
          response: { 200: ref(SliceSchema), ...problems(400, 422, 429, 500, 503) },
        },
      },
      async (request, reply) => {
        aged(reply);
        const { finality: wanted } = request.query as Static<typeof Which>;
        return encodeSlice(await registry.slice(requestOf(request.params, request.query), wanted));
      },
    );
  };
  app.get(
    '/replica',
    {
      schema: {
        operationId: 'replica',
        tags: ['replica'],
        summary: 'The network that is followed, and the policies',
        response: { 200: ref(ReplicaSchema), ...problems(429, 500, 503) },
      },
    },
    async (_request, reply) => {
      aged(reply);
      return factsOf(parts);
    },
  );
  slice(
    '/replica/subjects/:subject',
    'subjectSlice',
    'All that a verifier needs about one subject: records, ways up, recognitions, statuses, DIDs',
    { params: SubjectParams },
    (params) => ({ about: 'subject', ...(params as Static<typeof SubjectParams>) }),
  );
  slice(
    '/replica/records/:id',
    'recordSlice',
    'One record with everything above it and its statuses',
    { params: IdParams },
    (params) => ({ about: 'record', record: (params as Static<typeof IdParams>).id }),
  );
  slice(
    '/replica/targets/:chainId/:registry/:id',
    'targetSlice',
    'Who recognises a record, with everything above them',
    { params: TargetParams },
    (params) => {
      const { chainId, ...target } = params as Static<typeof TargetParams>;
      return { about: 'target', target: { ...target, chainId: Number(chainId) } };
    },
  );
  slice(
    '/replica/statuses/:id',
    'statusSlice',
    'All lists, revoked handles and anchors under one accreditation, a page at a time',
    { params: IdParams, querystring: After },
    (params, query) => ({
      about: 'statuses',
      accreditation: (params as Static<typeof IdParams>).id,
      ...afterOf(query),
    }),
  );
  slice(
    '/replica/dids/:did',
    'didSlice',
    'The events of a did:ethr, or of a did:ebsi of this network',
    { params: DidParams },
    (params) => ({ about: 'did', ...(params as Static<typeof DidParams>) }),
  );
};

const afterOf = (query: unknown): { readonly after?: string } => {
  const { after } = query as Static<typeof After>;
  return after === undefined ? {} : { after };
};

/** It says how old it is, so nothing may keep it. */
const aged = (reply: FastifyReply): void => {
  void reply.header('cache-control', 'no-store');
};

const factsOf = async ({ backend }: ServiceParts) => {
  const { deployment, policies = new Map<string, Policy>(), profile = 'default', registry } = backend;
  if (deployment === undefined) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
  const [head] = await registry.trust.heads();
  if (head === undefined) throw fail('REPLICA_NOT_READY', { reason: 'nothing was read yet' });
  return {
    format: 'vidimus-replica/1',
    deployment,
    policies: Object.fromEntries(policies),
    profile,
    demonstration: deployment.facts['demonstration'] === true || deployment.name === 'demo',
    rpc: [],
    block: head.block,
    ageSeconds: Math.ceil(head.ageSeconds ?? 0),
  };
};
