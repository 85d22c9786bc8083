import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Wallet } from 'ethers';
import { fail } from '../../core/errors.ts';
import { EXIT } from '../exit.ts';
import { showProgress } from '../progress.ts';
import { askSecret } from '../prompt.ts';
import { fileFault } from '../read-input.ts';
import { loadSettings, type Settings } from '../settings/load.ts';
import { passwordFor, readSigner } from '../signer.ts';
import type { Call, Verb } from '../verb.ts';
import { wordArgument } from '../words.ts';

/** `vidimus key`: makes an encrypted keystore, or names the account of one. The key itself is never shown. */
export const key: Verb = {
  name: 'key',
  group: 'Run',
  summary: 'Make an encrypted keystore, or show the account that would sign.',
  examples: [
    ['vidimus key new --keystore agency.json', 'asks for a password twice'],
    ['vidimus key address --keystore agency.json', 'the account that signs with it'],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<action>', ['new', 'address']))
      .option('--keystore <file>', 'the keystore file')
      .option('--password-file <file>', "file with the keystore's password on its first line");
  },
  run: async (call) => {
    const settings = loadSettings(call.options, call.io);
    const [action = ''] = call.args;
    if (action === 'address') {
      const address = await (await readSigner(call, settings)).getAddress();
      call.out.data({ address }, () => [address]);
      return EXIT.done;
    }
    if (action !== 'new') throw fail('USAGE', { reason: `key ${action} is not known, new and address are` });
    const file = resolve(call.io.cwd, call.options.needed('keystore'));
    const password = await newPassword(call, settings, file);
    const wallet = Wallet.createRandom();
    const progress = showProgress(call, 'Encrypting');
    try {
      const text = await wallet.encrypt(password, (part) =>
        progress.update({ done: Math.round(part * 100), total: 100 }),
      );
      // Never over another key: that would lose an account for good.
      await writeFile(file, `${text}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      throw fileFault(error, file);
    } finally {
      progress.finish();
    }
    call.out.data({ address: wallet.address, keystore: file }, () => [wallet.address]);
    call.out.next(`give it gas money, then use --keystore ${file}`);
    return EXIT.done;
  },
};

const newPassword = async (call: Call, settings: Settings, file: string): Promise<string> => {
  const first = await passwordFor(call, settings, file);
  const asked =
    settings.text('passwordFile') === undefined && call.io.env['VIDIMUS_KEYSTORE_PASSWORD'] === undefined;
  if (asked && (await askSecret(call, 'Once more: ')) !== first) throw fail('CONFIRMATION_MISMATCH');
  if (first.length < 8) {
    throw fail('OPTION_VALUE_INVALID', {
      option: 'The password',
      value: '…',
      reason: 'it has fewer than 8 characters',
    });
  }
  return first;
};
