import type { ChainEvent } from '../../chain/events/types.ts';
import { NO_RECORD } from '../../core/hex.ts';
import { formatSeconds } from '../../core/seconds.ts';

/** One event of a record as every interface shows it. */
export const historyJson = (entry: ChainEvent) => ({
  event: entry.event,
  block: entry.block,
  time: formatSeconds(entry.time),
  transaction: entry.transaction,
  logIndex: entry.logIndex,
  ...('actor' in entry && entry.actor !== NO_RECORD ? { actor: entry.actor } : {}),
  ...('signer' in entry ? { signer: entry.signer } : {}),
  ...('state' in entry ? { status: entry.state.status, reason: entry.state.reason } : {}),
});
