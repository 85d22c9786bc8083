import { failed, no, type Outcome, unknown } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { outcomeOf, refuse } from '../core/refusal.ts';
import { parseDateTime, type Seconds } from '../core/seconds.ts';
import { type DidUrl, parseDidUrl } from './did-url.ts';
import type { DidResolution, DidResolver } from './document.ts';

/** What a DID URL leads to. */
export type Dereferenced =
  | { readonly kind: 'document'; readonly resolution: DidResolution }
  /** A verification method or a service of the document. */
  | { readonly kind: 'part'; readonly content: JsonObject; readonly resolution: DidResolution }
  /** The address behind a service. It is told, never fetched. */
  | { readonly kind: 'service'; readonly url: string; readonly resolution: DidResolution };

/**
 * Dereferences a DID URL (DID Resolution §5; DID Core §3.2): a bare DID, a fragment, `versionTime`, and `service` or
 * `serviceType` with `relativeRef`.
 * @returns `DID_URL_MALFORMED`, `DID_URL_NOT_FOUND` (fail), `DID_URL_NOT_SUPPORTED` (unknown), and what the resolver gives.
 */
export const dereference = async (
  text: string,
  resolver: DidResolver,
  options: { readonly at?: Seconds } = {},
): Promise<Outcome<Dereferenced>> => {
  const url = parseDidUrl(text);
  if (url === undefined) return no(malformed('it does not follow the grammar'));
  const query = outcomeOf(() => readQuery(url));
  if (!query.ok) return query;
  const at = query.value.at ?? options.at;
  const resolved = await resolver.resolve(url.did, at === undefined ? {} : { at });
  if (!resolved.ok) return resolved;
  const resolution = resolved.value;
  return outcomeOf(() => select(url, query.value, resolution));
};

const malformed = (reason: string) => failed('DID_URL_MALFORMED', { reason });

interface Query {
  readonly at?: Seconds;
  readonly service?: string;
  readonly serviceType?: string;
  readonly relativeRef?: string;
}

const readQuery = ({ path, query }: DidUrl): Query => {
  if (path !== '') return refuse(unknown('DID_URL_NOT_SUPPORTED', { part: 'path' }));
  const parameters = new Map<string, string>();
  for (const pair of query === undefined ? [] : query.split('&')) {
    const [name = '', ...rest] = pair.split('=');
    if (parameters.has(name)) return refuse(malformed('a parameter stands there twice'));
    parameters.set(name, decoded(rest.join('=')));
  }
  // `versionId` and `hl` would be promises about the document that nothing here keeps; others we do not know.
  for (const name of parameters.keys()) {
    if (!['versionTime', 'service', 'serviceType', 'relativeRef'].includes(name))
      return refuse(unknown('DID_URL_NOT_SUPPORTED', { part: `parameter ${name.slice(0, 40)}` }));
  }
  const { versionTime, ...rest } = Object.fromEntries(parameters);
  const at = versionTime === undefined ? undefined : readVersionTime(versionTime);
  if (versionTime !== undefined && at === undefined)
    return refuse(malformed('versionTime is no time in UTC without fractions'));
  if (rest['relativeRef'] !== undefined && !isRelativeRef(rest['relativeRef']))
    return refuse(malformed('relativeRef is no relative reference'));
  return { ...rest, ...(at === undefined ? {} : { at }) };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse(malformed('its percent-encoding is broken'));
  }
};

/** DID Core §3.2.1: normalised to UTC, without fractions of a second. */
export const readVersionTime = (text: string): Seconds | undefined =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? parseDateTime(text) : undefined;

/** A path below the service's own address, with a query and a fragment perhaps: RFC 3986 §4.2 without another authority. */
const isRelativeRef = (text: string): boolean =>
  !/^\/\//.test(text) && /^(?:[A-Za-z0-9._~!$&'()*+,;=@/?:-]|%[0-9A-Fa-f]{2})*(?:#[^#\s]*)?$/.test(text);

const select = (url: DidUrl, query: Query, resolution: DidResolution): Dereferenced => {
  const { source, id } = resolution.document;
  if (query.service !== undefined || query.serviceType !== undefined)
    return { kind: 'service', url: endpointOf(url, query, source), resolution };
  if (query.relativeRef !== undefined) return refuse(malformed('relativeRef needs a service'));
  if (url.fragment === undefined) return { kind: 'document', resolution };
  const content = partNamed(source, id, `${id}#${url.fragment}`);
  if (content === undefined) return refuse(failed('DID_URL_NOT_FOUND', { part: 'fragment' }));
  return { kind: 'part', content, resolution };
};

/** Every list of the document is looked through: relationships may hold methods of their own. */
const partNamed = (source: JsonObject, did: string, id: string): JsonObject | undefined => {
  for (const member of Object.values(source)) {
    const found = asList(member).find((entry) => isObject(entry) && absolute(entry['id'], did) === id);
    if (isObject(found)) return { ...found, id };
  }
  return undefined;
};

const absolute = (id: Json | undefined, did: string): Json | undefined =>
  isString(id) && id.startsWith('#') ? `${did}${id}` : id;

const endpointOf = ({ did, fragment }: DidUrl, query: Query, source: JsonObject): string => {
  const { service, serviceType, relativeRef } = query;
  const wanted = asList(source['service'])
    .filter(isObject)
    .find(
      (entry) =>
        (service === undefined || absolute(entry['id'], did) === `${did}#${service.replace(/^#/, '')}`) &&
        (serviceType === undefined || asList(entry['type']).includes(serviceType)),
    );
  const endpoint = asList(wanted?.['serviceEndpoint']).find(isString);
  const base = endpoint === undefined ? undefined : URL.parse(endpoint);
  if (!base) return refuse(failed('DID_URL_NOT_FOUND', { part: 'service' }));
  if (base.protocol !== 'https:' && base.protocol !== 'http:')
    return refuse(unknown('DID_URL_NOT_SUPPORTED', { part: 'service endpoint' }));
  const target = relativeRef === undefined ? base : URL.parse(relativeRef, base.href);
  if (!target || target.origin !== base.origin) return refuse(malformed('relativeRef leads to another host'));
  if (fragment !== undefined) {
    if (target.hash !== '') return refuse(malformed('there are two fragments'));
    target.hash = fragment;
  }
  return target.href;
};
