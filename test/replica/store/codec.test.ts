import { expect } from 'chai';
import fc from 'fast-check';
import type { ChainEvent } from '../../../src/chain/events/types.ts';
import { decodeEvents, encodeEvents } from '../../../src/replica/store/codec.ts';

const hex = fc.uint8Array({ maxLength: 40 }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`);
const value = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hex,
    fc.string({ unit: 'binary' }),
    fc.maxSafeNat(),
    fc.double(),
    fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }),
    fc.boolean(),
    fc.constant(undefined),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/), tie('value'), {
    maxKeys: 6,
    noNullPrototype: true,
  }),
}));
const events = fc.array(value.object, { maxLength: 12 }) as unknown as fc.Arbitrary<readonly ChainEvent[]>;

describe('codec of events', () => {
  it('behaviour: whatever was written is read back alike', () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(decodeEvents(encodeEvents(list))).to.deep.equal(list);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it('error: no change of a single byte, and no cut, is read as events', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, at, change) => {
        const bytes = encodeEvents(list);
        const changed = Uint8Array.from(bytes);
        const place = at % changed.length;
        changed[place] = (changed[place] ?? 0) ^ change;
        expect(decodeEvents(changed)).to.equal(undefined);
        expect(decodeEvents(bytes.subarray(0, place))).to.equal(undefined);
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});
