import { Readable } from 'node:stream';
import { expect } from 'chai';
import { readCsv } from '../../src/chain/write/bulk/read-rows.ts';
import { countRows, markRows, readyAgain, signaturesFor } from '../../src/web/console/model/bulk.ts';
import { headerOf, parseCsv } from '../../src/web/console/model/csv.ts';
import { EXAMPLES } from '../../src/web/console/model/examples.ts';

const values = (text: string) =>
  parseCsv(text).map((row) => ('value' in row ? { line: row.line, ...row.value } : row.line));

describe('console: files of lines', () => {
  it('default: quotation marks, line breaks, blank lines, byte order mark', () => {
    expect(values('\ufeffa,b\r\n1,"x, ""y"""\r\n\r\n2,"two\nlines"\r\n')).to.deep.equal([
      { line: 2, a: '1', b: 'x, "y"' },
      { line: 5, a: '2', b: 'two\nlines' },
    ]);
  });

  it('argument: semicolons and tabs, as spreadsheets of many countries write them', () => {
    expect(values('a;b\n1;"x;y"')).to.deep.equal([{ line: 2, a: '1', b: 'x;y' }]);
    expect(values('a\tb\n1\tx')).to.deep.equal([{ line: 2, a: '1', b: 'x' }]);
    expect(headerOf('a;b\n')).to.deep.equal(['a', 'b']);
  });

  it('error: a line of another width, or with an open quotation mark, is told by its line', () => {
    expect(values('a,b\n1\n2,x')).to.deep.equal([2, { line: 3, a: '2', b: 'x' }]);
    const [row] = parseCsv('a,b\n1,"x');
    expect(row && 'error' in row && row.error.code).to.equal('BULK_ROW_MALFORMED');
    expect(parseCsv('')).to.deep.equal([]);
  });

  it('behaviour: both readers agree, whatever stands in a file of commas', async () => {
    let seed = 7;
    const next = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % most;
    };
    const pieces = ['a', '"b"', '"c,d"', '"e""f"', '', ' g ', 'ü', '"h\ni"', '"j\r\nk"'];
    for (let run = 0; run < 200; run++) {
      const rows = Array.from({ length: 1 + next(6) }, () =>
        // A line of nothing but empty fields is left out here: spreadsheets end in them.
        ['n', ...Array.from({ length: next(9) === 0 ? 1 : 2 }, () => pieces[next(pieces.length)])].join(','),
      );
      const text = ['x,y,z', ...rows].join(next(2) === 0 ? '\n' : '\r\n');
      const others: unknown[] = [];
      for await (const row of readCsv(Readable.from([text])))
        others.push('value' in row ? row.value : 'malformed');
      const own = parseCsv(text).map((row) => ('value' in row ? row.value : 'malformed'));
      expect(own, JSON.stringify(text)).to.deep.equal(others);
    }
  });

  it('default: examples are files that can be read', () => {
    for (const text of Object.values(EXAMPLES))
      expect(parseCsv(text).every((row) => 'value' in row)).to.equal(true);
  });

  it('default: counts, signatures, and what is tried again', () => {
    const rows = [
      { line: 2, what: '', state: 'done', key: 'a' },
      { line: 3, what: '', state: 'failed', key: 'b' },
      { line: 4, what: '', state: 'failed', key: 'c', isRefused: true },
      { line: 5, what: '', state: 'failed' },
      { line: 6, what: '', state: 'signing', key: 'd' },
      { line: 7, what: '', state: 'twice', key: 'a', twin: 2 },
    ] as const;
    expect(countRows(rows)).to.deep.equal({ ready: 1, already: 1, failed: 3, done: 1 });
    expect(readyAgain(rows).map(({ state }) => state)).to.deep.equal([
      'done',
      'ready',
      'failed',
      'failed',
      'ready',
      'twice',
    ]);
    expect(markRows(rows, new Set(['a']), { state: 'already' }).map(({ state }) => state)).to.deep.equal([
      ...['already', 'failed', 'failed', 'failed', 'signing', 'twice'],
    ]);
    expect(signaturesFor(['x', 'x', 'x', 'y'], 2)).to.equal(3);
    expect(signaturesFor([], 2)).to.equal(0);
  });
});
