import { asList, isObject, isString, type Json, type JsonObject } from '../../core/json.ts';

/** What a credential says somewhere about one dimension: a readable value, or something that nobody can read. */
export const UNREADABLE = 'unreadable';

/** The texts that name a concept, best first: a text or number itself, else its `id`, `notation`, `targetCode`. */
const namesOf = (value: Json): readonly string[] => {
  if (isString(value)) return [value];
  if (typeof value === 'number') return [String(value)];
  if (!isObject(value)) return [];
  return [value.id, value.notation, value.targetCode, value.code].filter(isString);
};

/** Adds each value of a member to `stated` as `parse` reads it; what no reading fits is {@link UNREADABLE}. */
export const readEach = <T>(
  stated: Set<T | typeof UNREADABLE>,
  member: Json | undefined,
  parse: (text: string) => T | undefined,
): void => {
  // Most members are not there, and this runs for every credential.
  if (member === undefined) return;
  for (const value of asList(member)) stated.add(readOne(value, parse) ?? UNREADABLE);
};

const readOne = <T>(value: Json, parse: (text: string) => T | undefined): T | undefined => {
  for (const name of namesOf(value)) {
    const parsed = parse(name.trim());
    if (parsed !== undefined) return parsed;
  }
  return undefined;
};

const NONE: readonly JsonObject[] = [];

const objectsIn = (value: Json | undefined): readonly JsonObject[] => {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.filter(isObject) : NONE;
};

/** The objects at a path of members; lists on the way are gone through. Bounded by the credential's own size. */
export const objectsAt = (from: Json | undefined, ...path: readonly string[]): readonly JsonObject[] => {
  let found = objectsIn(from);
  for (const member of path) {
    if (found.length === 0) return NONE;
    found = found.flatMap((value) => objectsIn(value[member]));
  }
  return found;
};

/** EQF levels: `http://data.europa.eu/snb/eqf/6`, `EQF-6`, `EQF level 6`, `6`. */
export const parseLevel = (text: string): number | undefined => {
  const digit = /^(?:https?:\/\/data\.europa\.eu\/snb\/eqf\/|(?:eqf)?[ _:-]*(?:level)?[ _:-]*)([1-8])$/i.exec(
    text,
  )?.[1];
  return digit === undefined ? undefined : Number(digit);
};

/** ISCED-F 2013 codes of two to four digits: `http://data.europa.eu/snb/isced-f/0613`, `ISCED-F 0613`, `0613`. */
export const parseField = (text: string): string | undefined =>
  /^(?:https?:\/\/data\.europa\.eu\/snb\/isced-f\/|isced-?f?[ _:-]*)?(\d{2,4})$/i.exec(text)?.[1];

/** Credit points in tenths, rounded up: a cap must not be slipped under by a fraction. */
export const parsePoints = (value: Json | undefined): number | undefined => {
  const points =
    isString(value) && /^\d{1,5}(?:[.,]\d{1,4})?$/.test(value) ? Number(value.replace(',', '.')) : value;
  // Rounding first takes away what binary fractions add (3.3 * 10 is 33, not 34).
  return typeof points === 'number' && points >= 0 && points < 100_000
    ? Math.ceil(Math.round(points * 10_000) / 1000)
    : undefined;
};
