import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import { signerFromEnv, signerFromKeystore } from '../../../src/chain/write/signers.ts';
import { VidimusError } from '../../../src/core/errors.ts';

const faultOf = async (action: () => Promise<unknown>): Promise<VidimusError | undefined> => {
  try {
    await action();
  } catch (error) {
    if (error instanceof VidimusError) return error;
    throw error;
  }
  return undefined;
};

describe('signers', function () {
  this.timeout(30_000);
  let directory: string;
  const wallet = Wallet.createRandom();
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'vidimus-keys-'));
  });
  after(() => rm(directory, { recursive: true }));

  it('default: a keystore file opens with its password, and with no other', async () => {
    const file = join(directory, 'key.json');
    await writeFile(file, await new Wallet(wallet.privateKey).encrypt('secret word', undefined));
    expect(await (await signerFromKeystore(file, 'secret word')).getAddress()).to.equal(wallet.address);
    const fault = await faultOf(() => signerFromKeystore(file, 'other'));
    expect(fault?.code).to.equal('SIGNER_UNUSABLE');
    expect(`${fault?.message}${JSON.stringify(fault?.details)}`).not.to.include('other');
  });

  it('error: a file that is none, is not there, or is too large', async () => {
    const file = join(directory, 'no.json');
    await writeFile(file, '{}');
    const large = join(directory, 'large.json');
    await writeFile(large, 'x'.repeat(100_000));
    for (const path of [file, large, join(directory, 'missing')])
      expect((await faultOf(() => signerFromKeystore(path, 'x')))?.code).to.equal('SIGNER_UNUSABLE');
  });

  it('default: an environment variable holds a key, and no message ever shows it', async () => {
    expect(await signerFromEnv('KEY', { KEY: wallet.privateKey }).getAddress()).to.equal(wallet.address);
    for (const value of [undefined, '', `${wallet.privateKey}00`, 'rubbish']) {
      const fault = await faultOf(async () => signerFromEnv('KEY', { KEY: value }));
      expect(fault?.code).to.equal('SIGNER_UNUSABLE');
      const shown = `${fault?.message}${JSON.stringify(fault?.details)}${String(fault?.cause)}${fault?.stack}`;
      expect(shown).not.to.include(wallet.privateKey.slice(2));
    }
  });
});
