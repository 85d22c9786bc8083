import { fromBase64url } from '../core/base64url.ts';
import { asList, isObject, isString, type Json } from '../core/json.ts';
import { LIMITS } from '../core/limits.ts';
import { parseJson } from '../core/strict-json.ts';

/**
 * Whether what was given is to be read as a presentation: JSON of a presentation's type, or a token whose `typ` or claims
 * say so. A look for routing alone; `decodePresentation` and `decodeCredential` judge. Never throws.
 */
export const isPresentation = (input: string | Uint8Array): boolean => {
  if (input.length > LIMITS.credentialBytes) return false;
  try {
    const text = (isString(input) ? input : new TextDecoder('utf-8', { fatal: true }).decode(input)).trim();
    return text.startsWith('{') ? isPresentationJson(parseJson(text)) : isPresentationToken(text);
  } catch {
    return false;
  }
};

const TYPES: readonly Json[] = ['VerifiablePresentation', 'EnvelopedVerifiablePresentation'];

/** As {@link isPresentation}, of JSON that was parsed already. */
export const isPresentationJson = (json: unknown): boolean =>
  isObject(json) && asList(json['type']).some((type) => TYPES.includes(type));

const isPresentationToken = (text: string): boolean => {
  const [header = '', payload = ''] = text.split('~', 1)[0]?.split('.', 2) ?? [];
  const { typ } = objectIn(header);
  if (isString(typ)) {
    const type = typ.toLowerCase().replace(/^application\//, '');
    if (type === 'vp+jwt' || type === 'vp+sd-jwt') return true;
    if (type !== 'jwt') return false;
  }
  const claims = objectIn(payload);
  return claims['vp'] !== undefined && claims['vc'] === undefined;
};

const objectIn = (part: string): { readonly [member: string]: Json } => {
  const bytes = fromBase64url(part);
  const json = bytes === undefined ? null : parseJson(bytes);
  return isObject(json) ? json : {};
};
