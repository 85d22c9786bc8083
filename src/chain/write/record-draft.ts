import { fail } from '../../core/errors.ts';
import { type Address, type Hex, hexOfSize, NO_ADDRESS } from '../../core/hex.ts';
import { parseDateTime, type Seconds } from '../../core/seconds.ts';
import { hashTerm } from '../../trust/encoding.ts';
import {
  type AccreditationRecord,
  BASES,
  type Basis,
  KINDS,
  type Kind,
  type Permission,
  type RecordRef,
} from '../../trust/record.ts';

/** A permission as people write it. What is left out means *any*. */
export interface PermissionDraft {
  /** Names of credential types (or their hash as 32 bytes of hex). */
  readonly types?: readonly string[];
  /** Ids of credential schemas (or their hash). */
  readonly schemas?: readonly string[];
  /** ISO 3166-1 alpha-2 or ISO 3166-2. */
  readonly jurisdictions?: readonly string[];
  /** ISCED-F 2013, two to four digits. */
  readonly fields?: readonly string[];
  /** EQF levels, 1 to 8. */
  readonly levels?: readonly number[];
  /** The most ECTS points of one credential; one decimal. */
  readonly ects?: number;
}

/** A record as people write it. The same draft below the same parent always has the same id. */
export interface RecordDraft {
  readonly kind: Kind;
  /** Default `licence`. */
  readonly basis?: Basis;
  /** A DID. */
  readonly subject: string;
  /** The account that acts for the subject; left out while it has none. */
  readonly controller?: string;
  /** Start of the decision: Unix seconds or RFC 3339. */
  readonly validFrom: Seconds | string;
  /** End, exclusive; left out for open-ended. */
  readonly validUntil?: Seconds | string;
  /** Further accredit hops; default 0. */
  readonly depth?: number;
  /** To grant again what was ended by mistake. Default 0. */
  readonly salt?: bigint | number;
  /** Of a recognition. */
  readonly target?: RecordRef;
  /** Default: one permission without limits, where the parent has one too. */
  readonly permissions?: readonly PermissionDraft[];
}

/**
 * The record in its canonical form: terms hashed, lists sorted and without repetition, so that a draft written in another
 * order is the same record.
 * @throws VidimusError RECORD_DRAFT_MALFORMED
 */
export const recordFromDraft = (draft: RecordDraft): AccreditationRecord => {
  if (!KINDS.includes(draft.kind)) throw malformed('kind', `is not one of ${KINDS.join(', ')}`);
  const basis = draft.basis ?? 'licence';
  if (!BASES.includes(basis)) throw malformed('basis', `is not one of ${BASES.join(', ')}`);
  if (!/^did:[a-z0-9]+:.+/.test(draft.subject)) throw malformed('subject', 'is not a DID');
  const salt = BigInt(draft.salt ?? 0);
  if (salt < 0n || salt >> 64n !== 0n) throw malformed('salt', 'does not fit 64 bits');
  const permissions = (draft.permissions ?? [{}]).map(permissionFromDraft);
  return {
    kind: draft.kind,
    basis,
    depth: whole('depth', draft.depth ?? 0, 255),
    controller: draft.controller === undefined ? NO_ADDRESS : accountOf('controller', draft.controller),
    validFrom: timeOf('validFrom', draft.validFrom),
    validUntil: draft.validUntil === undefined ? 0 : timeOf('validUntil', draft.validUntil),
    salt,
    subject: draft.subject,
    permissions: permissions.sort((a, b) => (permissionKey(a) < permissionKey(b) ? -1 : 1)),
    ...(draft.target && { target: draft.target }),
  };
};

/** Every text that a draft hashes, so that it can be published with `nameTerms`. */
export const termsOfDraft = (draft: RecordDraft): readonly string[] => {
  const texts = (draft.permissions ?? []).flatMap(({ types = [], schemas = [] }) => [...types, ...schemas]);
  return [...new Set(texts.filter((text) => hexOfSize(text, 32) === undefined))].sort();
};

const permissionFromDraft = (draft: PermissionDraft): Permission => {
  const { types = [], schemas = [], jurisdictions = [], fields = [], levels = [], ects } = draft;
  return {
    types: sorted(types.map((text) => term('types', text))),
    schemas: sorted(schemas.map((text) => term('schemas', text))),
    jurisdictions: sorted(
      jurisdictions.map((code) =>
        pattern('jurisdictions', code.toUpperCase(), /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
      ),
    ),
    fields: sorted(fields.map((code) => pattern('fields', code, /^\d{2,4}$/))),
    levels: levels.reduce((bits, level) => bits | levelBit(level), 0),
    credits: ects === undefined ? 0 : tenths(ects),
  };
};

const permissionKey = (permission: Permission): string => JSON.stringify(Object.values(permission));

const sorted = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();

const term = (member: string, text: string): Hex => {
  if (text.trim() === '') throw malformed(member, 'has an empty entry');
  return hexOfSize(text, 32) ?? hashTerm(text);
};

const pattern = (member: string, code: string, allowed: RegExp): string => {
  if (!allowed.test(code)) throw malformed(member, 'has an entry that is not such a code');
  return code;
};

const levelBit = (level: number): number => {
  if (!Number.isInteger(level) || level < 1 || level > 8) throw malformed('levels', 'are not from 1 to 8');
  return 1 << (level - 1);
};

const tenths = (points: number): number => {
  const value = Math.round(points * 10);
  if (!(value > 0 && value <= 65_535) || Math.abs(value - points * 10) > 1e-6)
    throw malformed('ects', 'are not points from 0.1 to 6553.5 with one decimal');
  return value;
};

const whole = (member: string, value: number, most: number): number => {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw malformed(member, 'is not a small whole number');
  return value;
};

/** @throws VidimusError RECORD_DRAFT_MALFORMED */
export const timeOf = (member: string, value: Seconds | string): Seconds => {
  const time = typeof value === 'number' ? value : parseDateTime(value);
  if (time === undefined || !Number.isSafeInteger(time) || time < 0)
    throw malformed(member, 'is not a time: give Unix seconds or RFC 3339');
  return time;
};

/** @throws VidimusError RECORD_DRAFT_MALFORMED */
export const accountOf = (member: string, value: string): Address => {
  const account = hexOfSize(value, 20);
  if (account === undefined) throw malformed(member, 'is not an account (20 bytes of hex)');
  return account;
};

const malformed = (member: string, reason: string) => fail('RECORD_DRAFT_MALFORMED', { member, reason });
