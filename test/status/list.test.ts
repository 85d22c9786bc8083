import { StatusList as OtherList } from '@sd-jwt/jwt-status-list';
import { expect } from 'chai';
import fc from 'fast-check';
import { emptyList, withTokenStatus, withValues } from '../../src/issue/status-bits.ts';
import { statusAt, TOKEN_SIZES, tokenStatusAt } from '../../src/status/list.ts';
import { decodeTokenList, encodeTokenList } from '../../src/status/token-list.ts';

const LIMIT = 1_048_576;

/** The bits from the left, as the recommendation draws them. */
const drawn = (bits: Uint8Array): string =>
  [...bits].map((byte) => byte.toString(2).padStart(8, '0')).join('');

describe('status/list', () => {
  it('default: of a W3C list the left-most bit comes first, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (bits, size) => {
          const text = drawn(bits);
          const entries = Math.floor(text.length / size);
          for (let index = 0; index < entries; index++) {
            const expected = Number.parseInt(text.slice(index * size, (index + 1) * size), 2);
            expect(statusAt({ bits }, index, size)).to.equal(expected);
          }
          expect(statusAt({ bits }, entries, size)).to.equal(undefined);
          expect(statusAt({ bits }, 2 ** 40, size)).to.equal(undefined);
        },
      ),
    );
  });

  it('default: of a Token Status List the lowest bits come first, as the draft prints it', () => {
    const bits = Uint8Array.from([0xb9, 0xa3]);
    const expected = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1];
    expect(expected.map((_, index) => tokenStatusAt({ bits, size: 1 }, index))).to.deep.equal(expected);
    expect(tokenStatusAt({ bits, size: 1 }, 16)).to.equal(undefined);
    expect(tokenStatusAt({ bits }, 3)).to.equal(1);
    const two = { bits: Uint8Array.from([0xc9, 0x44, 0xf9]), size: 2 } as const;
    expect([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3].map((_, index) => tokenStatusAt(two, index))).to.deep.equal([
      1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3,
    ]);
  });

  it('behaviour: what was written is read, and nothing else changes', () => {
    const values = fc.array(fc.tuple(fc.nat(99), fc.nat(255)), { maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (given, size) => {
        const entries = new Map(given.map(([index, value]) => [index, value % 2 ** size]));
        const bits = withValues(emptyList(), size, entries);
        for (let index = 0; index < 100; index++) {
          expect(statusAt({ bits }, index, size)).to.equal(entries.get(index) ?? 0);
        }
        expect([
          ...withValues(
            bits,
            size,
            [...entries.keys()].map((index) => [index, 0]),
          ),
        ]).to.deep.equal([...emptyList()]);
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(values, fc.constantFrom(...TOKEN_SIZES), (given, size) => {
        const entries = new Map(given.map(([index, value]) => [index, value % 2 ** size]));
        const bits = withTokenStatus(new Uint8Array(100), size, entries);
        for (let index = 0; index < 100; index++) {
          expect(tokenStatusAt({ bits, size }, index)).to.equal(entries.get(index) ?? 0);
        }
      }),
    );
  });

  it('behaviour: @sd-jwt/jwt-status-list reads what we write, and we what it writes', async () => {
    for (const size of TOKEN_SIZES) {
      const statuses = Array.from({ length: 800 }, (_, index) => (index * 2_654_435_761) % 2 ** size);
      const theirs = new OtherList(statuses, size).compressStatusList();
      const read = decodeTokenList({ bits: size, lst: theirs }, LIMIT);
      if (!read.ok) throw new Error(read.finding.code);
      expect(statuses.map((_, index) => tokenStatusAt(read.value, index))).to.deep.equal(statuses);
      const bits = withTokenStatus(
        new Uint8Array(100 * size),
        size,
        statuses.map((status, index) => [index, status]),
      );
      const { lst } = await encodeTokenList(bits, size);
      const other = OtherList.decompressStatusList(lst, size);
      expect(statuses.map((_, index) => other.getStatus(index))).to.deep.equal(statuses);
    }
  });
});
