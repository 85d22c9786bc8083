import { fail } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, toHex } from '../../core/hex.ts';
import { isObject } from '../../core/json.ts';
import { keccak256 } from '../../core/keccak.ts';
import { hexData } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';
import { type AccountState, verifyAccount, verifySlot } from './account.ts';

export interface ProvenState {
  /** Absent where the proof shows that there is no such account. */
  readonly account?: AccountState;
  /** In the order of the slots that were asked. */
  readonly words: readonly bigint[];
}

/** Slots in one question: nodes bound their answers. */
const MAX_SLOTS = 256;

/**
 * Asks a node for an account and slots of it, and believes nothing but the proof.
 * @param header Of a block whose hash is known to be right; `stateRoot` is what counts.
 * @param slots 32 bytes each, at most 256.
 * @throws VidimusError STATE_NOT_PROVEN; RPC_ERROR where the node does not keep the state of that block (many keep 128 or 512)
 */
export const readProvenState = async (
  rpc: Rpc,
  header: { readonly number: number; readonly stateRoot: Hex },
  address: Address,
  slots: readonly Hex[],
): Promise<ProvenState> => {
  if (slots.length > MAX_SLOTS) throw refused('too many slots at once');
  const answer = await rpc.call('eth_getProof', [address, slots, `0x${header.number.toString(16)}`]);
  if (!isObject(answer)) throw refused('there is none');
  const account = verifyAccount({
    stateRoot: header.stateRoot,
    address,
    nodes: nodesOf(answer['accountProof']),
  });
  const proofs: unknown = answer['storageProof'];
  if (!Array.isArray(proofs) || proofs.length !== slots.length) throw refused('slots are missing');
  const words = slots.map((slot, i) => {
    const proof: unknown = proofs[i];
    if (!isObject(proof)) throw refused('slots are missing');
    // Without an account there is no storage, whatever else was sent.
    if (account === undefined) return 0n;
    return verifySlot({ storageHash: account.storageHash, slot, nodes: nodesOf(proof['proof']) });
  });
  return { ...(account && { account }), words };
};

const nodesOf = (value: unknown): readonly Hex[] => {
  if (!Array.isArray(value)) throw refused('there is none');
  return value.map((node) => {
    const hex = hexData(node);
    if (hex === undefined) throw refused('a node is not hexadecimal');
    return hex;
  });
};

/** The slot of a mapping's entry whose key is 32 bytes (Solidity, layout of storage). */
export const slotOf = (key: Hex, mappingSlot: number): Hex => {
  const bytes = fromHex(key);
  if (bytes?.length !== 32) throw refused('a key is not 32 bytes');
  const input = new Uint8Array(64);
  input.set(bytes);
  input[63] = mappingSlot;
  return toHex(keccak256(input));
};

const refused = (reason: string) => fail('STATE_NOT_PROVEN', { reason });
