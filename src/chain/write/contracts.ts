import { Interface, type InterfaceAbi } from 'ethers';
import { fail } from '../../core/errors.ts';
import { type Address, type Hex, hexOfSize } from '../../core/hex.ts';
import { didRegistryAbi } from '../abi/did-registry.ts';
import { requestBatchAbi } from '../abi/request-batch.ts';
import { statusRegistryAbi } from '../abi/status-registry.ts';
import { trustedIssuersRegistryAbi } from '../abi/trusted-issuers-registry.ts';
import { trustedSchemasRegistryAbi } from '../abi/trusted-schemas-registry.ts';
import type { Deployment } from '../deployment.ts';
import type { ContractCall, ContractName } from './plan.ts';

const iface = (abi: unknown): Interface => new Interface(abi as InterfaceAbi);

export const INTERFACES: Readonly<Record<ContractName, Interface>> = {
  trustedIssuersRegistry: iface(trustedIssuersRegistryAbi),
  statusRegistry: iface(statusRegistryAbi),
  didRegistry: iface(didRegistryAbi),
  trustedSchemasRegistry: iface(trustedSchemasRegistryAbi),
  requestBatch: iface(requestBatchAbi),
  accessManager: iface([
    'function schedule(address target, bytes data, uint48 when) returns (bytes32 operationId, uint32 nonce)',
    'function cancel(address caller, address target, bytes data) returns (uint32)',
  ]),
};

/** @throws VidimusError CONTRACT_MISSING where the deployment does not name it. */
export const addressOf = (deployment: Deployment, contract: ContractName): Address => {
  const address = deployment.contracts[contract];
  if (address === undefined) throw fail('CONTRACT_MISSING', { contract, address: '(none)' });
  return address;
};

export const encodeCall = ({ contract, method, args, data }: ContractCall): Hex =>
  data ?? (INTERFACES[contract].encodeFunctionData(method, [...args]) as Hex);

/** EIP-712 domain of a registry. */
export const domainOf = (deployment: Deployment, contract: ContractName) => ({
  name: `Vidimus ${contract.charAt(0).toUpperCase()}${contract.slice(1)}`,
  version: '1',
  chainId: deployment.chainId,
  verifyingContract: addressOf(deployment, contract),
});

/** The contracts that take signed requests. */
export const REGISTRIES = [
  'trustedIssuersRegistry',
  'statusRegistry',
  'didRegistry',
  'trustedSchemasRegistry',
] as const satisfies readonly ContractName[];

/** The contract of a deployment that stands at an address. */
export const contractAt = (deployment: Deployment, address: unknown): ContractName | undefined => {
  const wanted = hexOfSize(address, 20);
  return REGISTRIES.find((name) => deployment.contracts[name] === wanted);
};
