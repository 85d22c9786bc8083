import { expect } from 'chai';
import { formatSeconds, parseDateTime } from '../../src/core/seconds.ts';

describe('core/seconds', () => {
  it('default: reads RFC 3339 with any time zone there is, and drops fractions', () => {
    const same = ['2026-01-02T03:04:05Z', '2026-01-02t03:04:05.999z', '2026-01-02T17:04:05+14:00'];
    for (const text of [...same, '2026-01-01T13:04:05-14:00', '2026-01-02T08:49:05+05:45']) {
      const time = parseDateTime(text);
      expect(time === undefined ? text : formatSeconds(time)).to.equal('2026-01-02T03:04:05Z');
    }
  });

  const NONE = [
    ['no time zone', '2026-01-02T03:04:05'],
    ['a day that is none', '2026-02-29T00:00:00Z'],
    ['the hour 24', '2026-01-02T24:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['the year 0', '0000-01-01T00:00:00Z'],
    ['a year of five digits', '10000-01-01T00:00:00Z'],
    ['space before it', ' 2026-01-02T03:04:05Z'],
    ['a line after it', '2026-01-02T03:04:05Z\n'],
    ['a time zone beyond 14:00, which would move the end of a credential', '2026-01-02T03:04:05-14:01'],
    ['a time zone of a whole day', '2026-01-02T03:04:05-24:00'],
    ['a time zone of 99 hours', '2026-01-02T03:04:05-99:99'],
    ['a time zone of 60 minutes', '2026-01-02T03:04:05+01:60'],
  ] as const;
  for (const [what, text] of NONE) {
    it(`error: ${what}`, () => {
      expect(parseDateTime(text)).to.equal(undefined);
    });
  }
});
