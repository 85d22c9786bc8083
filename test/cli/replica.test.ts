import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { startNode } from '../../src/network/node.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { runCli } from '../fixtures/cli.ts';
import { createHistory } from '../replica/random-history.ts';

describe('cli: replica', function () {
  this.timeout(60_000);
  let folder: string;
  let network: TestNetwork;
  let key: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-replica-'));
    network = await startTestNetwork(() => startNode());
    await (await createHistory(network, 31)).act(30);
    // The node calls blocks final that are so far below its head.
    await network.control('anvil_mine', '0x50');
    writeFileSync(join(folder, 'addresses.json'), JSON.stringify(network.deployment));
    const pair = await generateKey('Ed25519');
    key = JSON.stringify(pair);
    const { d: _secret, ...open } = pair;
    writeFileSync(join(folder, 'maker.jwk'), JSON.stringify(open));
    writeFileSync(join(folder, 'private.jwk'), key);
    const { d: _other, ...stranger } = await generateKey('P-256');
    writeFileSync(join(folder, 'stranger.jwk'), JSON.stringify(stranger));
  });
  after(async () => {
    await network?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCli(VERBS, ['replica', ...args, '--json'], {
      cwd: folder,
      env: { VIDIMUS_RPC: network.node.url, VIDIMUS_ADDRESSES: 'addresses.json', VIDIMUS_ISSUER_KEY: key },
    });
    const data = JSON.parse(stdout === '' ? '{}' : stdout) as Record<string, unknown>;
    const error = data['error'] as { code?: string } | undefined;
    return { code, data, error: error?.code ?? (stderr === '' ? undefined : stderr) };
  };

  it('behaviour: a copy is exported, signed, imported and verified, with one digest on every road', async () => {
    const fresh = await run('digest', '--final');
    expect(fresh.code, fresh.error).to.equal(0);
    const exported = await run('export', 'registry.snapshot');
    expect(exported.code, exported.error).to.equal(0);
    const signed = await run('sign', 'registry.snapshot');
    expect(signed.data).to.include({ signature: 'registry.snapshot.jws', algorithm: 'EdDSA' });
    const store = ['--store', 'sqlite:new.sqlite'];
    const imported = await run('import', 'registry.snapshot', '--key', 'maker.jwk', ...store);
    expect(imported.data, imported.error).to.include({ signed: true });
    const roads = [
      exported,
      signed,
      imported,
      await run('digest', ...store),
      await run('digest', 'registry.snapshot'),
    ];
    expect(new Set([fresh, ...roads].map(({ data }) => data['digest'])).size).to.equal(1);
    const verified = await run('verify', 'registry.snapshot', '--key', 'maker.jwk', '--samples', '20');
    expect(verified.code, verified.error).to.equal(0);
    expect(verified.data['proven']).to.have.property('records').that.is.greaterThan(0);
    expect((await run('digest')).data['digest']).to.be.a('string');
  });

  it('argument: the store is a setting, whose file is found from where it was named, and whose password is not shown', async () => {
    const shown = async (value: string) => {
      const { stdout } = await runCli(VERBS, ['config', '--json'], {
        cwd: folder,
        env: { VIDIMUS_STORE: value },
      });
      const { settings } = JSON.parse(stdout) as { settings: Record<string, { value: unknown }> };
      return settings['store']?.value;
    };
    expect(await shown('sqlite:copies/a.sqlite')).to.equal(`sqlite:${join(folder, 'copies/a.sqlite')}`);
    expect(await shown('postgres://one:SECRET@db.example:5433/registry')).to.equal(
      'postgres://db.example:5433/…',
    );
  });

  it('error: without a signature that is trusted here, nothing is imported unless that is said', async () => {
    const store = ['--store', 'sqlite:refused.sqlite'];
    const unsigned = await run('export', 'unsigned.snapshot');
    expect(unsigned.code, unsigned.error).to.equal(0);
    for (const [options, error] of [
      [[], 'SNAPSHOT_NOT_SIGNED'],
      [['--key', 'maker.jwk'], 'FILE_NOT_FOUND'],
      [['--key', 'stranger.jwk', '--signature', 'registry.snapshot.jws'], 'SNAPSHOT_NOT_SIGNED'],
      [['--key', 'private.jwk', '--signature', 'registry.snapshot.jws'], 'OPTION_VALUE_INVALID'],
    ] as const)
      expect((await run('import', 'unsigned.snapshot', ...options, ...store)).error).to.equal(error);
    const imported = await run('import', 'unsigned.snapshot', '--unsigned', ...store);
    expect(imported.data, imported.error).to.include({ signed: false });
  });

  it('error: files, stores and actions that are missing or wrong are said so', async () => {
    for (const [args, error] of [
      [['export'], 'USAGE'],
      [['import', 'registry.snapshot', '--unsigned'], 'OPTION_MISSING'],
      [['verify', 'none.snapshot', '--unsigned'], 'FILE_NOT_FOUND'],
      [['digest', 'addresses.json'], 'SNAPSHOT_MALFORMED'],
      [['digest', '--store', 'mysql:x'], 'SETTING_INVALID'],
      [['digest', '--store', 'sqlite:addresses.json'], 'STORE_CORRUPT'],
      [['export', 'addresses.json', '--store', 'sqlite:new.sqlite'], 'FILE_UNREADABLE'],
    ] as const) {
      const { code, error: actual } = await run(...args);
      expect(actual, args.join(' ')).to.equal(error);
      expect(code).to.be.oneOf([2, 4]);
    }
  });
});
