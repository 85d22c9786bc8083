import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeViolations, DESKTOP, PHONE, startBrowser, type TestBrowser } from '../fixtures/browser.ts';
import { startWebStand, type WebStand } from '../fixtures/web-stand.ts';

type Texts = Readonly<Record<string, string>>;

const FOLDER = 'src/web/messages';
const LANGUAGES = readdirSync(FOLDER).sort();
const textsOf = async (language: string, area: string): Promise<Texts> =>
  (await import(`../../${FOLDER}/${language}/${area}.ts`))[language];

/** Pictures for whoever looks at them: `VIDIMUS_PICTURES=folder`. */
const pictures = process.env['VIDIMUS_PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width = 0 } = page.viewportSize() ?? {};
  for (let y = 0, part = 1; y < height; y += SLICE, part++) {
    const clip = { x: 0, y, width, height: Math.min(SLICE, height - y) };
    await page.screenshot({ path: join(pictures, `${name}-${part}.png`), fullPage: true, clip });
  }
};
/** Pixels of one picture's height: more would be shown too small. */
const SLICE = 1500;

/** Elements whose text is wider than they are, or that stand out of the window: words of no language may do that. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    // What scrolls by itself, such as a table, may be wider.
    const scrolls = (element: Element): boolean => {
      for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return true;
      return false;
    };
    const wide =
      document.documentElement.scrollWidth > width
        ? [`the page: ${document.documentElement.scrollWidth}`]
        : [];
    const out = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      const { right, left, width: own } = element.getBoundingClientRect();
      const hidden =
        element.closest('.visually-hidden, .skip, svg, pre, [hidden]') !== null || scrolls(element);
      return own > 1 && !hidden && (right > width + 1 || left < -1);
    });
    return [
      ...wide,
      ...out
        .slice(0, 5)
        .map((one) => `${one.tagName} ${one.className}: ${(one.textContent ?? '').slice(0, 60)}`),
    ];
  });

const issuerOf = ({ demo }: WebStand): string => demo.world.records.get('isar-quality')?.record.subject ?? '';

describe('pages: languages', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let stand: WebStand;

  before(async function () {
    browser = await startBrowser(this);
    stand = await startWebStand();
  });
  after(async () => {
    await stand?.stop();
    await browser?.close();
  });

  it('default: the menu has every language that has a folder, each by its own name', async () => {
    const watched = await browser.open(`${stand.url}/`);
    const options = watched.page.locator('.language option');
    await options.first().waitFor({ state: 'attached' });
    const found = await options.evaluateAll((all) =>
      all.map((one) => [one.getAttribute('value'), one.textContent]),
    );
    expect(found.map(([tag]) => tag)).to.deep.equal(LANGUAGES);
    expect(Object.fromEntries(found)).to.include({
      de: 'Deutsch',
      fr: 'Français',
      it: 'Italiano',
      pl: 'Polski',
      es: 'Español',
    });
    watched.verify();
    await watched.close();
  });

  it('behaviour: the browser’s language counts, then the chosen one, on every page and after a reload', async () => {
    const [french, polish] = [await textsOf('fr', 'verify'), await textsOf('pl', 'explore')];
    const watched = await browser.open(`${stand.url}/`, { ...DESKTOP, locale: 'fr-BE' });
    const { page } = watched;
    const heading = page.locator('main h1').first();
    await heading.waitFor();
    expect(await heading.innerText()).to.equal(french['verify.title']);
    expect(await page.getAttribute('html', 'lang')).to.equal('fr');
    await page.locator('.language select').selectOption('pl');
    await page.waitForFunction(() => document.documentElement.lang === 'pl');
    await page.goto(`${stand.url}/explore/`);
    await heading.waitFor();
    expect(await heading.innerText()).to.equal(polish['explore.title']);
    await page.reload();
    await heading.waitFor();
    expect(await page.getAttribute('html', 'lang')).to.equal('pl');
    watched.verify();
    await watched.close();
  });

  for (const language of LANGUAGES.filter((tag) => tag !== 'en')) {
    it(`behaviour: ${language}: an answer on a phone, all of it in the language`, async () => {
      const verify = await textsOf(language, 'verify');
      const watched = await browser.open(`${stand.url}/?lang=${language}`, PHONE);
      const { page } = watched;
      await page.locator('[data-sample=out-of-scope]').click();
      await page.locator('.verdict h1').waitFor();
      expect(await page.locator('.verdict h1').innerText()).to.contain(verify['verify.headline.rejected']);
      expect(await overflowing(page)).to.deep.equal([]);
      // English where the page has no sentence is marked as such: of findings there is none.
      const english = await page
        .locator('main [lang=en]')
        .evaluateAll((all) =>
          all.filter((one) => one.closest('bdi, pre, code') === null).map((one) => one.textContent),
        );
      expect(english).to.deep.equal([]);
      await picture(page, `${language}-out-of-scope`);
      watched.verify();
      await watched.close();
    });
  }

  // The longest words, and the most plural forms.
  for (const language of ['de', 'pl']) {
    it(`behaviour: ${language}: every page on a phone, with WCAG 2.2 AA`, async () => {
      const watched = await browser.open(`${stand.url}/?lang=${language}`, PHONE);
      const { page } = watched;
      for (const [path, ready] of [
        ['/', '[data-sample=good]'],
        ['/explore/', 'main li a'],
        [`/explore/issuers/${encodeURIComponent(issuerOf(stand))}`, 'main h2'],
        ['/explore/map', 'main h2'],
        ['/console/', 'main h1'],
      ] as const) {
        await page.goto(`${stand.url}${path}?lang=${language}`);
        await page.locator(ready).first().waitFor();
        expect(await overflowing(page), path).to.deep.equal([]);
        expect(await axeViolations(page), path).to.deep.equal([]);
        await picture(page, `${language}${path.replaceAll('/', '-').slice(0, 20)}`);
      }
      watched.verify();
      await watched.close();
    });
  }
});
