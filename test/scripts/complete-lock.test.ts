import { expect } from 'chai';
import { addressed, missingEntries, platformOf } from '../../scripts/complete-lock.mjs';

describe('complete-lock', () => {
  it('default: nothing to add where every optional build is there', () => {
    const packages = {
      '': {},
      'node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0' } },
      'node_modules/tool-linux-x64': { version: '1.0.0' },
    };
    expect(missingEntries({ lockfileVersion: 3, packages })).to.deep.equal([]);
  });

  it('adds version, os, cpu and libc of a missing build', () => {
    const packages = {
      '': {},
      'node_modules/@a/tool': {
        dev: true,
        optionalDependencies: { '@a/tool-linux-arm64-musl': '2.1.0', '@a/tool-win32-amd64': '2.1.0' },
      },
    };
    expect(missingEntries({ lockfileVersion: 3, packages })).to.deep.equal([
      {
        path: 'node_modules/@a/tool-linux-arm64-musl',
        entry: { version: '2.1.0', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
      },
      {
        path: 'node_modules/@a/tool-win32-amd64',
        entry: { version: '2.1.0', cpu: ['x64'], dev: true, optional: true, os: ['win32'] },
      },
    ]);
  });

  it('finds a build where Node would: beside the package or above it', () => {
    const packages = {
      '': {},
      'node_modules/outer/node_modules/tool': { optionalDependencies: { 'tool-darwin-x64': '1.0.0' } },
      'node_modules/outer/node_modules/tool-darwin-x64': { version: '1.0.0' },
    };
    expect(missingEntries({ lockfileVersion: 3, packages })).to.deep.equal([]);
  });

  it('error: a range cannot be pinned, a name without a platform cannot be placed', () => {
    const lock = (name: string, version: string) => ({
      lockfileVersion: 3,
      packages: { '': {}, 'node_modules/tool': { optionalDependencies: { [name]: version } } },
    });
    expect(() => missingEntries(lock('tool-linux-x64', '^1.0.0'))).to.throw();
    expect(() => missingEntries(lock('fast-thing', '1.0.0'))).to.throw();
  });

  it('names the entries that carry an address', () => {
    const packages = { '': {}, 'node_modules/a': { resolved: 'https://mirror.example/a.tgz' } };
    expect(addressed({ lockfileVersion: 3, packages })).to.deep.equal(['node_modules/a']);
  });

  it('reads the platform from names of different makers', () => {
    expect(platformOf('@esbuild/openbsd-arm64')).to.deep.equal({ cpu: ['arm64'], os: ['openbsd'] });
    expect(platformOf('@x/edr-linux-x64-gnu')).to.deep.equal({
      cpu: ['x64'],
      libc: ['glibc'],
      os: ['linux'],
    });
    expect(platformOf('@x/anvil-darwin-amd64')).to.deep.equal({ cpu: ['x64'], os: ['darwin'] });
    expect(platformOf('@x/y-win32-x64-msvc')).to.deep.equal({ cpu: ['x64'], os: ['win32'] });
  });
});
