import { fromBase64url } from '../core/base64url.ts';
import { fail } from '../core/errors.ts';
import { hexOfSize, toHex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import { requiredMembers } from '../core/jwk.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import type { Relationship } from '../did/document.ts';
import { RELATIONSHIPS } from '../did/relationships.ts';
import { publicPart } from '../issue/keys.ts';
import { hasIssuerKey, readKey } from './issuer-key.ts';
import { readText } from './read-input.ts';
import type { Settings } from './settings/load.ts';
import type { Call } from './verb.ts';

const KEY_BYTES = 16_384;

/**
 * A key to be written: the file of a public JWK, or an account. Without `--public-key`, the public part of VIDIMUS_ISSUER_KEY.
 * @returns undefined where there is neither.
 */
export const readDidKey = async (
  call: Call,
  settings: Settings,
): Promise<JsonObject | string | undefined> => {
  const given = call.options.text('publicKey');
  if (given === undefined)
    return hasIssuerKey(call) ? { ...requiredMembers(publicPart(await readKey(call, settings))) } : undefined;
  if (hexOfSize(given, 20) !== undefined) return given;
  return parseJsonObject(await readText(given, { io: call.io, limit: KEY_BYTES }), { maxBytes: KEY_BYTES });
};

/** A key that is there already: by its DID URL or `#fragment`, as an account, or the file of its public JWK. */
export const readKeyName = async (
  call: Call,
  option: string,
  given: string,
): Promise<JsonObject | string> => {
  const [, fragment] = given.split('#');
  if (fragment === undefined) {
    if (hexOfSize(given, 20) !== undefined) return given;
    return parseJsonObject(await readText(given, { io: call.io, limit: KEY_BYTES }), { maxBytes: KEY_BYTES });
  }
  if (hexOfSize(fragment, 20) !== undefined) return fragment;
  const thumbprint = fromBase64url(fragment);
  if (thumbprint?.length === 32) return toHex(thumbprint);
  throw fail('OPTION_VALUE_INVALID', {
    option,
    value: given,
    reason: 'it is a key as `vidimus did show` prints it: …#thumbprint or …#0x account',
  });
};

/** `--for authentication,assertionMethod`. @throws OPTION_VALUE_INVALID */
export const relationshipsOf = (
  { options }: Call,
  usual: readonly Relationship[],
): readonly Relationship[] => {
  const given = options.list('for');
  if (given.length === 0) return usual;
  return given.map((name) => {
    const known = RELATIONSHIPS.find((one) => one === name);
    if (known !== undefined) return known;
    throw fail('OPTION_VALUE_INVALID', {
      option: '--for',
      value: name,
      reason: `it is one of ${RELATIONSHIPS.join(', ')}`,
    });
  });
};
