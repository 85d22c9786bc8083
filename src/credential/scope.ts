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
  const jurisdiction = jurisdictionOf(document, subjects);
  const level = levelOf(subjects);
  const credits = sum(subjects.map(creditsOf));
  return {
    types: specificTypes(types),
    schemas: schemas.map(({ id }) => id),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    fields: fieldsOf(subjects),
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

/** Where achievements and what specifies them stand, by format. */
const achievementsOf = (subject: JsonObject): readonly JsonObject[] => [
  ...objectsAt(subject, 'hasClaim'),
  ...objectsAt(subject, 'achieved'),
];

const specificationsOf = (subject: JsonObject): readonly JsonObject[] => [
  ...objectsAt(achievementsOf(subject) as Json, 'specifiedBy'),
  ...objectsAt(subject, 'learningSpecification'),
];

const alignmentsOf = (subject: JsonObject, target: RegExp): readonly JsonObject[] =>
  objectsAt(subject, 'achievement', 'alignment').filter(
    ({ targetType }) => isString(targetType) && target.test(targetType),
  );

const levelOf = (subjects: readonly JsonObject[]): number | undefined => {
  const stated = new Set(
    subjects.flatMap((subject) => [
      ...specificationsOf(subject).flatMap(({ eqfLevel }) => readEach(eqfLevel, parseLevel)),
      ...readEach(alignmentsOf(subject, /^ext:EQF$/i) as Json, parseLevel),
      ...readEach(subject.level, parseLevel),
      ...readEach(subject.eqfLevel, parseLevel),
    ]),
  );
  const [level] = stated;
  return stated.size === 1 && level !== UNREADABLE ? level : undefined;
};

const fieldsOf = (subjects: readonly JsonObject[]): readonly string[] => {
  const stated = subjects.flatMap((subject) => [
    ...specificationsOf(subject).flatMap(({ thematicArea, iscedfCode, ISCEDFCode, educationSubject }) => [
      ...readEach(thematicArea, parseField),
      ...readEach(iscedfCode, parseField),
      ...readEach(ISCEDFCode, parseField),
      // Other classifications stand here too: only what reads as ISCED-F is one.
      ...readEach(educationSubject, parseField).filter((field) => field !== UNREADABLE),
    ]),
    ...readEach(alignmentsOf(subject, /^ext:ISCED/i) as Json, parseField),
    ...readEach(subject.fieldOfStudy, parseField),
    ...readEach(subject.iscedF, parseField),
  ]);
  return [...new Set(stated)];
};

/** Members of a location that name a country or region. */
const placesOf = (location: JsonObject): readonly (string | typeof UNREADABLE)[] => [
  ...objectsAt(location, 'address').flatMap(({ countryCode }) => readEach(countryCode, parsePlace)),
  ...readEach(location.spatialCode, parsePlace),
  ...readEach(location.spatial, parsePlace),
];

const jurisdictionOf = (document: JsonObject, subjects: readonly JsonObject[]): string | undefined => {
  const stated = new Set([
    ...objectsAt(document.issuer, 'location').flatMap(placesOf),
    ...objectsAt(document.issuer, 'address').flatMap(({ addressCountryCode, countryCode }) => [
      ...readEach(addressCountryCode, parsePlace),
      ...readEach(countryCode, parsePlace),
    ]),
    ...subjects.flatMap((subject) => [
      ...objectsAt(achievementsOf(subject) as Json, 'awardedBy', 'location').flatMap(placesOf),
      ...objectsAt(achievementsOf(subject) as Json, 'awardedBy', 'awardingBody', 'location').flatMap(
        placesOf,
      ),
      ...readEach(subject.issuerCountry, parsePlace),
      ...readEach(subject.jurisdiction, parsePlace),
    ]),
  ]);
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
