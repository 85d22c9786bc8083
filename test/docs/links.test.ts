import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';
import { root } from '../../scripts/lib/root.ts';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe('the documentation', () => {
  it('behaviour: every link to a file leads to one', () => {
    for (const page of pages) {
      const text = readFileSync(join(root, page), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)) {
        expect(existsSync(join(root, dirname(page), target)), `${page}: ${target}`).to.equal(true);
      }
    }
  });

  it('behaviour: every test that the threat model names exists', () => {
    const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
    for (const [, path = ''] of text.matchAll(/`(test\/[\w/.-]+)`/g)) {
      expect(existsSync(join(root, path)), relative(root, path)).to.equal(true);
    }
  });

  it('behaviour: every decision stands in the list of decisions', () => {
    const folder = join(root, 'docs/adr');
    const list = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const name of readdirSync(folder)) {
      if (/^\d{4}-/.test(name)) expect(list, name).to.include(`](${name})`);
    }
  });
});
