import { parseJsonObject } from '../../core/strict-json.ts';
import { writingOptions } from '../collect.ts';
import { withVidimus } from '../connect.ts';
import { EXIT } from '../exit.ts';
import { readText } from '../read-input.ts';
import { readSigner } from '../signer.ts';
import type { Verb } from '../verb.ts';

/** `vidimus submit`: sends what somebody else signed with --sign-only. */
export const submit: Verb = {
  name: 'submit',
  group: 'Registry',
  summary: 'Send a request that somebody else signed with --sign-only; you pay the gas.',
  examples: [['vidimus submit request.json', 'an identical request that was mined already counts as done']],
  define: (command) => {
    writingOptions(command.argument('<file>', 'the signed request, or - for standard input'));
  },
  run: (call) =>
    withVidimus(call, async ({ vidimus, settings }) => {
      const request = parseJsonObject(await readText(call.args[0] ?? '-', { io: call.io }));
      const writer = await vidimus.writer(await readSigner(call, settings));
      const result = await writer.submit(request, {
        dryRun: call.options.flag('dryRun'),
        confirmations: settings.number('confirmations') ?? 1,
      });
      call.out.report(result, () => [
        result.status === 'already'
          ? '✔ Already there: nothing was sent'
          : `✔ ${result.status} (${result.gas.toLocaleString('en')} gas)`,
      ]);
      return EXIT.done;
    }),
};
