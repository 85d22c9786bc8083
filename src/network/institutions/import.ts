import { accreditMany, type GrantRow } from '../../chain/write/bulk/accredit.ts';
import type { BulkRow, Journal } from '../../chain/write/bulk/engine.ts';
import type { RegistryWriter } from '../../chain/write/writer.ts';
import type { RecordId } from '../../core/hex.ts';
import type { InstitutionList } from './read.ts';

export interface ImportOptions {
  /** Read by `readInstitutions`. */
  readonly list: InstitutionList;
  /** Acts as the controller of `parent`. */
  readonly writer: RegistryWriter;
  /** The record that grants. */
  readonly parent: RecordId;
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
 * @throws as `accreditMany`
 */
export const importInstitutions = async (options: ImportOptions): Promise<ImportReport> => {
  const { list, writer, parent, journal, signal, onProgress } = options;
  const started = performance.now();
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
    seed: list.seed,
    complete: !report.stopped,
  };
};

function* rowsOf(list: InstitutionList): Iterable<BulkRow<GrantRow>> {
  for (const { row, error } of list.problems) yield { line: row, error };
  for (const { row, draft, organisation } of list.institutions) {
    yield { line: row, value: { draft, attachments: { organisation } } };
  }
}
