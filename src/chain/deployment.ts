import { fail } from '../core/errors.ts';
import { type Address, type Hex, hexOfSize, NO_ADDRESS } from '../core/hex.ts';
import { isObject, isString, type Json, type JsonObject } from '../core/json.ts';
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
  /** Keccak-256 of the code at each address, by the contract's name here; what is not named is not compared. */
  readonly codeHashes?: Readonly<Record<string, Hex>>;
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
  const codeHashes = readCodeHashes(value['codeHashes'], contracts);
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
    ...(codeHashes && { codeHashes }),
    facts,
  };
};

const malformed = (reason: string) => fail('DEPLOYMENT_MALFORMED', { reason });

const readCodeHashes = (
  value: Json | undefined,
  contracts: JsonObject,
): Readonly<Record<string, Hex>> | undefined => {
  if (value === undefined) return undefined;
  if (!isObject(value)) throw malformed('codeHashes is not an object');
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => {
      const hash = hexOfSize(given, 32);
      if (hash === undefined || !Object.hasOwn(contracts, name))
        throw malformed('codeHashes has an entry that is no hash of 32 bytes of one of the contracts');
      return [name, hash];
    }),
  );
};

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
