import { abiEncode, address, bool, bytes, fixed, small, string, tuple, uint } from '../../core/abi.ts';
import { type Address, fromHex, type Hex, NO_RECORD, toHex } from '../../core/hex.ts';
import { keccak256, keccakText } from '../../core/keccak.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Relationship } from '../../did/document.ts';
import { RELATIONSHIPS } from '../../did/relationships.ts';
import type { DidDocumentEvent, DidId, EventPlace } from '../events/types.ts';

export type PlacedDidDocumentEvent = EventPlace & DidDocumentEvent;

/** When a key counts for a relationship: from `notBefore`, and before `notAfter` unless that is zero. */
export interface KeyInterval {
  readonly notBefore: Seconds;
  readonly notAfter: Seconds;
  readonly revoked: boolean;
}

export interface KeyHistory {
  readonly key: Uint8Array;
  readonly intervals: ReadonlyMap<Relationship, KeyInterval>;
}

/** All that the events of one DID come to. */
export interface DidHistory {
  /** By the id of the verification method, in the order of the grants. */
  readonly keys: ReadonlyMap<Hex, KeyHistory>;
  readonly deactivatedAt?: Seconds;
  /** What the contract's `headOf` must be, if no event is missing, forged or out of order. */
  readonly head: Hex;
}

/** Folds the events of one DID, in chain order, by the rules of the contract (contracts/interfaces/IDidRegistry.sol). */
export const foldDid = (events: readonly PlacedDidDocumentEvent[]): DidHistory => {
  const keys = new Map<Hex, { key: Uint8Array; intervals: Map<Relationship, KeyInterval> }>();
  let deactivatedAt: Seconds | undefined;
  let head: Hex = NO_RECORD;
  for (const event of events) {
    head = nextHead(head, event);
    switch (event.event) {
      case 'DidRegistered': {
        const open = { notBefore: event.time, notAfter: 0, revoked: false };
        keys.set(methodOf(event.invoker), {
          key: fromHex(event.invoker) ?? new Uint8Array(),
          intervals: new Map([
            ['authentication', open],
            ['capabilityInvocation', open],
          ]),
        });
        break;
      }
      case 'KeyGranted': {
        const known = keys.get(event.method) ?? { key: event.key, intervals: new Map() };
        keys.set(event.method, known);
        for (const relationship of namedIn(event.relationships)) {
          const { notBefore, notAfter } = event;
          known.intervals.set(relationship, { notBefore, notAfter, revoked: false });
        }
        break;
      }
      case 'KeyEnded': {
        const intervals = keys.get(event.method)?.intervals;
        for (const relationship of namedIn(event.relationships)) {
          const interval = intervals?.get(relationship);
          if (interval === undefined) continue;
          const revoked = interval.revoked || event.revoked;
          intervals?.set(relationship, { ...interval, notAfter: event.notAfter, revoked });
        }
        break;
      }
      case 'DidDeactivated':
        deactivatedAt = event.time;
        break;
      default:
    }
  }
  return { keys, head, ...(deactivatedAt !== undefined && { deactivatedAt }) };
};

/** Whether a key counted for a relationship at a time, as far as is known now. */
export const countsAt = (interval: KeyInterval | undefined, time: Seconds): boolean =>
  interval !== undefined &&
  interval.notBefore <= time &&
  (interval.notAfter === 0 || time < interval.notAfter);

/** The controllers and services as they stood at a time: their changes do not reach back. */
export const standingAt = (
  events: readonly PlacedDidDocumentEvent[],
  time: Seconds,
): { readonly controllers: readonly DidId[]; readonly services: ReadonlyMap<string, string> } => {
  const controllers = new Set<DidId>();
  const services = new Map<string, string>();
  for (const event of events) {
    if (event.time > time) break;
    if (event.event === 'DidRegistered') controllers.add(event.did);
    if (event.event === 'ControllerAdded') controllers.add(event.controller);
    if (event.event === 'ControllerRemoved') controllers.delete(event.controller);
    if (event.event === 'ServiceSet') services.set(event.name, event.service);
    if (event.event === 'ServiceRemoved') services.delete(event.name);
  }
  return { controllers: [...controllers], services };
};

const namedIn = (relationships: number): readonly Relationship[] =>
  RELATIONSHIPS.filter((_, bit) => ((relationships >> bit) & 1) === 1);

/** The id of an account's verification method. */
export const methodOf = (account: Address): Hex => `0x${account.slice(2).padStart(64, '0')}`;

const nextHead = (head: Hex, event: PlacedDidDocumentEvent): Hex => {
  const change = toHex(keccak256(changeOf(event)));
  const link = tuple(fixed(32), uint(256), fixed(32));
  return toHex(keccak256(abiEncode(link, [head, BigInt(event.time), change])));
};

const selector = (signature: string): Hex => keccakText(signature);

/** `abi.encode(event selector, members without did and signer)`. */
const changeOf = (event: PlacedDidDocumentEvent): Uint8Array => {
  switch (event.event) {
    case 'DidRegistered':
      return abiEncode(tuple(fixed(32), address), [
        selector('DidRegistered(bytes16,address,address)'),
        event.invoker,
      ]);
    case 'KeyGranted':
      return abiEncode(tuple(fixed(32), fixed(32), bytes, small(8), uint(64), uint(64)), [
        selector('KeyGranted(bytes16,bytes32,bytes,uint8,uint64,uint64,address)'),
        event.method,
        event.key,
        event.relationships,
        BigInt(event.notBefore),
        BigInt(event.notAfter),
      ]);
    case 'KeyEnded':
      return abiEncode(tuple(fixed(32), fixed(32), small(8), uint(64), bool), [
        selector('KeyEnded(bytes16,bytes32,uint8,uint64,bool,address)'),
        event.method,
        event.relationships,
        BigInt(event.notAfter),
        event.revoked,
      ]);
    case 'ControllerAdded':
    case 'ControllerRemoved':
      return abiEncode(tuple(fixed(32), fixed(16)), [
        selector(`${event.event}(bytes16,bytes16,address)`),
        event.controller,
      ]);
    case 'ServiceSet':
      return abiEncode(tuple(fixed(32), string, string), [
        selector('ServiceSet(bytes16,string,string,address)'),
        event.name,
        event.service,
      ]);
    case 'ServiceRemoved':
      return abiEncode(tuple(fixed(32), string), [
        selector('ServiceRemoved(bytes16,string,address)'),
        event.name,
      ]);
    case 'DidDeactivated':
      return abiEncode(tuple(fixed(32)), [selector('DidDeactivated(bytes16,address)')]);
  }
};
