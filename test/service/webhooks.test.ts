import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { isVidimusError } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { emptyStateOf } from '../../src/replica/empty-state.ts';
import { createFeed } from '../../src/replica/feed/feed.ts';
import { storeNamed } from '../../src/replica/store/open.ts';
import type { ReplicaStore } from '../../src/replica/store/port.ts';
import { createTip } from '../../src/replica/tip.ts';
import { readWebhooks, type Webhook } from '../../src/service/webhooks/config.ts';
import { startWebhook } from '../../src/service/webhooks/deliver.ts';
import { runWebhooks } from '../../src/service/webhooks/start.ts';
import { block, DEPLOYMENT, place } from '../replica/store/events.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const logger = pino({ level: 'silent' });

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers with the statuses of a list, and then with 204. */
const startReceiver = async (statuses: number[] = []) => {
  const received: Received[] = [];
  let arrived: (() => void) | undefined;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    received.push({ headers: request.headers, body });
    response.writeHead(statuses.shift() ?? 204, { location: '/elsewhere' }).end();
    arrived?.();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    count: async (number: number): Promise<readonly Received[]> => {
      while (received.length < number)
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      return received;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

describe('service: webhooks', function () {
  this.timeout(20_000);
  const open: (() => Promise<unknown> | unknown)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  const receiver = async (statuses?: number[]) => {
    const started = await startReceiver(statuses);
    open.push(started.close);
    return started;
  };
  const copy = () => {
    const feed = createFeed(emptyStateOf(DEPLOYMENT));
    return { feed, tip: createTip(emptyStateOf(DEPLOYMENT), undefined, feed.taken) };
  };
  const hookAt = (url: string, more: JsonObject = {}): Webhook => {
    const [hook] = readWebhooks({ webhooks: [{ name: 'one', url, secret: SECRET, ...more }] });
    if (hook === undefined) throw new Error('no hook');
    return hook;
  };
  const notes = (): {
    kept: Map<string, string>;
    note: ReplicaStore['note'];
    setNote: ReplicaStore['setNote'];
  } => {
    const kept = new Map<string, string>();
    return {
      kept,
      note: async (name) => kept.get(name),
      setNote: async (name, value) => {
        kept.set(name, value);
      },
    };
  };
  const textOf = ({ body }: Received) => JSON.parse(body) as { entry?: { block: number }; type: string };

  it('default: a change is told with a signature that the receiver can check', async () => {
    const { url, count } = await receiver();
    const { feed, tip } = copy();
    open.push(startWebhook(hookAt(url), { changes: feed }, logger));
    await new Promise((resolve) => setImmediate(resolve));
    tip.apply({ blocks: [block(5, ['one'])] });
    const [told] = await count(1);
    const {
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': signature,
    } = told?.headers ?? {};
    const expected = createHmac('sha256', Buffer.alloc(32, 7))
      .update(`${id}.${time}.${told?.body}`)
      .digest('base64');
    expect(signature).to.equal(`v1,${expected}`);
    expect(Math.abs(Number(time) - Date.now() / 1000)).to.be.lessThan(10);
    expect(JSON.parse(told?.body ?? '')).to.deep.include({ id, type: 'change' });
  });

  it('behaviour: changes are told in order, each until it is taken, and a redirect is no taking', async () => {
    const { url, count } = await receiver([500, 302, 404, 200, 503]);
    const { feed, tip } = copy();
    open.push(startWebhook(hookAt(url), { changes: feed }, logger, [1, 1, 1, 1, 1]));
    await new Promise((resolve) => setImmediate(resolve));
    tip.apply({ blocks: [block(5, ['one', 'two']), block(6, ['three'])] });
    const told = await count(7);
    const ids = told.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids.slice(0, 4)).size).to.equal(1);
    expect([...new Set(ids)]).to.deep.equal(ids.filter((id, i) => ids.indexOf(id) === i));
    expect(told.slice(-1).map(textOf)[0]?.entry?.block).to.equal(6);
  });

  it('behaviour: the next process goes on after what was taken', async () => {
    const first = await receiver();
    const { feed, tip } = copy();
    const kept = notes();
    const end = startWebhook(hookAt(first.url), { changes: feed, notes: kept }, logger);
    await new Promise((resolve) => setImmediate(resolve));
    tip.apply({ blocks: [block(5, ['one'])] });
    await first.count(1);
    while (kept.kept.size === 0) await new Promise((resolve) => setImmediate(resolve));
    await end();
    tip.apply({ blocks: [block(6, ['two'])] });
    const second = await receiver();
    open.push(startWebhook(hookAt(second.url), { changes: feed, notes: kept }, logger));
    const [told] = await second.count(1);
    expect(told && textOf(told).entry?.block).to.equal(6);
  });

  it('behaviour: a receiver that takes nothing for long, or wants no more, does not fill the memory', async () => {
    const never = await receiver(Array.from({ length: 50 }, () => 500));
    const { feed, tip } = copy();
    const end = startWebhook(hookAt(never.url), { changes: feed }, logger, [1]);
    open.push(end);
    await new Promise((resolve) => setImmediate(resolve));
    tip.apply({ blocks: [block(5, ['one'])] });
    tip.apply({
      blocks: [
        block(
          6,
          Array.from({ length: 1_500 }, (_, i) => `t${i}`),
        ),
      ],
    });
    const told = await never.count(5);
    expect(textOf(told[4] as Received).type).to.equal('reset');
    const gone = await receiver([410]);
    open.push(startWebhook(hookAt(gone.url), { changes: feed }, logger));
    await new Promise((resolve) => setImmediate(resolve));
    tip.apply({ blocks: [block(7, ['x', 'y'])] });
    await gone.count(1);
    tip.apply({ blocks: [block(8, ['z'])] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await gone.count(1)).to.have.length(1);
  });

  it('behaviour: blocks that are gone are said to be; who waits for final ones hears of these alone', async () => {
    const [head, final] = [await receiver(), await receiver()];
    const { feed, tip } = copy();
    open.push(startWebhook(hookAt(head.url), { changes: feed }, logger));
    open.push(startWebhook(hookAt(final.url, { finality: 'final' }), { changes: feed }, logger));
    await new Promise((resolve) => setImmediate(resolve));
    tip.apply({ blocks: [block(4), block(5, ['gone'])], base: place(4) });
    tip.apply({ rollBackTo: 4, blocks: [block(5, ['stays'], 'b', 'a')] });
    tip.apply({ blocks: [block(6, [], 'b')], base: place(6, 'b') });
    const told = (await head.count(3)).map(textOf);
    expect(told.map(({ type }) => type)).to.deep.equal(['change', 'rolled-back', 'change']);
    const [settled] = await final.count(1);
    expect(settled?.headers['webhook-id']).to.equal((await head.count(3))[2]?.headers['webhook-id']);
  });

  it('behaviour: of several processes on one store, the one that leads tells', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vidimus-webhooks-'));
    open.push(() => rmSync(folder, { recursive: true, force: true }));
    const store = await storeNamed(`sqlite:${join(folder, 'copy.sqlite')}`, DEPLOYMENT);
    open.push(() => store.close());
    await store.open();
    const { url, count } = await receiver();
    const { feed, tip } = copy();
    let leads = false;
    const backend = { health: async () => ({ ready: true, probes: [], leads }) };
    open.push(runWebhooks([hookAt(url)], { changes: feed, notes: store }, backend, logger));
    tip.apply({ blocks: [block(5, ['before it leads'])] });
    leads = true;
    // It begins within a second; until then there is nothing that it could miss.
    for (let number = 6; ; number++) {
      tip.apply({ blocks: [block(number, ['after'])] });
      const told = await Promise.race([count(1), new Promise((resolve) => setTimeout(resolve, 100))]);
      if (told !== undefined) break;
    }
    while ((await store.note('webhook:one')) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await store.note('webhook:one')).to.match(/^\d+\.0\.[0-9a-f]{8}$/);
  });

  it('error: files that are not usable are refused, and no secret is quoted', () => {
    const good = { name: 'a', url: 'https://a.example/x', secret: SECRET };
    expect(readWebhooks({ webhooks: [good] })).to.have.length(1);
    for (const bytes of [24, 25, 26, 64]) {
      const secret = Buffer.alloc(bytes, 0xfb);
      const [hook] = readWebhooks({ webhooks: [{ ...good, secret: `whsec_${secret.toString('base64')}` }] });
      expect(Buffer.from(hook?.secret ?? []).equals(secret)).to.equal(true);
    }
    const wrong: readonly JsonObject[] = [
      {},
      { webhooks: {} },
      { webhooks: [1] },
      { webhooks: [good, good] },
      { webhooks: [{ ...good, name: '' }] },
      { webhooks: [{ ...good, url: 'file:///etc/passwd' }] },
      { webhooks: [{ ...good, url: 'https://user:word@a.example' }] },
      { webhooks: [{ ...good, secret: 'whsec_c2hvcnQ=' }] },
      { webhooks: [{ ...good, secret: 'plain-secret-that-is-long-enough' }] },
      { webhooks: [{ ...good, subject: 'did:web:a' }] },
      { webhooks: [{ ...good, finality: 'soon' }] },
      { webhooks: [{ ...good, subjects: [] }] },
    ];
    for (const value of wrong) {
      let error: unknown;
      try {
        readWebhooks(value);
      } catch (caught) {
        error = caught;
      }
      const text = isVidimusError(error) ? `${error.code} ${error.message}` : 'no error';
      expect(text, JSON.stringify(value)).to.match(/^WEBHOOKS_MALFORMED/);
      expect(text).not.to.match(/c2hvcnQ|plain-secret|BwcH|user:word/);
    }
  });
});
