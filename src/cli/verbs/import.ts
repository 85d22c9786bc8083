import { fail } from '../../core/errors.ts';
import { importList } from '../import-institutions.ts';
import { importRows } from '../import-rows.ts';
import type { Verb } from '../verb.ts';
import { wordArgument, wordOption } from '../words.ts';

/** `vidimus import KIND FILE`: thousands of rows, resumable, each bad one reported with its number. */
export const importVerb: Verb = {
  name: 'import',
  group: 'Registry',
  summary: 'Write thousands of rows from a file; run it again after a crash.',
  examples: [
    [
      'vidimus import accredit universities.csv --parent 0x…',
      'columns: subject, validFrom, types, levels, legalName …',
    ],
    ['vidimus import revoke revoked.ndjson --journal revoke.journal', 'one object a line; resumable'],
    ['vidimus import institutions eche.json', 'the list of Erasmus charter holders, as a demonstration'],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<kind>', ['accredit', 'revoke', 'institutions']))
      .argument('[file]', 'the file (or --file)')
      .option('--file <file>', 'the file')
      .option('--parent <record>', 'record that grants (on a demo network: its root for imports)')
      .addOption(
        wordOption('--format <format>', 'csv or ndjson (default: by the ending of the file)', [
          'csv',
          'ndjson',
        ]),
      )
      .option('--dry-run', 'read every row and send nothing')
      .option('--confirmations <blocks>', 'blocks to wait for')
      .option('--seed <text>', 'whence the demonstration keys are derived')
      .option('--journal <file>', 'write down what came about')
      .option('--keystore <file>', 'encrypted keystore of the account that signs (or VIDIMUS_PRIVATE_KEY)')
      .option('--password-file <file>', "file with the keystore's password on its first line");
  },
  run: (call) => {
    const [kind = '', given] = call.args;
    const file = given ?? call.options.needed('file');
    switch (kind) {
      case 'accredit':
      case 'revoke':
        return importRows(call, kind, file);
      case 'institutions':
        return importList(call, file);
      default:
        throw fail('USAGE', { reason: `import ${kind} is not known` });
    }
  },
};
