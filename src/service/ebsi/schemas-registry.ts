import type { FastifyInstance, FastifyRequest } from 'fastify';
import { trustedSchemasRegistryAbi } from '../../chain/abi/trusted-schemas-registry.ts';
import { fromHex, type Hex, hexOfSize, toHex } from '../../core/hex.ts';
import { isObject, isString } from '../../core/json.ts';
import { fromBase58btc, toBase58btc } from '../../core/multibase.ts';
import { parseDateTime } from '../../core/seconds.ts';
import { parseJson } from '../../core/strict-json.ts';
import type { EbsiMetadata } from '../../replica/ebsi/reads.ts';
import { pageOf } from '../../replica/ebsi/reads.ts';
import type { ServiceParts } from '../parts.ts';
import { badRequest, found } from './problems.ts';
import { acceptedType, listOf, PAGING, pagingOf, queryOf, sendAs } from './request.ts';

const BASE = '/trusted-schemas-registry/v3';
const PATH = `${BASE}/schemas`;
const JSON_ONLY = ['application/json'] as const;
const METADATA = ['application/ld+json', 'application/json'] as const;

interface Schema {
  readonly Params: { readonly id: string; readonly revision: string; readonly metadata: string };
}

/** EBSI's Trusted Schemas Registry API v3, reads. */
export const schemasRegistryRoutes = (app: FastifyInstance, { backend }: ServiceParts): void => {
  const place = (request: FastifyRequest<Schema>) => {
    const { id, revision } = request.params;
    return { id: schemaIdIn(id), text: id, revision: revision === undefined ? undefined : hashIn(revision) };
  };
  const noSchema = (text: string) => ['Schema Not Found', `Schema ${text} not found`] as const;
  const noRevision = (revision: string) => ['Revision Not Found', `Revision ${revision} not found`] as const;

  app.get(PATH, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const paging = pagingOf(queryOf(request, PAGING));
    const show = (id: Hex, url: string) => {
      const schemaId = toBase58btc(fromHex(id) ?? new Uint8Array());
      return { schemaId, href: `${url}/${schemaId}` };
    };
    return sendAs(
      reply,
      type,
      listOf(request, PATH, await backend.registry.ebsi.schemas(paging), paging, show),
    );
  });

  app.get<Schema>(`${PATH}/:id`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    queryOf(request, []);
    const { id, text } = place(request);
    return sendAs(reply, type, textOf(found(await backend.registry.ebsi.schema(id), ...noSchema(text))));
  });

  app.get<Schema>(`${PATH}/:id/revisions`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const query = queryOf(request, [...PAGING, 'version', 'valid-at']);
    const paging = pagingOf(query);
    const time = validAt(query['valid-at'], query['version']);
    const { id, text } = place(request);
    const all = found(await backend.registry.ebsi.schemaRevisions(id, ALL), ...noSchema(text));
    const standing: Hex[] = [];
    for (const revision of all.items) {
      const metadata = (await backend.registry.ebsi.metadata(id, revision)) ?? [];
      if (time === undefined || isValidAt(metadata, time)) standing.push(revision);
    }
    const show = (schemaRevisionId: Hex, url: string) => ({
      schemaRevisionId,
      href: `${url}/${schemaRevisionId}`,
    });
    const page = pageOf(standing, paging);
    return sendAs(reply, type, listOf(request, `${PATH}/${text}/revisions`, page, paging, show));
  });

  app.get<Schema>(`${PATH}/:id/revisions/:revision`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    queryOf(request, []);
    const { id, revision = '0x' } = place(request);
    return sendAs(
      reply,
      type,
      textOf(found(await backend.registry.ebsi.schema(id, revision), ...noRevision(revision))),
    );
  });

  app.get<Schema>(`${PATH}/:id/revisions/:revision/metadata`, async (request, reply) => {
    const type = acceptedType(request, JSON_ONLY);
    const paging = pagingOf(queryOf(request, PAGING));
    const { id, text, revision = '0x' } = place(request);
    const metadata = found(await backend.registry.ebsi.metadata(id, revision), ...noRevision(revision));
    const path = `${PATH}/${text}/revisions/${request.params.revision}/metadata`;
    const show = (one: EbsiMetadata, url: string) => ({ metadataId: one.id, href: `${url}/${one.id}` });
    return sendAs(reply, type, listOf(request, path, pageOf(metadata, paging), paging, show));
  });

  const one = async (request: FastifyRequest<Schema>) => {
    const { id, revision = '0x' } = place(request);
    const all = found(await backend.registry.ebsi.metadata(id, revision), ...noRevision(revision));
    const wanted = hashIn(request.params.metadata);
    return found(
      all.find((metadata) => metadata.id === wanted),
      'Metadata Not Found',
      `Metadata ${request.params.metadata} not found`,
    );
  };
  app.get<Schema>(`${PATH}/:id/revisions/:revision/metadata/:metadata`, async (request, reply) => {
    const type = acceptedType(request, METADATA);
    queryOf(request, []);
    return sendAs(reply, type, (await one(request)).text);
  });
  app.get<Schema>(`${BASE}/abi`, async (request, reply) =>
    sendAs(reply, acceptedType(request, JSON_ONLY), trustedSchemasRegistryAbi),
  );
};

/** More revisions of one schema are not looked through. */
const ALL = { page: 1, size: 1_000 };

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** `0x` and 64 digits, or multibase base58btc of 32 bytes. @throws EbsiProblem 400 */
const schemaIdIn = (text: string): Hex => {
  const bytes = text.length <= 60 ? fromBase58btc(text) : undefined;
  const id = bytes?.length === 32 ? toHex(bytes) : hexOfSize(text, 32);
  if (id === undefined)
    throw badRequest('schemaId must be a valid hexadecimal or multibase base58btc string');
  return id;
};

/** @throws EbsiProblem 400 */
const hashIn = (text: string): Hex => {
  const hash = hexOfSize(text.startsWith('0x') ? text : `0x${text}`, 32);
  if (hash === undefined) throw badRequest('id must be a 32 byte hexadecimal string');
  return hash;
};

/** @throws EbsiProblem 400 */
const validAt = (text: string | undefined, version: string | undefined): number | undefined => {
  if (version !== undefined && version !== 'latest' && version !== 'deprecated')
    throw badRequest('version must be one of the following values: latest, deprecated');
  if (text === undefined) return undefined;
  if (version !== 'deprecated') throw badRequest('valid-at requires version=deprecated');
  const time = parseDateTime(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (time === undefined) throw badRequest('valid-at must be a valid ISO 8601 date string');
  return time;
};

/** By `validFrom` and `validTo` of its newest metadata; without any it is valid. */
const isValidAt = (metadata: readonly EbsiMetadata[], time: number): boolean => {
  const { validFrom, validTo } = objectIn(metadata.at(-1)?.text ?? '{}');
  const from = isString(validFrom) ? parseDateTime(validFrom) : undefined;
  const to = isString(validTo) ? parseDateTime(validTo) : undefined;
  return (from === undefined || from <= time) && (to === undefined || time <= to);
};

const objectIn = (text: string): { readonly [member: string]: unknown } => {
  try {
    const json = parseJson(text);
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
};
