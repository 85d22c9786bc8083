import { isVidimusError } from '../../core/errors.ts';
import { failed, no, type Outcome, ok, unknown } from '../../core/finding.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { LIMITS } from '../../core/limits.ts';
import { outcomeOf } from '../../core/refusal.ts';
import { formatSeconds, type Seconds } from '../../core/seconds.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { DidResolution } from '../document.ts';
import type { DidMethod } from '../method.ts';
import { parseDidDocument } from '../parse-document.ts';
import { isNaturalPerson } from './ebsi-syntax.ts';

/** Fetches with the guards of `#net`, asking for these media types; throws VidimusError `NET_*`. */
export type NegotiatedFetcher = (
  url: string,
  accept: string,
) => Promise<{ readonly bytes: Uint8Array; readonly contentType?: string }>;

/** A registry answers 406 to plain `application/json`. */
const ACCEPT = 'application/did+ld+json, application/did+json;q=0.9';

/**
 * did:ebsi by a DID registry of EBSI's shape (`GET {registry}/{did}?valid-at=…`, version 5), which knows the keys and their
 * uses in force at any time.
 * @param registry Address of its identifiers: `https://…/did-registry/v5/identifiers`, or the one above.
 * @returns `DID_NOT_FOUND`, `DID_DOCUMENT_…` (fail), `DID_UNREACHABLE`, `DID_METHOD_NOT_SUPPORTED` (unknown).
 */
export const didEbsi = (fetch: NegotiatedFetcher, registry: string): DidMethod => {
  const base = identifiersUrl(registry);
  return async (did, { at }) => {
    // Natural persons were never written into the registry; today they are did:key.
    if (isNaturalPerson(did))
      return no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ebsi of a natural person' }));
    const place: Place = { fetch, url: `${base}/${did}`, did };
    const asOf = await read(place, at);
    if (at === undefined || asOf !== 'not understood') return settled(asOf, did);
    // Registries from before `valid-at` refuse the parameter: then today's keys are all there is.
    const today = settled(await read(place, undefined), did);
    return today.ok ? ok({ ...today.value, version: 'present' }) : today;
  };
};

const identifiersUrl = (registry: string): string => {
  const base = registry.replace(/\/+$/, '');
  return base.endsWith('/identifiers') ? base : `${base}/identifiers`;
};

interface Place {
  readonly fetch: NegotiatedFetcher;
  readonly url: string;
  readonly did: string;
}

/** HTTP 400: the registry takes the DID, or the parameter, for none. */
type Answer = Outcome<DidResolution> | 'not understood';

const settled = (answer: Answer, did: string): Outcome<DidResolution> =>
  answer === 'not understood' ? no(failed('DID_NOT_FOUND', { did })) : answer;

const read = async ({ fetch, url, did }: Place, at: Seconds | undefined): Promise<Answer> => {
  const address = at === undefined ? url : `${url}?valid-at=${encodeURIComponent(formatSeconds(at))}`;
  const open = (cause: string) => no(unknown('DID_UNREACHABLE', { did, cause }));
  try {
    const { bytes, contentType } = await fetch(address, ACCEPT);
    if (contentType !== undefined && !/^application\/(?:[a-z0-9.+-]+\+)?json\s*(?:;|$)/i.test(contentType))
      return open('NET_CONTENT_INVALID');
    const json = outcomeOf(() => parseJsonObject(bytes, { maxBytes: LIMITS.didDocumentBytes }));
    return json.ok ? resolutionOf(json.value, did, url) : json;
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    const status = error.code === 'NET_STATUS' ? error.details['status'] : undefined;
    if (status === 404 || status === 410) return no(failed('DID_NOT_FOUND', { did }));
    return status === 400 ? 'not understood' : open(error.code);
  }
};

/** The bare document, as EBSI answers, or a resolution result around it. */
const resolutionOf = (json: JsonObject, did: string, url: string): Outcome<DidResolution> => {
  const { didDocument, didDocumentMetadata: metadata } = json;
  const document = parseDidDocument(isObject(didDocument) ? didDocument : json, did);
  if (!document.ok) return document;
  return ok({
    document: document.value,
    deactivated: isObject(metadata) && metadata['deactivated'] === true,
    version: 'historic',
    evidence: { url },
  });
};
