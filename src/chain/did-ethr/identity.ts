import { keccak_256 } from '@noble/hashes/sha3.js';
import { isVidimusError } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, hexOfSize, toHex } from '../../core/hex.ts';
import { keccakText } from '../../core/keccak.ts';
import { keyFromPoint, pointBytes } from '../../core/points.ts';
import type { Deployment } from '../deployment.ts';

/** What a did:ethr names. */
export interface EthrIdentity {
  /** The account whose events are read. */
  readonly address: Address;
  /** Of a DID that is a public key: 33 bytes, compressed. */
  readonly publicKey?: Hex;
  /** Chain id, where the DID's network is known; undefined for a network that is not. */
  readonly chainId: number | undefined;
}

const SYNTAX = /^did:ethr:(?:([a-zA-Z0-9:_-]{1,64}):)?(0x(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{66}))$/;

/**
 * Reads a did:ethr (ethr-did-resolver's method specification): the network is a chain id in hex, the name of a deployment that is
 * read here, or mainnet where none is stated.
 * @returns undefined where it is no did:ethr.
 */
export const parseEthrDid = (
  did: string,
  networks: readonly Pick<Deployment, 'name' | 'chainId'>[],
): EthrIdentity | undefined => {
  const [, network = 'mainnet', id = ''] = SYNTAX.exec(did) ?? [];
  if (id === '') return undefined;
  const chainId = chainIdOf(network, networks);
  const address = hexOfSize(id, 20);
  if (address) return { address, chainId };
  const publicKey = hexOfSize(id, 33);
  const account = publicKey && accountOfKey(publicKey);
  return account && { address: account, publicKey, chainId };
};

const chainIdOf = (
  network: string,
  networks: readonly Pick<Deployment, 'name' | 'chainId'>[],
): number | undefined => {
  if (/^0x[0-9a-fA-F]{1,13}$/.test(network)) return Number.parseInt(network.slice(2), 16);
  return networks.find(({ name }) => name === network)?.chainId ?? (network === 'mainnet' ? 1 : undefined);
};

const accountOfKey = (publicKey: Hex): Address | undefined => {
  try {
    const point = pointBytes(keyFromPoint('secp256k1', fromHex(publicKey) ?? new Uint8Array()));
    return toHex(keccak_256(point.subarray(1)).subarray(12));
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    return undefined;
  }
};

/** EIP-55: an account with its checksum in the case of its letters. */
export const checksummed = (account: Address): string => {
  const digits = account.slice(2).toLowerCase();
  const hash = keccakText(digits).slice(2);
  const letters = [...digits].map((letter, i) =>
    Number.parseInt(hash[i] ?? '0', 16) >= 8 ? letter.toUpperCase() : letter,
  );
  return `0x${letters.join('')}`;
};
