import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { root } from '../../scripts/lib/root.ts';

/** Somebody else's project must not inherit how this repository reads TypeScript from its sources. */
const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '', npm_config_loglevel: 'error' };

function run(folder: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${basename(command)} ${args.join(' ')}: ${error?.message ?? `${stdout}\n${stderr}`}`);
}

/** npm as bootstrap finds it: its own file where npm started us, else from the PATH. */
function npm(folder: string, ...args: string[]): string {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js') && existsSync(cli)
    ? run(folder, process.execPath, cli, ...args)
    : run(folder, 'npm', ...args);
}

/** The lines that README.md shows under "In your program". */
function linesOfReadme(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return /^## In your program$[\s\S]*?^```ts\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? '';
}

/** The programs of the guides; they are compiled, not run. */
function programsOfGuides(): string[] {
  return ['verifiers', 'issuers', 'operators'].flatMap((name) =>
    [...readFileSync(join(root, `docs/${name}.md`), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
      ([, lines = '']) => lines,
    ),
  );
}

/** Any connection ends the program. */
const NO_NETWORK = `
import net from 'node:net';
net.Socket.prototype.connect = () => {
  console.error('connected to something');
  process.exit(9);
};
`;

describe('the npm package, installed in an empty project', function () {
  this.timeout(240_000);
  let folder: string;
  let packed: readonly string[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-package-'));
    run(root, process.execPath, 'scripts/build.ts');
    const answer = npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
    const [{ filename, files }] = JSON.parse(answer) as [{ filename: string; files: { path: string }[] }];
    packed = files.map(({ path }) => path);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
    npm(
      folder,
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--omit=peer',
      join(folder, filename),
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('ships built JavaScript with its types and the notice of its contexts, and no source or test', () => {
    expect(packed).to.include.members([
      'dist/index.js',
      'dist/index.d.ts',
      'dist/browser.js',
      'dist/cli/main.js',
      'LICENSE',
    ]);
    expect(
      packed.filter(
        (path) =>
          !/^(dist\/.*\.(js|d\.ts)|dist\/web\/.*|contexts\/README\.md|[A-Z]+(\.md)?|package\.json)$/.test(
            path,
          ),
      ),
    ).to.deep.equal([]);
  });

  it('ships the pages, with what a browser may ask of them in less bytes', () => {
    const pages = packed.filter((path) => path.startsWith('dist/web/'));
    expect(pages).to.include.members(['dist/web/index.html', 'dist/web/vidimus-verify.js']);
    expect(pages.filter((path) => !/\.(html|js|css|svg|webmanifest)(\.gz|\.br)?$/.test(path))).to.deep.equal(
      [],
    );
  });

  it('puts a command on the path that knows its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run(folder, join(folder, 'node_modules/.bin/vidimus'), '--version').trim()).to.equal(version);
  });

  it('verifies the bundled sample offline in the six lines of README.md', () => {
    const lines = linesOfReadme();
    expect(lines.split('\n').filter((line) => line !== '')).to.have.length.within(4, 6);
    writeFileSync(join(folder, 'offline.mjs'), NO_NETWORK);
    writeFileSync(join(folder, 'verify.mjs'), lines);
    const out = run(folder, process.execPath, '--import', './offline.mjs', 'verify.mjs');
    expect(out.trim()).to.equal('accepted');
  });

  it('has types that a strict project can use', () => {
    const programs = [linesOfReadme(), ...programsOfGuides()].map((lines, index) => {
      writeFileSync(join(folder, `use-${index}.ts`), lines);
      return `use-${index}.ts`;
    });
    expect(programs.length).to.be.greaterThan(1);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', 'node'];
    const types = ['--typeRoots', join(root, 'node_modules/@types')];
    run(
      folder,
      process.execPath,
      join(root, 'node_modules/typescript/bin/tsc'),
      ...options,
      ...types,
      ...programs,
    );
  });
});
