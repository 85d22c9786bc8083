import { expect } from 'chai';
import fc from 'fast-check';
import { isVidimusError } from '../../src/core/errors.ts';
import { parseJson, parseJsonObject } from '../../src/core/strict-json.ts';
import { parseJsonQuickly } from '../../src/core/strict-json-quick.ts';
import { parseJsonStepwise } from '../../src/core/strict-json-stepwise.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (isVidimusError(error)) return error.code;
    throw error;
  }
  return 'none';
};

const utf8 = new TextEncoder();

describe('parseJson', () => {
  it('default: reads what JSON.parse reads, into objects without a prototype', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        const expected: unknown = JSON.parse(text);
        const codes = ['none', 'JSON_UNSAFE_NUMBER', 'JSON_MALFORMED', 'JSON_FORBIDDEN_KEY'];
        expect(codeOf(() => parseJson(text))).to.be.oneOf(codes);
        if (codeOf(() => parseJson(text)) !== 'none') return;
        expect(JSON.stringify(parseJson(text))).to.equal(JSON.stringify(expected));
        expect(JSON.stringify(parseJsonStepwise(text, 64))).to.equal(JSON.stringify(expected));
      }),
      { numRuns: 500 },
    );
    expect(Object.getPrototypeOf(parseJson('{"a":{}}'))).to.equal(null);
    expect(Object.getPrototypeOf(parseJsonObject('{"a":{}}').a)).to.equal(null);
  });

  it('behaviour: the quick and the stepwise road agree on every text, also on broken ones', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"b"', '"a\\"', '"\\u0061"', '"\\ud800"', '1', '-0', '1e400'],
      ...['9007199254740993', '01', '1.', 'true', 'nul', ' ', '\u00a0', '"__proto__"', '"', '\\', '"{:"'],
      ...['1000', '1e3', '100', '10e1', '0.5', '5e-1', '12', '""', '"\\n"', 'null', 'false', '"c"'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const quick = parseJsonQuickly(text, 4);
        // The quick road may decline anything, but what it takes the definition takes too, and equally.
        if (quick === undefined || quick === null) return;
        expect(JSON.stringify(parseJsonStepwise(text, 4))).to.equal(JSON.stringify(quick));
      }),
      { numRuns: 20_000 },
    );
  });

  it('behaviour: what is written twice is found, however short or long the rest is written', () => {
    const names = fc.constantFrom('"a"', '"\\u0061"', '"b"', ' "b"', '"c"\n', '"d"', '""');
    const values = fc.constantFrom(
      ...[
        '1000',
        '1e3',
        '1E+3',
        '100',
        '1.0',
        '0.5',
        '5e-1',
        '-0',
        '-12000',
        '"\\n"',
        '"\\u00e9"',
        '"é"',
        '[ ]',
      ],
      ...[
        '[]',
        '{}',
        '{"a":1,"b":[1000,{}]}',
        '{"a":1,"a":2}',
        '[true,false,null]',
        ' "x"',
        '9007199254740991',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 6 }), (pairs) => {
        const text = `{${pairs.map(([name, value]) => `${name}:${value}`).join(',')}}`;
        const said = pairs.map(([name]) => JSON.parse(name));
        const isTwice =
          new Set(said).size < said.length || pairs.some(([, value]) => value === '{"a":1,"a":2}');
        expect(parseJsonQuickly(text, 64) === undefined, text).to.equal(isTwice);
        expect(
          codeOf(() => parseJson(text)),
          text,
        ).to.equal(isTwice ? 'JSON_DUPLICATE_KEY' : 'none');
      }),
      { numRuns: 5_000 },
    );
  });

  it('argument: depth counts the same on both roads, in short texts and in long ones', () => {
    for (const padding of ['', ' '.repeat(70_000)]) {
      for (const text of ['[[[]]]', '{"a":{"b":{}}}', '[{"a":[1]}]']) {
        expect(parseJsonQuickly(text + padding, 3), text).not.to.equal(undefined);
        expect(parseJsonQuickly(text + padding, 2), text).to.equal(undefined);
      }
    }
  });

  it('behaviour: one byte changed in a good text is read equally by both roads, or refused', () => {
    const text =
      '{"iss":"did:key:z6Mk","n":[1,2.5,-3e2,{"x":"\\u00e9\\n","y":null}],"vc":{"a":{"b":[true,false,{}]}}}';
    for (let at = 0; at < text.length; at++) {
      for (const sign of ['"', '\\', '{', ']', ',', ':', '0', ' ', '\u0000', 'e']) {
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        const quick = parseJsonQuickly(changed, 64);
        if (quick !== undefined) {
          expect(JSON.stringify(parseJsonStepwise(changed, 64))).to.equal(JSON.stringify(quick));
        }
      }
    }
  });

  it('argument: bytes are UTF-8', () => {
    expect(parseJson(utf8.encode('"Universität"'))).to.equal('Universität');
  });

  it('argument: depth and size have limits', () => {
    expect(parseJson('[[[]]]', { maxDepth: 3 })).to.deep.equal([[[]]]);
    expect(codeOf(() => parseJson('[[[]]]', { maxDepth: 2 }))).to.equal('JSON_TOO_DEEP');
    expect(codeOf(() => parseJson('['.repeat(500_000)))).to.equal('JSON_TOO_DEEP');
    expect(codeOf(() => parseJson('{"a":'.repeat(100_000)))).to.equal('JSON_TOO_DEEP');
    expect(codeOf(() => parseJson('"123456"', { maxBytes: 7 }))).to.equal('INPUT_TOO_LARGE');
  });

  for (const [name, text, code] of [
    ['a member named twice', '{"a":1,"b":2,"a":1}', 'JSON_DUPLICATE_KEY'],
    ['a member named twice, once escaped', '{"a":1,"\\u0061":2}', 'JSON_DUPLICATE_KEY'],
    ['a member named twice, deep inside', '[{"x":{"a":{},"a":{}}}]', 'JSON_DUPLICATE_KEY'],
    ['__proto__', '{"__proto__":{"admin":true}}', 'JSON_FORBIDDEN_KEY'],
    ['an escaped __proto__', '{"__pr\\u006fto__":1}', 'JSON_FORBIDDEN_KEY'],
    ['constructor', '{"a":[{"constructor":1}]}', 'JSON_FORBIDDEN_KEY'],
    ['an integer beyond 2^53 - 1', '{"n":9007199254740993}', 'JSON_UNSAFE_NUMBER'],
    ['a number that overflows', '[1e400]', 'JSON_UNSAFE_NUMBER'],
    ['a lone surrogate', '["\\ud800"]', 'JSON_MALFORMED'],
    ['a lone surrogate in a name', '{"\\udc00":1}', 'JSON_MALFORMED'],
    ['a byte order mark', '\ufeff{}', 'JSON_MALFORMED'],
    ['a control character', '"\n"', 'JSON_MALFORMED'],
    ['a comment', '{/**/}', 'JSON_MALFORMED'],
    ['a trailing comma', '[1,]', 'JSON_MALFORMED'],
    ['single quotes', "{'a':1}", 'JSON_MALFORMED'],
    ['a leading zero', '[01]', 'JSON_MALFORMED'],
    ['a bare point', '[1.]', 'JSON_MALFORMED'],
    ['a plus sign', '[+1]', 'JSON_MALFORMED'],
    ['NaN', '[NaN]', 'JSON_MALFORMED'],
    ['an unknown escape', '"\\x41"', 'JSON_MALFORMED'],
    ['a cut-off escape', '"\\u00"', 'JSON_MALFORMED'],
    ['text after the end', '{} {}', 'JSON_MALFORMED'],
    ['nothing at all', '', 'JSON_MALFORMED'],
    ['spaces that JSON does not know', '\u00a0{}', 'JSON_MALFORMED'],
    ['a cut-off text', '{"a":', 'JSON_MALFORMED'],
  ] as const) {
    it(`error: refuses ${name}`, () => {
      expect(codeOf(() => parseJson(text))).to.equal(code);
    });
  }

  it('error: bytes that are not UTF-8', () => {
    expect(codeOf(() => parseJson(Uint8Array.of(0x22, 0xc3, 0x28, 0x22)))).to.equal('JSON_MALFORMED');
    expect(codeOf(() => parseJson(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)))).to.equal('JSON_MALFORMED');
  });

  it('error: the position of a fault is given', () => {
    try {
      parseJson('{"a":1,"a":2}');
    } catch (error) {
      if (!isVidimusError(error)) throw error;
      expect(error.details).to.deep.equal({ position: 7 });
    }
  });

  it('error: an object is demanded where one is needed', () => {
    expect(codeOf(() => parseJsonObject('[]'))).to.equal('JSON_MALFORMED');
  });
});
