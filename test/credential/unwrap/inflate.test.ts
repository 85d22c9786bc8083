import { constants, deflateSync, inflateSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { inflateZlib } from '../../../src/credential/unwrap/inflate.ts';

const LIMIT = 100_000;

describe('inflateZlib', () => {
  it('default: agrees with zlib for every level and strategy', () => {
    const options = fc.record({
      level: fc.integer({ min: 0, max: 9 }),
      strategy: fc.constantFrom(
        constants.Z_DEFAULT_STRATEGY,
        constants.Z_FIXED,
        constants.Z_HUFFMAN_ONLY,
        constants.Z_RLE,
      ),
    });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc.array(fc.constantFrom(1, 2, 3), { maxLength: 3000 }).map((items) => Uint8Array.from(items)),
    );
    fc.assert(
      fc.property(bytes, options, (plain, how) => {
        expect(inflateZlib(deflateSync(plain, how), LIMIT)).to.deep.equal(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('behaviour: it never takes what zlib refuses, and never gives other bytes', () => {
    const packed = deflateSync(Buffer.from('the quick brown fox jumps over the lazy dog '.repeat(20)));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(packed);
        changed[at] = (changed[at] ?? 0) ^ change;
        const ours = inflateZlib(changed, LIMIT);
        if (typeof ours !== 'string') expect(ours).to.deep.equal(new Uint8Array(inflateSync(changed)));
      }),
      { numRuns: 2000 },
    );
  });

  it('argument: limit is the most that comes out', () => {
    const packed = deflateSync(Buffer.alloc(1000));
    expect(inflateZlib(packed, 1000)).to.have.property('length', 1000);
    expect(inflateZlib(packed, 999)).to.equal('too-large');
    expect(inflateZlib(deflateSync(Buffer.alloc(1000), { level: 0 }), 999)).to.equal('too-large');
  });

  it('error: every prefix, and bytes after the end', () => {
    const packed = deflateSync(Buffer.from('abcabcabc'.repeat(30)));
    for (let length = 0; length < packed.length; length++) {
      expect(inflateZlib(packed.subarray(0, length), LIMIT), String(length)).to.equal('malformed');
    }
    expect(inflateZlib(Buffer.concat([packed, Buffer.from([0])]), LIMIT)).to.equal('malformed');
  });

  it('error: a preset dictionary, another method, a block of the kind that does not exist', () => {
    for (const [method, flags] of [
      [0x78, 0xbb],
      [0x79, 0x94],
      [0x88, 0x1c],
      [0x78, 0x00],
    ] as const) {
      expect(inflateZlib(Uint8Array.of(method, flags, 3, 0, 0, 0, 0, 1), LIMIT)).to.equal('malformed');
    }
    expect(inflateZlib(Uint8Array.of(0x78, 0x9c, 7, 0, 0, 0, 0, 1), LIMIT)).to.equal('malformed');
    expect(inflateZlib(Uint8Array.of(0x78, 0x9c, 3, 0, 0, 0, 0, 1), LIMIT)).to.deep.equal(new Uint8Array());
  });
});
