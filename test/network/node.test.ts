import { expect } from 'chai';
import { isVidimusError } from '../../src/core/errors.ts';
import { startNode } from '../../src/network/node.ts';
import { rpc, runNode } from '../../src/network/process.ts';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
  } catch (error) {
    if (isVidimusError(error)) return error.code;
    throw error;
  }
  return undefined;
};

describe('startNode', () => {
  it('default: answers on a free port of the loopback interface, and leaves no process', async () => {
    const node = await startNode();
    expect(node.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await rpc(node.url, 'eth_chainId', [])).to.equal(`0x${node.chainId.toString(16)}`);
    expect(alive(node.pid)).to.equal(true);
    await node.stop();
    expect(alive(node.pid)).to.equal(false);
    await node.stop();
  });

  it('argument genesisTime, chainId: the chain begins then and has that id', async () => {
    const node = await startNode({ genesisTime: 1_700_000_000, chainId: 4_242 });
    const block = await rpc(node.url, 'eth_getBlockByNumber', ['0x0', false]);
    expect(block).to.include({ timestamp: `0x${(1_700_000_000).toString(16)}` });
    expect(node.chainId).to.equal(4_242);
    await node.stop();
  });

  it('behaviour: a block is final two blocks later', async () => {
    const node = await startNode();
    await rpc(node.url, 'hardhat_mine', ['0x5']);
    const final = await rpc(node.url, 'eth_getBlockByNumber', ['finalized', false]);
    expect(final).to.include({ number: '0x3' });
    await node.stop();
  });

  it('error: a program that is not there, that ends, or that stays silent gives one clear code', async () => {
    const base = { program: 'anvil', args: [], listening: /never/ } as const;
    expect(await codeOf(runNode({ ...base, command: 'no-such-program-of-ours' }))).to.equal(
      'NODE_NOT_STARTED',
    );
    expect(
      await codeOf(runNode({ ...base, command: process.execPath, args: ['-e', 'process.exit(3)'] })),
    ).to.equal('NODE_NOT_STARTED');
    expect(
      await codeOf(
        runNode({
          ...base,
          command: process.execPath,
          args: ['-e', 'setInterval(() => 0, 1000)'],
          startMs: 300,
        }),
      ),
    ).to.equal('NODE_NOT_STARTED');
  });
});
