import type { PlacedDidDocumentEvent } from '../../chain/did-ebsi/fold.ts';
import type { PlacedDidEvent } from '../../chain/did-ethr/document.ts';
import { fromBase64url } from '../../core/base64url.ts';
import { fail } from '../../core/errors.ts';
import { hexOfSize } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';

type Reader = (value: unknown) => unknown;

const hexOf = (size: number) => (value: unknown) => hexOfSize(value, size);
const number: Reader = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
const text: Reader = (value) => (typeof value === 'string' ? value : undefined);
const bool: Reader = (value) => (typeof value === 'boolean' ? value : undefined);
const bytes: Reader = (value) => (typeof value === 'string' ? fromBase64url(value) : undefined);
const integer: Reader = (value) =>
  typeof value === 'string' && /^\d{1,78}$/.test(value) ? BigInt(value) : undefined;
/** A method of a DidRegistry: an account, or a thumbprint. */
const anyHex: Reader = (value) =>
  typeof value === 'string' && /^0x(?:[0-9a-f]{2})*$/.test(value) ? value : undefined;

const PLACE = { block: number, blockHash: hexOf(32), time: number, transaction: hexOf(32), logIndex: number };

const ETHR: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  DIDOwnerChanged: { identity: hexOf(20), owner: hexOf(20) },
  DIDDelegateChanged: { identity: hexOf(20), delegateType: hexOf(32), delegate: hexOf(20), validTo: integer },
  DIDAttributeChanged: { identity: hexOf(20), name: hexOf(32), value: bytes, validTo: integer },
};

const OF_DID = { did: hexOf(16), signer: hexOf(20) };
const DOCUMENT: typeof ETHR = {
  DidRegistered: { ...OF_DID, invoker: hexOf(20) },
  KeyGranted: {
    ...OF_DID,
    method: anyHex,
    key: bytes,
    relationships: number,
    notBefore: number,
    notAfter: number,
  },
  KeyEnded: { ...OF_DID, method: anyHex, relationships: number, notAfter: number, revoked: bool },
  ControllerAdded: { ...OF_DID, controller: hexOf(16) },
  ControllerRemoved: { ...OF_DID, controller: hexOf(16) },
  ServiceSet: { ...OF_DID, name: text, service: text },
  ServiceRemoved: { ...OF_DID, name: text },
  DidDeactivated: OF_DID,
};

/** @throws VidimusError REPLICA_SLICE_MALFORMED */
export const readEthrEvent = (value: JsonObject): PlacedDidEvent => read(value, ETHR) as PlacedDidEvent;

/** @throws VidimusError REPLICA_SLICE_MALFORMED */
export const readDocumentEvent = (value: JsonObject): PlacedDidDocumentEvent =>
  read(value, DOCUMENT) as PlacedDidDocumentEvent;

const SUFFIX = new Map<Reader, string>([
  [bytes, 'Bytes'],
  [integer, 'Integer'],
]);

/** The members of its kind, each of its form: the casts above rest on it. */
const read = (value: JsonObject, kinds: typeof ETHR): unknown => {
  const { event } = value;
  const members = typeof event === 'string' && Object.hasOwn(kinds, event) ? kinds[event] : undefined;
  if (members === undefined)
    throw fail('REPLICA_SLICE_MALFORMED', { reason: 'an event is of no known kind' });
  const read: Record<string, unknown> = { event };
  for (const [name, reader] of Object.entries({ ...PLACE, ...members })) {
    const found = reader(value[`${name}${SUFFIX.get(reader) ?? ''}`]);
    if (found === undefined) throw fail('REPLICA_SLICE_MALFORMED', { reason: 'an event lacks a member' });
    read[name] = found;
  }
  return read;
};
