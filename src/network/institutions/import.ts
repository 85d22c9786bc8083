import { accreditMany, type GrantRow } from '../../chain/write/bulk/accredit.ts';
import type { BulkRow, Journal } from '../../chain/write/bulk/engine.ts';
import type { RegistryWriter } from '../../chain/write/writer.ts';
import type { RecordId } from '../../core/hex.ts';
import { HIGHER_EDUCATION_TYPE } from '../../issue/micro-credential.ts';
import { DEMO_SEED } from '../keys.ts';
import { type InstitutionList, readInstitutions } from './read.ts';

/** What every imported institution may issue, in its own country: any field and size, EQF 5 to 8. */
export const INSTITUTION_PERMISSION = { types: [HIGHER_EDUCATION_TYPE], levels: [5, 6, 7, 8] } as const;

export interface ImportOptions {
  /** The list as JSON. */
  readonly bytes: Uint8Array;
  /** Acts as the controller of `parent`. */
  readonly writer: RegistryWriter;
  /** The record that grants. */
  readonly parent: RecordId;
  readonly seed?: string;
  /** Keeps what came about, for people; the chain itself says what is left to do. */
  readonly journal?: Journal;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly label: string;
  }) => void;
  /** Stops before the next transaction; run again to go on. */
  readonly signal?: AbortSignal;
}

export interface ImportReport {
  readonly rows: number;
  /** Granted by this run. */
  readonly granted: number;
  /** On the chain before. */
  readonly already: number;
  /** Rows that could not be imported, by their position in the list. */
  readonly problems: readonly { readonly row: number; readonly code: string; readonly message: string }[];
  /** Rows of which something was left out, and what. */
  readonly notes: readonly { readonly row: number; readonly note: string }[];
  readonly transactions: number;
  /** Of all transactions of this run. */
  readonly gas: number;
  readonly seconds: number;
  readonly parent: RecordId;
  /** Whence the demonstration keys follow. */
  readonly seed: string;
  /** False where it was stopped before the end. */
  readonly complete: boolean;
}

/**
 * Accredits every institution of the list below `parent`. What is on the chain already is left alone, so a run that was
 * killed is simply started again. A bad row, or one that the registry refuses, is reported and does not stop the others.
 * @throws INSTITUTION_FILE_MALFORMED, INPUT_TOO_LARGE, and as `accreditMany`
 */
export const importInstitutions = async (options: ImportOptions): Promise<ImportReport> => {
  const { bytes, writer, parent, seed = DEMO_SEED, journal, signal, onProgress } = options;
  const started = performance.now();
  const list = readInstitutions(bytes, { seed, permission: INSTITUTION_PERMISSION });
  const problems: { row: number; code: string; message: string }[] = [];
  const report = await accreditMany(writer, parent, rowsOf(list), {
    ...(journal === undefined ? {} : { journal }),
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ done, already, failed }) =>
      onProgress?.({ done: done + already + failed, total: list.rows, label: 'Accrediting' }),
    onRowError: ({ line, error }) => problems.push({ row: line, code: error.code, message: error.message }),
  });
  return {
    rows: list.rows,
    granted: report.done,
    already: report.already,
    problems: problems.sort((a, b) => a.row - b.row),
    notes: list.institutions.flatMap(({ row, notes }) => notes.map((note) => ({ row, note }))),
    transactions: report.transactions,
    gas: report.gas,
    seconds: Math.round(performance.now() - started) / 1000,
    parent,
    seed,
    complete: !report.stopped,
  };
};

function* rowsOf(list: InstitutionList): Iterable<BulkRow<GrantRow>> {
  for (const { row, error } of list.problems) yield { line: row, error };
  for (const { row, draft, organisation } of list.institutions) {
    yield { line: row, value: { draft, attachments: { organisation } } };
  }
}
