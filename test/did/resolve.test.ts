import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import { toBase64url } from '../../src/core/base64url.ts';
import { fail } from '../../src/core/errors.ts';
import type { Finding } from '../../src/core/finding.ts';
import { failed, no } from '../../src/core/finding.ts';
import { type CurveJwk, type PublicJwk, requiredMembers } from '../../src/core/jwk.ts';
import { toBase58btc, toVarint } from '../../src/core/multibase.ts';
import { pointBytes } from '../../src/core/points.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { didKeyJcsOf, didKeyMethodId, didKeyOf } from '../../src/did/create.ts';
import type { DidResolution } from '../../src/did/document.ts';
import { localDids } from '../../src/did/methods/local.ts';
import { didWeb, didWebUrl } from '../../src/did/methods/web.ts';
import { createDidResolver, type DidSources } from '../../src/did/resolve.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const resolve = async (did: string, sources: DidSources = {}): Promise<DidResolution> => {
  const outcome = await createDidResolver(sources).resolve(did, {});
  if (!outcome.ok) throw new Error(`${outcome.finding.code}: ${outcome.finding.message}`);
  return outcome.value;
};

const faultOf = async (did: string, sources: DidSources = {}): Promise<Pick<Finding, 'status' | 'code'>> => {
  const outcome = await createDidResolver(sources).resolve(did, {});
  if (outcome.ok) throw new Error('resolved');
  return { status: outcome.finding.status, code: outcome.finding.code };
};

const signingKey = ({ document }: DidResolution): PublicJwk | undefined => {
  const [id = ''] = document.relationships.assertionMethod;
  const key = document.methods.get(id)?.key;
  return key?.kind === 'jwk' ? key.jwk : undefined;
};

describe('did:key', () => {
  for (const crv of ['P-256', 'P-384', 'secp256k1', 'Ed25519'] as const) {
    it(`default: ${crv} goes there and back in both forms`, async () => {
      const { d: _, ...key } = await generateKey(crv);
      for (const did of [didKeyOf(key as PublicJwk), didKeyJcsOf(key as PublicJwk)]) {
        const resolution = await resolve(did);
        expect(signingKey(resolution)).to.deep.equal(key);
        expect(resolution.document.relationships.assertionMethod).to.deep.equal([didKeyMethodId(did)]);
        expect(resolution.version).to.equal('immutable');
        expect(resolution.document.source['id']).to.equal(did);
      }
    });
  }

  it('vector: EBSI’s natural person (ebsi.md §4.2)', async () => {
    const key: PublicJwk = {
      kty: 'EC',
      crv: 'P-256',
      x: 'ngy44T1vxAT6Di4nr-UaM9K3Tlnz9pkoksDokKFkmNc',
      y: 'QCRfOKlSM31GTkb4JHx3nXB4G_jSPMsbdjzlkT_UpPc',
    };
    const did =
      'did:key:z2dmzD81cgPx8Vki7JbuuMmFYrWPgYoytykUZ3eyqht1j9KbsEYvdrjxMjQ4tpnje9BDBTzuNDP3knn6qLZErzd4bJ5go2CChoPjd5GAH3zpFJP5fuwSk66U5Pq6EhF4nKnHzDnznEP8fX99nZGgwbAh1o7Gj1X52Tdhf7U4KTk66xsA5r';
    expect(didKeyJcsOf(key)).to.equal(did);
    expect(signingKey(await resolve(did))).to.deep.equal(key);
  });

  it('error: a JWK that is not canonical is refused', async () => {
    const { d: _, ...key } = await generateKey('P-256');
    const withJson = (text: string): string =>
      `did:key:${toBase58btc(Uint8Array.of(...toVarint(0xeb51), ...Buffer.from(text)))}`;
    const members = requiredMembers(key as PublicJwk);
    expect(withJson(JSON.stringify(members))).to.equal(didKeyJcsOf(key as PublicJwk));
    for (const text of [
      JSON.stringify(members, null, 1),
      JSON.stringify({ ...members, use: 'sig' }),
      JSON.stringify({ kty: members['kty'], crv: members['crv'], x: members['x'], y: members['y'] }),
    ]) {
      expect(await faultOf(withJson(text))).to.deep.equal({ status: 'fail', code: 'DID_MALFORMED' });
    }
    expect((await faultOf(withJson(JSON.stringify({ ...members, d: 'AA' })))).code).to.equal(
      'DID_DOCUMENT_HAS_PRIVATE_KEY',
    );
    expect((await faultOf(withJson('{"crv":"P-256","crv":"P-256"}'))).code).to.equal('JSON_DUPLICATE_KEY');
  });

  it('error: a second form of the same key is refused, and JWKs of other kinds are recognised', async () => {
    const { d: _, ...key } = await generateKey('P-256');
    const uncompressed = Uint8Array.of(...toVarint(0x1200), ...pointBytes(key as CurveJwk));
    expect((await faultOf(`did:key:${toBase58btc(uncompressed)}`)).code).to.equal('KEY_LENGTH_INVALID');
    const p521 = Buffer.from('{"crv":"P-521","kty":"EC","x":"AA","y":"AA"}');
    expect(
      (await faultOf(`did:key:${toBase58btc(Uint8Array.of(...toVarint(0xeb51), ...p521))}`)).code,
    ).to.equal('DID_KEY_NOT_SUPPORTED');
  });

  it('error: what is no key', async () => {
    const codec = (code: number, length: number): string =>
      `did:key:${toBase58btc(Uint8Array.of(...toVarint(code), ...new Uint8Array(length).fill(255)))}`;
    expect((await faultOf('did:key:mAAA')).code).to.equal('DID_MALFORMED');
    expect((await faultOf('did:key:z0')).code).to.equal('DID_MALFORMED');
    expect((await faultOf('did:key:z')).code).to.equal('DID_MALFORMED');
    expect((await faultOf(codec(0xed, 31))).code).to.equal('KEY_LENGTH_INVALID');
    expect((await faultOf(codec(0xed, 32))).code).to.equal('KEY_MALFORMED');
    expect((await faultOf(codec(0x1200, 33))).code).to.equal('KEY_MALFORMED');
    expect((await faultOf(codec(0x1200, 65))).code).to.equal('KEY_LENGTH_INVALID');
    expect((await faultOf(codec(0xe7, 33))).code).to.equal('KEY_MALFORMED');
    expect((await faultOf(codec(0xec, 33))).code).to.equal('KEY_LENGTH_INVALID');
    expect(await faultOf(codec(0x1234, 32))).to.deep.equal({
      status: 'unknown',
      code: 'DID_KEY_NOT_SUPPORTED',
    });
  });

  it('behaviour: keys that signatures are not checked with resolve, each for its own use', async () => {
    for (const [code, length, use] of [
      [0xec, 32, 'keyAgreement'],
      [0x1204, 56, 'keyAgreement'],
      [0xeb, 96, 'assertionMethod'],
      [0x1202, 67, 'authentication'],
    ] as const) {
      const text = toBase58btc(Uint8Array.of(...toVarint(code), ...new Uint8Array(length).fill(255)));
      const did = `did:key:${text}`;
      const { document } = await resolve(did);
      const id = didKeyMethodId(did);
      expect(document.methods.get(id)).to.deep.include({ type: 'Multikey', key: { kind: 'other' } });
      expect(document.relationships[use]).to.deep.equal([id]);
      expect(document.relationships.keyAgreement.length).to.equal(use === 'keyAgreement' ? 1 : 0);
      expect(document.source['verificationMethod']).to.deep.equal([
        { id, type: 'Multikey', controller: did, publicKeyMultibase: text },
      ]);
    }
  });
});

describe('did:jwk', () => {
  const didOf = (jwk: object): string => `did:jwk:${toBase64url(Buffer.from(JSON.stringify(jwk)))}`;

  it('error: private keys, broken text and broken keys', async () => {
    const { d, ...key } = await generateKey('P-256');
    expect((await faultOf(didOf({ ...key, d }))).code).to.equal('DID_DOCUMENT_HAS_PRIVATE_KEY');
    expect((await faultOf('did:jwk:AB')).code).to.equal('DID_MALFORMED');
    expect((await faultOf('did:jwk:AAAA')).code).to.equal('JSON_MALFORMED');
    // Without its kind it is no key, and one of a kind that nobody knows is another matter.
    for (const jwk of [{}, { kty: 7 }, { crv: 'P-256' }]) {
      expect((await faultOf(didOf(jwk))).code).to.equal('DID_MALFORMED');
    }
    expect((await faultOf(didOf({ ...key, x: 'AA' }))).code).to.equal('KEY_MALFORMED');
    for (const other of [
      { kty: 'EC', crv: 'P-256', x: 7 },
      { ...key, y: undefined },
      { ...key, kty: 'OKP' },
      { ...key, crv: 'Ed25519' },
      { ...key, crv: 'P-521' },
    ]) {
      const { document } = await resolve(didOf(other));
      expect([...document.methods.values()].map((method) => method.key.kind)).to.deep.equal(['other']);
    }
  });

  it('behaviour: a key for encryption signs nothing', async () => {
    const { d: _, ...key } = await generateKey('P-256');
    for (const jwk of [
      { ...key, use: 'enc' },
      { kty: 'OKP', crv: 'X448', x: 'AA' },
    ]) {
      const { document } = await resolve(didOf(jwk));
      expect(document.relationships.assertionMethod).to.deep.equal([]);
      expect(document.relationships.keyAgreement).to.have.length(1);
    }
  });
});

describe('did:web', () => {
  it('default: the address of the document', () => {
    for (const [did, url] of [
      ['did:web:a.example', 'https://a.example/.well-known/did.json'],
      ['did:web:a.example:user:alice', 'https://a.example/user/alice/did.json'],
      ['did:web:a.example%3A3000', 'https://a.example:3000/.well-known/did.json'],
      ['did:web:a.example%3a3000:x', 'https://a.example:3000/x/did.json'],
    ] as const) {
      expect(didWebUrl(did)).to.equal(url);
    }
    for (const did of [
      'did:web:a.example:..:x',
      'did:web:a.example:.',
      'did:web:a.example:%2e%2E',
      'did:web:a.example:a%2Fb',
      'did:web:a.example:a%5Cb',
      'did:web:a.example::x',
      'did:web:a%2Fb',
      'did:web:a%40b.example',
      'did:web:a.example%3A99999',
      'did:web:a.example%3A0',
      'did:web:127.0.0.1',
      'did:web:2130706433',
      'did:web:0x7f.1%3A8443',
      'did:web:-a.example',
      'did:web:a_b.example',
      'did:web:a.example%3A80%3A81',
      'did:web:',
      'did:key:a',
    ]) {
      expect(didWebUrl(did), did).to.equal(undefined);
    }
  });

  const did = 'did:web:a.example';
  const answer = (json: unknown) => async () => ({ bytes: Buffer.from(JSON.stringify(json)) });

  it('default: fetches, and keeps a success for a while', async () => {
    let fetched = 0;
    let now = 100;
    const web = didWeb(async (url) => {
      fetched++;
      expect(url).to.equal('https://a.example/.well-known/did.json');
      return answer({ id: did })();
    });
    const resolver = createDidResolver({ web, clock: () => now, webSeconds: 10 });
    const both = await Promise.all([resolver.resolve(did, {}), resolver.resolve(did, {})]);
    expect(both.every((outcome) => outcome.ok && outcome.value.version === 'present')).to.equal(true);
    await resolver.resolve(did, {});
    expect(fetched).to.equal(1);
    now = 110;
    await resolver.resolve(did, {});
    expect(fetched).to.equal(2);
  });

  it('behaviour: a document that says so is deactivated', async () => {
    for (const deactivated of [true, false]) {
      expect((await resolve(did, { web: didWeb(answer({ id: did, deactivated })) })).deactivated).to.equal(
        deactivated,
      );
    }
  });

  it('error: a mistake of ours is not taken for the network’s', async () => {
    const web = didWeb(async () => {
      throw new TypeError('ours');
    });
    const thrown = await Promise.resolve(createDidResolver({ web }).resolve(did, {})).catch(
      (error: unknown) => error,
    );
    expect(thrown).to.be.instanceOf(TypeError);
  });

  it('behaviour: a failure is not kept', async () => {
    let calls = 0;
    const web = didWeb(async () => {
      if (++calls === 1) throw fail('NET_TIMEOUT', { host: 'a.example', ms: 1 });
      return answer({ id: did })();
    });
    const resolver = createDidResolver({ web });
    const first = await resolver.resolve(did, {});
    expect(!first.ok && first.finding).to.include({ status: 'unknown', code: 'DID_UNREACHABLE' });
    expect((await resolver.resolve(did, {})).ok).to.equal(true);
  });

  it('error: gone is a fail, everything else about the network is unknown', async () => {
    const status = (code: number): DidSources => ({
      web: didWeb(async () => {
        throw fail('NET_STATUS', { host: 'a.example', status: code });
      }),
    });
    expect(await faultOf(did, status(404))).to.deep.equal({ status: 'fail', code: 'DID_NOT_FOUND' });
    expect(await faultOf(did, status(500))).to.deep.equal({ status: 'unknown', code: 'DID_UNREACHABLE' });
    expect(await faultOf('did:web:a.example:..', status(500))).to.deep.equal({
      status: 'fail',
      code: 'DID_MALFORMED',
    });
    expect((await faultOf(did, { web: didWeb(answer({ id: 'did:web:b.example' })) })).code).to.equal(
      'DID_DOCUMENT_MISMATCH',
    );
    expect((await faultOf(did, { web: didWeb(answer([])) })).code).to.equal('JSON_MALFORMED');
  });
});

describe('createDidResolver', () => {
  it('error: methods without a source, and things that are no DIDs', async () => {
    expect(await faultOf('did:ion:abc')).to.deep.equal({
      status: 'unknown',
      code: 'DID_METHOD_NOT_SUPPORTED',
    });
    expect(await faultOf('did:web:a.example')).to.deep.equal({
      status: 'unknown',
      code: 'DID_METHOD_NOT_SUPPORTED',
    });
    expect((await faultOf('did:constructor:x')).code).to.equal('DID_METHOD_NOT_SUPPORTED');
    expect(await faultOf('https://issuer.example/1')).to.deep.equal({
      status: 'unknown',
      code: 'ISSUER_NOT_A_DID',
    });
    expect(await faultOf('urn:x:1')).to.deep.equal({ status: 'fail', code: 'DID_MALFORMED' });
  });

  it('error: did:ebsi that is none', async () => {
    for (const did of [
      'did:ebsi:abc',
      'did:ebsi:z2',
      'did:ebsi:z21MTQp2icgiYaiFq5iv4ruwx',
      'did:ebsi:pilot:z21MTQp2icgiYaiFq5iv4ruw',
    ]) {
      expect(await faultOf(did)).to.deep.equal({ status: 'fail', code: 'DID_MALFORMED' });
    }
    expect((await faultOf('did:ebsi:z21MTQp2icgiYaiFq5iv4ruw')).code).to.equal('DID_METHOD_NOT_SUPPORTED');
  });

  it('argument: documents at hand come first; the time asked for reaches the method', async () => {
    const did = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
    const local = localDids([
      { id: did },
      { didDocument: { id: 'did:ion:b' }, didDocumentMetadata: { deactivated: true } },
    ]);
    expect((await resolve(did, { local })).document.id).to.equal(did);
    expect((await resolve('did:ion:b', { local })).deactivated).to.equal(true);
    let asked: number | undefined;
    const resolver = createDidResolver({
      ebsi: (_, { at }) => {
        asked = at;
        return no(failed('DID_NOT_FOUND', { did }));
      },
    });
    expect(await resolver.resolve(did, { at: 7 })).to.have.nested.property('finding.code', 'DID_NOT_FOUND');
    expect(asked).to.equal(7);
  });

  it('behaviour: keys that had ended at the time asked for, or by now, are told', async () => {
    const did = 'did:web:university.example';
    const method = { id: '#k', type: 'JsonWebKey', controller: did, publicKeyJwk: { kty: 'OKP' } };
    const local = localDids([
      { id: did, verificationMethod: [{ ...method, expires: '2026-01-01T00:00:00Z' }] },
    ]);
    const end = Date.UTC(2026, 0, 1) / 1000;
    const resolver = createDidResolver({ local, clock: () => end });
    const hasEnded = async (at?: number): Promise<boolean> => {
      const resolved = await resolver.resolve(did, at === undefined ? {} : { at });
      return resolved.ok && resolved.value.document.methods.get(`${did}#k`)?.hasEnded === true;
    };
    expect(await hasEnded(end - 1)).to.equal(false);
    expect(await hasEnded(end)).to.equal(true);
    expect(await hasEnded()).to.equal(true);
  });

  const ebsi = sharedVectors('ebsi-signed');
  if (ebsi !== undefined) {
    it('vector: a resolution result of another DID is refused', async () => {
      const result = parseJsonObject(readFileSync(join(ebsi, 'did-resolution-result.json')));
      const did = 'did:ebsi:zxaYaUtb8pvoAtYNWbKcveg';
      expect(await faultOf(did, { local: localDids(new Map([[did, result]])) })).to.deep.equal({
        status: 'fail',
        code: 'DID_DOCUMENT_MISMATCH',
      });
      const own = 'did:ebsi:ziDnioxYYLW1a3qUbqTFz4W';
      const { document } = await resolve(own, { local: localDids([result]) });
      expect(document.relationships.assertionMethod).to.have.length(1);
      expect(document.methods.size).to.equal(2);
    });
  }
});
