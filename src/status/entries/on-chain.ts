import { unknown } from '../../core/finding.ts';
import type { StatusEntry } from '../../credential/model.ts';
import type { StatusContext } from '../context.ts';
import { checkOwner } from '../owner.ts';
import { type EntryResult, readStatus, unreadable, unreliable } from '../result.ts';

export type BitEntry = Extract<StatusEntry, { type: 'VidimusStatusBit' }>;
export type HandleEntry = Extract<StatusEntry, { type: 'VidimusRevocationHandle' }>;

const MAX_INDEX = 0xffff_ffff;

/** A bit in a list that lives on the StatusRegistry itself. */
export const checkBit = async (entry: BitEntry, context: StatusContext): Promise<EntryResult> => {
  const { source } = context;
  if (source === undefined) return unreliable(unknown('STATUS_NO_REGISTRY'));
  if (!isUint32(entry.index) || !isUint32(entry.list)) {
    return unreliable(unknown('STATUS_INDEX_OUT_OF_RANGE'));
  }
  const fault = await checkOwner(entry.accreditation, entry.statusRegistry, context);
  if (fault !== undefined) return unreliable(fault);
  try {
    const list = {
      chainId: entry.accreditation.chainId,
      statusRegistry: entry.statusRegistry,
      accreditation: entry.accreditation.id,
      purpose: entry.purpose,
      number: entry.list,
    };
    const bit = await source.bit(list, entry.index);
    return readStatus({
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
    });
  } catch (error) {
    return unreliable(unreadable(error));
  }
};

/** A random handle that is on-chain only once it is revoked. */
export const checkHandle = async (entry: HandleEntry, context: StatusContext): Promise<EntryResult> => {
  const { source } = context;
  if (source === undefined) return unreliable(unknown('STATUS_NO_REGISTRY'));
  const fault = await checkOwner(entry.accreditation, entry.statusRegistry, context);
  if (fault !== undefined) return unreliable(fault);
  try {
    const where = {
      chainId: entry.accreditation.chainId,
      statusRegistry: entry.statusRegistry,
      accreditation: entry.accreditation.id,
    };
    const handle = await source.handle(where, entry.handle);
    return readStatus({
      purpose: 'revocation',
      set: handle.revoked,
      at: handle.revokedAt,
      reason: handle.reason,
      block: handle.block,
      evidence: { statusRegistry: entry.statusRegistry, accreditation: entry.accreditation.id },
    });
  } catch (error) {
    return unreliable(unreadable(error));
  }
};

export const isUint32 = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= MAX_INDEX;
