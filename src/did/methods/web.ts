import { isVidimusError } from '../../core/errors.ts';
import { failed, no, type Outcome, ok, unknown } from '../../core/finding.ts';
import { LIMITS } from '../../core/limits.ts';
import { isLoopbackName } from '../../core/net-rules.ts';
import { outcomeOf } from '../../core/refusal.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { DidResolution } from '../document.ts';
import type { DidMethod } from '../method.ts';
import { parseDidDocument } from '../parse-document.ts';

/** Fetches a DID document with the guards of `#net`; throws VidimusError `NET_*`. */
export type DocumentFetcher = (
  url: string,
) => Promise<{ readonly bytes: Uint8Array; readonly contentType?: string }>;

/**
 * did:web (W3C CCG). It has no history: today's document is given for every time, and says so (`version: present`).
 * @returns `DID_MALFORMED`, `DID_NOT_FOUND`, `DID_DOCUMENT_…` (fail), `DID_UNREACHABLE` (unknown).
 */
export const didWeb =
  (fetch: DocumentFetcher): DidMethod =>
  async (did) => {
    const url = didWebUrl(did);
    if (url === undefined) {
      return no(failed('DID_MALFORMED', { method: 'did:web', reason: 'it names no web address' }));
    }
    const fetched = await fetchDocument(fetch, url, did);
    if (!fetched.ok) return fetched;
    const json = outcomeOf(() => parseJsonObject(fetched.value, { maxBytes: LIMITS.didDocumentBytes }));
    if (!json.ok) return json;
    const document = parseDidDocument(json.value, did);
    if (!document.ok) return document;
    const resolution: DidResolution = {
      document: document.value,
      deactivated: json.value.deactivated === true,
      version: 'present',
      evidence: { url },
    };
    return ok(resolution);
  };

/**
 * This machine seldom has a certificate for itself: where it may be asked at all, it may answer without one.
 */
export const withPlainLoopback =
  (fetch: DocumentFetcher): DocumentFetcher =>
  async (url) => {
    try {
      return await fetch(url);
    } catch (error) {
      const hostname = URL.parse(url)?.hostname ?? '';
      if (!isVidimusError(error) || error.code !== 'NET_UNREACHABLE' || !isLoopbackName(hostname))
        throw error;
      return fetch(url.replace(/^https:/, 'http:'));
    }
  };

const HOST = /^(?!-)[A-Za-z0-9-]{1,63}(?:\.(?!-)[A-Za-z0-9-]{1,63})*$/;
/** What a URL parser takes for an IPv4 address, in any of its forms: did:web has names alone. */
const NUMBER = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i;
const SEGMENT = /^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/;

/**
 * The address of a did:web document: `did:web:a.example%3A8443:b:c` is `https://a.example:8443/b/c/did.json`.
 * @returns undefined where the DID names none, or a path that would climb.
 */
export const didWebUrl = (did: string): string | undefined => {
  const [scheme, method, authority, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || authority === undefined) return undefined;
  const [, host, port] = /^([^%]+)(?:%3A([1-9]\d{0,4}))?$/i.exec(authority) ?? [];
  if (host === undefined || !HOST.test(host) || NUMBER.test(host) || Number(port ?? 443) > 65_535)
    return undefined;
  // `.` and `..`, plain or encoded, would name another document than the one the DID spells.
  if (!path.every((segment) => SEGMENT.test(segment) && !/^(?:\.|%2e){1,2}$/i.test(segment)))
    return undefined;
  if (path.some((segment) => /%(?:2f|5c|00)/i.test(segment))) return undefined;
  const place = path.length === 0 ? '.well-known' : path.join('/');
  return `https://${host}${port === undefined ? '' : `:${port}`}/${place}/did.json`;
};

const fetchDocument = async (
  fetch: DocumentFetcher,
  url: string,
  did: string,
): Promise<Outcome<Uint8Array>> => {
  try {
    return ok((await fetch(url)).bytes);
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    const status = error.code === 'NET_STATUS' ? error.details['status'] : undefined;
    // The server itself says that there is none; everything else may be different tomorrow.
    if (status === 404 || status === 410) return no(failed('DID_NOT_FOUND', { did }));
    return no(unknown('DID_UNREACHABLE', { did, cause: error.code }));
  }
};
