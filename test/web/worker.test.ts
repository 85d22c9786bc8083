import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/lib/root.ts';
import { createVidimus } from '../../src/compose.ts';
import { sample } from '../../src/sample.ts';
import { buildApp } from '../../src/service/app.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { builtPages } from '../../src/service/web.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { VerifyAnswer, VerifyRequest } from '../../src/web/worker/protocol.ts';
import { startBrowser, type TestBrowser, type WatchedPage } from '../fixtures/browser.ts';
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
    const counted = JSON.parse(
      execFileSync(process.execPath, [join(root, 'scripts/bench/bundle.ts'), '--json'], { encoding: 'utf8' }),
    ) as { verifyPageFirstLoadGzipBytes: number; verifyPageFirstLoad: readonly string[] };
    await context.close();
    await app.close();
    await own.close();
    await browser.close();
    expect([...loaded].sort()).to.deep.equal(counted.verifyPageFirstLoad.map((file) => `/${file}`).sort());
    expect(counted.verifyPageFirstLoadGzipBytes).to.be.at.most(90 * 1024);
  });
});

/** Hosts of addresses in a token's claims. */
const hostsIn = (token: string): readonly string[] => {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return [...claims.matchAll(/http:\/\/(127\.0\.0\.1:\d+)/g)].map(([, host = '']) => host);
};
