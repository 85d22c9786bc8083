import { termsOfDraft } from '../../chain/write/record-draft.ts';
import type { RegistryWriter } from '../../chain/write/writer.ts';
import { isVidimusError, type VidimusError } from '../../core/errors.ts';
import type { RecordId } from '../../core/hex.ts';
import { HIGHER_EDUCATION_TYPE } from '../../issue/micro-credential.ts';
import { DEMO_SEED } from '../keys.ts';
import type { Institution } from './mapping.ts';
import { readInstitutions } from './read.ts';

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
  /** Transactions on their way at once. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly label: string;
  }) => void;
  /** Stops after the transactions that are on their way; run again to go on. */
  readonly signal?: AbortSignal;
}

export interface ImportReport {
  readonly rows: number;
  /** Granted by this run. */
  readonly granted: number;
  /** Granted by an earlier run. */
  readonly already: number;
  /** Rows that could not be imported, by their position in the list. */
  readonly problems: readonly { readonly row: number; readonly code: string; readonly message: string }[];
  /** Rows of which something was left out, and what. */
  readonly notes: readonly { readonly row: number; readonly note: string }[];
  /** Of all transactions of this run. */
  readonly gas: number;
  readonly seconds: number;
  readonly parent: RecordId;
  /** Whence the demonstration keys follow. */
  readonly seed: string;
  /** False where it was stopped before the end. */
  readonly complete: boolean;
}

const CONCURRENCY = 16;

/**
 * Accredits every institution of the list below `parent`. What is on the chain already is left alone, so a run that was
 * killed is simply started again. A bad row, or one that the registry refuses, is reported and does not stop the others.
 * @throws INSTITUTION_FILE_MALFORMED, INPUT_TOO_LARGE, or what the node's transport throws.
 */
export const importInstitutions = async (options: ImportOptions): Promise<ImportReport> => {
  const { bytes, writer, parent, seed = DEMO_SEED, concurrency = CONCURRENCY } = options;
  const started = performance.now();
  const list = readInstitutions(bytes, { seed, permission: INSTITUTION_PERMISSION });
  const problems = list.problems.map(({ row, error }) => problem(row, error));
  const count = { granted: 0, already: 0, gas: 0, done: 0 };
  const total = list.institutions.length;

  const grant = async ({ row, draft, organisation }: Institution): Promise<void> => {
    try {
      const result = await writer.send(writer.plan.grant(parent, draft, { organisation }));
      count.gas += result.gas;
      if (result.status === 'already') count.already += 1;
      else count.granted += 1;
    } catch (error) {
      // A rule that refuses concerns this row; a node that is gone concerns them all.
      if (!isVidimusError(error) || error.kind === 'environment') throw error;
      problems.push(problem(row, error));
    }
    count.done += 1;
    options.onProgress?.({ done: count.done, total, label: 'Accrediting' });
  };

  const terms = await writer.send(writer.plan.nameTerms(termsOf(list.institutions)));
  count.gas += terms.gas;
  const queue = list.institutions.values();
  const worker = async (): Promise<void> => {
    for (const institution of queue) {
      if (options.signal?.aborted) return;
      await grant(institution);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return {
    rows: list.rows,
    granted: count.granted,
    already: count.already,
    problems: problems.sort((a, b) => a.row - b.row),
    notes: list.institutions.flatMap(({ row, notes }) => notes.map((note) => ({ row, note }))),
    gas: count.gas,
    seconds: Math.round(performance.now() - started) / 1000,
    parent,
    seed,
    complete: count.done === total,
  };
};

const problem = (row: number, error: VidimusError) => ({ row, code: error.code, message: error.message });

const termsOf = (institutions: readonly Institution[]): readonly string[] => [
  ...new Set(institutions.flatMap(({ draft }) => termsOfDraft(draft))),
];
