import type { BlockRef } from '../../core/block.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { Kind } from '../../trust/record.ts';
import type { Directory } from './directory.ts';
import { bestStanding, type Entry, STANDINGS, type Standing } from './entry.ts';
import { type Count, countUp, ranked } from './facets.ts';

/** An organisation that others stand below or beside: a root, an accreditor, or one that recognises or is recognised. */
export interface MapBody {
  readonly did: string;
  readonly organisation?: Organisation;
  readonly standing: Standing;
  /** The kinds of its active records. */
  readonly kinds: readonly Kind[];
  /** The body that it is drawn in: the first that accredits it and does not stand inside it. */
  readonly home?: string;
  /** Further bodies that accredit it. */
  readonly others: readonly string[];
}

/** Organisations that lead nobody, by who accredits them and where they are. One with two accreditors counts under both. */
export interface MapCount {
  readonly accreditor?: string;
  /** ISO 3166-1 alpha-2; absent where nothing was stated. */
  readonly country?: string;
  readonly total: number;
  readonly standings: readonly Count<Standing>[];
}

export interface MapRecognition {
  readonly from: string;
  readonly to: string;
  readonly standing: Standing;
}

/** Who accredits and recognises whom, small enough to draw with 100,000 issuers: only bodies by name, all others as counts. */
export interface TrustMap {
  /** Organisations in all. */
  readonly total: number;
  readonly bodies: readonly MapBody[];
  readonly counts: readonly MapCount[];
  readonly recognitions: readonly MapRecognition[];
  readonly block: BlockRef;
}

/** One count with names: by standing, then by name. */
export interface MapGroup {
  readonly total: number;
  /** The first 2,000. */
  readonly items: readonly Pick<MapBody, 'did' | 'organisation' | 'standing'>[];
  readonly block: BlockRef;
}

const MOST_IN_GROUP = 2_000;

export const trustMapOf = (directory: Directory, now: Seconds): Omit<TrustMap, 'block'> => {
  const { entries } = directory;
  const homes = new Map<string, string>();
  const bodies: MapBody[] = [];
  const counts = new Map<string | undefined, Map<string | undefined, Map<Standing, number>>>();
  const recognitions: MapRecognition[] = [];
  for (const entry of entries) {
    const standing = bestStanding(entry.records, now);
    if (isBody(directory, entry)) bodies.push(bodyOf(entry, standing, homes));
    else
      for (const accreditor of entry.accreditors.length > 0 ? entry.accreditors : [undefined])
        countUp(standingsAt(counts, accreditor, entry.organisation?.country), standing);
    recognitions.push(...recognitionsOf(directory, entry, now));
  }
  return {
    total: entries.length,
    bodies,
    recognitions,
    counts: [...counts].flatMap(([accreditor, byCountry]) =>
      [...byCountry].map(([country, standings]) => ({
        ...(accreditor === undefined ? {} : { accreditor }),
        ...(country === undefined ? {} : { country }),
        total: [...standings.values()].reduce((sum, count) => sum + count, 0),
        standings: ranked(standings),
      })),
    ),
  };
};

export const mapGroupOf = (
  directory: Directory,
  now: Seconds,
  accreditor: string | undefined,
  country: string | undefined,
): Omit<MapGroup, 'block'> => {
  const found = directory.byName.flatMap((position) => {
    const entry = directory.entries[position];
    if (entry === undefined || entry.organisation?.country !== country || isBody(directory, entry)) return [];
    const isBelow =
      accreditor === undefined ? entry.accreditors.length === 0 : entry.accreditors.includes(accreditor);
    return isBelow ? [{ entry, standing: bestStanding(entry.records, now) }] : [];
  });
  const byStanding = Map.groupBy(found, ({ standing }) => standing);
  const items = STANDINGS.flatMap((standing) => byStanding.get(standing) ?? []);
  return {
    total: items.length,
    items: items.slice(0, MOST_IN_GROUP).map(({ entry: { did, organisation }, standing }) => ({
      ...{ did, standing },
      ...(organisation && { organisation }),
    })),
  };
};

const isBody = ({ below }: Directory, { did, records, recognisers }: Entry): boolean =>
  below.has(did) || recognisers.length > 0 || records.some(({ record }) => record.kind === 'root');

const bodyOf = (entry: Entry, standing: Standing, homes: Map<string, string>): MapBody => {
  const { did, organisation, kinds, accreditors } = entry;
  const home = accreditors.find((one) => !isInside(one, did, homes));
  if (home !== undefined) homes.set(did, home);
  return {
    ...{ did, standing, kinds, others: accreditors.filter((one) => one !== home && one !== did) },
    ...(organisation && { organisation }),
    ...(home !== undefined && { home }),
  };
};

/** Records form trees, but organisations may accredit each other: nobody is drawn inside itself. */
const isInside = (did: string, outer: string, homes: ReadonlyMap<string, string>): boolean => {
  for (let at: string | undefined = did; at !== undefined; at = homes.get(at)) if (at === outer) return true;
  return false;
};

const standingsAt = <A, B, C>(counts: Map<A, Map<B, Map<C, number>>>, a: A, b: B): Map<C, number> => {
  const inner = counts.get(a) ?? new Map<B, Map<C, number>>();
  counts.set(a, inner);
  const standings = inner.get(b) ?? new Map<C, number>();
  inner.set(b, standings);
  return standings;
};

const recognitionsOf = (
  { entries, positionOf }: Directory,
  { did, records, recognisers }: Entry,
  now: Seconds,
): readonly MapRecognition[] =>
  recognisers.map((from) => {
    const position = positionOf(from);
    const above = new Set(
      position === undefined ? [] : entries[position]?.records.map((view) => view.ref.id),
    );
    const given = records.filter(({ record, parent }) => record.kind === 'recognise' && above.has(parent));
    return { from, to: did, standing: bestStanding(given, now) };
  });
