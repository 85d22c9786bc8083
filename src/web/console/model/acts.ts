import type { Address, Kind, RecordId, RecordState, Status } from '../../../browser-wallet.ts';

/** What a person can do with a record; each has a form of its own. */
export const ACTS = [
  'accredit',
  'recognise',
  'suspend',
  'resume',
  'end',
  'controller',
  'organisation',
  'evidence',
  'veto',
  'revoke',
  'anchor',
  'delegate',
] as const;
export type Act = (typeof ACTS)[number];

export const isAct = (text: string): text is Act => ACTS.some((act) => act === text);

/** Acts that nobody can take back: confirmed by typing the organisation's name. */
export const IRREVERSIBLE: readonly Act[] = ['end', 'controller', 'revoke'];

/** One record on the way up, with its state as the wallet's own node has it. */
export interface Place {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly state: RecordState | undefined;
}

/** As whom an account stands to a record. */
export interface Standing {
  /** It controls the record itself. */
  readonly isSelf: boolean;
  /** The nearest record above that it controls, and how many links above. */
  readonly above?: { readonly id: RecordId; readonly rank: number; readonly isActive: boolean };
}

/** @param line From the record up to its root. */
export const standingOf = (line: readonly Place[], account: Address): Standing => {
  const controls = (place: Place | undefined): boolean => place?.state?.controller === account;
  const rank = line.findIndex((place, at) => at > 0 && controls(place));
  const above = line[rank];
  return {
    isSelf: controls(line[0]),
    ...(above && { above: { id: above.id, rank, isActive: above.state?.status === 'active' } }),
  };
};

export interface Offers {
  readonly acts: readonly Act[];
  /** Why nothing, or less than expected, is offered. */
  readonly because?: 'nobody' | 'actor-not-active' | 'suspended-higher' | 'self-not-active';
}

/**
 * What the contracts would let the account do with a record now. They decide; this spares people buttons that end in a refusal.
 * @param isDelegate The account may revoke for this record.
 */
export const offersOf = (
  line: readonly Place[],
  account: Address,
  more: { readonly isRescued?: boolean; readonly isDelegate?: boolean } = {},
): Offers => {
  const [own] = line;
  const standing = standingOf(line, account);
  const { isSelf, above } = standing;
  if (own?.state === undefined) return { acts: [], because: 'nobody' };
  const { status } = own.state;
  const acts = [
    ...(isSelf ? selfActs(own.kind, status, line.length === 1 && more.isRescued === true) : []),
    ...(above?.isActive ? aboveActs(status, own.state.setBy, above.rank) : []),
    ...(more.isDelegate && !isSelf && isIssuer(own.kind) && status !== 'void' ? (['revoke'] as const) : []),
  ];
  return {
    acts: ACTS.filter((act) => acts.includes(act)),
    ...becauseOf(standing, status, own.state.setBy, acts),
  };
};

const isIssuer = (kind: Kind): boolean => kind === 'attest' || kind === 'mandate';
const isOpen = (status: Status): boolean => status === 'active' || status === 'suspended';

const selfActs = (kind: Kind, status: Status, isRescued: boolean): readonly Act[] => [
  ...(status === 'active' && (kind === 'root' || kind === 'accredit')
    ? (['accredit', 'recognise'] as const)
    : []),
  ...(status === 'active' && kind === 'attest' ? (['accredit'] as const) : []),
  ...(status === 'active' ? (['suspend'] as const) : []),
  ...(isOpen(status) ? (['end'] as const) : []),
  'controller',
  ...(isIssuer(kind) ? (['revoke'] as const) : []),
  ...(isIssuer(kind) && status === 'active' ? (['anchor', 'delegate'] as const) : []),
  ...(isRescued ? (['veto'] as const) : []),
];

const aboveActs = (status: Status, setBy: number, rank: number): readonly Act[] => [
  ...(status === 'active' ? (['suspend'] as const) : []),
  ...(status === 'suspended' && rank >= setBy ? (['resume'] as const) : []),
  // To void it, or to move the time of a void earlier, stays possible after the end.
  'end',
  'controller',
  ...(rank === 1 ? (['organisation', 'evidence'] as const) : []),
];

const becauseOf = (
  { isSelf, above }: Standing,
  status: Status,
  setBy: number,
  acts: readonly Act[],
): Pick<Offers, 'because'> => {
  if (!isSelf && above === undefined) return acts.length > 0 ? {} : { because: 'nobody' };
  if (above !== undefined && !above.isActive) return { because: 'actor-not-active' };
  if (status === 'suspended' && !acts.includes('resume') && setBy > 0) return { because: 'suspended-higher' };
  if (isSelf && status !== 'active') return { because: 'self-not-active' };
  return {};
};
