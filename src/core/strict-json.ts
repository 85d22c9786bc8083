import { fail } from './errors.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { LIMITS } from './limits.ts';
import { parseJsonQuickly } from './strict-json-quick.ts';
import { parseJsonStepwise } from './strict-json-stepwise.ts';

export interface JsonLimits {
  /** Of the UTF-8 text; default {@link LIMITS.credentialBytes}. */
  readonly maxBytes?: number;
  /** Default {@link LIMITS.jsonDepth}. */
  readonly maxDepth?: number;
}

/**
 * Reads JSON that strangers wrote (RFC 8259). Refused: the same member twice, members named `__proto__`, `constructor` or
 * `prototype`, nesting beyond the limit, integers beyond 2^53 - 1 and numbers that overflow, lone surrogates, text that
 * is not UTF-8, a byte order mark. Objects have no prototype.
 * @throws VidimusError `INPUT_TOO_LARGE`, `JSON_MALFORMED`, `JSON_TOO_DEEP`, `JSON_DUPLICATE_KEY`, `JSON_FORBIDDEN_KEY`,
 * `JSON_UNSAFE_NUMBER`.
 */
export const parseJson = (input: string | Uint8Array, limits: JsonLimits = {}): Json => {
  const maxBytes = limits.maxBytes ?? LIMITS.credentialBytes;
  const maxDepth = limits.maxDepth ?? LIMITS.jsonDepth;
  // A string's length is at most its bytes; the exact count is not worth another pass.
  if (input.length > maxBytes) throw fail('INPUT_TOO_LARGE', { bytes: input.length, limit: maxBytes });
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  // The quick road answers only where it is certain; the stepwise one is the definition and knows every position.
  return parseJsonQuickly(text, maxDepth) ?? parseJsonStepwise(text, maxDepth);
};

/** As {@link parseJson}, for texts that must hold an object. */
export const parseJsonObject = (input: string | Uint8Array, limits: JsonLimits = {}): JsonObject => {
  const value = parseJson(input, limits);
  if (!isObject(value)) throw fail('JSON_MALFORMED', { reason: 'an object is expected', position: 0 });
  return value;
};

// `ignoreBOM` keeps the mark in the text, where it is then refused as what it is: no JSON.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decodeUtf8 = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw fail('JSON_MALFORMED', { reason: 'the bytes are not UTF-8', position: 0 });
  }
};
