import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalize, canonicalizeStepwise } from '../../src/core/jcs.ts';
import type { Json } from '../../src/core/json.ts';
import { parseJson } from '../../src/core/strict-json.ts';
import { sharedVectors } from '../fixtures/shared.ts';

describe('canonicalize (RFC 8785)', () => {
  it('default: sorts members by UTF-16 code units and leaves out spaces', () => {
    expect(
      canonicalize(parseJson('{ "b": [1, true, null], "a": "\\u20ac", "\\ud83d\\ude02": 0, "\\ufb33": 1 }')),
    ).to.equal('{"a":"\u20ac","b":[1,true,null],"\ud83d\ude02":0,"\ufb33":1}');
  });

  it('behaviour: numbers are written as ECMAScript writes them (RFC 8785 appendix B)', () => {
    for (const [hex, text] of [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['41b3de4355555553', '333333333.3333332'],
      ['41b3de4355555554', '333333333.33333325'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
    ] as const) {
      expect(canonicalize(Buffer.from(hex, 'hex').readDoubleBE())).to.equal(text);
    }
  });

  it('behaviour: the quick road agrees with the definition, names like numbers and odd strings included', () => {
    const name = fc.oneof(
      fc.constantFrom(
        '10',
        '9',
        '0',
        '-1',
        '1e3',
        'toJSON',
        'constructor',
        '',
        '\\ud800',
        'ä',
        '😂',
        '\ufb33',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\\ud800', '\\', '"', '\u2028', null, true, -0, 1e21),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(tie('value')),
        fc.dictionary(name, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        expect(canonicalize(json)).to.equal(canonicalizeStepwise(json));
      }),
      { numRuns: 500 },
    );
    const many: Json = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`k${(i * 17) % 40}`, i]));
    expect(canonicalize(many)).to.equal(canonicalizeStepwise(many));
    const hostile: Json = JSON.parse('{"b":1,"__proto__":{"a":2},"10":3,"9":4}');
    expect(canonicalize(hostile)).to.equal('{"10":3,"9":4,"__proto__":{"a":2},"b":1}');
  });

  it('behaviour: reading the canonical text again gives the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalize(JSON.parse(JSON.stringify(value)));
        expect(canonicalize(JSON.parse(text))).to.equal(text);
      }),
    );
  });

  it('error: what no JSON text holds is refused', () => {
    expect(() => canonicalize(Number.NaN)).to.throw(TypeError);
    expect(() => canonicalize('\ud800')).to.throw(TypeError);
  });

  const vectors = sharedVectors('jcs-rfc8785');
  if (vectors !== undefined) {
    for (const file of readdirSync(join(vectors, 'input'))) {
      it(`vector: ${file}`, () => {
        const input = readFileSync(join(vectors, 'input', file), 'utf8');
        const output = readFileSync(join(vectors, 'output', file), 'utf8');
        // The vectors hold integers that our strict reader refuses, so JSON.parse reads them.
        expect(canonicalize(JSON.parse(input))).to.equal(output.trimEnd());
      });
    }
  }
});
