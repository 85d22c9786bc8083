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
  const rows: JsonObject[] = [];
  const left: GrantRows['left'][number][] = [];
  for (const { did, attributes } of copy.issuers) {
    for (const attribute of attributes) {
      if (attribute.latest.tao !== accreditor || did === accreditor) continue;
      const row = rowOf(did, attribute, copy);
      if (isString(row)) left.push({ did, attribute: attribute.id, reason: row });
      else rows.push(row);
    }
  }
  return { rows, left };
};

const rowOf = (did: string, { id, latest }: CopiedAttribute, copy: RegistryCopy): JsonObject | string => {
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
    ...(role === 'TAO' && { depth: levelsBelow(did, copy, new Set([did])) }),
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
  // An empty list would mean any.
  if (types.length === 0 || jurisdictions.length < places.length) return undefined;
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

/** Further accreditors in a line below one, as far as our contract goes. */
const levelsBelow = (did: string, copy: RegistryCopy, seen: ReadonlySet<string>): number => {
  if (seen.size > MOST_LEVELS) return MOST_LEVELS;
  const below = copy.issuers.filter(
    (issuer) =>
      !seen.has(issuer.did) &&
      issuer.attributes.some(({ latest }) => latest.tao === did && latest.issuerType === 'TAO'),
  );
  return Math.max(
    0,
    ...below.map((issuer) => 1 + levelsBelow(issuer.did, copy, new Set([...seen, issuer.did]))),
  );
};

const MOST_LEVELS = 8;
