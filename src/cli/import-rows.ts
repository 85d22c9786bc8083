import { createReadStream } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { accreditMany } from '../chain/write/bulk/accredit.ts';
import type { BulkOptions, BulkReport, BulkRow, RowFailure } from '../chain/write/bulk/engine.ts';
import { type JournalFile, openJournal } from '../chain/write/bulk/journal-file.ts';
import { readCsv, readNdjson } from '../chain/write/bulk/read-rows.ts';
import { revokeMany } from '../chain/write/bulk/revoke.ts';
import { grantFromRow, mapRows, revokeFromRow } from '../chain/write/bulk/rows.ts';
import type { RegistryWriter } from '../chain/write/writer.ts';
import type { RecordId } from '../core/hex.ts';
import { type Connection, withVidimus } from './connect.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { showProgress } from './progress.ts';
import { fileFault } from './read-input.ts';
import { readRecordId } from './record-id.ts';
import { readSigner } from './signer.ts';
import { safe } from './text.ts';
import type { Call } from './verb.ts';

export type RowKind = 'accredit' | 'revoke';

/** A bulk job over an open file: rows are read as they are needed. */
type Job = (writer: RegistryWriter, options: BulkOptions) => Promise<BulkReport>;

/**
 * Accredits or revokes row by row from CSV or NDJSON (by the file's ending, or `--format`). Run it again after a crash: what
 * is on the chain is not written twice. Every bad row is told with its line; good rows are not lost by it.
 */
export const importRows = (call: Call, kind: RowKind, file: string): Promise<ExitCode> =>
  withVidimus(call, async (connection) => {
    const { deployment, settings, vidimus } = connection;
    const parent =
      kind === 'accredit' ? readRecordId('--parent', call.options.needed('parent'), deployment) : undefined;
    const stream = await open(call, file);
    const raw = isCsv(call, file) ? readCsv(stream) : readNdjson(stream);
    try {
      if (call.options.flag('dryRun')) {
        return await tryOut(
          call,
          kind === 'accredit' ? mapRows(raw, grantFromRow) : mapRows(raw, revokeFromRow),
        );
      }
      const job: Job = (writer, options) =>
        parent === undefined
          ? revokeMany(writer, mapRows(raw, revokeFromRow), options)
          : accreditMany(writer, parent, mapRows(raw, grantFromRow), options);
      const writer = await vidimus.writer(await readSigner(call, settings));
      return await runJob(call, connection, writer, job, parent ?? kind);
    } finally {
      stream.destroy();
    }
  });

/** Opened before anything else, so that a missing file is told at once. */
const open = async (call: Call, file: string): Promise<Readable> => {
  if (file === '-') return call.io.stdin;
  const stream = createReadStream(resolve(call.io.cwd, file));
  try {
    await new Promise<void>((ready, refuse) => {
      stream.once('open', () => ready());
      stream.once('error', refuse);
    });
    return stream;
  } catch (error) {
    throw fileFault(error, file);
  }
};

const isCsv = (call: Call, file: string): boolean =>
  (call.options.oneOf('format', ['csv', 'ndjson']) ??
    (extname(file).toLowerCase() === '.csv' ? 'csv' : 'ndjson')) === 'csv';

const runJob = async (
  call: Call,
  { deployment, settings }: Connection,
  writer: RegistryWriter,
  job: Job,
  name: RecordId | RowKind,
): Promise<ExitCode> => {
  const path = call.options.text('journal');
  const journal: JournalFile | undefined =
    path === undefined ? undefined : await openJournal(resolve(call.io.cwd, path), deployment, name);
  const progress = showProgress(call, 'Writing');
  try {
    const report = await job(writer, {
      signal: call.io.signal,
      confirmations: settings.number('confirmations') ?? 1,
      onProgress: ({ done }) => progress.update({ done }),
      onRowError: (failure) => tellFailure(call, failure),
      ...(journal === undefined ? {} : { journal }),
    });
    progress.finish();
    const failures = report.failures.map(failureJson);
    call.out.report({ ...report, failures }, () => [
      `${report.stopped ? '– Stopped' : report.failed > 0 ? '✘ Done, but not every row' : '✔ Done'}: ${report.done} written, ${report.already} there before, ${report.failed} refused`,
      `${report.transactions} transactions, ${report.gas.toLocaleString('en')} gas`,
    ]);
    if (report.stopped) call.out.next('the same command again: it goes on where it stopped');
    return report.stopped ? EXIT.environment : report.failed > 0 ? EXIT.refused : EXIT.done;
  } finally {
    progress.finish();
    await journal?.close();
  }
};

/** Reads every row and sends nothing. */
const tryOut = async (call: Call, rows: AsyncIterable<BulkRow<unknown>>): Promise<ExitCode> => {
  let good = 0;
  let bad = 0;
  for await (const row of rows) {
    if ('error' in row) {
      bad++;
      tellFailure(call, row);
    } else good++;
  }
  call.out.report({ status: 'dry-run', rows: good, malformed: bad }, () => [
    `– ${good} rows can be read, ${bad} cannot; nothing was sent`,
  ]);
  return bad > 0 ? EXIT.refused : EXIT.done;
};

const tellFailure = (call: Call, { line, error }: RowFailure): void => {
  call.out.note(`✘ line ${line}: ${safe(error.message)} [${error.code}]`);
};

const failureJson = ({ line, error }: RowFailure) => ({ line, code: error.code, message: error.message });
