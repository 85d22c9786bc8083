import { coversField, coversJurisdiction, type PermissionDimension } from './dimensions.ts';
import type { AccreditationRecord, Permission } from './record.ts';
import { mayGrant, type Violation } from './rules.ts';

/**
 * Whether a child record fits inside its parent: kinds, dates, depth, and each permission inside one of the parent's
 * (never a union of them). The contract enforces the same at the grant; a verifier trusts nothing it can re-compute.
 * @param hints For each permission of the child the position of the parent's permission; searched for where absent.
 * @returns the first violation, in the contract's order.
 */
export const fitsInside = (
  child: AccreditationRecord,
  parent: AccreditationRecord,
  hints?: readonly number[],
): Violation | undefined => excesses(child, parent, hints)[0];

/** Everything in which a child is wider than its parent; of a permission, the first dimension. */
export const excesses = (
  child: AccreditationRecord,
  parent: AccreditationRecord,
  hints?: readonly number[],
): readonly Violation[] => {
  if (!mayGrant(parent.kind, child.kind)) return [{ rule: 'kind', parent: parent.kind, child: child.kind }];
  return [
    ...datesOutside(child, parent),
    ...depthOutside(child, parent),
    ...(hints === undefined ? unhinted(child, parent) : checkHints(child, parent, hints)),
  ];
};

const datesOutside = (child: AccreditationRecord, parent: AccreditationRecord): readonly Violation[] => [
  ...(child.validFrom < parent.validFrom ? [tooWide('validFrom', child.validFrom, parent.validFrom)] : []),
  ...(parent.validUntil !== 0 && (child.validUntil === 0 || child.validUntil > parent.validUntil)
    ? [tooWide('validUntil', child.validUntil, parent.validUntil)]
    : []),
];

const depthOutside = (child: AccreditationRecord, parent: AccreditationRecord): readonly Violation[] =>
  child.kind === 'accredit' && child.depth >= parent.depth
    ? [tooWide('depth', child.depth, parent.depth)]
    : [];

const tooWide = (
  dimension: 'validFrom' | 'validUntil' | 'depth',
  value: number,
  limit: number,
): Violation => ({ rule: 'record-too-wide', dimension, value, limit });

const unhinted = (child: AccreditationRecord, parent: AccreditationRecord): readonly Violation[] => {
  const found = findHints(child, parent);
  return found.ok ? [] : [found.violation];
};

const checkHints = (
  child: AccreditationRecord,
  parent: AccreditationRecord,
  hints: readonly number[],
): readonly Violation[] => {
  const count = child.permissions.length;
  if (hints.length !== count) return [{ rule: 'hint-missing', permission: Math.min(hints.length, count) }];
  return child.permissions.flatMap((permission, position): readonly Violation[] => {
    const hint = hints[position];
    const outer = hint === undefined ? undefined : parent.permissions[hint];
    if (hint === undefined || outer === undefined) return [{ rule: 'hint-missing', permission: position }];
    const excess = permissionExcess(permission, outer);
    return excess ? [{ rule: 'permission-too-wide', permission: position, hint, ...excess }] : [];
  });
};

type Permitted = Pick<AccreditationRecord, 'permissions'>;

/** For each permission of the child, the first of the parent's that it fits inside: the `hints` of a grant. */
export const findHints = (
  child: Permitted,
  parent: Permitted,
):
  | { readonly ok: true; readonly hints: readonly number[] }
  | { readonly ok: false; readonly violation: Violation } => {
  const hints: number[] = [];
  for (const [position, permission] of child.permissions.entries()) {
    const hint = parent.permissions.findIndex((outer) => permissionExcess(permission, outer) === undefined);
    if (hint < 0) return { ok: false, violation: nearestExcess(position, permission, parent) };
    hints.push(hint);
  }
  return { ok: true, hints };
};

/** Names the parent's permission in which the child fails last: the one that a person meant. */
const nearestExcess = (position: number, permission: Permission, parent: Permitted): Violation => {
  let best: { readonly hint: number; readonly excess: Excess } | undefined;
  for (const [hint, outer] of parent.permissions.entries()) {
    const excess = permissionExcess(permission, outer);
    if (!excess) continue;
    if (!best || ORDER.indexOf(excess.dimension) > ORDER.indexOf(best.excess.dimension)) {
      best = { hint, excess };
    }
  }
  return best
    ? { rule: 'permission-too-wide', permission: position, hint: best.hint, ...best.excess }
    : { rule: 'hint-missing', permission: position };
};

const ORDER: readonly PermissionDimension[] = [
  'types',
  'schemas',
  'jurisdictions',
  'fields',
  'levels',
  'credits',
];

/** One dimension that is too wide. */
export interface Excess {
  readonly dimension: PermissionDimension;
  /** The entry or number; absent where it is left open. */
  readonly value?: string | number;
}

/** @returns the first dimension in which `inner` is wider than `outer`, with the entry that is; undefined where it fits. */
export const permissionExcess = (inner: Permission, outer: Permission): Excess | undefined =>
  listExcess('types', inner.types, outer.types, includes) ??
  listExcess('schemas', inner.schemas, outer.schemas, includes) ??
  listExcess('jurisdictions', inner.jurisdictions, outer.jurisdictions, coversJurisdiction) ??
  listExcess('fields', inner.fields, outer.fields, coversField) ??
  levelsExcess(inner.levels, outer.levels) ??
  creditsExcess(inner.credits, outer.credits);

/** Every dimension in which `inner` is wider than `outer`, in the contract's order. */
export const permissionExcesses = (inner: Permission, outer: Permission): readonly Excess[] =>
  [
    listExcess('types', inner.types, outer.types, includes),
    listExcess('schemas', inner.schemas, outer.schemas, includes),
    listExcess('jurisdictions', inner.jurisdictions, outer.jurisdictions, coversJurisdiction),
    listExcess('fields', inner.fields, outer.fields, coversField),
    levelsExcess(inner.levels, outer.levels),
    creditsExcess(inner.credits, outer.credits),
  ].filter((excess) => excess !== undefined);

/**
 * For one permission, the position of the parent's that it fits inside, else of the one that comes nearest: by which the contract
 * names the dimension that a person got wrong. 0 where the parent has none.
 */
export const nearestHint = (inner: Permission, parent: Permitted): number => {
  const fits = parent.permissions.findIndex((outer) => permissionExcess(inner, outer) === undefined);
  if (fits >= 0) return fits;
  const nearest = nearestExcess(0, inner, parent);
  return 'hint' in nearest ? nearest.hint : 0;
};

const includes = (list: readonly string[], entry: string): boolean => list.includes(entry);

const listExcess = (
  dimension: PermissionDimension,
  inner: readonly string[],
  outer: readonly string[],
  covers: (outer: readonly string[], entry: string) => boolean,
): Excess | undefined => {
  if (outer.length === 0) return undefined;
  // Left open while the parent is limited: wider, though no entry shows it.
  if (inner.length === 0) return { dimension };
  const value = inner.find((entry) => !covers(outer, entry));
  return value === undefined ? undefined : { dimension, value };
};

const levelsExcess = (inner: number, outer: number): Excess | undefined =>
  outer !== 0 && (inner === 0 || (inner & ~outer) !== 0) ? { dimension: 'levels', value: inner } : undefined;

const creditsExcess = (inner: number, outer: number): Excess | undefined =>
  outer !== 0 && (inner === 0 || inner > outer) ? { dimension: 'credits', value: inner } : undefined;
