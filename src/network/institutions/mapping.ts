import type { PermissionDraft, RecordDraft } from '../../chain/write/record-draft.ts';
import { fail, isVidimusError, type VidimusError } from '../../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import { didKeyOf } from '../../did/create.ts';
import type { Organisation } from '../../trust/organisation.ts';
import { DEMO_SEED, demoSigningKey } from '../keys.ts';
import { isMidnightInBrussels, nextMidnightInBrussels } from './brussels.ts';

/** One holder of the Erasmus charter, ready to be accredited. */
export interface Institution {
  /** Position in the list, from 1. */
  readonly row: number;
  /** Erasmus code and proposal number: together unique and stable; the PIC is neither. */
  readonly key: string;
  readonly draft: RecordDraft;
  readonly organisation: Organisation;
  /** What the list states and the registry does not take over, with the reason. Names the member, never its value. */
  readonly notes: readonly string[];
}

export type MappedRow =
  | { readonly ok: true; readonly institution: Institution }
  | { readonly ok: false; readonly row: number; readonly error: VidimusError };

export interface MappingOptions {
  readonly seed?: string;
  /** What every institution may issue, but for the jurisdiction, which is its own country. */
  readonly permission: Omit<PermissionDraft, 'jurisdictions'>;
}

/**
 * The list's country codes that are not the ones of ISO 3166-1. Greece and the United Kingdom have codes of their own in
 * EU institutions (Interinstitutional Style Guide, 7.1.1).
 */
const COUNTRIES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/**
 * Réunion has a code in ISO 3166-1 and, as a part of France, one in ISO 3166-2: a credential may state either.
 * Kosovo's `XK` is user-assigned, not ISO's own; EU institutions use it and so do we.
 */
const JURISDICTIONS: Readonly<Record<string, readonly string[]>> = { RE: ['RE', 'FR-974'] };

/** What to accredit in, for a country as {@link mapInstitution} writes it. */
export const jurisdictionsOf = (country: string): readonly string[] => JURISDICTIONS[country] ?? [country];

/**
 * One row of the list of charter holders (European Commission) as an accreditation to attest. The list has no DIDs:
 * each holder gets a demonstration did:key that anyone can derive from the seed, and the entry says so.
 */
export const mapInstitution = (value: Json, row: number, options: MappingOptions): MappedRow => {
  try {
    return { ok: true, institution: institution(value, row, options) };
  } catch (error) {
    if (isVidimusError(error)) return { ok: false, row, error };
    throw error;
  }
};

const institution = (value: Json, row: number, options: MappingOptions): Institution => {
  if (!isObject(value)) throw malformed(row, 'the row', 'is not an object');
  const code = text(value, 'erasmus_code', row);
  const proposal = text(value, 'proposal_number', row);
  const key = institutionKey(code, proposal);
  const country = countryOf(value, row);
  const notes: string[] = [];
  const validFrom = date(value, 'erasmus_eche_start', row);
  const lastDay = date(value, 'erasmus_eche_end', row);
  if (lastDay < validFrom) throw malformed(row, 'erasmus_eche_end', 'lies before erasmus_eche_start');
  const homepage = homepageOf(value, notes);
  const pic = optionalCode(value, 'pic', /^\d{9}$/, notes);
  const oid = optionalCode(value, 'oid', /^E\d{8}$/, notes);
  const organisation: Organisation = {
    legalName: { und: text(value, 'legal_name', row) },
    country,
    // The list says that each is a higher education institution, not which kind of one: schools are among them.
    type: 'other',
    identifiers: {
      erasmus: code,
      'eche-proposal': proposal,
      ...(pic === undefined ? {} : { pic }),
      ...(oid === undefined ? {} : { oid }),
    },
    ...(homepage === undefined ? {} : { homepage }),
    demonstration: true,
  };
  const draft: RecordDraft = {
    kind: 'attest',
    basis: 'quality-assurance',
    validFrom,
    // The list names the last day of the charter; a record names the first second after it.
    validUntil: nextMidnightInBrussels(lastDay),
    subject: didKeyOf(institutionSigningKey(key, options.seed)),
    permissions: [{ ...options.permission, jurisdictions: jurisdictionsOf(country) }],
  };
  return { row, key, draft, organisation, notes };
};

/** Erasmus code and proposal number as one text; spaces in the code count once. */
export const institutionKey = (erasmusCode: string, proposalNumber: string): string =>
  `${erasmusCode.replace(/\s+/g, ' ').trim()}|${proposalNumber.trim()}`;

/** The demonstration key of an institution; derived on demand, never stored. */
export const institutionSigningKey = (key: string, seed: string = DEMO_SEED) =>
  demoSigningKey(`institution ${key}`, seed);

const MAX_TEXT = 512;
const malformed = (row: number, field: string, problem: string): VidimusError =>
  fail('INSTITUTION_ROW_MALFORMED', { row, field, problem });

const text = (value: JsonObject, field: string, row: number): string => {
  const found = value[field];
  if (found === undefined) throw malformed(row, field, 'is not stated');
  if (typeof found !== 'string') throw malformed(row, field, 'is not a text');
  const trimmed = found.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (trimmed === '') throw malformed(row, field, 'is empty');
  if (trimmed.length > MAX_TEXT) throw malformed(row, field, `is longer than ${MAX_TEXT} characters`);
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(trimmed)) throw malformed(row, field, 'has control characters');
  return trimmed;
};

const countryOf = (value: JsonObject, row: number): string => {
  const stated = text(value, 'country_cd', row);
  const country = COUNTRIES[stated] ?? stated;
  if (!/^[A-Z]{2}$/.test(country))
    throw malformed(row, 'country_cd', 'is not a country code of two capital letters');
  return country;
};

/** Milliseconds at a midnight in Brussels, as whole seconds. */
const date = (value: JsonObject, field: string, row: number): Seconds => {
  const found = value[field];
  if (typeof found !== 'number' || !Number.isSafeInteger(found)) {
    throw malformed(row, field, 'is not a whole number of milliseconds');
  }
  const time = Math.trunc(found / 1000);
  if (time < 0 || time > 0xffffffff) throw malformed(row, field, 'lies outside the years 1970 to 2106');
  if (!isMidnightInBrussels(time)) throw malformed(row, field, 'is not a midnight in Brussels');
  return time;
};

const optionalCode = (
  value: JsonObject,
  field: string,
  form: RegExp,
  notes: string[],
): string | undefined => {
  const found = value[field];
  if (found === undefined || found === null || found === '') return undefined;
  if (typeof found === 'string' && form.test(found)) return found;
  notes.push(`${field} left out: not of the usual form`);
  return undefined;
};

/** Some rows carry an e-mail address in place of a site, maybe a person's: event bytes can never be erased. */
const homepageOf = (value: JsonObject, notes: string[]): string | undefined => {
  const found = value['website_url'];
  if (found === undefined || found === null || found === '') return undefined;
  const url = typeof found === 'string' && !/[@\s]/.test(found.trim()) ? webAddress(found.trim()) : undefined;
  if (url === undefined) notes.push('website_url left out: not the address of a web site');
  return url;
};

const webAddress = (stated: string): string | undefined => {
  const url = URL.parse(/^https?:\/\//i.test(stated) ? stated : `https://${stated}`);
  const plain = url !== null && url.username === '' && url.password === '' && url.port === '';
  if (!plain || !/^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname) || url.href.length > MAX_TEXT)
    return undefined;
  return url.href;
};
