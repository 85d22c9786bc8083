import { expect } from 'chai';
import { createChainSource } from '../../src/chain/read/source.ts';
import { createTransport } from '../../src/chain/rpc/transport.ts';
import { VidimusError } from '../../src/core/errors.ts';
import type { Hex } from '../../src/core/hex.ts';
import { startNode } from '../../src/network/node.ts';
import { type Follower, startFollower } from '../../src/replica/follow.ts';
import { createStatusLookup, createTrustLookup } from '../../src/replica/lookup.ts';
import { DEFAULT_RULES } from '../../src/verify/policy.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import { type FaultProxy, startFaultProxy } from '../fixtures/fault-proxy.ts';
import { createHistory } from './random-history.ts';

const codeOf = async (action: unknown): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return error instanceof VidimusError ? error.code : String(error);
  }
  return 'no error';
};

describe('follower behind a faulty node', function () {
  this.timeout(60_000);
  let network: TestNetwork;
  let proxy: FaultProxy;
  let follower: Follower | undefined;

  beforeEach(async () => {
    network = await startTestNetwork(() => startNode());
    proxy = await startFaultProxy(network.node.url);
  });
  afterEach(async () => {
    await follower?.stop();
    follower = undefined;
    await proxy?.close();
    await network?.stop();
  });

  const rpc = () =>
    createTransport({
      url: proxy.url,
      limits: { deadlineMs: 400, backoffMs: 10, breakMs: 50, responseBytes: 1_048_576 },
    });
  const start = async (): Promise<Follower> => {
    follower = await startFollower({ rpc: rpc(), deployment: network.deployment, finality: 5, pollMs: 30 });
    return follower;
  };

  const faults = [
    { mode: 'status', status: 503 },
    { mode: 'status', status: 429, retryAfter: '30' },
    { mode: 'hang' },
    { mode: 'reset' },
    { mode: 'truncate' },
    { mode: 'oversize' },
  ] as const;
  for (const fault of faults) {
    it(`behaviour: it survives ${fault.mode} ${'status' in fault ? fault.status : ''}, says so, and catches up`, async () => {
      const running = await start();
      await running.ready();
      const history = await createHistory(network, 3);
      proxy.fault = fault;
      await history.act(5);
      const limit = Date.now() + 30_000;
      let health = running.health();
      while (health.state !== 'failing' && Date.now() < limit) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        health = running.health();
      }
      expect(health.error?.kind).to.equal('environment');
      // It still answers, from the block that it has.
      expect(running.block().number).to.be.greaterThan(0);
      proxy.fault = { mode: 'pass' };
      await running.reach(undefined, 20_000);
      expect(running.health()).to.include({ state: 'following', lagBlocks: 0 });
      expect(running.state.records.size).to.be.greaterThan(1);
    });
  }

  it('error: after too long a silence nothing is decided by it any more, until the node answers again', async () => {
    const deployment = network.deployment;
    const running = await startFollower({
      rpc: rpc(),
      deployment,
      finality: 5,
      pollMs: 30,
    });
    follower = running;
    await running.ready();
    const history = await createHistory(network, 4);
    await running.reach();
    const { chainId, contracts } = deployment;
    const [id = '0x'] = history.ids;
    const state = running.within({ maxStateAge: 0.5, finality: 'head' });
    const trust = createTrustLookup(state);
    const status = createStatusLookup(state);
    const where = { chainId, statusRegistry: contracts.statusRegistry, accreditation: id };
    const questions = [
      () => trust.recordsOf('did:web:s0.example'),
      () => trust.record({ chainId, registry: contracts.trustedIssuersRegistry, id }),
      () => trust.recognitionsOf({ chainId, registry: contracts.trustedIssuersRegistry, id }),
      () => status.bit({ ...where, purpose: 'revocation', number: 0 }, 0),
      () => status.anchor({ ...where, purpose: 'revocation', number: 0 }),
      () => status.handle(where, id),
      () => status.issuanceAnchor(where, id),
    ];
    const codes = () => Promise.all(questions.map((ask) => codeOf(ask())));
    // An idle chain is no fault.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(new Set(await codes())).to.deep.equal(new Set(['no error']));
    proxy.fault = { mode: 'reset' };
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(new Set(await codes())).to.deep.equal(new Set(['REPLICA_STALE']));
    // As of when is told all the same, and a policy that allows more still gets its answers.
    expect((await trust.heads())[0]?.ageSeconds).to.be.within(0.5, 10);
    const patient = createTrustLookup(running.within({ maxStateAge: 300, finality: 'head' }));
    expect(await codeOf(patient.recordsOf('did:web:s0.example'))).to.equal('no error');
    proxy.fault = { mode: 'pass' };
    await running.reach(undefined, 10_000);
    expect(new Set(await codes())).to.deep.equal(new Set(['no error']));
  });

  it('behaviour: a policy of final blocks sees a grant only when its block is final', async () => {
    const running = await startFollower({
      rpc: rpc(),
      deployment: network.deployment,
      finality: 5,
      pollMs: 30,
      keepFinal: true,
    });
    follower = running;
    const history = await createHistory(network, 5);
    await running.reach();
    const [id = '0x'] = history.ids;
    const head = running.within({ maxStateAge: 60, finality: 'head' });
    const final = running.within({ maxStateAge: 60, finality: 'final' });
    expect(head.state.records.has(id)).to.equal(true);
    expect(final.state.records.has(id)).to.equal(false);
    expect(head.block().number - final.block().number).to.equal(5);
    await network.rpc.call('anvil_mine', ['0x10']);
    await running.reach(head.block().number + 16);
    expect(final.state.records.get(id)).to.deep.equal(head.state.records.get(id));
    expect(final.state).to.deep.equal(head.state);
  });

  it('error: a node that changes to another chain stops it', async () => {
    const running = await start();
    await running.ready();
    proxy.fault = {
      mode: 'transform',
      change: (method, _params, result) => (method === 'eth_chainId' ? '0x1' : result),
    };
    expect(await codeOf(running.reach(undefined, 5_000))).to.equal('CHAIN_ID_MISMATCH');
    expect(running.health().state).to.equal('stopped');
    expect(await codeOf(createTrustLookup(running.within(DEFAULT_RULES)).recordsOf('did:web:x'))).to.equal(
      'CHAIN_ID_MISMATCH',
    );
  });

  it('error: a node that never answers ends the wait', async () => {
    const running = await start();
    await running.ready();
    proxy.fault = { mode: 'hang' };
    const started = Date.now();
    expect(await codeOf(running.reach(undefined, 1_000))).to.be.oneOf([
      'RPC_TIMEOUT',
      'RPC_UNREACHABLE',
      'REPLICA_NOT_READY',
    ]);
    expect(Date.now() - started).to.be.lessThan(3_000);
  });

  it('error: a node that withholds events contradicts its own storage', async () => {
    const history = await createHistory(network, 5);
    await history.act(25);
    const { chainId, contracts } = network.deployment;
    proxy.fault = {
      mode: 'transform',
      change: (method, _params, result) =>
        method === 'eth_getLogs' && Array.isArray(result)
          ? result.filter((log: { topics: Hex[] }) => log.topics.length > 3)
          : result,
    };
    const source = createChainSource(rpc(), network.deployment);
    const codes = await Promise.all(
      history.ids.map((id) =>
        codeOf(source.trust.record({ chainId, registry: contracts.trustedIssuersRegistry, id })),
      ),
    );
    expect(codes).to.include('CHAIN_INCONSISTENT');
    proxy.fault = {
      mode: 'transform',
      change: (method, _params, result) => (method === 'eth_getLogs' ? [] : result),
    };
    const blind = createChainSource(rpc(), network.deployment);
    const [id = '0x'] = history.ids;
    expect(
      await codeOf(blind.trust.record({ chainId, registry: contracts.trustedIssuersRegistry, id })),
    ).to.equal('CHAIN_INCONSISTENT');
  });

  it('behaviour: one failure is not remembered', async () => {
    const history = await createHistory(network, 6);
    const { chainId, contracts } = network.deployment;
    const [id = '0x'] = history.ids;
    const ref = { chainId, registry: contracts.trustedIssuersRegistry, id } as const;
    const source = createChainSource(rpc(), network.deployment);
    await source.refresh();
    proxy.fault = { mode: 'reset' };
    expect(await codeOf(source.trust.record(ref))).to.equal('RPC_UNREACHABLE');
    proxy.fault = { mode: 'pass' };
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await source.trust.record(ref))?.ref.id).to.equal(id);
  });
});
