import { readFile, stat } from 'node:fs/promises';
import type { Deployment } from '../../chain/deployment.ts';
import { readBigQuantity } from '../../chain/rpc/eth.ts';
import type { Rpc } from '../../chain/rpc/transport.ts';
import { signerFromEnv } from '../../chain/write/signers.ts';
import { type Address, hexOfSize } from '../../core/hex.ts';
import { isObject, isString } from '../../core/json.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { fileFault } from '../read-input.ts';
import type { Settings } from '../settings/load.ts';
import { safe } from '../text.ts';
import { attempt, bad, type Diagnoses, none, ok, warn } from './finding.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The files and variables that hold keys: is each readable, only by its owner, and what it should be? No password is asked. */
export const lookAtKeys = async (
  settings: Settings,
  env: Env,
): Promise<{ readonly lines: Diagnoses; readonly accounts: readonly Address[] }> => {
  const [keystore, passwordFile] = [settings.text('keystore'), settings.text('passwordFile')];
  const accounts: Address[] = [];
  const lines = [
    ...(keystore === undefined ? [] : await lookAtKeystore(keystore, accounts)),
    ...(passwordFile === undefined ? [] : await lookAtFile('password file', passwordFile)),
    ...(await lookAtVariable(env, accounts)),
    ...lookAtIssuerKey(env),
  ];
  return {
    accounts,
    lines:
      lines.length > 0 ? lines : [none('keys', 'No key is configured: you can read and verify, not write')],
  };
};

const lookAtKeystore = (file: string, accounts: Address[]): Promise<Diagnoses> =>
  attempt('keys', async () => {
    const lines = await lookAtFile('keystore', file);
    const content = parseJsonObject(await readFile(file, 'utf8'), { maxBytes: 65_536 });
    if (!isObject(content['crypto'] ?? content['Crypto']))
      return [
        ...lines,
        bad(
          'keys',
          `The keystore ${safe(file)} is not an encrypted key`,
          'Make one: `vidimus key new --keystore FILE`.',
        ),
      ];
    const account = isString(content['address'])
      ? hexOfSize(`0x${content['address'].replace(/^0x/, '')}`, 20)
      : undefined;
    if (account === undefined) return lines;
    accounts.push(account);
    return [...lines, ok('keys', `the keystore holds account ${account}`)];
  });

const OTHERS = 0o077;

/** Readable, and by nobody else. @throws FILE_NOT_FOUND, FILE_UNREADABLE */
const lookAtFile = async (what: string, file: string): Promise<Diagnoses> => {
  try {
    const { mode } = await stat(file);
    await readFile(file);
    // Windows knows no such bits.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      return [
        warn(
          'keys',
          `Others on this machine can open the ${what} ${safe(file)} (mode ${(mode & 0o777).toString(8)})`,
          `Run: chmod 600 ${safe(file)}`,
        ),
      ];
    return [ok('keys', `${what} ${safe(file)} is for its owner alone`)];
  } catch (error) {
    throw fileFault(error, file);
  }
};

const lookAtVariable = (env: Env, accounts: Address[]): Promise<Diagnoses> =>
  attempt('keys', async () => {
    if ((env['VIDIMUS_PRIVATE_KEY'] ?? '') === '') return [];
    const address = (await signerFromEnv('VIDIMUS_PRIVATE_KEY', env).getAddress()).toLowerCase() as Address;
    if (!accounts.includes(address)) accounts.push(address);
    return [
      warn(
        'keys',
        `VIDIMUS_PRIVATE_KEY holds the key of account ${address}, unencrypted`,
        'For anything but a demonstration keep it in a keystore: `vidimus key new`.',
      ),
    ];
  });

const lookAtIssuerKey = (env: Env): Diagnoses => {
  const jwk = env['VIDIMUS_ISSUER_KEY'] ?? '';
  if (jwk === '') return [];
  return [
    isPrivateJwk(jwk)
      ? ok('keys', 'VIDIMUS_ISSUER_KEY holds a key that signs credentials')
      : bad(
          'keys',
          'VIDIMUS_ISSUER_KEY is not a private key as JWK',
          'Set it to a JWK with kty, crv, x, d (and y).',
        ),
  ];
};

const isPrivateJwk = (text: string): boolean => {
  try {
    const { kty, crv, x, d } = parseJsonObject(text, { maxBytes: 4096 });
    return [kty, crv, x, d].every(isString);
  } catch {
    return false;
  }
};

/** Gas money of an account. */
export const lookAtBalance = (rpc: Rpc, account: Address, { chainId }: Deployment): Promise<Diagnoses> =>
  attempt('keys', async () => {
    const wei = readBigQuantity(rpc, await rpc.call('eth_getBalance', [account, 'latest']), 'a balance');
    return wei > 0n
      ? [ok('keys', `${account} has gas money`)]
      : [
          warn(
            'keys',
            `${account} has no gas money on chain ${chainId}`,
            'Send it some of the chain’s currency, or let somebody else send: --sign-only and `vidimus submit`.',
          ),
        ];
  });
