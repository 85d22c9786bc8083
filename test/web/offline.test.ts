import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import { sample } from '../../src/sample.ts';
import { buildApp } from '../../src/service/app.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { builtPages } from '../../src/service/web.ts';
import type { Policy } from '../../src/verify/policy.ts';
import { startBrowser, type TestBrowser, type WatchedPage } from '../fixtures/browser.ts';

/** Seconds for which a policy takes the state that was kept. */
const LONG = 300;
const SHORT = 2;

const drop = async (page: Page, token: string): Promise<void> => {
  await page.locator('[data-sample]').first().waitFor();
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([given], 'credential.jwt'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, token);
};

const headline = async (page: Page): Promise<string> => {
  await page.locator('.verdict h1').waitFor();
  return page.locator('.verdict h1').innerText();
};

describe('verify page: without a network', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  before(async function () {
    browser = await startBrowser(this);
  });
  after(() => browser?.close());

  /** A service over the recorded sample, the page open in it and kept on the device, and one credential verified. */
  const visited = async (maxStateAge: number): Promise<{ watched: WatchedPage; leave(): Promise<void> }> => {
    const { policy, recorded } = sample.settings;
    const rules = { ...(policy as Policy).rules, maxStateAge };
    const own: Vidimus = await createVidimus({
      ...(recorded && { recorded }),
      policy: { ...(policy as Policy), rules },
    });
    const pages = builtPages();
    if (pages === undefined) throw new Error('The pages are not built: npm run build:web');
    const app: FastifyInstance = await buildApp(backendOf(own, { headAge: 0, lagBlocks: 0 }), {
      ...SERVICE_DEFAULTS,
      rateLimit: 0,
      logLevel: 'silent',
      pages,
    });
    const watched = await browser.open(await app.listen({ port: 0, host: '127.0.0.1' }));
    watched.expect(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
    const { page } = watched;
    await page.waitForFunction(async () => {
      const { active } = await navigator.serviceWorker.ready;
      return active?.state === 'activated';
    });
    await drop(page, sample.credential);
    expect(await headline(page)).to.equal('Accepted');
    return {
      watched,
      leave: async () => {
        await app.close();
        await own.close();
      },
    };
  };

  it('default: the page opens, says when the registry was last read, and answers from what it kept', async () => {
    const { watched, leave } = await visited(LONG);
    const { page } = watched;
    await leave();
    await page.reload();
    await drop(page, sample.credential);
    expect(await headline(page)).to.equal('Accepted');
    expect(await page.locator('main').textContent()).to.include('kept on this device');
    watched.verify();
    await watched.close();
  });

  it('behaviour: samples need nothing but the page', async () => {
    const { watched, leave } = await visited(LONG);
    const { page } = watched;
    await leave();
    await page.reload();
    for (const [name, answer] of [
      ['good', 'Accepted'],
      ['unchecked', 'Could not be fully checked'],
    ] as const) {
      await page.locator(`[data-sample=${name}]`).click();
      expect(await headline(page)).to.equal(answer);
      await page.reload();
    }
    watched.verify();
    await watched.close();
  });

  it('behaviour: an issuer that was never looked at stays open, never good', async () => {
    const { watched, leave } = await visited(LONG);
    const { page } = watched;
    await leave();
    await page.reload();
    await drop(page, sample.unrecognised);
    expect(await headline(page)).to.equal('Could not be fully checked');
    watched.verify();
    await watched.close();
  });

  it('behaviour: what was kept too long ago decides nothing', async () => {
    const { watched, leave } = await visited(SHORT);
    const { page } = watched;
    await leave();
    const since = Date.now();
    let answer = 'Accepted';
    while (answer === 'Accepted' && Date.now() - since < 15_000) {
      await page.reload();
      await drop(page, sample.credential);
      answer = await headline(page);
    }
    expect(answer).to.equal('Could not be fully checked');
    expect(Date.now() - since).to.be.greaterThan((SHORT - 1) * 1000);
    watched.verify();
    await watched.close();
  });
});
