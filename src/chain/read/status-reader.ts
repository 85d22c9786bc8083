import { abiDecode, uint } from '../../core/abi.ts';
import { fail, isVidimusError } from '../../core/errors.ts';
import type { Address, Hex } from '../../core/hex.ts';
import { keccakText } from '../../core/keccak.ts';
import type { OnChainList, StatusSource } from '../../status/source.ts';
import { topicOf } from '../events/decode.ts';
import type { ChainEvent, EventPlace, ListName, StatusEvent } from '../events/types.ts';
import { bitOf } from '../words.ts';
import type { PinnedChain } from './pinned.ts';

const EARLIER_VERSIONS = 64;
const PURPOSES = ['revocation', 'suspension'];

const word = (value: number): Hex => `0x${value.toString(16).padStart(64, '0')}`;

/** The port to status on-chain, answered by the node's events at one block. */
export const createStatusReader = (chain: PinnedChain): StatusSource => {
  const { deployment, block } = chain;
  const registry = deployment.contracts.statusRegistry;
  const address = [registry];

  const check = (where: { readonly chainId: number; readonly statusRegistry: Address }): void => {
    if (where.chainId === deployment.chainId && where.statusRegistry === registry) return;
    const name = `eip155:${where.chainId}:${where.statusRegistry}`;
    throw fail('STATUS_REGISTRY_NOT_CONFIGURED', { registry: name });
  };

  /** Only the accreditation is indexed; purpose and number stand in the data. */
  const listEvents = (
    name: 'BitsChanged' | 'ListPublished',
    list: ListName,
  ): Promise<readonly ChainEvent[]> => chain.events({ address, topics: [topicOf(name), list.accreditation] });

  return {
    bit: async (list, index) => {
      check(list);
      const arguments_ = [...keyWords(list), word(index)];
      const [events, stored] = await Promise.all([
        listEvents('BitsChanged', list),
        storedAt(chain, 'isSet((bytes32,uint8,uint32),uint32)', arguments_),
      ]);
      const changes = only('BitsChanged', events).filter(
        (change) => isOf(list, change) && change.wordIndex === index >>> 8,
      );
      const state = bitOf(changes, index & 0xff);
      agree(stored, state.set ? 1n : 0n);
      return { ...state, block };
    },
    anchor: async (list: OnChainList) => {
      check(list);
      const [events, stored] = await Promise.all([
        listEvents('ListPublished', list),
        storedAt(chain, 'anchorOf((bytes32,uint8,uint32))', keyWords(list)),
      ]);
      const versions = only('ListPublished', events).filter((version) => isOf(list, version));
      const head = versions.at(-1);
      // Storage keeps the first 24 bytes of the digest, in the first word of the answer.
      agree(stored, head === undefined ? 0n : BigInt(head.digest.slice(0, 50).padEnd(66, '0')));
      if (head === undefined) return undefined;
      const earlier = versions.slice(-1 - EARLIER_VERSIONS, -1).reverse();
      const { version, digest, ttl, time } = head;
      return {
        version,
        digest,
        ttl,
        publishedAt: time,
        earlier: earlier.map((older) => older.digest),
        block,
      };
    },
    handle: async (where, handle) => {
      check(where);
      const topics = [topicOf('HandleRevoked'), where.accreditation, handle];
      const [events, stored] = await Promise.all([
        chain.events({ address, topics }),
        storedAt(chain, 'revocationOf(bytes32,bytes32)', [where.accreditation, handle]),
      ]);
      const [found] = only('HandleRevoked', events);
      agree(stored, BigInt(found?.time ?? 0));
      return found
        ? { revoked: true, revokedAt: found.time, reason: found.reason, block }
        : { revoked: false, block };
    },
    issuanceAnchor: async (where, root) => {
      check(where);
      const topics = [topicOf('IssuanceAnchored'), where.accreditation, root];
      const [first] = only('IssuanceAnchored', await chain.events({ address, topics }));
      return first && { at: first.time, block };
    },
  };
};

const isOf = (list: ListName, { purpose, number }: ListName): boolean =>
  purpose === list.purpose && number === list.number;

const keyWords = (list: ListName): readonly Hex[] => [
  list.accreditation,
  word(PURPOSES.indexOf(list.purpose)),
  word(list.number),
];

/**
 * The first word of what storage says; undefined where the node does not keep the state of that block. It stands beside the
 * events, so that a node which withholds a revocation contradicts itself.
 */
const storedAt = async (
  chain: PinnedChain,
  signature: string,
  words: readonly Hex[],
): Promise<bigint | undefined> => {
  const selector = keccakText(signature).slice(0, 10);
  const data: Hex = `0x${selector.slice(2)}${words.map((each) => each.slice(2)).join('')}`;
  try {
    const answer = await chain.call(chain.deployment.contracts.statusRegistry, data);
    return abiDecode(uint(256), answer.subarray(0, 32));
  } catch (error) {
    if (isVidimusError(error) && error.code === 'RPC_ERROR') return undefined;
    throw error;
  }
};

const agree = (stored: bigint | undefined, fromEvents: bigint): void => {
  if (stored === undefined || stored === fromEvents) return;
  const reason = 'events and storage give different statuses';
  throw fail('CHAIN_INCONSISTENT', { node: 'that was asked', reason });
};

const only = <N extends StatusEvent['event']>(
  name: N,
  events: readonly ChainEvent[],
): readonly (EventPlace & Extract<StatusEvent, { event: N }>)[] =>
  events.filter(
    (event): event is EventPlace & Extract<StatusEvent, { event: N }> & ChainEvent => event.event === name,
  );
