import { isString, type Json, type JsonObject } from '../core/json.ts';
import type { CredentialSchema, Scope } from './model.ts';
import { creditsOf, sum } from './scope/credits.ts';
import { parsePlace } from './scope/places.ts';
import { objectsAt, parseField, parseLevel, readEach, UNREADABLE } from './scope/readers.ts';

/**
 * What a credential states of the dimensions that accreditations limit. Read from ELM and European Digital Credentials,
 * Open Badges 3.0 with the edubadges extension, EBSI's diploma, and the plain claims of the WE BUILD rulebook, which are
 * also the plain form for new credentials:
 *
 *     "credentialSubject": {
 *       "id": "did:key:…", "title": "…",
 *       "level": "EQF-6", "fieldOfStudy": ["0613"],
 *       "notionalWorkload": { "value": 5, "unit": "ECTS" }, "issuerCountry": "DE"
 *     }
 *
 * Nobody checks these statements, so doubt narrows what they may pass: statements that contradict each other, or that
 * cannot be read, leave level and jurisdiction unstated, which fails wherever they are limited; a field that cannot be read
 * is a field that no permission names; of several statements about credits the largest counts, and achievements add up.
 */
export const scopeOf = (
  document: JsonObject,
  types: readonly string[],
  subjects: readonly JsonObject[],
  schemas: readonly CredentialSchema[],
): Scope => {
  const parts = subjects.map(partsOf);
  const jurisdiction = jurisdictionOf(document, parts);
  const level = levelOf(parts);
  const credits = sum(subjects.map(creditsOf));
  return {
    types: specificTypes(types),
    schemas: schemas.map(({ id }) => id),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    fields: fieldsOf(parts),
    ...(level === undefined ? {} : { level }),
    ...(credits === undefined ? {} : { credits }),
  };
};

const BASE_TYPES: readonly string[] = ['VerifiableCredential', 'VerifiableAttestation'];

/** Base types say nothing about what was attested; where there is no other, the last one counts. */
const specificTypes = (types: readonly string[]): readonly string[] => {
  const specific = types.filter((type) => !BASE_TYPES.includes(type));
  return specific.length > 0 ? specific : types.slice(-1);
};

/** Where achievements, what specifies them, and what a badge aligns with stand, by format. */
interface Parts {
  readonly subject: JsonObject;
  readonly achievements: readonly JsonObject[];
  readonly specifications: readonly JsonObject[];
  readonly alignments: readonly JsonObject[];
}

const partsOf = (subject: JsonObject): Parts => {
  const achievements = [...objectsAt(subject.hasClaim), ...objectsAt(subject.achieved)];
  return {
    subject,
    achievements,
    specifications: [
      ...objectsAt(achievements as Json, 'specifiedBy'),
      ...objectsAt(subject.learningSpecification),
    ],
    alignments: objectsAt(subject.achievement, 'alignment'),
  };
};

const aligned = ({ alignments }: Parts, target: RegExp): Json =>
  alignments.filter(({ targetType }) => isString(targetType) && target.test(targetType));

const levelOf = (parts: readonly Parts[]): number | undefined => {
  const stated = new Set<number | typeof UNREADABLE>();
  for (const part of parts) {
    for (const { eqfLevel } of part.specifications) readEach(stated, eqfLevel, parseLevel);
    readEach(stated, aligned(part, /^ext:EQF$/i), parseLevel);
    readEach(stated, part.subject.level, parseLevel);
    readEach(stated, part.subject.eqfLevel, parseLevel);
  }
  const [level] = stated;
  return stated.size === 1 && level !== UNREADABLE ? level : undefined;
};

const fieldsOf = (parts: readonly Parts[]): readonly string[] => {
  const stated = new Set<string>();
  for (const part of parts) {
    for (const { thematicArea, iscedfCode, ISCEDFCode, educationSubject } of part.specifications) {
      readEach(stated, thematicArea, parseField);
      readEach(stated, iscedfCode, parseField);
      readEach(stated, ISCEDFCode, parseField);
      addReadable(stated, educationSubject);
    }
    readEach(stated, aligned(part, /^ext:ISCED/i), parseField);
    readEach(stated, part.subject.fieldOfStudy, parseField);
    readEach(stated, part.subject.iscedF, parseField);
  }
  return [...stated];
};

/** Other classifications stand here too: only what reads as ISCED-F is one. */
const addReadable = (stated: Set<string>, member: Json | undefined): void => {
  const found = new Set<string>();
  readEach(found, member, parseField);
  for (const field of found) if (field !== UNREADABLE) stated.add(field);
};

/** Members of a location that name a country or region. */
const readPlaces = (stated: Set<string>, locations: readonly JsonObject[]): void => {
  for (const location of locations) {
    for (const { countryCode } of objectsAt(location.address)) readEach(stated, countryCode, parsePlace);
    readEach(stated, location.spatialCode, parsePlace);
    readEach(stated, location.spatial, parsePlace);
  }
};

const jurisdictionOf = (document: JsonObject, parts: readonly Parts[]): string | undefined => {
  const stated = new Set<string>();
  readPlaces(stated, objectsAt(document.issuer, 'location'));
  for (const { addressCountryCode, countryCode } of objectsAt(document.issuer, 'address')) {
    readEach(stated, addressCountryCode, parsePlace);
    readEach(stated, countryCode, parsePlace);
  }
  for (const { subject, achievements } of parts) {
    const bodies = objectsAt(achievements as Json, 'awardedBy');
    readPlaces(stated, objectsAt(bodies as Json, 'location'));
    readPlaces(stated, objectsAt(bodies as Json, 'awardingBody', 'location'));
    readEach(stated, subject.issuerCountry, parsePlace);
    readEach(stated, subject.jurisdiction, parsePlace);
  }
  return widest(stated);
};

/** Places that lie in one country become that country: the wider statement is the harder one to permit. */
const widest = (places: ReadonlySet<string>): string | undefined => {
  const [first] = places;
  if (first === undefined || places.has(UNREADABLE)) return undefined;
  if (places.size === 1) return first;
  const countries = new Set([...places].map((place) => place.slice(0, 2)));
  return countries.size === 1 ? first.slice(0, 2) : undefined;
};
