import { sha256Hex } from '#crypto';
import { asciiBytes } from '../core/base64url.ts';
import { failed, type Outcome, unknown } from '../core/finding.ts';
import { isObject, isString } from '../core/json.ts';
import { LIMITS } from '../core/limits.ts';
import { outcomeOf, refuse } from '../core/refusal.ts';
import { parseJson } from '../core/strict-json.ts';
import type { DecodeOptions } from './decode.ts';
import { envelopedToken } from './envelope.ts';
import { readEmbeddedPresentation } from './formats/embedded-presentation.ts';
import { readVpJose } from './formats/vp-jose.ts';
import { readVpJwt } from './formats/vp-jwt.ts';
import { readVpSdJwt } from './formats/vp-sd-jwt.ts';
import { readJws } from './jws.ts';
import type { Presentation } from './presentation.ts';

/**
 * Reads a presentation in any known form into one model: a token (VC-JWT of data model 1.1, VC-JOSE-COSE of 2.0, or the
 * latter in its envelope), or JSON with an embedded proof. The credentials in it are not looked into; nothing is checked
 * yet that needs a key, the network or a clock.
 * @param options `maxBytes` defaults to {@link LIMITS.credentialBytes}.
 */
export const decodePresentation = (
  input: string | Uint8Array,
  options: DecodeOptions = {},
): Outcome<Presentation> => outcomeOf(() => read(input, options.maxBytes ?? LIMITS.credentialBytes));

const read = (input: string | Uint8Array, maxBytes: number): Presentation => {
  if (input.length > maxBytes) return tooLarge(input.length, maxBytes);
  const text = (isString(input) ? input : decodeUtf8(input)).trim();
  if (text.startsWith('{')) return readJson(text, maxBytes);
  if (/^[A-Za-z0-9_-]+\./.test(text)) return readToken(text, maxBytes);
  return malformed('it is neither a token nor JSON');
};

const tooLarge = (bytes: number, limit: number): never =>
  refuse(unknown('INPUT_TOO_LARGE', { bytes, limit }));

const malformed = (reason: string): never => refuse(failed('PRESENTATION_MALFORMED', { reason }));

const utf8 = new TextDecoder('utf-8', { fatal: true });

const decodeUtf8 = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return malformed('it is not UTF-8');
  }
};

const readJson = (text: string, maxBytes: number): Presentation => {
  const json = parseJson(text, { maxBytes });
  if (!isObject(json)) return malformed('it is no JSON object');
  const token = envelopedToken(json, 'Presentation');
  if (token !== undefined) return readToken(token, maxBytes);
  if (json.proof === undefined) return refuse(failed('PRESENTATION_NOT_SIGNED'));
  return readEmbeddedPresentation(json, sha256Hex(text));
};

/** `typ` decides, as for credentials. */
const readToken = (text: string, maxBytes: number): Presentation => {
  const bytes = asciiBytes(text);
  if (text.includes('~')) return readVpSdJwt(text, bytes, maxBytes);
  const jws = readJws(text, bytes, { maxBytes });
  const { typ = 'jwt' } = jws.header;
  const type = isString(typ) ? typ.toLowerCase().replace(/^application\//, '') : '';
  if (type === 'vp+jwt') return readVpJose(jws, sha256Hex(bytes));
  if (type === 'jwt') return readVpJwt(jws, sha256Hex(bytes));
  return refuse(failed('TOKEN_TYPE_INVALID', { reason: 'its type (typ) is not one of a presentation' }));
};
