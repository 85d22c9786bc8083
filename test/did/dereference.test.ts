import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../src/core/json.ts';
import { type Dereferenced, dereference, readVersionTime } from '../../src/did/dereference.ts';
import { parseDid, parseDidUrl } from '../../src/did/did-url.ts';
import { localDids } from '../../src/did/methods/local.ts';
import { createDidResolver } from '../../src/did/resolve.ts';

const DID = 'did:web:university.example';
const METHOD = { id: `${DID}#k`, type: 'Multikey', controller: DID };
const DOCUMENT: JsonObject = {
  id: DID,
  verificationMethod: [METHOD],
  authentication: [{ ...METHOD, id: '#embedded' }, '#k'],
  service: [
    { id: '#files', type: ['Files', 'Other'], serviceEndpoint: 'https://files.example/base?a=b' },
    { id: `${DID}#map`, type: 'Map', serviceEndpoint: { uri: 'https://map.example' } },
  ],
};
const dids = createDidResolver({ local: localDids([DOCUMENT]) });

const found = async (url: string): Promise<Dereferenced> => {
  const outcome = await dereference(url, dids);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
};
const codeOf = async (url: string): Promise<string> => {
  const outcome = await dereference(url, dids);
  return outcome.ok ? outcome.value.kind : outcome.finding.code;
};

describe('did/dereference', () => {
  it('default: a DID leads to its document, a fragment to its part, with an absolute id', async () => {
    expect(await found(DID)).to.have.property('kind', 'document');
    for (const id of [`${DID}#k`, `${DID}#embedded`]) {
      expect(await found(id)).to.deep.include({ kind: 'part', content: { ...METHOD, id } });
    }
    expect(await found(`${DID}#files`)).to.have.nested.property('content.serviceEndpoint');
  });

  it('argument: service by id or type, with a relative reference', async () => {
    for (const [query, url] of [
      ['service=files', 'https://files.example/base?a=b'],
      ['service=%23files', 'https://files.example/base?a=b'],
      ['serviceType=Other', 'https://files.example/base?a=b'],
      ['service=files&serviceType=Files&relativeRef=/x%23y', 'https://files.example/x#y'],
      ['service=files&relativeRef=..%2Fup', 'https://files.example/up'],
      ['service=files&relativeRef=', 'https://files.example/base?a=b'],
      ['service=files#z', 'https://files.example/base?a=b#z'],
    ] as const) {
      expect(await found(`${DID}?${query}`), query).to.include({ kind: 'service', url });
    }
  });

  it('error: each way in which a DID URL leads nowhere has its code', async () => {
    for (const [url, code] of [
      ['', 'DID_URL_MALFORMED'],
      ['did:web', 'DID_URL_MALFORMED'],
      [`${DID}#`, 'DID_URL_MALFORMED'],
      [`${DID}#absent`, 'DID_URL_NOT_FOUND'],
      [`${DID}/path`, 'DID_URL_NOT_SUPPORTED'],
      [`${DID}?versionId=1`, 'DID_URL_NOT_SUPPORTED'],
      [`${DID}?hl=z`, 'DID_URL_NOT_SUPPORTED'],
      [`${DID}?toString=1`, 'DID_URL_NOT_SUPPORTED'],
      [`${DID}?service=absent`, 'DID_URL_NOT_FOUND'],
      [`${DID}?service=map`, 'DID_URL_NOT_FOUND'],
      [`${DID}?service=k`, 'DID_URL_NOT_FOUND'],
      [`${DID}?service=files&serviceType=Map`, 'DID_URL_NOT_FOUND'],
      [`${DID}?service=files&service=files`, 'DID_URL_MALFORMED'],
      [`${DID}?service=files&relativeRef=//evil.example`, 'DID_URL_MALFORMED'],
      [`${DID}?service=files&relativeRef=https:%2f%2fevil.example`, 'DID_URL_MALFORMED'],
      [`${DID}?service=files&relativeRef=%5c%5cevil.example`, 'DID_URL_MALFORMED'],
      [`${DID}?service=files&relativeRef=a%20b`, 'DID_URL_MALFORMED'],
      [`${DID}?service=files&relativeRef=%23a#b`, 'DID_URL_MALFORMED'],
      [`${DID}?relativeRef=a`, 'DID_URL_MALFORMED'],
      [`${DID}?versionTime=2026-06-30`, 'DID_URL_MALFORMED'],
      [`${DID}?service=%ff`, 'DID_URL_MALFORMED'],
      ['did:unknown:a#k', 'DID_METHOD_NOT_SUPPORTED'],
    ] as const) {
      expect(await codeOf(url), url).to.equal(code);
    }
  });

  it('argument: versionTime is UTC to the second, and a time that exists', () => {
    expect(readVersionTime('2026-06-30T12:00:00Z')).to.equal(Date.UTC(2026, 5, 30, 12) / 1000);
    for (const text of [
      '2026-02-30T00:00:00Z',
      '2026-06-30T12:00:00.0Z',
      '2026-06-30T12:00:00+00:00',
      '2026-06-30',
      '',
    ]) {
      expect(readVersionTime(text), text).to.equal(undefined);
    }
  });

  it('behaviour: no text makes it throw, and no service leads to another host', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.webUrl(), fc.string().map(encodeURIComponent)),
        async (text) => {
          const outcome = await dereference(`${DID}?service=files&relativeRef=${text}`, dids);
          if (outcome.ok && outcome.value.kind === 'service')
            expect(new URL(outcome.value.url).origin).to.equal('https://files.example');
          await dereference(text, dids);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the grammar of DIDs', () => {
  const idchar = fc.oneof(
    fc.constantFrom(...'abcXYZ019._-'),
    fc.integer({ min: 0, max: 255 }).map((byte) => `%${byte.toString(16).padStart(2, '0')}`),
  );
  const part = fc.array(idchar, { maxLength: 8 }).map((all) => all.join(''));
  const did = fc
    .tuple(
      fc.stringMatching(/^[a-z0-9]{1,8}$/),
      fc.array(part, { maxLength: 4 }),
      fc.array(idchar, { minLength: 1, maxLength: 8 }),
    )
    .map(([method, parts, last]) => ({ method, id: [...parts, last.join('')].join(':') }));
  const pchar = fc.oneof(idchar, fc.constantFrom(..."~!$&'()*+,;=:@/"));
  const some = (more: string) =>
    fc
      .array(fc.oneof(pchar, fc.constantFrom(...more)), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(''));

  it('behaviour: whatever the grammar makes is read back, part by part', () => {
    fc.assert(
      fc.property(
        did,
        fc.option(some('/')),
        fc.option(some('?')),
        fc.option(some('?')),
        ({ method, id }, path, query, fragment) => {
          const text = `did:${method}:${id}`;
          expect(parseDid(text)).to.deep.equal({ method, id });
          const url = `${text}${path === null ? '' : `/${path}`}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`;
          expect(parseDidUrl(url)).to.deep.equal({
            did: text,
            path: path === null ? '' : `/${path}`,
            ...(query === null ? {} : { query }),
            ...(fragment === null ? {} : { fragment }),
          });
        },
      ),
    );
  });

  it('behaviour: what is read is what was written, and no character beyond the grammar passes', () => {
    const GRAMMAR = /^[A-Za-z0-9._~!$&'()*+,;=:@/?#%-]*$/;
    fc.assert(
      fc.property(did, fc.string(), fc.nat(), ({ method, id }, noise, at) => {
        const text = `did:${method}:${id}`;
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + noise + text.slice(place);
        const read = parseDidUrl(changed);
        if (read === undefined) return;
        expect(changed).to.match(GRAMMAR);
        const { did: head, path, query, fragment } = read;
        expect(
          `${head}${path}${query === undefined ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`,
        ).to.equal(changed);
        expect(parseDid(head)).not.to.equal(undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
