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

/** @returns the first rule on a body that is broken, in the contract's order; undefined where it is well-formed. */
export const wellFormed = (record: AccreditationRecord): Violation | undefined => {
  const length = new TextEncoder().encode(record.subject).length;
  const isDid = record.subject.startsWith('did:') && record.subject.isWellFormed();
  if (!isDid || length < MIN_SUBJECT_BYTES || length > MAX_SUBJECT_BYTES) return { rule: 'subject', length };
  const { validFrom, validUntil, depth } = record;
  if (validUntil !== 0 && validUntil <= validFrom) return { rule: 'dates', validFrom, validUntil };
  if (depth > (isAccreditor(record.kind) ? MAX_DEPTH : 0)) return { rule: 'depth', depth };
  if (!targetFits(record)) return { rule: 'target' };
  const count = record.permissions.length;
  if (count === 0 || count > MAX_PERMISSIONS) return { rule: 'permission-count', count };
  for (const [position, permission] of record.permissions.entries()) {
    const violation = checkPermission(position, permission);
    if (violation) return violation;
  }
  return checkNumbers(record);
};

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
const checkNumbers = (record: AccreditationRecord): Violation | undefined => {
  const within = (value: number, most: number) => Number.isSafeInteger(value) && value >= 0 && value <= most;
  if (!within(record.depth, MAX_DEPTH)) return { rule: 'number', member: 'depth' };
  if (!within(record.validFrom, Number.MAX_SAFE_INTEGER)) return { rule: 'number', member: 'validFrom' };
  if (!within(record.validUntil, Number.MAX_SAFE_INTEGER)) return { rule: 'number', member: 'validUntil' };
  if (record.salt < 0n || record.salt >= 1n << 64n) return { rule: 'number', member: 'salt' };
  for (const permission of record.permissions) {
    if (!within(permission.levels, 255)) return { rule: 'number', member: 'levels' };
    if (!within(permission.credits, 65_535)) return { rule: 'number', member: 'credits' };
  }
  return undefined;
};

/** From `validFrom`, inclusive, to `validUntil`, exclusive; zero is open-ended. */
export const inForce = (record: AccreditationRecord, time: number): boolean =>
  time >= record.validFrom && (record.validUntil === 0 || time < record.validUntil);
