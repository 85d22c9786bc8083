import { sha256 } from '#crypto';
import { type Finding, failed, type Outcome, unknown } from '../core/finding.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { LIMITS } from '../core/limits.ts';
import { outcomeOf, refuse } from '../core/refusal.ts';
import { parseJson } from '../core/strict-json.ts';
import { readVcJose } from './formats/vc-jose.ts';
import { readVcJwt } from './formats/vc-jwt.ts';
import { type Jws, readJws } from './jws.ts';
import type { Credential } from './model.ts';
import { binaryFormat, jsonFormat, textFormat, tokenFormat } from './recognise.ts';

export interface DecodeOptions {
  /** The longest token in bytes; default {@link LIMITS.tokenBytes}. A status list may be longer. */
  readonly maxBytes?: number;
}

/**
 * Reads a credential in any known form into the one model; nothing is checked yet that needs a key, the network or a clock.
 * Spaces around a token do not count. What is recognised but not supported, or larger than the limit, is `unknown`; what
 * breaks a rule is `fail`.
 */
export const decodeCredential = (
  input: string | Uint8Array,
  options: DecodeOptions = {},
): Outcome<Credential> => outcomeOf(() => read(input, options));

const read = (input: string | Uint8Array, options: DecodeOptions): Credential => {
  const text = textOf(input).trim();
  if (text.startsWith('{') || text.startsWith('[')) return readJson(text, options);
  if (/^[A-Za-z0-9_-]+\./.test(text)) return readToken(text, options);
  const format = textFormat(text);
  return refuse(
    format === undefined ? failed('FORMAT_NOT_RECOGNISED') : unknown('FORMAT_NOT_SUPPORTED', { format }),
  );
};

const tooLarge = (bytes: number, limit: number): Finding => unknown('INPUT_TOO_LARGE', { bytes, limit });

const utf8 = new TextDecoder('utf-8', { fatal: true });

const textOf = (input: string | Uint8Array): string => {
  if (typeof input === 'string') return input;
  const format = binaryFormat(input);
  if (format !== undefined) return refuse(unknown('FORMAT_NOT_SUPPORTED', { format }));
  // The largest text that any limit of ours admits; beyond it not even the decoding is worth doing.
  if (input.length > LIMITS.statusListBytes) return refuse(tooLarge(input.length, LIMITS.statusListBytes));
  try {
    return utf8.decode(input);
  } catch {
    return refuse(failed('FORMAT_NOT_RECOGNISED'));
  }
};

const ascii = new TextEncoder();

const readToken = (text: string, { maxBytes = LIMITS.tokenBytes }: DecodeOptions): Credential => {
  if (text.includes('~')) return refuse(unknown('FORMAT_NOT_SUPPORTED', { format: 'an SD-JWT credential' }));
  if (text.length > maxBytes) return refuse(tooLarge(text.length, maxBytes));
  const bytes = ascii.encode(text);
  const jws = readJws(text, bytes, { maxBytes });
  return readerOf(jws)(jws, sha256(bytes));
};

/** `typ` decides, never a guess from the content: so no token can be read in two ways. */
const readerOf = (jws: Jws): ((jws: Jws, digest: Uint8Array) => Credential) => {
  const { typ } = jws.header;
  if (typ === undefined) return readVcJwt;
  const type = isString(typ) ? typ.toLowerCase().replace(/^application\//, '') : '';
  if (type === 'vc+jwt') return readVcJose;
  if (type === 'jwt') return readVcJwt;
  const format = tokenFormat(type);
  return format === undefined
    ? refuse(failed('TOKEN_TYPE_INVALID', { reason: 'its type (typ) is not one of a credential' }))
    : refuse(unknown('FORMAT_NOT_SUPPORTED', { format }));
};

/** JSON holds other formats, and the one envelope that is only a token in a coat (data model 2.0 §4.13). */
const readJson = (text: string, options: DecodeOptions): Credential => {
  const json = parseJson(text, { maxBytes: LIMITS.credentialBytes });
  if (!isObject(json)) return refuse(failed('FORMAT_NOT_RECOGNISED'));
  const token = envelopedToken(json);
  if (token !== undefined) return readToken(token, options);
  return refuse(jsonFormat(json));
};

const envelopedToken = (json: JsonObject): string | undefined => {
  if (json.type !== 'EnvelopedVerifiableCredential' || !isString(json.id)) return undefined;
  return /^data:application\/(?:vc\+jwt|jwt),([A-Za-z0-9_.-]+)$/.exec(json.id)?.[1];
};
