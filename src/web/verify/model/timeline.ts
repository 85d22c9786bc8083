import type { Hop, Verdict } from '../../../browser.ts';

/** One accreditation as a bar between two moments, both from 0 (the left end of the drawing) to 1. */
export interface TimelineBar {
  readonly hop: Hop;
  readonly from: number;
  readonly to: number;
  /** It goes on beyond the drawing. */
  readonly isOpen: boolean;
  /** Where it was ended or suspended, or became void. */
  readonly stop?: number;
}

export interface Timeline {
  readonly bars: readonly TimelineBar[];
  /** Where the date of issuance lies. */
  readonly issued?: number;
  readonly now: number;
  /** Years at which a line is drawn. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

const MARGIN = 0.04;
const LAST = Date.UTC(2200, 0, 1);

/** Then and now as a drawing: every hop of the path that decided, the date of issuance, and the present of the verdict. */
export const timelineOf = ({ chain, dates }: Pick<Verdict, 'chain' | 'dates'>): Timeline | undefined => {
  const now = Date.parse(dates.now);
  const issued = dates.issuance === undefined ? undefined : Date.parse(dates.issuance.value);
  if (chain.length === 0 || !Number.isFinite(now)) return undefined;
  const starts = chain.map(({ validFrom }) => Date.parse(validFrom)).filter(Number.isFinite);
  const ends = chain.flatMap(({ validUntil }) => (validUntil === undefined ? [] : [Date.parse(validUntil)]));
  const first = Math.min(...starts, issued ?? now, now);
  // A far end says little: the drawing reaches a third beyond the present at most.
  const soon = now + Math.max((now - first) / 3, 90 * 86_400_000);
  const last = Math.min(
    Math.max(now, issued ?? now, ...ends.filter((end) => end <= soon), now + (now - first) / 8),
    LAST,
  );
  const span = Math.max(last - first, 86_400_000);
  const place = (time: number): number =>
    Math.min(1, Math.max(0, MARGIN + ((time - first) / span) * (1 - 2 * MARGIN)));
  return {
    bars: chain.map((hop) => barOf(hop, place, last)),
    ...(issued !== undefined && Number.isFinite(issued) && { issued: place(issued) }),
    now: place(now),
    years: yearsBetween(first, last, place),
  };
};

const barOf = (hop: Hop, place: (time: number) => number, last: number): TimelineBar => {
  const until = hop.validUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(hop.validUntil);
  const stop = hop.status === 'active' ? undefined : Date.parse(hop.since);
  return {
    hop,
    from: place(Date.parse(hop.validFrom)),
    to: until > last ? 1 : place(until),
    isOpen: until > last,
    ...(stop !== undefined && Number.isFinite(stop) && { stop: place(stop) }),
  };
};

/** At most eight, at round distances. */
const yearsBetween = (first: number, last: number, place: (time: number) => number) => {
  const from = new Date(first).getUTCFullYear() + 1;
  const to = new Date(last).getUTCFullYear();
  const step = Math.max(1, Math.ceil((to - from + 1) / 8));
  const years: { year: number; at: number }[] = [];
  for (let year = from; year <= to; year += step) years.push({ year, at: place(Date.UTC(year, 0, 1)) });
  return years;
};
