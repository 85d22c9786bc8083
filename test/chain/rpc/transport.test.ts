import { expect } from 'chai';
import { redactUrl } from '../../../src/chain/rpc/redact.ts';
import { createTransport } from '../../../src/chain/rpc/transport.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import { startNode } from '../../../src/network/node.ts';
import type { RunningNode } from '../../../src/network/process.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../fixtures/fault-proxy.ts';

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return error instanceof VidimusError ? error.code : String(error);
  }
  return 'no error';
};

describe('transport', function () {
  this.timeout(60_000);
  let node: RunningNode;
  let proxy: FaultProxy;

  before(async () => {
    node = await startNode();
    proxy = await startFaultProxy(node.url);
  });
  after(async () => {
    await proxy?.close();
    await node?.stop();
  });
  beforeEach(() => {
    proxy.requests = 0;
    proxy.fault = { mode: 'pass' };
  });

  const LIMITS = { deadlineMs: 800, responseBytes: 4_194_304, backoffMs: 10 };
  const open = (limits = {}) => createTransport({ url: proxy.url, limits: { ...LIMITS, ...limits } });

  it('default: one call, and a batch in the order of its calls', async () => {
    const rpc = open();
    expect(await rpc.call('eth_chainId', [])).to.equal(`0x${node.chainId.toString(16)}`);
    const calls = Array.from({ length: 250 }, (_, i) =>
      i % 2 ? { method: 'eth_chainId', params: [] } : { method: 'no_such_method', params: [] },
    );
    const answers = await rpc.batch(calls);
    expect(answers).to.have.length(250);
    answers.forEach((answer, i) => {
      if (i % 2) expect(answer).to.be.a('string');
      else expect(answer).to.be.instanceOf(VidimusError).and.have.property('code', 'RPC_ERROR');
    });
    expect(rpc.requests()).to.equal(4);
  });

  const cases: [string, Fault, string][] = [
    ['hang', { mode: 'hang' }, 'RPC_TIMEOUT'],
    ['hang in the body', { mode: 'hang-in-body' }, 'RPC_TIMEOUT'],
    ['reset', { mode: 'reset' }, 'RPC_UNREACHABLE'],
    ['truncated', { mode: 'truncate' }, 'RPC_MALFORMED'],
    ['oversize', { mode: 'oversize' }, 'RPC_TOO_LARGE'],
    ['503', { mode: 'status', status: 503 }, 'RPC_UNREACHABLE'],
    ['403', { mode: 'status', status: 403 }, 'RPC_REFUSED'],
    ['a web page', { mode: 'text', text: '<html>' }, 'RPC_MALFORMED'],
    [
      'an answer to another call',
      { mode: 'text', text: '{"jsonrpc":"2.0","id":99999,"result":"0x1"}' },
      'RPC_MALFORMED',
    ],
    ['no object', { mode: 'text', text: '[]' }, 'RPC_MALFORMED'],
    ['too slow', { mode: 'delay', ms: 2_000 }, 'RPC_TIMEOUT'],
    ['429 for longer than the deadline', { mode: 'status', status: 429, retryAfter: '5' }, 'RPC_UNREACHABLE'],
  ];
  for (const [name, fault, code] of cases) {
    it(`error: ${name} gives ${code} within the deadline, after at most 3 retries`, async () => {
      proxy.fault = fault;
      const started = Date.now();
      expect(await codeOf(open().call('eth_chainId', []))).to.equal(code);
      expect(Date.now() - started).to.be.lessThan(2_000);
      expect(proxy.requests).to.be.at.most(4);
    });
  }

  it('behaviour: Retry-After is seconds, and a short failure is survived', async () => {
    proxy.fault = { mode: 'status', status: 429, retryAfter: '1', times: 1 };
    const started = Date.now();
    expect(await open({ deadlineMs: 5_000 }).call('eth_chainId', [])).to.be.a('string');
    expect(Date.now() - started).to.be.within(950, 3_000);
    expect(proxy.requests).to.equal(2);
  });

  it('behaviour: Retry-After is a date too', async () => {
    const at = new Date(Date.now() + 1_999).toUTCString();
    proxy.fault = { mode: 'status', status: 429, retryAfter: at, times: 1 };
    expect(await open({ deadlineMs: 5_000 }).call('eth_chainId', [])).to.be.a('string');
    expect(Date.now()).to.be.within(Date.parse(at) - 5, Date.parse(at) + 2_000);
    expect(proxy.requests).to.equal(2);
  });

  it('behaviour: a node that says too much is no failing node', async () => {
    const rpc = open({ breakAfter: 2, responseBytes: 20 });
    for (let i = 0; i < 4; i++) expect(await codeOf(rpc.call('eth_chainId', []))).to.equal('RPC_TOO_LARGE');
  });

  it('error: answers that are read at once share a limit, and give it back', async () => {
    const rpc = open({ deadlineMs: 30_000, responseBytes: 67_108_864, readingBytes: 10_485_760 });
    proxy.fault = { mode: 'oversize' };
    const limits = await Promise.all(
      Array.from({ length: 16 }, () =>
        rpc.call('eth_chainId', []).catch((error) => [error.code, error.details.limit]),
      ),
    );
    for (const limit of limits) expect(limit).to.deep.equal(['RPC_TOO_LARGE', 10_485_760]);
    proxy.fault = { mode: 'pass' };
    for (let i = 0; i < 3; i++) expect(await rpc.call('eth_chainId', [])).to.be.a('string');
  });

  it('error: no call waits for its turn for longer than the limit', async () => {
    proxy.fault = { mode: 'delay', ms: 500 };
    const rpc = open({ concurrent: 1, queueMs: 50 });
    const first = rpc.call('eth_chainId', []);
    const started = Date.now();
    expect(await codeOf(rpc.call('eth_chainId', []))).to.equal('RPC_BUSY');
    expect(Date.now() - started).to.be.lessThan(400);
    await first;
    proxy.fault = { mode: 'pass' };
    expect(await rpc.call('eth_chainId', [])).to.be.a('string');
  });

  it('behaviour: a node that fails again and again is left alone for a while', async () => {
    proxy.fault = { mode: 'status', status: 503 };
    const rpc = open({ breakAfter: 3, breakMs: 300 });
    for (let i = 0; i < 3; i++) await codeOf(rpc.call('eth_chainId', []));
    proxy.requests = 0;
    expect(await codeOf(rpc.call('eth_chainId', []))).to.equal('RPC_UNREACHABLE');
    expect(proxy.requests).to.equal(0);
    proxy.fault = { mode: 'pass' };
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await rpc.call('eth_chainId', [])).to.be.a('string');
  });

  it('behaviour: no more than the limit runs at once, and no more than the queue waits', async () => {
    proxy.fault = { mode: 'delay', ms: 50 };
    const rpc = open({ concurrent: 2, queued: 3 });
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(rpc.call('eth_chainId', []))));
    expect(codes.filter((code) => code === 'no error')).to.have.length(5);
    expect(codes.filter((code) => code === 'RPC_BUSY')).to.have.length(5);
  });

  it('behaviour: credentials in the address go into a header and into no message', async () => {
    const secret = createTransport({ url: 'http://user:pass@127.0.0.1:1/v3/KEY?token=T', limits: LIMITS });
    expect(secret.name).to.equal('http://127.0.0.1:1/…');
    const error = await secret.call('eth_chainId', []).catch((fault: unknown) => fault);
    const shown = error instanceof VidimusError ? error.message + JSON.stringify(error.details) : '';
    for (const part of ['user', 'pass', 'KEY', 'token']) expect(shown).not.to.include(part);
    expect(redactUrl('https://node.example/')).to.equal('https://node.example');
  });

  it('error: what is no http address is refused', () => {
    for (const url of ['ftp://x', 'node', 'ws://127.0.0.1:1'])
      expect(() => createTransport({ url }))
        .to.throw(VidimusError)
        .with.property('code', 'RPC_URL_MALFORMED');
  });
});
