import { readFile } from 'node:fs/promises';
import type { Signer } from 'ethers';
import { signerFromEnv, signerFromKeystore } from '../chain/write/signers.ts';
import { fail } from '../core/errors.ts';
import { askSecret } from './prompt.ts';
import { fileFault } from './read-input.ts';
import type { Settings } from './settings/load.ts';
import type { Call } from './verb.ts';

const KEY_VARIABLE = 'VIDIMUS_PRIVATE_KEY';
const PASSWORD_BYTES = 4096;

/**
 * The account that signs: from an encrypted keystore file, or from VIDIMUS_PRIVATE_KEY; never from a flag.
 * @throws KEY_NOT_GIVEN, KEYSTORE_PASSWORD_NOT_GIVEN, SIGNER_UNUSABLE
 */
export const readSigner = async (call: Call, settings: Settings): Promise<Signer> => {
  const keystore = settings.text('keystore');
  const key = call.io.env[KEY_VARIABLE] ?? '';
  // A keystore named on the command line is meant; one from a file gives way to the environment's key.
  if (keystore !== undefined && (settings.source('keystore') === '--keystore' || key === '')) {
    const password = await passwordFor(call, settings, keystore);
    call.out.detail(`Opening the keystore ${keystore}`);
    return await signerFromKeystore(keystore, password);
  }
  if (key === '') throw fail('KEY_NOT_GIVEN');
  return signerFromEnv(KEY_VARIABLE, call.io.env);
};

/** From --password-file, the environment, or a prompt that shows nothing. */
export const passwordFor = async (call: Call, settings: Settings, keystore: string): Promise<string> => {
  const file = settings.text('passwordFile');
  if (file !== undefined) return await firstLine(file);
  const given = call.io.env['VIDIMUS_KEYSTORE_PASSWORD'];
  if (given !== undefined) return given;
  if (!call.interactive) throw fail('KEYSTORE_PASSWORD_NOT_GIVEN', { file: keystore });
  return await askSecret(call, `Password of ${keystore}: `);
};

const firstLine = async (file: string): Promise<string> => {
  try {
    const text = await readFile(file, 'utf8');
    return (text.slice(0, PASSWORD_BYTES).split(/\r?\n/, 1)[0] ?? '').trimEnd();
  } catch (error) {
    throw fileFault(error, file);
  }
};
