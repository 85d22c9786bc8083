import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Deployment } from '../../src/chain/deployment.ts';
import { createVidimus } from '../../src/compose.ts';
import { isVidimusError } from '../../src/core/errors.ts';
import { type DemoNetwork, startDemoNetwork } from '../../src/network/demo.ts';
import { relayTo } from '../../src/network/http.ts';
import { startNode } from '../../src/network/node.ts';

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
  } catch (error) {
    if (isVidimusError(error)) return error.code;
    throw error;
  }
  return undefined;
};

const serve = async (answer: RequestListener): Promise<{ url: string; close: () => void }> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

describe('nodes that are not what they should be', function () {
  this.timeout(120_000);
  let demo: DemoNetwork;
  const good = (): string => demo.samples.find(({ name }) => name === 'good')?.token ?? '';
  const open = (rpc: string, deployment: Deployment = demo.deployment, mode: 'rpc' | 'follower' = 'rpc') =>
    createVidimus({ rpc, deployment, policy: demo.policy, mode, allowLoopback: true });

  before(async () => {
    demo = await startDemoNetwork();
  });
  after(() => demo?.stop());

  for (const mode of ['rpc', 'follower'] as const) {
    it(`error: nobody listens: one clear code at the start (${mode})`, async () => {
      expect(await codeOf(open('http://127.0.0.1:9', undefined, mode))).to.match(/^RPC_/);
    });

    it(`error: another chain, found at the start (${mode})`, async () => {
      const other = await startNode({ chainId: 4_242 });
      expect(await codeOf(open(other.url, undefined, mode))).to.equal('CHAIN_ID_MISMATCH');
      await other.stop();
    });

    it(`error: the same chain id, but another chain (${mode})`, async () => {
      const other = await startNode({ genesisTime: 1_700_000_000 });
      expect(await codeOf(open(other.url, undefined, mode))).to.equal('GENESIS_MISMATCH');
      await other.stop();
    });

    it(`error: a contract that is not there (${mode})`, async () => {
      const { contracts } = demo.deployment;
      const wrong = {
        ...demo.deployment,
        contracts: { ...contracts, statusRegistry: `0x${'12'.repeat(20)}` as const },
      };
      expect(await codeOf(open(demo.node.url, wrong, mode))).to.equal('CONTRACT_MISSING');
    });

    it(`error: a node that is silent, or answers rubbish, ends in time (${mode})`, async () => {
      const silent = await serve(() => undefined);
      const rubbish = await serve((_, response) => response.end('<html>'));
      const started = Date.now();
      expect(await codeOf(open(silent.url, undefined, mode))).to.equal('RPC_TIMEOUT');
      expect(await codeOf(open(rubbish.url, undefined, mode))).to.equal('RPC_MALFORMED');
      expect(Date.now() - started).to.be.lessThan(60_000);
      silent.close();
      rubbish.close();
    });
  }

  it('behaviour: a node that goes away later leaves the answer undetermined, in time and without a throw', async () => {
    const relay = await relayTo(demo.node.url);
    const vidimus = await open(relay.url);
    expect((await vidimus.verify(good())).decision).to.equal('accepted');
    await relay.close();
    const started = Date.now();
    const verdict = await vidimus.verify(good());
    expect(verdict.decision).to.equal('undetermined');
    expect(Date.now() - started).to.be.lessThan(30_000);
    await vidimus.close();
  });
});
