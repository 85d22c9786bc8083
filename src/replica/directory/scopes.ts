import type { Hex } from '../../core/hex.ts';
import type { Permission } from '../../trust/record.ts';

/** What an entry may do, one permission beside the other. Entries with the same share one, since thousands do. */
export interface Scope {
  readonly permissions: readonly Permission[];
}

/** The three dimensions of a permission that people look for. Absent means that it does not matter. */
export interface ScopeWish {
  /** Of a credential type or a schema. */
  readonly term?: Hex;
  /** ISCED-F 2013, two to four digits. */
  readonly field?: string;
  /** EQF, 1 to 8. */
  readonly level?: number;
}

/** How a scope meets a wish, and what it would meet with one dimension of the wish left open. */
export interface ScopeAnswer {
  readonly meets: boolean;
  readonly terms: ReadonlySet<Hex>;
  readonly fields: ReadonlySet<string>;
  /** Bit n-1 stands for EQF level n. */
  readonly levels: number;
}

/** Hands out one scope for equal permissions, and knows every term and field that any of them names. */
export interface Scopes {
  of(permissions: readonly Permission[]): Scope;
  readonly terms: ReadonlySet<Hex>;
  /** ISCED-F codes, with the broader ones above them. */
  readonly fields: ReadonlySet<string>;
}

const ALL_LEVELS = 0xff;
/** Broad fields of ISCED-F 2013. A permission for any field counts for each of them. */
const BROAD_FIELDS = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;

export const createScopes = (): Scopes => {
  const known = new Map<string, Scope>();
  const terms = new Set<Hex>();
  const fields = new Set<string>(BROAD_FIELDS);
  return {
    terms,
    fields,
    of: (permissions) => {
      const key = keyOf(permissions);
      const found = known.get(key);
      if (found !== undefined) return found;
      for (const one of permissions) {
        for (const term of [...one.types, ...one.schemas]) terms.add(term);
        for (const code of one.fields)
          for (let digits = 2; digits <= code.length; digits++) fields.add(code.slice(0, digits));
      }
      const scope = { permissions };
      known.set(key, scope);
      return scope;
    },
  };
};

/** Jurisdictions and credits are left out: nobody searches by them here. */
const keyOf = (permissions: readonly Permission[]): string =>
  permissions
    .map(
      ({ types, schemas, fields, levels }) => `${types.join()};${schemas.join()};${fields.join()};${levels}`,
    )
    .join('|');

/** Asks each permission by itself: that one covers the type and another the level is no permission for both. */
export const askScope = (scope: Scope, wish: ScopeWish, scopes: Scopes): ScopeAnswer => {
  const terms = new Set<Hex>();
  const fields = new Set<string>();
  let levels = 0;
  let meets = false;
  for (const permission of scope.permissions) {
    const term = wish.term === undefined || allowsTerm(permission, wish.term);
    const field = wish.field === undefined || allowsField(permission, wish.field);
    const own = permission.levels === 0 ? ALL_LEVELS : permission.levels;
    const level = wish.level === undefined || (own & (1 << (wish.level - 1))) !== 0;
    meets ||= term && field && level;
    if (term && field) levels |= own;
    if (field && level) for (const one of scopes.terms) if (allowsTerm(permission, one)) terms.add(one);
    if (term && level) for (const one of scopes.fields) if (allowsField(permission, one)) fields.add(one);
  }
  return { meets, terms, fields, levels };
};

/** Empty lists mean any. A term is a type or a schema: which of the two its hash does not say. */
const allowsTerm = ({ types, schemas }: Permission, term: Hex): boolean =>
  types.includes(term) || schemas.includes(term) || (types.length === 0 && schemas.length === 0);

/** A permission for a part of a field counts: it can do something in it. */
const allowsField = ({ fields }: Permission, wanted: string): boolean =>
  fields.length === 0 || fields.some((code) => code.startsWith(wanted) || wanted.startsWith(code));
