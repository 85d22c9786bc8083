import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { DEFAULT_RULES, type Policy } from '../../src/verify/policy.ts';
import { testService } from '../fixtures/service.ts';

const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const token = (typ: string, payload: unknown): string =>
  `${part({ alg: 'ES256', typ, kid: 'did:web:a.example#1' })}.${part(payload)}.${'A'.repeat(86)}`;

const LIST = token('vc+jwt', {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: 'did:web:a.example',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: 'uH4sI' },
});
const TOKEN_LIST = token('statuslist+jwt', {
  sub: 'https://a.example/l',
  status_list: { bits: 1, lst: 'eNr' },
});
const CREDENTIAL = token('vc+jwt', {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:web:a.example',
  credentialSubject: { name: 'somebody' },
});

const policy = (allowedHosts?: readonly string[]): Policy => ({
  name: 'test',
  registries: [],
  roots: [],
  rules: { ...DEFAULT_RULES, ...(allowedHosts && { allowedHosts }) },
});

describe('GET /relay', () => {
  const answers = new Map<string, { readonly status?: number; readonly body: string }>([
    ['/list', { body: LIST }],
    ['/token-list', { body: TOKEN_LIST }],
    ['/credential', { body: CREDENTIAL }],
    ['/page', { body: '<script>alert(1)</script>' }],
    ['/gone', { status: 410, body: LIST }],
  ]);
  let stranger: Server;
  let host: string;
  let app: FastifyInstance;

  before(async () => {
    stranger = createServer((request, response) => {
      const { status = 200, body } = answers.get(request.url ?? '') ?? { status: 404, body: '' };
      response.writeHead(status, { 'content-type': 'text/html' }).end(body);
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    ({ app } = await testService({ allowLoopback: true }, { policies: new Map([['default', policy()]]) }));
  });
  after(async () => {
    await app?.close();
    stranger?.close();
  });

  const ask = (path: string, headers: Record<string, string> = {}, from = app) =>
    from.inject({ url: `/relay?url=${encodeURIComponent(`http://${host}${path}`)}`, headers });

  for (const [what, path, body] of [
    ['a status-list credential', '/list', LIST],
    ['a Status List Token', '/token-list', TOKEN_LIST],
  ] as const)
    it(`default: passes on ${what}, byte for byte and never as a page`, async () => {
      const answer = await ask(path, { 'sec-fetch-site': 'same-origin' });
      expect(answer.statusCode, answer.body).to.equal(200);
      expect(answer.body).to.equal(body);
      expect(answer.headers).to.include({
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    });

  for (const path of ['/credential', '/page'])
    it(`error: ${path} is neither a list nor a DID document`, async () => {
      const answer = await ask(path);
      expect([answer.statusCode, answer.json()['code']]).to.deep.equal([400, 'RELAY_REFUSED']);
    });

  it('error: other sites have no use of it', async () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await ask('/list', { 'sec-fetch-site': site })).json()['code']).to.equal('RELAY_REFUSED');
  });

  it('error: a host that fails is named, with the cause', async () => {
    for (const path of ['/gone', '/missing']) {
      const answer = await ask(path);
      expect([answer.statusCode, answer.json()['code']]).to.deep.equal([502, 'RELAY_UNREACHABLE']);
    }
  });

  it('error: only hosts of the policy are asked', async () => {
    const policies = new Map([['default', policy(['lists.example'])]]);
    const { app: strict } = await testService({ allowLoopback: true }, { policies });
    expect((await ask('/list', {}, strict)).json()['code']).to.equal('RELAY_REFUSED');
    await strict.close();
  });

  it('error: no address of this machine or a private network is asked', async () => {
    const policies = new Map([['default', policy()]]);
    const { app: open } = await testService({}, { policies });
    for (const url of [
      `http://${host}/list`,
      'https://127.0.0.1/list',
      'https://[::1]/list',
      'https://169.254.169.254/latest/meta-data',
      'https://2130706433/',
      'https://router.local/',
      'https://user:word@a.example/list',
      'file:///etc/passwd',
    ]) {
      const answer = await open.inject({ url: `/relay?url=${encodeURIComponent(url)}` });
      expect(answer.json()['code'], url).to.equal('RELAY_REFUSED');
    }
    await open.close();
  });

  it('error: a service without policies asks nobody', async () => {
    const { app: none } = await testService({ allowLoopback: true });
    expect((await ask('/list', {}, none)).json()['code']).to.equal('RELAY_REFUSED');
    await none.close();
  });
});
