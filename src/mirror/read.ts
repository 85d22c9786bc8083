import { sha256 } from '#crypto';
import { toHex } from '../core/hex.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import {
  COPY_FORMAT,
  COPY_VERSION,
  type CopiedAttribute,
  type CopiedIssuer,
  type CopiedRevision,
  type CopiedSchema,
  type RegistryCopy,
} from './copy.ts';
import { type MirrorFetch, MirrorReader } from './reader.ts';

const ISSUERS = '/trusted-issuers-registry/v5/issuers';
const IDENTIFIERS = '/did-registry/v5/identifiers';
const SCHEMAS = '/trusted-schemas-registry/v3/schemas';

export interface MirrorOptions {
  readonly fetch: MirrorFetch;
  readonly now: Seconds;
  /** Called after each entry of the three main lists. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly label: string;
  }) => void;
}

/**
 * Copies an EBSI-shaped registry: DID documents (DID Registry v5), issuers with every attribute, revision and proxy (Trusted
 * Issuers Registry v5), schemas with every revision and metadata (Trusted Schemas Registry v3). What cannot be read stands in
 * `faults`. Of DID documents it takes today's: the registry keeps their history, and lists none of it.
 * @param base `https://registry.example`, without a slash at its end.
 * @throws VidimusError `MIRROR_TOO_LARGE`, `NET_ABORTED`
 */
export const copyRegistry = async (base: string, options: MirrorOptions): Promise<RegistryCopy> => {
  const reader = new MirrorReader(base, options.fetch);
  const each = <T>(ids: readonly string[], label: string, read: (id: string) => Promise<T | undefined>) =>
    inTurns(ids, read, (done) => options.onProgress?.({ done, total: ids.length, label }));
  const dids = await reader.list(IDENTIFIERS, didOf);
  const documents = await each(dids, 'DIDs', async (did) => {
    const document = await reader.object(`${IDENTIFIERS}/${did}`, 'application/did+ld+json');
    if (document === undefined) return undefined;
    return document['id'] === did
      ? { did, document }
      : reader.malformed(`${IDENTIFIERS}/${did}`, 'it is the document of another DID');
  });
  const issuers = await each(await reader.list(ISSUERS, didOf), 'issuers', (did) => copyIssuer(reader, did));
  const schemas = await each(
    await reader.list(SCHEMAS, (entry) => idIn(entry, 'schemaId')),
    'schemas',
    (id) => copySchema(reader, id),
  );
  return {
    format: COPY_FORMAT,
    version: COPY_VERSION,
    from: base,
    taken: formatSeconds(options.now),
    dids: sorted(documents, ({ did }) => did),
    issuers: sorted(issuers, ({ did }) => did),
    schemas: sorted(schemas, ({ id }) => id),
    faults: reader.faults,
  };
};

const copyIssuer = async (reader: MirrorReader, did: string): Promise<CopiedIssuer> => {
  const base = `${ISSUERS}/${did}`;
  const attributes: CopiedAttribute[] = [];
  for (const id of await reader.list(`${base}/attributes`, (entry) => idIn(entry, 'id'))) {
    const place = `${base}/attributes/${id}`;
    const latest = await readRevision(reader, did, place);
    const revisions: CopiedRevision[] = [];
    for (const revision of await reader.list(`${place}/revisions`, (entry) => idIn(entry, 'id'))) {
      const read = await readRevision(reader, did, `${place}/revisions/${revision}`);
      if (read !== undefined) revisions.push({ id: revision, ...read });
    }
    if (latest === undefined) continue;
    // A change of role brings no body of its own: each body is that of the revision which is named by its digest.
    const known = new Set(revisions.map((revision) => bare(revision.id)));
    for (const { body } of [latest, ...revisions]) {
      if (body !== '' && !known.has(digestOf(body))) reader.exchanged(place);
    }
    attributes.push({ id, latest, revisions });
  }
  const proxies: { readonly id: string; readonly data: JsonObject }[] = [];
  for (const id of await reader.list(`${base}/proxies`, (entry) => idIn(entry, 'proxyId'))) {
    const data = await reader.object(`${base}/proxies/${id}`);
    if (data !== undefined) proxies.push({ id, data });
  }
  return { did, attributes: sorted(attributes, ({ id }) => id), proxies: sorted(proxies, ({ id }) => id) };
};

const readRevision = async (
  reader: MirrorReader,
  did: string,
  place: string,
): Promise<Omit<CopiedRevision, 'id'> | undefined> => {
  const answer = await reader.object(place);
  if (answer === undefined) return undefined;
  if (answer['did'] !== did) return reader.malformed(place, 'it is about another organisation');
  const { attribute } = answer;
  if (attribute === undefined || !isObject(attribute)) return reader.malformed(place, 'it has no attribute');
  const { hash, body, issuerType, tao, rootTao } = attribute;
  if (isString(hash) && isString(body) && isString(issuerType) && isString(tao) && isString(rootTao)) {
    return { hash, body, issuerType, tao, rootTao };
  }
  return reader.malformed(place, 'a member is missing');
};

const copySchema = async (reader: MirrorReader, id: string): Promise<CopiedSchema> => {
  const base = `${SCHEMAS}/${id}/revisions`;
  const revisions: CopiedSchema['revisions'][number][] = [];
  for (const revision of await reader.list(base, (entry) => idIn(entry, 'schemaRevisionId'))) {
    const text = await reader.text(`${base}/${revision}`);
    const metadata: { readonly id: string; readonly text: string }[] = [];
    const place = `${base}/${revision}/metadata`;
    for (const one of await reader.list(place, (entry) => idIn(entry, 'metadataId'))) {
      const said = await reader.text(`${place}/${one}`, 'application/ld+json, application/json;q=0.9');
      if (said === undefined) continue;
      if (digestOf(said) !== bare(one)) reader.exchanged(`${place}/${one}`);
      metadata.push({ id: one, text: said });
    }
    if (text === undefined) continue;
    if (digestOf(text) !== bare(revision)) reader.exchanged(`${base}/${revision}`);
    revisions.push({ id: revision, text, metadata: sorted(metadata, (entry) => entry.id) });
  }
  return { id, revisions };
};

const digestOf = (text: string): string => toHex(sha256(new TextEncoder().encode(text))).slice(2);

const bare = (id: string): string => id.toLowerCase().replace(/^0x/, '');

/** What stands in a path must not lead out of it. */
const didOf = ({ did }: JsonObject): string | undefined =>
  isString(did) && /^did:[a-z0-9]{1,20}:[A-Za-z0-9.:_-]{1,200}$/.test(did) ? did : undefined;

const idIn = (entry: JsonObject, member: string): string | undefined => {
  const id = entry[member];
  return isString(id) && /^[A-Za-z0-9]{1,80}$/.test(id) ? id : undefined;
};

/** How many entries are read at once: a registry is somebody's server. */
const AT_ONCE = 4;

const inTurns = async <T>(
  ids: readonly string[],
  read: (id: string) => Promise<T | undefined>,
  onDone: (done: number) => void,
): Promise<readonly T[]> => {
  const results: T[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
      const result = await read(id);
      if (result !== undefined) results.push(result);
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
};

const sorted = <T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
