import { type Hex, hexOfSize } from '../../core/hex.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { Kind } from '../../trust/record.ts';
import { termHash } from '../../trust/terms.ts';
import type { PageRequest } from '../page.ts';
import type { Standing } from './entry.ts';
import { fold, wordsOf } from './fold.ts';
import type { ScopeWish } from './scopes.ts';

/**
 * `registry`: as they first appeared on the chain. `name`: by the folded name. `country`: by its code, then name. `match`: the best
 * match of the query first. `newest`: the latest grant first.
 */
export const ISSUER_ORDERS = ['registry', 'name', 'country', 'match', 'newest'] as const;
export type IssuerOrder = (typeof ISSUER_ORDERS)[number];

/** Which organisations. What is absent does not matter. */
export interface IssuerWish {
  /**
   * Words; each is a part of a legal name, of an identifier or of a did:web, or six characters and more of another DID. Case and
   * accents do not matter.
   */
  readonly query?: string;
  readonly country?: string;
  readonly type?: Organisation['type'];
  /** Only subjects with a record of this kind, whatever its status. */
  readonly kind?: Kind;
  readonly standing?: Standing;
  /** Name or hash of a credential type or schema that a permission covers. With field and level: all by one permission. */
  readonly term?: string;
  /** ISCED-F 2013 code of two to four digits. */
  readonly field?: string;
  /** EQF, 1 to 8. */
  readonly level?: number;
  /** DID of an organisation whose record stands right above. */
  readonly accreditor?: string;
  /** DID of an organisation that recognises it. */
  readonly recogniser?: string;
  /** Only those that accredit or recognise others, or only those that do not. */
  readonly leads?: boolean;
}

export interface IssuerFilter extends IssuerWish, PageRequest {
  /** Default: `registry`. */
  readonly order?: IssuerOrder;
}

/** The bound of a query's words: each costs a look through all words. */
const MAX_WORDS = 8;

export const queryWords = (query: string | undefined): readonly string[] =>
  query === undefined ? [] : [...new Set(wordsOf(fold(query)))].slice(0, MAX_WORDS);

export const scopeWishOf = ({ term, field, level }: IssuerWish): ScopeWish => ({
  ...(term === undefined ? {} : { term: termOf(term) }),
  ...(field === undefined ? {} : { field }),
  ...(level === undefined ? {} : { level }),
});

/** A hash stands for itself: not every term was ever named. */
export const termOf = (term: string): Hex => hexOfSize(term, 32) ?? termHash(term);

/** What makes two questions the same one. */
export const keyOfWish = (wish: IssuerWish): string =>
  JSON.stringify([
    ...[wish.query, wish.country, wish.type, wish.kind, wish.standing],
    ...[wish.term, wish.field, wish.level, wish.accreditor, wish.recogniser, wish.leads],
  ]);
