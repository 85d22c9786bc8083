import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { assemble } from '../src/assemble.ts';
import { generateIssuer } from '../src/issue/keys.ts';
import { signCredential } from '../src/issue/sign-credential.ts';
import { emptyList } from '../src/issue/status-bits.ts';
import { w3cListEntry } from '../src/issue/status-entry.ts';
import { signStatusList } from '../src/issue/status-list.ts';
import { DEFAULT_RULES } from '../src/verify/policy.ts';
import { smallCredential } from './fixtures/issuers.ts';

const DAY = 86_400;
const NOW = Math.floor(Date.now() / 1000);

describe('redirects and the hosts of a policy', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
  });

  /** @returns the host, with its port. */
  const serve = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    return `localhost:${(server.address() as AddressInfo).port}`;
  };

  it('error: an allowed host may pass a status list’s reader on to allowed hosts alone', async () => {
    let list: Uint8Array = new Uint8Array();
    let asked = 0;
    const other = await serve((_, response) => {
      asked++;
      response.end(list);
    });
    const named = await serve((_, response) => {
      response.writeHead(302, { location: `http://${other}/list` }).end();
    });
    const url = `http://${named}/list`;
    const issuer = await generateIssuer();
    const about = { form: 'BitstringStatusList', url, issuer: issuer.did, purpose: 'revocation' } as const;
    list = (await signStatusList(emptyList(), { ...about, issuedAt: NOW - DAY }, issuer)).bytes;
    const entry = { type: 'BitstringStatusListEntry', purpose: 'revocation', index: 7, url } as const;
    const document = { ...smallCredential(issuer.did), credentialStatus: w3cListEntry(entry) };
    const token = await signCredential(document, issuer, { issuedAt: NOW - DAY });
    const statusWith = async (allowedHosts: readonly string[]) => {
      const rules = { ...DEFAULT_RULES, skip: ['trust'] as const, allowedHosts };
      const policy = { name: 'Some hosts', registries: [], roots: [], rules };
      const reader = await assemble({ policy, allowLoopback: true });
      const { checks } = await reader.verify(token);
      await reader.close();
      return checks.filter(({ check }) => check === 'status').map(({ code }) => code);
    };
    expect(await statusWith([named])).to.deep.equal(['STATUS_LIST_UNREACHABLE']);
    expect(asked).to.equal(0);
    expect(await statusWith([named, other])).to.deep.equal(['STATUS_GOOD']);
    expect(asked).to.equal(1);
  });
});
