import { expect } from 'chai';
import { AbiCoder } from 'ethers';
import fc from 'fast-check';
import {
  abiDecode,
  abiEncode,
  address,
  array,
  bool,
  bytes,
  fixed,
  small,
  string,
  tuple,
  uint,
} from '../../src/core/abi.ts';
import { fromHex, type Hex, toHex } from '../../src/core/hex.ts';

const TYPES = [
  'uint256',
  'uint64',
  'bool',
  'address',
  'bytes32',
  'bytes6',
  'bytes',
  'string',
  'tuple(uint8,string[])[]',
];
const codec = tuple(
  uint(256),
  small(48),
  bool,
  address,
  fixed(32),
  fixed(6),
  bytes,
  string,
  array(tuple(small(8), array(string))),
);

const hex = (size: number) =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((value): Hex => toHex(value));
const values = fc.tuple(
  fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }),
  fc.nat({ max: 2 ** 31 - 1 }),
  fc.boolean(),
  hex(20),
  hex(32),
  hex(6),
  fc.uint8Array({ maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.tuple(fc.nat({ max: 255 }), fc.array(fc.string({ maxLength: 40 }), { maxLength: 3 })), {
    maxLength: 4,
  }),
);

describe('abi codec', () => {
  const ethers = AbiCoder.defaultAbiCoder();

  it('behaviour: writes what ethers writes, and reads it back', () => {
    fc.assert(
      fc.property(values, (value) => {
        const encoded = abiEncode(codec, value);
        expect(toHex(encoded)).to.equal(ethers.encode(TYPES, value));
        expect(abiDecode(codec, encoded)).to.deep.equal(value);
      }),
    );
  });

  it('behaviour: changed bytes are another value or none, never the same value', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, position, flip) => {
        const encoded = abiEncode(codec, value);
        const changed = encoded.slice();
        const at = position % changed.length;
        changed[at] = (changed[at] ?? 0) ^ flip;
        const decoded = abiDecode(codec, changed);
        if (decoded !== undefined) expect(abiEncode(codec, decoded)).to.deep.equal(changed);
      }),
    );
  });

  it('error: hostile lengths and offsets give undefined, without allocating', () => {
    const max = 'ff'.repeat(32);
    for (const text of [`0x${max}`, `0x${'00'.repeat(31)}20${max}`, '0x', `0x${'00'.repeat(31)}20`])
      expect(abiDecode(tuple(array(string)), fromHex(text) ?? new Uint8Array())).to.equal(undefined);
  });
});
