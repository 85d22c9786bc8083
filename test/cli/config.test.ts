import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SETTINGS } from '../../src/cli/settings/catalogue.ts';
import { config } from '../../src/cli/verbs/config.ts';
import { type CliOptions, runCli } from '../fixtures/cli.ts';

type Shown = {
  settings: Record<string, { value: unknown; source: string }>;
  secrets: Record<string, boolean>;
};

describe('cli: config', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const cli = (args: readonly string[], options: CliOptions = {}) =>
    runCli([config], ['config', ...args], { cwd: folder, ...options });
  const shown = async (args: readonly string[], options: CliOptions = {}): Promise<Shown> =>
    JSON.parse((await cli([...args, '--json'], options)).stdout);
  const project = (settings: unknown): void =>
    writeFileSync(join(folder, 'vidimus.json'), JSON.stringify(settings));

  it('default: every setting with its default', async () => {
    const { settings } = await shown([]);
    expect(Object.keys(settings)).to.deep.equal(SETTINGS.map(({ name }) => name));
    expect(settings['port']).to.deep.equal({ value: 8080, source: 'default' });
  });

  it('behaviour: flag before environment before project file before user file before default', async () => {
    mkdirSync(join(folder, 'vidimus'));
    const env: Record<string, string> = { XDG_CONFIG_HOME: folder };
    const rpc = async (args: readonly string[]) => (await shown(args, { env })).settings['rpc'];
    expect((await rpc([]))?.value).to.equal(null);
    writeFileSync(join(folder, 'vidimus', 'config.json'), '{"rpc":"http://user.example"}');
    expect((await rpc([]))?.value).to.equal('http://user.example');
    project({ rpc: 'http://project.example' });
    expect((await rpc([]))?.value).to.equal('http://project.example');
    env['VIDIMUS_RPC'] = 'http://environment.example';
    expect(await rpc([])).to.deep.equal({ value: 'http://environment.example', source: 'VIDIMUS_RPC' });
    expect(await rpc(['--rpc', 'http://flag.example'])).to.deep.equal({
      value: 'http://flag.example',
      source: '--rpc',
    });
  });

  it('behaviour: paths in a file start at the file, paths of a flag at the current folder', async () => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', 'own.json'), '{"addresses":"a.json"}');
    expect((await shown(['--config', 'sub/own.json'])).settings['addresses']?.value).to.equal(
      join(folder, 'sub', 'a.json'),
    );
    expect((await shown(['--addresses', 'a.json'])).settings['addresses']?.value).to.equal(
      join(folder, 'a.json'),
    );
  });

  it('behaviour: lists, numbers and flags are read from the environment', async () => {
    const env = { VIDIMUS_ROOTS: 'a, b', VIDIMUS_PORT: '9000', VIDIMUS_TRUST_PROXY: 'true' };
    const { settings } = await shown([], { env });
    expect(settings['root']?.value).to.deep.equal(['a', 'b']);
    expect(settings['port']?.value).to.equal(9000);
    expect(settings['trustProxy']?.value).to.equal(true);
  });

  it('behaviour: no secret is shown, nor the key of a provider in a URL', async () => {
    const env = {
      VIDIMUS_PRIVATE_KEY: 'SECRET1',
      VIDIMUS_RPC: 'https://user:SECRET2@node.example/v3/SECRET3?k=SECRET4',
    };
    for (const args of [[], ['--json']]) {
      const { stdout } = await cli(args, { env });
      expect(stdout).not.to.contain('SECRET');
      expect(stdout).to.contain('node.example');
    }
    expect((await shown([], { env })).secrets['VIDIMUS_PRIVATE_KEY']).to.equal(true);
  });

  it('argument: several nodes, by a repeated flag, by commas or blanks, and as a list; no secret of any is shown', async () => {
    const several = ['http://a.example', 'https://b.example/…', 'http://c.example:1'];
    const nodes = ['http://a.example', 'https://u:SECRET@b.example/v3/SECRET', 'http://c.example:1'];
    const rpc = async (args: readonly string[], env: Record<string, string> = {}) =>
      (await shown(args, { env })).settings['rpc']?.value;
    expect(await rpc(nodes.flatMap((url) => ['--rpc', url]))).to.deep.equal(several);
    for (const text of [nodes.join(','), nodes.join(' '), ` ${nodes.join(' , ')} `])
      expect(await rpc([], { VIDIMUS_RPC: text })).to.deep.equal(several);
    project({ rpc: nodes });
    expect(await rpc([])).to.deep.equal(several);
  });

  for (const [name, text, code] of [
    ['a list of nodes with one that is none', '{"rpc":["http://a","b"]}', 'SETTING_INVALID'],
    ['a list of no node', '{"rpc":[]}', 'SETTING_INVALID'],
    ['a file that is not JSON', '{', 'FILE_MALFORMED'],
    ['a file that is a list', '[]', 'FILE_MALFORMED'],
    ['a name twice', '{"rpc":"http://a","rpc":"http://b"}', 'FILE_MALFORMED'],
    ['an unknown setting', '{"rcp":"http://a"}', 'SETTING_UNKNOWN'],
    ['a number that is none', '{"port":"80"}', 'SETTING_INVALID'],
    ['a port that is none', '{"port":99999}', 'SETTING_INVALID'],
    ['a URL that is none', '{"rpc":"node"}', 'SETTING_INVALID'],
    ['another protocol', '{"rpc":"file:///etc/passwd"}', 'SETTING_INVALID'],
    ['a word that is none', '{"mode":"fast"}', 'SETTING_INVALID'],
    ['a list that is none', '{"root":"0x"}', 'SETTING_INVALID'],
  ] as const) {
    it(`error: ${name} is ${code}`, async () => {
      writeFileSync(join(folder, 'vidimus.json'), text);
      const { code: exit, stderr } = await cli([]);
      expect(exit).to.equal(2);
      expect(stderr).to.contain(`[${code}]`);
    });
  }
  it('behaviour: an empty VIDIMUS_CONFIG is none; an empty --config is a slip', async () => {
    expect((await cli([], { env: { VIDIMUS_CONFIG: '' } })).code).to.equal(0);
    expect((await cli(['--config', ''])).stderr).to.contain('[OPTION_VALUE_INVALID]');
  });
  it('error: a folder in place of the file is told as one', async () => {
    const { stderr } = await cli([], { env: { VIDIMUS_CONFIG: folder } });
    expect(stderr).to.contain('[FILE_UNREADABLE]').and.to.contain('folder').and.not.to.contain('EISDIR');
  });
  it('error: a setting or a word that is nearly right suggests the right one', async () => {
    project({ keystor: 'a' });
    expect((await cli([])).stderr).to.contain('did you mean "keystore"?');
    project({ mode: 'folower' });
    expect((await cli([])).stderr).to.contain('did you mean "follower"?');
  });
  it('error: a file of nearly that name is suggested', async () => {
    project({});
    expect((await cli(['--config', 'vidimus.jsno'])).stderr).to.contain('did you mean "vidimus.json"?');
  });
  it('error: a named file that is not there', async () => {
    expect((await cli(['--config', 'none.json'])).stderr).to.contain('FILE_NOT_FOUND');
  });
});
