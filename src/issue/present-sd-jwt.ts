import { digestText } from '#crypto';
import { fromBase64url } from '../core/base64url.ts';
import { fail } from '../core/errors.ts';
import { isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { LIMITS } from '../core/limits.ts';
import { outcomeOf } from '../core/refusal.ts';
import { type Seconds, systemClock } from '../core/seconds.ts';
import { parseJson } from '../core/strict-json.ts';
import { digestAlgorithmOf } from '../credential/sd-jwt/disclosures.ts';
import { readSdJwt } from '../credential/sd-jwt/read.ts';
import { pointerTo, unescapeName } from './conceal.ts';
import { publicPart } from './keys.ts';
import { type SigningKey, signCompact } from './signer.ts';

export interface SdJwtPresentation {
  /**
   * What to show: JSON Pointers (RFC 6901), each with what it stands in and all that is in it; elements of lists count as they
   * stand in the token at hand. Default: everything.
   */
  readonly disclose?: readonly string[];
  /** The holder's proof, where a verifier asked for one. */
  readonly binding?: {
    readonly key: SigningKey;
    readonly audience: string;
    readonly nonce: string;
    /** Default: the present. */
    readonly issuedAt?: Seconds;
  };
}

const utf8 = new TextEncoder();

/**
 * Presents an SD-JWT (RFC 9901 §6): the disclosures that are chosen, and the holder's proof over exactly these.
 * @param sdJwt The compact form, as the issuer gave it.
 * @throws ISSUE_SD_JWT_INVALID, ISSUE_CLAIM_NOT_FOUND, ISSUE_KEY_NOT_THE_HOLDERS, ISSUE_SIGNER_FAILED,
 * ISSUE_SIGNATURE_MALFORMED.
 */
export const presentSdJwt = async (sdJwt: string, presentation: SdJwtPresentation = {}): Promise<string> => {
  const outcome = outcomeOf(() => readSdJwt(sdJwt, utf8.encode(sdJwt), { maxBytes: LIMITS.credentialBytes }));
  if (!outcome.ok) throw fail('ISSUE_SD_JWT_INVALID', { code: outcome.finding.code });
  const { signed, jws } = outcome.value;
  const [token = '', ...rest] = sdJwt.split('~');
  const read = { signed, payload: jws.payload };
  const chosen = choose(read, rest.slice(0, -1), presentation.disclose);
  const presented = [token, ...chosen, ''].join('~');
  const { binding } = presentation;
  if (binding === undefined) return presented;
  checkHolder(jws.payload, binding.key);
  const claims = {
    iat: binding.issuedAt ?? systemClock(),
    aud: binding.audience,
    nonce: binding.nonce,
    sd_hash: digestText(digestAlgorithmOf(signed), presented),
  };
  return presented + (await signCompact({ typ: 'kb+jwt' }, claims, binding.key));
};

/** A proof by another key than the issuer named would only be refused. What a callback signs with cannot be seen. */
const checkHolder = ({ cnf }: JsonObject, key: SigningKey): void => {
  const bound = isObject(cnf) ? cnf['jwk'] : undefined;
  const isOther = isObject(bound) && 'key' in key && !isSameKey(bound, publicPart(key.key));
  if (cnf === undefined || isOther) throw fail('ISSUE_KEY_NOT_THE_HOLDERS');
};

const isSameKey = (bound: JsonObject, key: Readonly<Record<string, Json>>): boolean =>
  Object.entries(key).every(([member, value]) => bound[member] === value);

const choose = (
  { signed, payload }: { readonly signed: JsonObject; readonly payload: JsonObject },
  texts: readonly string[],
  wanted: readonly string[] | undefined,
): readonly string[] => {
  if (wanted === undefined) return texts;
  const missing = wanted.find((pointer) => valueAt(payload, pointer) === undefined);
  if (missing !== undefined) throw fail('ISSUE_CLAIM_NOT_FOUND', { claim: missing });
  const algorithm = digestAlgorithmOf(signed);
  const places = new Map<string, string>();
  const byDigest = new Map(texts.map((text) => [digestText(algorithm, text), text]));
  locate(signed, '', { byDigest, places });
  return texts.filter((text) => {
    const place = places.get(text);
    return place !== undefined && wanted.some((pointer) => isOnTheWay(place, pointer));
  });
};

/** RFC 6901 §4; `undefined` where nothing stands there. */
const valueAt = (value: Json, pointer: string): Json | undefined => {
  const [start, ...names] = pointer.split('/');
  if (start !== '') return undefined;
  return names.map(unescapeName).reduce<Json | undefined>(memberOf, value);
};

const memberOf = (value: Json | undefined, name: string): Json | undefined => {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
};

/** A claim comes with what it stands in, and with what is in it. */
const isOnTheWay = (place: string, wanted: string): boolean =>
  place === wanted || place.startsWith(`${wanted}/`) || wanted.startsWith(`${place}/`);

interface Places {
  readonly byDigest: ReadonlyMap<string, string>;
  /** Where the claim of each disclosure stands. */
  readonly places: Map<string, string>;
}

/** Finds the place of every disclosure. The reader has judged the whole: each is where it belongs. */
const locate = (value: Json, pointer: string, found: Places): void => {
  if (Array.isArray(value)) locateInList(value, pointer, found);
  if (!isObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name !== '_sd') locate(inner, pointerTo(pointer, name), found);
  }
  const digests = value['_sd'];
  for (const digest of Array.isArray(digests) ? digests : []) {
    const disclosure = disclosureOf(digest, found);
    const [, name, inner] = disclosure?.items ?? [];
    if (disclosure === undefined || !isString(name) || inner === undefined) continue;
    found.places.set(disclosure.text, pointerTo(pointer, name));
    locate(inner, pointerTo(pointer, name), found);
  }
};

const locateInList = (list: readonly Json[], pointer: string, found: Places): void => {
  let at = 0;
  for (const item of list) {
    const digest = isObject(item) ? item['...'] : undefined;
    const disclosure = digest === undefined ? undefined : disclosureOf(digest, found);
    const inner = digest === undefined ? item : disclosure?.items[1];
    if (inner === undefined) continue;
    const place = pointerTo(pointer, String(at++));
    if (disclosure !== undefined) found.places.set(disclosure.text, place);
    locate(inner, place, found);
  }
};

const disclosureOf = (
  digest: Json,
  { byDigest }: Places,
): { readonly text: string; readonly items: readonly Json[] } | undefined => {
  const text = isString(digest) ? byDigest.get(digest) : undefined;
  const bytes = text === undefined ? undefined : fromBase64url(text);
  if (text === undefined || bytes === undefined) return undefined;
  const items = parseJson(bytes);
  return Array.isArray(items) ? { text, items } : undefined;
};
