import { expect } from 'chai';
import fc from 'fast-check';
import { keccakText } from '../../src/core/keccak.ts';
import { decodeBase58, fromBase58btc, readVarint, toBase58btc, toVarint } from '../../src/core/multibase.ts';

describe('multibase', () => {
  it('default: base58btc goes there and back, leading zeros included', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromBase58btc(toBase58btc(bytes))).to.deep.equal(bytes);
      }),
    );
    expect(toBase58btc(new TextEncoder().encode('Hello World!'))).to.equal('z2NEpo7TZRRrLZSi2U');
  });

  it('behaviour: varints go there and back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xfff_ffff }), (value) => {
        const bytes = toVarint(value);
        expect(readVarint(bytes)).to.deep.equal({ value, length: bytes.length });
      }),
    );
    expect([...toVarint(0xeb51)]).to.deep.equal([0xd1, 0xd6, 0x03]);
  });

  it('error: letters outside the alphabet, other bases and endless texts are refused', () => {
    for (const text of ['z0', 'zO', 'zI', 'zl', 'mAAA', '', 'z ', `z${'2'.repeat(1537)}`]) {
      expect(fromBase58btc(text)).to.equal(undefined);
    }
    expect(decodeBase58('ä')).to.equal(undefined);
  });

  it('error: over-long and cut-off varints are refused', () => {
    for (const bytes of [[], [0x80], [0x80, 0x00], [0xff, 0xff, 0xff, 0xff, 0x01]]) {
      expect(readVarint(Uint8Array.from(bytes))).to.equal(undefined);
    }
  });
});

describe('keccakText', () => {
  it('default: is the Keccak-256 of Ethereum', () => {
    expect(keccakText('')).to.equal('0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
    expect(keccakText('Transfer(address,address,uint256)')).to.equal(
      '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
    );
  });
});
