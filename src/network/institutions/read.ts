import { fail, isVidimusError, type VidimusError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import { parseJson } from '../../core/strict-json.ts';
import { HIGHER_EDUCATION_TYPE } from '../../issue/micro-credential.ts';
import { DEMO_SEED } from '../keys.ts';
import { type Institution, type MappingOptions, mapInstitution } from './mapping.ts';

export interface InstitutionList {
  readonly institutions: readonly Institution[];
  /** One for each row that cannot be imported; the others are not lost for it. */
  readonly problems: readonly { readonly row: number; readonly error: VidimusError }[];
  readonly rows: number;
  /** Whence the demonstration keys follow. */
  readonly seed: string;
}

/** What every imported institution may issue, in its own country: any field and size, EQF 5 to 8. */
export const INSTITUTION_PERMISSION = { types: [HIGHER_EDUCATION_TYPE], levels: [5, 6, 7, 8] } as const;

/** The whole list has 2 MB; more than this is not the list. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_ROWS = 200_000;

/**
 * Reads the list of charter holders (a JSON array of objects). Bad rows are reported and left out.
 * @throws INPUT_TOO_LARGE, INSTITUTION_FILE_MALFORMED
 */
export const readInstitutions = (
  bytes: Uint8Array,
  options: Partial<MappingOptions> = {},
): InstitutionList => {
  const { seed = DEMO_SEED, permission = INSTITUTION_PERMISSION } = options;
  if (bytes.length > MAX_BYTES) throw fail('INPUT_TOO_LARGE', { bytes: bytes.length, limit: MAX_BYTES });
  const rows = parse(bytes);
  const institutions: Institution[] = [];
  const problems: { row: number; error: VidimusError }[] = [];
  const first = new Map<string, number>();
  for (const [index, value] of rows.entries()) {
    const row = index + 1;
    const mapped = mapInstitution(value, row, { seed, permission });
    if (!mapped.ok) {
      problems.push({ row, error: mapped.error });
      continue;
    }
    const { key } = mapped.institution;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      institutions.push(mapped.institution);
    } else {
      problems.push({ row, error: fail('INSTITUTION_DUPLICATE', { row, first: earlier }) });
    }
  }
  return { institutions, problems, rows: rows.length, seed };
};

const parse = (bytes: Uint8Array): readonly Json[] => {
  try {
    const value = parseJson(bytes, { maxBytes: MAX_BYTES });
    if (!Array.isArray(value)) throw fail('INSTITUTION_FILE_MALFORMED', { reason: 'it is not an array' });
    if (value.length > MAX_ROWS) {
      throw fail('INSTITUTION_FILE_MALFORMED', { reason: `it has more than ${MAX_ROWS} rows` });
    }
    return value;
  } catch (error) {
    if (!isVidimusError(error) || error.code === 'INSTITUTION_FILE_MALFORMED') throw error;
    throw fail('INSTITUTION_FILE_MALFORMED', { reason: 'it is not JSON in UTF-8' });
  }
};
