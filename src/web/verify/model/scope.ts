import type { Contents, Details, Hop, ReadablePermission, Verdict } from '../../../browser.ts';

/** The dimensions of a permission, in the contract's order. */
export const SCOPE_DIMENSIONS = ['types', 'schemas', 'jurisdictions', 'fields', 'levels', 'credits'] as const;
export type ScopeDimension = (typeof SCOPE_DIMENSIONS)[number];

export interface ScopeRow {
  readonly dimension: ScopeDimension;
  /** What the credential states; empty where it states nothing. */
  readonly stated: readonly string[];
  /** What the accreditation permits; empty means any. */
  readonly permitted: readonly string[];
  readonly fits: boolean;
}

export interface ScopeTable {
  /** Of the record whose scope is shown. */
  readonly hop: Hop;
  readonly rows: readonly ScopeRow[];
  /** Other permissions of the same record, that come less near. */
  readonly others: number;
}

/**
 * The credential against the permission that covers it, or the one that comes nearest: permissions are judged one by one, so
 * only one is shown. Of a failing recognition, the recognition's.
 */
export const scopeTable = (
  { chain }: Pick<Verdict, 'chain'>,
  { contents, records }: Details,
): ScopeTable | undefined => {
  const hop =
    chain.find(({ checks }) =>
      checks.some(({ code, status }) => status === 'fail' && code.startsWith('OUT_OF_SCOPE')),
    ) ?? chain[0];
  const record = hop && records[hop.record.id];
  if (hop === undefined || record === undefined || contents === undefined) return undefined;
  const { permissions, shortfalls } = record;
  if (shortfalls === undefined) return undefined;
  let best = 0;
  shortfalls.forEach((each, at) => {
    if (each.length < (shortfalls[best]?.length ?? 0)) best = at;
  });
  const permission = permissions[best];
  if (permission === undefined) return undefined;
  const failing: readonly string[] = shortfalls[best] ?? [];
  const rows = SCOPE_DIMENSIONS.map((dimension) => ({
    dimension,
    stated: statedIn(contents.scope, dimension),
    permitted: permittedIn(permission, dimension),
    fits: !failing.includes(dimension),
  })).filter(({ dimension, permitted, fits }) => dimension !== 'schemas' || permitted.length > 0 || !fits);
  return { hop, rows, others: permissions.length - 1 };
};

const statedIn = (scope: Contents['scope'], dimension: ScopeDimension): readonly string[] => {
  switch (dimension) {
    case 'types':
      return scope.types;
    case 'schemas':
      return scope.schemas;
    case 'jurisdictions':
      return scope.jurisdiction === undefined ? [] : [scope.jurisdiction];
    case 'fields':
      return scope.fields;
    case 'levels':
      return scope.level === undefined ? [] : [String(scope.level)];
    case 'credits':
      return scope.credits === undefined ? [] : [String(scope.credits)];
  }
};

/** What one permission names in one dimension; hashed terms without a published text as a short hash. */
export const permittedIn = (permission: ReadablePermission, dimension: ScopeDimension): readonly string[] => {
  switch (dimension) {
    case 'types':
    case 'schemas':
      return permission[dimension].map(({ text, hash }) => text ?? `${hash.slice(0, 10)}…`);
    case 'levels':
      return permission.levels.map(String);
    case 'credits':
      return permission.credits === undefined ? [] : [String(permission.credits)];
    default:
      return permission[dimension];
  }
};
