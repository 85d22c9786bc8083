import type { BlockRef } from '../../core/block.ts';
import type { Hex } from '../../core/hex.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { Kind } from '../../trust/record.ts';
import type { Standing } from './entry.ts';
import type { ScopeAnswer } from './scopes.ts';

/** A value, and how many organisations there would be with it, all other wishes kept. */
export interface Count<T> {
  readonly value: T;
  readonly count: number;
}

/** What a search can be narrowed by. Most frequent first; a value that nobody has is left out. */
export interface IssuerFacets {
  /** Organisations that meet the whole wish. */
  readonly total: number;
  readonly countries: readonly Count<string>[];
  readonly types: readonly Count<Organisation['type']>[];
  readonly kinds: readonly Count<Kind>[];
  readonly standings: readonly Count<Standing>[];
  /** Credential types and schemas, by hash; the text where it was published. */
  readonly terms: readonly (Count<Hex> & { readonly text?: string })[];
  readonly fields: readonly Count<string>[];
  readonly levels: readonly Count<number>[];
  /** The most frequent accreditors, by DID. */
  readonly accreditors: readonly (Count<string> & { readonly organisation?: Organisation })[];
  readonly block: BlockRef;
}

/** Counts that grow while the directory is gone through once. */
export class Tally {
  total = 0;
  readonly countries = new Map<string, number>();
  readonly types = new Map<Organisation['type'], number>();
  readonly kinds = new Map<Kind, number>();
  readonly standings = new Map<Standing, number>();
  readonly accreditors = new Map<string, number>();
  /** How many organisations gave this answer: many share a scope, so its terms are counted once at the end. */
  readonly scopes = new Map<ScopeAnswer, number>();
}

export const countUp = <T>(map: Map<T, number>, value: T, by = 1): void => {
  map.set(value, (map.get(value) ?? 0) + by);
};

/** Terms, fields and levels of the answers. */
export const scopeCounts = (scopes: ReadonlyMap<ScopeAnswer, number>) => {
  const terms = new Map<Hex, number>();
  const fields = new Map<string, number>();
  const levels = new Map<number, number>();
  for (const [answer, count] of scopes) {
    for (const term of answer.terms) countUp(terms, term, count);
    for (const field of answer.fields) countUp(fields, field, count);
    for (let level = 1; level <= 8; level++)
      if ((answer.levels & (1 << (level - 1))) !== 0) countUp(levels, level, count);
  }
  return { terms, fields, levels };
};

/** Most frequent first; equal ones by their value, so that the order is the same on every road. */
export const ranked = <T extends string | number>(counts: ReadonlyMap<T, number>): readonly Count<T>[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
