import type { AbiCodec } from '../../core/abi.ts';
import type { Address, Hex } from '../../core/hex.ts';
import { keccakText } from '../../core/keccak.ts';
import type { ChainEvent, EventName, EventPlace } from './types.ts';

/** What an event's own bytes do not say. */
export interface EventContext {
  readonly chainId: number;
  readonly contract: Address;
}

export type EventBody = ChainEvent extends infer E
  ? E extends EventPlace
    ? Omit<E, keyof EventPlace>
    : never
  : never;

export interface EventDefinition {
  readonly name: EventName;
  /** As Solidity hashes it: the first topic is its Keccak-256. */
  readonly signature: string;
  readonly topic: Hex;
  /** Indexed parameters, without the first topic. */
  readonly indexed: number;
  /** @returns undefined where the bytes are not what the contract emits. */
  readonly read: (topics: readonly Hex[], data: Uint8Array, context: EventContext) => EventBody | undefined;
}

export type Decode = <T>(codec: AbiCodec<T>, data: Uint8Array) => T | undefined;

export type Define = <T>(
  name: EventName,
  parameters: string,
  indexed: number,
  codec: AbiCodec<T>,
  build: (topics: readonly Hex[], values: T, context: EventContext) => EventBody | undefined,
) => EventDefinition;

/** Makes definitions that read with `decode`. `parameters` are the types as Solidity hashes them. */
export const definer =
  (decode: Decode): Define =>
  (name, parameters, indexed, codec, build) => {
    const signature = `${name}(${parameters})`;
    return {
      name,
      signature,
      topic: keccakText(signature),
      indexed,
      read: (topics, data, context) => {
        const values = decode(codec, data);
        return values === undefined ? undefined : build(topics, values, context);
      },
    };
  };

export const word = (topic: Hex | undefined): bigint => BigInt(topic ?? '0x0');

/** @returns undefined where the topic is no address. */
export const addressIn = (topic: Hex | undefined): Address | undefined =>
  topic !== undefined && word(topic) >> 160n === 0n ? `0x${topic.slice(26)}` : undefined;
