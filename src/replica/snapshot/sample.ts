import type { Deployment } from '../../chain/deployment.ts';
import { getSealedHeader } from '../../chain/read/sealed-header.ts';
import type { Rpc } from '../../chain/rpc/transport.ts';
import { readProvenState, slotOf } from '../../chain/state-proof/proven-state.ts';
import type { BlockRef } from '../../core/block.ts';
import { fail } from '../../core/errors.ts';
import { type Address, fromHex, type Hex, toHex } from '../../core/hex.ts';
import { keccak256 } from '../../core/keccak.ts';
import { encodeState } from '../../trust/state-word.ts';
import type { ListEntry, RegistryState } from '../state.ts';

/** Where the contracts keep what (`forge inspect … storage-layout`); a test holds them against a chain. */
const STATES = 0;
const ANCHORS = 6;
const WORDS = 7;
const REVOCATIONS = 8;

const AT_ONCE = 50;
const WORD = (1n << 256n) - 1n;

/** A slot of a contract, and whether what stands there is what the state says. */
interface Claim {
  readonly address: Address;
  readonly slot: Hex;
  readonly what: string;
  agrees(word: bigint): boolean;
}

/** How much of a state was held against the chain. */
export interface SampledState {
  readonly block: BlockRef;
  readonly records: number;
  readonly statuses: number;
}

/**
 * Picks records, published lists, words of bits and revoked handles at random, and asks the node to prove each (`eth_getProof`)
 * against the state root of the block that the state stands at. What a state leaves out is not found this way.
 * @throws VidimusError SNAPSHOT_NOT_ON_CHAIN, STATE_NOT_PROVEN, HEADER_NOT_PROVEN, and what the transport throws
 */
export const sampleState = async (
  rpc: Rpc,
  deployment: Deployment,
  at: BlockRef,
  state: RegistryState,
  samples: number,
): Promise<SampledState> => {
  const header = await getSealedHeader(rpc, at.number);
  if (header.hash !== at.hash) throw contradicts(rpc, `block ${at.number} is another one`);
  const records = recordClaims(deployment, state, samples);
  const statuses = statusClaims(deployment, state, samples);
  for (const claims of [records, statuses]) {
    for (let from = 0; from < claims.length; from += AT_ONCE) {
      const part = claims.slice(from, from + AT_ONCE);
      const [first] = part;
      if (first === undefined) continue;
      const { words } = await readProvenState(
        rpc,
        header,
        first.address,
        part.map(({ slot }) => slot),
      );
      part.forEach(({ what, agrees }, i) => {
        if (!agrees(words[i] ?? 0n)) throw contradicts(rpc, `${what} is another one there`);
      });
    }
  }
  return { block: at, records: records.length, statuses: statuses.length };
};

const contradicts = (rpc: Rpc, reason: string) => fail('SNAPSHOT_NOT_ON_CHAIN', { node: rpc.name, reason });

const recordClaims = ({ contracts }: Deployment, state: RegistryState, samples: number): readonly Claim[] =>
  pick(state.order, samples).map((id) => {
    const expected = state.records.get(id)?.state;
    return {
      address: contracts.trustedIssuersRegistry,
      slot: slotOf(id, STATES),
      what: `record ${id}`,
      agrees: (word) => expected !== undefined && word === encodeState(expected),
    };
  });

const statusClaims = ({ contracts }: Deployment, state: RegistryState, samples: number): readonly Claim[] => {
  const address = contracts.statusRegistry;
  const lists = pick(state.listOrder, samples).flatMap((key): readonly Claim[] => {
    const list = state.lists.get(key);
    return list === undefined ? [] : listClaims(address, list);
  });
  const handles = pick([...state.handlesOf.keys()], samples).flatMap((accreditation) =>
    pick(state.handlesOf.get(accreditation) ?? [], 1).map((handle) => ({
      address,
      slot: nested(handle, slotOf(accreditation, REVOCATIONS)),
      what: `handle ${handle}`,
      agrees: (word: bigint) => word !== 0n,
    })),
  );
  return pick([...lists, ...handles], samples);
};

const listClaims = (address: Address, list: ListEntry): readonly Claim[] => {
  const { accreditation, versions, words } = list;
  const what = `list ${list.purpose} ${list.number} of ${accreditation}`;
  const claims: Claim[] = [];
  const published = versions.at(-1);
  if (published !== undefined)
    claims.push({
      address,
      slot: nested(wordKey(list, 0), slotOf(accreditation, ANCHORS)),
      what,
      // | 32 time | 32 version | 192 digest |, the digest's first bytes being the lowest.
      agrees: (word) =>
        ((word >> 192n) & 0xffffffffn) === BigInt(published.version) &&
        (word & ((1n << 192n) - 1n)) === BigInt(published.digest) >> 64n,
    });
  for (const [index, changes] of pick([...words], 4))
    claims.push({
      address,
      slot: nested(wordKey(list, index), slotOf(accreditation, WORDS)),
      what,
      agrees: (word) => word === ((changes.at(-1)?.word ?? 0n) & WORD),
    });
  return claims;
};

/** As the contract names a word: | 8 purpose | 32 number | 32 word index |. */
const wordKey = ({ purpose, number }: ListEntry, index: number): Hex => {
  const key = (BigInt(purpose === 'revocation' ? 0 : 1) << 64n) | (BigInt(number) << 32n) | BigInt(index);
  return `0x${key.toString(16).padStart(64, '0')}`;
};

/** The slot of a mapping within a mapping. */
const nested = (key: Hex, outer: Hex): Hex => {
  const input = new Uint8Array(64);
  input.set(fromHex(key) ?? []);
  input.set(fromHex(outer) ?? [], 32);
  return toHex(keccak256(input));
};

/** At most so many, each as likely as any other: nobody may know which. */
const pick = <T>(from: readonly T[], most: number): readonly T[] => {
  const pool = [...from];
  const random = new Uint32Array(1);
  for (let i = 0; i < Math.min(most, pool.length); i++) {
    crypto.getRandomValues(random);
    const other = i + Math.floor(((random[0] ?? 0) / 2 ** 32) * (pool.length - i));
    [pool[i], pool[other]] = [pool[other] as T, pool[i] as T];
  }
  return pool.slice(0, most);
};
