import type { FastifyInstance, FastifyRequest } from 'fastify';
import { trustedIssuersRegistryAbi } from '../../chain/abi/trusted-issuers-registry.ts';
import type { ServiceParts } from '../parts.ts';
import { badRequest, found } from './problems.ts';
import { relay } from './relay.ts';
import { acceptedType, didIn, listOf, originOf, PAGING, pagingOf, queryOf, sendAs } from './request.ts';

const BASE = '/trusted-issuers-registry/v5';
const PATH = `${BASE}/issuers`;
const JSON_ONLY = ['application/json'] as const;
/** `version=deprecated` is the shape that old clients still ask for. */
const VERSION = 'version';

interface Issuer {
  readonly Params: { readonly did: string };
}
interface Attribute {
  readonly Params: { readonly did: string; readonly attribute: string; readonly revision: string };
}
interface Proxy {
  readonly Params: { readonly did: string; readonly proxy: string; readonly '*': string };
}

/** EBSI's Trusted Issuers Registry API v5, reads; statuses of ours that EBSI has no word for are `Revoked`. */
export const issuersRegistryRoutes = (app: FastifyInstance, { backend, options }: ServiceParts): void => {
  /** The path as it was asked for, with the DID as it stands. */
  const at = (did: string, rest: string): string => `${PATH}/${did}${rest}`;

  app.get(PATH, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const paging = pagingOf(queryOf(request, PAGING));
    const page = await backend.registry.ebsi.issuers(paging);
    const show = (did: string, url: string) => ({ did, href: `${url}/${did}` });
    return sendAs(reply, type, listOf(request, PATH, page, paging, show));
  });

  app.get<Issuer>(`${PATH}/:did`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const version = versionOf(request, [VERSION]);
    const did = didIn(request.params.did);
    const issuer = found(
      await backend.registry.ebsi.issuer(did),
      'Issuer Not Found',
      `Issuer ${did} not found`,
    );
    if (version === 'latest') {
      const attributes = `${originOf(request)}${at(did, '/attributes')}`;
      return sendAs(reply, type, { did, attributes, hasAttributes: issuer.hasAttributes });
    }
    const ids = await backend.registry.ebsi.attributes(did, ALL);
    const attributes = await Promise.all(
      (ids?.items ?? []).map((id) => backend.registry.ebsi.attribute(did, id)),
    );
    return sendAs(reply, type, { did, attributes: attributes.filter((one) => one !== undefined) });
  });

  app.get<Issuer>(`${PATH}/:did/attributes`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const paging = pagingOf(queryOf(request, PAGING));
    const did = didIn(request.params.did);
    const page = found(
      await backend.registry.ebsi.attributes(did, paging),
      'Issuer Not Found',
      `Issuer ${did} not found`,
    );
    const show = (id: string, url: string) => ({ id, href: `${url}/${id}` });
    return sendAs(reply, type, listOf(request, at(did, '/attributes'), page, paging, show));
  });

  app.get<Attribute>(`${PATH}/:did/attributes/:attribute`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    queryOf(request, []);
    const did = didIn(request.params.did);
    const id = hashIn('attributeId', request.params.attribute);
    const attribute = found(
      await backend.registry.ebsi.attribute(did, id),
      'Attribute Not Found',
      `Attribute ${request.params.attribute} not found`,
    );
    return sendAs(reply, type, { did, attribute });
  });

  app.get<Attribute>(`${PATH}/:did/attributes/:attribute/revisions`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const version = versionOf(request, [...PAGING, VERSION]);
    const paging = pagingOf(request.query as Record<string, string>);
    const did = didIn(request.params.did);
    const id = hashIn('attributeId', request.params.attribute);
    const page = found(
      await backend.registry.ebsi.revisions(did, id, paging),
      'Attribute Not Found',
      `Attribute ${request.params.attribute} not found`,
    );
    const path = at(did, `/attributes/${request.params.attribute}/revisions`);
    if (version === 'latest') {
      const show = (one: string, url: string) => ({ id: one, href: `${url}/${one}` });
      return sendAs(reply, type, listOf(request, path, page, paging, show, '&version=latest'));
    }
    const bodies = await Promise.all(page.items.map((one) => backend.registry.ebsi.attribute(did, id, one)));
    const whole = { items: bodies.filter((one) => one !== undefined), total: page.total };
    const list = listOf(request, path, whole, paging, (one) => one, '&version=deprecated');
    return sendAs(reply, type, list);
  });

  app.get<Attribute>(`${PATH}/:did/attributes/:attribute/revisions/:revision`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    queryOf(request, []);
    const did = didIn(request.params.did);
    const id = hashIn('attributeId', request.params.attribute);
    const revision = hashIn('revisionId', request.params.revision);
    const attribute = found(
      await backend.registry.ebsi.attribute(did, id, revision),
      'Revision Not Found',
      `Revision 0x${revision} not found`,
    );
    return sendAs(reply, type, { did, attribute });
  });

  app.get<Issuer>(`${PATH}/:did/proxies`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const paging = pagingOf(queryOf(request, PAGING));
    const did = didIn(request.params.did);
    const page = found(
      await backend.registry.ebsi.proxies(did, paging),
      'Issuer Not Found',
      `Issuer ${did} not found`,
    );
    const show = (proxyId: string, url: string) => ({ proxyId, href: `${url}/${proxyId}` });
    return sendAs(reply, type, listOf(request, at(did, '/proxies'), page, paging, show));
  });

  const proxyOf = async (request: FastifyRequest<Proxy>) => {
    const did = didIn(request.params.did);
    const id = request.params.proxy;
    if (!/^0x[0-9a-f]{64}$/i.test(id)) throw badRequest('proxyId must be a 32 byte hexadecimal string');
    return found(
      await backend.registry.ebsi.proxy(did, id),
      'Proxy Not Found',
      `Proxy ${id} of issuer ${did} can't be found`,
    );
  };
  app.get<Proxy>(`${PATH}/:did/proxies/:proxy`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    queryOf(request, []);
    return sendAs(reply, type, await proxyOf(request));
  });
  app.get<Proxy>(`${PATH}/:did/proxies/:proxy/*`, async (request, reply) => {
    const proxy = await proxyOf(request);
    const token = await relay(proxy, request.params['*'], options.allowLoopback);
    return sendAs(reply.header('cache-control', 'no-cache'), 'text/plain; charset=utf-8', token);
  });

  app.get(`${BASE}/abi`, async (request, reply) =>
    sendAs(reply, acceptedType(request, JSON_ONLY), trustedIssuersRegistryAbi),
  );
};

/** The old shape lists all of them at once: bounded, as pages are. */
const ALL = { page: 1, size: 1_000 };

/** @throws EbsiProblem 400 */
const versionOf = (request: FastifyRequest, known: readonly string[]): 'latest' | 'deprecated' => {
  const version = queryOf(request, known)[VERSION] ?? 'latest';
  if (version !== 'latest' && version !== 'deprecated')
    throw badRequest('version must be one of the following values: latest, deprecated');
  return version;
};

/** With or without `0x`; given on without, in lower case. @throws EbsiProblem 400 */
const hashIn = (name: string, text: string): string => {
  const hex = /^(?:0x)?([0-9a-fA-F]{64})$/.exec(text)?.[1];
  if (hex === undefined) throw badRequest(`${name} must be a 32 byte hexadecimal string`);
  return hex.toLowerCase();
};
