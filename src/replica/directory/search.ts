import type { Seconds } from '../../core/seconds.ts';
import { Bits } from './bits.ts';
import { compareNames, type Directory } from './directory.ts';
import { bestStanding, type Entry } from './entry.ts';
import { countUp, Tally } from './facets.ts';
import { type IssuerOrder, type IssuerWish, queryWords, scopeWishOf } from './filter.ts';
import { fold } from './fold.ts';
import { askScope, type Scope, type ScopeAnswer } from './scopes.ts';

/** Who meets a wish, and what the search can be narrowed by. */
export interface Found {
  /** Positions, in the order of the chain. */
  readonly positions: readonly number[];
  readonly tally: Tally;
}

/** A part of a DID is only looked for where it is long enough to mean one. */
const DID_PART = 6;

/** Goes through the directory once. `now` is the time that standings are asked for. */
export const search = (directory: Directory, wish: IssuerWish, now: Seconds): Found => {
  const { entries, below } = directory;
  const named = matchQuery(directory, wish.query);
  const answerOf = scopeAnswers(directory, wish);
  const positions: number[] = [];
  const tally = new Tally();
  for (const entry of named === undefined ? entries : entriesAt(entries, named)) {
    const { organisation, records, accreditors, recognisers } = entry;
    if (wish.leads !== undefined && below.has(entry.did) !== wish.leads) continue;
    if (wish.recogniser !== undefined && !recognisers.includes(wish.recogniser)) continue;
    const standing = bestStanding(records, now);
    const country = wish.country === undefined || organisation?.country === wish.country;
    const type = wish.type === undefined || organisation?.type === wish.type;
    const kind = wish.kind === undefined || records.some(({ record }) => record.kind === wish.kind);
    const stands = wish.standing === undefined || standing === wish.standing;
    const accredited = wish.accreditor === undefined || accreditors.includes(wish.accreditor);
    const misses = Number(!country) + Number(!type) + Number(!kind) + Number(!stands) + Number(!accredited);
    if (misses > 1) continue;
    const answer = answerOf(entry.scope);
    if (misses === 0) countUp(tally.scopes, answer);
    if (!answer.meets) continue;
    if (misses === 0) {
      positions.push(entry.position);
      tally.total++;
    }
    // With one wish unmet, the entry still counts for what that wish could be instead.
    const free = misses === 0;
    if (organisation && (free || !country)) countUp(tally.countries, organisation.country);
    if (organisation && (free || !type)) countUp(tally.types, organisation.type);
    if (free || !kind) for (const one of kindsOf(entry)) countUp(tally.kinds, one);
    if (free || !stands) countUp(tally.standings, standing);
    if (free || !accredited) for (const one of accreditors) countUp(tally.accreditors, one);
  }
  return { positions, tally };
};

function* entriesAt(entries: readonly Entry[], positions: Iterable<number>): Generator<Entry> {
  for (const position of positions) {
    const entry = entries[position];
    if (entry !== undefined) yield entry;
  }
}

const kindsOf = ({ records }: Entry) => new Set(records.map(({ record }) => record.kind));

/** @returns undefined where no name is asked for. */
const matchQuery = ({ entries, words, dids }: Directory, query: string | undefined): Bits | undefined => {
  const asked = queryWords(query);
  if (asked.length === 0) return undefined;
  let all: Bits | undefined;
  for (const word of asked) {
    const found = words.find(word, entries.length);
    if (word.length >= DID_PART) found.join(dids.find(word, entries.length));
    if (all === undefined) all = found;
    else all.keep(found);
  }
  return all ?? new Bits(entries.length);
};

const scopeAnswers = ({ scopes }: Directory, wish: IssuerWish): ((scope: Scope) => ScopeAnswer) => {
  const asked = scopeWishOf(wish);
  const known = new Map<Scope, ScopeAnswer>();
  return (scope) => {
    const found = known.get(scope);
    if (found !== undefined) return found;
    const answer = askScope(scope, asked, scopes);
    known.set(scope, answer);
    return answer;
  };
};

/** How two positions stand to each other in an order; never equal. */
export const comparison = (
  { entries }: Directory,
  order: IssuerOrder,
  query: string | undefined,
): ((a: number, b: number) => number) => {
  const names = compareNames(entries);
  if (order === 'registry') return (a, b) => a - b;
  return order === 'name' ? names : by(keyOf(order, query), entries, names);
};

/** Positions in an order. Only the different keys are sorted: within one, the directory has them by name already. */
export const sortPositions = (
  directory: Directory,
  positions: readonly number[],
  order: IssuerOrder,
  query: string | undefined,
): readonly number[] => {
  if (order === 'registry') return positions;
  const wanted = new Bits(directory.entries.length);
  for (const position of positions) wanted.add(position);
  const named = directory.byName.filter((position) => wanted.has(position));
  if (order === 'name') return named;
  const key = keyOf(order, query);
  const buckets = Map.groupBy(named, (position) => {
    const entry = directory.entries[position];
    return entry === undefined ? '' : key(entry);
  });
  return [...buckets.keys()].sort((a, b) => (a < b ? -1 : 1)).flatMap((one) => buckets.get(one) ?? []);
};

const keyOf = (
  order: Exclude<IssuerOrder, 'registry' | 'name'>,
  query: string | undefined,
): ((entry: Entry) => string | number) => {
  if (order === 'country') return (entry) => entry.organisation?.country ?? '~';
  if (order === 'newest') return (entry) => -entry.grantedAt;
  const asked = { text: fold(query ?? ''), words: queryWords(query) };
  return (entry) => distance(entry, asked);
};

const by =
  (
    key: (entry: Entry) => string | number,
    entries: readonly Entry[],
    then: (a: number, b: number) => number,
  ) =>
  (a: number, b: number): number => {
    const [left, right] = [entries[a], entries[b]];
    if (left === undefined || right === undefined) return a - b;
    const [one, other] = [key(left), key(right)];
    return one < other ? -1 : one > other ? 1 : then(a, b);
  };

/** 0 for the very name, 1 where a name begins so, 2 where each word begins a word, 3 otherwise. */
const distance = (
  { names, words }: Entry,
  asked: { readonly text: string; readonly words: readonly string[] },
): number => {
  if (names.includes(asked.text)) return 0;
  if (names.some((name) => name.startsWith(asked.text))) return 1;
  return asked.words.every((part) => words.some((word) => word.startsWith(part))) ? 2 : 3;
};
