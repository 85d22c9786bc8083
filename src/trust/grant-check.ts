import { NO_ADDRESS } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import { nearestHint, permissionExcesses } from './attenuation.ts';
import { isField, isJurisdiction, type PermissionDimension } from './dimensions.ts';
import type { AccreditationRecord, Permission, RecordState } from './record.ts';
import { brokenRules, inForce, MAX_ENTRIES, MAX_PERMISSIONS, mayGrant, type Violation } from './rules.ts';

/** What of a grant is refused: the member of a form that has to change. */
export type GrantMember =
  | 'grants'
  | 'parent'
  | 'account'
  | 'kind'
  | 'subject'
  | 'target'
  | 'depth'
  | 'validFrom'
  | 'validUntil'
  | 'permissions'
  | PermissionDimension
  /** A number that the contract's types cannot hold. */
  | 'number';

/** One reason for which the contract would refuse a grant, by the code of its custom error. */
export interface GrantRefusal {
  readonly code:
    | 'GRANTS_ARE_CLOSED'
    | 'RECORD_UNKNOWN'
    | 'ACTOR_NOT_ACTIVE'
    | 'NOT_CONTROLLER'
    | 'PARENT_NOT_IN_FORCE'
    | 'KIND_NOT_GRANTABLE'
    | 'SUBJECT_MALFORMED'
    | 'DEPTH_OUT_OF_RANGE'
    | 'TARGET_MALFORMED'
    | 'DATES_REVERSED'
    | 'RECORD_TOO_WIDE'
    | 'PERMISSION_COUNT_OUT_OF_RANGE'
    | 'LIST_TOO_LONG'
    | 'CODE_MALFORMED'
    | 'PERMISSION_TOO_WIDE'
    | 'RECORD_DRAFT_MALFORMED';
  readonly member: GrantMember;
  /** Position of the permission, in the order of the record. */
  readonly permission?: number;
  /** The entry or number that is refused; absent where something limited was left open. */
  readonly value?: string | number;
  /** Position of the parent's permission that was meant. */
  readonly hint?: number;
}

/** The granting record as the chain has it now. */
export interface Granter {
  readonly record: AccreditationRecord;
  readonly state: RecordState | undefined;
}

/**
 * Every reason for which the contract would refuse to grant `child` below `parent`; none where it would not. The contract names one of
 * them, in an order of its own: cheapest first.
 * @param place.now The time of the next block, in seconds.
 */
export const grantRefusals = (
  child: AccreditationRecord,
  parent: Granter,
  place: { readonly account: string; readonly now: Seconds; readonly grantsClosed: boolean },
): readonly GrantRefusal[] => [
  ...(place.grantsClosed ? [refusal('GRANTS_ARE_CLOSED', 'grants')] : []),
  ...actorRefusals(parent, place.account),
  ...(inForce(parent.record, place.now) ? [] : [refusal('PARENT_NOT_IN_FORCE', 'parent')]),
  ...recordRefusals(child, parent.record),
];

const refusal = (
  code: GrantRefusal['code'],
  member: GrantMember,
  more: Pick<GrantRefusal, 'permission' | 'value' | 'hint'> = {},
): GrantRefusal => ({ code, member, ...more });

const actorRefusals = ({ state }: Granter, account: string): readonly GrantRefusal[] => {
  if (state === undefined || state.status === 'none') return [refusal('RECORD_UNKNOWN', 'parent')];
  return [
    ...(state.status === 'active' ? [] : [refusal('ACTOR_NOT_ACTIVE', 'parent', { value: state.status })]),
    ...(state.controller === account && account !== NO_ADDRESS
      ? []
      : [refusal('NOT_CONTROLLER', 'account', { value: account })]),
  ];
};

/** The part of {@link grantRefusals} that follows from the two bodies alone. */
export const recordRefusals = (
  child: AccreditationRecord,
  parent: AccreditationRecord,
): readonly GrantRefusal[] => [
  ...(mayGrant(parent.kind, child.kind)
    ? []
    : [refusal('KIND_NOT_GRANTABLE', 'kind', { value: child.kind })]),
  ...brokenRules({ ...child, permissions: [] }).flatMap(headRefusal),
  ...numberRefusals(child),
  ...dateRefusals(child, parent),
  ...(child.kind === 'accredit' && child.depth >= parent.depth
    ? [refusal('RECORD_TOO_WIDE', 'depth', { value: child.depth })]
    : []),
  ...(child.permissions.length === 0 || child.permissions.length > MAX_PERMISSIONS
    ? [refusal('PERMISSION_COUNT_OUT_OF_RANGE', 'permissions', { value: child.permissions.length })]
    : []),
  ...child.permissions.flatMap((permission, position) => permissionRefusals(permission, position, parent)),
];

const headRefusal = (violation: Violation): readonly GrantRefusal[] => {
  switch (violation.rule) {
    case 'subject':
      return [refusal('SUBJECT_MALFORMED', 'subject', { value: violation.length })];
    case 'depth':
      return [refusal('DEPTH_OUT_OF_RANGE', 'depth', { value: violation.depth })];
    case 'target':
      return [refusal('TARGET_MALFORMED', 'target')];
    case 'dates':
      return [refusal('DATES_REVERSED', 'validUntil', { value: violation.validUntil })];
    default:
      return [];
  }
};

const numberRefusals = (child: AccreditationRecord): readonly GrantRefusal[] =>
  brokenRules(child).flatMap((violation) =>
    violation.rule === 'number'
      ? [refusal('RECORD_DRAFT_MALFORMED', 'number', { value: violation.member })]
      : [],
  );

const dateRefusals = (child: AccreditationRecord, parent: AccreditationRecord): readonly GrantRefusal[] => [
  ...(child.validFrom < parent.validFrom
    ? [refusal('RECORD_TOO_WIDE', 'validFrom', { value: child.validFrom })]
    : []),
  ...(parent.validUntil !== 0 && (child.validUntil === 0 || child.validUntil > parent.validUntil)
    ? [refusal('RECORD_TOO_WIDE', 'validUntil', { value: child.validUntil })]
    : []),
];

const FORMS = {
  types: (entry: string) => !/^0x0*$/.test(entry),
  schemas: (entry: string) => !/^0x0*$/.test(entry),
  jurisdictions: isJurisdiction,
  fields: isField,
} as const;
const LISTS = ['types', 'schemas', 'jurisdictions', 'fields'] as const;

const permissionRefusals = (
  permission: Permission,
  position: number,
  parent: AccreditationRecord,
): readonly GrantRefusal[] => {
  const hint = nearestHint(permission, parent);
  const outer = parent.permissions[hint];
  const at = { permission: position };
  return [
    ...LISTS.flatMap((dimension): readonly GrantRefusal[] => {
      const list: readonly string[] = permission[dimension];
      const entry = list.find((code) => !FORMS[dimension](code));
      return [
        ...(list.length > MAX_ENTRIES
          ? [refusal('LIST_TOO_LONG', dimension, { ...at, value: list.length })]
          : []),
        ...(entry === undefined ? [] : [refusal('CODE_MALFORMED', dimension, { ...at, value: entry })]),
      ];
    }),
    ...(outer === undefined
      ? []
      : permissionExcesses(permission, outer).map(({ dimension, value }) =>
          refusal('PERMISSION_TOO_WIDE', dimension, { ...at, hint, ...(value !== undefined && { value }) }),
        )),
  ];
};
