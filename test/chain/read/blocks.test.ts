import { expect } from 'chai';
import { DEPLOYMENT } from '../../../scripts/bench/europe/deployment.ts';
import {
  type BlockSource,
  createBlockSource,
  type LogProof,
  type ReadBlock,
} from '../../../src/chain/read/blocks.ts';
import { inRanges } from '../../../src/chain/read/ranges.ts';
import { createTransport } from '../../../src/chain/rpc/transport.ts';
import { fail, isVidimusError } from '../../../src/core/errors.ts';
import { createMemoryChain, type MemoryChain } from '../../fixtures/memory-chain.ts';
import { createRandomLogs } from '../../fixtures/random-logs.ts';
import { seeded } from '../../replica/random-history.ts';

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return isVidimusError(error) ? error.code : String(error);
  }
  return 'no error';
};

const all = async (blocks: AsyncIterable<ReadBlock>): Promise<readonly ReadBlock[]> => {
  const read: ReadBlock[] = [];
  for await (const block of blocks) read.push(block);
  return read;
};

interface Reply {
  readonly result?: unknown;
}

/** Changes the members of what a node answers. */
type Lie = (method: string, result: unknown) => unknown;

const open = (
  options: {
    readonly logProof?: LogProof;
    readonly lie?: Lie;
    readonly chain?: Partial<Parameters<typeof createMemoryChain>[0]>;
  } = {},
): { readonly chain: MemoryChain; readonly source: BlockSource } => {
  const chain = createMemoryChain({ chainId: DEPLOYMENT.chainId, finalDepth: 5, ...options.chain });
  const logs = createRandomLogs(seeded(4));
  for (let i = 0; i < 40; i++) chain.mine(i % 3 === 0 ? [] : logs(2));
  const { lie } = options;
  const rpc = createTransport({
    url: 'http://memory.example',
    fetch: async (url, init) => {
      const response = await chain.fetch(url, init);
      if (lie === undefined) return response;
      const asked = [JSON.parse(String(init.body))].flat();
      const answered: Reply | Reply[] = JSON.parse(await response.text());
      const told = [answered]
        .flat()
        .map((each, i) => ({ ...each, result: lie(asked[i].method, each.result) }));
      return new Response(JSON.stringify(Array.isArray(answered) ? told : told[0]));
    },
  });
  const deployment = { ...DEPLOYMENT, genesisHash: chain.genesisHash };
  const { logProof } = options;
  return {
    chain,
    source: createBlockSource(rpc, deployment, { finality: 'finalized', ...(logProof && { logProof }) }),
  };
};

const eventsOf = (blocks: readonly ReadBlock[]) => blocks.flatMap(({ events }) => events);

describe('blocks of a chain', () => {
  it('default: past and tip give the same events, however much is checked', async () => {
    const believed = open({ logProof: 'none' }).source;
    const expected = eventsOf(await all(believed.final(1, 40, undefined)));
    expect(expected.length).to.be.greaterThan(30);
    for (const logProof of ['receipts', 'tip', 'none'] as const) {
      const { source } = open({ logProof });
      expect(eventsOf(await all(source.final(1, 40, undefined))), logProof).to.deep.equal(expected);
      expect(eventsOf(await source.tip(1, 40, undefined)), logProof).to.deep.equal(expected);
      expect(source.counts.unknown).to.be.greaterThan(0);
    }
  });

  it('behaviour: without receipts of whole blocks, those of single transactions do', async () => {
    const { source } = open({ chain: { withoutBlockReceipts: true } });
    expect(eventsOf(await source.tip(1, 40, undefined))).to.deep.equal(
      eventsOf(await open().source.tip(1, 40, undefined)),
    );
  });

  it('default: the newest block, and the final one by tag or by depth', async () => {
    const { chain, source } = open();
    const { latest, final } = await source.heads();
    expect([latest.number, final]).to.deep.equal([40, chain.finalized()]);
    expect(final).to.equal(35);
  });

  const LIES: Readonly<Record<string, readonly [Lie, string]>> = {
    'a log is left out of the receipts': [
      (method, result) =>
        method === 'eth_getBlockReceipts' && Array.isArray(result) && result.length > 1
          ? result.slice(1)
          : result,
      'LOGS_NOT_PROVEN',
    ],
    'a log is changed': [
      (method, result) =>
        method === 'eth_getBlockReceipts' && Array.isArray(result)
          ? result.map((receipt) => ({
              ...receipt,
              logs: receipt.logs.map((log: object) => ({ ...log, data: '0x0123' })),
            }))
          : result,
      'LOGS_NOT_PROVEN',
    ],
    'a header says that nothing of ours is inside': [
      (method, result) =>
        method === 'eth_getBlockByNumber' && result !== null
          ? { ...(result as object), logsBloom: `0x${'00'.repeat(256)}` }
          : result,
      'HEADER_NOT_PROVEN',
    ],
    'a header has another root of receipts': [
      (method, result) =>
        method === 'eth_getBlockByNumber' && result !== null
          ? { ...(result as object), receiptsRoot: `0x${'ab'.repeat(32)}` }
          : result,
      'HEADER_NOT_PROVEN',
    ],
    'there are no receipts': [
      (method, result) => (method === 'eth_getBlockReceipts' ? null : result),
      'RECEIPTS_UNAVAILABLE',
    ],
    'the node is on another chain': [
      (method, result) => (method === 'eth_chainId' ? '0x5' : result),
      'CHAIN_ID_MISMATCH',
    ],
  };
  for (const [name, [lie, code]] of Object.entries(LIES))
    it(`error: ${name}`, async () => {
      const { source } = open({ lie });
      const ask = code === 'CHAIN_ID_MISMATCH' ? source.heads() : source.tip(1, 40, undefined);
      expect(await codeOf(ask)).to.equal(code);
      if (code !== 'CHAIN_ID_MISMATCH')
        expect(await codeOf(all(source.final(1, 35, undefined)))).to.equal(code);
    });

  it('error: blocks that are not on top of the parent', async () => {
    const { source } = open();
    const parent = { hash: `0x${'77'.repeat(32)}` } as const;
    expect(await codeOf(source.tip(30, 40, parent))).to.equal('CHAIN_MOVED');
    expect(await codeOf(all(source.final(30, 35, parent)))).to.equal('CHAIN_MOVED');
  });

  for (const withoutBlockReceipts of [false, true])
    it(`behaviour: a reorg between headers and receipts is no lie of the node (${withoutBlockReceipts ? 'single' : 'all'} receipts)`, async () => {
      const { chain, source } = open({ chain: { withoutBlockReceipts } });
      chain.onCall = (method) => {
        if (!method.includes('Receipt')) return;
        chain.onCall = () => undefined;
        chain.drop(30);
        for (let i = 0; i < 30; i++) chain.mine([]);
      };
      expect(await codeOf(source.tip(5, 40, undefined))).to.equal('CHAIN_MOVED');
      expect(await codeOf(source.tip(5, 40, undefined))).to.equal('no error');
    });

  it('behaviour: ranges that a node refuses are cut until it answers', async () => {
    const expected = eventsOf(await open().source.tip(1, 40, undefined));
    for (const logRange of [1, 7, 39]) {
      const { source } = open({ logProof: 'none', chain: { logRange } });
      expect(eventsOf(await all(source.final(1, 40, undefined)))).to.deep.equal(expected);
      expect(eventsOf(await source.tip(1, 40, undefined))).to.deep.equal(expected);
    }
  });

  it('behaviour: ranges grow again, end at the last block, and a single block that is refused is a fault', async () => {
    const read: [number, number][] = [];
    const refuse = (from: number, to: number): boolean => from < 10 && to - from >= 4;
    const ask = async (from: number, to: number): Promise<void> => {
      if (refuse(from, to)) throw fail('RPC_TOO_LARGE', { node: 'n', limit: 1 });
      read.push([from, to]);
    };
    for await (const { to } of inRanges(1, 200, 64, ask)) expect(to).to.be.at.most(200);
    expect(read[0]).to.deep.equal([1, 4]);
    expect(read.at(-1)?.[1]).to.equal(200);
    expect(read.every(([from], i) => i === 0 || from === (read[i - 1]?.[1] ?? 0) + 1)).to.equal(true);
    expect(Math.max(...read.map(([from, to]) => to - from + 1))).to.be.greaterThan(8);
    const never = async (): Promise<void> => {
      throw fail('RPC_TOO_LARGE', { node: 'n', limit: 1 });
    };
    const through = async () => {
      for await (const _ of inRanges(1, 5, 4, never));
    };
    expect(await codeOf(through())).to.equal('RPC_TOO_LARGE');
  });
});
