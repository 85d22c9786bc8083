import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { loadedAtFirst } from '../../scripts/lib/first-load.ts';
import { createVidimus } from '../../src/compose.ts';
import { generateIssuer } from '../../src/issue/keys.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { signSdJwt } from '../../src/issue/sign-sd-jwt.ts';
import { sample } from '../../src/sample.ts';
import { buildApp } from '../../src/service/app.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { builtPages } from '../../src/service/web.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { VerifyAnswer, VerifyRequest } from '../../src/web/worker/protocol.ts';
import { startBrowser, type TestBrowser, type WatchedPage } from '../fixtures/browser.ts';
import { credential20, SUITES } from '../fixtures/data-integrity.ts';
import { startWebStand, type WebStand } from '../fixtures/web-stand.ts';

/** What decided, without when and by whom it was asked. */
const decided = ({ decision, checks, chain, paths, credential, issuer }: Verdict) => ({
  decision,
  checks: checks.map(({ code, status }) => `${code} ${status}`),
  chain: chain.map(({ record }) => record.id),
  paths: paths.length,
  credential,
  issuer,
});

/** A page without a policy of its own, in which the worker runs as in the verify page. */
const ask = async (page: Page, request: Omit<VerifyRequest, 'bytes'> & { readonly token: string }) => {
  const worker = readdirSync(join(builtPages() ?? '', 'assets/worker')).find((name) => name.endsWith('.js'));
  const answer = await page.evaluate(
    async ([path, { token, ...rest }]) => {
      const held = globalThis as typeof globalThis & { worker?: Worker; last?: number };
      held.worker ??= new Worker(path, { type: 'module' });
      const id = (held.last ?? 0) + 1;
      held.last = id;
      const { worker } = held;
      const reply = new Promise((resolve) => {
        worker.addEventListener('message', function hear({ data }) {
          if (data.id !== id) return;
          worker.removeEventListener('message', hear);
          resolve(data.answer ?? data.fault);
        });
      });
      worker.postMessage({
        id,
        ask: 'verify',
        request: { ...rest, bytes: new TextEncoder().encode(token) },
      });
      return reply;
    },
    [`/assets/worker/${worker}`, request] as const,
  );
  return answer as VerifyAnswer;
};

describe('the SDK in the worker', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let stand: WebStand;
  let watched: WatchedPage;

  before(async function () {
    browser = await startBrowser(this);
    stand = await startWebStand();
    watched = await browser.open(`${stand.url}/livez`);
    // Lists of the demonstration stand on this machine, at a port of their own.
    for (const token of stand.demo.samples) for (const host of hostsIn(token.token)) watched.allow(host);
    // Their server lets no page read them, which Chromium says aloud.
    watched.expect(/CORS|ERR_FAILED|ERR_CONNECTION_REFUSED|status of (?:404|502)/);
  });
  after(async () => {
    await watched?.close();
    await stand?.stop();
    await browser?.close();
  });

  it('default: from slices it decides as the own copy does, on every credential of the story', async () => {
    expect(stand.demo.samples.length).to.be.greaterThan(10);
    for (const { name, token } of stand.demo.samples) {
      const now = Math.floor(Date.now() / 1000);
      const answer = await ask(watched.page, { token, at: now });
      const own = await stand.vidimus.verify(token, { now });
      if (answer.kind !== 'credential') throw new Error(`${name} was read as a presentation`);
      expect(decided(answer.verdict), name).to.deep.equal(decided(own));
      const roles = new Set(answer.contacted.map(({ role }) => role));
      expect([...roles].filter((role) => role === 'node')).to.deep.equal([]);
      if (own.chain.length > 0) expect(answer.details?.records, name).to.not.deep.equal({});
    }
    watched.verify();
  });

  it('behaviour: every format, suite and curve is read here too, and JSON-LD comes with the first that needs it', async () => {
    const now = Math.floor(Date.now() / 1000);
    const scripts = new Set<string>();
    watched.page.context().on('request', (request) => scripts.add(new URL(request.url()).pathname));
    const check = async (what: string, text: string): Promise<void> => {
      const request = { token: text, profile: 'proofs-only', at: now };
      const answer = await ask(watched.page, request);
      const own = await stand.vidimus.verify(text, { profile: 'proofs-only', now });
      expect(own.decision, `${what}: ${own.summary}`).to.equal('accepted');
      expect(answer.verdict.checks, what).to.deep.equal(own.checks);
    };
    for (const crv of ['P-256', 'P-384', 'Ed25519', 'secp256k1'] as const) {
      const issuer = await generateIssuer(crv);
      await check(crv, await signCredential(credential20(issuer.did), issuer, { issuedAt: now }));
      await check(
        `${crv}, SD-JWT`,
        await signSdJwt(credential20(issuer.did), issuer, { hide: ['/credentialSubject/0/level'] }),
      );
    }
    expect([...scripts].filter((path) => /read-document|canonize/.test(path))).to.deep.equal([]);
    for (const [suite, crv] of SUITES) {
      const issuer = await generateIssuer(crv);
      const signed = await signDataIntegrity(credential20(issuer.did), issuer, { suite, created: now });
      await check(`${suite}, ${crv}`, JSON.stringify(signed));
    }
    expect([...scripts].filter((path) => /canonize/.test(path))).to.have.length(1);
    watched.verify();
  });

  it('behaviour: a list that no page may read comes through the service, and the answer says so', async () => {
    const answer = await ask(watched.page, { token: stand.token('good-by-list'), profile: 'default' });
    const relayed = answer.contacted.find(({ role }) => role === 'relayed');
    expect(relayed?.by).to.equal(new URL(stand.url).host);
    expect(relayed?.host).to.include('127.0.0.1');
    expect(answer.verdict.decision).to.equal('accepted');
  });
});

describe('the first load of the verify page', function () {
  this.timeout(60_000);

  it('default: without a touch the page loads what bench:bundle counts, and no verifier', async function () {
    const browser = await startBrowser(this);
    const own = await createVidimus(sample.settings);
    const options = {
      ...SERVICE_DEFAULTS,
      rateLimit: 0,
      logLevel: 'silent',
      pages: builtPages() ?? '',
    } as const;
    const app = await buildApp(backendOf(own, { headAge: 0, lagBlocks: 0 }), options);
    const loaded = new Set<string>();
    const context = await browser.browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
    context.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) loaded.add(pathname);
    });
    const page = await context.newPage();
    await page.goto(await app.listen({ port: 0, host: '127.0.0.1' }), { waitUntil: 'networkidle' });
    const folder = builtPages() ?? '';
    const counted = loadedAtFirst(folder, 'verify').filter((file) => file.endsWith('.js'));
    await context.close();
    await app.close();
    await own.close();
    await browser.close();
    expect([...loaded].sort()).to.deep.equal(counted.map((file) => `/${file}`).sort());
    const bytes = counted.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(bytes).to.be.at.most(90 * 1024);
  });
});

/** Hosts of addresses in a token's claims. */
const hostsIn = (token: string): readonly string[] => {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return [...claims.matchAll(/http:\/\/(127\.0\.0\.1:\d+)/g)].map(([, host = '']) => host);
};
