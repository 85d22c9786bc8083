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

const readListEntry = (
  entry: JsonObject,
  type: 'BitstringStatusListEntry' | 'StatusList2021Entry',
): StatusEntry | undefined => {
  const { id, statusPurpose: purpose, statusListCredential: url, statusSize: size = 1 } = entry;
  const index = decimal(entry.statusListIndex, Number.MAX_SAFE_INTEGER);
  if (!isString(purpose) || purpose === '' || !isString(url) || index === undefined) return undefined;
  // More than one bit a status means messages, which say nothing about validity by themselves.
  if (size !== 1 && size !== '1') return { type: 'unsupported', name: `${type} with a statusSize` };
  return { type, purpose, index, url, size: 1, messages: [], ...(isString(id) ? { id } : {}) };
};

/** A whole number as the models write it: decimal text, or a JSON number. */
const decimal = (value: Json | undefined, most: number): number | undefined => {
  const number = typeof value === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= most
    ? number
    : undefined;
};
