import { fail, isVidimusError } from '../../../core/errors.ts';
import { type Hex, hexOfSize } from '../../../core/hex.ts';
import { isObject, isString, type Json, type JsonObject } from '../../../core/json.ts';
import { organisationFrom } from '../../../trust/parse-organisation.ts';
import { BASES, KINDS, REASONS } from '../../../trust/record.ts';
import type { PermissionDraft, RecordDraft } from '../record-draft.ts';
import type { GrantRow } from './accredit.ts';
import type { BulkRow } from './engine.ts';
import type { RevokeRow } from './revoke.ts';

/** A row as a file has it: text fields of CSV, or an object of NDJSON, or why the line is neither. */
export type RawRow = BulkRow<JsonObject>;

/** Reads rows by a function that throws for a bad one; the line goes into its error. */
export async function* mapRows<T>(
  rows: AsyncIterable<RawRow> | Iterable<RawRow>,
  read: (value: JsonObject) => T,
): AsyncGenerator<BulkRow<T>> {
  for await (const row of rows) {
    if ('error' in row) yield row;
    else yield readRow(row.line, row.value, read);
  }
}

const readRow = <T>(line: number, value: JsonObject, read: (value: JsonObject) => T): BulkRow<T> => {
  try {
    return { line, value: read(value) };
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    const { member, reason: why } = error.details;
    const reason =
      member === undefined ? error.code : `${member === 'row' ? 'it' : String(member)} ${String(why)}`;
    return { line, error: fail('BULK_ROW_MALFORMED', { line, reason }) };
  }
};

const bad = (reason: string) => fail('RECORD_DRAFT_MALFORMED', { member: 'row', reason });

/**
 * An accreditation from a row. CSV columns and JSON members have the same names: `subject`, `controller`, `kind` (default attest),
 * `basis`, `validFrom`, `validUntil`, `depth`, `salt`, and the permission's `types`, `schemas`, `jurisdictions`, `fields`, `levels`
 * (separated by `;` in CSV) and `ects`; the organisation's `legalName`, `country`, `organisationType`, `homepage`, `contact`.
 * JSON may instead give `permissions` and `organisation` as the SDK has them.
 */
export const grantFromRow = (value: JsonObject): GrantRow => {
  const kind = KINDS.find((known) => known === (optional(value, 'kind') ?? 'attest'));
  const basis = BASES.find((known) => known === (optional(value, 'basis') ?? 'licence'));
  if (kind === undefined || basis === undefined) throw bad('names a kind or basis that does not exist');
  const controller = optional(value, 'controller');
  const validUntil = time(value, 'validUntil');
  const depth = number(value, 'depth');
  const salt = number(value, 'salt');
  const draft: RecordDraft = {
    kind,
    basis,
    subject: required(value, 'subject'),
    validFrom: time(value, 'validFrom') ?? missing('validFrom'),
    permissions: Array.isArray(value['permissions'])
      ? value['permissions'].map(permission)
      : [permission(value)],
    ...(controller !== undefined && { controller }),
    ...(validUntil !== undefined && { validUntil }),
    ...(depth !== undefined && { depth }),
    ...(salt !== undefined && { salt }),
  };
  const organisation = organisationOf(value);
  return organisation ? { draft, attachments: { organisation } } : { draft };
};

/** A revocation from a row: `accreditation` and `handle`, or `accreditation`, `list`, `index` (and `purpose`); `reason`. */
export const revokeFromRow = (value: JsonObject): RevokeRow => {
  const accreditation = hex32(value, 'accreditation');
  const given = optional(value, 'reason');
  const reason = REASONS.find((known) => known === given);
  if (given !== undefined && reason === undefined) throw bad('names a reason that does not exist');
  const why = reason ? { reason } : {};
  if (optional(value, 'handle') !== undefined)
    return { accreditation, handle: hex32(value, 'handle'), ...why };
  const purpose = optional(value, 'purpose') ?? 'revocation';
  if (purpose !== 'revocation' && purpose !== 'suspension') throw bad('names a purpose that does not exist');
  const index = number(value, 'index') ?? missing('index');
  return { accreditation, list: number(value, 'list') ?? 0, purpose, index, ...why };
};

const missing = (member: string): never => {
  throw bad(`has no ${member}`);
};

const optional = (value: JsonObject, member: string): string | undefined => {
  const text = value[member];
  if (text === undefined || text === null || text === '') return undefined;
  if (typeof text === 'number') return String(text);
  if (!isString(text)) throw bad(`has a ${member} that is not a text`);
  return text.trim();
};

const required = (value: JsonObject, member: string): string => optional(value, member) ?? missing(member);

const number = (value: JsonObject, member: string): number | undefined => {
  const text = optional(value, member);
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw bad(`has a ${member} that is not a whole number`);
  return Number(text);
};

const hex32 = (value: JsonObject, member: string): Hex => {
  const hex = hexOfSize(optional(value, member), 32);
  if (hex === undefined) throw bad(`has no ${member} of 32 bytes`);
  return hex;
};

/** Unix seconds, RFC 3339, or a bare date, which means its midnight in UTC. */
const time = (value: JsonObject, member: string): string | number | undefined => {
  const text = optional(value, member);
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
};

const texts = (value: JsonObject, member: string): readonly string[] => {
  const given = value[member];
  if (Array.isArray(given)) {
    if (!given.every((entry) => isString(entry) || typeof entry === 'number')) throw bad(`has bad ${member}`);
    return given.map(String);
  }
  const text = optional(value, member);
  return text === undefined
    ? []
    : text
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');
};

const permission = (given: Json): PermissionDraft => {
  if (!isObject(given)) throw bad('has a permission that is not an object');
  const ects = optional(given, 'ects');
  if (ects !== undefined && !/^\d{1,4}(\.\d)?$/.test(ects))
    throw bad('has an ects that is not a number of points');
  const levels = texts(given, 'levels').map(Number);
  return {
    types: texts(given, 'types'),
    schemas: texts(given, 'schemas'),
    jurisdictions: texts(given, 'jurisdictions'),
    fields: texts(given, 'fields'),
    levels,
    ...(ects !== undefined && { ects: Number(ects) }),
  };
};

const organisationOf = (value: JsonObject) => {
  if (isObject(value['organisation'])) {
    const organisation = organisationFrom(value['organisation']);
    if (organisation === undefined) throw bad('has an organisation without legal name, country or type');
    return organisation;
  }
  const legalName = optional(value, 'legalName');
  if (legalName === undefined) return undefined;
  const organisation = organisationFrom({
    legalName: { und: legalName },
    country: optional(value, 'country') ?? '',
    type: optional(value, 'organisationType') ?? 'other',
    homepage: optional(value, 'homepage') ?? '',
    contact: optional(value, 'contact') ?? '',
  });
  if (organisation === undefined) throw bad('has an organisation without a country or with a bad type');
  return organisation;
};
