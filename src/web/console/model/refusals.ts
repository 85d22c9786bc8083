import {
  type AccreditationRecord,
  type Granter,
  type GrantMember,
  type GrantRefusal,
  grantRefusals,
  hashTerm,
  type Permission,
  type RecordDraft,
  recordFromDraft,
  type Seconds,
  VidimusError,
} from '../../../browser-wallet.ts';

/** A refusal as a form shows it: beside the member that has to change, with what the accreditor itself may pass on. */
export interface ShownRefusal {
  readonly code: string;
  readonly member: GrantMember;
  /** Position in the form, which may be another than in the record. */
  readonly permission?: number;
  /** What is refused, as it was typed; absent where something limited was left open. */
  readonly value?: string;
  /** The accreditor's own: its entries, or a number. */
  readonly limit?: readonly string[];
}

export interface Judged {
  /** Absent where the draft makes no record at all. */
  readonly record?: AccreditationRecord;
  readonly refusals: readonly ShownRefusal[];
}

/**
 * Everything for which the contract would refuse this grant, before anybody signs it.
 * @param textOf The text of a hashed term of the accreditor, where it is known.
 */
export const judgeGrant = (
  draft: RecordDraft,
  granter: Granter,
  place: { readonly account: string; readonly now: Seconds; readonly grantsClosed: boolean },
  textOf: (hash: string) => string | undefined,
): Judged => {
  let record: AccreditationRecord;
  try {
    record = recordFromDraft(draft);
  } catch (error) {
    if (!(error instanceof VidimusError)) throw error;
    const member = memberOf(String(error.details['member'] ?? 'number'));
    const permission = (draft.permissions ?? []).findIndex(
      (one) => !isReadable({ ...draft, permissions: [one] }),
    );
    return { refusals: [{ code: error.code, member, ...(permission > 0 && { permission }) }] };
  }
  const places = formPlaces(draft, record);
  const refusals = grantRefusals(record, granter, place).map((one) =>
    shown(one, draft, granter.record, places, textOf),
  );
  return { record, refusals };
};

const isReadable = (draft: RecordDraft): boolean => {
  try {
    recordFromDraft(draft);
    return true;
  } catch {
    return false;
  }
};

const MEMBERS: readonly GrantMember[] = [
  ...(['kind', 'subject', 'depth', 'validFrom', 'validUntil', 'types', 'schemas'] as const),
  ...(['jurisdictions', 'fields', 'levels'] as const),
];
const memberOf = (name: string): GrantMember =>
  name === 'ects' ? 'credits' : (MEMBERS.find((known) => known === name) ?? 'number');

/** The record sorts its permissions: where each stands in the form. */
const formPlaces = (draft: RecordDraft, record: AccreditationRecord): readonly number[] => {
  const keys = (draft.permissions ?? []).map((permission) =>
    keyOf(recordFromDraft({ ...draft, permissions: [permission] }).permissions[0]),
  );
  return record.permissions.map((permission) => Math.max(0, keys.indexOf(keyOf(permission))));
};

const keyOf = (permission: Permission | undefined): string => JSON.stringify(permission);

const shown = (
  { code, member, permission, value, hint }: GrantRefusal,
  draft: RecordDraft,
  parent: AccreditationRecord,
  places: readonly number[],
  textOf: (hash: string) => string | undefined,
): ShownRefusal => {
  const limit = limitOf(parent, member, hint, textOf);
  const outside =
    member === 'levels' && typeof value === 'number'
      ? value & ~(parent.permissions[hint ?? -1]?.levels ?? 0)
      : value;
  const typed = outside === undefined ? undefined : typedText(member, outside, draft, textOf);
  return {
    ...{ code, member },
    ...(permission !== undefined && { permission: places[permission] ?? permission }),
    ...(typed !== undefined && { value: typed }),
    ...(limit !== undefined && { limit }),
  };
};

const typedText = (
  member: GrantMember,
  value: string | number,
  { permissions = [] }: RecordDraft,
  textOf: (hash: string) => string | undefined,
): string => {
  if (member === 'levels' && typeof value === 'number') return levelsOf(value).join(', ');
  if (member === 'credits' && typeof value === 'number') return String(value / 10);
  if (member !== 'types' && member !== 'schemas') return String(value);
  const texts = permissions.flatMap((permission) => permission[member] ?? []);
  return texts.find((text) => hashTerm(text) === value) ?? textOf(String(value)) ?? String(value);
};

export const levelsOf = (bits: number): readonly number[] =>
  [1, 2, 3, 4, 5, 6, 7, 8].filter((level) => (bits & (1 << (level - 1))) !== 0);

const limitOf = (
  parent: AccreditationRecord,
  member: GrantMember,
  hint: number | undefined,
  textOf: (hash: string) => string | undefined,
): readonly string[] | undefined => {
  const outer = parent.permissions[hint ?? -1];
  switch (member) {
    case 'depth':
      return [String(parent.depth)];
    case 'validFrom':
    case 'validUntil':
      return parent[member] === 0 ? undefined : [String(parent[member])];
    case 'types':
    case 'schemas':
      return outer?.[member].map((hash) => textOf(hash) ?? hash);
    case 'jurisdictions':
    case 'fields':
      return outer?.[member];
    case 'levels':
      return outer && levelsOf(outer.levels).map(String);
    case 'credits':
      return outer && [String(outer.credits / 10)];
    default:
      return undefined;
  }
};
