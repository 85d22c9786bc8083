import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { type DemoNetwork, startDemoNetwork } from '../../src/network/demo.ts';
import { contractOf, type OpenApi } from '../fixtures/openapi.ts';
import { NODES } from './nodes.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** `vidimus serve` as people run it: a process of its own, a real port, a signal at the end. */
const serve = async (
  config: string,
  more: readonly string[] = [],
): Promise<{ process: ChildProcess; url: string; metricsUrl: string; log: () => string }> => {
  const child = spawn(
    process.execPath,
    [MAIN, 'serve', '--config', config, '--port', '0', '--metrics-port', '0', '--json', ...more],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  let text = '';
  for await (const line of createInterface({ input: child.stdout })) {
    text += line;
    if (line === '}') break;
  }
  if (text === '') throw new Error(`serve did not start: ${log}`);
  const { url, metricsUrl } = JSON.parse(text) as { url: string; metricsUrl: string };
  return { process: child, url, metricsUrl, log: () => log };
};

describe('service: as a process, on a real chain', function () {
  this.timeout(120_000);
  let demo: DemoNetwork;
  let folder: string;
  let running: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    const [first] = NODES;
    if (first === undefined) throw new Error('no node');
    folder = mkdtempSync(join(tmpdir(), 'vidimus-service-'));
    demo = await startDemoNetwork({ directory: folder });
    running = await serve(demo.config ?? '');
  });
  after(async () => {
    running?.process.kill('SIGKILL');
    await demo?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const token = (name: string): string => readFileSync(join(folder, 'demo', `${name}.jwt`), 'utf8').trim();
  const post = (path: string, body: string, type: string): Promise<Response> =>
    fetch(`${running.url}${path}`, { method: 'POST', body, headers: { 'content-type': type } });

  it('behaviour: every sample of the demo gets its verdict, as the description says', async () => {
    const document = (await (await fetch(`${running.url}/openapi.json`)).json()) as OpenApi;
    const judge = contractOf(document);
    const decisions = new Set<string>();
    for (const { name } of demo.samples) {
      const answer = await post('/verify', token(name), 'application/vc+jwt');
      const body = await answer.text();
      judge('/verify', 'post', {
        statusCode: answer.status,
        headers: Object.fromEntries(answer.headers),
        body,
      });
      expect(answer.status, name).to.equal(200);
      decisions.add((JSON.parse(body) as { decision: string }).decision);
    }
    expect([...decisions].sort()).to.deep.equal(['accepted', 'rejected']);
  });

  it('behaviour: VCALM: 200 accepted, 422 revoked, 400 unreadable; enveloped too', async () => {
    const ask = async (verifiableCredential: unknown): Promise<number> =>
      (await post('/credentials/verify', JSON.stringify({ verifiableCredential }), 'application/json'))
        .status;
    expect(await ask(token('good'))).to.equal(200);
    expect(await ask(token('revoked-by-bit'))).to.equal(422);
    expect(await ask('a.b.c')).to.equal(400);
    const enveloped = (name: string) => ({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token(name)}`,
    });
    expect(await ask(enveloped('good'))).to.equal(200);
    expect(await ask(enveloped('tampered'))).to.equal(422);
  });

  it('behaviour: every page of the registry is as the description says', async () => {
    const document = (await (await fetch(`${running.url}/openapi.json`)).json()) as OpenApi;
    const judge = contractOf(document);
    const get = async (path: string, pattern: string): Promise<unknown> => {
      const answer = await fetch(`${running.url}${path}`);
      const body = await answer.text();
      judge(pattern, 'get', { statusCode: answer.status, headers: Object.fromEntries(answer.headers), body });
      expect(answer.status, path).to.equal(200);
      return JSON.parse(body) as unknown;
    };
    const { items } = (await get('/issuers?limit=100', '/issuers')) as {
      items: { did: string; accreditations: string[] }[];
    };
    expect(items.length).to.be.greaterThan(8);
    for (const { did, accreditations } of items) {
      await get(`/issuers/${did}`, '/issuers/{did}');
      await get(`/issuers/${encodeURIComponent(did)}/paths`, '/issuers/{did}/paths');
      for (const id of accreditations) {
        await get(`/accreditations/${id}`, '/accreditations/{id}');
        await get(`/accreditations/${id}/history`, '/accreditations/{id}/history');
      }
    }
    await get('/lists', '/lists');
    await get('/readyz', '/readyz');
  });

  it('behaviour: figures stand on their own port, and name nobody', async () => {
    const text = await (await fetch(running.metricsUrl)).text();
    expect(text).to.contain('vidimus_verifications_total{decision="accepted"}').and.not.to.contain('did:');
    expect((await fetch(`${running.url}/metrics`)).status).to.equal(404);
  });

  it('error: a port that is taken is told with exit 4', async () => {
    const { port } = new URL(running.url);
    const child = spawn(process.execPath, [MAIN, 'serve', '--config', demo.config ?? '', '--port', port], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect(text).to.contain('PORT_IN_USE');
    expect(code).to.equal(4);
  });

  it('behaviour: /readyz says 503 with the reason when the node goes away; verdicts go on from the own copy', async () => {
    await demo.node.stop();
    let answer = await fetch(`${running.url}/readyz`);
    for (let tries = 0; answer.status === 200 && tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer = await fetch(`${running.url}/readyz`);
    }
    expect(answer.status).to.equal(503);
    expect(await answer.text()).to.contain('RPC_UNREACHABLE');
    expect((await fetch(`${running.url}/livez`)).status).to.equal(200);
    expect((await post('/verify', token('good'), 'text/plain')).status).to.equal(200);
  });

  it('behaviour: SIGTERM stops it within its deadline, with exit 0 and nothing of a credential in the log', async () => {
    const ended = once(running.process, 'exit');
    running.process.kill('SIGTERM');
    const [code] = (await ended) as [number];
    expect(code).to.equal(0);
    expect(running.log()).to.contain('"route":"/verify"').and.not.to.contain(token('good').slice(0, 40));
    expect(running.log()).not.to.contain('did:key');
  });
});
