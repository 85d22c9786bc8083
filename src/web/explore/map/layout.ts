import { packEnclose, packSiblings } from 'd3-hierarchy';
import type { BodyJson, MapCountJson, MapJson, Standing } from '../wire.ts';

/** One circle of the map, in the map's own units: a dot has a distance of about 1.7 to the next. */
export interface Circle {
  readonly kind: 'whole' | 'body' | 'country';
  /** Names it: `whole`, `body DID`, `country DID CODE`. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly parent?: Circle;
  readonly children: readonly Circle[];
  readonly body?: BodyJson;
  readonly country?: string;
  /** Of a country: its dots, in force first, as the service orders them. */
  readonly dots: readonly Standing[];
  /** Organisations inside, bodies counted. */
  readonly total: number;
}

export interface MapLayout {
  readonly whole: Circle;
  readonly byKey: ReadonlyMap<string, Circle>;
}

/** Not yet placed: x and y are those inside the parent. */
interface Draft {
  kind: Circle['kind'];
  key: string;
  x: number;
  y: number;
  r: number;
  children: Draft[];
  body?: BodyJson;
  country?: string;
  dots: readonly Standing[];
  total: number;
}

const SMALLEST = 3;
const GAP = 0.8;
/** Of the largest circle's radius. */
const LEAST_SHARE = 0.13;
/** Inside a body, around what it holds: room for its name at the edge. */
const RIM = 0.05;

export const wholeKey = 'whole';
export const bodyKey = (did: string): string => `body ${did}`;
export const countryKey = (accreditor: string | undefined, country: string | undefined): string =>
  `country ${accreditor ?? ''} ${country ?? ''}`;

/**
 * Packs circles into circles: whoever is accredited lies inside who accredits, and issuers lie by country. A country with n
 * issuers has an area of n dots, so areas can be compared. The same map gives the same drawing.
 */
export const layoutMap = (map: MapJson): MapLayout => {
  const countsOf = Map.groupBy(map.counts, ({ accreditor }) => accreditor);
  const bodiesIn = Map.groupBy(map.bodies, ({ home }) => home);
  const known = new Set(map.bodies.map(({ did }) => did));

  const bodyDraft = (body: BodyJson): Draft => {
    const inside = [
      ...(bodiesIn.get(body.did) ?? []).map(bodyDraft),
      ...(countsOf.get(body.did) ?? []).map(countryDraft),
    ];
    return { ...around(inside), kind: 'body', key: bodyKey(body.did), body, total: 1 + totalOf(inside) };
  };
  const top = [
    ...map.bodies.filter(({ home }) => home === undefined || !known.has(home)).map(bodyDraft),
    ...map.counts
      .filter(({ accreditor }) => accreditor === undefined || !known.has(accreditor))
      .map(countryDraft),
  ];
  // A body with few organisations beside one with thousands must still be seen, and bear its name.
  const largest = Math.max(...top.map(({ r }) => r));
  for (const one of top) one.r = Math.max(one.r, largest * LEAST_SHARE);
  const draft: Draft = { ...around(top), kind: 'whole', key: wholeKey, total: totalOf(top) };
  const byKey = new Map<string, Circle>();
  return { whole: place(draft, 0, 0, undefined, byKey), byKey };
};

const totalOf = (drafts: readonly Draft[]): number => drafts.reduce((sum, { total }) => sum + total, 0);

const countryDraft = ({ accreditor, country, total, standings }: MapCountJson): Draft => {
  const order: readonly Standing[] = ['active', 'upcoming', 'suspended', 'expired', 'ended', 'void'];
  const dots = order.flatMap((standing) =>
    Array.from<Standing>({ length: standings.find(({ value }) => value === standing)?.count ?? 0 }).fill(
      standing,
    ),
  );
  return {
    ...{ kind: 'country', key: countryKey(accreditor, country), x: 0, y: 0, children: [], total, dots },
    r: Math.max(SMALLEST, Math.sqrt(total) + 1),
    ...(country !== undefined && { country }),
  };
};

/** Puts drafts beside each other, largest in the middle, and a circle around them. */
const around = (children: Draft[]): Pick<Draft, 'x' | 'y' | 'r' | 'children' | 'dots'> => {
  const sorted = children.toSorted((a, b) => b.r - a.r || (a.key < b.key ? -1 : 1));
  const padded = sorted.map((draft) => ({ draft, x: 0, y: 0, r: draft.r + Math.max(GAP, draft.r * 0.03) }));
  packSiblings(padded);
  const outer = padded.length === 0 ? { x: 0, y: 0, r: SMALLEST } : packEnclose(padded);
  for (const { draft, x, y } of padded) {
    draft.x = x - outer.x;
    draft.y = y - outer.y;
  }
  return { x: 0, y: 0, r: outer.r * (1 + RIM) + GAP, children: sorted, dots: [] };
};

const place = (
  draft: Draft,
  x: number,
  y: number,
  parent: Circle | undefined,
  byKey: Map<string, Circle>,
): Circle => {
  const { kind, key, r, body, country, dots, total } = draft;
  const children: Circle[] = [];
  const circle: Circle = {
    ...{ kind, key, x: x + draft.x, y: y + draft.y, r, children, dots, total },
    ...(parent && { parent }),
    ...(body && { body }),
    ...(country !== undefined && { country }),
  };
  byKey.set(key, circle);
  for (const child of draft.children) children.push(place(child, circle.x, circle.y, circle, byKey));
  return circle;
};

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Where each dot lies, two numbers a dot: worked out once, since thousands are drawn in each frame. */
let places = new Float64Array(0);

const placesFor = (count: number): Float64Array => {
  if (places.length >= 2 * count) return places;
  const grown = new Float64Array(4 * count);
  for (let index = 0; index < 2 * count; index++) {
    const distance = Math.sqrt(index + 0.5);
    grown[2 * index] = distance * Math.cos(index * GOLDEN);
    grown[2 * index + 1] = distance * Math.sin(index * GOLDEN);
  }
  places = grown;
  return grown;
};

/** Where dot i lies in its circle, from the middle outwards like the seeds of a sunflower: even, and quickly told. */
export const dotAt = (index: number): { readonly x: number; readonly y: number } => {
  const all = placesFor(index + 1);
  return { x: all[2 * index] ?? 0, y: all[2 * index + 1] ?? 0 };
};

/** The place of a circle's dot, from its middle: a single one stands there. */
export const dotIn = (
  { dots }: Pick<Circle, 'dots'>,
  index: number,
): { readonly x: number; readonly y: number } => (dots.length === 1 ? { x: 0, y: 0 } : dotAt(index));

export const DOT_RADIUS = 0.62;

/** The dot at a point of the map; undefined between them. Looks only at dots at that distance from the middle. */
export const dotIndexAt = (circle: Circle, px: number, py: number): number | undefined => {
  const { x, y, dots } = circle;
  const [dx, dy] = [px - x, py - y];
  const distance = Math.hypot(dx, dy);
  const first = Math.max(0, Math.floor((distance - 1) ** 2 * (distance > 1 ? 1 : 0) - 1));
  const last = Math.min(dots.length - 1, Math.ceil((distance + 1) ** 2));
  let best: number | undefined;
  let nearest = 0.9;
  for (let index = first; index <= last; index++) {
    const dot = dotIn(circle, index);
    const away = Math.hypot(dot.x - dx, dot.y - dy);
    if (away >= nearest) continue;
    nearest = away;
    best = index;
  }
  return best;
};

/** The innermost circle at a point. */
export const circleAt = (circle: Circle, px: number, py: number): Circle | undefined => {
  if (Math.hypot(px - circle.x, py - circle.y) > circle.r) return undefined;
  for (const child of circle.children) {
    const found = circleAt(child, px, py);
    if (found !== undefined) return found;
  }
  return circle;
};
