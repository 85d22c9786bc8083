import {
  type AbiCodec,
  abiDecode,
  abiEncode,
  address,
  array,
  fixed,
  small,
  string,
  tuple,
  uint,
} from '../core/abi.ts';
import { type Address, type Hex, type RecordId, toHex } from '../core/hex.ts';
import { keccak256, keccakText } from '../core/keccak.ts';
import { type AccreditationRecord, BASES, KINDS, type Permission } from './record.ts';

/** contracts/types/Record.sol, member by member. */
const permissionCodec = tuple(
  array(fixed(32)),
  array(fixed(32)),
  array(fixed(6)),
  array(fixed(4)),
  small(8),
  small(16),
);
const targetCodec = tuple(uint(256), address, fixed(32));
export const recordCodec = tuple(
  small(8),
  small(8),
  small(8),
  address,
  small(64),
  small(64),
  uint(64),
  targetCodec,
  string,
  array(permissionCodec),
);
/** What an ABI reader gives for a `Record`; use the functions below rather than this. */
export type RecordTuple = typeof recordCodec extends AbiCodec<infer T> ? T : never;

/** `abi.encode(record)` alone wraps a dynamic struct in one offset. */
const encodedRecord = tuple(recordCodec);

const NO_TARGET = [0n, `0x${'00'.repeat(20)}`, `0x${'00'.repeat(32)}`] as const;

/** `abi.encode(Record)`: what `RecordGranted` carries and what the body hash is taken of. Throws RangeError on bad values. */
export const encodeRecord = (record: AccreditationRecord): Uint8Array =>
  abiEncode(encodedRecord, [toTuple(record)]);

/** @returns undefined where the bytes are not the canonical encoding of a record. */
export const decodeRecord = (bytes: Uint8Array): AccreditationRecord | undefined => {
  const decoded = abiDecode(encodedRecord, bytes);
  return decoded === undefined ? undefined : fromTuple(decoded[0]);
};

/** keccak256 of the record's encoding. */
export const bodyHashOf = (record: AccreditationRecord): Hex => toHex(keccak256(encodeRecord(record)));

const idCodec = tuple(uint(256), address, fixed(32), fixed(32));

/** H(chain id, registry, parent id, H(body)): RecordHash.toId. */
export const recordIdOf = (place: {
  readonly chainId: number;
  readonly registry: Address;
  readonly parent: RecordId;
  readonly bodyHash: Hex;
}): RecordId =>
  toHex(keccak256(abiEncode(idCodec, [BigInt(place.chainId), place.registry, place.parent, place.bodyHash])));

/** How a credential type or a schema id stands in a permission. */
export const hashTerm = (text: string): Hex => keccakText(text);

/** A short ASCII code (`ES-AN`, `0613`) as `bytesN`. */
export const encodeCode = (code: string, size: number): Hex => {
  if (!/^[\x21-\x7e]*$/.test(code) || code.length > size) throw new RangeError('not a code');
  let hex = '0x';
  for (let i = 0; i < size; i++) hex += (code.charCodeAt(i) || 0).toString(16).padStart(2, '0');
  return hex as Hex;
};

const decodeCode = (hex: Hex): string => {
  let code = '';
  for (let i = 2; i < hex.length; i += 2) {
    const byte = Number.parseInt(hex.slice(i, i + 2), 16);
    if (byte === 0) break;
    code += String.fromCharCode(byte);
  }
  return code;
};

/** The record as the codec writes it, member by member. */
export const toTuple = (record: AccreditationRecord): RecordTuple => [
  KINDS.indexOf(record.kind),
  BASES.indexOf(record.basis),
  record.depth,
  record.controller,
  record.validFrom,
  record.validUntil,
  record.salt,
  record.target ? [BigInt(record.target.chainId), record.target.registry, record.target.id] : NO_TARGET,
  record.subject,
  record.permissions.map(
    (permission) =>
      [
        permission.types,
        permission.schemas,
        permission.jurisdictions.map((code) => encodeCode(code, 6)),
        permission.fields.map((code) => encodeCode(code, 4)),
        permission.levels,
        permission.credits,
      ] as const,
  ),
];

const fromTuple = (value: RecordTuple): AccreditationRecord | undefined => {
  const [kindIndex, basisIndex, depth, controller, validFrom, validUntil, salt, target, subject, list] =
    value;
  const kind = KINDS[kindIndex];
  const basis = BASES[basisIndex];
  const [chainId, registry, id] = target;
  if (kind === undefined || basis === undefined || chainId > BigInt(Number.MAX_SAFE_INTEGER))
    return undefined;
  const permissions = list.map(toPermission);
  const record = { kind, basis, depth, controller, validFrom, validUntil, salt, subject, permissions };
  return chainId === 0n ? record : { ...record, target: { chainId: Number(chainId), registry, id } };
};

const toPermission = ([
  types,
  schemas,
  jurisdictions,
  fields,
  levels,
  credits,
]: RecordTuple[9][number]): Permission => ({
  types,
  schemas,
  jurisdictions: jurisdictions.map(decodeCode),
  fields: fields.map(decodeCode),
  levels,
  credits,
});
