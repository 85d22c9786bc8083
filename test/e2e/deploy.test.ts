import { expect } from 'chai';
import { Contract, Interface, JsonRpcProvider } from 'ethers';
import { deployVidimus } from '../../deploy/deploy.ts';
import { networks } from '../../deploy/networks.ts';
import { accessManagerAbi } from '../../src/chain/abi/access-manager.ts';
import { statusRegistryAbi } from '../../src/chain/abi/status-registry.ts';
import { trustedIssuersRegistryAbi } from '../../src/chain/abi/trusted-issuers-registry.ts';
import { DEMO_FACTS, deployContracts } from '../../src/chain/deploy.ts';
import { GOVERNANCE_ROLE, GUARDIAN_ROLE } from '../../src/chain/wiring.ts';
import type { RunningNode } from '../../src/network/process.ts';
import { NODES } from './nodes.ts';

interface Deployed {
  readonly contracts: {
    readonly accessManager?: string;
    readonly trustedIssuersRegistry: string;
    readonly statusRegistry: string;
  };
}

for (const { name, start } of NODES) {
  describe(`two roads of deployment, on ${name}`, function () {
    this.timeout(120_000);
    let node: RunningNode;
    let provider: JsonRpcProvider;

    before(async () => {
      node = await start();
      provider = new JsonRpcProvider(node.url, undefined, { cacheTimeout: -1 });
      provider.pollingInterval = 50;
    });
    after(async () => {
      provider?.destroy();
      await node?.stop();
    });

    /** Which role each function needs, who holds the roles, and how long the code is. */
    const rightsOf = async ({ contracts }: Deployed, account: string): Promise<unknown> => {
      const manager = new Contract(String(contracts.accessManager), [...accessManagerAbi], provider);
      const roles: Record<string, bigint> = {};
      const code: Record<string, number> = {};
      for (const [contract, abi] of [
        ['trustedIssuersRegistry', trustedIssuersRegistryAbi],
        ['statusRegistry', statusRegistryAbi],
      ] as const) {
        const address = contracts[contract];
        code[contract] = (await provider.getCode(address)).length;
        for (const fragment of new Interface([...abi]).fragments) {
          if (fragment.type !== 'function') continue;
          const selector = Interface.from([fragment]).getFunction(fragment.format())?.selector;
          roles[`${contract}.${fragment.format()}`] = await manager.getFunction('getTargetFunctionRole')(
            address,
            selector,
          );
        }
      }
      const holds = async (role: bigint): Promise<unknown> => [
        ...(await manager.getFunction('hasRole')(role, account)),
      ];
      return { roles, code, governance: await holds(GOVERNANCE_ROLE), guardian: await holds(GUARDIAN_ROLE) };
    };

    it(`behaviour: Ignition and the package give the same code and the same rights (${name})`, async () => {
      const signer = await provider.getSigner(0);
      const account = await signer.getAddress();
      const byPackage = await deployContracts({ signer });
      const byIgnition = await deployVidimus({ provider, signer, facts: networks.demo, pollingInterval: 50 });
      expect(await rightsOf(byIgnition, account)).to.deep.equal(await rightsOf(byPackage, account));
      expect({ ...byIgnition.facts }).to.deep.equal({ ...DEMO_FACTS });
    });

    it(`error: facts that name another chain deploy nothing (${name})`, async () => {
      const signer = await provider.getSigner(0);
      const nonce = await signer.getNonce();
      let code: unknown;
      try {
        await deployContracts({ signer, facts: { ...DEMO_FACTS, chainId: 1 } });
      } catch (error) {
        code = (error as { readonly code?: unknown }).code;
      }
      expect(code).to.equal('DEPLOYMENT_STOPPED');
      expect(await signer.getNonce()).to.equal(nonce);
    });
  });
}
