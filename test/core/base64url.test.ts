import { expect } from 'chai';
import fc from 'fast-check';
import { asciiBytes, decodeWithoutBuffer, fromBase64url, toBase64url } from '../../src/core/base64url.ts';

describe('base64url', () => {
  it('default: encodes and decodes every byte string back to itself', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64url(bytes);
        expect(fromBase64url(text)).to.deep.equal(bytes);
        expect(decodeWithoutBuffer(text)).to.deep.equal(bytes);
      }),
    );
  });

  it('behaviour: exactly one text stands for a byte string', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgwZz09-_+/= \n') }), (text) => {
        const bytes = fromBase64url(text);
        expect(decodeWithoutBuffer(text)).to.deep.equal(bytes);
        if (bytes !== undefined) expect(toBase64url(bytes)).to.equal(text);
      }),
    );
  });

  it('default: a text of ASCII as bytes, which nobody else writes to', () => {
    const [one, other] = [asciiBytes('eyJ.A-_'), asciiBytes('zzz')];
    expect([...one]).to.deep.equal([101, 121, 74, 46, 65, 45, 95]);
    expect(Buffer.isBuffer(one)).to.equal(false);
    expect([...other]).to.deep.equal([122, 122, 122]);
  });

  for (const [name, text] of [
    ['padding', 'AA=='],
    ['the standard alphabet', 'A+/A'],
    ['a space', 'AA A'],
    ['a line break at the end', 'AAAA\n'],
    ['a single left-over digit', 'AAAAA'],
    ['unused bits that are set, one byte', 'AB'],
    ['unused bits that are set, two bytes', 'AAB'],
    ['a letter beyond ASCII', 'ÄAAA'],
    // Node's own decoder cuts it down to its low byte, an A.
    ['a letter whose low byte is a digit', 'ŁAAA'],
    ['a null character', 'A\u0000AA'],
  ] as const) {
    it(`error: refuses ${name}`, () => {
      expect(fromBase64url(text)).to.equal(undefined);
      expect(decodeWithoutBuffer(text)).to.equal(undefined);
    });
  }
});
