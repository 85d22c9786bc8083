import { NO_RECORD } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { Kind, RecordState } from '../../trust/record.ts';
import type { RecordView } from '../../trust/source.ts';
import type { RegistryState } from '../state.ts';
import { fold, wordsOf } from './fold.ts';
import type { Scope, Scopes } from './scopes.ts';

/** How a record, or the best of an organisation's records, stands at a time. */
export const STANDINGS = ['active', 'upcoming', 'suspended', 'expired', 'ended', 'void'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One organisation in the directory, with what is asked of it made ready. */
export interface Entry {
  readonly did: string;
  /** Among the subjects, in the order of the chain. */
  readonly position: number;
  readonly organisation: Organisation | undefined;
  readonly records: readonly RecordView[];
  /** Kinds of its active records. */
  readonly kinds: readonly Kind[];
  /** Folded; what it is sorted by. */
  readonly name: string;
  /** Folded legal names, for how well a name matches. */
  readonly names: readonly string[];
  /** Folded words of names and identifiers, and a did:web, each once. Other DIDs have nothing that anybody would search a part of. */
  readonly words: readonly string[];
  /** DIDs of the organisations whose records stand above its own, recognitions left out. */
  readonly accreditors: readonly string[];
  /** DIDs of the organisations that recognise one of its records. */
  readonly recognisers: readonly string[];
  readonly scope: Scope;
  /** Of the newest grant. */
  readonly grantedAt: Seconds;
}

export const entryOf = (state: RegistryState, did: string, position: number, scopes: Scopes): Entry => {
  const records = (state.bySubject.get(did) ?? []).flatMap((id) => state.records.get(id) ?? []);
  const organisation = statementOf(records);
  const names = Object.values(organisation?.legalName ?? {}).map(fold);
  const shown = organisation?.legalName['en'] ?? Object.values(organisation?.legalName ?? {})[0];
  const active = records.filter((view) => view.state.status === 'active');
  const granting = (active.length > 0 ? active : records).filter(({ record }) => record.kind !== 'recognise');
  return {
    did,
    position,
    organisation,
    records,
    kinds: [...new Set(active.map(({ record }) => record.kind))],
    name: shown === undefined ? fold(did) : sortName(fold(shown)),
    names,
    words: [
      ...new Set(
        [
          ...names,
          ...Object.values(organisation?.identifiers ?? {}).map(fold),
          ...(did.startsWith('did:web:') ? [fold(did)] : []),
        ].flatMap(wordsOf),
      ),
    ],
    accreditors: subjectsAbove(state, records, (kind) => kind !== 'recognise'),
    recognisers: subjectsAbove(state, records, (kind) => kind === 'recognise'),
    scope: scopes.of(granting.flatMap(({ record }) => record.permissions)),
    grantedAt: records.at(-1)?.state.grantedAt ?? 0,
  };
};

/**
 * What the registry calls an organisation: the latest statement of whoever accredits it now, else of whoever did, and only then
 * of somebody who recognises it. Other statements stand with their records.
 */
const statementOf = (records: readonly RecordView[]): Organisation | undefined => {
  const stated = records.filter((view) => view.organisation !== undefined);
  const own = stated.filter(({ record }) => record.kind !== 'recognise');
  const latest = own.findLast(({ state }) => state.status === 'active') ?? own.at(-1) ?? stated.at(-1);
  return latest?.organisation;
};

/** Quotation marks and the like in front are no letter to be sorted under. */
const sortName = (folded: string): string => folded.replace(/^[^\p{L}\p{N}]+/u, '') || folded;

const subjectsAbove = (
  state: RegistryState,
  records: readonly RecordView[],
  counts: (kind: Kind) => boolean,
): readonly string[] => {
  const found = records.flatMap(({ parent, record }) => {
    const above = parent === NO_RECORD || !counts(record.kind) ? undefined : state.records.get(parent);
    return above === undefined ? [] : [above.record.subject];
  });
  return [...new Set(found)];
};

/** Of one record, by itself: what happened to those above it stands on their pages. */
export const standingOf = (view: Pick<RecordView, 'record' | 'state'>, now: Seconds): Standing => {
  const { status } = view.state;
  if (status !== 'active') return ENDINGS[status];
  const { validFrom, validUntil } = view.record;
  if (now < validFrom) return 'upcoming';
  return validUntil !== 0 && now >= validUntil ? 'expired' : 'active';
};

const ENDINGS: Readonly<Record<Exclude<RecordState['status'], 'active'>, Standing>> = {
  suspended: 'suspended',
  ended: 'ended',
  void: 'void',
  none: 'void',
};

/** The best among the records: an organisation with one accreditation in force is in force. */
export const bestStanding = (records: readonly RecordView[], now: Seconds): Standing => {
  let best: Standing = 'void';
  for (const view of records) {
    const standing = standingOf(view, now);
    if (standing === 'active') return standing;
    if (STANDINGS.indexOf(standing) < STANDINGS.indexOf(best)) best = standing;
  }
  return best;
};
