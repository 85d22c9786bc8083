import { readFile, stat } from 'node:fs/promises';
import { type Signer, Wallet } from 'ethers';
import { fail, failBecause } from '../../core/errors.ts';

const MAX_KEYSTORE = 65_536;

/**
 * Opens an encrypted keystore file (Web3 Secret Storage, as ethers, geth and others write it).
 * @throws VidimusError SIGNER_UNUSABLE
 */
export const signerFromKeystore = async (file: string, password: string): Promise<Signer> => {
  const text = await readSmall(file);
  try {
    return await Wallet.fromEncryptedJson(text, password);
  } catch (cause) {
    throw failBecause(cause, 'SIGNER_UNUSABLE', {
      reason: 'the password does not open the keystore file, or the file is not one',
    });
  }
};

/**
 * Takes a private key (32 bytes of hex) from an environment variable: never from a flag, which other users could read.
 * @throws VidimusError SIGNER_UNUSABLE
 */
export const signerFromEnv = (
  name: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Signer => {
  const value = environment[name]?.trim();
  if (value === undefined || value === '')
    throw fail('SIGNER_UNUSABLE', { reason: `the environment variable ${name} is empty` });
  try {
    return new Wallet(value);
  } catch {
    // Without its cause: ethers' message would hold the key.
    throw fail('SIGNER_UNUSABLE', { reason: `the environment variable ${name} does not hold a private key` });
  }
};

const readSmall = async (file: string): Promise<string> => {
  try {
    const { size } = await stat(file);
    if (size > MAX_KEYSTORE)
      throw fail('SIGNER_UNUSABLE', { reason: 'the keystore file is too large to be one' });
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw failBecause(cause, 'SIGNER_UNUSABLE', { reason: 'the keystore file cannot be read' });
  }
};
