import { digestText } from '#crypto';
import { fromBase64url } from '../../core/base64url.ts';
import type { TextDigest } from '../../core/crypto.ts';
import { fail } from '../../core/errors.ts';
import { failed, unknown } from '../../core/finding.ts';
import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { LIMITS } from '../../core/limits.ts';
import { refuse } from '../../core/refusal.ts';
import { parseJson } from '../../core/strict-json.ts';
import { isForbiddenKey } from '../../core/strict-json-stepwise.ts';

/** More claims than this are no longer a choice that a person makes. */
const MAX_DISCLOSURES = 512;

/**
 * Digests, each with what is disclosed for it (`[salt, name, value]` or `[salt, value]`), or with `MET` as soon as it was found
 * in the payload: none may stand there twice, not even a decoy's.
 */
type Digests = Map<string, readonly Json[]>;
const MET: readonly Json[] = [];

interface State {
  readonly digests: Digests;
  /** Disclosures that no digest was found for yet. */
  pending: number;
}

/**
 * Puts the disclosed claims into their places and takes all digests out (RFC 9901 §7.1). What is not changed is the same
 * object in the result as in the payload, which is never written to.
 * @param texts The disclosures as sent, base64url.
 * @throws Refusal `SD_JWT_MALFORMED`, `SD_JWT_DIGEST_NOT_SUPPORTED`, `DISCLOSURES_TOO_MANY`, `DISCLOSURE_MALFORMED`, `DISCLOSURE_NOT_SIGNED`,
 * `DISCLOSURE_REPEATED`, `DISCLOSURE_NAME_CONFLICT`; VidimusError `JSON_TOO_DEEP` and what `parseJson` throws.
 */
export const disclose = (payload: JsonObject, texts: readonly string[]): JsonObject => {
  if (texts.length > MAX_DISCLOSURES) {
    return refuse(unknown('DISCLOSURES_TOO_MANY', { count: texts.length, limit: MAX_DISCLOSURES }));
  }
  const state = { digests: readAll(texts, digestAlgorithmOf(payload)), pending: texts.length };
  const disclosed = openObject(payload, 1, state);
  return state.pending > 0 ? refuse(failed('DISCLOSURE_NOT_SIGNED')) : disclosed;
};

/** The algorithm of the digests (RFC 9901 §4.1.1): sha-256 where nothing is said. */
export const digestAlgorithmOf = ({ _sd_alg: algorithm = 'sha-256' }: JsonObject): TextDigest => {
  if (algorithm === 'sha-256' || algorithm === 'sha-384' || algorithm === 'sha-512') return algorithm;
  // Sound ones of IANA's registry of named hashes; all others there are cut short, and broken ones never stood there.
  if (
    isString(algorithm) &&
    /^(?:sha3-(?:256|384|512)|blake2[bs]-(?:256|512)|k12-(?:256|512))$/.test(algorithm)
  ) {
    return refuse(unknown('SD_JWT_DIGEST_NOT_SUPPORTED', { algorithm }));
  }
  return refuse(failed('SD_JWT_MALFORMED', { reason: 'its digests are of no known algorithm (_sd_alg)' }));
};

const readAll = (texts: readonly string[], algorithm: TextDigest): Digests => {
  const digests: Digests = new Map();
  for (const text of texts) digests.set(digestText(algorithm, text), readDisclosure(text));
  return digests.size < texts.length ? refuse(failed('DISCLOSURE_REPEATED')) : digests;
};

const malformed = (reason: string): never => refuse(failed('DISCLOSURE_MALFORMED', { reason }));

/** `[salt, name, value]` of a member, `[salt, value]` of an element of a list (RFC 9901 §4.2). */
const readDisclosure = (text: string): readonly Json[] => {
  const bytes = fromBase64url(text);
  if (bytes === undefined || bytes.length === 0) return malformed('it is not strict base64url');
  const items = parseJson(bytes);
  if (!Array.isArray(items) || items.length < 2 || items.length > 3) {
    return malformed('it is not a list of a salt, a name and a value');
  }
  if (!isString(items[0])) return malformed('its salt is not a text');
  return items;
};

/** The disclosure of a digest that stands somewhere in the payload; none where it is a decoy or was withheld. */
const take = (digest: Json | undefined, state: State): readonly Json[] | undefined => {
  if (!isString(digest)) return refuse(failed('SD_JWT_MALFORMED', { reason: 'a digest is not a text' }));
  const items = state.digests.get(digest);
  if (items === MET) return refuse(failed('DISCLOSURE_REPEATED'));
  state.digests.set(digest, MET);
  if (items !== undefined) state.pending--;
  return items;
};

const open = (value: Json, depth: number, state: State): Json => {
  if (typeof value !== 'object' || value === null) return value;
  // The parser bounds each text by itself; disclosures inside disclosures could still go deeper.
  if (depth > LIMITS.jsonDepth) throw fail('JSON_TOO_DEEP', { limit: LIMITS.jsonDepth });
  return isObject(value) ? openObject(value, depth, state) : openList(value, depth, state);
};

/** Most objects hide nothing: they are copied from where the first difference shows. */
const openObject = (object: JsonObject, depth: number, state: State): JsonObject => {
  let opened: Record<string, Json> | undefined;
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    if (isReserved(name)) {
      if (name !== '_sd' && (name !== '_sd_alg' || depth > 1)) return misplaced(name);
      opened ??= membersBefore(name, object);
      continue;
    }
    const inner = open(value, depth + 1, state);
    if (inner !== value) opened ??= membersBefore(name, object);
    if (opened !== undefined) opened[name] = inner;
  }
  if (opened === undefined) return object;
  if (object['_sd'] !== undefined) addMembers(opened, object['_sd'], depth, state);
  return opened;
};

const membersBefore = (end: string, object: JsonObject): Record<string, Json> => {
  const members: Record<string, Json> = Object.create(null);
  for (const name of Object.keys(object)) {
    if (name === end) break;
    const value = object[name];
    if (value !== undefined) members[name] = value;
  }
  return members;
};

const misplaced = (name: string): never =>
  refuse(failed('SD_JWT_MALFORMED', { reason: `${name} stands in a wrong place` }));

/** Names that RFC 9901 keeps for itself (§4.1, §4.1.1). */
const isReserved = (name: string): boolean => name === '_sd' || name === '...' || name === '_sd_alg';

const addMembers = (object: Record<string, Json>, digests: Json, depth: number, state: State): void => {
  if (!Array.isArray(digests)) return refuse(failed('SD_JWT_MALFORMED', { reason: '_sd is not a list' }));
  for (const digest of digests) {
    const items = take(digest, state);
    if (items === undefined) continue;
    const [, name, value] = items;
    if (!isString(name) || value === undefined) return malformed('it names no claim where one is expected');
    if (isReserved(name) || isForbiddenKey(name) || name in object) {
      return refuse(failed('DISCLOSURE_NAME_CONFLICT'));
    }
    object[name] = open(value, depth + 1, state);
  }
};

const openList = (list: readonly Json[], depth: number, state: State): readonly Json[] => {
  const opened: Json[] = [];
  let isChanged = false;
  for (const item of list) {
    const digest = isObject(item) ? item['...'] : undefined;
    const inner = digest === undefined ? open(item, depth + 1, state) : elementOf(item, digest, depth, state);
    if (inner !== item) isChanged = true;
    if (inner !== undefined) opened.push(inner);
  }
  return isChanged ? opened : list;
};

/** @returns undefined for an element that stays hidden: it leaves no trace. */
const elementOf = (item: Json, digest: Json, depth: number, state: State): Json | undefined => {
  if (isObject(item) && Object.keys(item).length > 1) {
    return refuse(failed('SD_JWT_MALFORMED', { reason: 'a hidden element of a list has further members' }));
  }
  const items = take(digest, state);
  if (items === undefined) return undefined;
  const [, value, more] = items;
  if (value === undefined || more !== undefined) return malformed('it names a claim where none is expected');
  return open(value, depth + 1, state);
};
