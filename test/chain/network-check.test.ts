import { expect } from 'chai';
import { type Deployment, parseDeployment } from '../../src/chain/deployment.ts';
import { checkNetwork } from '../../src/chain/network-check.ts';
import { VidimusError } from '../../src/core/errors.ts';
import type { Hex } from '../../src/core/hex.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { startNode } from '../../src/network/node.ts';
import { startTestNetwork, type TestNetwork } from './network.ts';

describe('contracts of the addresses file', function () {
  this.timeout(60_000);
  let network: TestNetwork;
  before(async () => {
    network = await startTestNetwork(startNode);
  });
  after(() => network?.stop());

  const check = async (change: Partial<Deployment>): Promise<VidimusError | undefined> => {
    try {
      await checkNetwork(network.rpc, { ...network.deployment, ...change });
    } catch (error) {
      if (error instanceof VidimusError) return error;
      throw error;
    }
    return undefined;
  };

  it('default: a deployment names the code of every contract, and it survives the file', async () => {
    const { deployment } = network;
    expect(Object.keys(deployment.codeHashes ?? {}).sort()).to.deep.equal(
      Object.keys(deployment.contracts).sort(),
    );
    expect(parseDeployment(JSON.stringify(deployment)).codeHashes).to.deep.equal(deployment.codeHashes);
    expect(await check({})).to.equal(undefined);
  });

  it('argument: files that name no code, or that of some contracts, are as good', async () => {
    const { codeHashes: _, ...without } = network.deployment;
    await checkNetwork(network.rpc, without);
    const { statusRegistry = '0x' } = network.deployment.codeHashes ?? {};
    expect(await check({ codeHashes: { statusRegistry } })).to.equal(undefined);
  });

  it('error: other code at the address of a contract', async () => {
    const address: Hex = network.deployment.contracts.statusRegistry;
    await network.control('hardhat_setCode', address, '0x6001');
    const error = await check({});
    expect(error?.code).to.equal('CONTRACT_CODE_CHANGED');
    expect(error?.details).to.include({ contract: 'statusRegistry', address });
    await network.control('hardhat_setCode', address, '0x');
    expect((await check({}))?.code).to.equal('CONTRACT_MISSING');
  });

  for (const codeHashes of [[], 'x', { statusRegistry: '0x12' }, { nobody: `0x${'12'.repeat(32)}` }])
    it(`error: codeHashes ${JSON.stringify(codeHashes).slice(0, 30)}`, () => {
      const file = { ...JSON.parse(JSON.stringify(network.deployment)), codeHashes } as JsonObject;
      expect(() => parseDeployment(file))
        .to.throw(VidimusError)
        .with.property('code', 'DEPLOYMENT_MALFORMED');
    });
});
