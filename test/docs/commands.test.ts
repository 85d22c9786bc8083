import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { Command } from 'commander';
import { root } from '../../scripts/lib/root.ts';
import { tasks } from '../../scripts/tasks.mjs';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { CHAPTERS } from '../../src/network/chapters.ts';

/** Options of every verb, and what commander adds. */
const GLOBAL = [
  '--rpc',
  '--addresses',
  '--config',
  '--json',
  '--quiet',
  '--verbose',
  '--no-input',
  '--help',
  '--version',
];

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Command lines in fenced blocks and in code spans, without comments and continuation marks. */
const linesOf = (text: string): readonly string[] => {
  const blocks = [...text.matchAll(/```(?:sh)?\n([\s\S]*?)```/g)].flatMap(([, body = '']) =>
    body.replace(/\\\n\s*/g, ' ').split('\n'),
  );
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...blocks, ...spans].map((line) => line.replace(/\s+#.*$/, '').trim());
};

const checkVerb = (line: string, where: string): void => {
  const [, name = '', ...words] = line.split(/\s+/);
  if (name.startsWith('-') || name === '') return;
  const verb = VERBS.find((one) => one.name === name);
  expect(verb, `${where}: vidimus ${name}`).to.not.equal(undefined);
  const defined = new Command();
  verb?.define(defined);
  const flags = [...GLOBAL, ...defined.options.map(({ long }) => long)];
  for (const word of words.filter((one) => one.startsWith('--')))
    expect(flags, `${where}: ${line}`).to.include(word);
};

describe('commands in the documentation', () => {
  it('behaviour: the story shows commands that exist, with options that exist, in 80 columns', () => {
    for (const { title, command } of CHAPTERS) {
      checkVerb(command, title);
      expect(`   $ ${command}`.length, title).to.be.lessThanOrEqual(80);
    }
  });

  it('behaviour: so do the pages', () => {
    let seen = 0;
    for (const page of pages) {
      for (const line of linesOf(readFileSync(join(root, page), 'utf8'))) {
        const command = line
          .replace(/^(?:cat \S+ \| |\$ )/, '')
          .replace(/^npm run (?:-s )?vidimus -- /, 'vidimus ');
        if (/^vidimus [a-z]/.test(command)) {
          checkVerb(command, page);
          seen += 1;
        }
        const script = /^npm (?:run (?:-s )?)?(start|test|[a-z]+(?::[a-z]+)?)\b/.exec(line)?.[1];
        if (/^npm (run|start|test)\b/.test(line)) {
          expect(Object.keys(tasks), `${page}: ${line}`).to.include(script === 'run' ? line : script);
          seen += 1;
        }
      }
    }
    expect(seen).to.be.greaterThan(20);
  });
});
