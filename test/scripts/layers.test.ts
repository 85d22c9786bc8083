import { expect } from 'chai';
import { findViolations, type Project, readProject } from '../../scripts/layers.ts';
import { root } from '../../scripts/lib/root.ts';

const aliases = new Map([
  ['#crypto', { node: 'src/proof/crypto-node.ts', browser: 'src/proof/crypto-web.ts' }],
  ['#net', { node: 'src/core/net-node.ts', browser: 'src/core/net-web.ts' }],
]);

const project = (files: Readonly<Record<string, string>>): Project => ({
  sources: new Map(Object.entries(files)),
  aliases,
});

const rulesOf = (files: Readonly<Record<string, string>>): string[] =>
  findViolations(project(files)).map(({ file, line, rule }) => `${file}:${line} ${rule}`);

describe('layers', () => {
  it('finds nothing in a project whose imports point down', () => {
    const files = {
      'src/core/hex.ts': 'export const hex = 1;',
      'src/did/document.ts': "import { hex } from '../core/hex.ts';\nexport const did = hex;",
      'src/cli/main.ts': "import '../service/app.ts';",
      'src/service/app.ts': "export * from '../did/document.ts';",
    };
    expect(rulesOf(files)).to.deep.equal([]);
  });

  it('A1: an import of a higher layer, type imports included', () => {
    const files = {
      'src/core/a.ts': "\nimport type { V } from '../verify/v.ts';\nexport type A = V;",
      'src/verify/v.ts': 'export type V = 1;',
    };
    expect(rulesOf(files)).to.deep.equal(['src/core/a.ts:2 A1']);
  });

  it('A1: a folder without a layer', () => {
    expect(rulesOf({ 'src/helpers/a.ts': "import '../core/b.ts';", 'src/core/b.ts': '' })).to.deep.equal([
      'src/helpers/a.ts:1 A1',
    ]);
  });

  it('A1: the web page reaching past the browser build', () => {
    const files = { 'src/web/page.ts': "import '../core/a.ts';", 'src/core/a.ts': '' };
    expect(rulesOf(files)).to.deep.equal(['src/web/page.ts:1 A1']);
  });

  it('A2: a sibling on the same layer', () => {
    const files = {
      'src/trust/a.ts': "export { b } from '../status/b.ts';",
      'src/status/b.ts': 'export const b = 1;',
    };
    expect(rulesOf(files)).to.deep.equal(['src/trust/a.ts:1 A2']);
  });

  it('A2: the service importing the command line, though not the other way round', () => {
    const files = { 'src/service/a.ts': "import '../cli/b.ts';", 'src/cli/b.ts': '' };
    expect(rulesOf(files)).to.deep.equal(['src/service/a.ts:1 A2']);
  });

  it('A3: a cycle of files, through types', () => {
    const files = {
      'src/core/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'src/core/b.ts': "import { c } from './c.ts';\nexport const b = c;",
      'src/core/c.ts': "import type { a } from './a.ts';\nexport const c = 1 as unknown as typeof a;",
    };
    expect(rulesOf(files)).to.deep.equal(['src/core/c.ts:1 A3']);
  });

  it('A3: a cycle through an import type and one through a dynamic import', () => {
    const files = {
      'src/core/a.ts': "export type A = import('./b.ts').B;",
      'src/core/b.ts': "export type B = 1;\nexport const load = async () => await import('./a.ts');",
    };
    expect(rulesOf(files)).to.deep.equal(['src/core/b.ts:2 A3']);
  });

  it('A4: a node: import that a browser would load, with the way to it', () => {
    const files = {
      'src/browser.ts': "import './verify/v.ts';",
      'src/verify/v.ts': "import { readFile } from 'node:fs/promises';\nexport const v = readFile;",
    };
    const [violation] = findViolations(project(files));
    expect(violation).to.include({ file: 'src/verify/v.ts', line: 1, rule: 'A4' });
    expect(violation?.message).to.include('browser.ts → verify/v.ts');
  });

  it('A4: ethers, which outweighs the page', () => {
    const files = { 'src/browser.ts': "import './chain/a.ts';", 'src/chain/a.ts': "import 'ethers';" };
    expect(rulesOf(files)).to.deep.equal(['src/chain/a.ts:1 A4']);
  });

  it('A4: not what only Node loads behind #crypto, nor a type', () => {
    const files = {
      'src/browser.ts': "import './proof/check.ts';",
      'src/proof/check.ts':
        "import { verify } from '#crypto';\nimport type { Stats } from 'node:fs';\nverify;",
      'src/proof/crypto-node.ts': "import 'node:crypto';",
      'src/proof/crypto-web.ts': 'export const verify = 1;',
    };
    expect(rulesOf(files)).to.deep.equal([]);
  });

  it('A5: ethers or a database below the chain', () => {
    const files = {
      'src/verify/a.ts': "import { ethers } from 'ethers';",
      'src/trust/b.ts': "import { DatabaseSync } from 'node:sqlite';",
      'src/chain/c.ts': "import { ethers } from 'ethers';",
    };
    expect(rulesOf(files)).to.deep.equal(['src/trust/b.ts:1 A5', 'src/verify/a.ts:1 A5']);
  });

  it('A6: a file that is not there, an unknown #name, and an import from outside src/', () => {
    const files = {
      'src/core/a.ts': "import './b.js';\nimport '#nothing';\nimport '../../test/c.ts';",
    };
    expect(rulesOf(files)).to.deep.equal(['src/core/a.ts:1 A6', 'src/core/a.ts:2 A6', 'src/core/a.ts:3 A6']);
  });

  it('ignores what looks like an import in comments, strings, templates and regular expressions', () => {
    const files = {
      'src/core/a.ts': [
        "// import '../cli/a.ts';",
        "/* import { x } from '../cli/b.ts'; */",
        'const help = `',
        "import { x } from '../cli/c.ts';",
        '`;',
        'const text = "import { x } from \'../cli/d.ts\'";',
        "const pattern = /import '..\\/cli\\/e.ts'/;",
      ].join('\n'),
    };
    expect(rulesOf(files)).to.deep.equal([]);
  });

  it('reads the whole of src/ of this repository', () => {
    const { sources, aliases: found } = readProject(root);
    expect(sources.size).to.be.greaterThan(0);
    expect([...found.keys()]).to.include.members(['#crypto', '#net']);
  });
});
