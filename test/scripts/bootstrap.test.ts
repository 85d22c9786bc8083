import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../../scripts/lib/root.ts';
import { tasks } from '../../scripts/tasks.mjs';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const TASKS = `
const script = (text) => [process.execPath, '-e', text];
export const tasks = {
  echo: { help: 'prints its arguments', commands: [script('console.log(JSON.stringify(process.argv.slice(1)))')] },
  fail: { help: 'fails', commands: [script('process.exit(3)'), script('console.log("not reached")')] },
  options: { help: 'prints NODE_OPTIONS', commands: [script('console.log(process.env.NODE_OPTIONS)')] },
  sleep: { help: 'waits', commands: [script('console.log("ready"); setTimeout(() => {}, 60000)')] },
};`;

/** A repository with nothing to install but the bootstrap script itself. */
function emptyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vidimus-bootstrap-'));
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(root, 'scripts/bootstrap.mjs'), join(folder, 'scripts/bootstrap.mjs'));
  writeFileSync(join(folder, 'scripts/tasks.mjs'), TASKS);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0' }));
  const lock = {
    name: 'empty',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'empty', version: '1.0.0' } },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  return folder;
}

function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(process.execPath, [join(folder, 'scripts/bootstrap.mjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<Ended>((resolve) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

const run = async (folder: string, ...args: string[]): Promise<Ended> => await start(folder, args).ended;

describe('bootstrap', function () {
  this.timeout(60_000);
  let folder: string;

  before(() => {
    folder = emptyRepository();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('installs once when several scripts start at the same moment', async () => {
    const runs = await Promise.all(
      [1, 2, 3].map(async (number) => await run(folder, 'echo', String(number))),
    );
    expect(runs.map(({ code }) => code)).to.deep.equal([0, 0, 0]);
    expect(runs.map(({ out }) => JSON.parse(out))).to.deep.equal([['1'], ['2'], ['3']]);
    expect(runs.filter(({ err }) => err.includes('Installing'))).to.have.length(1);
  });

  it('installs no second time, and says nothing then', async () => {
    const { code, err } = await run(folder, 'echo');
    expect(code).to.equal(0);
    expect(err).to.equal('');
  });

  it('installs again when the lock file changes', async () => {
    const file = join(folder, 'package-lock.json');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    expect((await run(folder, 'echo')).err).to.include('Installing');
    expect((await run(folder, 'echo')).err).to.equal('');
  });

  it('takes over the lock of an installation that died', async () => {
    const file = join(folder, 'package-lock.json');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    const lock = join(folder, '.vidimus-install.lock');
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), '999999999');
    expect((await run(folder, 'echo')).code).to.equal(0);
  });

  it('passes arguments on as they are', async () => {
    const { out } = await run(folder, 'echo', 'a b', '--flag', '"quoted"', '$HOME');
    expect(JSON.parse(out)).to.deep.equal(['a b', '--flag', '"quoted"', '$HOME']);
  });

  it('passes the exit code on, and stops at the first command that fails', async () => {
    const { code, out } = await run(folder, 'fail');
    expect({ code, out }).to.deep.equal({ code: 3, out: '' });
  });

  it('prints one JSON value for a script that knows no --json', async () => {
    const good = await run(folder, 'echo', 'x', '--json');
    expect(JSON.parse(good.out)).to.include({ task: 'echo', ok: true, exitCode: 0 });
    expect(good.err).to.include('["x"]');
    const bad = await run(folder, 'fail', '--json');
    expect(JSON.parse(bad.out)).to.include({ task: 'fail', ok: false, exitCode: 3 });
  });

  it('gives children the condition that reads TypeScript from the sources', async () => {
    expect((await run(folder, 'options')).out).to.include('--conditions=source');
  });

  it('hands a signal to the script and ends with it', async () => {
    const { child, ended } = start(folder, ['sleep']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect((await ended).code).to.equal(128 + 15);
  });

  it('error: a name that is no script', async () => {
    const { code, out, err } = await run(folder, 'nothing');
    expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    expect(err.trim().split('\n')).to.have.length(1);
  });

  it('error: no npm, in one sentence', async () => {
    const fresh = emptyRepository();
    const { code, err, out } = await start(fresh, ['echo', '--json'], { PATH: fresh }).ended;
    rmSync(fresh, { recursive: true, force: true });
    expect(code).to.equal(4);
    expect(err.trim().split('\n').at(-1)).to.match(/npm was not found/);
    expect(JSON.parse(out)).to.include({ ok: false, exitCode: 4 });
  });

  it('error: a registry that cannot be reached, in one sentence', async () => {
    const fresh = emptyRepository();
    const lock = JSON.parse(readFileSync(join(fresh, 'package-lock.json'), 'utf8'));
    lock.packages[''].dependencies = { nothing: '1.0.0' };
    lock.packages['node_modules/nothing'] = { version: '1.0.0' };
    writeFileSync(join(fresh, 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(
      join(fresh, 'package.json'),
      JSON.stringify({ name: 'empty', version: '1.0.0', dependencies: { nothing: '1.0.0' } }),
    );
    writeFileSync(
      join(fresh, '.npmrc'),
      `registry=http://127.0.0.1:9/\nfetch-retries=0\ncache=${join(fresh, 'cache')}\n`,
    );
    const { code, err } = await run(fresh, 'echo');
    rmSync(fresh, { recursive: true, force: true });
    expect(code).to.equal(4);
    expect(err.trim().split('\n').at(-1)).to.match(/registry cannot be reached/);
  });

  it('is what every script of package.json goes through, and every task has one', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const { prepack, ...named } = scripts;
    expect(prepack).to.equal('node scripts/bootstrap.mjs build');
    const expected = Object.keys(tasks).map((name) => [name, `node scripts/bootstrap.mjs ${name}`]);
    expect(named).to.deep.equal(Object.fromEntries(expected));
  });
});
