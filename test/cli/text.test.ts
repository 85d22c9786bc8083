import { expect } from 'chai';
import { COLOURED, PLAIN, styleFor } from '../../src/cli/style.ts';
import { didYouMean } from '../../src/cli/suggest.ts';
import { columnsOf, fold, table } from '../../src/cli/text.ts';

const ID = `0x${'ab'.repeat(32)}`;

describe('cli: text', () => {
  it('default: columns are aligned by their widest cell, and colours take no room', () => {
    expect(
      table([
        ['a', 'b'],
        [COLOURED.good('long'), 'c'],
      ]),
    ).to.deep.equal(['a     b', `${COLOURED.good('long')}  c`]);
  });

  for (const width of [80, 60, 40]) {
    it(`behaviour: a table fits ${width} columns, and loses nothing`, () => {
      const rows = [
        ['University of Somewhere with a long name', 'accredit, attest', 'active since 2026-01-01'],
        ['B', 'root', 'ended on 2026-02-02'],
      ];
      const lines = table(rows, width);
      for (const line of lines) expect(line.length, line).to.be.at.most(width);
      const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
      expect(words(lines.join(' '))).to.deep.equal(words(rows.flat().join(' ')));
    });
  }

  it('behaviour: an identifier is never cut, however narrow the terminal', () => {
    expect(table([['record', ID]], 40)).to.deep.equal(['record', `  ${ID}`]);
  });

  it('behaviour: a folded line goes on with a deeper indent; a command stays whole', () => {
    expect(fold('  one two three', 10)).to.deep.equal(['  one two', '    three']);
    const command = `  vidimus show ${ID}`;
    expect(fold(command, 20)).to.deep.equal([command]);
  });

  it('behaviour: the width is the terminal’s, else that of COLUMNS, else unknown', () => {
    expect(columnsOf({ columns: 72 }, { COLUMNS: '120' })).to.equal(72);
    expect(columnsOf({}, { COLUMNS: '120' })).to.equal(120);
    expect(columnsOf({}, {})).to.equal(undefined);
    expect(columnsOf({}, { COLUMNS: 'wide' })).to.equal(undefined);
  });
});

describe('cli: colours', () => {
  const terminal = { isTTY: true };
  for (const [what, stream, env, wanted, style] of [
    ['in a terminal', terminal, {}, true, COLOURED],
    ['not in a pipe', {}, {}, true, PLAIN],
    ['not with NO_COLOR', terminal, { NO_COLOR: '1' }, true, PLAIN],
    ['with an empty NO_COLOR, which is none', terminal, { NO_COLOR: '' }, true, COLOURED],
    ['not with --no-color', terminal, {}, false, PLAIN],
    ['not on a dumb terminal', terminal, { TERM: 'dumb' }, true, PLAIN],
    ['in a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, true, COLOURED],
    ['not with FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, true, PLAIN],
    ['not where both are set: a refusal wins', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, PLAIN],
  ] as const) {
    it(`behaviour: ${what}`, () => expect(styleFor(stream, env, wanted)).to.equal(style));
  }
});

describe('cli: suggestions', () => {
  for (const [typed, found] of [
    ['revokation', 'revocation'],
    ['suspnesion', 'suspension'],
    ['revoc', 'revocation'],
  ] as const) {
    it(`default: ${typed} means ${found}`, () =>
      expect(didYouMean(typed, ['revocation', 'suspension'])).to.equal(` (did you mean "${found}"?)`));
  }
  it('behaviour: what is near nothing suggests nothing', () =>
    expect(didYouMean('xyzzy', ['revocation', 'suspension'])).to.equal(''));
});
