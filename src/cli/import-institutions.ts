import { rm } from 'node:fs/promises';
import { Wallet } from 'ethers';
import { openJournal } from '../chain/write/bulk/journal-file.ts';
import { createVidimus } from '../compose.ts';
import { fail } from '../core/errors.ts';
import type { RecordId } from '../core/hex.ts';
import { startDemoNetwork } from '../network/demo.ts';
import { identityOf } from '../network/identity.ts';
import { type ImportReport, importInstitutions } from '../network/institutions/import.ts';
import { type InstitutionList, readInstitutions } from '../network/institutions/read.ts';
import { institutionSample } from '../network/institutions/sample.ts';
import { type Connection, withVidimus } from './connect.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { showProgress } from './progress.ts';
import { readInput } from './read-input.ts';
import { readRecordId } from './record-id.ts';
import { loadSettings } from './settings/load.ts';
import { readSigner } from './signer.ts';
import type { Call } from './verb.ts';

const LIST_BYTES = 64 * 1024 * 1024;
const SHOWN = 20;

/**
 * Imports the list of charter holders below a demonstration root, then verifies a credential of one of them. Without a
 * node in the settings it starts a demo network of its own for the time of the import.
 */
export const importList = async (call: Call, file: string): Promise<ExitCode> => {
  const settings = loadSettings(call.options, call.io);
  const bytes = await readInput(file, { io: call.io, limit: LIST_BYTES });
  const seed = call.options.text('seed');
  const list = readInstitutions(bytes, seed === undefined ? {} : { seed });
  if (call.options.flag('dryRun')) return tryOut(call, list);
  if (settings.get('rpc') !== undefined) {
    return await withVidimus(call, (connection) => importWith(call, connection, list));
  }
  call.out.note('No node is configured: a demo network is started for this import.');
  const demo = await startDemoNetwork();
  const { deployment } = demo;
  const vidimus = await createVidimus({ rpc: demo.node.url, deployment, policy: demo.policy });
  try {
    return await importWith(call, { vidimus, settings, deployment }, list);
  } finally {
    await vidimus.close();
    await demo.stop();
  }
};

/** Reads every row and sends nothing; needs no node. */
const tryOut = (call: Call, list: InstitutionList): ExitCode => {
  const { institutions, problems, rows, seed } = list;
  const bad = problems.map(({ row, error }) => ({ row, code: error.code, message: error.message }));
  call.out.report(
    { demonstration: true, dryRun: true, rows, good: institutions.length, problems: bad, seed },
    () => [
      `${institutions.length.toLocaleString('en')} of ${rows.toLocaleString('en')} rows can be imported; nothing was sent`,
      ...bad.slice(0, SHOWN).map(({ message, code }) => `! ${message} [${code}]`),
    ],
  );
  return bad.length === 0 ? EXIT.done : EXIT.refused;
};

const importWith = async (call: Call, connection: Connection, list: InstitutionList): Promise<ExitCode> => {
  const { vidimus, deployment } = connection;
  const { seed } = list;
  const parent = await parentOf(call, connection, seed);
  const writer = await vidimus.writer(await signerOf(call, connection, seed));
  const path = call.options.text('journal');
  const journal = path === undefined ? undefined : await openJournal(path, deployment, parent);
  const progress = showProgress(call, 'Accrediting');
  try {
    const report = await importInstitutions({
      list,
      writer,
      parent,
      signal: call.io.signal,
      onProgress: (state) => progress.update(state),
      ...(journal === undefined ? {} : { journal }),
    });
    progress.finish();
    const check = report.complete ? await checkOne(connection, list, report) : undefined;
    call.out.report({ demonstration: true, ...report, check: check ?? null }, () => linesOf(report, check));
    if (report.complete && path !== undefined) await rm(path, { force: true });
    return report.complete && report.problems.length === 0 && check?.decision === 'accepted'
      ? EXIT.done
      : EXIT.refused;
  } finally {
    progress.finish();
    await journal?.close();
  }
};

/** The record named, or on a demo network its root for imported institutions. */
const parentOf = async (call: Call, { vidimus, deployment }: Connection, seed: string): Promise<RecordId> => {
  const named = call.options.text('parent');
  if (named !== undefined) return readRecordId('--parent', named, deployment);
  const subject = identityOf('charter', deployment.chainId, seed).did;
  const { items } = await vidimus.registry.records({ subject, kind: 'root', limit: 1 });
  const [root] = items;
  if (root === undefined) throw fail('OPTION_MISSING', { option: '--parent' });
  return root.ref.id;
};

/** The demo's root has a demonstration account; every other parent needs its own. */
const signerOf = async (call: Call, { settings, deployment }: Connection, seed: string) =>
  deployment.name === 'demo' && call.options.text('parent') === undefined
    ? new Wallet(identityOf('charter', deployment.chainId, seed).accountKey)
    : await readSigner(call, settings);

/** A credential of the first institution must be accepted by a verifier that trusts the parent's root. */
const checkOne = async ({ vidimus, deployment }: Connection, list: InstitutionList, report: ImportReport) => {
  const institution = list.institutions.find(({ draft }) => Number(draft.validUntil) * 1000 > Date.now());
  if (institution === undefined) return undefined;
  const now = (await vidimus.registry.head()).time;
  const token = await institutionSample(institution, {
    deployment,
    parent: report.parent,
    seed: report.seed,
    issuedAt: now,
    learner: identityOf('learner', deployment.chainId, report.seed).did,
  });
  const { decision, summary } = await vidimus.verify(token, { now });
  return { row: institution.row, subject: institution.draft.subject, decision, summary };
};

const linesOf = (report: ImportReport, check: Awaited<ReturnType<typeof checkOne>>): readonly string[] => [
  `${report.granted.toLocaleString('en')} accredited, ${report.already.toLocaleString('en')} were there already, ` +
    `${report.problems.length} not imported, of ${report.rows.toLocaleString('en')} rows`,
  `${report.transactions} transactions, ${report.gas.toLocaleString('en')} gas, ${report.seconds} s`,
  ...report.problems.slice(0, SHOWN).map(({ message, code }) => `! ${message} [${code}]`),
  ...(report.problems.length > SHOWN
    ? [`… and ${report.problems.length - SHOWN} more (--json has all)`]
    : []),
  ...(report.notes.length === 0
    ? []
    : [
        `${report.notes.length} rows have something left out, such as an e-mail address in place of a site (--json)`,
      ]),
  ...(check === undefined ? [] : [`A credential of row ${check.row}: ${check.decision}. ${check.summary}`]),
  `Demonstration: keys follow from the seed "${report.seed}".`,
  ...(report.complete ? [] : ['Stopped before the end; run the same command again to go on.']),
];
