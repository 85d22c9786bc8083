import { NO_ADDRESS, NO_RECORD } from '../core/hex.ts';
import { type Dimension, isField, isJurisdiction, type PermissionDimension } from './dimensions.ts';
import type { AccreditationRecord, Kind, Permission } from './record.ts';

export const MAX_DEPTH = 8;
export const MAX_PERMISSIONS = 16;
export const MAX_ENTRIES = 64;
export const MIN_SUBJECT_BYTES = 5;
export const MAX_SUBJECT_BYTES = 256;

/** The first rule that a record breaks: the errors of contracts/interfaces/IRecordRules.sol, as data. */
export type Violation =
  | { readonly rule: 'subject'; readonly length: number }
  | { readonly rule: 'dates'; readonly validFrom: number; readonly validUntil: number }
  | { readonly rule: 'depth'; readonly depth: number }
  | { readonly rule: 'target' }
  | { readonly rule: 'permission-count'; readonly count: number }
  | {
      readonly rule: 'list-too-long';
      readonly permission: number;
      readonly dimension: PermissionDimension;
      readonly count: number;
    }
  | {
      readonly rule: 'code-malformed';
      readonly permission: number;
      readonly dimension: PermissionDimension;
      readonly entry: string;
    }
  /** A number that its Solidity type cannot hold. */
  | { readonly rule: 'number'; readonly member: string }
  | { readonly rule: 'kind'; readonly parent: Kind; readonly child: Kind }
  | { readonly rule: 'hint-missing'; readonly permission: number }
  | {
      readonly rule: 'record-too-wide';
      readonly dimension: Extract<Dimension, 'validFrom' | 'validUntil' | 'depth'>;
      readonly value: number;
      readonly limit: number;
    }
  | {
      readonly rule: 'permission-too-wide';
      readonly permission: number;
      readonly hint: number;
      readonly dimension: PermissionDimension;
      /** The entry or number that is too wide; absent where it is left open but the parent's is limited. */
      readonly value?: string | number;
    };

/** Root and Accredit grant Accredit, Attest and Recognise; Attest grants Mandate; the others are leaves. */
export const mayGrant = (parent: Kind, child: Kind): boolean =>
  isAccreditor(parent)
    ? child === 'accredit' || child === 'attest' || child === 'recognise'
    : parent === 'attest' && child === 'mandate';

export const isAccreditor = (kind: Kind): boolean => kind === 'root' || kind === 'accredit';

/** The kinds whose subject may issue credentials. */
export const isIssuer = (kind: Kind): boolean => kind === 'attest' || kind === 'mandate';

/** @returns the first rule on a body that is broken; undefined where it is well-formed. */
export const wellFormed = (record: AccreditationRecord): Violation | undefined => brokenRules(record)[0];

/** Every rule on a body that is broken; of a permission, the first. */
export const brokenRules = (record: AccreditationRecord): readonly Violation[] => {
  const { subject, validFrom, validUntil, depth, permissions } = record;
  const length = new TextEncoder().encode(subject).length;
  const isDid = subject.startsWith('did:') && subject.isWellFormed();
  const count = permissions.length;
  return [
    ...broken(!isDid || length < MIN_SUBJECT_BYTES || length > MAX_SUBJECT_BYTES, {
      rule: 'subject',
      length,
    }),
    ...broken(depth > (isAccreditor(record.kind) ? MAX_DEPTH : 0), { rule: 'depth', depth }),
    ...broken(!targetFits(record), { rule: 'target' }),
    ...broken(validUntil !== 0 && validUntil <= validFrom, { rule: 'dates', validFrom, validUntil }),
    ...broken(count === 0 || count > MAX_PERMISSIONS, { rule: 'permission-count', count }),
    ...permissions.slice(0, MAX_PERMISSIONS).flatMap((permission, i) => checkPermission(i, permission) ?? []),
    ...checkNumbers(record),
  ];
};

const broken = (isBroken: boolean, violation: Violation): readonly Violation[] =>
  isBroken ? [violation] : [];

const targetFits = ({ kind, target }: AccreditationRecord): boolean =>
  kind === 'recognise'
    ? target !== undefined && target.chainId > 0 && target.registry !== NO_ADDRESS && target.id !== NO_RECORD
    : target === undefined;

const NO_HASH = NO_RECORD;

const ENTRY_RULES = [
  ['types', (entry: string) => entry !== NO_HASH],
  ['schemas', (entry: string) => entry !== NO_HASH],
  ['jurisdictions', isJurisdiction],
  ['fields', isField],
] as const;

const checkPermission = (position: number, permission: Permission): Violation | undefined => {
  for (const [dimension, isCode] of ENTRY_RULES) {
    const list: readonly string[] = permission[dimension];
    if (list.length > MAX_ENTRIES) {
      return { rule: 'list-too-long', permission: position, dimension, count: list.length };
    }
    const entry = list.find((code) => !isCode(code));
    if (entry !== undefined) return { rule: 'code-malformed', permission: position, dimension, entry };
  }
  return undefined;
};

/** What Solidity's types exclude by themselves. Seconds beyond 2^53 are refused: no date needs them. */
const checkNumbers = ({
  depth,
  validFrom,
  validUntil,
  salt,
  permissions,
}: AccreditationRecord): readonly Violation[] => {
  const odd = (value: number, most: number) => !Number.isSafeInteger(value) || value < 0 || value > most;
  return [
    ...broken(odd(depth, 255), { rule: 'number', member: 'depth' }),
    ...broken(odd(validFrom, Number.MAX_SAFE_INTEGER), { rule: 'number', member: 'validFrom' }),
    ...broken(odd(validUntil, Number.MAX_SAFE_INTEGER), { rule: 'number', member: 'validUntil' }),
    ...broken(salt < 0n || salt >= 1n << 64n, { rule: 'number', member: 'salt' }),
    ...broken(
      permissions.some(({ levels }) => odd(levels, 255)),
      { rule: 'number', member: 'levels' },
    ),
    ...broken(
      permissions.some(({ credits }) => odd(credits, 65_535)),
      { rule: 'number', member: 'credits' },
    ),
  ];
};

/** From `validFrom`, inclusive, to `validUntil`, exclusive; zero is open-ended. */
export const inForce = (record: AccreditationRecord, time: number): boolean =>
  time >= record.validFrom && (record.validUntil === 0 || time < record.validUntil);
