import { formatSeconds } from '../../core/seconds.ts';
import type { FeedMessage } from '../../replica/feed/feed.ts';
import { historyJson } from './history.ts';

/** A message of the feed as the stream and webhooks say it; `id` is where to go on from, absent where there is nothing. */
export const changeJson = (message: FeedMessage) => {
  if (message.kind === 'change') {
    const { id, event, accreditation, subject, list } = message.change;
    return {
      id,
      type: 'change' as const,
      ...(accreditation && { accreditation }),
      ...(subject !== undefined && { subject }),
      ...(list !== undefined && { list }),
      entry: historyJson(event),
      time: formatSeconds(event.time),
    };
  }
  const { last } = message;
  return {
    ...(last !== undefined && { id: last }),
    type: message.kind,
    ...(message.kind === 'rolled-back' && { toBlock: message.toBlock }),
  };
};
