import { sha256 } from '#crypto';
import { failed, no, type Outcome, ok, unknown } from '../../core/finding.ts';
import { type Hex, toHex } from '../../core/hex.ts';
import { isObject, isString, type JsonObject } from '../../core/json.ts';
import { EBSI_REVOKED, EBSI_ROLES, type EbsiRole } from './roles.ts';

/** Where one accreditation stands in a Trusted Issuers Registry. */
export interface AttributePlace {
  /** As the credential writes it: below the registry, and nothing else in it. */
  readonly url: string;
  readonly did: string;
  /** Lower-case hexadecimal without `0x`. */
  readonly id: string;
}

/** Which addresses are the registry's: its own, and one step into it. */
export const isBelow = (url: string, issuers: string): boolean => url.startsWith(`${issuers}/`);

/**
 * Reads `{issuers}/{did}/attributes/{id}`, exactly: another path, a query, an escape or dots would ask for something else.
 * @param issuers Base of the registry's issuers, without a slash at its end.
 * @returns `EBSI_TERMS_FOREIGN`, `EBSI_TERMS_MALFORMED`
 */
export const attributePlace = (url: string, issuers: string): Outcome<AttributePlace> => {
  if (!isBelow(url, issuers)) {
    return no(failed('EBSI_TERMS_FOREIGN', { host: URL.parse(url)?.host ?? 'an address without a host' }));
  }
  const match = /^(did:[a-z0-9]{1,20}:[A-Za-z0-9.:_-]{1,200})\/attributes\/(?:0x)?([0-9a-fA-F]{1,64})$/.exec(
    url.slice(issuers.length + 1),
  );
  const [, did, id] = match ?? [];
  if (did === undefined || id === undefined) {
    return no(failed('EBSI_TERMS_MALFORMED', { reason: 'it is not {did}/attributes/{id}' }));
  }
  return ok({ url, did, id: id.toLowerCase() });
};

/** The latest revision of an accreditation in force, as the registry states it. */
export interface EbsiAttribute {
  /** Id of the revision, lower-case without `0x`: SHA-256 of the body where the body is what changed. */
  readonly hash: string;
  /** The signed accreditation; empty where there is none. */
  readonly body: string;
  readonly role: EbsiRole;
  /** The accreditor. */
  readonly tao: string;
  readonly rootTao: string;
}

/**
 * Reads the registry's answer about one accreditation.
 * @param isIssuers Whether it is the issuer's own, or stands above it.
 * @returns `EBSI_ANSWER_OF_ANOTHER`, `EBSI_REGISTRY_MALFORMED`, `EBSI_ISSUER_TYPE_UNKNOWN` (all unknown: the registry is at
 * fault), `EBSI_REVOKED`, `EBSI_ANCESTOR_REVOKED`
 */
export const readAttribute = (
  answer: JsonObject,
  did: string,
  isIssuers: boolean,
): Outcome<EbsiAttribute> => {
  if (answer['did'] !== did) return no(unknown('EBSI_ANSWER_OF_ANOTHER', { who: did }));
  const { attribute } = answer;
  if (attribute === undefined || !isObject(attribute)) return malformed('it has no attribute');
  const { hash, body, issuerType, tao, rootTao } = attribute;
  if (!isString(issuerType)) return malformed('it has no issuerType');
  if (issuerType === EBSI_REVOKED) {
    return no(failed(isIssuers ? 'EBSI_REVOKED' : 'EBSI_ANCESTOR_REVOKED', { who: did }));
  }
  const role = EBSI_ROLES.find((one) => one === issuerType);
  if (role === undefined) return no(unknown('EBSI_ISSUER_TYPE_UNKNOWN', { who: did, word: issuerType }));
  const digest = isString(hash) ? /^(?:0x)?([0-9a-fA-F]{64})$/.exec(hash)?.[1] : undefined;
  if (digest === undefined || !isString(body)) return malformed('it has no hash or body');
  if (!isString(tao) || !isString(rootTao)) return malformed('it has no tao or rootTao');
  return ok({ hash: digest.toLowerCase(), body, role, tao, rootTao });
};

const malformed = (reason: string) => no(unknown('EBSI_REGISTRY_MALFORMED', { reason }));

/** SHA-256 of a body's text: the id of the revision that brought it. */
export const bodyDigest = (body: string): Hex => toHex(sha256(new TextEncoder().encode(body)));
