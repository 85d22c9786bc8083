import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Feed, FeedMessage } from '../../replica/feed/feed.ts';
import { filterOf } from '../event-filter.ts';
import { changeJson } from '../views/change.ts';
import type { Webhook } from './config.ts';
import { sendWebhook } from './send.ts';

/** What a copy offers to those who are told of its changes. */
export interface WebhookSource {
  readonly changes: Feed;
  /** How far each is, kept with the copy; absent where the copy is in memory alone. */
  readonly notes?: {
    note(name: string): Promise<string | undefined>;
    setNote(name: string, value: string): Promise<void>;
  };
}

/** More that waits is dropped, and `reset` is said in its place. */
const MOST_WAITING = 1_000;
/** Pauses between attempts, in milliseconds; after the last one a message is given up, and `reset` is said later. */
const PAUSES_MS = [1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000] as const;

/**
 * Tells one receiver of changes, one after the other, each until it was taken. What was taken is noted, so that the next
 * process goes on after it: a change is told at least once.
 * @param pauses For tests.
 * @returns what ends it; what waits is told by whoever goes on.
 */
export const startWebhook = (
  hook: Webhook,
  { changes, notes }: WebhookSource,
  logger: Logger,
  pauses: readonly number[] = PAUSES_MS,
): (() => Promise<void>) => {
  const abort = new AbortController();
  const { signal } = abort;
  const key = `webhook:${hook.name}`;
  const isWanted = filterOf(hook);
  let waiting: { readonly id: string; readonly message: FeedMessage }[] = [];
  let more: (() => void) | undefined;
  let stopListening: (() => void) | undefined;

  const tell = (messages: readonly FeedMessage[]): void => {
    for (const message of messages) if (isWanted(message)) waiting.push({ id: idOf(message), message });
    if (waiting.length > MOST_WAITING)
      waiting = [{ id: randomUUID(), message: lost(waiting.at(-1)?.message) }];
    more?.();
  };

  const take = async (id: string, message: FeedMessage): Promise<boolean> => {
    const body = JSON.stringify(changeJson(message));
    for (const pause of [...pauses, undefined]) {
      const delivery = await sendWebhook(hook, id, body, signal);
      if (signal.aborted) return false;
      if (delivery === 'gone') {
        logger.warn({ webhook: hook.name }, 'the receiver wants no more');
        abort.abort();
        return false;
      }
      if (delivery === 'done') return true;
      if (pause === undefined) break;
      logger.info({ webhook: hook.name, pauseMs: pause }, 'not taken, tried again later');
      await sleep(pause, undefined, { signal });
    }
    logger.error({ webhook: hook.name }, 'given up after many attempts');
    waiting = [{ id: randomUUID(), message: lost(waiting.at(-1)?.message ?? message) }];
    return false;
  };

  const run = async (): Promise<void> => {
    const after = await notes?.note(key);
    if (signal.aborted) return;
    const { missed, stop } = changes.subscribe(after, hook.finality, tell);
    stopListening = stop;
    tell(missed);
    while (!signal.aborted) {
      const next = waiting.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          more = resolve;
        });
        continue;
      }
      const taken = await take(next.id, next.message);
      const reached = lastOf(next.message);
      if (taken && reached !== undefined) await notes?.setNote(key, reached).catch(() => undefined);
    }
  };

  signal.addEventListener('abort', () => {
    stopListening?.();
    more?.();
  });
  const running = run().catch(() => {
    if (!signal.aborted) logger.warn({ webhook: hook.name }, 'the webhook ended');
  });
  return async () => {
    abort.abort();
    await running;
  };
};

/** A change that is told twice has the same id both times. */
const idOf = (message: FeedMessage): string => (message.kind === 'change' ? message.change.id : randomUUID());

const lastOf = (message: FeedMessage | undefined): string | undefined =>
  message?.kind === 'change' ? message.change.id : message?.last;

const lost = (message: FeedMessage | undefined): FeedMessage => ({ kind: 'reset', last: lastOf(message) });
