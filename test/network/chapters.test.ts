import { expect } from 'chai';
import { Command } from 'commander';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { CHAPTERS } from '../../src/network/chapters.ts';
import { WIDTH, wrap } from '../../src/network/text.ts';

const GLOBAL = ['--rpc', '--config', '--json'];

describe('the chapters of the story', () => {
  it('behaviour: each shows a command that exists, with options that exist', () => {
    for (const { title, command } of CHAPTERS) {
      const [program, name, ...words] = command.split(' ');
      expect(program).to.equal('vidimus');
      const verb = VERBS.find((one) => one.name === name);
      expect(verb, `${title}: ${name}`).to.not.equal(undefined);
      const defined = new Command();
      verb?.define(defined);
      const flags = [...GLOBAL, ...defined.options.map(({ long }) => long)];
      for (const word of words.filter((one) => one.startsWith('--')))
        expect(flags, `${title}: ${word}`).to.include(word);
    }
  });

  it('behaviour: titles and commands fit a terminal of 80 columns', () => {
    for (const { title, command } of CHAPTERS) {
      expect(`   $ ${command}`.length, title).to.be.lessThanOrEqual(80);
    }
  });
});

describe('wrap', () => {
  it('default: breaks at spaces, and leaves whole what has none', () => {
    const text = wrap('word '.repeat(60), '   ');
    expect(text.split('\n').every((line) => line.length <= WIDTH && line.startsWith('   word'))).to.equal(
      true,
    );
    expect(wrap('x'.repeat(100))).to.equal('x'.repeat(100));
  });
});
