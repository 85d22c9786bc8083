import { failed, no, type Outcome, ok, unknown } from '../../core/finding.ts';
import { fromHex, type Hex, toHex } from '../../core/hex.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { fromBase58btc } from '../../core/multibase.ts';
import { parsePlace } from '../../credential/scope/places.ts';
import type { Permission } from '../record.ts';
import { termHash } from '../terms.ts';

/** One entry of `accreditedFor`, and the words behind its hashes. */
export interface EbsiPermission {
  readonly permission: Permission;
  readonly words: ReadonlyMap<Hex, string>;
}

const MOST = 64;
const KNOWN_LIMITS = ['limitJurisdiction', 'limitField', 'limitEqfLevel', 'limitCredits'];

/**
 * Reads `credentialSubject.accreditedFor` (EBSI's accreditation schema, and the three limits of ours that may stand beside).
 * What an entry leaves out it does not limit, as live accreditations of roots do; types it has to state.
 * @param who The DID of the subject, for the findings.
 * @param schemas Base of the schemas registry, below which an address is its id.
 * @returns `EBSI_PERMISSIONS_MALFORMED` (fail), `EBSI_LIMIT_UNKNOWN` (unknown: a limit that nobody applies is none)
 */
export const permissionsOf = (
  subject: JsonObject,
  who: string,
  schemas: string | undefined,
): Outcome<readonly EbsiPermission[]> => {
  const entries = asList(subject['accreditedFor']);
  if (entries.length === 0 || entries.length > MOST)
    return malformed(who, 'accreditedFor has no entry, or too many');
  const permissions: EbsiPermission[] = [];
  for (const entry of entries) {
    if (!isObject(entry)) return malformed(who, 'an entry is no object');
    const stranger = Object.keys(entry).find((name) => /^limit/i.test(name) && !KNOWN_LIMITS.includes(name));
    if (stranger !== undefined) return no(unknown('EBSI_LIMIT_UNKNOWN', { who, member: stranger }));
    const permission = permissionOf(entry, schemas);
    if (permission === undefined) return malformed(who, 'an entry has no types, or a limit of another form');
    permissions.push(permission);
  }
  return ok(permissions);
};

const malformed = (who: string, reason: string) => no(failed('EBSI_PERMISSIONS_MALFORMED', { who, reason }));

const permissionOf = (entry: JsonObject, base: string | undefined): EbsiPermission | undefined => {
  const types = textsOf(entry['types']);
  const schemas = textsOf(entry['schemaId'])?.map((id) => schemaName(id, base));
  const jurisdictions = textsOf(entry['limitJurisdiction'])?.map(placeName);
  const fields = textsOf(entry['limitField']);
  const levels = levelsOf(entry['limitEqfLevel']);
  const credits = creditsOf(entry['limitCredits']);
  // An empty list of types would mean any.
  if (types === undefined || types.length === 0 || schemas === undefined || jurisdictions === undefined)
    return undefined;
  if (fields === undefined || levels === undefined || credits === undefined) return undefined;
  return {
    permission: {
      types: types.map(termHash),
      schemas: schemas.map(termHash),
      jurisdictions,
      fields,
      levels,
      credits,
    },
    words: new Map([...types, ...schemas].map((text) => [termHash(text), text])),
  };
};

/** One text or a list of them; an empty list where the member is absent. A stated empty list says nothing that can be applied. */
const textsOf = (value: Json | undefined): readonly string[] | undefined => {
  if (value === undefined) return [];
  const list = asList(value);
  const isGood =
    list.length > 0 && list.length <= MOST && list.every((item) => isString(item) && item !== '');
  return isGood ? (list as readonly string[]) : undefined;
};

const levelsOf = (value: Json | undefined): number | undefined => {
  if (value === undefined) return 0;
  const list = asList(value);
  const isLevel = (level: Json): level is number =>
    typeof level === 'number' && Number.isInteger(level) && level >= 1 && level <= 8;
  if (list.length === 0 || !list.every(isLevel)) return undefined;
  return list.reduce<number>((bits, level) => bits | (1 << (Number(level) - 1)), 0);
};

/** In tenths, as records hold them; less than one would read as no limit. */
const creditsOf = (value: Json | undefined): number | undefined => {
  if (value === undefined) return 0;
  const tenths = typeof value === 'number' ? Math.floor(value * 10 + 1e-6) : 0;
  return tenths >= 1 && tenths <= 65_535 ? tenths : undefined;
};

/**
 * One name for a schema however it is written: EBSI's ids are digests in base16 or multibase, bare or as an address of the
 * schemas registry. Any other address stands for itself.
 */
export const schemaName = (text: string, base: string | undefined): string => {
  const id = base !== undefined && text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text;
  if (id.length > LONGEST_ID) return text;
  const bytes = id.startsWith('0x') ? fromHex(id) : fromBase58btc(id);
  return bytes?.length === 32 ? toHex(bytes) : text;
};

const LONGEST_ID = 66;

/** A region's own address stays as it is: read as its country, it would permit the whole of it. */
const placeName = (text: string): string => (/_/.test(text) ? text : (parsePlace(text) ?? text));

const BASE_TYPES: readonly Hex[] = ['VerifiableCredential', 'VerifiableAttestation'].map(termHash);

/** What an entry really asks of the one above: the types that every credential bears limit nothing where others stand. */
export const withoutBaseTypes = (permission: Permission): Permission => {
  const types = permission.types.filter((type) => !BASE_TYPES.includes(type));
  return types.length === 0 ? permission : { ...permission, types };
};
