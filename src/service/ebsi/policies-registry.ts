import type { FastifyInstance } from 'fastify';
import { checksummed } from '../../chain/did-ethr/identity.ts';
import { hexOfSize } from '../../core/hex.ts';
import { pageOf } from '../../replica/ebsi/reads.ts';
import type { ServiceParts } from '../parts.ts';
import { badRequest, found } from './problems.ts';
import { acceptedType, listOf, PAGING, pagingOf, queryOf, sendAs } from './request.ts';

const BASE = '/trusted-policies-registry/v3';
const JSON_ONLY = ['application/json'] as const;

/** What our governance may do, by EBSI's names: it admits roots, and acts on them alone. */
const POLICIES = [
  ['TIR:insertIssuer', 'Admit a root of the Trusted Issuers Registry'],
  ['TIR:updateIssuer', 'Suspend, resume, end or void a root of the Trusted Issuers Registry'],
  ['TIR:setAttributeMetadata', 'Set the state of a root of the Trusted Issuers Registry'],
] as const;

/** EBSI's Trusted Policies Registry API v3, reads: the accounts that govern this registry. */
export const policiesRegistryRoutes = (app: FastifyInstance, { backend }: ServiceParts): void => {
  app.get(`${BASE}/users`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const paging = pagingOf(queryOf(request, PAGING));
    const users = (await backend.registry.ebsi.governors()).map(checksummed);
    const show = (user: string, url: string) => ({ user, href: `${url}/${user}` });
    return sendAs(reply, type, listOf(request, `${BASE}/users`, pageOf(users, paging), paging, show));
  });

  app.get<{ Params: { address: string } }>(`${BASE}/users/:address`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    queryOf(request, []);
    const address = hexOfSize(request.params.address, 20);
    if (address === undefined) throw badRequest('address must be an Ethereum address');
    const governs = (await backend.registry.ebsi.governors()).includes(address);
    const attributes = governs ? POLICIES.map(([name]) => name) : [];
    return sendAs(reply, type, { user: checksummed(address), attributes });
  });

  app.get(`${BASE}/policies`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const paging = pagingOf(queryOf(request, PAGING));
    const names = POLICIES.map(([name]) => name);
    const show = (policyName: string, url: string) => ({ policyName, href: `${url}/${policyName}` });
    return sendAs(reply, type, listOf(request, `${BASE}/policies`, pageOf(names, paging), paging, show));
  });

  app.get<{ Params: { name: string } }>(`${BASE}/policies/:name`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    queryOf(request, []);
    const { name } = request.params;
    const position = POLICIES.findIndex(([known]) => known === name);
    const [policyName, description] = found(
      POLICIES[position],
      'Policy Not Found',
      `Policy ${name} not found`,
    );
    return sendAs(reply, type, { policyId: String(position), policyName, description, status: true });
  });
};
