import { address, bool, bytes, small, string, tuple, uint } from '../../core/abi.ts';
import { type Hex, hexOfSize, NO_RECORD } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import { addressIn, type Define, type EventDefinition } from './define.ts';

/** The DidRegistry's events (contracts/interfaces/IDidRegistry.sol). */
export const didRegistryEvents = (define: Define): readonly EventDefinition[] => [
  define('DidRegistered', 'bytes16,address,address', 2, tuple(address), ([topic, account], [signer]) => {
    const did = didIdIn(topic);
    const invoker = addressIn(account);
    return did && invoker && { event: 'DidRegistered', did, invoker, signer };
  }),
  define(
    'KeyGranted',
    'bytes16,bytes32,bytes,uint8,uint64,uint64,address',
    2,
    tuple(bytes, small(8), uint(64), uint(64), address),
    ([topic, method = NO_RECORD], [key, relationships, notBefore, notAfter, signer]) => {
      const did = didIdIn(topic);
      const times = { notBefore: secondsOf(notBefore), notAfter: secondsOf(notAfter) };
      return did && { event: 'KeyGranted', did, method, key, relationships, ...times, signer };
    },
  ),
  define(
    'KeyEnded',
    'bytes16,bytes32,uint8,uint64,bool,address',
    2,
    tuple(small(8), uint(64), bool, address),
    ([topic, method = NO_RECORD], [relationships, notAfter, revoked, signer]) => {
      const did = didIdIn(topic);
      const end = secondsOf(notAfter);
      return did && { event: 'KeyEnded', did, method, relationships, notAfter: end, revoked, signer };
    },
  ),
  ...(['ControllerAdded', 'ControllerRemoved'] as const).map((name) =>
    define(name, 'bytes16,bytes16,address', 2, tuple(address), ([topic, other], [signer]) => {
      const did = didIdIn(topic);
      const controller = didIdIn(other);
      return did && controller && { event: name, did, controller, signer };
    }),
  ),
  define(
    'ServiceSet',
    'bytes16,string,string,address',
    1,
    tuple(string, string, address),
    ([topic], [name, service, signer]) => {
      const did = didIdIn(topic);
      return did && { event: 'ServiceSet', did, name, service, signer };
    },
  ),
  define('ServiceRemoved', 'bytes16,string,address', 1, tuple(string, address), ([topic], [name, signer]) => {
    const did = didIdIn(topic);
    return did && { event: 'ServiceRemoved', did, name, signer };
  }),
  define('DidDeactivated', 'bytes16,address', 1, tuple(address), ([topic], [signer]) => {
    const did = didIdIn(topic);
    return did && { event: 'DidDeactivated', did, signer };
  }),
];

/** `bytes16` stands on the left of its topic. */
const didIdIn = (topic: Hex | undefined): Hex | undefined =>
  topic?.endsWith('0'.repeat(32)) ? hexOfSize(topic.slice(0, 34), 16) : undefined;

/** A far-off time means "for ever"; it must not make the event unreadable. */
const secondsOf = (time: bigint): Seconds =>
  time > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(time);
