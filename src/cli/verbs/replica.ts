import { fail } from '../../core/errors.ts';
import { collect } from '../collect.ts';
import { readDeployment } from '../connect.ts';
import { exportSnapshot, importFile, signFile } from '../replica/carry.ts';
import { verifyFile } from '../replica/check.ts';
import { printDigest } from '../replica/digest.ts';
import { loadSettings } from '../settings/load.ts';
import type { Verb } from '../verb.ts';
import { wordArgument } from '../words.ts';

/** `vidimus replica`: the own copy of the registry, in a store or carried in a file. */
export const replica: Verb = {
  name: 'replica',
  group: 'Run',
  summary: 'Compare, carry and check copies of the registry: digest, export, sign, import, verify.',
  examples: [
    ['vidimus replica digest', 'of all that the node says; equal copies have equal digests'],
    ['vidimus replica digest --store sqlite:copy.sqlite', 'of a store, also while it is in use'],
    ['vidimus replica export registry.snapshot --store sqlite:copy.sqlite', 'its final blocks, into a file'],
    ['vidimus replica sign registry.snapshot', 'with VIDIMUS_ISSUER_KEY or the keystore'],
    [
      'vidimus replica import registry.snapshot --key maker.jwk --store sqlite:new.sqlite',
      'a new verifier begins with it',
    ],
    [
      'vidimus replica verify registry.snapshot --key maker.jwk',
      'and have your own node prove samples of it',
    ],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<action>', ['digest', 'export', 'sign', 'import', 'verify']))
      .argument('[file]', 'the snapshot; all but digest need it')
      .option('--store <store>', 'the copy: sqlite:FILE, or postgres://USER@HOST/DATABASE')
      .option('--final', 'digest: of the final blocks alone, as a snapshot has them')
      .option('--key <file>', 'import, verify: public key (JWK) that is trusted to sign (repeat)', collect)
      .option('--signature <file>', 'sign, import, verify: the signature (default: FILE.jws)')
      .option('--unsigned', 'import, verify: nobody has to have signed it')
      .option('--samples <number>', 'verify: how many records and statuses are proven (default 100)')
      .option('--finality <which>', 'blocks that count as final: finalized, safe, or so many below the head')
      .option('--keystore <file>', 'sign: encrypted keystore of the account that signs')
      .option('--password-file <file>', "sign: file with the keystore's password on its first line");
  },
  run: async (call) => {
    const settings = loadSettings(call.options, call.io);
    const deployment = await readDeployment(call, settings);
    const [action = '', file] = call.args;
    if (action === 'digest') return printDigest(call, settings, deployment);
    const act = { export: exportSnapshot, sign: signFile, import: importFile, verify: verifyFile }[action];
    if (act === undefined) throw fail('USAGE', { reason: `replica ${action} is not known` });
    if (file === undefined || file === '') throw fail('USAGE', { reason: `replica ${action} needs a file` });
    return act(call, settings, deployment, file);
  },
};
