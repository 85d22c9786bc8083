import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { objectsAt, parsePoints } from './readers.ts';

/** The controlled vocabulary's concept of an ECTS point. */
const ECTS = 'http://data.europa.eu/snb/education-credit/6fcec5c5af';

/** Deeper parts than this are no longer a credential that people read. */
const MAX_PARTS_DEPTH = 8;

/**
 * The ECTS points of a credential in tenths: of each achievement the most that is stated for it, or else the sum of its
 * parts; then the sum of all achievements, since a cap is a cap on the whole.
 * @returns undefined where nothing is stated in ECTS: hours and other credit systems are not converted.
 */
export const creditsOf = (subject: JsonObject): number | undefined =>
  most([
    sum([...objectsAt(subject.hasClaim), ...objectsAt(subject.achieved)].map((claim) => ofClaim(claim, 0))),
    sum(objectsAt(subject.learningSpecification).map((each) => parsePoints(each.ectsCreditPoints))),
    ofBadge(subject),
    ofPlainClaims(subject),
  ]);

/** ELM and EDC. */
const ofClaim = (claim: JsonObject, depth: number): number | undefined => {
  const stated = most(
    [
      ...objectsAt(claim.creditReceived),
      ...objectsAt(claim, 'specifiedBy', 'creditPoint'),
      ...objectsAt(claim, 'specifiedBy', 'hasCreditPoints'),
    ].map(ectsPoints),
  );
  if (stated !== undefined || depth === MAX_PARTS_DEPTH) return stated;
  return sum(objectsAt(claim.hasPart).map((part) => ofClaim(part, depth + 1)));
};

const ectsPoints = ({ framework, point }: JsonObject): number | undefined =>
  isEcts(framework) ? parsePoints(point) : undefined;

const isEcts = (framework: Json | undefined): boolean => {
  if (isString(framework)) return framework === ECTS || framework.toUpperCase() === 'ECTS';
  if (!isObject(framework)) return false;
  return framework.id === ECTS || framework.notation === 'ECTS';
};

/** Open Badges: the edubadges extension's ECTS; the native members have no unit, so they count as the strictest one. */
const ofBadge = (subject: JsonObject): number | undefined =>
  most([
    parsePoints(subject.creditsEarned),
    ...objectsAt(subject.achievement).flatMap(({ ECTS: ects, creditsAvailable }) => [
      parsePoints(ects),
      parsePoints(creditsAvailable),
    ]),
  ]);

/** WE BUILD's claim `notionalWorkload {value, unit}`, and `ects` alone. */
const ofPlainClaims = (subject: JsonObject): number | undefined =>
  most([
    parsePoints(subject.ects),
    ...objectsAt(subject.notionalWorkload).map(({ value, unit }) =>
      isEcts(unit) ? parsePoints(value) : undefined,
    ),
  ]);

export const most = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce(
    (best, value) => (value === undefined || (best !== undefined && best >= value) ? best : value),
    undefined,
  );

export const sum = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((total, value) => (value === undefined ? total : (total ?? 0) + value), undefined);
