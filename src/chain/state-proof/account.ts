import { fail } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, toHex } from '../../core/hex.ts';
import { keccak256 } from '../../core/keccak.ts';
import { decodeRlp } from './rlp.ts';
import { followProof } from './trie-proof.ts';

/** What the state holds of one account. */
export interface AccountState {
  readonly nonce: bigint;
  /** Wei. */
  readonly balance: bigint;
  /** Root of the account's own storage. */
  readonly storageHash: Hex;
  /** Keccak-256 of its code. */
  readonly codeHash: Hex;
}

/**
 * Verifies an account proof of `eth_getProof` (EIP-1186) against the state root of a block.
 * @returns undefined where the proof shows that there is no such account.
 * @throws VidimusError STATE_NOT_PROVEN
 */
export const verifyAccount = (proof: {
  readonly stateRoot: Hex;
  readonly address: Address;
  readonly nodes: readonly Hex[];
}): AccountState | undefined => {
  const value = followProof(
    bytesOf(proof.stateRoot),
    keccak256(bytesOf(proof.address)),
    proof.nodes.map(bytesOf),
  );
  if (value === undefined) return undefined;
  const account = decodeRlp(value);
  if (account instanceof Uint8Array || account.length !== 4) throw refused('an account is not one');
  const [nonce, balance, storageHash, codeHash] = account;
  if (!isHash(storageHash) || !isHash(codeHash)) throw refused('an account is not one');
  return {
    nonce: numberOf(nonce),
    balance: numberOf(balance),
    storageHash: toHex(storageHash),
    codeHash: toHex(codeHash),
  };
};

/**
 * Verifies one slot of an account against the root of its storage.
 * @param proof.slot 32 bytes: the place, not hashed.
 * @returns the word; 0 where the proof shows that nothing stands there.
 * @throws VidimusError STATE_NOT_PROVEN
 */
export const verifySlot = (proof: {
  readonly storageHash: Hex;
  readonly slot: Hex;
  readonly nodes: readonly Hex[];
}): bigint => {
  const slot = bytesOf(proof.slot);
  if (slot.length !== 32) throw refused('a slot is not 32 bytes');
  const value = followProof(bytesOf(proof.storageHash), keccak256(slot), proof.nodes.map(bytesOf));
  if (value === undefined) return 0n;
  const word = numberOf(decodeRlp(value));
  // Storage keeps no zeros: a slot that is 0 has no entry.
  if (word === 0n) throw refused('a stored zero');
  return word;
};

const refused = (reason: string) => fail('STATE_NOT_PROVEN', { reason });

const bytesOf = (hex: Hex): Uint8Array => {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw refused('a node is not hexadecimal');
  return bytes;
};

const isHash = (item: unknown): item is Uint8Array => item instanceof Uint8Array && item.length === 32;

const numberOf = (item: unknown): bigint => {
  if (!(item instanceof Uint8Array) || item.length > 32 || item[0] === 0)
    throw refused('a number is not one');
  return item.length === 0 ? 0n : BigInt(toHex(item));
};
