/** Where a file stands: being read, checked and shown, being written, stopped in between, or through. */
export type BulkStage = 'file' | 'reading' | 'preview' | 'running' | 'paused' | 'finished';

export interface BulkRowState {
  readonly line: number;
  /** What the row does, or what stands in it. */
  readonly what: string;
  readonly state: 'ready' | 'signing' | 'sent' | 'done' | 'already' | 'failed' | 'twice';
  /** Names it for the engine; absent where the row cannot be used. */
  readonly key?: string;
  /** Why it failed. */
  readonly fault?: { readonly code: string; readonly text: string };
  /** The registry would refuse it as it stands: it is never sent. */
  readonly isRefused?: boolean;
  /** The first line that says the same. */
  readonly twin?: number;
  readonly transaction?: string;
}

export interface BulkCounts {
  readonly ready: number;
  readonly already: number;
  readonly failed: number;
  readonly done: number;
}

export const countRows = (rows: readonly BulkRowState[]): BulkCounts => {
  const count = (...states: readonly BulkRowState['state'][]): number =>
    rows.filter(({ state }) => states.includes(state)).length;
  return {
    ready: count('ready', 'signing', 'sent'),
    already: count('already', 'twice'),
    failed: count('failed'),
    done: count('done'),
  };
};

/** How often the wallet will ask: rows of one group share signatures. */
export const signaturesFor = (groups: readonly string[], batch: number): number => {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + Math.ceil(size / batch), 0);
};

/** Marks every row of the keys, and no other. */
export const markRows = (
  rows: readonly BulkRowState[],
  keys: ReadonlySet<string>,
  change: Partial<Pick<BulkRowState, 'state' | 'transaction'>>,
): readonly BulkRowState[] =>
  rows.map((row) =>
    row.key !== undefined && keys.has(row.key) && row.state !== 'twice' ? { ...row, ...change } : row,
  );

/** Rows that failed on their way stand ready again; those that the registry would refuse stay as they are. */
export const readyAgain = (rows: readonly BulkRowState[]): readonly BulkRowState[] =>
  rows.map((row) => {
    const isOver = row.state !== 'failed' && row.state !== 'signing';
    if (row.key === undefined || row.isRefused === true || isOver) return row;
    const { fault: _fault, ...kept } = row;
    return { ...kept, state: 'ready' };
  });
