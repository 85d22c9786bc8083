import { randomBytes } from '#crypto';
import { fail } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import { MINIMUM_ENTRIES } from '../status/bitstring.ts';
import type { TokenSize } from '../status/list.ts';

const MAXIMUM_ENTRIES = LIMITS.statusListUnpackedBytes * 8;

/**
 * An empty list: nothing is revoked.
 * @param entries a multiple of 8, from 131,072.
 * @throws ISSUE_LIST_SIZE.
 */
export const emptyList = (entries: number = MINIMUM_ENTRIES): Uint8Array => {
  if (entries % 8 !== 0 || !(entries >= MINIMUM_ENTRIES && entries <= MAXIMUM_ENTRIES)) {
    throw fail('ISSUE_LIST_SIZE', { entries, minimum: MINIMUM_ENTRIES, maximum: MAXIMUM_ENTRIES });
  }
  return new Uint8Array(entries / 8);
};

/**
 * A copy of the list in which the entries are set, or cleared. That revocations are permanent is the registry's rule.
 * @throws ISSUE_LIST_INDEX.
 */
export const withStatus = (
  list: Uint8Array,
  indices: Iterable<number>,
  value = true,
): Uint8Array<ArrayBuffer> => {
  const bits = Uint8Array.from(list);
  for (const index of indices) {
    const byte = bits[Math.floor(index / 8)];
    if (!Number.isSafeInteger(index) || index < 0 || byte === undefined) {
      throw fail('ISSUE_LIST_INDEX', { index, entries: bits.length * 8 });
    }
    const mask = 0x80 >> (index % 8);
    bits[Math.floor(index / 8)] = value ? byte | mask : byte & ~mask;
  }
  return bits;
};

/** An entry of a list, and the value to give it. */
export type EntryValue = readonly [index: number, value: number];

/**
 * A copy of a W3C list of several bits a status (`statusSize`, 1 to 8), in which the entries have the values. The bits of a
 * status stand highest first (Bitstring Status List v1.0 §3.2). An empty list is {@link emptyList} of entries times size.
 * @throws ISSUE_LIST_INDEX, ISSUE_LIST_VALUE.
 */
export const withValues = (
  list: Uint8Array,
  size: number,
  values: Iterable<EntryValue>,
): Uint8Array<ArrayBuffer> => {
  const bits = Uint8Array.from(list);
  const entries = Math.floor((bits.length * 8) / size);
  for (const [index, value] of values) {
    checkEntry(index, value, entries, size);
    for (let bit = 0; bit < size; bit++) {
      const at = index * size + bit;
      const mask = 0x80 >> (at % 8);
      const byte = bits[Math.floor(at / 8)] ?? 0;
      bits[Math.floor(at / 8)] = (value >> (size - 1 - bit)) & 1 ? byte | mask : byte & ~mask;
    }
  }
  return bits;
};

/**
 * An empty Token Status List: every status is valid.
 * @param entries in whole bytes; the draft sets no minimum, but the fewer there are, the more a request tells.
 * @throws ISSUE_LIST_SIZE.
 */
export const emptyTokenList = (size: TokenSize, entries: number = MINIMUM_ENTRIES): Uint8Array => {
  const bytes = (entries * size) / 8;
  if (!Number.isSafeInteger(bytes) || bytes < 1 || bytes > LIMITS.statusListUnpackedBytes) {
    throw fail('ISSUE_LIST_SIZE', { entries, minimum: 8 / size, maximum: MAXIMUM_ENTRIES / size });
  }
  return new Uint8Array(bytes);
};

/**
 * A copy of a Token Status List in which the entries have the values: 0 valid, 1 invalid, 2 suspended, others the issuer's own
 * (draft-ietf-oauth-status-list §4.1, §7.1).
 * @throws ISSUE_LIST_INDEX, ISSUE_LIST_VALUE.
 */
export const withTokenStatus = (
  list: Uint8Array,
  size: TokenSize,
  values: Iterable<EntryValue>,
): Uint8Array<ArrayBuffer> => {
  const bits = Uint8Array.from(list);
  const entries = (bits.length * 8) / size;
  for (const [index, value] of values) {
    checkEntry(index, value, entries, size);
    const at = Math.floor((index * size) / 8);
    const shift = (index * size) % 8;
    const mask = ((1 << size) - 1) << shift;
    bits[at] = ((bits[at] ?? 0) & ~mask) | (value << shift);
  }
  return bits;
};

const checkEntry = (index: number, value: number, entries: number, size: number): void => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= entries) {
    throw fail('ISSUE_LIST_INDEX', { index, entries });
  }
  if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** size) {
    throw fail('ISSUE_LIST_VALUE', { value, size });
  }
};

/**
 * A free entry for a new credential, at random: entries in order would tell who was issued a credential next to whom.
 * @param taken entries that were given out before.
 * @throws ISSUE_LIST_FULL.
 */
export const freeEntry = (taken: ReadonlySet<number>, entries: number = MINIMUM_ENTRIES): number => {
  if (taken.size >= entries) throw fail('ISSUE_LIST_FULL', { entries });
  const start = new DataView(randomBytes(4).slice().buffer).getUint32(0) % entries;
  for (let step = 0; step < entries; step++) {
    const index = (start + step) % entries;
    if (!taken.has(index)) return index;
  }
  throw fail('ISSUE_LIST_FULL', { entries });
};
