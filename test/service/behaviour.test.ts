import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { pino } from 'pino';
import { fail } from '../../src/core/errors.ts';
import { failed, no } from '../../src/core/finding.ts';
import { buildApp } from '../../src/service/app.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { smallRegistry } from '../fixtures/registry.ts';
import { testService, tokenFor } from '../fixtures/service.ts';
import { samplePresentationVerdict, sampleVerdict } from '../fixtures/verdict.ts';

const json = { 'content-type': 'application/json' };

interface Listed {
  readonly items: readonly { readonly did: string }[];
  readonly next?: string;
  readonly total: number;
}

describe('service: behaviour', () => {
  it('behaviour: the decision stands in a header, and nothing of it is cached', async () => {
    const { app } = await testService();
    const answer = await app.inject({
      method: 'POST',
      url: '/verify',
      headers: { 'content-type': 'text/plain' },
      payload: tokenFor('undetermined'),
    });
    expect(answer.headers['vidimus-decision']).to.equal('undetermined');
    expect(answer.headers['cache-control']).to.equal('no-store');
    await app.close();
  });

  it('behaviour: VCALM answers carry no verifiableCredential and no errors', async () => {
    const { app } = await testService();
    for (const decision of ['accepted', 'rejected'] as const) {
      const answer = await app.inject({
        method: 'POST',
        url: '/credentials/verify',
        payload: { verifiableCredential: tokenFor(decision) },
      });
      expect(answer.json()).to.have.property('verified', decision === 'accepted');
      expect(answer.json()).not.to.have.any.keys('verifiableCredential', 'errors');
    }
    await app.close();
  });

  it('behaviour: VCALM refuses what is no credential with 400', async () => {
    const { app } = await testService();
    const whole = {
      '@context': ['x'],
      type: ['VerifiableCredential'],
      issuer: 'did:key:z',
      credentialSubject: {},
    };
    const without = (name: string) =>
      Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
    const bodies: unknown[] = [
      null,
      1,
      'x',
      [],
      {},
      { verifiableCredential: null },
      { verifiableCredential: 1 },
      { verifiableCredential: [] },
      { verifiableCredential: JSON.stringify(whole) },
    ];
    for (const name of Object.keys(whole)) bodies.push({ verifiableCredential: without(name) });
    for (const body of bodies) {
      const answer = await app.inject({
        method: 'POST',
        url: '/credentials/verify',
        headers: json,
        payload: JSON.stringify(body),
      });
      expect(answer.statusCode, JSON.stringify(body)).to.equal(400);
      expect(answer.headers['content-type']).to.match(/^application\/problem\+json/);
    }
    await app.close();
  });

  it('behaviour: a page leads to the next, and all of them give the whole list', async () => {
    const { app } = await testService();
    const seen: string[] = [];
    let after: string | undefined = '';
    while (after !== undefined) {
      const answer: { json(): Listed } = await app.inject({
        url: `/issuers?limit=1${after === '' ? '' : `&after=${after}`}`,
      });
      const page: Listed = answer.json();
      expect(page.total).to.equal(4);
      seen.push(...page.items.map(({ did }) => did));
      after = page.next;
    }
    expect(seen).to.deep.equal(['did:key:zRoot', 'did:key:zBody', 'did:key:zFirst', 'did:key:zSecond']);
    await app.close();
  });

  it('behaviour: the block is the ETag, and a client that has it gets 304', async () => {
    const { app } = await testService();
    const first = await app.inject({ url: '/issuers' });
    const etag = String(first.headers['etag']);
    const again = await app.inject({ url: '/issuers', headers: { 'if-none-match': `W/${etag}` } });
    expect(again.statusCode).to.equal(304);
    expect(again.body).to.equal('');
    await app.close();
  });

  it('behaviour: X-Request-ID is echoed where it is short and plain, else a new one is given', async () => {
    const { app } = await testService();
    const given = await app.inject({ url: '/livez', headers: { 'x-request-id': 'abc-1' } });
    expect(given.headers['x-request-id']).to.equal('abc-1');
    const long = await app.inject({ url: '/livez', headers: { 'x-request-id': 'x'.repeat(65) } });
    expect(long.headers['x-request-id']).to.match(/^[0-9a-f-]{36}$/);
    await app.close();
  });

  it('behaviour: an unknown path is 404, a wrong method is 405 with Allow', async () => {
    const { app } = await testService();
    expect((await app.inject({ url: '/nothing' })).json()).to.have.property('code', 'ROUTE_UNKNOWN');
    const wrong = await app.inject({ url: '/verify' });
    expect(wrong.statusCode).to.equal(405);
    expect(wrong.headers['allow']).to.equal('POST');
    expect(wrong.json()).to.have.property('code', 'METHOD_NOT_ALLOWED');
    await app.close();
  });

  it('behaviour: any origin may read, without credentials', async () => {
    const { app } = await testService();
    const answer = await app.inject({ url: '/livez', headers: { origin: 'https://page.example' } });
    expect(answer.headers['access-control-allow-origin']).to.equal('*');
    expect(answer.headers).not.to.have.property('access-control-allow-credentials');
    await app.close();
  });

  it('behaviour: too many requests are 429 with Retry-After; probes are not limited', async () => {
    const { app } = await testService({ rateLimit: 1 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await app.inject({ url: '/issuers' })).statusCode);
    expect(statuses).to.deep.equal([200, 200, 429, 429]);
    const limited = await app.inject({ url: '/issuers' });
    expect(limited.headers['retry-after']).to.equal('1');
    expect(limited.json()).to.have.property('code', 'RATE_LIMITED');
    expect((await app.inject({ url: '/livez' })).statusCode).to.equal(200);
    await app.close();
  });

  it('behaviour: a request that takes too long is given up with 503', async () => {
    const { app } = await testService({ requestMs: 50 }, { verify: () => new Promise(() => undefined) });
    const answer = await app.inject({ method: 'POST', url: '/verify', payload: { credential: 'a' } });
    expect(answer.statusCode).to.equal(503);
    expect(answer.json()).to.have.property('code', 'DEADLINE_EXCEEDED');
    expect(answer.headers).to.have.property('retry-after');
    await app.close();
  });

  it('behaviour: more verifications at once than allowed are told to come back', async () => {
    let finish = (): void => undefined;
    const wait = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { app } = await testService(
      { inFlight: 1 },
      { verify: () => wait.then(() => sampleVerdict('accepted')) },
    );
    const ask = () => app.inject({ method: 'POST', url: '/verify', payload: { credential: 'a' } });
    // A call starts when it is first waited for.
    const first = ask().then((answer) => answer.statusCode);
    const second = await ask();
    expect(second.statusCode).to.equal(503);
    expect(second.json()).to.have.property('code', 'TOO_BUSY');
    expect(second.headers).to.have.property('retry-after');
    finish();
    expect(await first).to.equal(200);
    expect((await ask()).statusCode).to.equal(200);
    await app.close();
  });

  it('behaviour: an address that a client made up does not escape the rate limit', async () => {
    const { app } = await testService({ rateLimit: 1, trustProxy: true });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      const headers = { 'x-forwarded-for': `192.0.2.${i}, 198.51.100.7` };
      statuses.push((await app.inject({ url: '/issuers', headers })).statusCode);
    }
    expect(statuses).to.deep.equal([200, 200, 429, 429]);
    await app.close();
  });

  it('error: what the environment refuses is 503, what nobody foresaw is 500 without its text', async () => {
    const away = await testService(
      {},
      {
        verify: async () => {
          throw fail('INPUT_TOO_LARGE', { bytes: 2, limit: 1 });
        },
      },
    );
    expect(
      (await away.app.inject({ method: 'POST', url: '/verify', payload: { credential: 'a' } })).statusCode,
    ).to.equal(413);
    const broken = await testService(
      {},
      {
        verify: async () => {
          throw new Error('secret text');
        },
      },
    );
    const answer = await broken.app.inject({ method: 'POST', url: '/verify', payload: { credential: 'a' } });
    expect(answer.statusCode).to.equal(500);
    expect(answer.body).not.to.contain('secret text');
    await away.app.close();
    await broken.app.close();
  });

  it('behaviour: neither log nor metrics tell what was asked', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    const { registry } = smallRegistry();
    const app = await buildApp(
      {
        registry,
        profiles: [],
        verifyPresentation: async () => samplePresentationVerdict('accepted'),
        verify: async () => sampleVerdict('accepted'),
        dereference: async (did) => no(failed('DID_NOT_FOUND', { did })),
        health: async () => ({ ready: true, probes: [] }),
      },
      { ...SERVICE_DEFAULTS, metrics: true },
      { logger },
    );
    await app.inject({ method: 'POST', url: '/verify', payload: { credential: 'SECRETTOKEN' } });
    await app.inject({ method: 'POST', url: '/verify', headers: json, payload: '{"SECRETTOKEN":' });
    await app.inject({
      method: 'POST',
      url: '/verify/batch?after=SECRETTOKEN',
      headers: { 'content-type': 'application/x-ndjson' },
      payload: '{"id":"SECRETTOKEN","credential":"SECRETTOKEN"}\n{"SECRETTOKEN"\n',
    });
    await app.inject({ url: '/verify/batch/SECRETTOKEN' });
    await app.inject({ url: '/issuers?query=SECRETTOKEN' });
    await app.inject({ url: '/issuers/did:key:SECRETTOKEN' });
    await app.inject({ url: '/1.0/identifiers/did:web:SECRETTOKEN' });
    await app.inject({ url: '/SECRETTOKEN' });
    const metrics = await app.inject({ url: '/metrics' });
    expect(metrics.body).to.contain('vidimus_verifications_total{decision="accepted"} 1');
    expect(metrics.body).not.to.contain('SECRETTOKEN');
    expect(lines.length).to.be.greaterThan(4);
    expect(lines.join('')).not.to.contain('SECRETTOKEN');
    await app.close();
  });

  it('behaviour: /metrics is not served unless asked for', async () => {
    const { app } = await testService();
    expect((await app.inject({ url: '/metrics' })).statusCode).to.equal(404);
    await app.close();
  });

  it('argument: lists serves status-list credentials from a folder, and nothing outside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vidimus-lists-'));
    writeFileSync(join(folder, 'first.jwt'), 'a.b.c\n');
    const { app } = await testService({ lists: folder });
    const answer = await app.inject({ url: '/status-lists/first' });
    expect(answer.body).to.equal('a.b.c');
    expect(answer.headers['content-type']).to.match(/^application\/vc\+jwt/);
    const header = Buffer.from('{"alg":"ES256","typ":"statuslist+jwt"}').toString('base64url');
    writeFileSync(join(folder, 'token.jwt'), `${header}.b.c`);
    writeFileSync(join(folder, 'embedded.json'), '{"type":"BitstringStatusListCredential"}');
    const typeOf = async (name: string, accept: string) => {
      const { headers } = await app.inject({ url: `/status-lists/${name}`, headers: { accept } });
      return headers['content-type']?.split(';')[0];
    };
    expect(await typeOf('token', '*/*')).to.equal('application/statuslist+jwt');
    expect(await typeOf('embedded', '*/*')).to.equal('application/json');
    expect(await typeOf('embedded', 'application/json;q=0.9, application/vc')).to.equal('application/vc');
    expect((await app.inject({ url: '/status-lists/embedded' })).json()).to.have.property('type');
    expect((await app.inject({ url: '/status-lists/none' })).statusCode).to.equal(404);
    for (const name of ['..%2Ffirst', '.hidden', 'a%00b']) {
      expect((await app.inject({ url: `/status-lists/${name}` })).statusCode).to.be.oneOf([400, 404]);
    }
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('property: no body whatever makes a 500', async function () {
    this.timeout(60_000);
    const { app } = await testService();
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.record({ credential: fc.anything(), now: fc.anything() }).map((value) => safeJson(value)),
      fc
        .record({ verifiableCredential: fc.anything(), options: fc.anything() })
        .map((value) => safeJson(value)),
      fc.string().map((text) => `${text}.e30.c2ln`),
    );
    const type = fc.constantFrom(
      'application/json',
      'application/vc+jwt',
      'text/plain',
      'application/ld+json',
      'a/b',
      '',
    );
    const path = fc.constantFrom('/verify', '/credentials/verify');
    await fc.assert(
      fc.asyncProperty(path, type, body, async (url, contentType, payload) => {
        const headers = contentType === '' ? {} : { 'content-type': contentType };
        const answer = await app.inject({ method: 'POST', url, headers, payload });
        expect(answer.statusCode).to.be.oneOf([200, 400, 413, 415, 422]);
      }),
      { numRuns: 400 },
    );
    await app.close();
  });

  it('argument: a charset on the media type changes nothing', async () => {
    const { app } = await testService();
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const good = JSON.stringify({ credential: tokenFor('accepted') });
    expect(
      (await app.inject({ method: 'POST', url: '/verify', headers, payload: good })).statusCode,
    ).to.equal(200);
    expect(
      (await app.inject({ method: 'POST', url: '/verify', headers, payload: '{}' })).statusCode,
    ).to.equal(400);
    await app.close();
  });

  it('property: no path or query makes a 500', async function () {
    this.timeout(60_000);
    const { app } = await testService();
    const part = fc.oneof(fc.webPath(), fc.string().map(encodeURIComponent), fc.webQueryParameters());
    const prefix = fc.constantFrom('/issuers/', '/accreditations/', '/issuers?', '/lists?', '/errors/', '/');
    await fc.assert(
      fc.asyncProperty(prefix, part, async (start, rest) => {
        const answer = await app.inject({ url: `${start}${rest}` });
        expect(answer.statusCode).to.be.lessThan(500);
      }),
      { numRuns: 400 },
    );
    await app.close();
  });
});

const safeJson = (value: unknown): string => {
  try {
    return (
      JSON.stringify(value, (_, entry) => (typeof entry === 'bigint' ? entry.toString() : entry)) ?? 'null'
    );
  } catch {
    return 'null';
  }
};
