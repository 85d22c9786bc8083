import type { Address } from '../core/hex.ts';
import { REASONS, type RecordState, STATUSES } from './record.ts';

/**
 * Reads the word of state (contracts/types/RecordState.sol):
 * `| 160 controller | 32 grantedAt | 32 since | 1 interrupted | 4 setBy | 3 status | 8 reason | 16 epoch |`.
 * @returns undefined for a status or reason that this version does not know: a newer contract must not read as a good one.
 */
export const decodeState = (word: bigint): RecordState | undefined => {
  const status = STATUSES[Number((word >> 24n) & 0x7n)];
  const reason = REASONS[Number((word >> 16n) & 0xffn)];
  if (status === undefined || reason === undefined) return undefined;
  return {
    controller: `0x${(word >> 96n).toString(16).padStart(40, '0')}` as Address,
    grantedAt: Number((word >> 64n) & 0xffffffffn),
    since: Number((word >> 32n) & 0xffffffffn),
    interrupted: ((word >> 31n) & 1n) === 1n,
    setBy: Number((word >> 27n) & 0xfn),
    status,
    reason,
    epoch: Number(word & 0xffffn),
  };
};

/** The inverse, for tests and recorded events. */
export const encodeState = (state: RecordState): bigint =>
  (BigInt(state.controller) << 96n) |
  (BigInt(state.grantedAt) << 64n) |
  (BigInt(state.since) << 32n) |
  (BigInt(state.interrupted) << 31n) |
  (BigInt(state.setBy) << 27n) |
  (BigInt(STATUSES.indexOf(state.status)) << 24n) |
  (BigInt(REASONS.indexOf(state.reason)) << 16n) |
  BigInt(state.epoch);
