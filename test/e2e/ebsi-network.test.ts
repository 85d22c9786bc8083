import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { EbsiPlaces } from '../../src/network/ebsi/places.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

interface Outcome extends EbsiPlaces {
  readonly config: string;
  readonly parties: Readonly<Record<string, { readonly did: string; readonly attribute: string }>>;
  readonly samples: readonly { readonly name: string; readonly accepted: boolean }[];
}

const run = async (args: readonly string[]): Promise<number | null> => {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  return await new Promise((resolve) => child.once('close', resolve));
};

describe('vidimus network up --ebsi', function () {
  this.timeout(120_000);
  let folder: string;
  let child: ChildProcess;
  let outcome: Outcome;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-ebsi-up-'));
    child = spawn(process.execPath, [MAIN, 'network', 'up', '--ebsi', '--directory', folder, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    let text = '';
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      text += `${line}\n`;
      if (line === '}') break;
    }
    if (text === '') throw new Error(`the network did not start: ${errors}`);
    outcome = JSON.parse(text) as Outcome;
  });
  after(async () => {
    child?.kill('SIGINT');
    if (child !== undefined && child.exitCode === null)
      await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  const get = async (url: string, accept?: string) => {
    const response = await fetch(url, { headers: accept === undefined ? {} : { accept } });
    const text = await response.text();
    const type = response.headers.get('content-type')?.split(';')[0];
    return { status: response.status, type, body: text.startsWith('{') ? JSON.parse(text) : text };
  };
  const university = () => outcome.parties['university'] ?? { did: '', attribute: '' };

  it('default: writes a credential for each case, which the command line judges as it says', async () => {
    expect(outcome.samples.map(({ name }) => name)).to.include.members([
      'valid',
      'expired',
      'revoked',
      'not-yet-valid',
      'wrong-type',
      'broken-chain',
    ]);
    for (const { name, accepted } of outcome.samples) {
      const file = join(folder, 'ebsi', `${name}.jwt`);
      expect(readFileSync(file, 'utf8')).to.match(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
      const code = await run(['verify', file, '--config', outcome.config, '--list-memory', 'none']);
      expect(code, name).to.equal(accepted ? 0 : 1);
    }
  });

  it('behaviour: pages have EBSI’s links, clamped to the first and the last', async () => {
    const url = `${outcome.issuers}?page[after]=1&page[size]=4`;
    const { body } = await get(url);
    expect(body).to.include({ total: 6, pageSize: 4, self: url });
    expect(body.items).to.have.length(4);
    expect(body.links.next).to.match(/page\[after\]=2&page\[size\]=4$/);
    const last = (await get(body.links.next)).body;
    expect(last.items).to.have.length(2);
    expect(last.links.next).to.equal(last.links.last);
    expect((await get(`${outcome.issuers}?page[after]=9`)).body.items).to.deep.equal([]);
  });

  it('behaviour: a document at a time, in the two forms, and to nobody who wants neither', async () => {
    const url = `${outcome.didRegistry}/${university().did}`;
    expect((await get(url)).type).to.equal('application/did+ld+json');
    const bare = await get(url, 'application/did+json');
    expect(bare).to.include({ status: 200, type: 'application/did+json' });
    expect(bare.body).not.to.have.property('@context');
    expect((await get(url, 'application/json')).status).to.equal(406);
    const before = await get(`${url}?valid-at=1970-01-01`);
    expect(before.status).to.equal(200);
    expect(before.body).not.to.have.property('verificationMethod');
  });

  it('behaviour: filters by controller, and by a key that counts now', async () => {
    const { did } = university();
    const controlled = await get(`${outcome.didRegistry}?controller=${encodeURIComponent(did)}`);
    expect(controlled.body.items.map((item: { did: string }) => item.did)).to.deep.equal([did]);
    const { body } = await get(`${outcome.didRegistry}/${did}`);
    const key = encodeURIComponent(body.assertionMethod[0]);
    const name = 'verification-relationship=assertionMethod';
    const held = await get(`${outcome.didRegistry}?verification-method-id=${key}&${name}`);
    expect(held.body.total).to.equal(1);
    const agent = 'verification-relationship=keyAgreement';
    expect((await get(`${outcome.didRegistry}?verification-method-id=${key}&${agent}`)).body.title).to.equal(
      'No identifiers found',
    );
  });

  it('behaviour: accounts that act for a DID', async () => {
    const url = `${outcome.didRegistry}/${university().did}/actions`;
    const post = async (body: unknown) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    };
    const { body } = await get(`${outcome.didRegistry}/${university().did}`);
    const account = body.capabilityInvocation[0].split('#')[1];
    const ask = (params: unknown[], method = 'checkController') =>
      post({ jsonrpc: '2.0', method, params, id: 1 });
    expect((await ask([account])).body).to.deep.equal({ jsonrpc: '2.0', id: 1, result: true });
    expect((await ask([`0x${'12'.repeat(20)}`])).body).to.include({ result: false });
    for (const wrong of [await ask([]), await ask([account], 'other'), await post([])])
      expect(wrong).to.nested.include({ status: 400, 'body.error.code': -32_600 });
  });

  it('behaviour: revisions, schemas, policies', async () => {
    const { did, attribute } = university();
    const revisions = await get(`${outcome.issuers}/${did}/attributes/${attribute}/revisions`);
    const [first] = revisions.body.items;
    const latest = await get(`${outcome.issuers}/${did}/attributes/0x${attribute}`);
    expect(latest.body.attribute.hash).to.equal(revisions.body.items.at(-1).id);
    expect((await get(first.href)).status).to.equal(200);
    const schemas = await get(outcome.schemas);
    const schema = await get(schemas.body.items[0].href);
    expect(schema.body).to.have.property('$schema');
    const [revision] = (await get(`${schemas.body.items[0].href}/revisions`)).body.items;
    const metadata = await get(`${revision.href}/metadata`);
    expect((await get(metadata.body.items[0].href, 'application/ld+json')).body).to.have.property(
      'validFrom',
    );
    const users = await get(outcome.policies);
    expect((await get(users.body.items[0].href)).body.attributes).to.include('TIR:setAttributeMetadata');
    expect((await get(`${outcome.policies}/0x${'12'.repeat(20)}`)).body.attributes).to.deep.equal([]);
  });

  const UNKNOWN = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
  const ID = 'ab'.repeat(32);
  const ERRORS: readonly (readonly [string, number, string, () => string])[] = [
    ['a DID that is none', 400, 'Bad Request', () => `${outcome.didRegistry}/did:ebsi:abc`],
    ['an issuer that is no DID', 400, 'Bad Request', () => `${outcome.issuers}/nobody`],
    ['an unknown DID', 404, 'Identifier Not Found', () => `${outcome.didRegistry}/${UNKNOWN}`],
    ['an unknown issuer', 404, 'Issuer Not Found', () => `${outcome.issuers}/${UNKNOWN}`],
    ['its attributes', 404, 'Issuer Not Found', () => `${outcome.issuers}/${UNKNOWN}/attributes`],
    [
      'an attribute of another issuer',
      404,
      'Attribute Not Found',
      () => `${outcome.issuers}/${outcome.parties['company']?.did}/attributes/${university().attribute}`,
    ],
    [
      'an attribute that is no hash',
      400,
      'Bad Request',
      () => `${outcome.issuers}/${university().did}/attributes/1`,
    ],
    [
      'an unknown revision',
      404,
      'Revision Not Found',
      () => `${outcome.issuers}/${university().did}/attributes/${university().attribute}/revisions/${ID}`,
    ],
    [
      'an unknown proxy',
      404,
      'Proxy Not Found',
      () => `${outcome.issuers}/${university().did}/proxies/0x${ID}`,
    ],
    ['a proxy that is no hash', 400, 'Bad Request', () => `${outcome.issuers}/${university().did}/proxies/1`],
    ['page 0', 400, 'Bad Request', () => `${outcome.issuers}?page[after]=0`],
    ['a page of 51', 400, 'Bad Request', () => `${outcome.issuers}?page[size]=51`],
    ['a page that is no number', 400, 'Bad Request', () => `${outcome.issuers}?page[size]=ten`],
    ['an unknown parameter', 400, 'Bad Request', () => `${outcome.issuers}?foo=1`],
    [
      'a time that is none',
      400,
      'Bad Request',
      () => `${outcome.didRegistry}/${university().did}?valid-at=soon`,
    ],
    ['half of a filter', 400, 'Bad Request', () => `${outcome.didRegistry}?verification-method-id=x`],
    [
      'two filters',
      400,
      'Bad Request',
      () => `${outcome.didRegistry}?controller=${UNKNOWN}&verification-method-id=x`,
    ],
    [
      'a controller of nobody',
      404,
      'Controller Not Found',
      () => `${outcome.didRegistry}?controller=${UNKNOWN}`,
    ],
    ['an unknown schema', 404, 'Schema Not Found', () => `${outcome.schemas}/0x${ID}`],
    ['a schema id that is none', 400, 'Bad Request', () => `${outcome.schemas}/schema`],
    [
      'valid-at of the newer form',
      400,
      'Bad Request',
      () => `${outcome.schemas}/0x${ID}/revisions?valid-at=2026-01-01`,
    ],
    ['an address that is none', 400, 'Bad Request', () => `${outcome.policies}/0x12`],
  ];
  for (const [name, status, title, url] of ERRORS) {
    it(`error: ${name}`, async () => {
      const answer = await get(url());
      expect(answer).to.include({ status, type: 'application/problem+json' });
      expect(answer.body).to.include({ type: 'about:blank', title, status });
      expect(answer.body.detail).to.be.a('string').and.not.equal('');
    });
  }
});
