import { type Awaitable, settledOr, whenSettled } from '../../core/awaitable.ts';
import type { BlockRef } from '../../core/block.ts';
import { isVidimusError } from '../../core/errors.ts';
import { failed, no, type Outcome, ok, unknown } from '../../core/finding.ts';
import { Lru } from '../../core/lru.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { DidResolution } from '../../did/document.ts';
import type { DidMethod } from '../../did/method.ts';
import { ebsiIdOf } from '../../did/methods/ebsi-id.ts';
import type { Deployment } from '../deployment.ts';
import type { DidId } from '../events/types.ts';
import type { PlacedDidDocumentEvent } from './fold.ts';
import { DidTimeline } from './timeline.ts';

/** Where the events of one network's DidRegistry come from. May throw a VidimusError of kind `environment`. */
export interface EbsiNetwork {
  readonly deployment: Deployment;
  /** Events of a DID in chain order, up to the block. */
  events(did: DidId): Awaitable<DidEvents>;
}

export interface DidEvents {
  readonly events: readonly PlacedDidDocumentEvent[];
  readonly block: BlockRef;
}

/** DIDs whose documents are kept. */
const MOST_DIDS = 16_384;

/**
 * did:ebsi from the events of our DidRegistry, at any time. A DID does not name its network: the first network that knows it
 * answers.
 * @returns `DID_NOT_FOUND` (fail) where every network was read and none knows it, `DID_UNREACHABLE` (unknown),
 * `DID_METHOD_NOT_SUPPORTED` (unknown) where no network has a DidRegistry.
 */
export const didEbsi = (networks: readonly EbsiNetwork[]): DidMethod => {
  const those = networks
    .filter(({ deployment }) => deployment.contracts.didRegistry !== undefined)
    .map((network) => new Network(network));
  return (did, { at }) => {
    const id = ebsiIdOf(did);
    if (id === undefined)
      return no(failed('DID_MALFORMED', { method: 'did:ebsi', reason: 'it is no legal entity’s' }));
    if (those.length === 0) return no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ebsi' }));
    return firstThatKnows(those, did, id, at);
  };
};

const firstThatKnows = (
  [network, ...others]: readonly Network[],
  did: string,
  id: DidId,
  at: Seconds | undefined,
): Awaitable<Outcome<DidResolution>> => {
  if (network === undefined) return no(failed('DID_NOT_FOUND', { did }));
  const answer = settledOr(() => network.resolve(did, id, at), unreachable);
  return whenSettled(answer, (resolved) => resolved ?? firstThatKnows(others, did, id, at));
};

const unreachable = (error: unknown): Outcome<DidResolution> => {
  if (!isVidimusError(error) || error.kind !== 'environment') throw error;
  return no(unknown('DID_UNREACHABLE', { did: 'did:ebsi', cause: error.code }));
};

/** One network's DIDs, with the documents that were built of late. */
class Network {
  readonly #network: EbsiNetwork;
  readonly #timelines = new Lru<string, DidTimeline>(MOST_DIDS);

  constructor(network: EbsiNetwork) {
    this.#network = network;
  }

  /** @returns undefined where the network does not know the DID. */
  resolve(did: string, id: DidId, at: Seconds | undefined): Awaitable<Outcome<DidResolution> | undefined> {
    return whenSettled(this.#network.events(id), (found) => this.#resolveIn(found, did, at));
  }

  #resolveIn(
    { events, block }: DidEvents,
    did: string,
    at: Seconds | undefined,
  ): Outcome<DidResolution> | undefined {
    const { deployment } = this.#network;
    if (events.length === 0) return undefined;
    const dated = this.#timelineOf(did, events).at(Math.min(at ?? block.time, block.time));
    if (!dated.ok) return dated;
    const updatedAt = events.at(-1)?.time;
    const { chainId, contracts } = deployment;
    return ok({
      ...dated.value,
      version: 'historic',
      ...(updatedAt !== undefined && { updatedAt }),
      evidence: { chainId, block: block.number, registry: contracts.didRegistry ?? '' },
    });
  }

  #timelineOf(did: string, events: readonly PlacedDidDocumentEvent[]): DidTimeline {
    const known = this.#timelines.get(did);
    if (known?.isOf(events)) return known;
    const made = new DidTimeline(did, this.#network.deployment.chainId, events);
    this.#timelines.set(did, made);
    return made;
  }
}
