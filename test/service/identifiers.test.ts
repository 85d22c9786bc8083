import { expect } from 'chai';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { failed, no, ok, unknown } from '../../src/core/finding.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { toBase58btc, toVarint } from '../../src/core/multibase.ts';
import { dereference } from '../../src/did/dereference.ts';
import type { DidMethod } from '../../src/did/method.ts';
import { localDids } from '../../src/did/methods/local.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { createDidResolver } from '../../src/did/resolve.ts';
import { contractOf, type OpenApi } from '../fixtures/openapi.ts';
import { testService } from '../fixtures/service.ts';

const KEY = 'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv';
const FRAGMENT = KEY.slice('did:key:'.length);
const WEB = 'did:web:university.example%3A8443';
const GONE = 'did:ion:gone';
const OLDER = 'application/ld+json;profile="https://w3id.org/did-resolution"';
const RESULT = 'application/did-resolution';
const DEREFERENCING = 'application/did-url-dereferencing';

const SERVICES = [
  { id: '#files', type: 'Files', serviceEndpoint: 'https://files.example/base/' },
  { id: `${WEB}#odd`, type: 'Odd', serviceEndpoint: 'javascript:alert(1)' },
  { id: '#list', type: 'LinkedDomains', serviceEndpoint: [{ uri: 'x' }, 'https://first.example/'] },
];

/** A method with a history, and one whose findings follow from the DID. */
const historic: DidMethod = (did, { at }) => {
  const document = parseDidDocument({ id: did, alsoKnownAs: [String(at)] }, did);
  if (!document.ok) return document;
  return ok({ document: document.value, deactivated: false, version: 'historic', updatedAt: 1_700_000_000 });
};
const faulty: DidMethod = (did) => {
  if (did.endsWith('away')) return no(unknown('DID_UNREACHABLE', { did, cause: 'NET_TIMEOUT' }));
  if (did.endsWith('broken')) return no(failed('DID_DOCUMENT_INVALID', { reason: 'it has no id' }));
  return no(failed('DID_NOT_FOUND', { did }));
};

describe('service: GET /1.0/identifiers/{did}', () => {
  let app: FastifyInstance;
  let judge: ReturnType<typeof contractOf>;

  before(async () => {
    const local = localDids([
      { id: WEB, service: SERVICES },
      { didDocument: { id: GONE }, didDocumentMetadata: { deactivated: true } },
    ]);
    const dids = createDidResolver({ local, ethr: historic, web: faulty });
    ({ app } = await testService({}, { dereference: (url, options) => dereference(url, dids, options) }));
    judge = contractOf((await app.inject({ url: '/openapi.json' })).json<OpenApi>());
  });
  after(() => app.close());

  const ask = async (path: string, accept?: string) => {
    const answer = await app.inject({
      url: `/1.0/identifiers/${path}`,
      ...(accept === undefined ? {} : { headers: { accept } }),
    });
    if (answer.statusCode !== 303) judge('/1.0/identifiers/{did}', 'get', answer);
    const body: JsonObject = answer.body === '' ? {} : answer.json();
    return { status: answer.statusCode, type: answer.headers['content-type'], body, headers: answer.headers };
  };
  const errorOf = (body: JsonObject): unknown =>
    ((body['didResolutionMetadata'] as JsonObject)?.['error'] as JsonObject)?.['type'];
  const named = (name: string): string => `https://www.w3.org/ns/did#${name}`;

  it('default: the whole result, plain and URL-encoded', async () => {
    for (const path of [KEY, encodeURIComponent(KEY)]) {
      const { status, type, body } = await ask(path);
      expect(status).to.equal(200);
      expect(type).to.equal(RESULT);
      expect(body['didResolutionMetadata']).to.deep.equal({ contentType: 'application/did' });
      expect(body['didDocumentMetadata']).to.deep.equal({});
      expect(body['didDocument']).to.have.property('id', KEY);
    }
  });

  it('argument: Accept names the form; Content-Type is what the result says of itself', async () => {
    const { type, body } = await ask(KEY, RESULT);
    expect(type).to.equal(RESULT);
    expect(body['didResolutionMetadata']).to.deep.equal({ contentType: RESULT });
    for (const accept of [
      'application/did',
      'application/did+ld+json',
      'application/did+json',
      'application/json',
    ]) {
      const bare = await ask(KEY, accept);
      expect(bare.type).to.equal(accept);
      expect(bare.body).to.have.property('id', KEY);
      expect(bare.body).not.to.have.property('didResolutionMetadata');
      expect(bare.headers['vary']).to.contain('Accept');
    }
    const dereferenced = await ask(KEY, DEREFERENCING);
    expect(dereferenced.type).to.equal(DEREFERENCING);
    expect(dereferenced.body['dereferencingMetadata']).to.deep.equal({ contentType: DEREFERENCING });
    expect(dereferenced.body['contentStream']).to.have.property('id', KEY);
    expect(dereferenced.body['contentMetadata']).to.deep.equal({});
    const older = await ask(KEY, OLDER);
    expect(older.type).to.equal(OLDER);
    expect(older.body).to.have.property('@context', 'https://w3id.org/did-resolution/v1');
    expect(older.body['didDocument']).to.have.property('id', KEY);
  });

  it('argument: Accept with qualities, lists and wildcards; in the query it comes first', async () => {
    const typeFor = async (accept: string, path = KEY) => (await ask(path, accept)).type;
    expect(await typeFor('text/html,application/xhtml+xml,*/*;q=0.8')).to.equal(RESULT);
    expect(await typeFor('application/*')).to.equal(RESULT);
    expect(await typeFor(`${RESULT};q=0.5, application/did+json`)).to.equal('application/did+json');
    expect(await typeFor('application/did;q=0, application/did+ld+json;q=0.1')).to.equal(
      'application/did+ld+json',
    );
    expect(await typeFor('Application/DID+JSON')).to.equal('application/did+json');
    expect(await typeFor(OLDER, `${KEY}?accept=application/did`)).to.equal('application/did');
    expect(await typeFor('application/ld+json')).to.equal('application/ld+json');
  });

  it('error: nothing that is accepted can be given', async () => {
    for (const accept of ['text/html', 'application/x-unknown', 'application/did;q=0', 'nonsense']) {
      const { status, body } = await ask(KEY, accept);
      expect(status, accept).to.equal(406);
      expect(errorOf(body)).to.equal(named('REPRESENTATION_NOT_SUPPORTED'));
      expect(body).to.include({ didDocument: null });
    }
  });

  it('error: what is no DID', async () => {
    for (const path of [
      'not-a-did',
      'did:example',
      'did%3Akey',
      '',
      'did:key:',
      'did:KEY:a',
      'did:key:z0',
      '%20',
    ]) {
      const { status, body } = await ask(path);
      expect(status, path).to.equal(400);
      expect(errorOf(body), path).to.equal(named('INVALID_DID'));
      expect(body, path).to.deep.include({ didDocument: null, didDocumentMetadata: {} });
    }
    const { status, body } = await ask('did:example', DEREFERENCING);
    expect(status).to.equal(400);
    expect(body).to.deep.include({ contentStream: null, contentMetadata: {} });
    expect(body).to.have.nested.property('dereferencingMetadata.error.type', named('INVALID_DID_URL'));
  });

  it('error: every fault has its status and name, in the newer and the older form', async () => {
    const short = `did:key:${toBase58btc(Uint8Array.of(...toVarint(0xed), ...new Uint8Array(31)))}`;
    const off = `did:key:${toBase58btc(Uint8Array.of(...toVarint(0xed), ...new Uint8Array(32).fill(255)))}`;
    const strange = `did:key:${toBase58btc(Uint8Array.of(...toVarint(0x1234), 1))}`;
    for (const [path, status, name, older] of [
      ['did:unsupported:123456789abcdefghi', 501, 'METHOD_NOT_SUPPORTED', 'methodNotSupported'],
      ['did:ebsi:z21MTQp2icgiYaiFq5iv4ruw', 501, 'METHOD_NOT_SUPPORTED', 'methodNotSupported'],
      ['did:ebsi:abc', 400, 'INVALID_DID', 'invalidDid'],
      ['did:web:absent', 404, 'NOT_FOUND', 'notFound'],
      ['did:web:broken', 500, 'INVALID_DID_DOCUMENT', 'invalidDidDocument'],
      ['did:web:away', 500, 'INTERNAL_ERROR', 'internalError'],
      [short, 400, 'INVALID_PUBLIC_KEY_LENGTH', 'invalidPublicKeyLength'],
      [off, 400, 'INVALID_PUBLIC_KEY', 'invalidPublicKey'],
      [strange, 501, 'UNSUPPORTED_PUBLIC_KEY_TYPE', 'unsupportedPublicKeyType'],
      ['did:jwk:e30x', 400, 'INVALID_DID', 'invalidDid'],
      [`${KEY}?versionId=1`, 501, 'FEATURE_NOT_SUPPORTED', 'featureNotSupported'],
      [`${KEY}%3FversionId=1`, 501, 'FEATURE_NOT_SUPPORTED', 'featureNotSupported'],
      [`${KEY}%3FversionTime=now`, 400, 'INVALID_DID_URL', 'invalidDidUrl'],
    ] as const) {
      for (const accept of [undefined, RESULT, 'application/did+ld+json']) {
        const answer = await ask(path, accept);
        expect(answer.status, path).to.equal(status);
        expect(answer.type).to.equal(RESULT);
        expect(errorOf(answer.body), path).to.equal(named(name));
      }
      const { status: same, type, body } = await ask(path, OLDER);
      expect(same).to.equal(status);
      expect(type).to.equal(OLDER);
      expect(body).to.have.property('@context');
      expect(body).to.have.nested.property('didResolutionMetadata.error', older);
    }
  });

  it('behaviour: a deactivated DID is 410, with its document', async () => {
    const { status, body } = await ask(GONE);
    expect(status).to.equal(410);
    expect(body).to.deep.include({ didDocumentMetadata: { deactivated: true } });
    expect(body['didDocument']).to.have.property('id', GONE);
    expect((await ask(GONE, 'application/did+json')).status).to.equal(410);
    expect((await ask(GONE, DEREFERENCING)).status).to.equal(410);
  });

  it('behaviour: a fragment leads to the part of the document', async () => {
    for (const path of [`${KEY}%23${FRAGMENT}`, encodeURIComponent(`${KEY}#${FRAGMENT}`)]) {
      const { status, type, body } = await ask(path);
      expect(status).to.equal(200);
      expect(type).to.equal(DEREFERENCING);
      expect(body['contentStream']).to.include({ id: `${KEY}#${FRAGMENT}`, controller: KEY });
      expect((await ask(path, 'application/json')).body).to.have.property('id', `${KEY}#${FRAGMENT}`);
      // Asked for as a document it is no DID.
      expect((await ask(path, RESULT)).status).to.equal(400);
    }
    const absent = await ask(`${KEY}%23absent`);
    expect(absent.status).to.equal(404);
    expect(absent.body).to.have.nested.property('dereferencingMetadata.error.type', named('NOT_FOUND'));
    expect((await ask(`${KEY}/path`)).status).to.equal(501);
  });

  it('behaviour: percent-encodings of the DID itself stay, however it is sent', async () => {
    for (const path of [WEB, encodeURIComponent(WEB)]) {
      expect((await ask(path)).body['didDocument'], path).to.have.property('id', WEB);
    }
  });

  it('behaviour: a service is 303 with its address and no body, whatever is accepted', async () => {
    for (const [query, location] of [
      ['service=files', 'https://files.example/base/'],
      ['serviceType=LinkedDomains', 'https://first.example/'],
      ['service=files&relativeRef=a%2Fb%3Fc', 'https://files.example/base/a/b?c'],
      ['service=files&relativeRef=%2Froot', 'https://files.example/root'],
      ['service=files#frag', 'https://files.example/base/#frag'],
    ] as const) {
      for (const accept of [undefined, RESULT, DEREFERENCING, OLDER, 'application/did+json']) {
        const answer = await ask(encodeURIComponent(`${WEB}?${query}`), accept);
        expect(answer.status, query).to.equal(303);
        expect(answer.headers['location']).to.equal(location);
        expect(answer.body).to.deep.equal({});
      }
    }
  });

  it('error: services that are absent, lead elsewhere, or are no web address', async () => {
    for (const [query, status] of [
      ['service=absent', 404],
      ['service=odd', 501],
      ['service=files&relativeRef=%2F%2Fevil.example', 400],
      ['service=files&relativeRef=https%3A%2F%2Fevil.example%2F', 400],
      ['service=files&service=odd', 400],
      ['service=%ff', 400],
      ['relativeRef=a', 400],
    ] as const) {
      const answer = await ask(encodeURIComponent(`${WEB}?${query}`));
      expect(answer.status, query).to.equal(status);
    }
  });

  it('argument: versionTime, as an option and inside the DID URL, where the method keeps a history', async () => {
    const did = 'did:ethr:0x1111111111111111111111111111111111111111';
    const time = '2026-06-30T12:00:00Z';
    const seconds = String(Date.UTC(2026, 5, 30, 12) / 1000);
    for (const path of [`${did}?versionTime=${time}`, encodeURIComponent(`${did}?versionTime=${time}`)]) {
      const { status, body } = await ask(path);
      expect(status).to.equal(200);
      expect(body).to.have.nested.property('didDocument.alsoKnownAs[0]', seconds);
      expect(body['didDocumentMetadata']).to.deep.equal({ updated: '2023-11-14T22:13:20Z' });
    }
    expect((await ask(`${KEY}?versionTime=${time}`)).status).to.equal(200);
    const web = await ask(`${WEB}?versionTime=${time}`);
    expect(web.status).to.equal(501);
    expect(errorOf(web.body)).to.equal(named('FEATURE_NOT_SUPPORTED'));
  });

  it('error: options that are unknown, twice, beyond ASCII, or malformed', async () => {
    const query = (name: string, value: string): string => `${KEY}?${new URLSearchParams({ [name]: value })}`;
    const bad = [
      ...['service', 'serviceType', 'relativeRef', 'versionId', 'versionTime', 'hl', 'accept'].map((name) =>
        query(name, 'foo\u200bbar'),
      ),
      ...['my path', 'file#section', 'dir?query'].map((value) => query('relativeRef', value)),
      ...[
        '2026-06-30',
        '2026-06-30 12:00:00',
        '2026-13-01T00:00:00Z',
        '2026-06-30T12:00:00.1Z',
        '2026-06-30T12:00:00+02:00',
      ].map((value) => query('versionTime', value)),
      query('accept', 'nonsense'),
      query('toString', 'x'),
      query('noCache', 'maybe'),
      `${KEY}?service=a&service=b`,
    ];
    for (const path of bad) {
      const { status, body } = await ask(path);
      expect(status, path).to.equal(400);
      expect(errorOf(body), path).to.equal(named('INVALID_OPTIONS'));
    }
    for (const path of [
      query('service', 'linkedDomain'),
      query('relativeRef', 'my%20path/file'),
      query('noCache', 'true'),
    ]) {
      expect((await ask(path)).status, path).to.equal(200);
    }
  });

  it('behaviour: long DIDs are read, endless ones are none', async () => {
    const long = `did:jwk:${Buffer.from(JSON.stringify({ kty: 'RSA', n: 'A'.repeat(1400), e: 'AQAB' })).toString('base64url')}`;
    expect((await ask(long)).status).to.equal(400);
    expect(errorOf((await ask(long)).body)).to.equal(named('INVALID_PUBLIC_KEY'));
    expect((await ask(`did:web:${'a'.repeat(4097)}`)).status).to.equal(400);
  });

  it('behaviour: whatever stands in path and Accept, the answer is described and none is 500', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc
            .tuple(fc.constantFrom(KEY, WEB, GONE, 'did:x:y'), fc.string({ maxLength: 30 }))
            .map((parts) => parts.join('')),
        ),
        fc.oneof(
          fc.constantFrom(undefined, '*/*', RESULT, DEREFERENCING, OLDER),
          fc.stringMatching(/^[ -~]{0,40}$/),
        ),
        async (text, accept) => {
          const { status } = await ask(encodeURIComponent(text), accept);
          expect(status).not.to.equal(500);
        },
      ),
      { numRuns: 300 },
    );
  });
});
