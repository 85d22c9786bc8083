import { isVidimusError } from '../../core/errors.ts';
import { failed, no, type Outcome, ok, unknown } from '../../core/finding.ts';
import { isObject, isString, type JsonObject } from '../../core/json.ts';
import { LIMITS } from '../../core/limits.ts';
import { outcomeOf } from '../../core/refusal.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { DidDocument, DidResolution } from '../document.ts';
import { keySetDocument } from '../key-set.ts';
import type { DidMethod } from '../method.ts';
import { parseDidDocument } from '../parse-document.ts';
import type { DocumentFetcher } from './web.ts';

/**
 * Issuers that are web addresses: their controlled identifier document (Controlled Identifiers 1.0), else the metadata of an
 * issuer of SD-JWT VCs (`/.well-known/jwt-vc-issuer`). The address proves no more than who holds the host, so only those are
 * asked that somebody vouches for.
 * @param mayAsk Whether this address is at hand, or its host named by the policy.
 * @returns `ISSUER_HOST_NOT_NAMED`, `DID_UNREACHABLE` (unknown), `DID_MALFORMED`, `DID_NOT_FOUND`, `DID_DOCUMENT_…` (fail).
 */
export const httpsControllers =
  (fetch: DocumentFetcher, mayAsk: (url: string) => boolean): DidMethod =>
  async (issuer) => {
    const metadata = issuerMetadataUrl(issuer);
    if (metadata === undefined)
      return no(
        failed('DID_MALFORMED', { method: 'web address', reason: 'it names no plain https resource' }),
      );
    const ask = async (url: string): Promise<Outcome<JsonObject>> =>
      mayAsk(url)
        ? await fetchJson(fetch, url, issuer)
        : no(unknown('ISSUER_HOST_NOT_NAMED', { host: URL.parse(issuer)?.host ?? 'an unknown host' }));
    const own = await readOwn(issuer, await ask(issuer));
    if (own.ok && own.value.methods.size > 0) return ok(resolutionOf(own.value, issuer));
    const keys = await readMetadata(issuer, metadata, ask);
    if (keys.ok) return ok(resolutionOf(keys.value, metadata));
    // What is worse to have is told: a document that is broken before one that is not there.
    return own.ok ? ok(resolutionOf(own.value, issuer)) : no(worse(own, keys));
  };

type Failure = Extract<Outcome<never>, { readonly ok: false }>;

const worse = (own: Failure, keys: Failure) =>
  own.finding.code === 'ISSUER_HOST_NOT_NAMED' || own.finding.code === 'DID_NOT_FOUND'
    ? keys.finding
    : own.finding;

const readOwn = (issuer: string, json: Outcome<JsonObject>): Outcome<DidDocument> => {
  if (!json.ok) return json;
  // Hosts answer with web pages' data too: only what says that it is about this issuer is its document.
  return json.value['id'] === issuer
    ? parseDidDocument(json.value, issuer)
    : no(failed('DID_DOCUMENT_MISMATCH', { did: issuer }));
};

/** SD-JWT VC §5.1: the well-known name stands between host and path; a query or a fragment has no place there. */
export const issuerMetadataUrl = (issuer: string): string | undefined => {
  const url = /^https:\/\/[^?#\s\\]+$/.test(issuer) ? URL.parse(issuer) : null;
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  return `${url.origin}/.well-known/jwt-vc-issuer${url.pathname.replace(/\/$/, '')}`;
};

const readMetadata = async (
  issuer: string,
  url: string,
  ask: (url: string) => Promise<Outcome<JsonObject>>,
): Promise<Outcome<DidDocument>> => {
  const json = await ask(url);
  if (!json.ok) return json;
  const { issuer: named, jwks, jwks_uri: jwksUri } = json.value;
  if (named !== issuer) return no(failed('DID_DOCUMENT_MISMATCH', { did: issuer }));
  if ((jwks === undefined) === (jwksUri === undefined))
    return no(failed('DID_DOCUMENT_INVALID', { reason: 'it must have one of jwks and jwks_uri' }));
  if (isObject(jwks)) return keySetDocument(issuer, jwks);
  if (!isString(jwksUri)) return no(failed('DID_DOCUMENT_INVALID', { reason: 'its keys cannot be read' }));
  const keys = await ask(jwksUri);
  return keys.ok ? keySetDocument(issuer, keys.value) : keys;
};

const resolutionOf = (document: DidDocument, url: string): DidResolution => ({
  document,
  deactivated: false,
  version: 'present',
  evidence: { url },
});

const fetchJson = async (
  fetch: DocumentFetcher,
  url: string,
  issuer: string,
): Promise<Outcome<JsonObject>> => {
  try {
    const { bytes } = await fetch(url);
    return outcomeOf(() => parseJsonObject(bytes, { maxBytes: LIMITS.didDocumentBytes }));
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    const status = error.code === 'NET_STATUS' ? error.details['status'] : undefined;
    if (status === 404 || status === 410) return no(failed('DID_NOT_FOUND', { did: issuer }));
    return no(unknown('DID_UNREACHABLE', { did: issuer, cause: error.code }));
  }
};
