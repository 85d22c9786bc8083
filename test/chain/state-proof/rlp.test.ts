import { expect } from 'chai';
import { decodeRlp as decodeByEthers, encodeRlp as encodeByEthers } from 'ethers';
import fc from 'fast-check';
import { decodeRlp, encodeBytes, encodeRlp, type Rlp, toBytes } from '../../../src/chain/state-proof/rlp.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import { fromHex, toHex } from '../../../src/core/hex.ts';

type Strings = string | Strings[];
const toStrings = (item: Rlp): Strings =>
  item instanceof Uint8Array ? toHex(item) : item.map((inner) => toStrings(inner));

const items = fc.letrec<{ item: Rlp }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small' },
    fc.uint8Array({ maxLength: 80 }),
    fc.array(tie('item'), { maxLength: 5 }),
  ),
})).item;

describe('RLP', () => {
  it('behaviour: it is what ethers writes and reads', () => {
    fc.assert(
      fc.property(items, (item) => {
        const encoded = encodeRlp(item);
        expect(toHex(encoded)).to.equal(encodeByEthers(toStrings(item)));
        expect(toStrings(decodeRlp(encoded))).to.deep.equal(decodeByEthers(encoded));
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it('behaviour: what can be read is written alike, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        let item: Rlp;
        try {
          item = decodeRlp(bytes);
        } catch (error) {
          expect(error).to.be.instanceOf(VidimusError).with.property('code', 'STATE_NOT_PROVEN');
          return;
        }
        expect(toHex(encodeRlp(item))).to.equal(toHex(bytes));
      }),
      { numRuns: 5_000, seed: 6 },
    );
  });

  it('error: long forms, bytes that follow, cut items and deep lists are refused', () => {
    let nested = encodeRlp([]);
    for (let i = 0; i < 20; i++) nested = encodeRlp([decodeLoose(nested)]);
    for (const wrong of [
      '0x',
      '0x8100',
      '0x817f',
      '0xb800',
      '0xb837',
      '0xf800',
      '0xc0c0',
      '0x83aabb',
      '0xb90001',
      toHex(nested),
    ])
      expect(() => decodeRlp(fromHex(wrong) ?? new Uint8Array()), wrong)
        .to.throw(VidimusError)
        .with.property('code', 'STATE_NOT_PROVEN');
  });

  it('default: numbers are written in the fewest bytes', () => {
    for (const [value, hex] of [
      [0, '0x80'],
      [1, '0x01'],
      [127, '0x7f'],
      [128, '0x8180'],
      [256, '0x820100'],
      [2n ** 64n, '0x89010000000000000000'],
    ] as const)
      expect(toHex(encodeBytes(toBytes(value)))).to.equal(hex);
  });
});

/** Lists nested one in another, deeper than our own reader goes. */
const decodeLoose = (encoded: Uint8Array): Rlp => {
  const read = (item: Strings): Rlp =>
    Array.isArray(item) ? item.map(read) : (fromHex(item) ?? new Uint8Array());
  return read(decodeByEthers(encoded) as Strings);
};
