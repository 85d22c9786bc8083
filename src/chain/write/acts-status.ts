import { fail } from '../../core/errors.ts';
import { type Hex, hexOfSize, type RecordId } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import { REASONS, type Reason } from '../../trust/record.ts';
import type { ListName } from '../events/types.ts';
import { fields } from './acts-trust.ts';
import type { Plan } from './plan.ts';
import { accountOf, timeOf } from './record-draft.ts';

const REGISTRY = 'statusRegistry';
const LIST = 'bytes32 accreditation,uint8 purpose,uint32 number';

export interface StatusOptions {
  /** Default `unspecified`. */
  readonly reason?: Reason;
}

const PURPOSES = ['revocation', 'suspension'];

/** ethers takes the struct by member, and EIP-712 the same members in the message. */
const listKey = (list: ListName) => {
  const purpose = PURPOSES.indexOf(list.purpose);
  if (purpose < 0) throw malformed('purpose', 'is neither revocation nor suspension');
  return {
    accreditation: id32('accreditation', list.accreditation),
    purpose,
    number: uint32('number', list.number),
  };
};

const reasonOf = ({ reason = 'unspecified' }: StatusOptions): number => {
  const index = REASONS.indexOf(reason);
  if (index < 0) throw malformed('reason', `is not one of ${REASONS.join(', ')}`);
  return index;
};

/** Anchors the next version of a signed status-list credential. `ttl` in seconds; 0 is not stated. */
export const planPublishList = (
  list: ListName,
  { version, digest, ttl = 0 }: { readonly version: number; readonly digest: Hex; readonly ttl?: number },
): Plan => {
  const key = listKey(list);
  const message = {
    ...key,
    version: uint32('version', version),
    digest: id32('digest', digest),
    ttl: uint32('ttl', ttl),
  };
  const args = [key, message.version, message.digest, message.ttl];
  const call = { contract: REGISTRY, method: 'publishList', args } as const;
  const types = { PublishList: fields(`${LIST},uint32 version,bytes32 digest,uint32 ttl`) };
  return { ...call, request: { call, primaryType: 'PublishList', types, message } };
};

/** Sets one bit. */
export const planSetBit = (list: ListName, index: number, options: StatusOptions = {}): Plan => {
  const key = listKey(list);
  const { request } = planSetBits(list, [index], options);
  return {
    contract: REGISTRY,
    method: 'setBit',
    args: [key, index, reasonOf(options)],
    settledBy: ['BIT_UNCHANGED'],
    ...(request && { request }),
  };
};

/** Sets many bits, all or nothing. */
export const planSetBits = (list: ListName, given: readonly number[], options: StatusOptions = {}): Plan => {
  const key = listKey(list);
  const indices = [...new Set(given.map((index) => uint32('index', index)))].sort((a, b) => a - b);
  const reason = reasonOf(options);
  const call = { contract: REGISTRY, method: 'setBits', args: [key, indices, reason] } as const;
  const types = { SetBits: fields(`${LIST},uint32[] indices,uint8 reason`) };
  return { ...call, request: { call, primaryType: 'SetBits', types, message: { ...key, indices, reason } } };
};

/** Sets whole words at once: every bit of each mask. */
export const planSetWords = (
  list: ListName,
  words: readonly { readonly wordIndex: number; readonly mask: bigint }[],
  options: StatusOptions = {},
): Plan => {
  const key = listKey(list);
  const wordIndices = words.map(({ wordIndex }) => uint32('wordIndex', wordIndex));
  const masks = words.map(({ mask }) => mask);
  const reason = reasonOf(options);
  const call = { contract: REGISTRY, method: 'setWords', args: [key, wordIndices, masks, reason] } as const;
  const types = { SetWords: fields(`${LIST},uint32[] wordIndices,uint256[] masks,uint8 reason`) };
  const message = { ...key, wordIndices, masks, reason };
  return { ...call, request: { call, primaryType: 'SetWords', types, message } };
};

/** Clears one bit of a suspension list. */
export const planClearBit = (list: ListName, given: number, options: StatusOptions = {}): Plan => {
  const key = listKey(list);
  const index = uint32('index', given);
  const reason = reasonOf(options);
  const call = { contract: REGISTRY, method: 'clearBit', args: [key, index, reason] } as const;
  const types = { ClearBit: fields(`${LIST},uint32 index,uint8 reason`) };
  return {
    ...call,
    settledBy: ['BIT_UNCHANGED'],
    request: { call, primaryType: 'ClearBit', types, message: { ...key, index, reason } },
  };
};

/** Revokes one credential by its handle. */
export const planRevokeHandle = (accreditation: RecordId, handle: Hex, options: StatusOptions = {}): Plan => {
  const { request } = planRevokeHandles(accreditation, [handle], options);
  return {
    contract: REGISTRY,
    method: 'revokeHandle',
    args: [id32('accreditation', accreditation), id32('handle', handle), reasonOf(options)],
    settledBy: ['HANDLE_ALREADY_REVOKED'],
    ...(request && { request }),
  };
};

/** Revokes many handles, all or nothing. */
export const planRevokeHandles = (
  accreditationGiven: RecordId,
  given: readonly Hex[],
  options: StatusOptions = {},
): Plan => {
  const accreditation = id32('accreditation', accreditationGiven);
  const handles = [...new Set(given.map((handle) => id32('handle', handle)))];
  const reason = reasonOf(options);
  const call = {
    contract: REGISTRY,
    method: 'revokeHandles',
    args: [accreditation, handles, reason],
  } as const;
  const types = { RevokeHandles: fields('bytes32 accreditation,bytes32[] handles,uint8 reason') };
  return {
    ...call,
    request: { call, primaryType: 'RevokeHandles', types, message: { accreditation, handles, reason } },
  };
};

/** Anchors the Merkle root of blinded digests of what was issued. */
export const planAnchorIssuance = (accreditationGiven: RecordId, rootGiven: Hex): Plan => {
  const accreditation = id32('accreditation', accreditationGiven);
  const root = id32('root', rootGiven);
  const call = { contract: REGISTRY, method: 'anchorIssuance', args: [accreditation, root] } as const;
  const types = { AnchorIssuance: fields('bytes32 accreditation,bytes32 root') };
  return {
    ...call,
    request: { call, primaryType: 'AnchorIssuance', types, message: { accreditation, root } },
  };
};

/** Names who may set bits and revoke handles until `expiry`; 0 takes the right back. */
export const planNameDelegate = (
  accreditationGiven: RecordId,
  delegateGiven: string,
  expiryGiven: Seconds | string,
): Plan => {
  const accreditation = id32('accreditation', accreditationGiven);
  const delegate = accountOf('delegate', delegateGiven);
  const expiry = timeOf('expiry', expiryGiven);
  const call = {
    contract: REGISTRY,
    method: 'nameDelegate',
    args: [accreditation, delegate, expiry],
  } as const;
  const types = { NameDelegate: fields('bytes32 accreditation,address delegate,uint64 expiry') };
  const message = { accreditation, delegate, expiry };
  return { ...call, request: { call, primaryType: 'NameDelegate', types, message } };
};

const malformed = (member: string, reason: string) => fail('RECORD_DRAFT_MALFORMED', { member, reason });

const id32 = (member: string, value: string): Hex => {
  const hex = hexOfSize(value, 32);
  if (hex === undefined) throw malformed(member, 'is not 32 bytes of hex');
  return hex;
};

const uint32 = (member: string, value: number): number => {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff)
    throw malformed(member, 'is not a whole number from 0 to 4294967295');
  return value;
};
