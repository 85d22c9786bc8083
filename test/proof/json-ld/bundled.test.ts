import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { bundledContextBytes, bundledContexts, withContexts } from '../../../src/proof/json-ld/bundled.ts';
import { CONTEXT_TEXTS } from '../../../src/proof/json-ld/context-texts.ts';
import { sharedVectors } from '../../fixtures/shared.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('bundledContexts', () => {
  it('default: has the contexts of credentials, each with its @context', () => {
    for (const { url } of CONTEXT_TEXTS) expect(bundledContexts.get(url), url).to.have.property('@context');
    expect(CONTEXT_TEXTS.map(({ url }) => url)).to.include.members([
      'https://www.w3.org/2018/credentials/v1',
      V2,
      'https://www.w3.org/ns/credentials/examples/v2',
      'https://w3id.org/security/data-integrity/v1',
      'https://w3id.org/security/data-integrity/v2',
      'https://w3id.org/security/suites/ed25519-2020/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
      'https://www.w3.org/ns/did/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'http://data.europa.eu/snb/model/context/edc-ap',
    ]);
  });

  it('default: each text is the one that its digest was pinned for', () => {
    for (const { url, text, sha256: pinned } of CONTEXT_TEXTS) expect(sha256(text), url).to.equal(pinned);
    expect(new Set(CONTEXT_TEXTS.map(({ url }) => url)).size).to.equal(CONTEXT_TEXTS.length);
  });

  it('behaviour: the context of data model 2.0 is the one whose digest the specification states', () => {
    const bytes = bundledContextBytes(V2) ?? new Uint8Array();
    // VCDM 2.0 §B.1.
    expect(sha256(bytes)).to.equal('59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734');
  });

  it('behaviour: gives one object a URL, since what follows from it is kept by it', () => {
    expect(bundledContexts.get(V2)).to.equal(bundledContexts.get(V2));
  });

  it('argument: knows no other URL, nor another spelling of one', () => {
    for (const url of [
      '',
      `${V2}/`,
      V2.toUpperCase(),
      'https://example.com/context',
      '__proto__',
      'constructor',
    ]) {
      expect(bundledContexts.get(url), url).to.equal(undefined);
      expect(bundledContextBytes(url), url).to.equal(undefined);
    }
  });

  it('behaviour: gives no bytes where only the meaning is kept, not the published white space', () => {
    for (const { url, isExact } of CONTEXT_TEXTS)
      expect(bundledContextBytes(url) !== undefined, url).to.equal(isExact);
  });

  it('behaviour: the published files that are at hand are the same to the byte', function () {
    const folder = sharedVectors('jsonld-contexts');
    if (folder === undefined) return this.skip();
    for (const [file, url] of [
      ['credentials-v1.json', 'https://www.w3.org/2018/credentials/v1'],
      ['credentials-v2.json', V2],
      ['data-integrity-v1.json', 'https://w3id.org/security/data-integrity/v1'],
      ['data-integrity-v2.json', 'https://w3id.org/security/data-integrity/v2'],
      ['jwk-v1.json', 'https://w3id.org/security/jwk/v1'],
      ['multikey-v1.json', 'https://w3id.org/security/multikey/v1'],
    ] as const) {
      const published = readFileSync(join(folder, file));
      expect(Buffer.from(bundledContextBytes(url) ?? []).equals(published), url).to.equal(true);
    }
  });
});

describe('withContexts', () => {
  const own = { '@context': { name: 'https://example.com/name' } };

  it('default: adds contexts of the caller', () => {
    const source = withContexts(new Map([['https://example.com/context', own]]));
    expect(source.get('https://example.com/context')).to.equal(own);
    expect(source.get(V2)).to.equal(bundledContexts.get(V2));
    expect(source.get('https://example.com/other')).to.equal(undefined);
  });

  it('behaviour: nobody replaces a bundled context', () => {
    expect(withContexts(new Map([[V2, own]])).get(V2)).to.equal(bundledContexts.get(V2));
  });

  it('argument: builds on another source', () => {
    const source = withContexts(new Map(), { get: () => own });
    expect(source.get('https://example.com/anything')).to.equal(own);
  });
});
