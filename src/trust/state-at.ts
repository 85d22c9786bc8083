import type { Seconds } from '../core/seconds.ts';
import type { Interval, RecordView } from './source.ts';

/**
 * What holds for one record at a time. `void` is reported from the time it takes effect; what was before it still has
 * to be *proven* to have been before, which {@link voidSince} is for.
 */
export type Standing =
  | { readonly state: 'active' }
  | { readonly state: 'not-yet'; readonly from: Seconds }
  | { readonly state: 'expired'; readonly at: Seconds }
  | { readonly state: 'suspended'; readonly from: Seconds; readonly until?: Seconds }
  | { readonly state: 'ended'; readonly at: Seconds; readonly recordedAt: Seconds }
  | { readonly state: 'void'; readonly since: Seconds; readonly recordedAt: Seconds }
  /** The word says that there was a suspension, and the reader has no event that says when. */
  | { readonly state: 'unclear' };

/**
 * What holds for a record at `time`, from its dates, its word of state and its suspensions. A date inside the decision
 * counts even before the block that recorded it: late publication is normal (design §3.1).
 */
export const standingAt = (view: RecordView, time: Seconds): Standing => {
  const { record, state, statusRecordedAt: recordedAt } = view;
  if (state.status === 'void' && time >= state.since)
    return { state: 'void', since: state.since, recordedAt };
  if (state.status === 'ended' && time >= state.since) return { state: 'ended', at: state.since, recordedAt };
  if (time < record.validFrom) return { state: 'not-yet', from: record.validFrom };
  if (record.validUntil !== 0 && time >= record.validUntil)
    return { state: 'expired', at: record.validUntil };
  const interval = suspensionsOf(view).find(
    ({ from, until }) => time >= from && (until === undefined || time < until),
  );
  if (interval) return { state: 'suspended', ...interval };
  // A record that was never granted is no record; readers do not give such views, and one that does is not believed.
  if (state.status === 'none' || isPastUnknown(view, time)) return { state: 'unclear' };
  return { state: 'active' };
};

/** The times at which the standing of a record may change. */
export const turnsOf = (view: RecordView): readonly Seconds[] => [
  view.state.since,
  view.record.validFrom,
  view.record.validUntil,
  ...view.suspensions.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
];

/** The intervals from events; an open suspension of the word counts even where no event was given. */
const suspensionsOf = (view: RecordView): readonly Interval[] => {
  const { status, since } = view.state;
  if (status !== 'suspended') return view.suspensions;
  const isOpen = view.suspensions.some(({ until }) => until === undefined);
  return isOpen ? view.suspensions : [...view.suspensions, { from: since }];
};

const isPastUnknown = (view: RecordView, time: Seconds): boolean =>
  view.state.interrupted && view.suspensions.length === 0 && time < view.state.since;

/** The time from which nothing under this record counts, where it is void. */
export const voidSince = (view: RecordView): Seconds | undefined =>
  view.state.status === 'void' ? view.state.since : undefined;

/**
 * The nearest ancestor whose void takes the whole record with it: one that was granted at or after the time from which
 * nothing of the ancestor counts, whatever its own dates say.
 * @param ancestors From the record's parent up to the root of its own registry.
 */
export const voidedBy = (view: RecordView, ancestors: readonly RecordView[]): RecordView | undefined =>
  ancestors.find((ancestor) => {
    const since = voidSince(ancestor);
    return since !== undefined && view.state.grantedAt >= since;
  });
