import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { JsonRpcProvider } from 'ethers';
import { network } from 'hardhat';
import { DeploymentError, deployVidimus } from '../../deploy/deploy.ts';
import { type NetworkFacts, networks } from '../../deploy/networks.ts';
import { ADMIN_ROLE, GOVERNANCE_ROLE, GUARDIAN_ROLE } from '../../deploy/wiring.ts';
import { Kind, NO_RECORD, noAttachments, record } from './support/records.ts';

const DAY = 24 * 60 * 60;

describe('deployment', () => {
  let folder: string;
  let stop: () => Promise<void>;
  let provider: JsonRpcProvider;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vidimus-deploy-'));
    const server = await network.createServer({ network: 'default' });
    const { address, port } = await server.listen();
    stop = () => server.close();
    provider = new JsonRpcProvider(`http://${address}:${port}`, undefined, {
      cacheTimeout: -1,
      pollingInterval: 50,
    });
  });

  afterEach(async () => {
    provider.destroy();
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  const optionsFor = async (facts: NetworkFacts) => ({
    provider,
    signer: await provider.getSigner(0),
    facts,
    deploymentDir: join(folder, 'journal'),
    addressesFile: join(folder, `${facts.name}.json`),
    pollingInterval: 20,
  });

  it('default: deploys, writes the addresses, and does nothing when run again', async () => {
    const options = await optionsFor(networks.demo);
    const first = await deployVidimus(options);
    expect(JSON.parse(await readFile(options.addressesFile, 'utf8'))).to.deep.equal(first);
    for (const address of Object.values(first.contracts)) {
      expect(await provider.getCode(address)).to.have.length.greaterThan(100);
    }
    const block = await provider.getBlockNumber();
    expect(await deployVidimus(options)).to.deep.equal(first);
    expect(await provider.getBlockNumber()).to.equal(block);
    expect(first.deployedAtBlock).to.be.lessThanOrEqual(block);
  });

  it('behaviour: with delays, governance waits and the deployer keeps nothing', async () => {
    const accounts = await provider.listAccounts();
    const [deployer, admin, governor, guardian] = accounts.map(({ address }) => address as `0x${string}`);
    const facts: NetworkFacts = {
      ...networks.sample,
      chainId: null,
      confirmations: 1,
      admin: admin!,
      governance: governor!,
      guardian: guardian!,
    };
    const { contracts } = await deployVidimus(await optionsFor(facts));
    const { ethers } = await network.create();
    const manager = await ethers.getContractAt('AccessManager', contracts.accessManager);
    const asDeployer = manager.connect(await provider.getSigner(0));
    expect(await asDeployer.hasRole(ADMIN_ROLE, deployer!)).to.deep.equal([false, 0n]);
    expect(await asDeployer.hasRole(ADMIN_ROLE, admin!)).to.deep.equal([true, BigInt(7 * DAY)]);
    expect(await asDeployer.hasRole(GOVERNANCE_ROLE, governor!)).to.deep.equal([true, BigInt(2 * DAY)]);
    expect(await asDeployer.hasRole(GUARDIAN_ROLE, guardian!)).to.deep.equal([true, 0n]);
    expect(await asDeployer.getRoleGuardian(GOVERNANCE_ROLE)).to.equal(GUARDIAN_ROLE);

    const registry = await ethers.getContractAt('TrustedIssuersRegistry', contracts.trustedIssuersRegistry);
    const body = record({ kind: Kind.Root, controller: governor! });
    const asGovernor = registry.connect(await provider.getSigner(2));
    const refused = await asGovernor.admitRoot(body, noAttachments).then(
      () => 'admitted',
      () => 'refused',
    );
    expect(refused).to.equal('refused');
    const data = registry.interface.encodeFunctionData('admitRoot', [body, noAttachments]);
    await (await manager.connect(await provider.getSigner(2)).schedule(registry, data, 0)).wait();
    await provider.send('evm_increaseTime', [2 * DAY]);
    await (await asGovernor.admitRoot(body, noAttachments)).wait();
    const id = await asGovernor.idOf(NO_RECORD, body);
    expect(await asGovernor.stateOf(id)).to.not.equal(0n);
    // The guardian closes at once.
    await (await registry.connect(await provider.getSigner(3)).closeGrants()).wait();
    expect(await asGovernor.grantsClosed()).to.equal(true);
  });

  it('error: the node is on another chain than the facts say', async () => {
    const sent = deployVidimus(await optionsFor(networks.sample));
    const error = await sent.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(DeploymentError);
    expect((error as Error).message).to.match(/chain id 11155111/);
    expect(await provider.getBlockNumber()).to.equal(0);
  });

  for (const moment of ['before', 'after'] as const) {
    it(`behaviour: a run that was cut off just ${moment} sending goes on where it stopped`, async () => {
      const options = await optionsFor(networks.demo);
      const { signer } = options;
      let left = 2;
      const failing = new Proxy(signer, {
        get(target, property) {
          if (property !== 'sendTransaction') return Reflect.get(target, property, target);
          return async (transaction: Parameters<typeof signer.sendTransaction>[0]) => {
            if (left-- > 0) return target.sendTransaction(transaction);
            if (moment === 'after') await target.sendTransaction(transaction);
            throw new Error('cut off');
          };
        },
      });
      const cut = await deployVidimus({ ...options, signer: failing }).then(
        () => 'finished',
        () => 'cut off',
      );
      expect(cut).to.equal('cut off');
      const { contracts } = await deployVidimus(options);
      // Nothing was sent twice: seven contracts and the wiring.
      expect(await provider.getTransactionCount(await signer.getAddress())).to.equal(8);
      expect(await provider.getCode(contracts.statusRegistry)).to.have.length.greaterThan(100);
    });
  }
});
