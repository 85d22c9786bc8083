import { failed } from '../core/finding.ts';
import { type Hex, hexOfSize } from '../core/hex.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { parseAccreditationRef, parseRegistryRef } from './accreditation-ref.ts';
import { boundedList } from './document-rules.ts';
import type { AccreditationRef, StatusEntry, StatusPurpose } from './model.ts';

/**
 * Reads `credentialStatus`: Vidimus' own entries, W3C's two, EBSI's, and everything else by name. A malformed entry of a
 * known type refuses the credential, since its status could never be looked up.
 * @throws Refusal `MEMBER_INVALID`, `STATUS_ENTRY_INVALID`.
 */
export const statusEntriesOf = (document: JsonObject): readonly StatusEntry[] =>
  boundedList(document, 'credentialStatus', 16).map((entry) => {
    const type = isObject(entry) ? asList(entry.type)[0] : undefined;
    if (!isObject(entry) || !isString(type)) {
      return refuse(failed('MEMBER_INVALID', { member: 'credentialStatus' }));
    }
    return readEntry(entry, type) ?? refuse(failed('STATUS_ENTRY_INVALID', { type }));
  });

/** @returns undefined where the entry is malformed. */
const readEntry = (entry: JsonObject, type: string): StatusEntry | undefined => {
  switch (type) {
    case 'VidimusStatusBit':
      return readBit(entry);
    case 'VidimusAnchoredList':
      return readAnchoredList(entry);
    case 'VidimusRevocationHandle':
      return readHandle(entry);
    case 'BitstringStatusListEntry':
    case 'StatusList2021Entry':
      return readListEntry(entry, type);
    case 'EbsiAccreditationEntry':
      return isString(entry.id) ? { type, id: entry.id } : undefined;
    default:
      return { type: 'unsupported', name: type.slice(0, 100) };
  }
};

interface OnChain {
  readonly accreditation: AccreditationRef;
  readonly statusRegistry: Hex;
}

const readOnChain = (entry: JsonObject): OnChain | undefined => {
  const accreditation = parseAccreditationRef(entry.accreditation);
  const registry = parseRegistryRef(entry.statusRegistry);
  // Both contracts live on one chain: an entry that names two is nobody's.
  if (accreditation === undefined || registry === undefined || registry.chainId !== accreditation.chainId) {
    return undefined;
  }
  return { accreditation, statusRegistry: registry.registry };
};

const readPlace = (
  entry: JsonObject,
): { readonly purpose: StatusPurpose; readonly list: number; readonly index: number } | undefined => {
  const purpose = entry.statusPurpose;
  const list = decimal(entry.statusList, 0xffff_ffff);
  const index = decimal(entry.statusListIndex, 0xffff_ffff);
  if (purpose !== 'revocation' && purpose !== 'suspension') return undefined;
  return list === undefined || index === undefined ? undefined : { purpose, list, index };
};

const readBit = (entry: JsonObject): StatusEntry | undefined => {
  const where = readOnChain(entry);
  const place = readPlace(entry);
  return where === undefined || place === undefined
    ? undefined
    : { type: 'VidimusStatusBit', ...where, ...place };
};

const readAnchoredList = (entry: JsonObject): StatusEntry | undefined => {
  const where = readOnChain(entry);
  const place = readPlace(entry);
  const url = entry.statusListCredential;
  return where === undefined || place === undefined || !isString(url)
    ? undefined
    : { type: 'VidimusAnchoredList', ...where, ...place, url };
};

const readHandle = (entry: JsonObject): StatusEntry | undefined => {
  const where = readOnChain(entry);
  const handle = hexOfSize(entry.handle, 32);
  return where === undefined || handle === undefined
    ? undefined
    : { type: 'VidimusRevocationHandle', ...where, handle };
};

/** A larger size would need more messages than a credential has room for. */
const LARGEST_SIZE = 8;

const readListEntry = (
  entry: JsonObject,
  type: 'BitstringStatusListEntry' | 'StatusList2021Entry',
): StatusEntry | undefined => {
  const { id, statusPurpose: purpose, statusListCredential: url } = entry;
  const index = decimal(entry.statusListIndex, Number.MAX_SAFE_INTEGER);
  if (!isString(purpose) || purpose === '' || !isString(url) || index === undefined) return undefined;
  const size = entry.statusSize === undefined ? 1 : decimal(entry.statusSize, Number.MAX_SAFE_INTEGER);
  if (size === undefined || size < 1) return undefined;
  // StatusList2021 has one bit a status.
  if (size > (type === 'StatusList2021Entry' ? 1 : LARGEST_SIZE)) {
    return { type: 'unsupported', name: `${type} of ${size} bits` };
  }
  const messages = readMessages(entry.statusMessage, size);
  return messages === undefined
    ? undefined
    : { type, purpose, index, url, size, messages, ...(isString(id) ? { id } : {}) };
};

type Messages = Extract<
  StatusEntry,
  { type: 'BitstringStatusListEntry' | 'StatusList2021Entry' }
>['messages'];

/** One message for each value, and never none where there are more than two (Bitstring Status List v1.0 §2.1). */
const readMessages = (stated: Json | undefined, size: number): Messages | undefined => {
  if (stated === undefined) return size === 1 ? [] : undefined;
  const entries = Array.isArray(stated) ? (stated as readonly Json[]) : [];
  const messages = entries.flatMap((entry) => readMessage(entry) ?? []);
  const values = new Set(messages.map(({ status }) => status));
  const isComplete = entries.length === 2 ** size && values.size === entries.length;
  return isComplete && [...values].every((value) => value < 2 ** size) ? messages : undefined;
};

const readMessage = (entry: Json): Messages[number] | undefined => {
  if (!isObject(entry) || !isString(entry.status) || !isString(entry.message)) return undefined;
  return /^0x[0-9a-fA-F]{1,2}$/.test(entry.status)
    ? { status: Number(entry.status), message: entry.message.slice(0, 200) }
    : undefined;
};

/**
 * Reads the `status` claim of a JWT or SD-JWT (Token Status List §6.2): the reference to a list, and every other mechanism
 * by its name.
 * @throws Refusal `STATUS_ENTRY_INVALID`.
 */
export const tokenStatusEntries = (claims: JsonObject): readonly StatusEntry[] => {
  const { status } = claims;
  if (status === undefined) return [];
  const mechanisms = isObject(status) ? Object.entries(status) : [];
  if (mechanisms.length === 0 || mechanisms.length > 16) {
    return refuse(failed('STATUS_ENTRY_INVALID', { type: 'status' }));
  }
  return mechanisms.map(([name, reference]) =>
    name === 'status_list'
      ? (readReference(reference) ?? refuse(failed('STATUS_ENTRY_INVALID', { type: name })))
      : { type: 'unsupported', name: name.slice(0, 100) },
  );
};

const readReference = (reference: Json): StatusEntry | undefined => {
  const { idx, uri } = isObject(reference) ? reference : {};
  if (typeof idx !== 'number' || !Number.isSafeInteger(idx) || idx < 0) return undefined;
  return isString(uri) && uri !== '' ? { type: 'TokenStatusListEntry', index: idx, url: uri } : undefined;
};

/** A whole number as the models write it: decimal text, or a JSON number. */
const decimal = (value: Json | undefined, most: number): number | undefined => {
  const number = typeof value === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= most
    ? number
    : undefined;
};
