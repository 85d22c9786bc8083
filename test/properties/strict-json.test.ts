import { expect } from 'chai';
import fc from 'fast-check';
import { decodeWithoutBuffer, fromBase64url, isBase64url } from '../../src/core/base64url.ts';
import type { Json } from '../../src/core/json.ts';
import { outcomeOf } from '../../src/core/refusal.ts';
import { parseJson } from '../../src/core/strict-json.ts';

/** JSON texts as no writer of ours makes them: spaces anywhere, every escape, every shape of number (RFC 8259). */
const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);

const escaped = fc.constantFrom('\\"', '\\\\', '\\/', '\\b', '\\f', '\\n', '\\r', '\\t');
const hex = fc.stringMatching(/^[0-9a-fA-F]{4}$/).map((digits) => `\\u${digits}`);
const pair = fc.constantFrom('\\ud83d\\ude00', '\\uD834\\uDD1E', '😀', 'ä', '\u2028', '\u007f');
const plain = fc.stringMatching(/^[^"\\\u0000-\u001f]{0,4}$/);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: plain }, escaped, { weight: 1, arbitrary: hex }, pair), {
    maxLength: 5,
  })
  .map((parts) => `"${parts.join('')}"`);
const number = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9][0-9]{0,20}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.[0-9]{1,8}$/)),
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.stringMatching(/^[eE][+-]?[0-9]{1,3}$/)),
  )
  .map((parts) => parts.join(''));

const name = fc.oneof(
  text,
  fc.constantFrom('"a"', '"\\u0061"', '""', '"__proto__"', '"toString"', '"constructor"', '"length"', '"0"'),
);

const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(text, number, fc.constantFrom('true', 'false', 'null')),
    tie('list'),
    tie('object'),
  ),
  list: fc
    .array(fc.tuple(space, tie('value'), space), { maxLength: 4 })
    .map((items) => `[${items.map((item) => item.join('')).join(',') || ' '}]`),
  object: fc
    .array(fc.tuple(space, name, space, fc.constant(':'), space, tie('value'), space), { maxLength: 4 })
    .map((members) => `{${members.map((member) => member.join('')).join(',') || '\n'}}`),
}));

const document = fc.tuple(space, value, space).map((parts) => parts.join(''));

const strictly = (json: string): Json | undefined => {
  const read = outcomeOf(() => parseJson(json));
  return read.ok ? read.value : undefined;
};

const loosely = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** Prototypes aside, the same value: same members in the same order, same numbers, -0 too. */
const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (member, i) => member === Object.keys(b)[i] && same(Reflect.get(a, member), Reflect.get(b, member)),
    )
  );
};

/** Whatever the strict reader takes, JSON.parse takes too, and reads the same. */
const expectAgreement = (json: string): boolean => {
  const strict = strictly(json);
  if (strict === undefined) return false;
  expect(same(strict, loosely(json)), json).to.equal(true);
  return true;
};

describe('the strict reader of JSON, beside JSON.parse', () => {
  it('behaviour: it agrees on everything that both accept', () => {
    let taken = 0;
    fc.assert(
      fc.property(document, (json) => {
        expect(loosely(json), 'the generator writes JSON').not.to.equal(undefined);
        if (expectAgreement(json)) taken++;
      }),
      { numRuns: 5000 },
    );
    // Otherwise the property would say nothing.
    expect(taken).to.be.above(1500);
  });

  it('behaviour: it agrees on texts with one character changed, put in or left out', () => {
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.constantFrom(
          '',
          '"',
          '\\',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '0',
          '-',
          '.',
          'e',
          ' ',
          '\u0000',
          '\ufeff',
          'ä',
        ),
        fc.constantFrom(0, 1),
        (json, position, sign, removed) => {
          const at = position % (json.length + 1);
          expectAgreement(json.slice(0, at) + sign + json.slice(at + removed));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('behaviour: what it refuses of good JSON has a duplicate, a forbidden name, a lone surrogate or an unsafe number', () => {
    fc.assert(
      fc.property(document, (json) => {
        const read = outcomeOf(() => parseJson(json));
        if (read.ok) return;
        const { code, message } = read.finding;
        expect(code).to.be.oneOf([
          'JSON_DUPLICATE_KEY',
          'JSON_FORBIDDEN_KEY',
          'JSON_UNSAFE_NUMBER',
          'JSON_MALFORMED',
        ]);
        if (code === 'JSON_MALFORMED') expect(message).to.include('lone surrogate');
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the strict reader of base64url', () => {
  it('behaviour: exactly the canonical form of some bytes, in both homes', () => {
    const sign = fc.constantFrom(...'AQgw-_Zz09=+/ \n.é');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const encoded = signs.join('');
        const canonical = Buffer.from(encoded, 'base64url').toString('base64url') === encoded;
        expect(isBase64url(encoded), encoded).to.equal(canonical);
        const expected = canonical ? new Uint8Array(Buffer.from(encoded, 'base64url')) : undefined;
        expect(fromBase64url(encoded)).to.deep.equal(expected);
        expect(decodeWithoutBuffer(encoded)).to.deep.equal(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  it('behaviour: of all last digits only those with unused bits zero are read', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const taken = (start: string): number => [...alphabet].filter((last) => isBase64url(start + last)).length;
    expect([taken('A'), taken('AA'), taken('AAA'), taken('')]).to.deep.equal([4, 16, 64, 0]);
  });
});
