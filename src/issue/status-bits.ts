import { randomBytes } from '#crypto';
import { fail } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import { MINIMUM_ENTRIES } from '../status/bitstring.ts';

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
