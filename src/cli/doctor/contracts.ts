import type { Deployment } from '../../chain/deployment.ts';
import { ethCall, hasCode } from '../../chain/rpc/eth.ts';
import type { Rpc } from '../../chain/rpc/transport.ts';
import { domainOf, INTERFACES, REGISTRIES } from '../../chain/write/contracts.ts';
import { isVidimusError } from '../../core/errors.ts';
import { type Address, type Hex, toHex } from '../../core/hex.ts';
import { attempt, bad, type Diagnoses, type Diagnosis, ok, warn } from './finding.ts';

/** Whether each address of the file holds code, and whether it is the contract and the version that is meant. */
export const lookAtContracts = (rpc: Rpc, deployment: Deployment): Promise<Diagnoses> =>
  attempt('contracts', () =>
    Promise.all(
      Object.entries(deployment.contracts).map(([name, address]) =>
        lookAtContract(rpc, deployment, name, address),
      ),
    ),
  );

const lookAtContract = async (
  rpc: Rpc,
  deployment: Deployment,
  name: string,
  address: Address,
): Promise<Diagnosis> => {
  if (!(await hasCode(rpc, address)))
    return bad(
      'contracts',
      `${name}: there is no contract at ${address}`,
      'Use the addresses file of this network, or deploy with `vidimus deploy`.',
    );
  const ours = REGISTRIES.find((registry) => registry === name);
  if (ours === undefined) return ok('contracts', `${name} at ${address}`);
  // What each contract of ours says of itself (EIP-5267), and the version that this program reads and writes.
  const expected = domainOf(deployment, ours);
  const said = await saidDomain(rpc, address);
  if (said?.name !== expected.name)
    return bad(
      'contracts',
      `${name}: at ${address} is another contract${said === undefined ? '' : ` (“${said.name}”)`}`,
      'Rely on nothing that it says. Use the addresses file of this network.',
    );
  if (said.version !== expected.version)
    return warn(
      'contracts',
      `${name} at ${address} is version ${said.version}; this program knows version ${expected.version}`,
      'Install the release of vidimus that goes with it.',
    );
  return ok('contracts', `${name} at ${address}, version ${said.version}`);
};

const saidDomain = async (
  rpc: Rpc,
  address: Address,
): Promise<{ readonly name: string; readonly version: string } | undefined> => {
  try {
    const abi = INTERFACES.trustedIssuersRegistry;
    const data = abi.encodeFunctionData('eip712Domain') as Hex;
    const bytes = await ethCall(rpc, { to: address, data });
    const [, name, version] = abi.decodeFunctionResult('eip712Domain', toHex(bytes));
    return { name: String(name).slice(0, 100), version: String(version).slice(0, 20) };
  } catch (error) {
    // A node that cannot be reached is told as such; a contract that answers otherwise is another.
    if (isVidimusError(error) && error.code !== 'RPC_ERROR') throw error;
    return undefined;
  }
};
