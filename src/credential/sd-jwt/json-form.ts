import { isBase64url } from '../../core/base64url.ts';
import { failed, unknown } from '../../core/finding.ts';
import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';

/** The unprotected header of a JWS in JSON (RFC 7515 §7.2), flattened or with a list of signatures. */
const signaturesOf = (json: JsonObject): readonly JsonObject[] =>
  Array.isArray(json['signatures']) ? json['signatures'].filter(isObject) : [json];

/**
 * An SD-JWT in JSON (RFC 9901 §8) as the compact text that its holder's proof would cover.
 * @returns undefined where the object is not one: no unprotected header of it has disclosures or a key binding.
 * @throws Refusal `SD_JWT_MALFORMED`; `FORMAT_NOT_SUPPORTED` for several signatures.
 */
export const compactSdJwt = (json: JsonObject): string | undefined => {
  const signatures = signaturesOf(json);
  const headers = signatures.map(({ header }) => header).filter(isObject);
  if (!isString(json['payload']) || !headers.some(hasSdJwtMembers)) return undefined;
  const [only, second] = signatures;
  if (second !== undefined) {
    return refuse(unknown('FORMAT_NOT_SUPPORTED', { format: 'an SD-JWT with several signatures' }));
  }
  const { protected: head, signature, header } = only ?? {};
  const { disclosures = [], kb_jwt: binding } = isObject(header) ? header : {};
  const jws = [head, json['payload'], signature].map((part) => segment(part));
  if (!Array.isArray(disclosures)) return malformed('its disclosures are not a list');
  if (binding !== undefined && !isString(binding)) return malformed('its kb_jwt is not a text');
  if (binding !== undefined && !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(binding))
    return malformed('its kb_jwt is no token');
  return [jws.join('.'), ...disclosures.map(segment), binding ?? ''].join('~');
};

const hasSdJwtMembers = (header: JsonObject): boolean =>
  header['disclosures'] !== undefined || header['kb_jwt'] !== undefined;

/** A part must not be able to hold a separator of the compact form. */
const segment = (part: Json | undefined): string =>
  isString(part) && part !== '' && isBase64url(part) ? part : malformed('a part is not strict base64url');

const malformed = (reason: string): never => refuse(failed('SD_JWT_MALFORMED', { reason }));
