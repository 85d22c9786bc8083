import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { type PrivateJwk, requiredMembers } from '../../src/core/jwk.ts';
import { toBase58btc } from '../../src/core/multibase.ts';
import type { DidResolution } from '../../src/did/document.ts';
import { createVidimus, type Settings, type Vidimus } from '../../src/index.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { headerFor, microCredential, signToken, vcJwtClaims } from '../fixtures/tokens.ts';

const EBSI = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const AT = Date.UTC(2026, 5, 30, 12) / 1000;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that a stranger runs: each path answers as a test tells it. */
class Host {
  readonly answers = new Map<string, Answer>();
  readonly asked: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    this.asked.push(`${request.method} ${path} ${request.headers.accept}`);
    const answer = this.answers.get(path) ?? this.answers.get(path.split('?')[0] ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, request);
  });
  port = 0;

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.port = (this.#server.address() as AddressInfo).port;
  }

  /** did:web of this host. */
  did(...path: readonly string[]): string {
    return ['did:web', `localhost%3A${this.port}`, ...path].join(':');
  }

  json(path: string, json: Json, type = 'application/json'): void {
    this.answers.set(path, (response) => response.setHeader('content-type', type).end(JSON.stringify(json)));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

describe('DIDs that are fetched', function () {
  this.timeout(20_000);
  const host = new Host();
  const open: Vidimus[] = [];

  before(() => host.start());
  afterEach(async () => {
    host.answers.clear();
    host.asked.length = 0;
    await Promise.all(open.splice(0).map((vidimus) => vidimus.close()));
  });
  after(() => host.stop());

  const vidimusWith = async (settings: Partial<Settings> = {}): Promise<Vidimus> => {
    const vidimus = await createVidimus({
      profile: 'proofs-and-status',
      allowLoopback: true,
      limits: { requestMs: 400 },
      ...settings,
    });
    open.push(vidimus);
    return vidimus;
  };
  const resolved = async (did: string, settings?: Partial<Settings>, at?: number): Promise<DidResolution> => {
    const outcome = await (await vidimusWith(settings)).resolve(did, at === undefined ? {} : { at });
    if (!outcome.ok) throw new Error(outcome.finding.message);
    return outcome.value;
  };
  const faultOf = async (did: string, settings?: Partial<Settings>, at?: number): Promise<string> => {
    const outcome = await (await vidimusWith(settings)).resolve(did, at === undefined ? {} : { at });
    if (outcome.ok) throw new Error('resolved');
    const { status, code, message } = outcome.finding;
    const cause = /\((NET_[A-Z_]+)\)/.exec(message)?.[1];
    return [status, code, ...(cause === undefined ? [] : [cause])].join(' ');
  };

  describe('did:web', () => {
    it('default: ports and paths name the document', async () => {
      for (const [did, path] of [
        [host.did(), '/.well-known/did.json'],
        [host.did('dir', 'user'), '/dir/user/did.json'],
        [host.did('a%20b'), '/a%20b/did.json'],
      ] as const) {
        host.json(path, { id: did });
        expect(await resolved(did)).to.include({ deactivated: false, version: 'present' });
      }
    });

    it('argument: this machine is asked only where that is allowed', async () => {
      host.json('/.well-known/did.json', { id: host.did() });
      expect(await faultOf(host.did(), { allowLoopback: false })).to.equal(
        'unknown DID_UNREACHABLE NET_URL_REFUSED',
      );
      expect(host.asked).to.deep.equal([]);
    });

    it('argument: offline, the document at hand counts and nobody is asked', async () => {
      const url = `https://localhost:${host.port}/.well-known/did.json`;
      const resources = new Map([[url, Buffer.from(JSON.stringify({ id: host.did() }))]]);
      expect((await resolved(host.did(), { offline: true, resources })).document.id).to.equal(host.did());
      expect(await faultOf(host.did('b'), { offline: true, resources })).to.equal(
        'unknown DID_UNREACHABLE NET_OFFLINE',
      );
      expect(host.asked).to.deep.equal([]);
    });

    it('argument: hosts that the policy does not name are not asked', async () => {
      const settings = { rules: { allowedHosts: ['named.example'] } };
      expect(await faultOf(host.did(), settings)).to.equal('unknown DID_UNREACHABLE NET_HOST_NOT_ALLOWED');
      expect(host.asked).to.deep.equal([]);
    });

    for (const [name, code, answer] of [
      ['another DID’s document', 'fail DID_DOCUMENT_MISMATCH', '{"id":"did:web:other.example"}'],
      ['no JSON', 'fail JSON_MALFORMED', '<html></html>'],
      ['a member twice', 'fail JSON_DUPLICATE_KEY', '{"id":"a","id":"b"}'],
      ['a list', 'fail JSON_MALFORMED', '[]'],
    ] as const) {
      it(`error: ${name}`, async () => {
        host.answers.set('/.well-known/did.json', (response) => response.end(answer));
        expect(await faultOf(host.did())).to.equal(code);
      });
    }

    for (const [name, code, answer] of [
      ['silence', 'NET_TIMEOUT', () => undefined],
      [
        'a drop now and then',
        'NET_TIMEOUT',
        (response) => {
          const timer = setInterval(() => response.write(' '), 50);
          response.on('close', () => clearInterval(timer));
        },
      ],
      [
        'a redirect into a network',
        'NET_URL_REFUSED',
        (response) => response.writeHead(302, { location: 'https://169.254.169.254/did.json' }).end(),
      ],
      [
        'a redirect to a name of this network',
        'NET_URL_REFUSED',
        (response) => response.writeHead(302, { location: 'https://router.lan/did.json' }).end(),
      ],
      [
        'redirects without end',
        'NET_REDIRECTS',
        (response) => response.writeHead(302, { location: '/.well-known/did.json' }).end(),
      ],
      ['a fault of the server', 'NET_STATUS', (response) => response.writeHead(503).end()],
    ] as const satisfies readonly (readonly [string, string, Answer])[]) {
      it(`error: ${name}: unknown, at the limit`, async () => {
        host.answers.set('/.well-known/did.json', answer);
        const started = performance.now();
        expect(await faultOf(host.did())).to.equal(`unknown DID_UNREACHABLE ${code}`);
        expect(performance.now() - started).to.be.lessThan(1500);
      });
    }

    it('error: 100 MB are refused at 64 KiB', async () => {
      let sent = 0;
      const chunk = Buffer.alloc(65_536, 0x20);
      host.answers.set('/.well-known/did.json', (response) => {
        const more = (): void => {
          while (sent < 100_000_000 && !response.destroyed) {
            sent += chunk.length;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      });
      const before = process.memoryUsage();
      expect(await faultOf(host.did())).to.equal('unknown DID_UNREACHABLE NET_TOO_LARGE');
      const after = process.memoryUsage();
      expect(sent).to.be.lessThan(10_000_000);
      expect(after.heapUsed + after.external - before.heapUsed - before.external).to.be.lessThan(
        64 * 1024 * 1024,
      );
    });

    it('error: 100 MB that come packed are refused at 64 KiB', async () => {
      const packed = gzipSync(Buffer.alloc(100_000_000, 0x20));
      host.answers.set('/.well-known/did.json', (response) =>
        response.setHeader('content-encoding', 'gzip').end(packed),
      );
      const started = performance.now();
      expect(await faultOf(host.did())).to.equal('unknown DID_UNREACHABLE NET_TOO_LARGE');
      expect(performance.now() - started).to.be.lessThan(400);
    });

    it('error: gone is a fail', async () => {
      expect(await faultOf(host.did())).to.equal('fail DID_NOT_FOUND');
    });
  });

  describe('did:ebsi', () => {
    const registry = (): string => `http://localhost:${host.port}/did-registry/v5/identifiers`;
    const path = `/did-registry/v5/identifiers/${EBSI}`;
    const settings = (): Partial<Settings> => ({ allowLoopback: false, ebsi: { didRegistry: registry() } });

    it('default: asks the registry as of the time, for the types that it gives', async () => {
      host.json(path, { id: EBSI }, 'application/did+ld+json; charset=utf-8');
      expect(await resolved(EBSI, settings(), AT)).to.include({ version: 'historic', deactivated: false });
      const [asked, ...more] = host.asked;
      expect(more).to.deep.equal([]);
      expect(asked).to.contain(`${path}?valid-at=2026-06-30T12%3A00%3A00Z application/did+ld+json`);
      host.asked.length = 0;
      expect((await resolved(EBSI, settings())).version).to.equal('historic');
      expect(host.asked[0]).to.match(new RegExp(`^GET ${path} `));
    });

    it('argument: the address above the identifiers, and a result around the document', async () => {
      host.json(path, { didDocument: { id: EBSI }, didDocumentMetadata: { deactivated: true } });
      const above = { ebsi: { didRegistry: `http://localhost:${host.port}/did-registry/v5/` } };
      expect((await resolved(EBSI, above)).deactivated).to.equal(true);
    });

    it('behaviour: one request for many at once and for a while after, but one for each time', async () => {
      host.json(path, { id: EBSI });
      const vidimus = await vidimusWith(settings());
      await Promise.all([AT, AT, AT + 1].map((at) => vidimus.resolve(EBSI, { at })));
      await vidimus.resolve(EBSI, { at: AT });
      expect(host.asked).to.have.length(2);
    });

    it('behaviour: a registry that knows no valid-at is asked for today, and that is said', async () => {
      host.answers.set(path, (response, request) => {
        if (request.url?.includes('?')) response.writeHead(400).end('{"title":"Bad Request"}');
        else response.setHeader('content-type', 'application/did+json').end(JSON.stringify({ id: EBSI }));
      });
      expect((await resolved(EBSI, settings(), AT)).version).to.equal('present');
    });

    it('error: unknown to the registry, another DID, other types, a fault', async () => {
      expect(await faultOf(EBSI, settings(), AT)).to.equal('fail DID_NOT_FOUND');
      host.answers.set(path, (response) => response.writeHead(400).end());
      expect(await faultOf(EBSI, settings(), AT)).to.equal('fail DID_NOT_FOUND');
      host.json(path, { id: 'did:ebsi:zb1SQy6CDUDYHSTK3MiXCXk' });
      expect(await faultOf(EBSI, settings())).to.equal('fail DID_DOCUMENT_MISMATCH');
      host.json(path, { id: EBSI }, 'text/html');
      expect(await faultOf(EBSI, settings())).to.equal('unknown DID_UNREACHABLE NET_CONTENT_INVALID');
      host.answers.set(path, (response) => response.writeHead(500).end());
      expect(await faultOf(EBSI, settings())).to.equal('unknown DID_UNREACHABLE NET_STATUS');
      host.answers.set(path, () => undefined);
      expect(await faultOf(EBSI, settings())).to.equal('unknown DID_UNREACHABLE NET_TIMEOUT');
    });

    it('error: natural persons and malformed DIDs are not asked about, nor anybody without a registry', async () => {
      const person = `did:ebsi:${toBase58btc(Uint8Array.of(2, ...new Uint8Array(32).fill(7)))}`;
      expect(await faultOf('did:ebsi:zabc', settings())).to.equal('fail DID_MALFORMED');
      expect(await faultOf(person, settings())).to.equal('unknown DID_METHOD_NOT_SUPPORTED');
      expect(await faultOf(EBSI)).to.equal('unknown DID_METHOD_NOT_SUPPORTED');
      expect(host.asked).to.deep.equal([]);
    });

    it('behaviour: a credential under its key is accepted, and the registry named as contacted', async () => {
      const key = await generateKey('P-256');
      const kid = `${EBSI}#key-1`;
      host.json(path, {
        id: EBSI,
        verificationMethod: [
          {
            id: kid,
            type: 'JsonWebKey2020',
            controller: EBSI,
            publicKeyJwk: requiredMembers(publicPart(key)),
          },
        ],
        assertionMethod: [kid],
      });
      const token = await signToken(headerFor(key, kid), vcJwtClaims(microCredential(EBSI)), key);
      const verdict = await (await vidimusWith(settings())).verify(token, { now: AT + 60 });
      expect(verdict.checks.find(({ check }) => check === 'proof')).to.include({ code: 'PROOF_VALID' });
      expect(verdict.contacted).to.include(`localhost:${host.port}`);
    });
  });

  describe('issuers that are web addresses', () => {
    const ISSUER = 'https://issuer.example/issuers/1';
    const METADATA = 'https://issuer.example/.well-known/jwt-vc-issuer/issuers/1';
    const bytes = (json: JsonObject): Uint8Array => Buffer.from(JSON.stringify(json));
    const at = (...entries: readonly (readonly [string, JsonObject])[]): Partial<Settings> => ({
      resources: new Map(entries.map(([url, json]) => [url, bytes(json)])),
    });
    const controller = (jwk: JsonObject, extra: JsonObject = {}): JsonObject => ({
      '@context': 'https://www.w3.org/ns/cid/v1',
      id: ISSUER,
      verificationMethod: [
        { id: `${ISSUER}#key`, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk: jwk, ...extra },
      ],
      assertionMethod: ['#key'],
    });
    const tokenBy = (key: PrivateJwk, kid: string): Promise<string> =>
      signToken(headerFor(key, kid), vcJwtClaims(microCredential(ISSUER)), key);
    const proofOf = async (token: string, settings: Partial<Settings>): Promise<string | undefined> => {
      const verdict = await (await vidimusWith(settings)).verify(token, { now: AT + 60 });
      return verdict.checks.find(({ check }) => check === 'proof')?.code;
    };

    it('default: a controlled identifier document at hand gives the key', async () => {
      const key = await generateKey('P-256');
      const settings = at([ISSUER, controller(requiredMembers(publicPart(key)))]);
      expect(await proofOf(await tokenBy(key, `${ISSUER}#key`), settings)).to.equal('PROOF_VALID');
      expect(await proofOf(await tokenBy(await generateKey('P-256'), `${ISSUER}#key`), settings)).to.equal(
        'SIGNATURE_INVALID',
      );
    });

    it('argument: metadata of an SD-JWT VC issuer, with its keys or their address; a kid is any text', async () => {
      const key = await generateKey('P-256');
      const jwk = { ...requiredMembers(publicPart(key)), kid: 'doc-signer-05-25-2022' };
      const keysAt = 'https://issuer.example/keys.json';
      for (const settings of [
        at([METADATA, { issuer: ISSUER, jwks: { keys: [jwk] } }]),
        at([METADATA, { issuer: ISSUER, jwks_uri: keysAt }], [keysAt, { keys: [jwk] }]),
      ]) {
        const { document } = await resolved(ISSUER, settings);
        expect([...document.methods.keys()]).to.deep.equal([
          'doc-signer-05-25-2022',
          `${ISSUER}#doc-signer-05-25-2022`,
        ]);
        expect(await proofOf(await tokenBy(key, `${ISSUER}#doc-signer-05-25-2022`), settings)).to.equal(
          'PROOF_VALID',
        );
      }
    });

    it('behaviour: an ended key counts for what was issued before its end', async () => {
      const key = await generateKey('P-256');
      const jwk = requiredMembers(publicPart(key));
      const token = await tokenBy(key, `${ISSUER}#key`);
      expect(
        await proofOf(token, at([ISSUER, controller(jwk, { expires: '2026-07-01T00:00:00Z' })])),
      ).to.equal('PROOF_VALID');
      expect(
        await proofOf(token, at([ISSUER, controller(jwk, { revoked: '2026-06-30T12:00:00Z' })])),
      ).to.equal('METHOD_ENDED');
    });

    it('error: a host that nobody names is not asked', async () => {
      expect(await faultOf(ISSUER)).to.equal('unknown ISSUER_HOST_NOT_NAMED');
      const other = `https://localhost:${host.port}/issuers/1`;
      expect(await faultOf(other)).to.equal('unknown ISSUER_HOST_NOT_NAMED');
      expect(host.asked).to.deep.equal([]);
    });

    it('error: documents of another, keys twice, private keys, and both or none of jwks', async () => {
      const jwk = requiredMembers(publicPart(await generateKey('P-256')));
      for (const [code, ...entries] of [
        [
          'fail DID_DOCUMENT_MISMATCH',
          [ISSUER, { ...controller(jwk), id: 'https://issuer.example/issuers/2' }],
        ],
        ['fail DID_DOCUMENT_MISMATCH', [METADATA, { issuer: 'https://issuer.example/', jwks: { keys: [] } }]],
        ['fail DID_DOCUMENT_INVALID', [METADATA, { issuer: ISSUER }]],
        ['fail DID_DOCUMENT_INVALID', [METADATA, { issuer: ISSUER, jwks: { keys: [] }, jwks_uri: ISSUER }]],
        [
          'fail DID_DOCUMENT_INVALID',
          [
            METADATA,
            {
              issuer: ISSUER,
              jwks: {
                keys: [
                  { ...jwk, kid: 'a' },
                  { ...jwk, kid: 'a' },
                ],
              },
            },
          ],
        ],
        [
          'fail DID_DOCUMENT_HAS_PRIVATE_KEY',
          [METADATA, { issuer: ISSUER, jwks: { keys: [{ ...jwk, d: 'AA' }] } }],
        ],
      ] as const satisfies readonly (readonly [string, ...(readonly [string, JsonObject])[]])[]) {
        expect(await faultOf(ISSUER, at(...entries))).to.equal(code);
      }
    });
  });
});
