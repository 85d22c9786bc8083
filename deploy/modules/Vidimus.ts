import { buildModule } from '@nomicfoundation/ignition-core';
import { Interface } from 'ethers';
import { artifactOf } from '../artifacts.ts';
import { type NetworkFacts, networks } from '../networks.ts';
import { type Targets, wiringCalls } from '../wiring.ts';

const artifacts = {
  AccessManager: await artifactOf('AccessManager'),
  TrustedIssuersRegistry: await artifactOf('TrustedIssuersRegistry'),
  StatusRegistry: await artifactOf('StatusRegistry'),
  DidRegistry: await artifactOf('DidRegistry'),
  TrustedSchemasRegistry: await artifactOf('TrustedSchemasRegistry'),
  RequestBatch: await artifactOf('RequestBatch'),
  EthereumDIDRegistry: await artifactOf('EthereumDIDRegistry'),
};

function selectorOf(contract: keyof Targets<unknown>, method: string): string {
  const fragment = new Interface(artifacts[contract].abi).getFunction(method);
  if (fragment === null)
    throw new Error(`${contract} has no function ${method}: deploy/wiring.ts is out of date`);
  return fragment.selector;
}

/** The four registries, ERC-1056, and the AccessManager with its roles, which are set in one transaction. */
export const vidimusModule = (facts: NetworkFacts) =>
  buildModule('Vidimus', (m) => {
    const deployer = m.getAccount(0);
    const ethereumDidRegistry = m.contract('EthereumDIDRegistry', artifacts.EthereumDIDRegistry);
    const accessManager = m.contract('AccessManager', artifacts.AccessManager, [deployer]);
    const trustedIssuersRegistry = m.contract('TrustedIssuersRegistry', artifacts.TrustedIssuersRegistry, [
      accessManager,
    ]);
    const statusRegistry = m.contract('StatusRegistry', artifacts.StatusRegistry, [
      accessManager,
      trustedIssuersRegistry,
    ]);
    const didRegistry = m.contract('DidRegistry', artifacts.DidRegistry, [accessManager]);
    const trustedSchemasRegistry = m.contract('TrustedSchemasRegistry', artifacts.TrustedSchemasRegistry, [
      accessManager,
      trustedIssuersRegistry,
    ]);
    const requestBatch = m.contract('RequestBatch', artifacts.RequestBatch);

    const governors = {
      deployer,
      admin: facts.admin,
      adminDelay: facts.adminDelay,
      governance: facts.governance ?? deployer,
      governanceDelay: facts.governanceDelay,
      guardian: facts.guardian ?? deployer,
    };
    const targets = {
      TrustedIssuersRegistry: trustedIssuersRegistry,
      StatusRegistry: statusRegistry,
      DidRegistry: didRegistry,
      TrustedSchemasRegistry: trustedSchemasRegistry,
    };
    const calls = wiringCalls<unknown>(governors, targets, selectorOf).map(({ name, method, args }) =>
      m.encodeFunctionCall(accessManager, method, args as Parameters<typeof m.encodeFunctionCall>[2], {
        id: name,
      }),
    );
    m.call(accessManager, 'multicall', [calls], { id: 'wire' });

    return {
      ...{ accessManager, trustedIssuersRegistry, statusRegistry },
      ...{ didRegistry, trustedSchemasRegistry, requestBatch, ethereumDidRegistry },
    };
  });

export default vidimusModule(networks.demo);
