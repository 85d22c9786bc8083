import { type Awaitable, settledOr, whenSettled } from '../../core/awaitable.ts';
import { unknown } from '../../core/finding.ts';
import type { StatusEntry } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { checkOwner } from '../owner.ts';
import { type EntryResult, readStatus, unreadable, unreliable } from '../result.ts';
import type { StatusSource } from '../source.ts';

export type BitEntry = Extract<StatusEntry, { type: 'VidimusStatusBit' }>;
export type HandleEntry = Extract<StatusEntry, { type: 'VidimusRevocationHandle' }>;

const MAX_INDEX = 0xffff_ffff;

/** A bit in a list that lives on the StatusRegistry itself. */
export const checkBit = (entry: BitEntry, context: StatusContext): Awaitable<EntryResult> => {
  const { source } = context;
  if (source === undefined) return unreliable(unknown('STATUS_NO_REGISTRY'));
  if (!isUint32(entry.index) || !isUint32(entry.list)) {
    return unreliable(unknown('STATUS_INDEX_OUT_OF_RANGE'));
  }
  const owned = checkOwner(entry.accreditation, entry.statusRegistry, context);
  return whenSettled(owned, (fault) =>
    fault === undefined ? settledOr(() => readBit(entry, source), unread) : unreliable(fault),
  );
};

const unread = (error: unknown): EntryResult => unreliable(unreadable(error));

const readBit = (entry: BitEntry, source: StatusSource): Awaitable<EntryResult> => {
  const list = {
    chainId: entry.accreditation.chainId,
    statusRegistry: entry.statusRegistry,
    accreditation: entry.accreditation.id,
    purpose: entry.purpose,
    number: entry.list,
  };
  return whenSettled(source.bit(list, entry.index), (bit) =>
    readStatus({
      purpose: entry.purpose,
      set: bit.set,
      at: bit.since,
      reason: bit.reason,
      block: bit.block,
      evidence: {
        statusRegistry: entry.statusRegistry,
        accreditation: entry.accreditation.id,
        list: entry.list,
      },
    }),
  );
};

/** A random handle that is on-chain only once it is revoked. */
export const checkHandle = (entry: HandleEntry, context: StatusContext): Awaitable<EntryResult> => {
  const { source } = context;
  if (source === undefined) return unreliable(unknown('STATUS_NO_REGISTRY'));
  const owned = checkOwner(entry.accreditation, entry.statusRegistry, context);
  return whenSettled(owned, (fault) =>
    fault === undefined ? settledOr(() => readHandle(entry, source), unread) : unreliable(fault),
  );
};

const readHandle = (entry: HandleEntry, source: StatusSource): Awaitable<EntryResult> => {
  const where = {
    chainId: entry.accreditation.chainId,
    statusRegistry: entry.statusRegistry,
    accreditation: entry.accreditation.id,
  };
  return whenSettled(source.handle(where, entry.handle), (handle) =>
    readStatus({
      purpose: 'revocation',
      set: handle.revoked,
      at: handle.revokedAt,
      reason: handle.reason,
      block: handle.block,
      evidence: { statusRegistry: entry.statusRegistry, accreditation: entry.accreditation.id },
    }),
  );
};

export const isUint32 = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= MAX_INDEX;
