import type { Scope } from '../credential/model.ts';
import {
  coversField,
  coversJurisdiction,
  isField,
  isJurisdiction,
  type PermissionDimension,
} from './dimensions.ts';
import type { AccreditationRecord, Permission } from './record.ts';
import { termHash } from './terms.ts';

/** The contract judges claims of 1 to 16 types; more in a credential is an attempt at work, not a credential. */
export const MAX_SCOPE_TYPES = 16;

/** One dimension of a permission that a credential does not meet. */
export interface Shortfall {
  readonly dimension: PermissionDimension;
  /** What the credential states and the permission does not cover; empty where it states nothing at all. */
  readonly stated: readonly string[];
  /** What is permitted. Types and schemas as hashes: `termText` of the trust source gives the texts back. */
  readonly permitted: readonly string[];
}

/**
 * Whether one permission alone covers what a credential states.
 * Types and fields: every one; schemas: one of those stated; jurisdiction, level and credits: the one stated.
 * @returns every dimension that falls short, in the contract's order; an empty list where the permission covers it.
 */
export const covers = (permission: Permission, scope: Scope): readonly Shortfall[] => {
  const found: Shortfall[] = [];
  shortfall(found, 'types', permission.types, scope.types, typesBeyond);
  shortfall(found, 'schemas', permission.schemas, scope.schemas, schemasBeyond);
  const { jurisdictions, fields, levels, credits } = permission;
  if (jurisdictions.length > 0)
    shortfall(found, 'jurisdictions', jurisdictions, given(scope.jurisdiction), placesBeyond);
  shortfall(found, 'fields', fields, scope.fields, fieldsBeyond);
  if (levels !== 0) shortfall(found, 'levels', levelsOf(levels), given(scope.level), levelsBeyond);
  creditsShortfall(found, credits, scope.credits);
  return found;
};

type Beyond = (permitted: readonly string[], stated: readonly string[]) => readonly string[];

const typesBeyond: Beyond = (permitted, stated) =>
  stated.filter((type) => !permitted.includes(termHash(type)));
const schemasBeyond: Beyond = (permitted, stated) =>
  stated.some((schema) => permitted.includes(termHash(schema))) ? [] : stated;
const placesBeyond: Beyond = (permitted, stated) =>
  stated.filter((code) => !isJurisdiction(code) || !coversJurisdiction(permitted, code));
const fieldsBeyond: Beyond = (permitted, stated) =>
  stated.filter((code) => !isField(code) || !coversField(permitted, code));
const levelsBeyond: Beyond = (permitted, stated) => stated.filter((level) => !permitted.includes(level));

const given = (value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [String(value)];

const shortfall = (
  found: Shortfall[],
  dimension: PermissionDimension,
  permitted: readonly string[],
  stated: readonly string[],
  beyond: Beyond,
): void => {
  if (permitted.length === 0) return;
  // An unstated value fails a limited dimension.
  const excess = stated.length === 0 ? stated : beyond(permitted, stated);
  if (stated.length === 0 || excess.length > 0) found.push({ dimension, stated: excess, permitted });
};

const creditsShortfall = (found: Shortfall[], most: number, stated: number | undefined): void => {
  if (most === 0 || (stated !== undefined && stated > 0 && stated <= most)) return;
  const permitted = [`at most ${tenths(most)}`];
  found.push({ dimension: 'credits', stated: stated ? [tenths(stated)] : [], permitted });
};

const tenths = (credits: number): string => String(credits / 10);

/** EQF levels of a permission's bits, as text. */
export const levelsOf = (bits: number): readonly string[] =>
  [1, 2, 3, 4, 5, 6, 7, 8].filter((level) => (bits >> (level - 1)) & 1).map(String);

/**
 * Whether any one permission of a record covers what a credential states; never their union.
 * @returns undefined where one does, otherwise the shortfalls of the permission that comes nearest.
 */
export const allows = (
  record: Pick<AccreditationRecord, 'permissions'>,
  scope: Scope,
): readonly Shortfall[] | undefined => {
  if (scope.types.length === 0 || scope.types.length > MAX_SCOPE_TYPES) {
    return [{ dimension: 'types', stated: scope.types.slice(0, MAX_SCOPE_TYPES), permitted: [] }];
  }
  let nearest: readonly Shortfall[] | undefined;
  for (const permission of record.permissions) {
    const shortfalls = covers(permission, scope);
    if (shortfalls.length === 0) return undefined;
    if (nearest === undefined || shortfalls.length < nearest.length) nearest = shortfalls;
  }
  // A record without permissions is malformed and permits nothing.
  return nearest ?? [{ dimension: 'types', stated: scope.types, permitted: [] }];
};
