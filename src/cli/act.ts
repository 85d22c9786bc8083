import type { Command } from 'commander';
import type { WriteResult } from '../chain/write/execute.ts';
import type { Plan } from '../chain/write/plan.ts';
import type { RegistryWriter } from '../chain/write/writer.ts';
import { writingOptions } from './collect.ts';
import { type Connection, withVidimus } from './connect.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { readSigner } from './signer.ts';
import { safe } from './text.ts';
import type { Call } from './verb.ts';

/** What a verb that writes does with its connection. */
export interface Act extends Connection {
  readonly writer: RegistryWriter;
}

export interface Intent {
  /** One act, or several that follow each other; each is thought through when its turn comes. */
  readonly plans: readonly (() => Promise<Plan>)[];
  /** The sentence when it is done: `Suspended Example University`. */
  readonly done: string;
  /** The command to suggest next, with the record's id where one was granted. */
  readonly next?: (id: string | undefined) => string;
}

/** Options of every act: signing, dry run, and signing for somebody else to send. */
export const actOptions = (command: Command): Command =>
  writingOptions(command)
    .option(
      '--sign-only',
      'print a signed request for somebody else to send with `vidimus submit`; send nothing',
    )
    .option('--as <record>', 'act as this record, or as `governance`, where several would do');

/** Simulates, sends and waits; a refusal by a rule is told before any gas is spent. */
export const act = (call: Call, intend: (connection: Act) => Promise<Intent>): Promise<ExitCode> =>
  withVidimus(call, async (connection) => {
    const { vidimus, settings } = connection;
    const signer = await readSigner(call, settings);
    const writer = await vidimus.writer(signer);
    const intent = await intend({ ...connection, writer });
    if (call.options.flag('signOnly')) return await signOnly(call, writer, intent);
    const confirmations = settings.number('confirmations') ?? 1;
    const results: WriteResult[] = [];
    for (const [at, plan] of intent.plans.entries()) {
      const which = intent.plans.length === 1 ? '' : ` ${at + 1} of ${intent.plans.length}`;
      call.out.busy(`Writing${which}, and waiting for its block`);
      const dryRun = call.options.flag('dryRun');
      results.push(await writer.send(plan(), { dryRun, confirmations }));
    }
    const id = results.find((result) => result.id !== undefined)?.id;
    const [first] = results;
    call.out.report(results.length === 1 ? first : results, () => [
      ...results.map((result, at) => resultLine(result, at === 0 ? intent.done : 'Done')),
      ...(id === undefined ? [] : [`record ${id}`]),
    ]);
    if (intent.next !== undefined && !call.options.flag('dryRun')) call.out.next(intent.next(id));
    return EXIT.done;
  });

/** What came of one write, in one line. */
export const resultLine = (result: WriteResult, done: string): string => {
  const gas = `${result.gas.toLocaleString('en')} gas`;
  if (result.status === 'already') return '✔ Already there: nothing was sent';
  if (result.status === 'dry-run') return `– Would do it: ${gas}; nothing was sent`;
  return `✔ ${safe(done)} (block ${result.block}, ${gas}, ${result.transaction})`;
};

const signOnly = async (call: Call, writer: RegistryWriter, intent: Intent): Promise<ExitCode> => {
  for (const plan of intent.plans) {
    const request = await writer.sign(plan());
    call.out.data(request, () => [JSON.stringify(request, null, 2)]);
  }
  call.out.next('vidimus submit request.json');
  return EXIT.done;
};
