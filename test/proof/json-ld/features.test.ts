import { expect } from 'chai';
import type { JsonObject } from '../../../src/core/json.ts';
import { withContexts } from '../../../src/proof/json-ld/bundled.ts';
import { canonizeDataset, nquadsOf, toDataset } from '../../../src/proof/json-ld/canonize.ts';
import { type Agreement, compare } from '../../fixtures/jsonld.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const V = { '@vocab': 'urn:v:', id: '@id', type: '@type' };

/** Contexts under URLs, for those that name one another. */
const contexts = withContexts(
  new Map<string, JsonObject>([
    ['urn:c:plain', { '@context': { name: 'urn:c:name' } }],
    ['urn:c:list', { '@context': ['urn:c:plain', { other: 'urn:c:other' }] }],
    ['urn:c:none', { title: 'no context at all' }],
    ['urn:c:self', { '@context': { p: { '@id': 'urn:c:p', '@context': 'urn:c:self' }, q: 'urn:c:q' } }],
    ['urn:c:loop', { '@context': ['urn:c:loop'] }],
  ]),
);

/** Blank nodes, each with the others that it refers to. */
const graphOf = (size: number, targets: (k: number) => readonly number[]): JsonObject => ({
  '@context': {},
  '@graph': Array.from({ length: size }, (_, k) => ({
    '@id': `_:n${k}`,
    'urn:p:': ['', ...targets(k).map((to) => ({ '@id': `_:n${to}` }))],
  })),
});

/** Each group's documents, and what comes of them. */
const groups: readonly (readonly [name: string, expected: Agreement, documents: readonly JsonObject[]])[] = [
  [
    'terms, compact IRIs and IRIs',
    'same',
    [
      {
        '@context': { ex: 'urn:ex:', a: 'ex:a', 'ex:b': { '@id': 'ex:b', '@type': '@id' } },
        a: 'x',
        'ex:b': 'ex:c',
      },
      { '@context': { a: 'ex:a', ex: { '@id': 'urn:ex:', '@prefix': true } }, a: 'x' },
      { '@context': { ex: { '@id': 'urn:ex', '@prefix': true } }, 'ex:a': 'x' },
      { '@context': { ex: { '@id': 'urn:ex:', '@prefix': false } }, 'ex:a': 'x' },
      { '@context': { ex: 'urn:ex' }, 'ex:a': 'x' },
      { '@context': { http: 'urn:ex:', _: 'urn:blank:' }, 'http://a/b': 'x', '@id': '_:b' },
      { '@context': { ex: 'urn:ex:', 'ex:a': { '@type': '@id' } }, 'ex:a': 'urn:o:' },
      { '@context': { 'urn:x:y': { '@type': '@id' } }, 'urn:x:y': 'urn:o:' },
      { '@context': { ex: 'urn:ex:' }, '@id': 'ex:s', '@type': 'ex:T', 'urn:p:': { '@id': 'ex:o' } },
      { '@context': [V, { a: {} }], a: 'x' },
      { '@context': [V, { a: { '@id': 'a' } }], a: 'x' },
      { '@context': [V, { b: 'a', a: 'urn:a:' }], b: 'x' },
      { '@context': { '@vocab': 'urn:v:' }, a: 'x', '@type': ['A', 'urn:B:'] },
      { '@context': [{ '@vocab': 'urn:v:' }, { '@vocab': null, a: 'urn:a:' }], a: 'x' },
      { '@context': [{ '@vocab': 'urn:v:' }, { '@vocab': '' }], a: 'x' },
      { '@context': [{ ex: 'urn:ex:' }, { '@vocab': 'ex:' }], a: 'x' },
      { '@context': { name: 'urn:n:', kind: '@type', key: '@id' }, key: 'urn:s:', kind: 'urn:T:', name: 'x' },
      {
        '@context': { '@type': { '@container': '@set', '@protected': true }, a: 'urn:a:' },
        '@type': 'urn:T:',
        a: 'x',
      },
      { '@context': { a: 'urn:a<b>"c' }, a: 'x' },
      { '@context': V, p: 'tab\tquote"back\\slash\nline\rreturn\fform\bbell\u0007del\u007f' },
      { '@context': V, kind: { '@type': ['urn:T:', '_:t'], p: '_:t' } },
    ],
  ],
  [
    'types and languages of values',
    'same',
    [
      { '@context': { a: { '@id': 'urn:a:', '@type': `${XSD}integer` } }, a: [1, '1', true] },
      { '@context': { a: { '@id': 'urn:a:', '@type': `${XSD}double` } }, a: [1, '1.50', 2.5] },
      { '@context': { a: { '@id': 'urn:a:', '@type': `${XSD}string` } }, a: ['x', 1, true] },
      { '@context': { a: { '@id': 'urn:a:', '@type': '@none', '@language': 'en' } }, a: ['x', 1] },
      { '@context': { a: { '@id': 'urn:a:', '@type': '@json' } }, a: [1, 'x', { b: null }] },
      { '@context': V, a: [1, 0, -0, 1.5, 1e21, 123456789012, true, false, -1.25e-5 * 1e5] },
      {
        '@context': V,
        a: [
          { '@value': 1, '@type': `${XSD}double` },
          { '@value': true, '@type': `${XSD}string` },
        ],
      },
      {
        '@context': V,
        a: [
          { '@value': 'x', '@type': '@json' },
          { '@value': 'x', '@type': '@json' },
          { '@value': 1, '@type': '@json' },
        ],
      },
      {
        '@context': V,
        a: [
          { '@value': { b: 1 }, '@type': '@json' },
          { '@value': { b: 1 }, '@type': '@json' },
        ],
      },
      { '@context': V, a: { '@value': null, '@type': '@json' } },
      { '@context': { ...V, J: '@json' }, a: { '@value': [1], '@type': ['J'] } },
      {
        '@context': { '@language': 'EN', a: 'urn:a:', b: { '@id': 'urn:b:', '@language': null } },
        a: ['x', 5],
        b: 'y',
      },
      { '@context': [{ '@language': 'en' }, { '@language': null, a: 'urn:a:' }], a: 'x' },
      {
        '@context': { a: { '@id': 'urn:a:', '@language': 'NL-be' } },
        a: ['x', { '@value': 'y' }, { '@value': 'z', '@language': null }],
      },
      {
        '@context': { a: { '@id': 'urn:a:', '@container': '@language' } },
        a: { en: ['x', null, 'x'], NL: 'y', '@none': 'z' },
      },
      {
        '@context': { a: { '@id': 'urn:a:', '@container': ['@language', '@set'] }, none: '@none' },
        a: { none: 'x' },
      },
      {
        '@context': { a: { '@id': 'urn:a:', '@container': '@language', '@direction': 'rtl' } },
        a: { he: 'x' },
      },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@language' } }, a: ['x', { '@value': 'y' }] },
      { '@context': { a: { '@id': 'urn:a:', '@type': '@vocab' }, T: 'urn:T:' }, a: ['T', 'urn:o:', '_:b'] },
      { '@context': { a: { '@id': 'urn:a:', '@type': '@id' } }, a: ['urn:o:', '_:b', 5, true] },
    ],
  ],
  [
    'lists, sets, graphs, nesting and reverse terms',
    'same',
    [
      {
        '@context': { a: { '@id': 'urn:a:', '@container': '@list' } },
        a: [['x'], [], 'y', null, { '@list': ['z'] }],
      },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@list' } }, a: { '@list': ['x', ['y']] } },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@list' } }, a: { '@id': 'urn:o:' } },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@list', '@type': '@json' } }, a: [1, 2] },
      {
        '@context': { a: { '@id': 'urn:a:', '@container': '@list' } },
        '@id': 'urn:s:',
        '@type': 'urn:T:',
        a: null,
      },
      { '@context': V, a: [{ '@list': [1, [2, [3]]] }, { '@set': ['x', ['y', 'x']] }, [['z']]] },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@set' } }, a: { '@set': { '@id': 'urn:o:' } } },
      {
        '@context': { a: { '@id': 'urn:a:', '@container': '@graph' } },
        a: [{ 'urn:p:': 'x' }, { '@id': 'urn:o:', 'urn:p:': 'y' }, null],
      },
      {
        '@context': { a: { '@id': 'urn:a:', '@container': ['@graph', '@set'] } },
        '@id': 'urn:s:',
        a: { '@set': [{ 'urn:p:': 'x' }] },
      },
      {
        '@context': { a: { '@id': 'urn:a:', '@container': '@graph' } },
        '@id': 'urn:s:',
        'urn:p:': 'x',
        a: [],
      },
      {
        '@context': V,
        '@id': 'urn:g:',
        p: 'x',
        '@graph': [{ '@id': 'urn:s:', p: 'y' }, { p: { '@id': 'urn:s:' } }],
      },
      { '@context': V, '@graph': [{ '@id': 'urn:s:', p: 'y' }], q: null, type: [] },
      { '@context': V, '@graph': [{ '@id': 'urn:s:', p: 'y' }], type: 'T' },
      { '@context': { ...V, a: { '@id': 'urn:a:', '@type': '@json' } }, '@graph': [{ p: 'y' }], a: null },
      { '@context': V, '@graph': [{ '@id': 'urn:s:', p: 'y' }], q: [] },
      {
        '@context': { ...V, a: { '@id': 'urn:a:', '@context': { a: { '@reverse': 'urn:r:' } } } },
        '@id': 'urn:s:',
        a: { '@id': 'urn:o:' },
      },
      { '@context': V, '@id': 'urn:g:', '@graph': [{ p: { '@list': ['x'] }, q: ['y', { r: 'z' }] }] },
      { '@context': V, '@graph': { p: { '@list': ['x'] } } },
      { '@context': { ...V, data: '@graph' }, data: [{ p: 'x' }], p: [] },
      { '@context': V, p: { '@graph': { q: 'x' } } },
      { '@context': V, '@nest': [{ a: 'x', type: 'T' }, { a: 'y' }], b: 'z' },
      { '@context': { ...V, more: '@nest' }, more: { a: { b: 'x' } } },
      {
        '@context': { a: { '@reverse': 'urn:a:' } },
        '@id': 'urn:s:',
        a: [{ '@id': 'urn:o:' }, { 'urn:p:': 'x' }],
      },
      {
        '@context': { a: { '@reverse': 'urn:a:', '@type': '@id', '@container': '@set' } },
        a: ['urn:o:', '_:b', 'urn:o:'],
      },
      { '@context': V, p: [{}, {}, { type: [] }] },
      {
        '@context': V,
        '@id': 'urn:s:',
        p: [
          { '@id': '_:b', q: 'x' },
          { '@id': '_:b', r: { '@id': '_:b' } },
        ],
      },
      {
        '@context': V,
        '@id': 'urn:s:',
        p: Array.from({ length: 30 }, (_, k) => ({ '@id': `_:b${k % 25}` })),
        q: [1, 1],
      },
      { '@context': V, '@id': 'urn:s:', 'urn:v:p': ['x', 'y'], p: ['y', 'z'] },
    ],
  ],
  [
    'blank nodes that only their neighbours tell apart',
    'same',
    [
      ...[2, 3, 5, 8].map((size) => graphOf(size, (k) => [(k + 1) % size])),
      ...[3, 4].map((size) => graphOf(size, () => Array.from({ length: size }, (_, k) => k))),
      graphOf(6, (k) => [(k + 1) % 6, (k + 5) % 6]),
      graphOf(6, (k) => (k < 3 ? [k + 3] : [k - 3, 5])),
      graphOf(7, (k) => (k === 0 ? [1, 2, 3] : k < 4 ? [k + 3] : [])),
      { '@context': V, '@graph': [0, 1].map(() => ({ p: [{ q: 'x' }, { q: 'x' }, { q: { r: 'x' } }] })) },
      { '@context': V, '@graph': [0, 1].map(() => ({ p: { '@graph': [{ q: 'x', r: ['y', 'z'] }] } })) },
      { '@context': V, p: [0, 1].map(() => ({ '@id': `_:g`, '@graph': [{ q: [{ r: 'x' }, { r: 'x' }] }] })) },
      { '@context': V, p: { '@list': ['x', 'x', 'x', 'x'] }, q: { '@list': ['x', 'x', 'x'] } },
    ],
  ],
  [
    'scoped contexts',
    'same',
    [
      {
        '@context': {
          ...V,
          T: { '@id': 'urn:T:', '@context': { p: 'urn:t:p' } },
          U: { '@id': 'urn:U:', '@context': { p: 'urn:u:p' } },
        },
        type: ['U', 'T'],
        p: { p: 'x' },
      },
      {
        '@context': { ...V, T: { '@id': 'urn:T:', '@context': { p: 'urn:t:p', '@propagate': true } } },
        type: 'T',
        p: { p: { p: 'x' } },
      },
      {
        '@context': { ...V, T: { '@id': 'urn:T:', '@context': { p: { '@id': 'urn:t:p', '@type': '@id' } } } },
        type: 'T',
        q: { '@value': 'x' },
        p: { '@id': 'urn:o:' },
      },
      {
        '@context': { ...V, T: { '@id': 'urn:T:', '@context': { val: '@value' } } },
        type: 'T',
        q: { val: 'x' },
      },
      {
        '@context': { ...V, T: { '@id': 'urn:T:', '@context': { ident: '@id' } } },
        type: 'T',
        q: { ident: 'urn:o:' },
      },
      {
        '@context': { ...V, q: { '@id': 'urn:q:', '@context': { p: 'urn:q:p', q: 'urn:qq:' } } },
        q: { p: 'x', q: { p: 'y', q: 'z' } },
        p: 'w',
      },
      { '@context': { ...V, q: { '@id': 'urn:q:', '@context': null } }, q: { 'urn:p:': 'x' } },
      {
        '@context': { ...V, '@protected': true, q: { '@id': 'urn:q:', '@context': { q: 'urn:other:' } } },
        q: { q: 'x' },
      },
      {
        '@context': { ...V, q: { '@id': 'urn:q:', '@context': [{ p: 'urn:1:' }, { r: 'urn:2:' }] } },
        q: [{ p: 'x', r: 'y' }],
      },
      {
        '@context': { ...V, q: { '@id': 'urn:q:', '@context': { '@language': 'en' } } },
        q: ['x', { p: 'y' }],
        p: 'z',
      },
      { '@context': V, p: { '@context': { '@propagate': false, p: 'urn:own:' }, p: { p: 'x' } } },
      { '@context': V, p: { '@context': null, 'urn:p:': 'x' }, q: 'y' },
      { '@context': V, p: [{ '@context': { q: 'urn:1:' }, q: 'x' }, { q: 'y' }] },
      { '@context': ['urn:c:plain', V], name: 'x' },
      { '@context': ['urn:c:list', V], name: 'x', other: 'y' },
      { '@context': ['urn:c:none', V], name: 'x' },
      { '@context': 'urn:c:self', p: { p: { q: 'x' } } },
    ],
  ],
  [
    'protected terms',
    'same',
    [
      ...[
        { '@context': [{ b: 'urn:x:b' }, 'urn:c:plain'] },
        { '@container': ['@set', '@language'] },
        { '@container': ['@graph', '@index', '@set'] },
        { '@container': ['@graph', '@id'] },
        { '@container': ['@index', '@set'], '@index': 'urn:x:i' },
        { '@container': '@type' },
        { '@container': null },
        { '@reverse': 'urn:x:a' },
      ].map((rest) => {
        const term = '@reverse' in rest ? rest : { '@id': 'urn:x:a', ...rest };
        return {
          '@context': [{ '@protected': true, a: term }, { a: structuredClone(term) }],
          'urn:p:': 'x',
        } as JsonObject;
      }),
      { '@context': [{ '@protected': true, a: 'urn:a:' }, { a: 'urn:a:' }], a: 'x' },
      {
        '@context': [{ '@protected': true, a: { '@id': 'urn:a:', '@protected': false } }, { a: 'urn:b:' }],
        a: 'x',
      },
      {
        '@context': [
          { '@protected': true, a: { '@id': 'urn:a:', '@context': { b: 'urn:b:', c: 'urn:c:' } } },
          { a: { '@id': 'urn:a:', '@context': { c: 'urn:c:', b: 'urn:b:' } } },
        ],
        a: { b: 'x' },
      },
    ],
  ],
  [
    'what nobody reads',
    'both refuse',
    [
      ...[
        [{ '@context': [{ b: 'urn:x:b' }] }, { '@context': [{ b: 'urn:x:c' }] }],
        [{ '@context': [{ b: 'urn:x:b' }] }, { '@context': [{ b: 'urn:x:b' }, {}] }],
        [{ '@context': [{ b: 'urn:x:b' }] }, { '@context': { b: 'urn:x:b' } }],
        [{ '@container': ['@graph', '@id'] }, { '@container': ['@graph', '@index'] }],
        [{ '@container': '@set' }, { '@container': ['@set', '@language'] }],
      ].map(
        ([one, other]) =>
          ({
            '@context': [
              { '@protected': true, a: { '@id': 'urn:x:a', ...one } },
              { a: { '@id': 'urn:x:a', ...other } },
            ],
            'urn:p:': 'x',
          }) as JsonObject,
      ),
      { '@context': { a: { '@id': 'urn:x:a', '@container': ['@graph', '@language'] } }, 'urn:p:': 'x' },
      { '@context': { a: { '@id': 'urn:x:a', '@container': 5 } }, 'urn:p:': 'x' },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@id': 'urn:x:a', '@type': '@id' } }],
        a: 'urn:x:',
      },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@id': 'urn:x:a', '@language': 'en' } }],
        a: 'x',
      },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@id': 'urn:x:a', '@container': '@set' } }],
        a: 'x',
      },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@reverse': 'urn:x:a' } }],
        a: { '@id': 'urn:x:' },
      },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@id': 'urn:x:a', '@prefix': true } }],
        'urn:p:': 'x',
      },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@id': 'urn:x:a', '@nest': '@nest' } }],
        a: 'x',
      },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@id': 'urn:x:a', '@direction': 'ltr' } }],
        a: 1,
      },
      {
        '@context': [{ '@protected': true, a: 'urn:x:a' }, { a: { '@id': 'urn:x:a', '@context': {} } }],
        a: 'x',
      },
      {
        '@context': [
          { '@protected': true, a: { '@id': 'urn:x:a', '@context': { b: 'urn:b:' } } },
          { a: { '@id': 'urn:x:a', '@context': { b: 'urn:c:' } } },
        ],
        a: { b: 'x' },
      },
      {
        '@context': [
          { '@protected': true, a: { '@id': 'urn:x:a', '@container': ['@set', '@language'] } },
          { a: { '@id': 'urn:x:a', '@container': ['@set'] } },
        ],
        a: 'x',
      },
      {
        '@context': [
          { '@protected': true, a: 'urn:x:a' },
          { q: { '@id': 'urn:q:', '@context': { '@protected': true, r: 'urn:r:' } } },
        ],
        q: { '@context': { r: 'urn:other:' }, r: 'x' },
      },
      {
        '@context': { ...V, '@protected': true, T: { '@id': 'urn:T:', '@context': { T: 'urn:other:' } } },
        type: 'T',
        p: 'x',
      },
      { '@context': { ...V, '@protected': true }, p: { '@context': null, 'urn:p:': 'x' } },
      { '@context': { '@type': { '@container': '@list' }, a: 'urn:a:' }, a: 'x' },
      { '@context': { '@type': {}, a: 'urn:a:' }, a: 'x' },
      { '@context': { '@type': { '@container': '@set', '@type': '@id' }, a: 'urn:a:' }, a: 'x' },
      { '@context': { a: {} }, a: 'x' },
      { '@context': { a: { '@type': '@id' } }, a: 'urn:x:' },
      { '@context': { a: 'relative' }, a: 'x' },
      { '@context': { ex: 'urn:ex:', 'ex:a': 'urn:other:' }, 'ex:a': 'x' },
      { '@context': { 'a/b': 'urn:other:' }, 'urn:p:': 'x' },
      { '@context': { a: { '@reverse': 'relative' } }, a: { '@id': 'urn:x:' } },
      { '@context': { a: { '@reverse': '@foo' } }, a: { '@id': 'urn:x:' } },
      { '@context': { a: { '@reverse': 'urn:a:', '@nest': '@nest' } }, a: { '@id': 'urn:x:' } },
      { '@context': { a: { '@reverse': 'urn:a:' } }, a: { '@list': [] } },
      { '@context': { a: { '@id': '@type', '@prefix': true } }, 'urn:p:': 'x' },
      { '@context': { a: { '@id': 'urn:a:', '@container': ['@graph', '@list'] } }, 'urn:p:': 'x' },
      { '@context': { a: { '@id': 'urn:a:', '@container': ['@index', '@id', '@set'] } }, 'urn:p:': 'x' },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@index', '@index': '@foo' } }, 'urn:p:': 'x' },
      { '@context': 'urn:c:loop', 'urn:p:': 'x' },
      { '@context': 'urn:c:unknown', 'urn:p:': 'x' },
      { '@context': V, p: { '@value': 'x', '@type': 'T', '@language': 'en' } },
      { '@context': V, p: { '@value': 'x', '@list': [] } },
      { '@context': V, p: { '@list': [], '@set': [] } },
      { '@context': V, id: 'urn:s:', '@id': 'urn:s:', p: 'x' },
      { '@context': V, '@graph': [{ p: 'x' }], id: 'relative' },
      { '@context': V, '@graph': [{ '@value': 'x' }] },
      { '@context': V, '@graph': [{ '@list': ['x'] }] },
      { '@context': V, '@graph': [{}] },
      { '@context': V, '@graph': 5 },
      { '@context': { a: { '@id': 'urn:x:a', '@container': '@graph' } }, a: [] },
      {
        '@context': { a: 'urn:x:a' },
        a: { '@context': { a: { '@id': 'urn:x:a', '@container': '@graph' } }, '@id': 'urn:o:' },
      },
      { '@context': V, '@value': 'x' },
      { '@context': V, '@list': ['x'] },
      { '@context': V, type: ['T', 5] },
      { '@context': V, type: { T: 'x' } },
      { '@context': V, '@nest': [5] },
      { '@context': { ...V, T: { '@id': 'urn:T:', '@context': { p: null } } }, type: 'T', p: 'x' },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@graph' } }, a: [{ '@value': 'x' }] },
      { '@context': { a: { '@id': 'urn:a:', '@container': '@graph' } }, a: [{}] },
    ],
  ],
];

describe('features of JSON-LD, beside npm jsonld', () => {
  for (const [name, expected, documents] of groups) {
    it(`${expected === 'same' ? 'behaviour' : 'error'}: ${name}`, async function () {
      this.timeout(30_000);
      for (const document of documents) {
        expect(await compare(document, contexts), JSON.stringify(document)).to.equal(expected);
        // Read again: from now on by what was kept.
        expect(await compare(structuredClone(document), contexts), JSON.stringify(document)).to.equal(
          expected,
        );
      }
    });
  }

  it('behaviour: N-Quads with the labels of the input hold graphs, too', () => {
    const document = { '@context': V, '@id': 'urn:g:', p: { '@id': '_:b0' }, '@graph': [{ p: { q: 'x' } }] };
    const dataset = toDataset(document, contexts);
    expect(nquadsOf(dataset)).to.have.members([
      '<urn:g:> <urn:v:p> _:b0 .\n',
      '_:b1 <urn:v:p> _:b2 <urn:g:> .\n',
      '_:b2 <urn:v:q> "x" <urn:g:> .\n',
    ]);
    const { lines, labels } = canonizeDataset(dataset);
    expect([...labels.keys()].sort()).to.deep.equal(['b0', 'b1', 'b2']);
    expect(lines).to.deep.equal(
      nquadsOf(dataset)
        .map((line) => relabelled(line, labels))
        .sort(),
    );
  });
});

const relabelled = (line: string, labels: ReadonlyMap<string, string>): string =>
  line.replace(/_:(b\d)/g, (_, label: string) => `_:${labels.get(label)}`);
