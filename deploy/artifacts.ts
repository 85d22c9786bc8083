import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Artifact } from '@nomicfoundation/ignition-core';

const require = createRequire(import.meta.url);

/** Where the compiler leaves each contract that is deployed. */
const sources = {
  AccessManager: '@openzeppelin/contracts/access/manager/AccessManager.sol',
  TrustedIssuersRegistry: 'contracts/TrustedIssuersRegistry.sol',
  StatusRegistry: 'contracts/StatusRegistry.sol',
  DidRegistry: 'contracts/DidRegistry.sol',
  TrustedSchemasRegistry: 'contracts/TrustedSchemasRegistry.sol',
  RequestBatch: 'contracts/RequestBatch.sol',
} as const;

export type Deployable = keyof typeof sources | 'EthereumDIDRegistry';

export const deployables = [
  ...(Object.keys(sources) as (keyof typeof sources)[]),
  'EthereumDIDRegistry',
] as const;

/** A compiled contract; `npm run compile` makes ours, ERC-1056 comes compiled from npm. */
export async function artifactOf(contract: Deployable): Promise<Artifact> {
  if (contract === 'EthereumDIDRegistry') return require('ethr-did-registry').EthereumDIDRegistry;
  const file = fileURLToPath(new URL(`../artifacts/${sources[contract]}/${contract}.json`, import.meta.url));
  return JSON.parse(await readFile(file, 'utf8'));
}
