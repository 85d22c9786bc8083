import type { Command } from 'commander';
import { fail } from '../../core/errors.ts';
import type { RecordId } from '../../core/hex.ts';
import { REASONS } from '../../trust/record.ts';
import { type Act, act, actOptions } from '../act.ts';
import { confirm } from '../prompt.ts';
import { readRecordId } from '../record-id.ts';
import type { Call, Verb } from '../verb.ts';
import { wordOption } from '../words.ts';

const recordArgument = (command: Command): Command =>
  command.argument('<record>', 'id of the record, or eip155:…/0x…');

const reasonOption = (command: Command): Command =>
  command.addOption(wordOption('--reason <reason>', `why: ${REASONS.join(', ')}`, REASONS));

/** The record and its name in the registry; a record that is not there is told before anything is signed. */
const subjectOf = async (
  call: Call,
  { deployment, vidimus }: Act,
): Promise<{ id: RecordId; name: string }> => {
  const id = readRecordId('the record', call.args[0] ?? '', deployment);
  const view = await vidimus.registry.record(id);
  if (view === undefined) throw fail('RECORD_NOT_FOUND', { id });
  const names = Object.values(view.organisation?.legalName ?? {});
  return { id, name: names[0] ?? view.record.subject };
};

const actOn = (call: Call, { deployment }: Act) => {
  const reason = call.options.oneOf('reason', REASONS);
  const as = call.options.text('as');
  const actor = as === undefined || as === 'governance' ? as : readRecordId('--as', as, deployment);
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(actor === undefined ? {} : { as: actor as RecordId | 'governance' }),
  };
};

export const suspend: Verb = {
  name: 'suspend',
  group: 'Registry',
  summary: 'Suspend an accreditation until it is resumed.',
  examples: [['vidimus suspend 0x… --reason under-review', 'nothing issued meanwhile counts']],
  define: (command) => {
    actOptions(reasonOption(recordArgument(command)));
  },
  run: (call) =>
    act(call, async (connection) => {
      const { id, name } = await subjectOf(call, connection);
      return {
        plans: [() => connection.writer.plan.suspend(id, actOn(call, connection))],
        done: `Suspended ${name}`,
        next: () => `vidimus resume ${id}`,
      };
    }),
};

export const resume: Verb = {
  name: 'resume',
  group: 'Registry',
  summary: 'Resume a suspended accreditation; only from above, as high as it was suspended.',
  examples: [['vidimus resume 0x…', 'counts again from now on']],
  define: (command) => {
    actOptions(reasonOption(recordArgument(command)));
  },
  run: (call) =>
    act(call, async (connection) => {
      const { id, name } = await subjectOf(call, connection);
      return {
        plans: [() => connection.writer.plan.resume(id, actOn(call, connection))],
        done: `Resumed ${name}`,
        next: () => `vidimus show ${id}`,
      };
    }),
};

export const end: Verb = {
  name: 'end',
  group: 'Registry',
  summary: 'End an accreditation from now; what was issued before stays good.',
  examples: [
    ['vidimus end 0x… --reason closed --custodian 0x…', 'the custodian can still revoke'],
    ['vidimus end 0x… --yes 0x…', 'without a question, for scripts'],
  ],
  define: (command) => {
    recordArgument(command)
      .option('--custodian <address>', 'takes over as controller, so that revocations are never stranded')
      .option('--yes <id>', 'confirm with the full id of the record');
    actOptions(reasonOption(command));
  },
  run: (call) =>
    act(call, async (connection) => {
      const { id, name } = await subjectOf(call, connection);
      if (!call.options.flag('dryRun')) {
        await confirm(call, { warning: `Ending ${name} cannot be taken back.`, name, id });
      }
      const custodian = call.options.text('custodian');
      const options = { ...actOn(call, connection), ...(custodian === undefined ? {} : { custodian }) };
      return {
        plans: [() => connection.writer.plan.end(id, options)],
        done: `Ended ${name}`,
        next: () => `vidimus show ${id}`,
      };
    }),
};

export const voidVerb: Verb = {
  name: 'void',
  group: 'Registry',
  summary: 'Void an accreditation since a time (fraud, stolen key): nothing after it counts.',
  examples: [
    [
      'vidimus void 0x… --since 2026-06-30T12:00:00Z --reason key-compromise',
      'only from above; can only move earlier',
    ],
  ],
  define: (command) => {
    recordArgument(command)
      .option('--since <time>', 'the time from which nothing counts')
      .option('--yes <id>', 'confirm with the full id of the record');
    actOptions(reasonOption(command));
  },
  run: (call) =>
    act(call, async (connection) => {
      const since = call.options.time('since');
      if (since === undefined) throw fail('OPTION_MISSING', { option: '--since' });
      const { id, name } = await subjectOf(call, connection);
      if (!call.options.flag('dryRun')) {
        await confirm(call, { warning: `Voiding ${name} cannot be taken back.`, name, id });
      }
      return {
        plans: [() => connection.writer.plan.voidSince(id, since, actOn(call, connection))],
        done: `Voided ${name}`,
        next: () => `vidimus show ${id}`,
      };
    }),
};

export const rotate: Verb = {
  name: 'rotate',
  group: 'Registry',
  summary: 'Change the account that controls a record: by itself, or from above where it was lost.',
  examples: [['vidimus rotate 0x… --to 0x…', 'the new account acts from the next block on']],
  define: (command) => {
    recordArgument(command).option('--to <address>', 'the new account');
    actOptions(command);
  },
  run: (call) =>
    act(call, async (connection) => {
      const { id, name } = await subjectOf(call, connection);
      const { as } = actOn(call, connection);
      return {
        plans: [
          () =>
            connection.writer.plan.changeController(
              id,
              call.options.needed('to'),
              as === undefined ? {} : { as },
            ),
        ],
        done: `Changed the controller of ${name}`,
        next: () => `vidimus show ${id}`,
      };
    }),
};
