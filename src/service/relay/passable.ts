import { fromBase64url } from '../../core/base64url.ts';
import { isObject, isString, type Json } from '../../core/json.ts';
import { LIMITS } from '../../core/limits.ts';
import { parseJson } from '../../core/strict-json.ts';
import { decodeCredential } from '../../credential/decode.ts';
import { didWebUrl } from '../../did/methods/web.ts';
import { TOKEN_LIST_TYPE } from '../../status/token-list.ts';

const LISTS: readonly string[] = [
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'BitstringStatusList',
  'RevocationList2020Credential',
];

/**
 * Whether a stranger's answer may be passed on: a status list in any of its forms, or the DID document that belongs at this
 * address. Anything else would make the relay a way around a browser's rules. Whether it is genuine is for the asker to check.
 * Never throws.
 */
export const isPassable = (bytes: Uint8Array, url: string): boolean =>
  isListToken(bytes) || isListCredential(bytes) || isDocumentOf(url, bytes);

const isListCredential = (bytes: Uint8Array): boolean => {
  const decoded = decodeCredential(bytes, { maxBytes: LIMITS.statusListBytes });
  return decoded.ok && decoded.value.types.some((type) => LISTS.includes(type));
};

const isListToken = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 4_096)).trimStart().split('.', 1)[0] ?? '';
  const header = fromBase64url(head);
  const json = header && jsonIn(header);
  const typ = isObject(json) ? json['typ'] : undefined;
  return isString(typ) && typ.toLowerCase().replace(/^application\//, '') === TOKEN_LIST_TYPE;
};

const isDocumentOf = (url: string, bytes: Uint8Array): boolean => {
  if (bytes.length > LIMITS.didDocumentBytes) return false;
  const json = jsonIn(bytes);
  const id = isObject(json) ? json['id'] : undefined;
  return isString(id) && didWebUrl(id) === url;
};

const jsonIn = (bytes: Uint8Array): Json | undefined => {
  try {
    return parseJson(bytes);
  } catch {
    return undefined;
  }
};
