import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RecordId } from '../../src/core/hex.ts';
import { axeViolations, startBrowser, type TestBrowser, type WatchedPage } from '../fixtures/browser.ts';
import type { TestWallet } from '../fixtures/wallet.ts';
import { type ConsoleStand, openConsole, startConsoleStand } from './console-stand.ts';

const HEADER =
  'subject,validFrom,validUntil,types,jurisdictions,fields,levels,ects,legalName,country,organisationType';
const line = (name: string, more: { jurisdiction?: string; subject?: string } = {}): string =>
  [
    more.subject ?? `did:web:${name.toLowerCase().replaceAll(' ', '-')}.example`,
    ...['2026-06-01', '2029-01-01', 'MicroCredential', more.jurisdiction ?? 'DE', '0613', '5;6', '10'],
    ...[name, 'DE', 'university'],
  ].join(',');

describe('console: many at once', () => {
  let browser: TestBrowser;
  let stand: ConsoleStand;
  let open: WatchedPage | undefined;

  before(async function () {
    browser = await startBrowser(this);
    stand = await startConsoleStand();
  });
  after(async () => {
    await stand?.stop();
    await browser?.close();
  });
  afterEach(async () => {
    await stand.network.control('evm_setAutomine', true);
    await open?.close();
    open = undefined;
  });

  const enter = async (
    kind: string,
    text: string,
    keys = [stand.agencyKey],
    expected?: RegExp,
  ): Promise<{ page: Page; wallet: TestWallet }> => {
    const { watched, page, wallet } = await openConsole(stand, browser, keys, { hash: `#/bulk/${kind}` });
    open = watched;
    if (expected !== undefined) watched.expect(expected);
    await page.locator('button.wallet').click();
    await give(page, text);
    return { page, wallet };
  };
  const give = async (page: Page, text: string): Promise<void> => {
    const file = { name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('#csv').setInputFiles(file);
    await page.locator('.counts, [role=alert]').first().waitFor({ state: 'attached' });
  };
  const states = (page: Page): Promise<readonly string[]> =>
    page
      .locator('.lines tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => `${row.firstElementChild?.textContent} ${(row as HTMLElement).dataset['state']}`),
      );
  const sent = (wallet: TestWallet): number =>
    wallet.asked.filter((method) => method === 'eth_sendTransaction').length;
  const granted = async (): Promise<number> =>
    (
      await (
        await fetch(`${stand.url}/accreditations?parent=${stand.root}&limit=1`, {
          headers: { 'cache-control': 'no-cache' },
        })
      ).json()
    ).total;

  it('default: shows errors by line, accredits the rest with one signature for many, and reports', async () => {
    const good = Array.from({ length: 30 }, (_, i) => line(`Bulk College ${i}`));
    const { page, wallet } = await enter(
      'accredit',
      [
        HEADER,
        ...good,
        line('Italian College', { jurisdiction: 'IT' }),
        line('Nameless', { subject: 'nobody' }),
        'too,few,fields',
        line('Bulk College 0'),
      ].join('\n'),
    );
    expect((await states(page)).filter((one) => !one.endsWith('ready'))).to.deep.equal([
      '32 failed',
      '33 failed',
      '34 failed',
      '35 twice',
    ]);
    expect(await page.locator('tr[data-code=PERMISSION_TOO_WIDE]').innerText()).to.include('IT');
    expect(await axeViolations(page)).to.deep.equal([]);
    const before = await granted();
    await page.locator('[data-do=run]').click();
    await page.locator('[data-do=report]').waitFor();
    expect(await page.locator('.counts').innerText()).to.include('30 recorded');
    // 25 of them in the first, 5 in the second; nothing of what was refused.
    expect(sent(wallet)).to.equal(2);
    // The service's copy follows within moments; never to more than that.
    for (const end = Date.now() + 20_000; (await granted()) < before + 30 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await granted()).to.equal(before + 30);
    const downloaded = page.waitForEvent('download');
    await page.locator('[data-do=report]').click();
    const report = await readFile(await (await downloaded).path(), 'utf8');
    expect(report.split('\r\n')).to.have.length(36);
    expect(report).to.match(/^"2","Bulk College 0","done","","","0x[0-9a-f]{64}"$/m);
    expect(report).to.match(/^"32","Italian College","failed","PERMISSION_TOO_WIDE",/m);
    open?.verify();
  });

  it('behaviour: a line that fails on its way is singled out, and can be tried again', async () => {
    const { page, wallet } = await enter(
      'accredit',
      [HEADER, line('Fine College'), line('Raced College'), line('Calm College')].join('\n'),
    );
    // Between preview and signature governance closes grants: no line can be written.
    await stand.governance.send(stand.governance.plan.closeGrants());
    await page.locator('[data-do=run]').click();
    await page.locator('button', { hasText: 'Try the 3 failed lines again' }).waitFor();
    expect(await page.locator('tr[data-code=GRANTS_ARE_CLOSED]').count()).to.equal(3);
    expect(sent(wallet)).to.equal(0);
    await stand.governance.send(stand.governance.plan.reopenGrants());
    await page.locator('[data-do=run]').click();
    await page.locator('.counts', { hasText: '3 recorded' }).waitFor();
    expect(sent(wallet)).to.equal(1);
    open?.verify();
  });

  it('behaviour: declined in the wallet it pauses; going on leaves out what is recorded', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => line(`Paused College ${i}`));
    const { page, wallet } = await enter('accredit', [HEADER, ...rows].join('\n'));
    wallet.mannersAhead.push('sign', 'decline');
    await page.locator('[data-do=run]').click();
    await page.locator('[data-code=WALLET_DECLINED]').waitFor();
    expect(await page.locator('.counts').innerText())
      .to.include('25 recorded')
      .and.to.include('5 lines');
    await page.locator('[data-do=run]').click();
    await page.locator('.counts', { hasText: '30 recorded' }).waitFor();
    expect(sent(wallet)).to.equal(3);
    open?.verify();
  });

  it('behaviour: a reload in the middle loses nothing and doubles nothing', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => line(`Reloaded College ${i}`));
    const { page, wallet } = await enter('accredit', [HEADER, ...rows].join('\n'));
    await stand.network.control('evm_setAutomine', false);
    await page.locator('[data-do=run]').click();
    await page.locator('[data-status=pending]').waitFor();
    await page.reload();
    await page.locator('button', { hasText: 'Go on' }).click();
    await page.locator('[data-do=run]').click();
    await page.locator('[data-status=pending]').waitFor();
    await stand.network.control('evm_setAutomine', true);
    await stand.network.control('evm_mine');
    await page.locator('[data-do=report]').waitFor();
    expect(await page.locator('.counts').innerText())
      .to.include('5 recorded')
      .and.to.include('25');
    expect(sent(wallet)).to.equal(2);
    open?.verify();
  });

  it('default: ends accreditations, once the accreditor’s name is typed', async () => {
    const ids: RecordId[] = [];
    for (const name of ['First to End', 'Second to End']) ids.push(await stand.accredit(name));
    const text = ['accreditation,reason', ...ids.map((id) => `${id},closed`), `0x${'12'.repeat(32)},closed`];
    // The service does not know the record that nobody granted.
    const { page, wallet } = await enter('end', text.join('\n'), [stand.agencyKey], /404/);
    expect(await states(page)).to.deep.equal(['4 failed', '2 ready', '3 ready']);
    expect(await page.locator('.lines').innerText()).to.include('First to End');
    expect(await page.locator('[data-do=run]').isDisabled()).to.equal(true);
    await page.locator('#confirm').fill('Agency for the Quality of Micro-credentials');
    await page.locator('[data-do=run]').click();
    await page.locator('.counts', { hasText: '2 recorded' }).waitFor();
    const after = await stand.agency.bodies.statesOf(ids);
    expect(after.map((state) => state?.status)).to.deep.equal(['ended', 'ended']);
    expect(sent(wallet)).to.equal(1);
    open?.verify();
  });

  it('default: revokes credentials by bit and by handle, from a file with semicolons', async () => {
    const key = await stand.network.account();
    const id = await stand.accredit('Revoking College', { controller: key.address });
    const rows = [
      ...[3, 300, 3].map((index) => `${id};0;${index};revocation;;issued-in-error`),
      `${id};;;;0x${'ab'.repeat(32)};fraud`,
      `${id};;;;0xab;fraud`,
    ];
    const text = ['accreditation;list;index;purpose;handle;reason', ...rows].join('\r\n');
    const { page, wallet } = await enter('revoke', text, [key]);
    expect(await states(page)).to.deep.equal(['6 failed', '2 ready', '3 ready', '4 twice', '5 ready']);
    await page.locator('#confirm').fill('Revoking College');
    await page.locator('[data-do=run]').click();
    await page.locator('.counts', { hasText: '3 recorded' }).waitFor();
    expect(sent(wallet)).to.equal(2);
    // The same file once more has nothing left to do.
    await page.locator('button', { hasText: 'Another file' }).click();
    await give(page, text);
    expect(await states(page)).to.deep.equal(['6 failed', '2 already', '3 already', '4 twice', '5 already']);
    open?.verify();
  });

  it('error: a file without lines, and one that is too long', async () => {
    const { page } = await enter('accredit', `${HEADER}\n`);
    await page.locator('text=no lines after its header').waitFor();
    await page.locator('button', { hasText: 'Another file' }).click();
    await give(page, [HEADER, ...Array.from({ length: 2_001 }, (_, i) => line(`Long ${i}`))].join('\n'));
    await page.locator('[data-code=FILE_TOO_LONG]').waitFor();
    open?.verify();
  });
});
