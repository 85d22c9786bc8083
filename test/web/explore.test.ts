import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { NO_RECORD } from '../../src/core/hex.ts';
import { importInstitutions } from '../../src/network/institutions/import.ts';
import { readInstitutions } from '../../src/network/institutions/read.ts';
import type { Organisation } from '../../src/trust/organisation.ts';
import {
  axeViolations,
  DESKTOP,
  PHONE,
  startBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../fixtures/browser.ts';
import { institutionRow } from '../fixtures/institutions.ts';
import { startWebStand, type WebStand } from '../fixtures/web-stand.ts';
import { HOSTILE } from '../fixtures/xss.ts';

const ROWS = 260;
const UNIVERSITY = 'University on the Isar';

/** Charter holders: three countries, so that the map has something to sort. */
const rows = (): readonly object[] =>
  Array.from({ length: ROWS }, (_, index) => ({
    ...institutionRow(index),
    country_cd: ['AT', 'FR', 'PL'][index % 3],
    ...(index === 2 && { legal_name: 'Uniwersytet Łódzki' }),
  }));

describe('explorer', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let stand: WebStand;
  let watched: WatchedPage;
  let page: Page;

  before(async function () {
    browser = await startBrowser(this);
    stand = await startWebStand();
    const { world } = stand.demo;
    const charter = await stand.vidimus.registry.issuers({ query: 'charter office' });
    const [parent] = charter.items[0]?.records ?? [];
    if (parent === undefined) throw new Error('The demo has no root for imports.');
    const report = await importInstitutions({
      list: readInstitutions(Buffer.from(JSON.stringify(rows()))),
      writer: await world.writer('charter'),
      parent,
    });
    expect(report.problems).to.deep.equal([]);
    await writeHostile(stand);
    await seen(
      async () => (await stand.vidimus.registry.issuers({ query: 'vidimus-xss' })).total === HOSTILE.length,
    );
  });
  after(async () => {
    await stand?.stop();
    await browser?.close();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'passed') watched?.verify();
    await watched?.close();
  });

  const open = async (path: string, options: Parameters<TestBrowser['open']>[1] = DESKTOP): Promise<void> => {
    watched = await browser.open(`${stand.url}${path}`, options);
    page = watched.page;
    page.setDefaultTimeout(20_000);
    await ready();
  };
  const ready = () => page.locator('.explore[aria-busy="false"]').waitFor();
  const found = () => page.locator('#found').innerText();
  const path = (): string => decodeURIComponent(page.url().slice(stand.url.length));

  it('default: the search finds a name without its accents, as one types, and the address says it', async () => {
    await open('/explore/');
    expect(await found()).to.match(/^1 to 25 of 28\d organisations$/);
    await page.getByRole('searchbox').pressSequentially('lodzki');
    await page.getByRole('heading', { name: '1 organisation', exact: true }).waitFor();
    expect(await page.locator('.issuer h3').innerText()).to.equal('Uniwersytet Łódzki');
    expect(path()).to.equal('/explore/?q=lodzki');
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('q');
  });

  it('behaviour: counts narrow the list, chips widen it again, and the back button goes the same way', async () => {
    await open('/explore/');
    const university = page.locator('.facet a[href$="type=university"]');
    const count = await university.locator('.count').innerText();
    await university.click();
    await page.getByRole('heading', { name: `${count} organisations`, exact: true }).waitFor();
    await page.locator('.facet a', { hasText: 'Italy' }).click();
    await page.waitForURL(/country=IT/);
    await page.getByRole('heading', { name: '1 organisation', exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: `${count} organisations`, exact: true }).waitFor();
    expect(path()).to.equal('/explore/?type=university');
    // Narrowing leaves the reader where they are; a filter that was taken off hands the focus to the list.
    await page.getByRole('link', { name: 'Remove Type of provider: University' }).click();
    await page.waitForURL((url) => url.search === '');
    await ready();
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('found');
    expect(await found()).to.match(/^1 to 25/);
  });

  it('behaviour: pages lead on and back, each with its own address', async () => {
    await open('/explore/?country=AT');
    const first = await page.locator('.issuer h3').allInnerTexts();
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/after=/);
    await ready();
    await page.getByRole('heading', { name: /^26 to 50/ }).waitFor();
    const second = await page.locator('.issuer h3').allInnerTexts();
    expect(second.filter((name) => first.includes(name))).to.deep.equal([]);
    await page.reload();
    await ready();
    expect(await page.locator('.issuer h3').allInnerTexts()).to.deep.equal(second);
    await page.goBack();
    await page.getByRole('heading', { name: /^1 to 25/ }).waitFor();
  });

  it('default: a page of an organisation has its ways up, those below, lists and history', async () => {
    await open('/explore/?q=isar');
    await page.getByRole('link', { name: UNIVERSITY }).click();
    await page.locator('.org-head').waitFor();
    expect(await page.title()).to.equal(`${UNIVERSITY} · Vidimus`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('H1');
    expect(await page.locator('.also').innerText()).to.include('Universität an der Isar');
    expect(await page.locator('article.record').count()).to.equal(2);
    expect(await page.locator('.way').count()).to.equal(2);
    expect(await page.locator('.way').first().innerText()).to.include(
      'Agency for the Quality of Micro-credentials',
    );
    expect(await page.locator('.timeline li').count()).to.be.greaterThan(2);
    expect(await page.getByRole('table').innerText()).to.include('Signed list, version 2');
    await page.getByRole('link', { name: 'Alliance of River Universities' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alliance of River Universities' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: UNIVERSITY }).waitFor();
  });

  it('behaviour: a recognition is one step on the way, with its end and its reason', async () => {
    const { items } = await stand.vidimus.registry.issuers({ query: 'higher learning' });
    await open(`/explore/issuers/${encodeURIComponent(items[0]?.did ?? '')}`);
    const way = page.locator('.way');
    expect(await way.count()).to.equal(1);
    expect(await way.locator('li').count()).to.equal(2);
    expect(await way.innerText()).to.match(/recognised\s+Ended on/);
    expect(await page.locator('article.record', { hasText: 'conditions were not met' }).count()).to.equal(1);
    expect(await page.locator('.timeline').innerText()).to.include(
      'Recognition of Ministry of Higher Learning',
    );
  });

  it('behaviour: names, countries and dates are in the language of the reader', async () => {
    await open('/explore/?q=isar&lang=de');
    expect(await page.locator('html').getAttribute('lang')).to.equal('de');
    expect(await page.locator('.issuer h3').innerText()).to.equal('Universität an der Isar');
    expect(await page.locator('.issuer').innerText()).to.include('Deutschland');
    await page.locator('.issuer h3 a').click();
    await page.getByRole('heading', { level: 1, name: 'Universität an der Isar' }).waitFor();
    expect(path()).to.match(/lang=de$/);
    expect(await page.locator('.timeline time').first().innerText()).to.match(/^\d{1,2}\. \p{L}+ \d{4}$/u);
  });

  it('behaviour: universities, companies and bodies have one layout', async () => {
    const layouts = new Set<string>();
    for (const query of ['isar', 'werkstatt', 'agency for the quality']) {
      const { items } = await stand.vidimus.registry.issuers({ query });
      const did = items[0]?.did ?? '';
      await watched?.close();
      await open(`/explore/issuers/${encodeURIComponent(did)}`);
      layouts.add((await page.locator('.explore h2').allInnerTexts()).join(', '));
      watched.verify();
    }
    expect([...layouts]).to.deep.equal([
      'Accreditations, Who vouches for it, Whom it accredits, Recognitions, Status lists, History',
    ]);
  });

  it('default: the map and its list say the same, and every place has an address', async () => {
    await open('/explore/map');
    await page.locator('vidimus-map canvas').waitFor();
    await page.locator('.map-list a', { hasText: 'Charter office' }).first().click();
    await page.getByRole('heading', { level: 2, name: /^Charter office/ }).waitFor();
    await page.locator('.map-list a', { hasText: 'France' }).click();
    await page.getByRole('heading', { level: 2, name: 'France' }).waitFor();
    expect(path()).to.match(/^\/explore\/map\?at=did:key:z\w+&country=FR$/);
    expect(await page.locator('.people li').count()).to.equal(40);
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: /^Charter office/ }).waitFor();
  });

  it('behaviour: choosing in the picture comes closer, to a country and then to an organisation', async () => {
    await open('/explore/map', { ...DESKTOP, reducedMotion: 'reduce' });
    const box = await page.locator('vidimus-map canvas').boundingBox();
    if (box === null) throw new Error('The map has no size.');
    const tip = page.locator('.map-tip');
    /** Points at one place after the other until the hint says something else. */
    const pointAt = async (isWanted: (text: string) => boolean): Promise<string> => {
      for (let step = 0; step < 200; step++) {
        const [angle, distance] = [step * 2.4, Math.sqrt(step) * 9];
        const [x, y] = [
          box.x + box.width / 2 + distance * Math.cos(angle),
          box.y + box.height / 2 + distance * Math.sin(angle),
        ];
        await page.mouse.move(x, y);
        const text = (await tip.isVisible()) ? await tip.innerText() : '';
        if (text === '' || !isWanted(text)) continue;
        await page.mouse.down();
        await page.mouse.up();
        return text;
      }
      throw new Error('There is nothing of the kind on the map.');
    };
    await pointAt((text) => /^(?:Austria|France|Poland) · \d+$/.test(text));
    await page.waitForURL(/country=/);
    await ready();
    const name = await pointAt((text) => text.startsWith('Musterhochschule'));
    await page.waitForURL(/issuers/);
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  });

  it('behaviour: what anybody wrote into the registry stays text', async () => {
    await open('/explore/?q=vidimus-xss');
    expect(await page.locator('.issuer').count()).to.equal(HOSTILE.length);
    const shown = await page.locator('.issuer h3').allInnerTexts();
    expect(shown).to.include('<script>window.pwned=1</script>vidimus-xss');
    // Marks that turn the direction of a text are shown, not obeyed.
    expect(shown.some((text) => text.startsWith('\\u202evidimus-xss'))).to.equal(true);
    await harmless();
    await page.locator('.facet a', { hasText: 'onerror' }).first().click();
    await page.waitForURL(/term=/);
    await ready();
    await harmless();
    const { items } = await stand.vidimus.registry.issuers({ query: 'vidimus-xss' });
    for (const { did } of items) {
      await page.goto(`${stand.url}/explore/issuers/${encodeURIComponent(did)}`);
      await page.locator('.org-head').waitFor();
      await harmless();
    }
    await page.goto(`${stand.url}/explore/map?at=${encodeURIComponent(items[0]?.did ?? '')}`);
    await page.locator('.map-list').waitFor();
    await harmless();
  });

  const harmless = async (): Promise<void> => {
    expect(await page.evaluate(() => 'pwned' in window)).to.equal(false);
    const main = page.locator('#main');
    expect(await main.locator('img, script, iframe, textarea, style').count()).to.equal(0);
    const targets = await main
      .locator('a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).origin));
    for (const origin of targets) expect(origin).to.be.oneOf([stand.url, 'https://hostile.example']);
  };

  it('behaviour: the files of a view are what it shows, and open without harm in a spreadsheet', async () => {
    await open('/explore/?country=PL&order=country');
    for (const [name, ending] of [
      ['CSV', 'csv'],
      ['JSON', 'json'],
    ] as const) {
      const link = page.getByRole('link', { name: `Download all that were found as ${name}` });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).to.equal(`organisations.${ending}`);
      const text = readFileSync((await download.path()) ?? '', 'utf8');
      if (ending === 'json') expect(JSON.parse(text).items).to.have.length(JSON.parse(text).total);
      else expect(text.match(/,"?[=+@]/)).to.equal(null);
      expect(text).to.include('Uniwersytet Łódzki');
    }
  });

  it('error: an organisation that the registry does not know, and an address that leads nowhere', async () => {
    await open('/explore/nowhere/at/all');
    await page.getByRole('heading', { name: 'There is no such page in the registry' }).waitFor();
    watched.expect(/404/);
    await page.goto(`${stand.url}/explore/issuers/did%3Akey%3AzNobody`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).to.match(/not in the registry.*RESOURCE_UNKNOWN/s);
  });

  it('behaviour: all of it can be reached by the keyboard', async () => {
    await open('/explore/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).to.equal('skip');
    await page.locator('#q').focus();
    await page.keyboard.type('isar');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=isar/);
    await ready();
    await page.locator('.issuer h3 a').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: UNIVERSITY }).waitFor();
    await page.getByRole('link', { name: 'Show on the map' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who vouches for whom' }).waitFor();
  });

  for (const [name, size] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`behaviour: WCAG 2.2 AA on a ${name}, ${colorScheme}`, async () => {
        await open('/explore/?q=uni&country=PL', { ...size, colorScheme });
        expect(await axeViolations(page)).to.deep.equal([]);
        const { items } = await stand.vidimus.registry.issuers({ query: 'isar' });
        await page.goto(`${stand.url}/explore/issuers/${encodeURIComponent(items[0]?.did ?? '')}`);
        await page.locator('.org-head').waitFor();
        expect(await axeViolations(page)).to.deep.equal([]);
        await page.goto(`${stand.url}/explore/map`);
        await page.locator('.map-list').waitFor();
        expect(await axeViolations(page)).to.deep.equal([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).to.equal(0);
      });
});

/** A root and issuers of somebody who writes what they like into every field that takes a text. */
const writeHostile = async ({ demo: { world } }: WebStand): Promise<void> => {
  const [governance, writer] = [await world.writer('governance'), await world.writer('charter')];
  const organisation = (text: string): Organisation => ({
    legalName: { en: text, de: `${text} (de)` },
    country: 'XX',
    type: 'other',
    identifiers: { erasmus: text, vat: text, organizationIdentifier: text },
    homepage: 'https://hostile.example/?javascript:window.pwned=1',
    contact: text,
    demonstration: true,
  });
  const permissions = [{ types: HOSTILE, jurisdictions: [], fields: ['0613'], levels: [6] }];
  const draft = { controller: writer.account, validFrom: 1_700_000_000, permissions };
  const [first = '', ...others] = HOSTILE;
  const root = { ...draft, kind: 'root' as const, subject: 'did:web:root.hostile.example', depth: 1 };
  await governance.send(governance.plan.admitRoot(root, { organisation: organisation(first) }));
  const parent = writer.idOf(NO_RECORD, root);
  for (const [index, text] of others.entries()) {
    const issuer = { ...draft, kind: 'attest' as const, subject: `did:web:issuer${index}.hostile.example` };
    await writer.send(writer.plan.grant(parent, issuer, { organisation: organisation(text) }));
  }
  await writer.send(writer.plan.nameTerms(HOSTILE));
};

const seen = async (isThere: () => Promise<boolean>): Promise<void> => {
  const until = Date.now() + 20_000;
  while (!(await isThere())) {
    if (Date.now() > until) throw new Error('The copy of the registry did not catch up.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
