import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as nextTurn } from 'node:timers/promises';
import { expect } from 'chai';
import type { RegistryWriter } from '../../src/chain/write/writer.ts';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import type { RecordId } from '../../src/core/hex.ts';
import { startNode } from '../../src/network/node.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { type RunningService, startService } from '../../src/service/start.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { testService } from '../fixtures/service.ts';

interface Message {
  readonly event: string;
  readonly id?: string;
  readonly data: Record<string, unknown> & { readonly entry?: { readonly event: string } };
}

/** A reader of server-sent events, as a browser's EventSource reads them. */
const listen = async (url: string, headers: Record<string, string> = {}) => {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const messages: Message[] = [];
  let waiting: (() => void) | undefined;
  const reading = (async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const fields = new Map(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
        );
        text = text.slice(end + 2);
        const [event, id, data] = [fields.get('event'), fields.get('id'), fields.get('data')];
        if (event !== undefined && data !== undefined)
          messages.push({
            event,
            ...(id !== undefined && { id }),
            data: JSON.parse(data) as Message['data'],
          });
        waiting?.();
      }
    }
  })().catch(() => undefined);
  return {
    response,
    messages,
    /** Resolves with all messages once there are so many. */
    count: async (number: number): Promise<readonly Message[]> => {
      while (messages.length < number)
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      return messages;
    },
    close: async () => {
      abort.abort();
      await reading;
    },
  };
};

describe('service: events', function () {
  this.timeout(30_000);
  let folder: string;
  let network: TestNetwork;
  let vidimus: Vidimus;
  let service: RunningService;
  let writer: RegistryWriter;
  let root: RecordId;
  const streams: { close(): Promise<void> }[] = [];

  const start = async (): Promise<void> => {
    vidimus = await createVidimus({
      ...{ rpc: network.node.url, deployment: network.deployment, mode: 'follower', finality: 6, pollMs: 20 },
      store: `sqlite:${join(folder, 'copy.sqlite')}`,
    });
    const options = { ...SERVICE_DEFAULTS, logLevel: 'silent', rateLimit: 0, waitMs: 60_000 } as const;
    service = await startService(backendOf(vidimus, { headAge: 0, lagBlocks: 20 }), options, {
      host: '127.0.0.1',
      port: 0,
    });
  };
  const end = async (): Promise<void> => {
    await Promise.all(streams.splice(0).map((stream) => stream.close()));
    await service?.close();
    await vidimus?.close();
  };
  const stream = async (query = '', headers: Record<string, string> = {}) => {
    const listening = await listen(`${service.url}/events${query}`, headers);
    streams.push(listening);
    return listening;
  };
  const grant = async (subject: string): Promise<RecordId> => {
    const draft = {
      kind: 'attest',
      subject,
      controller: writer.account,
      validFrom: 1_600_000_000,
      depth: 0,
    } as const;
    const { id } = await writer.send(writer.plan.grant(root, draft));
    if (id === undefined) throw new Error('no record');
    return id;
  };

  /** Once the copy has read what the node has: nothing of before is told to who listens from here on. */
  const caughtUp = async (): Promise<void> => {
    const wanted = Number(await network.control('eth_blockNumber'));
    while ((await vidimus.registry.head()).number < wanted) await nextTurn();
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-events-'));
    network = await startTestNetwork(() => startNode());
    writer = await network.writer(network.admin);
    const draft = { kind: 'root', subject: 'did:web:root.example', controller: writer.account } as const;
    const admitted = await writer.send(
      writer.plan.admitRoot({ ...draft, validFrom: 1_600_000_000, depth: 3 }),
    );
    if (admitted.id === undefined) throw new Error('no root');
    root = admitted.id;
    await start();
  });
  after(async () => {
    await end();
    await network?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('default: everything that changes is told, with what it is about', async () => {
    await caughtUp();
    const all = await stream();
    expect(all.response.headers.get('content-type')).to.equal('text/event-stream; charset=utf-8');
    expect(all.response.headers.get('access-control-allow-origin')).to.equal('*');
    const id = await grant('did:web:a.example');
    await writer.send(writer.plan.setBits({ accreditation: id, purpose: 'revocation', number: 2 }, [7], {}));
    const [granted, revoked] = await all.count(2);
    expect(granted?.data).to.deep.include({
      type: 'change',
      accreditation: id,
      subject: 'did:web:a.example',
    });
    expect(granted?.data.entry).to.deep.include({ event: 'RecordGranted', status: 'active' });
    expect(revoked?.data).to.deep.include({ list: `${id}/revocation/2`, subject: 'did:web:a.example' });
    expect(revoked?.id).to.match(/^\d+\.\d+\.[0-9a-f]{8}$/);
  });

  it('argument: subjects, accreditations and lists that are named are told, and nothing else', async () => {
    const [a, b] = [await grant('did:web:b.example'), await grant('did:web:c.example')];
    await caughtUp();
    const about = await stream(`?subject=did:web:b.example&list=${b}/revocation/0&accreditation=${root}`);
    const revoke = (accreditation: RecordId, number: number) =>
      writer.send(writer.plan.setBits({ accreditation, purpose: 'revocation', number }, [1], {}));
    await revoke(b, 1);
    await revoke(a, 0);
    await revoke(b, 0);
    await writer.send(writer.plan.attachEvidence(root, 'evidence'));
    const told = (await about.count(3)).filter(({ data }) => data['accreditation'] !== undefined);
    const seen = told.map(({ data }) => data['list'] ?? data.entry?.event);
    expect(seen.slice(-3)).to.deep.equal([`${a}/revocation/0`, `${b}/revocation/0`, 'EvidenceAttached']);
    expect(seen).not.to.include(`${b}/revocation/1`);
  });

  it('behaviour: a reader goes on after its last event, also when the service was started anew', async () => {
    await caughtUp();
    const first = await stream();
    await grant('did:web:d.example');
    const [seen] = await first.count(1);
    await first.close();
    await grant('did:web:e.example');
    const second = await stream('', { 'last-event-id': seen?.id ?? '' });
    const [missed] = await second.count(1);
    expect(missed?.data['subject']).to.equal('did:web:e.example');
    await end();
    await grant('did:web:f.example');
    await start();
    const third = await stream(`?after=${seen?.id}`);
    const subjects = (await third.count(2)).map(({ data }) => data['subject']);
    expect(subjects.slice(0, 2)).to.deep.equal(['did:web:e.example', 'did:web:f.example']);
  });

  it('behaviour: who had an event that is not known any more is told to look again', async () => {
    const lost = await stream('', { 'last-event-id': '3.0.00000000' });
    const [reset] = await lost.count(1);
    expect(reset?.event).to.equal('reset');
    expect(reset?.data).to.have.property('type', 'reset');
  });

  it('behaviour: a reorg takes back what was told; who waits for final blocks never hears of it', async () => {
    await caughtUp();
    const tip = await stream();
    const final = await stream('?finality=final');
    const id = await grant('did:web:gone.example');
    await tip.count(1);
    await network.control('anvil_reorg', 2, []);
    const told = await tip.count(2);
    expect(told.at(-1)).to.deep.include({ event: 'rolled-back' });
    expect(told.at(-1)?.data['toBlock']).to.be.a('number');
    await grant('did:web:stays.example');
    await network.control('anvil_mine', '0x7');
    const settled: readonly Message[] = await (async () => {
      for (let count = 1; ; count++) {
        const messages = await final.count(count);
        if (messages.some(({ data }) => data['subject'] === 'did:web:stays.example')) return messages;
      }
    })();
    expect(settled.map(({ event }) => event)).not.to.include('rolled-back');
    expect(settled.map(({ data }) => data['accreditation'])).not.to.include(id);
  });

  it('error: ids, filters and services without a copy are refused', async () => {
    const status = async (query: string, headers: Record<string, string> = {}) =>
      (await fetch(`${service.url}/events${query}`, { headers })).status;
    expect(await status('?subject=nobody')).to.equal(400);
    expect(await status('?accreditation=0x12')).to.equal(400);
    expect(await status('?list=x')).to.equal(400);
    expect(await status('', { 'last-event-id': 'x\ny'.replace('\n', '') })).to.equal(400);
    const { app } = await testService({ waitMs: 60_000 });
    const answer = await app.inject('/events');
    expect(answer.statusCode).to.equal(503);
    expect(answer.json()).to.have.property('code', 'CHANGES_NOT_KNOWN');
    await app.close();
  });

  it('behaviour: a service that stops ends its streams at once', async () => {
    const open = await stream();
    const started = performance.now();
    await service.close();
    await open.close();
    expect(performance.now() - started).to.be.lessThan(5_000);
  });
});
