import { expect } from 'chai';
import { getChainId, getHeader } from '../../../src/chain/rpc/eth.ts';
import { openNodes } from '../../../src/chain/rpc/nodes.ts';
import type { Rpc } from '../../../src/chain/rpc/transport.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import { startNode } from '../../../src/network/node.ts';
import type { RunningNode } from '../../../src/network/process.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../fixtures/fault-proxy.ts';
import { otherChain, otherHashes, stale } from '../../fixtures/lies.ts';

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return error instanceof VidimusError ? error.code : String(error);
  }
  return 'no error';
};

describe('several nodes as one', function () {
  this.timeout(60_000);
  let node: RunningNode;
  let proxies: readonly FaultProxy[];
  const control = (method: string, ...params: unknown[]) =>
    openNodes({ urls: [node.url] }).call(method, params);

  const newest = async (): Promise<number> => Number(await control('eth_blockNumber'));

  before(async () => {
    node = await startNode();
    proxies = await Promise.all([1, 2, 3].map(() => startFaultProxy(node.url)));
    await control('anvil_mine', '0x10');
  });
  after(async () => {
    await Promise.all((proxies ?? []).map((proxy) => proxy.close()));
    await node?.stop();
  });
  beforeEach(() => {
    for (const proxy of proxies) {
      proxy.requests = 0;
      proxy.fault = { mode: 'pass' };
    }
  });

  const LIMITS = { deadlineMs: 1_500, backoffMs: 10, responseBytes: 4_194_304, hedgeMs: 100 };
  const open = (count: number): Rpc =>
    openNodes({ urls: proxies.slice(0, count).map(({ url }) => url), limits: LIMITS });
  const break1 = (at: number, fault: Fault): void => {
    const proxy = proxies[at];
    if (proxy) proxy.fault = fault;
  };

  it('default: three nodes give the head, and any block, that they agree on', async () => {
    const rpc = open(3);
    expect((await getHeader(rpc, 'latest'))?.number).to.equal(await newest());
    expect((await getHeader(rpc, 7))?.number).to.equal(7);
    expect(await getHeader(rpc, 99)).to.equal(undefined);
    expect(rpc.endpoints?.().map(({ state }) => state)).to.deep.equal(['ok', 'ok', 'ok']);
  });

  it('behaviour: of two, the second answers where the first fails, and the first is asked last from then on', async () => {
    break1(0, { mode: 'reset' });
    const rpc = open(2);
    expect(await getChainId(rpc)).to.equal(31_337);
    expect(rpc.endpoints?.()[0]).to.include({ state: 'failing', error: 'RPC_UNREACHABLE' });
    const before = proxies[0]?.requests;
    expect(await getChainId(rpc)).to.equal(31_337);
    expect(proxies[0]?.requests).to.equal(before);
  });

  it('error: two whose newest blocks differ, or of which one stands still: nobody can tell who is wrong', async () => {
    const fork = await startNode({ forkUrl: node.url, chainId: 31_337 });
    try {
      const mine = openNodes({ urls: [fork.url] });
      await mine.call('anvil_mine', ['0x2']);
      break1(1, { mode: 'elsewhere', url: fork.url });
      expect((await getHeader(open(2), 'latest'))?.number).to.equal(await newest());
      await control('anvil_mine', '0x2');
      expect(await codeOf(getHeader(open(2), 'latest'))).to.equal('RPC_DISAGREEMENT');
      for (const at of [0, 1]) {
        break1(0, { mode: 'pass' });
        break1(1, { mode: 'pass' });
        break1(at, stale(3));
        await control('anvil_mine', '0x28');
        expect(await codeOf(getHeader(open(2), 'latest'))).to.equal('RPC_DISAGREEMENT');
        break1(1 - at, { mode: 'reset' });
        expect((await getHeader(open(2), 'latest'))?.number).to.equal(3);
      }
      await control('anvil_reorg', 1, []);
    } finally {
      await fork.stop();
    }
  });

  it('behaviour: of two, one whose header does not give its hash is found out at once', async () => {
    for (const at of [0, 1]) {
      break1(1 - at, { mode: 'pass' });
      break1(at, otherHashes);
      const rpc = open(2);
      const head = await getHeader(rpc, 'latest');
      expect(head).to.deep.equal(await getHeader(openNodes({ urls: [node.url] }), 'latest'));
      expect(rpc.endpoints?.()[at]).to.include({ state: 'differs', error: 'HEADER_NOT_PROVEN' });
    }
  });

  it('behaviour: an error that a node answers with is its answer, not a reason to ask another', async () => {
    expect(await codeOf(open(2).call('no_such_method', []))).to.equal('RPC_ERROR');
    expect(proxies[1]?.requests).to.equal(0);
    expect(await codeOf(open(3).call('eth_call', [{ to: '0x00' }, 'latest']))).to.equal('RPC_ERROR');
  });

  const LIARS: readonly (readonly [string, () => Fault])[] = [
    ['stands on another chain', () => otherChain(5)],
    ['gives every block another hash', () => otherHashes],
    [
      'changes the time of blocks',
      () => ({
        mode: 'transform',
        change: (method, _, result) =>
          method === 'eth_getBlockByNumber' && result ? { ...(result as object), timestamp: '0x1' } : result,
      }),
    ],
    [
      'claims blocks that nobody has',
      () => ({
        mode: 'transform',
        change: (method, [tag], result) =>
          method === 'eth_getBlockByNumber' && tag === 'latest'
            ? { ...(result as object), number: '0xffff', hash: `0x${'ab'.repeat(32)}` }
            : result,
      }),
    ],
    ['stands still', () => stale(3)],
  ];
  for (const [lie, fault] of LIARS)
    for (const at of [0, 1, 2])
      it(`behaviour: of three, number ${at + 1} ${lie}: the others are believed`, async () => {
        break1(at, fault());
        const rpc = open(3);
        expect(await getChainId(rpc)).to.equal(31_337);
        const head = await getHeader(rpc, 'latest');
        expect(head?.number).to.equal(await newest());
        expect(await getHeader(rpc, await newest())).to.deep.equal(head);
        expect(await getHeader(rpc, 9)).to.deep.equal(await getHeader(openNodes({ urls: [node.url] }), 9));
      });

  it('behaviour: who contradicts most is named by host alone, and asked last', async () => {
    break1(0, otherHashes);
    const rpc = open(3);
    await getHeader(rpc, 5);
    const [liar, ...others] = rpc.endpoints?.() ?? [];
    expect(liar).to.include({
      ...{ host: new URL(proxies[0]?.url ?? '').host, state: 'differs', error: 'RPC_DISAGREEMENT' },
    });
    expect(others.map(({ state }) => state)).to.deep.equal(['ok', 'ok']);
    const before = proxies[0]?.requests;
    await getHeader(rpc, 6);
    expect(proxies[0]?.requests).to.equal(before);
  });

  it('behaviour: one that hangs is not waited for', async () => {
    break1(1, { mode: 'hang' });
    const rpc = open(3);
    const started = performance.now();
    expect((await getHeader(rpc, 'latest'))?.number).to.equal(await newest());
    expect((await getHeader(rpc, 4))?.number).to.equal(4);
    expect(performance.now() - started).to.be.lessThan(1_400);
  });

  it('error: one alone of three is no majority', async () => {
    break1(0, { mode: 'reset' });
    break1(2, { mode: 'status', status: 503 });
    expect(await codeOf(getHeader(open(3), 5))).to.equal('RPC_UNREACHABLE');
    expect(await codeOf(getHeader(open(3), 'latest'))).to.equal('RPC_UNREACHABLE');
  });

  it('error: three that say three things agree on nothing', async () => {
    break1(0, otherHashes);
    break1(2, { ...stale(3) });
    expect(await codeOf(getHeader(open(3), 2))).to.equal('no error');
    expect(await codeOf(getHeader(open(3), await newest()))).to.equal('RPC_DISAGREEMENT');
  });

  it('error: no node, one twice, and more than nine are refused', () => {
    const urls = Array.from({ length: 10 }, (_, i) => `http://127.0.0.1:${i + 1}`);
    for (const wrong of [[], ['http://a.example', 'http://a.example'], urls])
      expect(() => openNodes({ urls: wrong }))
        .to.throw(VidimusError)
        .with.property('code', 'SETTINGS_MALFORMED');
  });
});
