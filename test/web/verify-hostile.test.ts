import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { recordFromDraft } from '../../src/chain/write/record-draft.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { accreditationDocument } from '../../src/issue/accreditation-credential.ts';
import { microCredentialDocument } from '../../src/issue/micro-credential.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import type { DemoNetwork } from '../../src/network/demo.ts';
import type { Organisation } from '../../src/trust/organisation.ts';
import type { RecordRef } from '../../src/trust/record.ts';
import { startBrowser, type TestBrowser } from '../fixtures/browser.ts';
import { startWebStand, type WebStand } from '../fixtures/web-stand.ts';

/** Each would run, fetch, style, link or reorder something, were it taken for more than text. */
const CORPUS = [
  '<script>globalThis.pwned=1</script>',
  '"><img src=x onerror="globalThis.pwned=1">',
  "'><svg/onload=globalThis.pwned=1>",
  '<img src="https://tracker.invalid/pixel.png">',
  'https://tracker.invalid/pixel.png',
  'javascript:globalThis.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  '<a href="javascript:globalThis.pwned=1">University</a>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<style>body{display:none}</style><link rel=stylesheet href=//tracker.invalid>',
  '</textarea></title></style></script><b onmouseover=globalThis.pwned=1>x',
  '[click](javascript:globalThis.pwned=1) ![x](https://tracker.invalid/x.png)',
  '$\u007bglobalThis.pwned=1}{{constructor.constructor("globalThis.pwned=1")()}}',
  'moc.dab\u202egnp.etacifitrec\u2066 \u0000\u0007 zero\u200bwidth',
  '<base href="https://tracker.invalid/"><form action="https://tracker.invalid"><input autofocus onfocus=globalThis.pwned=1>',
  `${'A'.repeat(480)}<img src=x onerror=globalThis.pwned=1>`,
] as const;

const from = (start: number) => {
  let next = start;
  return (): string => CORPUS[next++ % CORPUS.length] ?? '';
};

/** What may still be the name of a type. */
const asType = (text: string): string =>
  text.replace(/[\u0000-\u0020\u200b\u202e\u2066]/g, '-').slice(0, 200);

/** A credential in which every text that its issuer may choose is hostile. */
const hostileCredential = (issuer: string, learner: string, under: RecordRef, start: number): JsonObject => {
  const text = from(start);
  const plain = microCredentialDocument({
    dataModel: '2.0',
    type: asType(text()),
    issuer,
    issuerName: text(),
    issuedAt: Math.floor(Date.now() / 1000),
    learner: { id: learner, givenName: text(), familyName: text() },
    title: text(),
    issuerCountry: 'DE',
    awardingBody: { legalName: text() },
    learningOutcomes: [text(), text()],
    ects: 5,
    level: 6,
    fields: ['0613'],
    typeOfAssessment: text(),
    formOfParticipation: text(),
    qualityAssurance: text(),
    prerequisites: text(),
    idVerificationMethod: text(),
    grade: text(),
    additionalNote: text(),
    accreditation: under,
  });
  return {
    ...plain,
    id: `urn:x:${encodeURIComponent(text())}`,
    name: [
      { '@value': text(), '@language': 'en' },
      { '@value': text(), '@language': 'de' },
    ],
    description: text(),
    image: { id: 'https://tracker.invalid/portrait.png', type: 'Image' },
    [text()]: { [text()]: [text(), { html: text() }] },
  } as JsonObject;
};

/** A root and an issuer below it whose every text in the registry is hostile. */
const hostileRegistry = async (
  { world }: DemoNetwork,
  start: number,
): Promise<{ root: RecordRef; leaf: RecordRef; by: string }> => {
  const text = from(start);
  const names = { root: `mallory-${start}`, leaf: `trudy-${start}` };
  const organisation = (): Organisation =>
    ({
      legalName: { en: text(), de: text() },
      country: 'DE',
      type: 'university',
      identifiers: { erasmus: text(), vat: text(), organizationIdentifier: text() },
      homepage: text(),
      contact: text(),
    }) as Organisation;
  const now = await world.time();
  const types = CORPUS.map(asType);
  const grantAs = async (by: string, subject: string, above: RecordRef | undefined): Promise<RecordRef> => {
    const writer = await world.writer(by);
    const identity = world.identity(subject);
    const draft = {
      kind: above === undefined ? 'root' : 'attest',
      basis: 'licence',
      subject: identity.did,
      controller: identity.account,
      validFrom: now - 86_400,
      depth: above === undefined ? 1 : 0,
      permissions: [{ jurisdictions: [], types: above === undefined ? [] : types, fields: [], levels: [] }],
    } as const;
    const parent = above?.id ?? (`0x${'00'.repeat(32)}` as const);
    const ref = {
      chainId: world.deployment.chainId,
      registry: world.deployment.contracts.trustedIssuersRegistry,
      id: writer.idOf(parent, draft),
    };
    const accreditor = world.identity(above === undefined ? subject : by);
    const document = accreditationDocument({
      ref,
      record: recordFromDraft(draft),
      issuer: accreditor.did,
      ...(above && { parent: above }),
      terms: [{ types: draft.permissions[0].types, schemas: [] }],
      issuedAt: now,
    });
    const stated: Json = { decision: { en: text() }, report: text() };
    const evidence = await signCredential(
      { ...document, credentialSubject: { ...(document['credentialSubject'] as JsonObject), ...stated } },
      accreditor.signer,
      { issuedAt: now },
    );
    const riding = { organisation: organisation(), evidence: new TextEncoder().encode(evidence) };
    await writer.send(
      above === undefined ? writer.plan.admitRoot(draft, riding) : writer.plan.grant(parent, draft, riding),
    );
    return ref;
  };
  const root = await grantAs('governance', names.root, undefined);
  const leaf = await grantAs(names.root, names.leaf, root);
  return { root, leaf, by: names.leaf };
};

describe('verify page: text of strangers stays text', function () {
  this.timeout(90_000);
  let browser: TestBrowser;
  let stand: WebStand;
  const authorities: Awaited<ReturnType<typeof hostileRegistry>>[] = [];

  before(async function () {
    browser = await startBrowser(this);
    stand = await startWebStand({
      prepare: async (demo) => {
        const { world } = demo;
        const writer = await world.writer('governance');
        await writer.send(writer.plan.nameTerms(CORPUS.map(asType)));
        for (const start of [0, 5, 11]) authorities.push(await hostileRegistry(demo, start));
        return authorities.map(({ root }) => root.id);
      },
    });
  });
  after(async () => {
    await stand?.stop();
    await browser?.close();
  });

  /** What a page must not have, whatever it was given. */
  const faultsOf = (page: Page, origin: string): Promise<readonly string[]> =>
    page.evaluate((own) => {
      const bad = [
        ...document.querySelectorAll(
          'main :is(img, script, iframe, object, embed, style, link, base, form, picture, meta), main [onerror], main [onload], main [onmouseover], main [style]',
        ),
      ].map((element) => element.outerHTML.slice(0, 120));
      const links = [...document.querySelectorAll('main a[href]')]
        .map((link) => (link as HTMLAnchorElement).href)
        .filter(
          (href) =>
            !href.startsWith(own) &&
            href !== 'https://www.enic-naric.net/' &&
            href !== 'https://tracker.invalid/pixel.png',
        );
      return [...bad, ...links, ...('pwned' in globalThis ? ['it ran'] : [])];
    }, origin);

  it('behaviour: every field of a credential and of the registry that decides about it', async () => {
    const watched = await browser.open(stand.url);
    const { page } = watched;
    const { world } = stand.demo;
    const seen = new Set<string>();
    for (let start = 0; start < CORPUS.length; start++) {
      const authority = authorities[start % authorities.length];
      if (authority === undefined) throw new Error('no authority');
      const issuer = world.identity(authority.by);
      const credential = hostileCredential(issuer.did, world.identity('learner').did, authority.leaf, start);
      const token = await signCredential(credential, issuer.signer, {
        issuedAt: Math.floor(Date.now() / 1000),
      });
      await page.locator('#pick-file').setInputFiles({
        name: `${CORPUS[start]?.replaceAll('\u0000', '').slice(0, 120)}.jwt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(token),
      });
      await page.locator('.verdict h1').waitFor();
      const answer = await page.locator('.verdict h1').innerText();
      seen.add(answer);
      expect(answer, await page.locator('.verdict-summary').innerText()).to.equal('Accepted');
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
      expect(await faultsOf(page, stand.url), `from ${start}`).to.deep.equal([]);
      // Not an empty page: the texts are there, as texts.
      expect(await page.locator('main').innerText()).to.include('tracker.invalid');
      await page.emulateMedia({ media: 'print' });
      expect(await faultsOf(page, stand.url), `printed, from ${start}`).to.deep.equal([]);
      await page.emulateMedia({ media: null });
      await page.getByRole('button', { name: 'Check another' }).click();
    }
    expect([...seen]).to.deep.equal(['Accepted']);
    watched.verify();
    await watched.close();
  });

  it('behaviour: what is no credential, and links that somebody made', async () => {
    const watched = await browser.open(stand.url);
    const { page } = watched;
    await page.locator('.drop').waitFor();
    for (const text of CORPUS) {
      await page.evaluate((given) => {
        const data = new DataTransfer();
        data.setData('text/plain', given);
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      }, text);
      await page.locator('.trouble, .verdict').waitFor();
      expect(await faultsOf(page, stand.url), text).to.deep.equal([]);
      await page.getByRole('button', { name: 'Check another' }).first().click();
      await page.locator('.drop').waitFor();
      const parts = new URLSearchParams({
        v: '1',
        digest: `0x${'ab'.repeat(32)}`,
        decision: 'accepted',
        at: '1790000000',
        policy: `0x${'cd'.repeat(32)}`,
        issuer: text,
      });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `result&${parts}`);
      await page.locator('.note-card').waitFor();
      expect(await faultsOf(page, stand.url), text).to.deep.equal([]);
      await page.evaluate(() => {
        location.hash = '';
      });
      await page.locator('.note-card').waitFor({ state: 'detached' });
    }
    watched.verify();
    await watched.close();
  });
});
