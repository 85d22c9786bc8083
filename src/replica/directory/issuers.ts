import { fail } from '../../core/errors.ts';
import { Lru } from '../../core/lru.ts';
import type { Snapshot } from '../lookup.ts';
import type { Page } from '../page.ts';
import { type Directory, directoryOf } from './directory.ts';
import { bestStanding, type Entry } from './entry.ts';
import { type IssuerFacets, ranked, scopeCounts, type Tally } from './facets.ts';
import { type IssuerFilter, type IssuerOrder, type IssuerWish, keyOfWish } from './filter.ts';
import { type MapGroup, mapGroupOf, type TrustMap, trustMapOf } from './graph.ts';
import type { IssuerView, Mention } from './issuer-view.ts';
import { comparison, type Found, search, sortPositions } from './search.ts';

/** The organisations of a registry: pages of them, what to narrow a search by, and all of them for an export. */
export interface IssuerReads {
  /** @throws VidimusError CURSOR_MALFORMED */
  issuers(filter?: IssuerFilter): Promise<Page<IssuerView>>;
  facets(wish?: IssuerWish): Promise<IssuerFacets>;
  /** All that a wish finds, in one order and at one block, however long the reader takes. */
  everyIssuer(filter?: IssuerWish & { readonly order?: IssuerOrder }): Promise<EveryIssuer>;
  issuer(did: string): Promise<IssuerView | undefined>;
  /** Who accredits and recognises whom, whoever leads nobody as counts. */
  map(): Promise<TrustMap>;
  /** Who stands behind one count of the map. `accreditor` or `country` absent: those without one. */
  mapGroup(accreditor?: string, country?: string): Promise<MapGroup>;
}

export interface EveryIssuer extends Pick<Page<IssuerView>, 'total' | 'block'> {
  readonly items: Iterable<IssuerView>;
}

const MAX_LIMIT = 1_000;
/** Answers kept of the latest version: a reader turns pages and opens one filter after another. */
const KEPT = 64;
const MOST_ACCREDITORS = 50;

export const createIssuerReads = ({ state, block }: Snapshot): IssuerReads => {
  const keeper = directoryOf(state);
  const found = new Lru<string, Found>(KEPT);
  const sorted = new Lru<string, readonly number[]>(KEPT);
  const maps = new Lru<string, Omit<TrustMap, 'block'>>(1);

  const find = (wish: IssuerWish) => {
    const at = block();
    const directory = keeper.now();
    const key = `${directory.version}/${at.time}/${keyOfWish(wish)}`;
    const answer = found.get(key) ?? search(directory, wish, at.time);
    found.set(key, answer);
    return { at, directory, key, answer };
  };

  const inOrder = (wish: IssuerWish, order: IssuerOrder) => {
    const { at, directory, key, answer } = find(wish);
    const sortedKey = `${order}/${key}`;
    const positions = sorted.get(sortedKey) ?? sortPositions(directory, answer.positions, order, wish.query);
    sorted.set(sortedKey, positions);
    const show = (position: number): readonly IssuerView[] => {
      const entry = directory.entries[position];
      return entry === undefined ? [] : [viewOf(entry, directory, at.time)];
    };
    return { at, directory, positions, show };
  };

  return {
    issuers: async (filter = {}) => {
      const { order = 'registry', limit = 50, after } = filter;
      const { at, directory, positions, show } = inOrder(filter, order);
      const most = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(limit) || 1));
      const start =
        after === undefined ? 0 : startOf(after, positions, comparison(directory, order, filter.query));
      const next = positions[start + most];
      return {
        items: positions.slice(start, start + most).flatMap(show),
        total: positions.length,
        block: at,
        ...(next === undefined ? {} : { next: next.toString(36) }),
      };
    },
    facets: async (wish = {}) => {
      const { at, directory, answer } = find(wish);
      return { ...facetsOf(answer.tally, directory, state.terms), block: at };
    },
    everyIssuer: async (filter = {}) => {
      const { at, positions, directory } = inOrder(filter, filter.order ?? 'registry');
      // The entries themselves, which are never changed: the directory may move on while they are read.
      const entries = positions.flatMap((position) => directory.entries[position] ?? []);
      return {
        total: entries.length,
        block: at,
        items: (function* () {
          for (const entry of entries) yield viewOf(entry, directory, at.time);
        })(),
      };
    },
    issuer: async (did) => {
      const at = block();
      const directory = keeper.now();
      const position = directory.positionOf(did);
      const entry = position === undefined ? undefined : directory.entries[position];
      return entry && viewOf(entry, directory, at.time);
    },
    map: async () => {
      const at = block();
      const directory = keeper.now();
      const key = `${directory.version}/${at.time}`;
      const map = maps.get(key) ?? trustMapOf(directory, at.time);
      maps.set(key, map);
      return { ...map, block: at };
    },
    mapGroup: async (accreditor, country) => {
      const at = block();
      return { ...mapGroupOf(keeper.now(), at.time, accreditor, country), block: at };
    },
  };
};

/** A cursor names the entry that comes next. It may meanwhile have another place, or not be in the list any more. */
const startOf = (
  cursor: string,
  positions: readonly number[],
  compare: (a: number, b: number) => number,
): number => {
  if (!/^[0-9a-z]{1,10}$/.test(cursor)) throw fail('CURSOR_MALFORMED');
  const wanted = Number.parseInt(cursor, 36);
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(positions[middle] ?? 0, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const viewOf = (entry: Entry, directory: Directory, now: number): IssuerView => ({
  did: entry.did,
  records: entry.records.map((view) => view.ref.id),
  kinds: entry.kinds,
  standing: bestStanding(entry.records, now),
  accreditors: entry.accreditors.map((did) => mention(did, directory)),
  recognisers: entry.recognisers.map((did) => mention(did, directory)),
  below: directory.below.get(entry.did) ?? 0,
  ...(entry.organisation && { organisation: entry.organisation }),
});

const mention = (did: string, { entries, positionOf }: Directory): Mention => {
  const position = positionOf(did);
  const organisation = position === undefined ? undefined : entries[position]?.organisation;
  return { did, ...(organisation && { organisation }) };
};

const facetsOf = (
  tally: Tally,
  directory: Directory,
  texts: ReadonlyMap<string, string>,
): Omit<IssuerFacets, 'block'> => {
  const { terms, fields, levels } = scopeCounts(tally.scopes);
  return {
    total: tally.total,
    countries: ranked(tally.countries),
    types: ranked(tally.types),
    kinds: ranked(tally.kinds),
    standings: ranked(tally.standings),
    terms: ranked(terms).map((count) => {
      const text = texts.get(count.value);
      return text === undefined ? count : { ...count, text };
    }),
    fields: ranked(fields),
    levels: ranked(levels),
    accreditors: ranked(tally.accreditors)
      .slice(0, MOST_ACCREDITORS)
      .map((count) => ({ ...count, ...mention(count.value, directory) }))
      .map(({ did: _, ...count }) => count),
  };
};
