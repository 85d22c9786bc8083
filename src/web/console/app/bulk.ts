import { CSV_MARK, csvLine, isOpen, type RecordId, writerThrough } from '../../../browser-wallet.ts';
import { type BulkRowState, markRows, readyAgain, signaturesFor } from '../model/bulk.ts';
import { MOST_ROWS, parseCsv } from '../model/csv.ts';
import { codedOf } from '../model/fault.ts';
import { isTyped, nameOf } from '../model/names.ts';
import type { BulkKindName } from '../model/route.ts';
import type { Bulk, Console } from '../state.ts';
import type { Job } from '../wallet/store.ts';
import { loadAccount } from './account.ts';
import { faultOf, readWork, type Work } from './bulk-work.ts';
import { accountOf, wrote } from './page.ts';

/** Of the file that is open. */
let work: Work | undefined;
let stopping = new AbortController();

/** Opens the page for files; one that is running stays. */
export const openBulk = (app: Console, kind: BulkKindName, parent: RecordId | undefined): void => {
  const { bulk } = app.store.state;
  if (bulk !== undefined && (bulk.stage === 'running' || (bulk.kind === kind && bulk.parent === parent)))
    return;
  work = undefined;
  app.store.set({
    bulk: {
      ...{
        kind,
        stage: 'file',
        rows: [],
        batch: 1,
        signatures: 0,
        typed: '',
        confirm: '',
        isStopping: false,
      },
      ...(parent !== undefined && { parent }),
    },
  });
};

const change = (app: Console, more: Partial<Bulk>): void => {
  const { bulk } = app.store.state;
  if (bulk !== undefined) app.store.set({ bulk: { ...bulk, ...more } });
};

const LARGEST_FILE = 4_000_000;

export const readFile = async (app: Console, file: File): Promise<void> => {
  const { session, bulk } = app.store.state;
  if (session === undefined || bulk === undefined) return;
  if (file.size > LARGEST_FILE) return change(app, { fault: TOO_LONG });
  const job: Job = {
    ...{ id: crypto.randomUUID(), account: session.account, kind: bulk.kind },
    registry: session.deployment.contracts.trustedIssuersRegistry,
    ...(bulk.parent !== undefined && { parent: bulk.parent }),
    ...{ file: file.name.slice(0, 200), text: await file.text(), begunAt: Date.now() },
  };
  await readJob(app, job);
};

/** Reads a file, or one of an earlier visit: what of it is in the registry already is said. */
export const readJob = async (app: Console, job: Job): Promise<void> => {
  const { session } = app.store.state;
  if (session === undefined) return;
  const { kind, parent } = job;
  app.store.set({
    bulk: {
      ...{ kind, job, stage: 'reading', rows: [], batch: 1, signatures: 0, typed: '', confirm: '' },
      ...(parent !== undefined && { parent }),
      isStopping: false,
    },
  });
  try {
    const raw = parseCsv(job.text);
    if (raw.length > MOST_ROWS) return change(app, { stage: 'file', fault: TOO_LONG });
    const read = await readWork(app, session, kind, parent, raw);
    work = read;
    const { rows, groups, batch } = read;
    const confirm = kind === 'accredit' ? '' : actorName(app);
    change(app, { stage: 'preview', rows, batch, signatures: signaturesFor(groups, batch), confirm });
  } catch (error) {
    change(app, { stage: 'file', fault: codedOf(error) });
  }
  await app.store.drawn();
  document.querySelector<HTMLElement>('main h1')?.focus();
};

/** In words of the page. */
const TOO_LONG = { code: 'FILE_TOO_LONG', message: '' };

/** What is typed where nothing can be taken back: the organisation that acts. */
const actorName = (app: Console): string => {
  const [first] = accountOf(app)?.controls ?? [];
  return first === undefined ? '' : nameOf(first, app.i18n.language);
};

export const isBulkConfirmed = ({ confirm, typed }: Bulk): boolean =>
  confirm === '' || isTyped(typed, confirm);

export const setBulkTyped = (app: Console, typed: string): void => change(app, { typed });

/** Writes what is ready, one signature after another; run again it goes on where it stood. */
export const runFile = async (app: Console): Promise<void> => {
  const { session, bulk } = app.store.state;
  if (session === undefined || bulk?.job === undefined || work === undefined) return;
  if (bulk.stage === 'running' || !isBulkConfirmed(bulk)) return;
  const { job } = bulk;
  stopping = new AbortController();
  const { fault: _fault, ...clean } = bulk;
  app.store.set({ bulk: { ...clean, stage: 'running', isStopping: false, rows: readyAgain(bulk.rows) } });
  const rows = (change_: (rows: readonly BulkRowState[]) => readonly BulkRowState[]): void => {
    const { bulk: present } = app.store.state;
    if (present?.job?.id === job.id) change(app, { rows: change_(present.rows) });
  };
  try {
    await app.kept.putJob(job);
    await earlier(app, job.id);
    const report = await work.run({
      writer: writerThrough(session.outbox, session.writer, job.id, {
        act: 'bulk',
        kind: job.kind,
        file: job.file,
      }),
      keys: new Set(
        readyAgain(bulk.rows).flatMap(({ key, state }) =>
          state === 'ready' && key !== undefined ? [key] : [],
        ),
      ),
      signal: stopping.signal,
      onSigning: (keys) => rows((all) => markRows(all, new Set(keys), { state: 'signing' })),
      onDone: (keys, transaction) =>
        rows((all) => markRows(all, new Set(keys), { state: 'done', transaction })),
      onRowError: ({ line, error }) =>
        rows((all) =>
          all.map((row) =>
            row.line === line ? { ...row, state: 'failed', fault: faultOf(app, error) } : row,
          ),
        ),
    });
    // What an earlier visit had sent was found in the registry.
    if (!report.stopped)
      rows((all) =>
        all.map((row) =>
          row.state === 'ready' || row.state === 'signing' ? { ...row, state: 'already' } : row,
        ),
      );
    const isWhole = !report.stopped && report.failed === 0;
    if (isWhole) await app.kept.dropJob(job.id);
    change(app, { stage: report.stopped ? 'paused' : 'finished', isStopping: false });
  } catch (error) {
    rows(readyAgainSigning);
    change(app, { stage: 'paused', isStopping: false, fault: codedOf(error) });
  }
  await refreshJobs(app);
  const blocks = session.outbox
    .writes()
    .flatMap((write) => (write.job === job.id && write.mined ? [write.mined.block] : []));
  if (blocks.length > 0 && (await wrote(Math.max(...blocks)))) await loadAccount(app);
};

const readyAgainSigning = (rows: readonly BulkRowState[]): readonly BulkRowState[] =>
  rows.map((row) => (row.state === 'signing' ? { ...row, state: 'ready' } : row));

/** Writes of an earlier visit that are still on their way come first. */
const earlier = async (app: Console, job: string): Promise<void> => {
  const { session } = app.store.state;
  const open = session?.outbox.writes().filter((write) => write.job === job && isOpen(write)) ?? [];
  await Promise.all(open.map(({ id }) => session?.outbox.settled(id)));
};

export const stopFile = (app: Console): void => {
  stopping.abort();
  change(app, { isStopping: true });
};

export const anotherFile = (app: Console): void => {
  const { bulk } = app.store.state;
  if (bulk === undefined) return;
  app.store.set({ bulk: undefined });
  openBulk(app, bulk.kind, bulk.parent);
};

export const forgetJob = async (app: Console, id: string): Promise<void> => {
  await app.kept.dropJob(id);
  await refreshJobs(app);
  if (app.store.state.bulk?.job?.id === id) anotherFile(app);
};

const refreshJobs = async (app: Console): Promise<void> => {
  const { session } = app.store.state;
  const jobs = (await app.kept.jobs()).filter(({ account }) => account === session?.account);
  app.store.set({ jobs });
};

/** Every line with what became of it, as CSV. */
export const reportOf = ({ rows }: Bulk): string =>
  CSV_MARK +
  [
    ['line', 'what', 'state', 'code', 'reason', 'transaction'],
    ...rows.map(({ line, what, state, fault, transaction }) => [
      ...[line, what.replace(/[\u2068\u2069]/g, ''), state],
      ...[fault?.code, fault?.text.replace(/[\u2068\u2069]/g, ''), transaction],
    ]),
  ]
    .map(csvLine)
    .join('');
