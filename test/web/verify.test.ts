import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import encodeQR from 'qr';
import {
  axeViolations,
  DESKTOP,
  PHONE,
  startBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../fixtures/browser.ts';
import { png, pngText } from '../fixtures/png.ts';
import { type Presenting, vpJose } from '../fixtures/presentations.ts';
import { startWebStand, type WebStand } from '../fixtures/web-stand.ts';

const ACCEPTED = 'Accepted';
const REJECTED = 'Do not rely on this';
const UNDETERMINED = 'Could not be fully checked';

/** Each look at least twice among the samples. */
const LOOKS = [
  [
    [PHONE, 'light'],
    [DESKTOP, 'dark'],
  ],
  [
    [PHONE, 'dark'],
    [DESKTOP, 'light'],
  ],
] as const;

const payloadOf = (token: string): string => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();

/** Waits for an answer, and says its headline. */
const headline = async (page: Page): Promise<string> => {
  await page.locator('.verdict h1').waitFor();
  return page.locator('.verdict h1').innerText();
};

const dispatch = (page: Page, kind: 'paste' | 'drop', text: string): Promise<void> =>
  page.evaluate(
    ([type, given]) => {
      const data = new DataTransfer();
      if (type === 'paste') {
        data.setData('text/plain', given);
        window.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      } else {
        data.items.add(new File([given], 'credential.jwt'));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    [kind, text] as const,
  );

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** Runs the command of the evidence drawer with the files that the drawer offers: it comes to the same. */
const repeats = async (page: Page, token: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'vidimus-repeat-'));
  try {
    await writeFile(join(folder, 'credential.jwt'), token);
    await page.locator('[data-drawer=evidence] > summary').click();
    const save = async (button: Locator, name: string): Promise<void> => {
      const download = page.waitForEvent('download');
      await button.click();
      const file = await download;
      expect(file.suggestedFilename()).to.equal(name);
      await file.saveAs(join(folder, name));
    };
    await save(page.getByRole('button', { name: 'Save the policy' }), 'policy.json');
    await save(page.getByRole('link', { name: 'Save the addresses' }), 'addresses.json');
    const [program, ...args] = (await page.locator('.command code').innerText()).split(' ');
    expect(program).to.equal('vidimus');
    const verdict = await new Promise<string>((resolve) => {
      execFile(process.execPath, [MAIN, ...args, '--json'], { cwd: folder }, (_error, stdout) =>
        resolve(stdout),
      );
    });
    expect((JSON.parse(verdict) as { decision: string }).decision).to.equal('accepted');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

describe('verify page: every way in, and every answer', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let stand: WebStand;
  let watched: WatchedPage;
  let page: Page;

  before(async function () {
    browser = await startBrowser(this);
    stand = await startWebStand();
  });
  after(async () => {
    await stand?.stop();
    await browser?.close();
  });
  beforeEach(async () => {
    watched = await browser.open(stand.url);
    page = watched.page;
    await page.locator('[data-sample]').first().waitFor();
  });
  afterEach(async () => {
    watched.verify();
    await watched.close();
  });

  for (const [sample, answer, looks, says] of [
    ['good', ACCEPTED, 0, 'University on the Isar'],
    ['revoked', REJECTED, 1, 'revoked'],
    ['out-of-scope', REJECTED, 0, 'EQF levels 6, 7, not for 8'],
    ['unrecognised', REJECTED, 1, 'Unrecognised issuer'],
    ['unchecked', UNDETERMINED, 0, 'could not be fetched'],
  ] as const)
    it(`default: the sample “${sample}” is answered without asking anybody, and with WCAG 2.2 AA`, async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator(`[data-sample=${sample}]`).click();
      expect(await headline(page)).to.equal(answer);
      expect(await page.locator('.verdict-summary').innerText()).to.include(says);
      expect(await page.locator('.hosts').innerText()).to.include('No host was contacted');
      expect(await page.locator('[role=status]').innerText()).to.include(answer);
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('headline');
      expect(await page.locator('.not-checked').innerText()).to.include('the person named');
      const beyond = asked.filter((url) => !/\/(?:assets\/.*|replica)$/.test(url));
      expect(beyond, 'asked for more than the page itself').to.deep.equal([]);
      for (const [at, [size, colorScheme]] of LOOKS[looks].entries()) {
        await page.setViewportSize(size.viewport);
        // Colours that are on their way to others have no contrast that counts.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        // With every drawer open, then with all of them closed.
        await page.evaluate((isOpen) => {
          for (const each of document.querySelectorAll('details')) each.open = isOpen;
        }, at === 0);
        expect(await axeViolations(page), `${size.viewport.width} ${colorScheme}`).to.deep.equal([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          'scrolls sideways',
        ).to.be.at.most(0);
      }
    });

  it('argument: a dropped file', async () => {
    await dispatch(page, 'drop', stand.token('good'));
    expect(await headline(page)).to.equal(ACCEPTED);
    expect(await page.locator('.name').innerText()).to.equal('University on the Isar');
    expect(await page.locator('.hosts').innerText()).to.include(new URL(stand.url).host);
  });

  it('argument: pasted text, anywhere on the page and in the dialog', async () => {
    await dispatch(page, 'paste', stand.token('revoked-by-bit'));
    expect(await headline(page)).to.equal(REJECTED);
    expect(await page.locator('.status-facts').innerText()).to.match(/Recorded on \d+ \w+ 2026/);
    await page.getByRole('button', { name: 'Check another' }).click();
    await page.getByRole('button', { name: 'Paste text' }).click();
    await page.getByLabel('Text of the credential').fill(stand.token('good'));
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await headline(page)).to.equal(ACCEPTED);
  });

  it('argument: a chosen file, a picture of a QR code, and a badge with the credential baked into it', async () => {
    await page.locator('#pick-file').setInputFiles({
      name: 'diploma.jwt',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(stand.token('out-of-scope-credits')),
    });
    expect(await headline(page)).to.equal(REJECTED);
    expect(await page.locator('tr.misfit').innerText()).to.include('Workload');
    await page.getByRole('button', { name: 'Check another' }).click();
    const gif = encodeQR(stand.token('good'), 'gif', { ecc: 'low', scale: 4, border: 4 });
    await page
      .locator('#pick-photo')
      .setInputFiles({ name: 'photo.gif', mimeType: 'image/gif', buffer: Buffer.from(gif) });
    expect(await headline(page)).to.equal(ACCEPTED);
    await page.getByRole('button', { name: 'Check another' }).click();
    const badge = png(pngText(stand.token('suspended')));
    await page
      .locator('#pick-file')
      .setInputFiles({ name: 'badge.png', mimeType: 'image/png', buffer: badge });
    expect(await headline(page)).to.equal(REJECTED);
    expect(await page.locator('.verdict-summary').innerText()).to.include('suspended');
  });

  it('argument: a link with the credential in its fragment, which is not kept in the address', async () => {
    await page.goto('about:blank');
    await page.goto(`${stand.url}/#${stand.token('good')}`);
    expect(await headline(page)).to.equal(ACCEPTED);
    expect(new URL(page.url()).hash).to.equal('');
    await page.goBack();
  });

  it('behaviour: the state straight from a node, which alone is asked', async () => {
    const node = stand.demo.node.url;
    watched.allow(new URL(node).host);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Forget what is kept' }).click();
    await page.getByText('Forgotten.').waitFor();
    expect(await axeViolations(page)).to.deep.equal([]);
    await page.getByLabel('Address of the node').fill('ftp://node.example');
    await page.getByRole('button', { name: 'Use these' }).click();
    expect(await page.locator('dialog').isVisible(), 'only https or this machine').to.equal(true);
    await page.getByLabel('Address of the node').fill(node);
    await page.getByRole('button', { name: 'Use these' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await dispatch(page, 'drop', stand.token('good'));
    expect(await headline(page)).to.equal(ACCEPTED);
    await repeats(page, stand.token('good'));
    const hosts = await page.locator('.hosts').innerText();
    expect(hosts).to.include(new URL(node).host).and.to.include('straight from a node');
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('radio', { name: /^This service/ }).check();
    await page.getByRole('button', { name: 'Use these' }).click();
    await page.locator('.hosts', { hasText: new URL(stand.url).host }).waitFor();
    expect(await headline(page)).to.equal(ACCEPTED);
  });

  it('behaviour: as of another day; the chain then decides', async () => {
    await dispatch(page, 'paste', stand.token('mandated'));
    expect(await headline(page)).to.equal(ACCEPTED);
    expect(await page.locator('.hop').count()).to.equal(4);
    expect(await page.locator('.hop-name').allInnerTexts()).to.deep.equal([
      'Alliance of River Universities',
      'University on the Isar',
      'Southern Quality Board',
      'Agency for the Quality of Micro-credentials',
    ]);
    expect(await page.locator('.who').innerText()).to.include('A mandate of the awarding body');
    await page.locator('#at-day').fill('2026-01-02');
    await page
      .locator('.verdict-about', { hasText: '3 January 2026' })
      .or(page.locator('.verdict-about', { hasText: '2 January 2026' }))
      .waitFor();
    expect(await headline(page)).to.equal(REJECTED);
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.locator('.verdict h1', { hasText: ACCEPTED }).waitFor();
  });

  it('behaviour: a presentation of several credentials: the worst decides, each has its own answer', async () => {
    // The third one's status stands in a list on its issuer's own host, which is asked and named.
    const lists = /http:\/\/(127\.0\.0\.1:\d+)\//.exec(payloadOf(stand.token('good-by-list')))?.[1] ?? '';
    watched.allow(lists);
    const { did, signer } = stand.demo.world.identity('learner');
    const credentials = [stand.token('good'), stand.token('revoked-by-bit'), stand.token('good-by-list')];
    const presentation = await vpJose(credentials, { holder: did, signer: signer as Presenting['signer'] });
    await dispatch(page, 'paste', presentation);
    expect(await headline(page)).to.equal(REJECTED);
    expect(
      await page
        .locator('.one-of-many')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-headline'))),
    ).to.deep.equal(['accepted', 'rejected', 'accepted']);
    expect(await page.locator('.one-of-many[open]').count()).to.equal(1);
    expect(await page.locator('.hosts').innerText())
      .to.include(lists)
      .and.to.include('an issuer’s list');
    expect(await axeViolations(page)).to.deep.equal([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g), 'a page for each').to.have.length(3);
  });

  it('behaviour: another language keeps the answer, and says names as the registry has them in it', async () => {
    await dispatch(page, 'paste', stand.token('good'));
    await headline(page);
    await page.locator('.language select').selectOption('de');
    await page.locator('html[lang=de]').waitFor();
    expect(await page.locator('.name').innerText()).to.equal('Universität an der Isar');
    expect(await page.locator('.hop-name').allInnerTexts()).to.include('Qualitätsrat Süd');
    expect(await axeViolations(page)).to.deep.equal([]);
  });

  it('error: what is no credential is said by name, with what to do, and in no colour of an answer', async () => {
    await dispatch(page, 'paste', 'https://university.example/my-diploma');
    const trouble = page.locator('.trouble');
    await trouble.waitFor();
    expect(await trouble.innerText())
      .to.include('university.example')
      .and.to.include('ADDRESS');
    expect(await axeViolations(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Check another' }).click();
    await page.locator('.drop').waitFor();
  });

  it('behaviour: a check that takes long says so, and can be cancelled', async () => {
    let isAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    // Answered never: as a network that has gone quiet.
    await page.context().route('**/replica/subjects/**', () => isAsked());
    await dispatch(page, 'paste', stand.token('good'));
    await asked;
    expect(await page.locator('.busy').innerText()).to.include('Checking');
    expect(await axeViolations(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.drop').waitFor();
    expect(await page.locator('.verdict').count()).to.equal(0);
  });

  it('error: without the service the answer stays open, never good', async () => {
    watched.expect(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await dispatch(page, 'paste', stand.token('good'));
    await page.locator('.verdict h1, .trouble h1').waitFor();
    expect(await page.locator('.verdict.good-soft').count()).to.equal(0);
    expect(await page.locator('.offline').innerText()).to.include('offline');
    await page.context().setOffline(false);
  });

  it('behaviour: by keyboard alone, from the first tab to the answer and back', async () => {
    const press = async (until: string, most = 40): Promise<void> => {
      for (let times = 0; times < most; times++) {
        await page.keyboard.press('Tab');
        const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
        if (text.startsWith(until)) return;
      }
      throw new Error(`The tab key does not reach “${until}”.`);
    };
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).to.equal('skip');
    await press('Paste text');
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await press('Good');
    await page.keyboard.press('Enter');
    expect(await headline(page)).to.equal(ACCEPTED);
    await press('Every check');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-drawer=checks]').getAttribute('open')).to.equal('');
    await page.keyboard.press('Shift+Tab');
    await page.goBack();
    await page.locator('.drop').waitFor();
  });

  it('behaviour: prints one page, and saves the verdict as JSON without a word of the claims', async () => {
    await dispatch(page, 'paste', stand.token('recognised-after-end'));
    expect(await headline(page)).to.equal(REJECTED);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).to.have.length(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.report').innerText())
      .to.include(REJECTED)
      .and.to.include('ENDED_BEFORE_ISSUANCE');
    expect(await page.locator('.result').isVisible()).to.equal(false);
    await page.emulateMedia({ media: null });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    const saved = await readFile((await (await download).path()) ?? '', 'utf8');
    const report = JSON.parse(saved) as { format: string; verdict: { decision: string } };
    expect(report).to.include({ format: 'vidimus-report/1' });
    expect(report.verdict.decision).to.equal('rejected');
    expect(saved).to.not.include('Dati aperti');
  });

  it('behaviour: a shared link holds no word of the credential, proves nothing, and is compared with the file', async () => {
    await dispatch(page, 'paste', stand.token('good'));
    await headline(page);
    await page.getByRole('button', { name: 'Share without the file' }).click();
    const link = await page.getByLabel('Link').inputValue();
    const payload = payloadOf(stand.token('good'));
    const { credentialSubject, id } = JSON.parse(payload) as {
      credentialSubject: { title: string; id: string };
      id: string;
    };
    for (const word of [credentialSubject.title, credentialSubject.id, id])
      expect(decodeURIComponent(link)).to.not.include(word);
    await page.goto('about:blank');
    await page.goto(link);
    const card = page.locator('.note-card');
    expect(await card.innerText())
      .to.include('proves nothing')
      .and.to.include(ACCEPTED);
    expect(await page.locator('.good-soft').count(), 'never in the colour of an answer').to.equal(0);
    expect(await axeViolations(page)).to.deep.equal([]);
    await dispatch(page, 'paste', stand.token('good'));
    await headline(page);
    expect(await card.innerText())
      .to.include('the file that the link is about')
      .and.to.include('the same');
  });
});
