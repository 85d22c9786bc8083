import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { decodeCredential } from '../credential/decode.ts';
import { parsePlace } from '../credential/scope/places.ts';
import { EBSI_ROLES, roleGivenBy } from '../trust/ebsi/roles.ts';
import type { CopiedAttribute, RegistryCopy } from './copy.ts';

/** What one accreditor granted, as rows that `vidimus import accredit` reads. */
export interface GrantRows {
  readonly rows: readonly JsonObject[];
  /** Accreditations that give no row, and why. */
  readonly left: readonly { readonly did: string; readonly attribute: string; readonly reason: string }[];
}

/**
 * The accreditations in force that a copy shows below one accreditor, for a grant below its record in our registry. Signatures
 * are not checked here, and our contract holds each row against the accreditor's own record. Whatever a row cannot say in
 * full is left out and named, since a limit that is lost would widen the accreditation.
 */
export const rowsBelow = (copy: RegistryCopy, accreditor: string): GrantRows => {
  const accreditors = accreditorsIn(copy);
  const rows: JsonObject[] = [];
  const left: GrantRows['left'][number][] = [];
  for (const { did, attributes } of copy.issuers) {
    for (const attribute of attributes) {
      if (attribute.latest.tao !== accreditor || did === accreditor) continue;
      const row = rowOf(did, attribute, accreditors);
      if (isString(row)) left.push({ did, attribute: attribute.id, reason: row });
      else rows.push(row);
    }
  }
  return { rows, left };
};

const rowOf = (
  did: string,
  { id, latest }: CopiedAttribute,
  accreditors: ReadonlyMap<string, readonly string[]>,
): JsonObject | string => {
  const role = EBSI_ROLES.find((one) => one === latest.issuerType);
  if (role === undefined) return 'it is not in force';
  if (latest.body === '') return 'it has no signed accreditation';
  const decoded = decodeCredential(latest.body);
  if (!decoded.ok) return `its accreditation cannot be read (${decoded.finding.code})`;
  const { document, issuer, types, subjectIds, validFrom, validUntil } = decoded.value;
  const [subject] = asList(document['credentialSubject']);
  const isIts = issuer === latest.tao && subjectIds[0] === did && roleGivenBy(types) === role;
  if (!isIts || subject === undefined || !isObject(subject)) return 'registry and accreditation disagree';
  if (role === 'RootTAO') return 'a root is admitted, not imported';
  const permissions = asList(subject['accreditedFor']).map(permissionOf);
  const stated = permissions.filter((one) => one !== undefined);
  if (stated.length === 0 || stated.length < permissions.length) return 'a limit has no form here';
  if (validFrom === undefined) return 'it does not say when it begins';
  return {
    subject: did,
    kind: role === 'TAO' ? 'accredit' : 'attest',
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    ...(role === 'TAO' && { depth: levelsBelow(did, accreditors) }),
    permissions: stated,
    ebsiAttribute: id,
  };
};

const KNOWN = ['schemaId', 'types', 'limitJurisdiction', 'limitField', 'limitEqfLevel', 'limitCredits'];
const BASE_TYPES = ['VerifiableCredential', 'VerifiableAttestation'];

const permissionOf = (entry: Json): JsonObject | undefined => {
  if (!isObject(entry) || !Object.keys(entry).every((name) => KNOWN.includes(name))) return undefined;
  const types = asList(entry['types']).filter(isString);
  const own = types.filter((type) => !BASE_TYPES.includes(type));
  const places = asList(entry['limitJurisdiction']).map((place) =>
    isString(place) && !place.includes('_') ? parsePlace(place) : undefined,
  );
  const jurisdictions = places.filter((place) => place !== undefined);
  // An empty list would mean any, and so would no credits.
  if (types.length === 0 || jurisdictions.length < places.length) return undefined;
  if (KNOWN.some((name) => entry[name] !== undefined && asList(entry[name]).length === 0)) return undefined;
  if (entry['limitCredits'] !== undefined && !(Number(entry['limitCredits']) > 0)) return undefined;
  const { schemaId, limitField, limitEqfLevel, limitCredits } = entry;
  return {
    types: own.length > 0 ? own : types,
    ...(schemaId !== undefined && { schemas: asList(schemaId) }),
    ...(jurisdictions.length > 0 && { jurisdictions }),
    ...(limitField !== undefined && { fields: asList(limitField) }),
    ...(limitEqfLevel !== undefined && { levels: asList(limitEqfLevel) }),
    ...(limitCredits !== undefined && { ects: limitCredits }),
  };
};

/** Whom each accreditor made an accreditor. */
const accreditorsIn = ({ issuers }: RegistryCopy): ReadonlyMap<string, readonly string[]> => {
  const below = new Map<string, string[]>();
  for (const { did, attributes } of issuers) {
    for (const { latest } of attributes) {
      if (latest.issuerType !== 'TAO') continue;
      const those = below.get(latest.tao);
      if (those === undefined) below.set(latest.tao, [did]);
      else those.push(did);
    }
  }
  return below;
};

/** Further accreditors in a line below one, as far as our contract goes; each is counted where it is nearest. */
const levelsBelow = (did: string, accreditors: ReadonlyMap<string, readonly string[]>): number => {
  const seen = new Set([did]);
  let level: readonly string[] = [did];
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    const next = new Set(level.flatMap((one) => accreditors.get(one) ?? []).filter((one) => !seen.has(one)));
    if (next.size === 0) return depth;
    for (const one of next) seen.add(one);
    level = [...next];
  }
  return MOST_LEVELS;
};

const MOST_LEVELS = 8;
