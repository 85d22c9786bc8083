import { expect } from 'chai';
import { csvLine } from '../../src/core/csv.ts';

describe('csvLine', () => {
  it('default: every cell in quotation marks, as RFC 4180 has them', () => {
    expect(csvLine(['plain', 'a"b', 'x, y', 7, undefined])).to.equal('"plain","a""b","x, y","7",""\r\n');
  });

  it('behaviour: what a spreadsheet takes for a formula is a text', () => {
    for (const text of ['=1+1', '-x', '+1', '@SUM(A1)', '|cmd', '%x', ' \u200b=1', '\uff1d1+1', '\t=1'])
      expect(csvLine([text]), text).to.match(/^"'/);
  });
});
