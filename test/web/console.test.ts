import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RecordId } from '../../src/core/hex.ts';
import {
  axeViolations,
  DESKTOP,
  PHONE,
  startBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../fixtures/browser.ts';
import type { TestWallet } from '../fixtures/wallet.ts';
import { type ConsoleStand, openConsole, startConsoleStand } from './console-stand.ts';

describe('console: what an accreditor does', () => {
  let browser: TestBrowser;
  let stand: ConsoleStand;
  let open: WatchedPage | undefined;
  /** The agency's staff at work: one page that stays open. */
  let office: { readonly watched: WatchedPage; readonly page: Page; readonly wallet: TestWallet } | undefined;

  before(async function () {
    browser = await startBrowser(this);
    stand = await startConsoleStand();
  });
  after(async () => {
    await office?.watched.close();
    await stand?.stop();
    await browser?.close();
  });
  afterEach(async () => {
    if (open !== office?.watched) await open?.close();
    open = undefined;
  });

  const enterAs = async (key: typeof stand.agencyKey, hash: string) => {
    const { watched, page, wallet } = await openConsole(stand, browser, [key], { hash });
    open = watched;
    await page.locator('button.wallet').click();
    await page.locator('nav.tabs').waitFor();
    return { watched, page, wallet };
  };
  /** The page of the agency's staff, connected, at an address of the console. */
  const enter = async (hash: string): Promise<{ page: Page; wallet: TestWallet }> => {
    office ??= await enterAs(stand.agencyKey, hash);
    const { watched, page, wallet } = office;
    open = watched;
    wallet.asked.length = 0;
    await page.goto(`${stand.url}/console/${hash}`);
    return { page, wallet };
  };
  const stateOf = async (id: RecordId) => (await stand.agency.bodies.statesOf([id]))[0];
  const preview = async (page: Page): Promise<string> => {
    await page.locator('form.form button.primary').click();
    return page.locator('.preview').innerText();
  };
  const send = async (page: Page): Promise<string> => {
    await page.locator('[data-do=send]').click();
    await page.locator('[data-outcome]').waitFor();
    return page.locator('h1').innerText();
  };
  const act = (name: string, id: RecordId): string => `#/act/${name}/${id}`;

  it('default: connects a wallet that announces itself, and shows what it controls', async () => {
    const { page, wallet } = await enterAs(stand.agencyKey, '');
    await page.locator('.organisation').waitFor();
    expect(await page.locator('.organisation h2').allInnerTexts()).to.deep.equal([
      'Agency for the Quality of Micro-credentials',
    ]);
    expect(wallet.asked).to.deep.equal(['eth_requestAccounts']);
    // The next visit asks for nothing.
    await page.reload();
    await page.locator('.organisation').waitFor();
    expect(wallet.asked).to.deep.equal(['eth_requestAccounts']);
    open?.verify();
  });

  it('argument: a wallet of the old kind, and an account that acts for nobody', async () => {
    const key = await stand.network.account();
    const { watched, page } = await openConsole(stand, browser, [key], { isLegacy: true });
    open = watched;
    await page.locator('button.wallet').click();
    await page.locator('h1', { hasText: 'acts for no organisation' }).waitFor();
    watched.verify();
  });

  it('error: without a wallet the page says what to do', async () => {
    open = await browser.open(`${stand.url}/console/`);
    await open.page.locator('.note', { hasText: 'No wallet was found' }).waitFor();
    open.verify();
  });

  it('error: a refusal to connect is said, and can be tried again', async () => {
    const { watched, page, wallet } = await openConsole(stand, browser, [stand.agencyKey]);
    open = watched;
    wallet.manner = 'decline';
    await page.locator('button.wallet').click();
    await page.locator('[data-code=WALLET_DECLINED]').waitFor();
    wallet.manner = 'sign';
    await page.locator('button.wallet').click();
    await page.locator('.organisation').waitFor();
    watched.verify();
  });

  it('behaviour: on the wrong chain it asks the wallet to switch, or to learn the chain', async () => {
    const { watched, page, wallet } = await openConsole(stand, browser, [stand.agencyKey]);
    open = watched;
    wallet.chainId = 1;
    wallet.knowsChain = false;
    await page.locator('button.wallet').click();
    await page.locator('button', { hasText: 'Switch the network' }).click();
    await page.locator('#node').fill('https://node.example/');
    await page.locator('button', { hasText: 'Add the network' }).click();
    await page.locator('.organisation').waitFor();
    expect(wallet.asked).to.deep.equal([
      'eth_requestAccounts',
      'wallet_addEthereumChain',
      'wallet_switchEthereumChain',
    ]);
    // The wallet may leave again by itself, in the middle of a form: what was typed stays.
    await page.locator('.organisation .quick').click();
    await page.locator('#name').fill('Half a College');
    wallet.chainId = 10;
    wallet.emit('chainChanged', '0xa');
    await page.locator('#chain').waitFor();
    await page.locator('button', { hasText: 'Switch the network' }).click();
    await page.locator('#name').waitFor();
    expect(await page.locator('#name').inputValue()).to.equal('Half a College');
    watched.verify();
  });

  it('default: accredits, after refusing what the contract would refuse, by its dimension', async () => {
    const { page, wallet } = await enter(act('accredit', stand.root));
    await page.locator('#name').fill('Hochschule am Hafen');
    await page.locator('#subject').fill('did:web:hafen.example');
    const key = await stand.network.account();
    await page.locator('#controller').fill(key.address);
    await page.locator('#scope-0-jurisdictions').fill('IT');
    await page.locator('#scope-0-jurisdictions').press('Enter');
    await page.locator('#scope-0-fields').fill('0231');
    await page.locator('#scope-0-fields').press('Enter');
    await page.locator('#scope-0-credits').fill('60');
    await page.locator('.levels label', { hasText: 'EQF 8' }).click();
    await page.locator('#lastDay').fill('2040-01-01');
    await page.locator('form.form button.primary').click();
    const refused = page.locator('[data-refusal]');
    await refused.first().waitFor();
    expect(
      await refused.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['refusal'])),
    ).to.have.members([
      'PERMISSION_TOO_WIDE.jurisdictions',
      'PERMISSION_TOO_WIDE.fields',
      'PERMISSION_TOO_WIDE.levels',
      'PERMISSION_TOO_WIDE.credits',
      'RECORD_TOO_WIDE.validUntil',
    ]);
    expect(await page.locator('[data-dimension=jurisdictions] .fault').innerText())
      .to.include('IT')
      .and.to.include('DE');
    expect(wallet.asked).to.deep.equal([]);

    await page
      .locator('[data-dimension=jurisdictions] .chip', { hasText: 'Italy' })
      .locator('button')
      .click();
    await page.locator('[data-dimension=fields] .chip', { hasText: '0231' }).locator('button').click();
    await page.locator('#scope-0-credits').fill('7.5');
    await page.locator('.levels label', { hasText: 'EQF 8' }).click();
    await page.locator('#lastDay').fill('2029-12-31');
    const words = await preview(page);
    expect(words).to.include('Hochschule am Hafen').and.to.include('7.5').and.to.include(key.address);
    expect(await send(page)).to.include('is accredited');
    await page.locator('a', { hasText: 'Open' }).first().click();
    await page.locator('h1', { hasText: 'Hochschule am Hafen' }).waitFor();
    expect(wallet.asked).to.deep.equal(['eth_sendTransaction']);
    open?.verify();
  });

  it('behaviour: the same accreditation is refused while it is in force', async () => {
    const { page, wallet } = await enter(act('accredit', stand.root));
    await page.locator('#name').fill('Twice');
    await page.locator('#subject').fill('did:web:twice.example');
    await preview(page);
    await send(page);
    await page.locator('button', { hasText: 'Accredit another' }).click();
    await page.locator('#name').fill('Twice');
    await page.locator('#subject').fill('did:web:twice.example');
    await page.locator('form.form button.primary').click();
    await page.locator('[data-code=RECORD_EXISTS]').waitFor();
    expect(wallet.asked.filter((method) => method === 'eth_sendTransaction')).to.have.length(1);
    open?.verify();
  });

  it('default: recognises another authority, and withdraws it', async () => {
    const target = `eip155:1:0x${'77'.repeat(20)}/0x${'88'.repeat(32)}`;
    const { page } = await enter(act('recognise', stand.root));
    await page.locator('#name').fill('Ministero');
    await page.locator('#subject').fill('did:web:ministero.example');
    await page.locator('#target').fill(target);
    expect(await preview(page)).to.include('recognises');
    await send(page);
    await page.locator('a', { hasText: 'Open' }).first().click();
    await page.locator('[data-act=end]', { hasText: 'Withdraw' }).click();
    await page.locator('#reason').selectOption('ended-early');
    expect(await preview(page)).to.include('stops recognising');
    await page.locator('#confirm').fill('ministero');
    expect(await send(page)).to.include('has ended');
    open?.verify();
  });

  it('default: suspends and resumes, and shows at once what changed', async () => {
    const id = await stand.accredit('Suspended College');
    const { page } = await enter(act('suspend', id));
    await page.locator('form.form button.primary').click();
    await page.locator('#reason[aria-invalid=true]').waitFor();
    await page.locator('#reason').selectOption('under-review');
    expect(await preview(page)).to.include('under review');
    await send(page);
    expect(await page.locator('.changes').innerText()).to.include('Suspended');
    expect(await stateOf(id)).to.include({ status: 'suspended', reason: 'under-review' });
    await page.locator('a', { hasText: 'Open' }).first().click();
    await page.locator('[data-status=suspended]').waitFor();
    await page.locator('[data-act=resume]').click();
    await page.locator('#reason').selectOption('issued-in-error');
    await preview(page);
    await send(page);
    expect(await stateOf(id)).to.include({ status: 'active' });
    open?.verify();
  });

  it('default: ends with a reason, once the name is typed', async () => {
    const id = await stand.accredit('Closing College');
    const { page } = await enter(act('end', id));
    await page.locator('#reason').selectOption('closed');
    expect(await preview(page)).to.include('cannot be taken back');
    const button = page.locator('[data-do=send]');
    expect(await button.isDisabled()).to.equal(true);
    await page.locator('#confirm').fill('Closing');
    expect(await button.isDisabled()).to.equal(true);
    await page.locator('#confirm').fill(' closing  college ');
    await send(page);
    expect(await stateOf(id)).to.include({ status: 'ended', reason: 'closed' });
    open?.verify();
  });

  it('argument: ends since a time in the past', async () => {
    const id = await stand.accredit('Fraudulent College');
    const { page } = await enter(act('end', id));
    await page.locator('input[value=since]').check();
    await page.locator('#reason').selectOption('fraud');
    await page.locator('#since').fill('2099-01-01T00:00');
    await page.locator('form.form button.primary').click();
    await page.locator('#since[aria-invalid=true]').waitFor();
    const since = new Date(Date.now() - 30 * 86_400_000);
    await page.locator('#since').fill(since.toISOString().slice(0, 16));
    expect(await preview(page)).to.include('Nothing counts any more');
    await page.locator('#confirm').fill('Fraudulent College');
    await send(page);
    expect(await stateOf(id)).to.include({ status: 'void', reason: 'fraud' });
    open?.verify();
  });

  it('default: replaces a controller', async () => {
    const id = await stand.accredit('Keyless College');
    const key = await stand.network.account();
    const { page } = await enter(act('controller', id));
    await page.locator('#controller').fill('0x1234');
    await page.locator('form.form button.primary').click();
    await page.locator('#controller[aria-invalid=true]').waitFor();
    await page.locator('#controller').fill(key.address);
    await preview(page);
    await page.locator('#confirm').fill('Keyless College');
    await send(page);
    expect((await stateOf(id))?.controller).to.equal(key.address.toLowerCase());
    open?.verify();
  });

  it('default: corrects organisation data and attaches the signed decision', async () => {
    const id = await stand.accredit('Mispelled College');
    const { page } = await enter(act('organisation', id));
    await page.locator('#name').fill('Misspelled College');
    await preview(page);
    await send(page);
    await page.goto(`${stand.url}/console/${act('evidence', id)}`);
    await page.locator('#credential').fill(`${'a'.repeat(40)}.${'b'.repeat(40)}.${'c'.repeat(40)}`);
    await preview(page);
    await send(page);
    await page.locator('a', { hasText: 'Open' }).first().click();
    await page.locator('h1', { hasText: 'Misspelled College' }).waitFor();
    open?.verify();
  });

  it('default: an issuer revokes, anchors and names a delegate', async () => {
    const key = await stand.network.account();
    const id = await stand.accredit('Issuing College', { controller: key.address });
    const { page, wallet } = await enterAs(key, act('revoke', id));
    await page.locator('#index').fill('42');
    await page.locator('#reason').selectOption('issued-in-error');
    await preview(page);
    await page.locator('#confirm').fill('Issuing College');
    await send(page);
    await page.goto(`${stand.url}/console/${act('anchor', id)}`);
    await page.locator('#root').fill(`0x${'5a'.repeat(32)}`);
    await preview(page);
    await send(page);
    await page.goto(`${stand.url}/console/${act('delegate', id)}`);
    await page.locator('#delegate').fill(`0x${'6b'.repeat(20)}`);
    await preview(page);
    await send(page);
    expect(wallet.asked.filter((method) => method === 'eth_sendTransaction')).to.have.length(3);
    open?.verify();
  });

  it('default: refuses a rescue that governance proposes', async () => {
    await stand.governance.send(stand.governance.plan.proposeRescue(stand.root, `0x${'9c'.repeat(20)}`));
    const { page } = await enterAs(stand.agencyKey, '');
    await page.locator('a', { hasText: 'Refuse the rescue' }).click();
    expect(await preview(page)).to.include('is refused');
    await send(page);
    open?.verify();
  });

  it('error: who controls nothing here is offered nothing', async () => {
    const id = await stand.accredit('Foreign College');
    const { page } = await enterAs(await stand.network.account(), act('suspend', id));
    await page.locator('h1', { hasText: 'You cannot do this here' }).waitFor();
    open?.verify();
  });

  it('error: a refusal in the wallet ends it; nothing is sent; the same can be tried again', async () => {
    const id = await stand.accredit('Declined College');
    const { page, wallet } = await enter(act('suspend', id));
    await page.locator('#reason').selectOption('under-review');
    await preview(page);
    wallet.manner = 'decline';
    await page.locator('[data-do=send]').click();
    await page.locator('[data-status=declined]').waitFor();
    expect(await stateOf(id)).to.include({ status: 'active' });
    wallet.manner = 'sign';
    await page.locator('button', { hasText: 'Back to the preview' }).click();
    await send(page);
    open?.verify();
  });

  it('behaviour: without gas a request is signed; somebody else reads it in words and sends it', async () => {
    const id = await stand.accredit('Relayed College');
    const second = await stand.accredit('Another Relayed College');
    const { page, wallet } = await enter(act('suspend', id));
    await stand.network.control('hardhat_setBalance', stand.agencyKey.address, '0x0');
    await page.locator('#reason').selectOption('conditions-not-met');
    await preview(page);
    expect(await page.locator('.fee').innerText()).to.include('Sign a request instead');
    const sign = async () => {
      await page.locator('[data-do=sign]').click();
      const downloaded = page.waitForEvent('download');
      await page.locator('button', { hasText: 'Download the request' }).click();
      const buffer = await readFile(await (await downloaded).path());
      return { name: 'request.json', mimeType: 'application/json', buffer };
    };
    const file = await sign();
    await enter(act('end', second));
    await page.locator('#reason').selectOption('merged');
    await preview(page);
    await page.locator('#confirm').fill('Another Relayed College');
    const ending = await sign();
    expect(wallet.asked).to.deep.equal(['eth_signTypedData_v4']);
    expect(await stateOf(id)).to.include({ status: 'active' });
    await stand.network.control('hardhat_setBalance', stand.agencyKey.address, '0x3635c9adc5dea00000');
    open?.verify();

    const { page: other } = await enterAs(await stand.network.account(), '#/relay');
    await other.locator('#request-file').setInputFiles(file);
    const ask = other.locator('[data-ask=suspend]');
    expect(await ask.innerText())
      .to.include('Relayed College')
      .and.to.include('conditions were not met');
    await other.locator('[data-do=send]').click();
    await other.locator('.good-soft').waitFor();
    expect(await stateOf(id)).to.include({ status: 'suspended', reason: 'conditions-not-met' });
    // Sent once more, it is known already.
    await other.locator('button', { hasText: 'Another' }).click();
    await other.locator('#request-file').setInputFiles(file);
    await other.locator('.open-soft', { hasText: 'recorded already' }).waitFor();
    // Several go together.
    const third = await stand.accredit('A Third Relayed College');
    const request = await stand.agency.sign(stand.agency.plan.suspend(third), { lane: 7n });
    const signed = Buffer.from(JSON.stringify(request));
    await other.locator('button', { hasText: 'Another' }).click();
    await other.locator('#request-file').setInputFiles([ending, { ...ending, buffer: signed }]);
    await other.locator('[data-ask=end]').waitFor();
    await other.locator('[data-do=send]').click();
    await other.locator('.good-soft').waitFor();
    expect(await stateOf(second)).to.include({ status: 'ended', reason: 'merged' });
    expect(await stateOf(third)).to.include({ status: 'suspended' });
    open?.verify();
  });

  it('behaviour: by keyboard alone, from the wallet to the registry', async () => {
    const id = await stand.accredit('Keyboard College');
    const { watched, page } = await openConsole(stand, browser, [stand.agencyKey], {
      hash: act('suspend', id),
    });
    open = watched;
    await page.locator('button.wallet').focus();
    await page.keyboard.press('Enter');
    await page.locator('#reason').waitFor();
    await page.locator('#reason').focus();
    await page.keyboard.type('under');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.preview').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('H1');
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => (document.activeElement as HTMLElement).dataset['do'] === 'send')) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('[data-outcome]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('H1');
    expect(await stateOf(id)).to.include({ status: 'suspended' });
    watched.verify();
  });

  for (const [colorScheme, size] of [
    ['light', PHONE],
    ['dark', DESKTOP],
  ] as const)
    it(`behaviour: every view keeps to WCAG 2.2 AA, ${colorScheme}, ${size.viewport.width} wide`, async () => {
      const id = await stand.accredit(`Accessible College ${colorScheme}`);
      const { watched, page } = await openConsole(stand, browser, [stand.agencyKey], {
        context: { ...size, colorScheme },
      });
      open = watched;
      const check = async (selector: string): Promise<void> => {
        await page.locator(selector).first().waitFor();
        expect(await axeViolations(page), selector).to.deep.equal([]);
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(isWide, `${selector} is wider than the screen`).to.equal(false);
      };
      await check('button.wallet');
      await page.locator('button.wallet').click();
      await check('.organisation');
      const go = (hash: string): Promise<void> =>
        page.evaluate((to) => {
          location.hash = to;
        }, hash);
      await go(`#/record/${stand.root}`);
      await check('.acts');
      await go(act('accredit', stand.root));
      await page.locator('#scope-0-jurisdictions').fill('IT');
      await page.locator('form.form button.primary').click();
      await check('.refusals');
      await go(act('end', id));
      await page.locator('#reason').selectOption('closed');
      await page.locator('form.form button.primary').click();
      await check('.preview');
      await page.locator('#confirm').fill(`Accessible College ${colorScheme}`);
      await page.locator('[data-do=send]').click();
      await check('[data-outcome]');
      for (const hash of ['#/writes', '#/relay', '#/bulk/accredit']) {
        await go(hash);
        await check('h1');
      }
      watched.verify();
    });
});
