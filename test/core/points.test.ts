import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { toBase64url } from '../../src/core/base64url.ts';
import { isVidimusError } from '../../src/core/errors.ts';
import { checkEd25519, compressedPoint, keyFromPoint, pointBytes } from '../../src/core/points.ts';

const NOBLE = { 'P-256': p256, 'P-384': p384, secp256k1 } as const;
const SIZES = { 'P-256': 32, 'P-384': 48, secp256k1: 32 } as const;
const NAMES = ['P-256', 'P-384', 'secp256k1'] as const;

/** What came out, or that it was refused. */
const outcome = <T>(act: () => T): T | 'refused' => {
  try {
    return act();
  } catch (error) {
    if (isVidimusError(error) && error.code !== 'KEY_MALFORMED') throw error;
    return 'refused';
  }
};

describe('points of curves', () => {
  for (const crv of NAMES) {
    const size = SIZES[crv];
    const own = (bytes: Uint8Array) =>
      outcome(() => {
        const key = keyFromPoint(crv, bytes);
        return [
          Buffer.from(pointBytes(key)).toString('hex'),
          Buffer.from(compressedPoint(key)).toString('hex'),
        ];
      });
    const noble = (bytes: Uint8Array) =>
      outcome(() => {
        const point = NOBLE[crv].Point.fromBytes(bytes);
        return [false, true].map((form) => Buffer.from(point.toBytes(form)).toString('hex'));
      });

    it(`default: ${crv} reads real keys in both forms as noble does`, () => {
      for (let round = 0; round < 20; round++) {
        const { publicKey } = NOBLE[crv].keygen();
        const whole = NOBLE[crv].Point.fromBytes(publicKey).toBytes(false);
        for (const bytes of [publicKey, whole]) {
          expect(own(bytes)).to.not.equal('refused');
          expect(own(bytes)).to.deep.equal(noble(bytes));
        }
        // The other root belongs to another key.
        const other = Uint8Array.of((publicKey[0] ?? 0) ^ 1, ...publicKey.subarray(1));
        expect(own(other)).to.deep.equal(noble(other));
        const moved = Uint8Array.from(whole, (byte, at) => (at === whole.length - 1 ? byte ^ 1 : byte));
        expect(own(moved)).to.equal('refused');
      }
    });

    it(`behaviour: ${crv} takes and refuses the same bytes as noble`, () => {
      const head = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 255);
      const body = fc.oneof(
        fc.uint8Array({ minLength: size - 1, maxLength: size + 1 }),
        fc.uint8Array({ minLength: 2 * size, maxLength: 2 * size }),
        fc.constantFrom(0, 255).map((byte) => new Uint8Array(size).fill(byte)),
      );
      fc.assert(
        fc.property(head, body, (first, rest) => {
          const bytes = Uint8Array.of(first, ...rest);
          expect(own(bytes)).to.deep.equal(noble(bytes));
        }),
        { numRuns: 150 },
      );
    });

    it(`error: ${crv} refuses coordinates beyond its field`, () => {
      const { p } = { p: NOBLE[crv].Point.Fp.ORDER };
      for (const x of [p, p + 1n, 2n ** BigInt(8 * size) - 1n]) {
        const bytes = Buffer.from(`02${x.toString(16).padStart(2 * size, '0')}`, 'hex');
        expect(own(new Uint8Array(bytes))).to.equal('refused');
      }
    });
  }

  const own = (bytes: Uint8Array) =>
    outcome(() => {
      checkEd25519({ kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) });
      return 'taken';
    });
  const noble = (bytes: Uint8Array) =>
    outcome(() => {
      if (ed25519.Point.fromBytes(bytes, false).isSmallOrder()) throw new TypeError('small order');
      return 'taken';
    });

  it('default: Ed25519 takes real keys', () => {
    for (let round = 0; round < 30; round++) {
      const { publicKey } = ed25519.keygen();
      expect(own(publicKey)).to.equal('taken');
      const other = Uint8Array.from(publicKey, (byte, at) => (at === 31 ? byte ^ 0x80 : byte));
      expect(own(other)).to.equal(noble(other));
    }
  });

  it('behaviour: Ed25519 takes and refuses the same bytes as noble', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      // Close to the field's ends, where canonical and other forms meet.
      fc
        .tuple(fc.nat(255), fc.constantFrom(0x7f, 0xff))
        .map(([low, high]) => Uint8Array.of(low, ...new Uint8Array(30).fill(255), high)),
      fc
        .tuple(fc.nat(255), fc.constantFrom(0, 0x80))
        .map(([low, high]) => Uint8Array.of(low, ...new Uint8Array(30), high)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        expect(own(given)).to.equal(noble(given));
      }),
      { numRuns: 400 },
    );
  });

  it('error: Ed25519 refuses every point of small order', () => {
    const order = ed25519.Point.Fn.ORDER;
    const small = new Set<string>();
    for (let low = 0; small.size < 8 && low < 255; low++) {
      try {
        const point = ed25519.Point.fromBytes(Uint8Array.of(low, ...new Uint8Array(31)), true);
        small.add(
          point
            .multiplyUnsafe(order - 1n)
            .add(point)
            .toHex(),
        );
      } catch {
        // No point there.
      }
    }
    expect(small.size).to.equal(8);
    for (const hex of small) expect(own(new Uint8Array(Buffer.from(hex, 'hex'))), hex).to.equal('refused');
  });
});
