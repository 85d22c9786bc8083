import { expect } from 'chai';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { bundledContexts, withContexts } from '../../../src/proof/json-ld/bundled.ts';
import { canonize, canonizeDataset, nquadsOf, toDataset } from '../../../src/proof/json-ld/canonize.ts';
import { compare } from '../../fixtures/jsonld.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const VOCAB = { '@vocab': 'urn:v:', id: '@id', type: '@type' };

const read = (document: JsonObject): string => canonize(document, bundledContexts);
/** A document with one property of the context `VOCAB`, and others. */
const of = (value: Json, ...contexts: readonly Json[]): JsonObject => ({
  '@context': [VOCAB, ...contexts],
  id: 'urn:s:',
  p: value,
});

const codeOf = (document: JsonObject, contexts = bundledContexts): string => {
  try {
    canonize(document, contexts);
  } catch (error) {
    if (error instanceof Refusal) return error.finding.code;
    throw error;
  }
  return 'none';
};

describe('canonize', () => {
  it('default: gives the canonical N-Quads of a credential', () => {
    const lines = read({
      '@context': V2,
      id: 'urn:uuid:1',
      type: ['VerifiableCredential'],
      issuer: 'did:example:issuer',
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { name: 'A "name"\n', type: 'VerifiablePresentation' },
    });
    expect(lines.split('\n')).to.deep.equal([
      '<urn:uuid:1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .',
      '<urn:uuid:1> <https://www.w3.org/2018/credentials#credentialSubject> _:c14n0 .',
      '<urn:uuid:1> <https://www.w3.org/2018/credentials#issuer> <did:example:issuer> .',
      '<urn:uuid:1> <https://www.w3.org/2018/credentials#validFrom> "2026-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .',
      '_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiablePresentation> .',
      '_:c14n0 <https://schema.org/name> "A \\"name\\"\\n" .',
      '',
    ]);
  });

  it('default: the order and the form of what says the same do not matter', () => {
    const one = { '@context': VOCAB, id: 'urn:s:', type: ['urn:t:'], a: ['x', 'y'], b: { id: 'urn:o:' } };
    const other = {
      b: [{ '@id': 'urn:o:' }],
      a: [{ '@value': 'y' }, 'x', 'x'],
      type: 'urn:t:',
      id: 'urn:s:',
    };
    expect(read(one)).to.equal(read({ ...other, '@context': [VOCAB] }));
  });

  it('behaviour: writes numbers, booleans, languages and JSON as literals', () => {
    const js = { p: { '@id': 'urn:v:p', '@type': '@json' } };
    const objects = (document: JsonObject): string[] =>
      read(document)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ').slice(2, -1).join(' '));
    expect(objects(of([1, 1.5, true, { '@value': 'a', '@language': 'EN-gb' }, 1e21]))).to.have.members([
      '"1"^^<http://www.w3.org/2001/XMLSchema#integer>',
      '"1.5E0"^^<http://www.w3.org/2001/XMLSchema#double>',
      '"1.0E21"^^<http://www.w3.org/2001/XMLSchema#double>',
      '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>',
      '"a"@en-gb',
    ]);
    expect(objects(of({ b: [1, null], a: 'x' }, js))).to.deep.equal([
      '"{\\"a\\":\\"x\\",\\"b\\":[1,null]}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>',
    ]);
    expect(objects(of(null, js))).to.deep.equal([
      '"null"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>',
    ]);
  });

  it('behaviour: writes a text’s direction as a datatype (VCDM 2.0 §11.1)', async () => {
    const title = { '@value': 'HTML و CSS', '@language': 'ar', '@direction': 'rtl' };
    const document = of([title, { '@value': 'x', '@direction': 'ltr' }]);
    expect(await compare(document)).to.equal('same');
    expect(read(document)).to.include('"HTML و CSS"^^<https://www.w3.org/ns/i18n#ar_rtl> .');
    expect(read(document)).to.include('"x"^^<https://www.w3.org/ns/i18n#_ltr> .');
    const term = { p: { '@id': 'urn:p:', '@direction': 'rtl', '@language': 'he' } };
    expect(await compare(of(['x', 5], term))).to.equal('same');
  });

  it('behaviour: writes lists as chains, also lists in lists and empty ones', async () => {
    for (const value of [['a', 'b'], [], [['a'], []], [null]]) {
      const document = of(value, { p: { '@id': 'urn:v:p', '@container': '@list' } });
      expect(await compare(document), JSON.stringify(value)).to.equal('same');
    }
    expect(await compare(of({ '@list': [['a'], { '@list': [] }] }))).to.equal('same');
  });

  it('behaviour: keeps statements apart that only their form tells apart, as npm jsonld does', async () => {
    const integer = { '@value': '1', '@type': 'http://www.w3.org/2001/XMLSchema#integer' };
    for (const value of [
      [1, integer, integer],
      ['x', { '@value': 'x', '@type': 'http://www.w3.org/2001/XMLSchema#string' }],
      [{ '@list': [] }, { '@list': [] }],
      [0.1 + 0.2, 0.3],
    ]) {
      const document = of(value);
      expect(await compare(document), JSON.stringify(value)).to.equal('same');
      expect(read(document).trimEnd().split('\n').length, JSON.stringify(value)).to.equal(2);
    }
  });

  it('behaviour: type-scoped contexts hold for their node, property-scoped ones for all below', async () => {
    const context = {
      ...VOCAB,
      T: { '@id': 'urn:v:T', '@context': { p: 'urn:scoped:p' } },
      q: { '@id': 'urn:v:q', '@context': { p: 'urn:below:p' } },
    };
    const document = {
      '@context': context,
      type: 'T',
      p: [{ p: 'x' }, { type: 'T', p: 'y' }],
      q: { p: { p: 'z' } },
    };
    expect(await compare(document)).to.equal('same');
    expect(read(document).match(/urn:scoped:p/g)).to.have.length(3);
    expect(read(document).match(/urn:below:p/g)).to.have.length(2);
  });

  it('behaviour: what many statements say once is said once, however many there are', async () => {
    const values = Array.from({ length: 40 }, (_, k) => `v${k % 30}`);
    expect(await compare(of(values))).to.equal('same');
    expect(read(of(values)).trimEnd().split('\n').length).to.equal(30);
  });

  it('behaviour: does not remember what a caller has changed since', () => {
    const own: { [term: string]: string } = { name: 'urn:a:name' };
    const document = { '@context': [VOCAB, own], id: 'urn:s:', name: 'x' };
    expect(read(document)).to.include('urn:a:name');
    own['name'] = 'urn:b:name';
    expect(read(document)).to.include('urn:b:name');
    expect(read({ ...document, '@context': [VOCAB, { name: 'urn:a:name' }] })).to.include('urn:a:name');
  });

  it('behaviour: does not write to the document', () => {
    const freeze = (value: Json): Json => {
      if (typeof value === 'object' && value !== null) Object.values(value as JsonObject).forEach(freeze);
      return Object.freeze(value);
    };
    const document = freeze({ '@context': [V2, VOCAB], type: 'VerifiableCredential', p: [{ q: [1, 'a'] }] });
    expect(() => read(document as JsonObject)).not.to.throw();
  });

  it('argument: SHA-384 within canonicalization may order nodes otherwise', () => {
    const document = of([{ a: '1' }, { a: '2' }, { a: '3' }, { a: '4' }]);
    const names = (hash: 'sha256' | 'sha384'): string => canonize(document, bundledContexts, hash);
    expect(names('sha384')).not.to.equal(names('sha256'));
    expect(names('sha384').replace(/c14n\d/g, '')).to.have.length(
      names('sha256').replace(/c14n\d/g, '').length,
    );
  });

  it('argument: contexts of the caller are used under their URL', () => {
    const contexts = withContexts(new Map([['urn:c:', { '@context': { name: 'urn:n:' } }]]));
    expect(canonize({ '@context': 'urn:c:', name: 'x' }, contexts)).to.equal('_:c14n0 <urn:n:> "x" .\n');
  });

  it('error: an unknown context is named, wherever it stands', () => {
    const url = 'https://example.com/unknown';
    const scoped = { p: { '@id': 'urn:p:', '@context': url } };
    for (const document of [
      { '@context': url, name: 'x' },
      { '@context': [V2, url], name: 'x' },
      of({ '@context': url, q: 'x' }),
      of('x', scoped),
    ]) {
      expect(() => canonize(document, bundledContexts))
        .to.throw(Refusal)
        .with.nested.property('finding.message')
        .that.includes(url);
      expect(codeOf(document)).to.equal('CONTEXT_UNKNOWN');
    }
    const inside = withContexts(new Map([['urn:c:', { '@context': ['urn:d:', {}] }]]));
    expect(codeOf({ '@context': 'urn:c:', name: 'x' }, inside)).to.equal('CONTEXT_UNKNOWN');
  });

  it('error: terms and types that no context defines', () => {
    for (const document of [
      { '@context': V2, type: 'VerifiableCredential', undefinedTerm: 'x' },
      { '@context': V2, type: ['VerifiableCredential', 'UndefinedType'] },
      { '@context': { a: 'urn:a:', b: null }, a: 'x', b: 'y' },
      { '@context': { a: 'urn:a:' }, a: 'x', '@unknown': 'y' },
    ]) {
      expect(codeOf(document), JSON.stringify(document)).to.equal('JSON_LD_TERM_UNDEFINED');
    }
  });

  it('error: whatever would be dropped, or could be read in two ways', () => {
    const invalid: readonly JsonObject[] = [
      { '@context': VOCAB },
      { '@context': VOCAB, id: 'urn:s:' },
      { '@context': VOCAB, id: 'relative', p: 'x' },
      { '@context': VOCAB, id: 5, p: 'x' },
      { '@context': VOCAB, id: 'urn:s:', '@id': 'urn:s:', p: 'x' },
      { '@context': VOCAB, type: 5, p: 'x' },
      { '@context': VOCAB, '@graph': ['x'], p: 'x' },
      { '@context': VOCAB, '@graph': [{ id: 'urn:x:' }] },
      { '@context': VOCAB, '@graph': 'x' },
      { '@context': VOCAB, '_:p': 'x' },
      of({ '@value': null }),
      of({ '@value': ['x'] }),
      of({ '@value': 'x', q: 'y' }),
      of({ '@value': 'x', '@type': '_:t' }),
      of({ '@value': 'x', '@language': 'not a language' }),
      of({ '@value': 1, '@language': 'en' }),
      of({ '@value': 'x', '@direction': 'up' }),
      of({ '@value': 5, '@direction': 'ltr' }),
      of({ q: 'x', '@direction': 'ltr' }),
      of([
        { '@value': 'x', '@direction': 'ltr' },
        { '@value': 'x', '@direction': 'rtl' },
      ]),
      of([
        { '@value': 'x', '@language': 'en' },
        { '@value': 'x', '@language': 'en', '@direction': 'rtl' },
      ]),
      of({ '@value': 'x', '@index': 'i' }),
      of({ '@list': ['x'], q: 'y' }),
      of({ '@set': null }),
      of({ '@reverse': { q: { id: 'urn:x:' } } }),
      of({ '@included': [{ q: 'x' }] }),
      of({ '@default': 'x' }),
      of({ '@nest': 'x' }),
      of({ '@language': 'en', q: 'x' }),
      of(1e-7),
      of('relative', { p: { '@id': 'urn:p:', '@type': '@id' } }),
      of('@type', { p: { '@id': 'urn:p:', '@type': '@vocab' } }),
      of({ en: 5 }, { p: { '@id': 'urn:p:', '@container': '@language' } }),
      of({ 'no language': 'x' }, { p: { '@id': 'urn:p:', '@container': '@language' } }),
      of({ a: 'x' }, { p: { '@id': 'urn:p:', '@container': '@index' } }),
      of('x', { p: { '@id': 'urn:p:', '@container': '@graph' } }),
      of({ id: 'urn:x:' }, { p: { '@id': 'urn:p:', '@container': '@graph' } }),
      of('x', { p: { '@reverse': 'urn:p:' } }),
      of('x', { '@direction': 'ltr' }),
      of({ '@list': [{ '@set': ['x'] }] }),
      of({ '@set': ['x'] }, { p: { '@id': 'urn:p:', '@container': '@list' } }),
      of({ 'urn:k:': { q: 'x' } }, { p: { '@id': 'urn:p:', '@container': '@id' } }),
      of({ 'urn:k:': { q: 'x' } }, { p: { '@id': 'urn:p:', '@container': '@type' } }),
      of([{ q: 'x' }], { p: { '@id': 'urn:p:', '@container': ['@graph', '@id'] } }),
      of([{ q: 'x' }], { p: { '@id': 'urn:p:', '@container': ['@graph', '@index'] } }),
      of({ q: 'x' }, { p: { '@id': 'urn:p:', '@container': '@graph', '@type': '@json' } }),
      of({ q: 'x', '@direction': null }),
      of({ '@value': 'x', '@type': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString' }),
      of({ '@value': 'x', '@type': 'http://www.w3.org/2001/XMLSchema#double' }),
      of({ '@value': 'x', '@type': ['urn:a:', 'urn:b:'] }),
      of({ '@nest': { id: 'urn:x:' } }),
      of({ '@nest': { '@graph': [{ q: 'x' }] } }),
      of({ '@nest': { '@context': {}, q: 'x' } }),
      of({ q: 'x' }, { p: { '@id': 'urn:p:', '@context': { p: '@graph' } } }),
      of('x', { p: { '@id': 'urn:p:', '@context': { p: '@id' } } }),
      { '@context': VOCAB, id: 'urn:s:', '@graph': null },
      { '@context': VOCAB, '@graph': null, p: 'x' },
    ];
    for (const document of invalid)
      expect(codeOf(document), JSON.stringify(document)).to.equal('JSON_LD_INVALID');
  });

  it('error: contexts that no processor may read, or that we do not', () => {
    const contexts: readonly Json[] = [
      5,
      [[{}]],
      { '@version': 1 },
      { '@base': 'https://example.com/' },
      { '@import': 'https://example.com/' },
      { '@vocab': 'relative' },
      { '@vocab': 5 },
      { '@language': 'not a language' },
      { '@direction': 'up' },
      { '@propagate': 'yes' },
      { '@protected': false },
      { '@type': 'urn:t:' },
      { '@id': 'urn:t:' },
      { '@foo': 'urn:t:' },
      { '': 'urn:t:' },
      { q: 5 },
      { q: { '@id': 5 } },
      { q: { '@id': '@foo' } },
      { q: { '@id': 'urn:q:', '@bogus': 1 } },
      { q: '@context' },
      { q: 'q:x' },
      { q: 'r', r: 'q' },
      { 'urn:a:b': 'urn:c:d' },
      { q: { '@reverse': 'urn:q:', '@id': 'urn:q:' } },
      { q: { '@reverse': 'urn:q:', '@container': '@list' } },
      { q: { '@id': 'urn:q:', '@type': '_:t' } },
      { q: { '@id': 'urn:q:', '@type': 5 } },
      { q: { '@id': 'urn:q:', '@container': '@bogus' } },
      { q: { '@id': 'urn:q:', '@container': ['@list', '@set'] } },
      { q: { '@id': 'urn:q:', '@container': '@type', '@type': '@json' } },
      { q: { '@id': 'urn:q:', '@index': 'i' } },
      { q: { '@id': 'urn:q:', '@language': 5 } },
      { q: { '@id': 'urn:q:', '@prefix': 'yes' } },
      { 'q:r': { '@id': 'q:r', '@prefix': true } },
      { q: { '@id': 'urn:q:', '@direction': 'up' } },
      { q: { '@id': 'urn:q:', '@nest': '@id' } },
      { q: { '@id': 'urn:q:', '@context': { r: 5 } } },
      [{ '@protected': true, q: 'urn:q:' }, { q: 'urn:other:' }],
      [{ '@protected': true, q: 'urn:q:' }, null],
    ];
    for (const context of contexts) {
      expect(
        codeOf({ '@context': [{ p: 'urn:p:' }, ...(Array.isArray(context) ? context : [context])], p: 'x' }),
        JSON.stringify(context),
      ).to.equal('JSON_LD_INVALID');
    }
  });

  it('behaviour: a protected term may be said again, and redefined for a property’s values', () => {
    const context = { '@protected': true, q: { '@id': 'urn:q:', '@container': ['@set', '@language'] } };
    const again = { q: { '@id': 'urn:q:', '@container': ['@language', '@set'] } };
    expect(codeOf({ '@context': [context, again], q: { en: 'x' } })).to.equal('none');
    const scoped = { r: { '@id': 'urn:r:', '@context': { q: 'urn:other:' } } };
    expect(codeOf({ '@context': [context, scoped], r: { q: 'x' } })).to.equal('none');
  });
});

describe('toDataset', () => {
  const document = of([{ q: 'x' }, { id: '_:mine', q: 'y' }, { q: 'z' }]);

  it('default: gives statements with the labels of the document, and others for the rest', () => {
    expect(nquadsOf(toDataset(document, bundledContexts))).to.have.members([
      '_:b0 <urn:v:q> "x" .\n',
      '<urn:s:> <urn:v:p> _:b0 .\n',
      '_:mine <urn:v:q> "y" .\n',
      '<urn:s:> <urn:v:p> _:mine .\n',
      '_:b1 <urn:v:q> "z" .\n',
      '<urn:s:> <urn:v:p> _:b1 .\n',
    ]);
  });

  it('argument: labels of the caller, by the object of the document', () => {
    const [first] = document['p'] as readonly JsonObject[];
    const labelOf = (node: JsonObject): string | undefined => (node === first ? 'b1' : undefined);
    const dataset = toDataset(document, bundledContexts, { labelOf });
    expect(nquadsOf(dataset)).to.include.members([
      '_:b1 <urn:v:q> "x" .\n',
      '_:mine <urn:v:q> "y" .\n',
      '_:b0 <urn:v:q> "z" .\n',
    ]);
  });

  it('behaviour: canonizeDataset says which canonical label each one got', () => {
    const { lines, labels } = canonizeDataset(toDataset(document, bundledContexts));
    expect(lines.join('')).to.equal(read(document));
    expect([...labels.keys()]).to.have.members(['mine', 'b0', 'b1']);
    expect(lines).to.include(`_:${labels.get('mine')} <urn:v:q> "y" .\n`);
  });
});
