import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { assemble } from '../src/assemble.ts';
import { type DidKeyIssuer, generateIssuer } from '../src/issue/keys.ts';
import { signCredential } from '../src/issue/sign-credential.ts';
import { emptyList, withStatus } from '../src/issue/status-bits.ts';
import { w3cListEntry } from '../src/issue/status-entry.ts';
import { signStatusList } from '../src/issue/status-list.ts';
import { smallCredential } from './fixtures/issuers.ts';

const SUBJECT = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const NOW = Math.floor(Date.now() / 1000);
const PATH = '/trusted-issuers-registry/v5/issuers';

/** An EBSI-shaped registry on this machine: attributes as JSON, lists of issuers passed on as plain text. */
const startRegistry = async () => {
  const pages = new Map<string, { readonly type: string; readonly text: string }>();
  const server: Server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined) response.writeHead(404).end('{"title":"Not Found","status":404}');
    else response.writeHead(200, { 'content-type': page.type }).end(page.text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((done) => server.close(done));
  return { pages, close, base: `http://127.0.0.1:${port}${PATH}` };
};

describe('an EBSI-shaped registry of trusted issuers', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let issuer: DidKeyIssuer;
  before(async () => {
    registry = await startRegistry();
    issuer = await generateIssuer();
  });
  after(() => registry.close());

  const codes = async (token: string, trustedIssuersRegistry?: string): Promise<readonly string[]> => {
    const reader = await assemble({
      profile: 'proofs-and-status',
      ...(trustedIssuersRegistry !== undefined && { ebsi: { trustedIssuersRegistry } }),
    });
    const { checks } = await reader.verify(token);
    await reader.close();
    return checks.filter(({ check }) => check === 'status').map(({ code }) => code);
  };
  const put = (path: string, type: string, text: string) =>
    registry.pages.set(`${PATH}${path}`, { type, text });
  const sign = (credentialStatus: ReturnType<typeof w3cListEntry>) =>
    signCredential(
      {
        ...smallCredential(issuer.did),
        credentialSubject: { id: SUBJECT, title: 'Soils' },
        credentialStatus,
      },
      issuer,
      { issuedAt: NOW - 100 },
    );

  it('default: says how an accreditation stands, where the settings name it', async () => {
    const path = `/${SUBJECT}/attributes/${'ab'.repeat(32)}`;
    const token = await sign({ id: `${registry.base}${path}`, type: 'EbsiAccreditationEntry' });
    const answer = (issuerType: string) => {
      const hash = createHash('sha256').update(token).digest('hex');
      const attribute = { hash, body: token, issuerType, tao: issuer.did, rootTao: issuer.did };
      put(path, 'application/json; charset=utf-8', JSON.stringify({ did: SUBJECT, attribute }));
    };
    expect(await codes(token, registry.base)).to.deep.equal(['STATUS_LIST_UNREACHABLE']);
    answer('TI');
    expect(await codes(token, registry.base)).to.deep.equal(['STATUS_GOOD']);
    answer('Revoked');
    expect(await codes(token, registry.base)).to.deep.equal(['CREDENTIAL_REVOKED']);
    expect(await codes(token)).to.deep.equal(['STATUS_EBSI_ENTRY_NOT_READ']);
    expect(await codes(token, registry.base.replace('/v5/', '/v4/'))).to.deep.equal([
      'STATUS_EBSI_ENTRY_NOT_READ',
    ]);
  });

  it('default: passes on an issuer’s StatusList2021, as plain text', async () => {
    const path = `/${issuer.did}/proxies/0x${'12'.repeat(32)}/credentials/status/1`;
    const url = `${registry.base}${path}`;
    const description = { form: 'StatusList2021', url, issuer: issuer.did, purpose: 'revocation' } as const;
    const list = await signStatusList(
      withStatus(emptyList(), [7]),
      { ...description, issuedAt: NOW - 50 },
      issuer,
    );
    put(path, 'text/plain; charset=utf-8', list.token);
    const listed = (index: number) =>
      sign(w3cListEntry({ type: 'StatusList2021Entry', purpose: 'revocation', index, url }));
    expect(await codes(await listed(8), registry.base)).to.deep.equal(['STATUS_GOOD']);
    expect(await codes(await listed(7), registry.base)).to.deep.equal(['CREDENTIAL_REVOKED']);
    // This machine is nobody's host unless the settings name it.
    expect(await codes(await listed(7))).to.deep.equal(['STATUS_LIST_UNREACHABLE']);
  });
});
