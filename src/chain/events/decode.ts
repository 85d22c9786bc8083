import { abiDecode } from '../../core/abi.ts';
import type { Address, Hex } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Deployment } from '../deployment.ts';
import type { RawLog } from '../rpc/eth.ts';
import type { EventDefinition } from './define.ts';
import { eventDefinitions } from './definitions.ts';
import type { ChainEvent, EventName } from './types.ts';

export const EVENTS = eventDefinitions(abiDecode);

const TOPICS = new Map(
  Object.values(EVENTS)
    .flat()
    .map((definition) => [definition.name, definition.topic]),
);

/** The first topic of an event. */
export const topicOf = (name: EventName): Hex => TOPICS.get(name) ?? '0x';

export type DecodedLog =
  | { readonly kind: 'event'; readonly event: ChainEvent }
  /** An event that this version does not know, or of another contract: left out, and counted. */
  | { readonly kind: 'unknown' }
  /** A known event whose bytes are not what the contract emits: left out, and counted. */
  | { readonly kind: 'malformed' };

export type LogDecoder = (log: RawLog, time: Seconds) => DecodedLog;

/** A decoder for the contracts of one deployment. */
export const createLogDecoder = (deployment: Deployment): LogDecoder => {
  const { trustedIssuersRegistry, statusRegistry, ethereumDidRegistry, didRegistry, trustedSchemasRegistry } =
    deployment.contracts;
  const byContract = new Map<Address, ReadonlyMap<Hex, EventDefinition>>([
    [trustedIssuersRegistry, byTopic(EVENTS.trust)],
    [statusRegistry, byTopic(EVENTS.status)],
  ]);
  if (ethereumDidRegistry) byContract.set(ethereumDidRegistry, byTopic(EVENTS.did));
  if (didRegistry) byContract.set(didRegistry, byTopic(EVENTS.didRegistry));
  if (trustedSchemasRegistry) byContract.set(trustedSchemasRegistry, byTopic(EVENTS.schemas));
  const { chainId } = deployment;

  return (log, time) => {
    const [topic, ...indexed] = log.topics;
    const definition = topic && byContract.get(log.address)?.get(topic);
    if (!definition) return { kind: 'unknown' };
    if (indexed.length !== definition.indexed) return { kind: 'malformed' };
    const body = definition.read(indexed, log.data, { chainId, contract: log.address });
    if (body === undefined) return { kind: 'malformed' };
    const { blockNumber: block, blockHash, transaction, logIndex } = log;
    return { kind: 'event', event: { ...body, block, blockHash, time, transaction, logIndex } };
  };
};

const byTopic = (definitions: readonly EventDefinition[]): ReadonlyMap<Hex, EventDefinition> =>
  new Map(definitions.map((definition) => [definition.topic, definition]));
