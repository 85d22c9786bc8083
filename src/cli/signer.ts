import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isKeystoreJson, type Signer, Wallet } from 'ethers';
import { fail, failBecause } from '../core/errors.ts';
import { showProgress } from './progress.ts';
import { askSecret } from './prompt.ts';
import { fileFault } from './read-input.ts';
import type { Settings } from './settings/load.ts';
import type { Call } from './verb.ts';

const KEYSTORE_BYTES = 65_536;

/**
 * The account that signs: from an encrypted keystore file, or from VIDIMUS_PRIVATE_KEY; never from a flag.
 * @throws KEY_NOT_GIVEN, KEY_ENVIRONMENT_MALFORMED, KEYSTORE_*
 */
export const readSigner = async (call: Call, settings: Settings): Promise<Signer> => {
  const keystore = settings.text('keystore');
  const key = call.io.env['VIDIMUS_PRIVATE_KEY'];
  // A keystore named on the command line is meant; one from a file gives way to the environment's key.
  if (keystore !== undefined && (settings.source('keystore') === '--keystore' || key === undefined)) {
    return await fromKeystore(call, settings, keystore);
  }
  if (key === undefined || key === '') throw fail('KEY_NOT_GIVEN');
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(key.trim())) throw fail('KEY_ENVIRONMENT_MALFORMED');
  try {
    return new Wallet(key.trim());
  } catch {
    // The cause is dropped: it could quote the key.
    throw fail('KEY_ENVIRONMENT_MALFORMED');
  }
};

const fromKeystore = async (call: Call, settings: Settings, file: string): Promise<Signer> => {
  const json = await readSmall(file);
  if (!isKeystoreJson(json)) throw fail('KEYSTORE_MALFORMED', { file });
  const password = await passwordFor(call, settings, file);
  const progress = showProgress(call, 'Opening the keystore');
  try {
    return await Wallet.fromEncryptedJson(json, password, (part) => {
      progress.update({ done: Math.round(part * 100), total: 100 });
    });
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'INVALID_ARGUMENT') throw fail('KEYSTORE_PASSWORD_WRONG', { file });
    throw failBecause(error, 'KEYSTORE_MALFORMED', { file });
  } finally {
    progress.finish();
  }
};

const passwordFor = async (call: Call, settings: Settings, keystore: string): Promise<string> => {
  const file = settings.text('passwordFile');
  if (file !== undefined) return firstLine(await readSmall(resolve(call.io.cwd, file)));
  const given = call.io.env['VIDIMUS_KEYSTORE_PASSWORD'];
  if (given !== undefined) return given;
  if (!call.interactive) throw fail('KEYSTORE_PASSWORD_NOT_GIVEN', { file: keystore });
  return await askSecret(call, `Password of ${keystore}: `);
};

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';

const readSmall = async (file: string): Promise<string> => {
  try {
    const text = await readFile(file, 'utf8');
    if (text.length > KEYSTORE_BYTES)
      throw fail('INPUT_TOO_LARGE', { bytes: text.length, limit: KEYSTORE_BYTES });
    return text;
  } catch (error) {
    throw fileFault(error, file);
  }
};
