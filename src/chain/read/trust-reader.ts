import { abiCall, abiDecode, fixed, tuple, uint } from '../../core/abi.ts';
import { fail, isVidimusError } from '../../core/errors.ts';
import type { Hex, RecordId } from '../../core/hex.ts';
import { keccakText } from '../../core/keccak.ts';
import type { RecordRef } from '../../trust/record.ts';
import type { RecordView, TrustSource } from '../../trust/source.ts';
import { encodeState } from '../../trust/state-word.ts';
import { topicOf } from '../events/decode.ts';
import type { ChainEvent } from '../events/types.ts';
import { foldEvent, isRecordEvent, viewOfGrant } from '../fold.ts';
import type { PinnedChain } from './pinned.ts';

const STATE_OF = keccakText('stateOf(bytes32)').slice(0, 10) as Hex;

/**
 * The port to the trust graph, answered by the node at one block: events by their topics, and each record's word of state from
 * storage beside them, so that a node which withholds an event contradicts itself.
 */
export const createTrustReader = (
  chain: PinnedChain,
  index: RecognitionIndex = { known: undefined },
): TrustSource => {
  const { deployment, block } = chain;
  const { chainId } = deployment;
  const registry = deployment.contracts.trustedIssuersRegistry;
  const views = new Map<RecordId, Promise<RecordView | undefined>>();
  const address = [registry];

  const events = (topics: readonly (Hex | null)[]): Promise<readonly ChainEvent[]> =>
    chain.events({ address, topics });

  const read = async (id: RecordId): Promise<RecordView | undefined> => {
    // All events of a record carry its id as their first indexed parameter.
    const [ofRecord, word] = await Promise.all([
      chain.events({ address, topics: [null, id] }),
      stateAt(chain, id),
    ]);
    const grant = ofRecord.find((event) => event.event === 'RecordGranted' && event.id === id);
    if (grant?.event !== 'RecordGranted') {
      if (word !== undefined && word !== 0n) throw contradiction('a record has a state but no grant');
      return undefined;
    }
    let view = viewOfGrant(grant, { chainId, address: registry });
    for (const event of ofRecord) if (isRecordEvent(event)) view = foldEvent(view, event);
    if (word !== undefined && word !== encodeState(view.state))
      throw contradiction('events and storage give different states');
    return view;
  };

  const viewOf = (id: RecordId): Promise<RecordView | undefined> => {
    const known = views.get(id);
    if (known !== undefined) return known;
    const reading = read(id);
    views.set(id, reading);
    // One failure must not be remembered: the next question asks the node again.
    reading.catch(() => views.delete(id));
    return reading;
  };

  const viewsOf = async (ids: readonly RecordId[]): Promise<readonly RecordView[]> => {
    const found = await Promise.all(ids.map(viewOf));
    return found.flatMap((view) => view ?? []);
  };

  return {
    recordsOf: async (subject) => {
      const granted = await events([topicOf('RecordGranted'), null, null, keccakText(subject)]);
      return viewsOf(granted.flatMap((event) => (event.event === 'RecordGranted' ? [event.id] : [])));
    },
    record: async (ref) => {
      if (ref.chainId !== chainId || ref.registry !== registry)
        throw fail('REGISTRY_NOT_FOLLOWED', { registry: ref.registry, chainId: ref.chainId });
      return viewOf(ref.id);
    },
    recognitionsOf: async (target) => {
      const all = await recognitionsAt(chain, index);
      return viewsOf(all.filter((grant) => sameRef(grant.target, target)).map((grant) => grant.id));
    },
    termText: async (term) => {
      const [named] = await events([topicOf('TermNamed'), term]);
      return named?.event === 'TermNamed' ? named.text : undefined;
    },
    heads: async () => [{ registry, block }],
  };
};

const contradiction = (reason: string) => fail('CHAIN_INCONSISTENT', { node: 'that was asked', reason });

const sameRef = (a: RecordRef | undefined, b: RecordRef): boolean =>
  a !== undefined && a.chainId === b.chainId && a.registry === b.registry && a.id === b.id;

interface Recognition {
  readonly id: RecordId;
  readonly target: RecordRef;
}

/** Every Recognise record up to a block. The target is in the body, not in a topic, so grants must be looked through. */
export interface RecognitionIndex {
  known: { readonly hash: Hex; readonly reading: Promise<ReadUpTo> } | undefined;
}

interface ReadUpTo {
  readonly number: number;
  readonly hash: Hex;
  readonly list: readonly Recognition[];
}

const recognitionsAt = async (
  chain: PinnedChain,
  index: RecognitionIndex,
): Promise<readonly Recognition[]> => {
  const { known } = index;
  if (known?.hash === chain.block.hash) return (await known.reading).list;
  const reading = readRecognitions(chain, known?.reading);
  const entry = { hash: chain.block.hash, reading };
  index.known = entry;
  reading.catch(() => {
    if (index.known === entry) index.known = known;
  });
  return (await reading).list;
};

/** Reads on from where the last reading ended; anew where the chain has moved. */
const readRecognitions = async (
  chain: PinnedChain,
  last: Promise<ReadUpTo> | undefined,
): Promise<ReadUpTo> => {
  const before = await last?.catch(() => undefined);
  const goesOn = before !== undefined && (await chain.has(before.number, before.hash));
  const address = [chain.deployment.contracts.trustedIssuersRegistry];
  const filter = { address, topics: [topicOf('RecordGranted')] };
  const events = await chain.events(filter, goesOn ? before.number + 1 : undefined);
  const found = events.flatMap((event) =>
    event.event === 'RecordGranted' && event.record.target
      ? [{ id: event.id, target: event.record.target }]
      : [],
  );
  const { number, hash } = chain.block;
  return { number, hash, list: goesOn ? [...before.list, ...found] : found };
};

/** @returns undefined where the node does not keep the state of that block: many keep a few hundred only. */
const stateAt = async (chain: PinnedChain, id: RecordId): Promise<bigint | undefined> => {
  const to = chain.deployment.contracts.trustedIssuersRegistry;
  try {
    const answer = await chain.call(to, abiCall(STATE_OF, tuple(fixed(32)), [id]));
    return abiDecode(tuple(uint(256)), answer)?.[0];
  } catch (error) {
    if (isVidimusError(error) && error.code === 'RPC_ERROR') return undefined;
    throw error;
  }
};
