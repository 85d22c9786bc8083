import { expect } from 'chai';
import type { Organisation } from '../../src/trust/organisation.ts';
import { startBrowser, type TestBrowser } from '../fixtures/browser.ts';
import { HOSTILE } from '../fixtures/xss.ts';
import { type ConsoleStand, openConsole, startConsoleStand } from './console-stand.ts';

/** Every text of a registry that the console shows, made of what would do something as markup. */
describe('console: hostile texts stay texts', () => {
  let browser: TestBrowser;
  let stand: ConsoleStand;

  before(async function () {
    browser = await startBrowser(this);
    stand = await startConsoleStand();
  });
  after(async () => {
    await stand?.stop();
    await browser?.close();
  });

  it('behaviour: names, contacts, types, schemas and subjects in every view', async () => {
    const { agency, root } = stand;
    const [record] = [(await agency.bodies.bodyOf(root)).record];
    const all = HOSTILE.join(' ').slice(0, 400);
    const parent = agency.plan;
    // An accreditor below, whose scope is open, so that its own texts can be anything.
    const key = await stand.network.account();
    const middle = await stand.network.writer(key);
    const open = {
      kind: 'root',
      subject: 'did:web:hostile.example',
      controller: middle.account,
      validFrom: record.validFrom,
      depth: 2,
      permissions: [{ types: HOSTILE.slice(0, 8), schemas: HOSTILE.slice(0, 4) }],
    } as const;
    const organisation = (name: string): Organisation => ({
      legalName: { en: name, de: name },
      country: 'DE',
      type: 'other',
      contact: all,
      homepage: 'https://evil.example/?"><script>window.pwned=1</script>'.replace(/["<>]/g, ''),
    });
    await stand.governance.send(
      stand.governance.plan.admitRoot(open, { organisation: organisation(HOSTILE[0] ?? '') }),
    );
    await agency.send(parent.nameTerms(HOSTILE.slice(0, 8)));
    const hostileRoot = stand.governance.idOf(`0x${'00'.repeat(32)}`, open);
    for (const [at, name] of HOSTILE.entries())
      await middle.send(
        middle.plan.grant(
          hostileRoot,
          {
            ...open,
            kind: 'attest',
            depth: 0,
            subject: `did:web:h${at}:${encodeURIComponent(name).slice(0, 120)}`,
          },
          { organisation: organisation(name) },
        ),
      );
    const { watched, page } = await openConsole(stand, browser, [key]);
    // A person confirms with what the page shows.
    await page.locator('button.wallet').click();
    await page.locator('.organisation').first().waitFor();
    const go = async (hash: string, selector: string): Promise<void> => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator(selector).first().waitFor();
    };
    await go(`#/record/${hostileRoot}`, '.acts');
    await page
      .locator('.rows li')
      .nth(HOSTILE.length - 1)
      .waitFor();
    await go(`#/act/accredit/${hostileRoot}`, 'form.form');
    await page.locator('#name').fill(HOSTILE[1] ?? '');
    await page.locator('#subject').fill('did:web:another.example');
    await page.locator('#scope-0-types').fill(HOSTILE[2] ?? '');
    await page.locator('#scope-0-types').press('Enter');
    await page.locator('form.form button.primary').click();
    await page.locator('.refusals, .preview').first().waitFor();
    await go(`#/act/end/${hostileRoot}`, '#reason');
    await page.locator('#reason').selectOption('closed');
    await page.locator('form.form button.primary').click();
    await page.locator('.preview').waitFor();
    await go('#/bulk/accredit', '#bulk-kind');
    const csv = `subject,validFrom,legalName,country\n${HOSTILE.map((text, i) => `did:web:x${i}.example,2026-06-01,"${text.replaceAll('"', '""')}",DE`).join('\n')}`;
    await page.locator('#csv').setInputFiles({
      name: 'x<img src=x onerror=pwned=1>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.locator('.lines').waitFor();
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).to.equal(undefined);
    expect(
      await page
        .locator('main img, main iframe, main script, main a[href^="javascript"], main a[href*="evil"]')
        .count(),
    ).to.equal(0);
    watched.verify();
    await watched.close();
  });
});
