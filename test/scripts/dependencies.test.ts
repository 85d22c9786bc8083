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

describe('dependencies', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const used = new Set(
    [...readProject(root).sources.values()]
      .flatMap(importsOf)
      .map(({ specifier }) => specifier)
      .filter((specifier) => !/^(\.|#|node:)/.test(specifier) && !builtinModules.includes(specifier))
      .map(packageOf),
  );

  it('are stated where the package imports them', () => {
    const stated = { ...manifest.dependencies, ...manifest.peerDependencies };
    expect([...used].filter((name) => !(name in stated)).sort()).to.deep.equal([]);
  });

  it('are imported where they are stated', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).to.deep.equal([]);
  });

  it('are exact', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).to.deep.equal([]);
  });
});
