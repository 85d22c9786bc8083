import { expect } from 'chai';
import fc from 'fast-check';
import { fromHex, hexOfSize, toHex, toHexWithoutBuffer } from '../../src/core/hex.ts';

describe('hexadecimal text', () => {
  it('default: bytes go there and back, in Node and in browsers alike', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toHex(bytes);
        expect(toHexWithoutBuffer(bytes)).to.equal(text);
        expect(text).to.match(/^0x(?:[0-9a-f]{2})*$/);
        expect(fromHex(text)).to.deep.equal(bytes);
      }),
    );
  });

  it('argument: a view of a longer buffer gives its own bytes', () => {
    expect(toHex(Uint8Array.of(1, 2, 3, 4).subarray(1, 3))).to.equal('0x0203');
  });

  it('behaviour: digits are read in either case, and a size gives lower case', () => {
    expect(fromHex('0xAbCd')).to.deep.equal(Uint8Array.of(0xab, 0xcd));
    expect(hexOfSize('0xAbCd', 2)).to.equal('0xabcd');
  });

  for (const text of ['', 'ab', '0xa', '0xag', '0x0g', '0X00', '0x 0', '0x/0', '0x:0', '0x`0', '0x@0']) {
    it(`error: ${JSON.stringify(text)} is no hexadecimal text`, () => {
      expect(fromHex(text)).to.equal(undefined);
      expect(hexOfSize(text, 1)).to.equal(undefined);
    });
  }

  it('error: another size is not the one that is asked for', () => {
    for (const text of ['0xab', '0xabcdef', '0xabcd\n', 7, undefined]) {
      expect(hexOfSize(text, 2)).to.equal(undefined);
    }
  });
});
