import { expect } from 'chai';
import { createTransport } from '../../../src/chain/rpc/transport.ts';
import { createWriter, type RegistryWriter } from '../../../src/chain/write/writer.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import { startNode } from '../../../src/network/node.ts';
import { type FaultProxy, startFaultProxy } from '../../fixtures/fault-proxy.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return error instanceof VidimusError ? error.code : String(error);
  }
  return 'no error';
};

describe('sending through a faulty node', function () {
  this.timeout(60_000);
  let network: TestNetwork;
  let proxy: FaultProxy;
  let writer: RegistryWriter;

  beforeEach(async () => {
    network = await startTestNetwork(() => startNode());
    proxy = await startFaultProxy(network.node.url);
    const rpc = createTransport({
      url: proxy.url,
      limits: { deadlineMs: 5_000, backoffMs: 10, breakAfter: 1_000 },
    });
    writer = await createWriter({ rpc, deployment: network.deployment, signer: await network.account() });
  });
  afterEach(async () => {
    await proxy?.close();
    await network?.stop();
  });

  it('behaviour: an answer that is lost after the node took the transaction does no harm', async () => {
    proxy.fault = {
      mode: 'transform',
      change: (method, _params, result) => (method === 'eth_sendRawTransaction' ? undefined : result),
    };
    for (const text of ['A', 'B', 'C'])
      expect((await writer.send(writer.plan.nameTerms([text]))).status).to.equal('done');
  });

  it('behaviour: after an outage the next write finds its nonce', async () => {
    await writer.send(writer.plan.nameTerms(['A']));
    proxy.fault = { mode: 'reset' };
    expect(await codeOf(writer.send(writer.plan.nameTerms(['B'])))).to.equal('RPC_UNREACHABLE');
    proxy.fault = { mode: 'pass' };
    expect((await writer.send(writer.plan.nameTerms(['C']))).status).to.equal('done');
  });

  it('error: a transaction that is never mined ends the wait with its hash', async () => {
    await network.control('evm_setAutomine', false);
    const result = writer.send(writer.plan.nameTerms(['A']), { timeoutMs: 700 });
    expect(await codeOf(result)).to.equal('TRANSACTION_TIMEOUT');
    await network.control('evm_setAutomine', true);
    await network.control('evm_mine');
  });

  it('argument confirmations: waits for blocks on top', async () => {
    const sent = writer.send(writer.plan.nameTerms(['A']), { confirmations: 3 });
    let done = false;
    void sent.then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(done).to.equal(false);
    await network.control('hardhat_mine', '0x2');
    expect((await sent).status).to.equal('done');
  });

  it('error: an account without money', async () => {
    const poor = await network.account();
    await network.control('hardhat_setBalance', poor.address, '0x0');
    const empty = await network.writer(poor);
    expect(await codeOf(empty.send(empty.plan.nameTerms(['A'])))).to.be.oneOf([
      'TRANSACTION_REFUSED',
      'RPC_ERROR',
    ]);
  });

  it('error: what no transaction can hold is refused before it is sent', async () => {
    const texts = Array.from(
      { length: 9_000 },
      (_, i) => `a rather long name of a credential type, number ${i}`,
    );
    expect(await codeOf(writer.send(writer.plan.nameTerms(texts)))).to.be.oneOf([
      'TRANSACTION_TOO_LARGE',
      'RPC_ERROR',
    ]);
  });
});
