import { expect } from 'chai';
import fc from 'fast-check';
import { parseDid, parseDidUrl } from '../../src/did/did-url.ts';

describe('parseDid', () => {
  it('default: splits method and identifier', () => {
    expect(parseDid('did:web:a.example%3A8443:b')).to.deep.equal({ method: 'web', id: 'a.example%3A8443:b' });
    expect(parseDid('did:ethr:0x7a69:0xAbc')).to.deep.equal({ method: 'ethr', id: '0x7a69:0xAbc' });
    expect(parseDid('did:x::y')).to.deep.equal({ method: 'x', id: ':y' });
  });

  for (const text of [
    '',
    'did',
    'did:',
    'did:key',
    'did:key:',
    'DID:key:z',
    'did:Key:z',
    'did:key:z:',
    'did:key:z#f',
    'did:key:z/p',
    'did:key:z?q',
    ' did:key:z',
    'did:key:z ',
    'did:key:z\n',
    'did:key:ü',
    'did:key:%',
    'did:key:%4',
    'did:key:%zz',
    'did:key:a b',
    'did::z',
    `did:key:${'z'.repeat(5000)}`,
    'did:key:z\u0000',
    'did:key:z\u202e',
  ]) {
    it(`error: ${JSON.stringify(text.slice(0, 30))} is none`, () => {
      expect(parseDid(text)).to.equal(undefined);
    });
  }
});

describe('parseDidUrl', () => {
  it('argument: 4,096 characters are the most', () => {
    const longest = `did:x:${'z'.repeat(4090)}`;
    expect(parseDid(longest)).not.to.equal(undefined);
    expect(parseDidUrl(longest)).not.to.equal(undefined);
    expect(parseDid(`${longest}z`)).to.equal(undefined);
    expect(parseDidUrl(`${longest}z`)).to.equal(undefined);
  });

  it('default: splits path, query and fragment without decoding', () => {
    expect(parseDidUrl('did:web:a.example/p/q?versionTime=2026#key-1')).to.deep.equal({
      did: 'did:web:a.example',
      path: '/p/q',
      query: 'versionTime=2026',
      fragment: 'key-1',
    });
    expect(parseDidUrl('did:key:z6#z6')).to.deep.equal({ did: 'did:key:z6', path: '', fragment: 'z6' });
  });

  it('behaviour: what is taken is put together again as it was', () => {
    const part = fc.string({ unit: fc.constantFrom(...'az09._-:#?/% é\n\\"<') });
    fc.assert(
      fc.property(part, (tail) => {
        const text = `did:web:a${tail}`;
        const url = parseDidUrl(text);
        if (url === undefined) return;
        const query = url.query === undefined ? '' : `?${url.query}`;
        const fragment = url.fragment === undefined ? '' : `#${url.fragment}`;
        expect(url.did + url.path + query + fragment).to.equal(text);
        expect(url.fragment ?? '').not.to.include('#');
      }),
      { numRuns: 2000 },
    );
  });

  for (const text of [
    '#k',
    'did:key:z#',
    'did:key:z#a#b',
    'did:key:z#a b',
    'did:key:z#\n',
    'did:key:z#é',
    'did:key:z#<x>',
    'did:key:#k',
  ]) {
    it(`error: ${JSON.stringify(text)} is none`, () => {
      expect(parseDidUrl(text)).to.equal(undefined);
    });
  }
});
