import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { longestSafeText } from '../../src/verify/schema-patterns.ts';
import { validateContent } from '../../src/verify/schema-validator.ts';

const DRAFTS = [
  'https://json-schema.org/draft/2020-12/schema',
  'https://json-schema.org/draft/2019-09/schema',
  'http://json-schema.org/draft-07/schema#',
];

const resultOf = (content: Json, schema: JsonObject): string => validateContent(content, schema).result;

describe('validateContent', () => {
  for (const $schema of DRAFTS) {
    it(`argument: ${$schema}`, () => {
      const schema = {
        $schema,
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'integer', minimum: 3 } },
      };
      expect(resultOf({ a: 3 }, schema)).to.equal('valid');
      expect(validateContent({ a: 2 }, schema)).to.deep.include({ result: 'invalid' });
      expect(resultOf({}, schema)).to.equal('invalid');
    });
  }

  it('behaviour: 2020-12 where nothing is said; references inside the schema are followed', () => {
    const schema = {
      $defs: {
        tree: { type: 'object', properties: { next: { $ref: '#/$defs/tree' } }, additionalProperties: false },
      },
      $ref: '#/$defs/tree',
    };
    expect(resultOf({ next: { next: {} } }, schema)).to.equal('valid');
    expect(resultOf({ next: { other: {} } }, schema)).to.equal('invalid');
  });

  it('behaviour: the place is the schema’s, and the content is not quoted', () => {
    const validation = validateContent({ name: 'secret' }, { properties: { name: { const: 'other' } } });
    expect(validation).to.deep.equal({ result: 'invalid', place: '#/properties/name/const' });
    expect(JSON.stringify(validation)).not.to.contain('secret');
  });

  it('behaviour: neither schema nor content is written to', () => {
    const schema = { $defs: { a: { type: 'string' } }, properties: { a: { $ref: '#/$defs/a' } } };
    const before = JSON.stringify(schema);
    Object.freeze(schema);
    expect(resultOf(Object.freeze({ a: 'x' }), schema)).to.equal('valid');
    expect(JSON.stringify(schema)).to.equal(before);
    expect(Object.getOwnPropertyNames(schema)).to.deep.equal(['$defs', 'properties']);
  });

  const doubling = (depth: number): JsonObject => {
    const $defs: Record<string, JsonObject> = { d0: { type: 'number' } };
    for (let i = 1; i <= depth; i++)
      $defs[`d${i}`] = { allOf: [{ $ref: `#/$defs/d${i - 1}` }, { $ref: `#/$defs/d${i - 1}` }] };
    return { $defs, $ref: `#/$defs/d${depth}` };
  };

  for (const [what, content, schema] of [
    ['a draft that is not known', {}, { $schema: 'http://json-schema.org/draft-04/schema#' }],
    ['$dynamicRef, which would be passed over', {}, { $dynamicRef: '#x' }],
    ['a reference to somewhere else', {}, { $ref: 'https://elsewhere.example/schema' }],
    ['a reference to itself', {}, { $ref: '#' }],
    [
      'a pattern that takes for ever',
      { a: `${'a'.repeat(60)}!` },
      { properties: { a: { pattern: '^(a+)+$' } } },
    ],
    ['a name pattern that takes for ever', { ['a'.repeat(60)]: 1 }, { patternProperties: { '(a|a)*b': {} } }],
    ['a pattern that is none', { a: 'x' }, { properties: { a: { pattern: '(' } } }],
    ['a schema that doubles itself', 1, doubling(40)],
    [
      'a long list of which each must be unique',
      Array.from({ length: 5000 }, (_, i) => i),
      { uniqueItems: true },
    ],
    ['a large schema', {}, { enum: Array.from({ length: 30_000 }, (_, i) => i) }],
    [
      'a slow pattern on a long text',
      { a: 'a'.repeat(100_000) },
      { properties: { a: { pattern: 'a*b*c*d' } } },
    ],
  ] as const) {
    it(`error: ${what} is not used, at once`, () => {
      const started = performance.now();
      expect(resultOf(content as Json, schema as JsonObject)).to.equal('unusable');
      expect(performance.now() - started).to.be.below(1000);
    });
  }
});

describe('longestSafeText', () => {
  for (const pattern of [
    '^[A-Z][a-z ]+$',
    '^did:[a-z0-9]+:.*$',
    '^\\d{4}-\\d{2}-\\d{2}(?:T.*)?$',
    '^(?:en|fr|de)$',
    '[a+*]+',
    '\\(+',
    '(ab)?c*',
  ]) {
    it(`default: ${pattern} may be run`, () => expect(longestSafeText(pattern)).to.be.greaterThan(0));
  }
  for (const pattern of [
    '(a+)+',
    '(a*)*',
    '(?:a|b)+',
    '((a+)b)*',
    '(a+){2,}',
    '(a{2,40})+',
    '(.)\\1',
    '(?=a)b',
    '(?<!a)b',
    'a*'.repeat(9),
    'a'.repeat(2000),
  ]) {
    it(`error: ${pattern.slice(0, 30)} may not`, () => expect(longestSafeText(pattern)).to.equal(0));
  }
  it('behaviour: the more it repeats, the shorter the text', () => {
    expect(longestSafeText('^a*b*$')).to.be.below(longestSafeText('^a*$'));
    expect(longestSafeText('^a*b*c*$')).to.be.below(longestSafeText('^a*b*$'));
  });
});
