import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Hex, RecordId } from '../../src/core/hex.ts';
import { startBrowser, type TestBrowser, type WatchedPage } from '../fixtures/browser.ts';
import { FORWARDER_CODE, forwarded, type TestWallet } from '../fixtures/wallet.ts';
import { type ConsoleStand, openConsole, startConsoleStand } from './console-stand.ts';

/** Longer than a node may not know a transaction before it is said to be dropped. */
const A_WHILE_MS = 200_000;

describe('console: wallets and networks that take their time', () => {
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
    await stand.network.control('evm_mine');
    await open?.close();
    open = undefined;
  });

  const mining = (isOn: boolean): Promise<unknown> => stand.network.control('evm_setAutomine', isOn);
  const stateOf = async (id: RecordId) => (await stand.agency.bodies.statesOf([id]))[0];

  /** As far as the preview of a suspension. */
  const prepare = async (id: RecordId): Promise<{ page: Page; wallet: TestWallet }> => {
    const { watched, page, wallet } = await openConsole(stand, browser, [stand.agencyKey], {
      hash: `#/act/suspend/${id}`,
      prepare: async (fresh) => {
        await fresh.clock.install();
      },
    });
    open = watched;
    await page.locator('button.wallet').click();
    await page.locator('#reason').selectOption('under-review');
    await page.locator('form.form button.primary').click();
    await page.locator('[data-do=send]').waitFor();
    return { page, wallet };
  };
  const until = (page: Page, status: string) => page.locator(`[data-status=${status}]`).first().waitFor();
  /** Resolves when the page has seen the transaction at the node, by what it keeps. */
  const seen = async (page: Page): Promise<void> => {
    await page.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          const asked = indexedDB.open('vidimus-console');
          asked.onsuccess = () => {
            const all = asked.result.transaction('writes').objectStore('writes').getAll();
            all.onsuccess = () => {
              asked.result.close();
              resolve((all.result as { nonce?: number }[]).some(({ nonce }) => nonce !== undefined));
            };
          };
        }),
    );
  };
  const hashOf = (wallet: TestWallet): Hex => [...wallet.signed.keys()][0] as Hex;
  const sent = (wallet: TestWallet): number =>
    wallet.asked.filter((method) => method === 'eth_sendTransaction').length;

  it('behaviour: a pending write survives a reload, and is never given to the wallet twice', async () => {
    const id = await stand.accredit('Patient College');
    const { page, wallet } = await prepare(id);
    await mining(false);
    await page.locator('[data-do=send]').click();
    await until(page, 'pending');
    await page.reload();
    await page.locator('#reason').selectOption('under-review');
    await page.locator('form.form button.primary').click();
    await page.locator('[data-code=WRITE_OPEN]').waitFor();
    await page.locator('nav.tabs a', { hasText: '1 open' }).click();
    await until(page, 'pending');
    await stand.network.control('evm_mine');
    await until(page, 'done');
    expect(sent(wallet)).to.equal(1);
    expect(await stateOf(id)).to.include({ status: 'suspended' });
    open?.verify();
  });

  it('behaviour: closed while the wallet asked, it finds what became of it', async () => {
    const id = await stand.accredit('Closed Page College');
    const { page, wallet } = await prepare(id);
    wallet.manner = 'leave';
    await page.locator('[data-do=send]').click();
    await until(page, 'asking');
    await page.reload();
    await page.locator('nav.tabs a', { hasText: '1 open' }).click();
    await until(page, 'unknown');
    // The person answers the wallet's old question now.
    await stand.agency.send(stand.agency.plan.suspend(id, { reason: 'under-review' }));
    await page.clock.fastForward(10_000);
    await until(page, 'done');
    open?.verify();
  });

  it('behaviour: sped up in the wallet, it is found under its new name', async () => {
    const id = await stand.accredit('Hurried College');
    const { page, wallet } = await prepare(id);
    await mining(false);
    await page.locator('[data-do=send]').click();
    await until(page, 'pending');
    await seen(page);
    await wallet.replace(hashOf(wallet), 'speed-up');
    await stand.network.control('evm_mine');
    await page.locator('[data-outcome]').waitFor();
    expect(await stateOf(id)).to.include({ status: 'suspended' });
    open?.verify();
  });

  it('behaviour: cancelled in the wallet, it is replaced; nothing changed; it can be tried again', async () => {
    const id = await stand.accredit('Cancelled College');
    const { page, wallet } = await prepare(id);
    await mining(false);
    await page.locator('[data-do=send]').click();
    await until(page, 'pending');
    await seen(page);
    await wallet.replace(hashOf(wallet), 'cancel');
    await stand.network.control('evm_mine');
    await until(page, 'replaced');
    expect(await stateOf(id)).to.include({ status: 'active' });
    await mining(true);
    await page.locator('button', { hasText: 'Back to the preview' }).click();
    await page.locator('[data-do=send]').click();
    await page.locator('[data-outcome]').waitFor();
    open?.verify();
  });

  it('behaviour: dropped by the network, it is said to be; sent again, only one can be recorded', async () => {
    const id = await stand.accredit('Dropped College');
    const { page, wallet } = await prepare(id);
    wallet.manner = 'drop';
    await page.locator('[data-do=send]').click();
    await until(page, 'pending');
    await page.clock.fastForward(A_WHILE_MS);
    await until(page, 'unseen');
    expect(await page.locator('.progress').innerText()).to.include('dropped');
    wallet.manner = 'sign';
    await page.locator('button', { hasText: 'Send it again' }).click();
    await page.locator('[data-outcome]').waitFor();
    expect(await stateOf(id)).to.include({ status: 'suspended' });
    expect(sent(wallet)).to.equal(2);
    open?.verify();
  });

  it('error: what the wallet fails at is said with its code, and can be tried again', async () => {
    const id = await stand.accredit('Failing College');
    const { page, wallet } = await prepare(id);
    wallet.manner = 'fail';
    await page.locator('[data-do=send]').click();
    await page.locator('.progress [data-code=WALLET_LOCKED]').waitFor();
    wallet.manner = 'sign';
    await page.locator('button', { hasText: 'Back to the preview' }).click();
    await page.locator('[data-do=send]').click();
    await page.locator('[data-outcome]').waitFor();
    open?.verify();
  });

  it('behaviour: set aside, it stands in the way no more', async () => {
    const id = await stand.accredit('Forgotten College');
    const { page, wallet } = await prepare(id);
    wallet.manner = 'drop';
    await page.locator('[data-do=send]').click();
    await until(page, 'pending');
    await page.clock.fastForward(A_WHILE_MS);
    await until(page, 'unseen');
    await page.locator('button', { hasText: 'Set it aside' }).click();
    await until(page, 'set-aside');
    wallet.manner = 'sign';
    await page.locator('button', { hasText: 'Back to the preview' }).click();
    await page.locator('[data-do=send]').click();
    await page.locator('[data-outcome]').waitFor();
    open?.verify();
  });

  it('behaviour: of a multisig it waits for the other owners, and finds what they sent', async () => {
    const safe = `0x5afe${'0'.repeat(35)}7`;
    await stand.network.control('anvil_setCode', safe, FORWARDER_CODE);
    const id = await stand.accredit('College of Several', { controller: safe });
    const { watched, page, wallet } = await openConsole(stand, browser, [stand.agencyKey], {
      hash: `#/act/suspend/${id}`,
      prepare: async (fresh, given) => {
        given.accounts = [safe];
        given.manner = 'propose';
        await fresh.clock.install();
      },
    });
    open = watched;
    await page.locator('button.wallet').click();
    await page.locator('#reason').selectOption('subject-request');
    await page.locator('form.form button.primary').click();
    expect(await page.locator('.fee').innerText()).to.include('several signatures');
    // It suspends itself, which only an authority above can take back.
    await page.locator('#confirm').fill('College of Several');
    await page.locator('[data-do=send]').click();
    await until(page, 'pending');
    await page.clock.fastForward(A_WHILE_MS);
    // Owners may take days: it is not said to be dropped.
    await page.locator('button', { hasText: 'Look now' }).click();
    await until(page, 'pending');
    const { data } = lastAsked(wallet);
    const owner = (await stand.network.account()).connect(stand.network.provider);
    const registry = stand.network.deployment.contracts.trustedIssuersRegistry;
    await owner.sendTransaction({ to: safe, data: forwarded(registry, data), gasLimit: 500_000 });
    await page.clock.fastForward(10_000);
    await page.locator('[data-outcome]').waitFor();
    expect(await stateOf(id)).to.include({ status: 'suspended' });
    watched.verify();
  });
});

/** The call that the page gave to the wallet last. */
const lastAsked = (wallet: TestWallet): { readonly data: Hex } => {
  const call = wallet.calls.at(-1);
  if (call === undefined) throw new Error('The wallet was asked for nothing.');
  return { data: call.data };
};
