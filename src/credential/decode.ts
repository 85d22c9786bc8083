import { asciiBytes } from '../core/base64url.ts';
import { type Finding, failed, type Outcome, unknown } from '../core/finding.ts';
import { asList, isObject, isString } from '../core/json.ts';
import { LIMITS } from '../core/limits.ts';
import { outcomeOf, refuse } from '../core/refusal.ts';
import { parseJson } from '../core/strict-json.ts';
import { CONTEXTS } from './document-rules.ts';
import { envelopedToken } from './envelope.ts';
import { isBadgeJwt, readBadgeJwt } from './formats/badge-jwt.ts';
import { readDataIntegrity } from './formats/data-integrity.ts';
import { readSdJwtCredential } from './formats/sd-jwt.ts';
import { readVcJose } from './formats/vc-jose.ts';
import { readVcJwt } from './formats/vc-jwt.ts';
import { type Jws, readJws } from './jws.ts';
import type { Credential } from './model.ts';
import { binaryFormat, jsonFormat, otherJsonFormat, textFormat, tokenFormat } from './recognise.ts';
import { compactSdJwt } from './sd-jwt/json-form.ts';
import { badgeInPng, isPng } from './unwrap/png.ts';
import { badgeInSvg, isSvg } from './unwrap/svg.ts';

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
  // What an image holds is read once: an image inside it is not a credential.
  return readText(isSvg(text) ? badgeInSvg(text).trim() : text, options);
};

const readText = (text: string, options: DecodeOptions): Credential => {
  if (text.startsWith('{') || text.startsWith('[')) return readJson(text, options);
  if (/^[A-Za-z0-9_-]+\./.test(text)) return readToken(text, options);
  return refuse(textFormat(text) ?? failed('FORMAT_NOT_RECOGNISED'));
};

const tooLarge = (bytes: number, limit: number): Finding => unknown('INPUT_TOO_LARGE', { bytes, limit });

const utf8 = new TextDecoder('utf-8', { fatal: true });

const textOf = (input: string | Uint8Array): string => {
  if (typeof input === 'string') return input;
  if (isPng(input)) return badgeInPng(input);
  const format = binaryFormat(input);
  if (format !== undefined) return refuse(format);
  // The largest text that any limit of ours admits; beyond it not even the decoding is worth doing.
  if (input.length > LIMITS.statusListBytes) return refuse(tooLarge(input.length, LIMITS.statusListBytes));
  try {
    return utf8.decode(input);
  } catch {
    return refuse(failed('FORMAT_NOT_RECOGNISED'));
  }
};

const readToken = (text: string, { maxBytes = LIMITS.tokenBytes }: DecodeOptions): Credential => {
  if (text.length > maxBytes) return refuse(tooLarge(text.length, maxBytes));
  const bytes = asciiBytes(text);
  if (text.includes('~')) return readSdJwtCredential(text, bytes, maxBytes);
  const jws = readJws(text, bytes, { maxBytes });
  return readerOf(jws)(jws, text);
};

/** `typ` decides, never a guess from the content: so no token can be read in two ways. */
const readerOf = (jws: Jws): ((jws: Jws, received: string) => Credential) => {
  const { typ } = jws.header;
  if (typ === undefined || typ === 'JWT') return untypedReader(jws);
  const type = isString(typ) ? typ.toLowerCase().replace(/^application\//, '') : '';
  if (type === 'vc+jwt') return readVcJose;
  if (type === 'jwt') return untypedReader(jws);
  return refuse(
    tokenFormat(type) ??
      failed('TOKEN_TYPE_INVALID', { reason: 'its type (typ) is not one of a credential' }),
  );
};

/**
 * VC-JOSE-COSE only advises its types (§3.1.1). Without a claim `vc` or `vp`, and with the context of data model 2.0 first, a
 * token can be nothing else.
 */
const untypedReader = (jws: Jws): ((jws: Jws, received: string) => Credential) => {
  const { vc, vp, '@context': contexts } = jws.payload;
  if (isBadgeJwt(jws)) return readBadgeJwt;
  const isPlain = vc === undefined && vp === undefined && asList(contexts)[0] === CONTEXTS['2.0'];
  return isPlain ? readVcJose : readVcJwt;
};

/** JSON holds credentials with an embedded proof, tokens in an envelope, and much that only looks like one. */
const readJson = (text: string, options: DecodeOptions): Credential => {
  const maxBytes = Math.max(LIMITS.credentialBytes, options.maxBytes ?? 0);
  const json = parseJson(text, { maxBytes });
  if (!isObject(json)) return refuse(failed('FORMAT_NOT_RECOGNISED'));
  const token = envelopedToken(json, 'Credential');
  if (token !== undefined) return readToken(token, options);
  const sdJwt = compactSdJwt(json);
  if (sdJwt !== undefined) return readToken(sdJwt, options);
  if (json.proof === undefined || otherJsonFormat(json) !== undefined) return refuse(jsonFormat(json));
  return readDataIntegrity(json, text);
};
