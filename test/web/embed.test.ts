import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { FrameLocator, Page } from 'playwright-core';
import {
  axeViolations,
  PHONE,
  startBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../fixtures/browser.ts';
import { startWebStand, type WebStand } from '../fixtures/web-stand.ts';

/** Somebody else's page, with a policy of its own that lets our script and frame in and nothing else. */
const page = (service: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An employer</title>
<link rel="icon" href="data:,"><script type="module" src="${service}/vidimus-verify.js"></script></head>
<body><h1>An employer</h1><main>${body}</main></body></html>`;

describe('verify page in other people’s pages', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let stand: WebStand;
  let foreign: Server;
  let origin: string;
  let watched: WatchedPage;
  const files = new Map<string, string>();

  before(async function () {
    browser = await startBrowser(this);
    stand = await startWebStand();
    foreign = createServer((request, response) => {
      const body = files.get(request.url ?? '');
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': request.url?.endsWith('.jwt') ? 'application/vc+jwt' : 'text/html',
        'content-security-policy': `default-src 'none'; script-src ${stand.url}; frame-src ${stand.url}; connect-src 'self'; img-src data:`,
      });
      response.end(body);
    }).listen(0, '127.0.0.1');
    await once(foreign, 'listening');
    // Another site to the browser, not only another port.
    origin = `http://localhost:${(foreign.address() as AddressInfo).port}`;
    for (const name of ['good', 'revoked-by-bit']) files.set(`/${name}.jwt`, stand.token(name));
    files.set('/about', '<!doctype html><link rel=icon href="data:,"><title>About</title>');
    files.set('/element', page(stand.url, '<vidimus-verify src="/good.jwt" locale="en"></vidimus-verify>'));
    files.set('/missing', page(stand.url, '<vidimus-verify src="/none.jwt"></vidimus-verify>'));
    files.set(
      '/iframe',
      page(stand.url, `<iframe title="Check" width="100%" height="900" src="${stand.url}/embed/"></iframe>`),
    );
  });
  after(async () => {
    foreign?.close();
    await stand?.stop();
    await browser?.close();
  });

  const open = async (path: string): Promise<Page> => {
    watched = await browser.open(`${origin}/about`, PHONE);
    watched.allow(new URL(stand.url).host);
    watched.expect(/Failed to load resource/);
    await watched.page.addInitScript(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['ready', 'verdict', 'fault', 'reset'])
        addEventListener(`vidimus-${type}`, (event) => heard.push([type, (event as CustomEvent).detail]));
    });
    await watched.page.goto(`${origin}${path}`);
    return watched.page;
  };
  const heard = (on: Page, type: string): Promise<Record<string, unknown>> =>
    on
      .waitForFunction((wanted) => {
        const all = (globalThis as unknown as { heard: [string, Record<string, unknown>][] }).heard;
        return all.findLast(([name]) => name === wanted)?.[1];
      }, type)
      .then((handle) => handle.jsonValue() as Promise<Record<string, unknown>>);
  const inside = (on: Page): FrameLocator => on.frameLocator('vidimus-verify iframe, iframe');

  afterEach(async () => {
    watched.verify();
    await watched.close();
  });

  it('default: <vidimus-verify src> answers, tells the page around it, and is as tall as its content', async () => {
    const host = await open('/element');
    const verdict = await heard(host, 'verdict');
    expect(verdict).to.have.all.keys('decision', 'codes', 'at');
    expect(verdict).to.include({ decision: 'accepted' });
    const frame = host.frames().find((each) => each.url().startsWith(`${stand.url}/embed/`));
    if (frame === undefined) throw new Error('no frame');
    expect(await frame.locator('.verdict h1').innerText()).to.equal('Accepted');
    await host.waitForFunction(
      () => (document.querySelector('vidimus-verify')?.getBoundingClientRect().height ?? 0) > 1_500,
    );
    const { scroll, client } = await frame.evaluate(() => ({
      scroll: document.documentElement.scrollHeight,
      client: document.documentElement.clientHeight,
    }));
    expect(scroll - client, 'scrolls inside').to.be.at.most(1);
    expect(await axeViolations(frame as unknown as Page)).to.deep.equal([]);
  });

  it('argument src, method check: another credential, handed over by the page around it', async () => {
    const host = await open('/element');
    await heard(host, 'verdict');
    await host.evaluate((token) => {
      const element = document.querySelector('vidimus-verify') as HTMLElement & { check(text: string): void };
      element.check(token);
    }, stand.token('revoked-by-bit'));
    await host.waitForFunction(() =>
      (globalThis as unknown as { heard: [string, { decision?: string }][] }).heard.some(
        ([type, detail]) => type === 'verdict' && detail.decision === 'rejected',
      ),
    );
    expect(await heard(host, 'verdict')).to.deep.include({ codes: ['CREDENTIAL_REVOKED'] });
  });

  it('argument locale: the language of the page around it', async () => {
    const host = await open('/element');
    await heard(host, 'verdict');
    const frame = host.frames().find((each) => each.url().startsWith(`${stand.url}/embed/`));
    expect(frame?.url()).to.include('lang=en');
  });

  it('behaviour: what a reader gives to the frame, the page around it does not see', async () => {
    const host = await open('/iframe');
    const messages = await host.evaluateHandle(() => {
      const all: string[] = [];
      addEventListener('message', ({ data }) => all.push(JSON.stringify(data)));
      return all;
    });
    await inside(host)
      .locator('#pick-file')
      .setInputFiles({
        name: 'diploma.jwt',
        mimeType: 'text/plain',
        buffer: Buffer.from(stand.token('good')),
      });
    expect(await inside(host).locator('.verdict h1').innerText()).to.equal('Accepted');
    await host.waitForFunction((all) => all.some((one) => one.includes('"verdict"')), messages);
    const told = (await messages.jsonValue()).join('\n');
    for (const secret of ['did:key', 'Data stewardship', 'diploma', stand.token('good').slice(0, 40)])
      expect(told).to.not.include(secret);
  });

  it('error: a credential that the page may not fetch is told by an event', async () => {
    const host = await open('/missing');
    expect(await heard(host, 'fault')).to.deep.equal({ code: 'SRC_NOT_FETCHED' });
  });

  it('error: messages of strangers start nothing', async () => {
    const host = await open('/iframe');
    await inside(host).locator('.drop').waitFor();
    await inside(host)
      .locator('body')
      .evaluate((_body, token) => {
        // From the frame itself, which is not the page around it.
        window.postMessage({ vidimus: 1, type: 'check', credential: token }, '*');
      }, stand.token('good'));
    await host.evaluate(() => {
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ vidimus: 2, type: 'check', credential: 'x' }, '*');
      document.querySelector('iframe')?.contentWindow?.postMessage(null, '*');
    });
    // A good message after them is heard, so that the bad ones have been by then.
    await host.evaluate((token) => {
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ vidimus: 1, type: 'check', credential: token }, '*');
    }, stand.token('revoked-by-bit'));
    expect(await inside(host).locator('.verdict h1').innerText()).to.equal('Do not rely on this');
  });
});
