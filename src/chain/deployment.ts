import { fail } from '../core/errors.ts';
import { type Address, type Hex, hexOfSize, NO_ADDRESS } from '../core/hex.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { parseJsonObject } from '../core/strict-json.ts';

/** One network's contracts: the file that the deployment writes (deployments/NAME.json). */
export interface Deployment {
  readonly name: string;
  readonly chainId: number;
  /** Hash of block 0: tells two local networks with one chain id apart. */
  readonly genesisHash: Hex;
  /** Nothing of ours happened before this block. */
  readonly deployedAtBlock: number;
  readonly contracts: {
    readonly accessManager?: Address;
    readonly trustedIssuersRegistry: Address;
    readonly statusRegistry: Address;
    readonly ethereumDidRegistry?: Address;
    readonly didRegistry?: Address;
    readonly trustedSchemasRegistry?: Address;
    readonly requestBatch?: Address;
  };
  readonly facts: JsonObject;
}

/**
 * Reads an addresses file.
 * @throws VidimusError DEPLOYMENT_MALFORMED, or what `parseJson` throws for text that is not JSON.
 */
export const parseDeployment = (input: string | Uint8Array | JsonObject): Deployment => {
  const value = isString(input) || input instanceof Uint8Array ? parseJsonObject(input) : input;
  const contracts = value['contracts'];
  if (!isObject(contracts)) throw malformed('it has no contracts');
  const facts = isObject(value['facts']) ? value['facts'] : {};
  const name = value['name'] ?? facts['name'] ?? 'unnamed';
  if (!isString(name) || !/^[\w.-]{1,64}$/.test(name)) throw malformed('name is not a short name');
  const accessManager = optionalAddress(contracts, 'accessManager');
  const ethereumDidRegistry = optionalAddress(contracts, 'ethereumDidRegistry');
  const didRegistry = optionalAddress(contracts, 'didRegistry');
  const trustedSchemasRegistry = optionalAddress(contracts, 'trustedSchemasRegistry');
  const requestBatch = optionalAddress(contracts, 'requestBatch');
  const genesisHash = hexOfSize(value['genesisHash'], 32);
  if (genesisHash === undefined) throw malformed('genesisHash is not 32 bytes');
  return {
    name,
    chainId: integer(value, 'chainId', 1),
    genesisHash,
    deployedAtBlock: integer(value, 'deployedAtBlock', 0),
    contracts: {
      ...(accessManager && { accessManager }),
      trustedIssuersRegistry: requiredAddress(contracts, 'trustedIssuersRegistry'),
      statusRegistry: requiredAddress(contracts, 'statusRegistry'),
      ...(ethereumDidRegistry && { ethereumDidRegistry }),
      ...(didRegistry && { didRegistry }),
      ...(trustedSchemasRegistry && { trustedSchemasRegistry }),
      ...(requestBatch && { requestBatch }),
    },
    facts,
  };
};

const malformed = (reason: string) => fail('DEPLOYMENT_MALFORMED', { reason });

const integer = (value: JsonObject, member: string, least: number): number => {
  const number = value[member];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < least)
    throw malformed(`${member} is not a whole number from ${least}`);
  return number;
};

const optionalAddress = (contracts: JsonObject, name: string): Address | undefined => {
  if (contracts[name] === undefined || contracts[name] === null) return undefined;
  const address = hexOfSize(contracts[name], 20);
  if (address === undefined || address === NO_ADDRESS) throw malformed(`${name} is not an address`);
  return address;
};

const requiredAddress = (contracts: JsonObject, name: string): Address => {
  const address = optionalAddress(contracts, name);
  if (address === undefined) throw malformed(`${name} is missing`);
  return address;
};
