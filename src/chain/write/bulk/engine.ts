import { fail, isVidimusError, type VidimusError } from '../../../core/errors.ts';
import type { Hex } from '../../../core/hex.ts';
import { createSemaphore } from '../../rpc/semaphore.ts';
import type { WriteOptions } from '../execute.ts';
import type { Plan } from '../plan.ts';
import type { RegistryWriter } from '../writer.ts';

/** One row of the input: what it says, or why it says nothing. */
export type BulkRow<T> = { readonly line: number } & (
  | { readonly value: T }
  | { readonly error: VidimusError }
);

/** How rows of one kind are written. */
export interface BulkKind<T> {
  /** Names what a row does, for the journal and for rows that repeat each other. Throws for a row that makes no sense. */
  key(value: T): string;
  /** Rows of one group may share a transaction. */
  group(value: T): string;
  /** Whether the chain has each row already: the truth that a job is resumed from. */
  isDone(values: readonly T[]): Promise<readonly boolean[]>;
  plan(values: readonly T[]): Promise<Plan>;
  /** Rows in one transaction. */
  readonly batch: number;
}

/** What is written down while a job runs. */
export type JournalEntry =
  | { readonly event: 'done'; readonly transaction: Hex; readonly keys: readonly string[] }
  | { readonly event: 'failed'; readonly line: number; readonly key?: string; readonly code: string };

export interface Journal {
  /** Resolves when the entry is on disk. */
  append(entry: JournalEntry): Promise<void>;
}

export interface BulkProgress {
  /** Rows that are on the chain: written now, or there before. */
  readonly done: number;
  readonly already: number;
  readonly failed: number;
  readonly read: number;
  readonly gas: number;
  readonly transactions: number;
}

export interface RowFailure {
  readonly line: number;
  readonly error: VidimusError;
}

export interface BulkOptions extends Omit<WriteOptions, 'dryRun'> {
  readonly journal?: Journal;
  readonly onProgress?: (progress: BulkProgress) => void;
  readonly onRowError?: (failure: RowFailure) => void;
  /** Transactions in flight. Default 8. */
  readonly concurrency?: number;
  /** Stops before the next transaction; what is under way is finished. */
  readonly signal?: AbortSignal;
  /** Rows in one transaction, instead of the kind's own. */
  readonly batch?: number;
}

export interface BulkReport extends BulkProgress {
  /** The first thousand; `onRowError` has every one. */
  readonly failures: readonly RowFailure[];
  /** True where the signal stopped the job before its end. */
  readonly stopped: boolean;
}

interface Item<T> {
  readonly line: number;
  readonly key: string;
  readonly value: T;
}

const KEPT_FAILURES = 1_000;
const ENVIRONMENT_ATTEMPTS = 4;

/**
 * Writes a stream of rows: in batches, several at once, never one twice. A row that a rule refuses is reported with its line and
 * costs no other row; a fault of the node is tried again, then ends the job, which can be run again as it is.
 * @throws VidimusError of kind `environment`, after what is under way has ended
 */
export const runBulk = async <T>(
  writer: RegistryWriter,
  rows: AsyncIterable<BulkRow<T>> | Iterable<BulkRow<T>>,
  kind: BulkKind<T>,
  options: BulkOptions = {},
): Promise<BulkReport> => {
  const { concurrency = 8, signal, batch = kind.batch, journal, onProgress, onRowError, ...write } = options;
  const counts = { done: 0, already: 0, failed: 0, read: 0, gas: 0, transactions: 0 };
  const failures: RowFailure[] = [];
  const seen = new Set<string>();
  const open = new Map<string, Item<T>[]>();
  const running = new Set<Promise<void>>();
  const slots = createSemaphore(concurrency, 1);
  let fault: unknown;

  const report = (): void => onProgress?.({ ...counts });

  const failRow = async (line: number, error: VidimusError, key?: string): Promise<void> => {
    counts.failed++;
    const failure = { line, error };
    if (failures.length < KEPT_FAILURES) failures.push(failure);
    onRowError?.(failure);
    await journal?.append({ event: 'failed', line, code: error.code, ...(key !== undefined && { key }) });
    report();
  };

  /** Halves a refused batch until the row stands alone that the rule refuses. */
  const sendItems = async (items: readonly Item<T>[]): Promise<void> => {
    if (items.length === 0) return;
    try {
      const result = await insist(async () => writer.send(kind.plan(items.map((item) => item.value)), write));
      if (result.status === 'done') {
        counts.transactions++;
        counts.gas += result.gas;
        counts.done += items.length;
        await journal?.append({
          event: 'done',
          transaction: result.transaction,
          keys: items.map((item) => item.key),
        });
      } else counts.already += items.length;
      report();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const [only, ...others] = items;
      if (only && others.length === 0) return failRow(only.line, error, only.key);
      const middle = Math.ceil(items.length / 2);
      await sendItems(items.slice(0, middle));
      await sendItems(items.slice(middle));
    }
  };

  const runBatch = async (items: readonly Item<T>[]): Promise<void> => {
    const done = await insist(() => kind.isDone(items.map((item) => item.value)));
    counts.already += done.filter(Boolean).length;
    report();
    await sendItems(items.filter((_, i) => done[i] !== true));
  };

  const start = async (items: readonly Item<T>[]): Promise<void> => {
    await slots.enter();
    const task = runBatch(items)
      .catch((error: unknown) => {
        fault ??= error;
      })
      .finally(() => {
        slots.leave();
        running.delete(task);
      });
    running.add(task);
  };

  const isOver = (): boolean => fault !== undefined || signal?.aborted === true;

  for await (const row of rows) {
    if (isOver()) break;
    counts.read++;
    const item = readItem(row, kind);
    if ('error' in item) {
      await failRow(row.line, item.error);
      continue;
    }
    if (seen.has(item.key)) {
      counts.already++;
      continue;
    }
    seen.add(item.key);
    const group = kind.group(item.value);
    const waiting = [...(open.get(group) ?? []), item];
    if (waiting.length < batch) open.set(group, waiting);
    else {
      open.delete(group);
      await start(waiting);
    }
  }
  for (const items of open.values()) if (!isOver()) await start(items);
  await Promise.all(running);
  if (fault !== undefined) throw fault;
  report();
  return { ...counts, failures, stopped: signal?.aborted === true };
};

const readItem = <T>(row: BulkRow<T>, kind: BulkKind<T>): Item<T> | { readonly error: VidimusError } => {
  if ('error' in row) return { error: row.error };
  try {
    return { line: row.line, key: kind.key(row.value), value: row.value };
  } catch (error) {
    return {
      error: isVidimusError(error)
        ? error
        : fail('BULK_ROW_MALFORMED', { line: row.line, reason: 'it cannot be read' }),
    };
  }
};

/** A row's own fault: everything but the node's, the account's and the signer's. */
const isRefusal = (error: unknown): error is VidimusError =>
  isVidimusError(error) && error.kind !== 'environment' && error.code !== 'SIGNER_UNUSABLE';

/** Tries again what the node may mend by itself. A transaction that was sent is found by the chain's truth when the job runs again. */
const insist = async <R>(action: () => Promise<R>): Promise<R> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const again =
        isVidimusError(error) &&
        (error.code === 'RPC_UNREACHABLE' || error.code === 'RPC_TIMEOUT' || error.code === 'RPC_MALFORMED');
      if (!again || attempt >= ENVIRONMENT_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
    }
  }
};
