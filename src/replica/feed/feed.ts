import type { ChainEvent } from '../../chain/events/types.ts';
import type { RegistryState } from '../state.ts';
import type { Step } from '../tip.ts';
import { changeId, changeOf, type RegistryChange } from './changes.ts';

/** What a listener is told, in the order in which it happened. */
export type FeedMessage =
  | { readonly kind: 'change'; readonly change: RegistryChange }
  /** Blocks above this one are gone, and with them all that was said of them. */
  | { readonly kind: 'rolled-back'; readonly toBlock: number; readonly last: string | undefined }
  /** Some changes may have been missed: look again at everything. */
  | { readonly kind: 'reset'; readonly last: string | undefined };

export interface Subscription {
  /** What happened since the id that the listener had, or `reset` where that is not known any more. */
  readonly missed: readonly FeedMessage[];
  stop(): void;
}

/** The changes of a copy as they come. */
export interface Feed {
  /**
   * @param after The last id that the listener had; undefined: from now on.
   * @param finality `final`: a change is told when its block is final, and nothing is ever taken back.
   * @param tell Must not throw, and must not wait.
   */
  subscribe(
    after: string | undefined,
    finality: 'head' | 'final',
    tell: (messages: readonly FeedMessage[]) => void,
  ): Subscription;
}

/** Changes that a listener may have missed and still gets. */
const KEPT = 20_000;

/** @returns the feed, and what tells it of each step that the copy has taken. */
export const createFeed = (state: RegistryState): Feed & { taken(step: Step): void } => {
  /** Oldest first; those up to `settled` are final. */
  let kept: ChainEvent[] = [];
  let settled = 0;
  const listeners = { head: new Set<Listener>(), final: new Set<Listener>() };
  const last = (events: readonly ChainEvent[]): string | undefined => {
    const event = events.at(-1);
    return event && changeId(event);
  };
  const told = (events: readonly ChainEvent[]): readonly FeedMessage[] =>
    events.map((event) => ({ kind: 'change', change: changeOf(state, event) }));

  const missedSince = (after: string, finality: 'head' | 'final'): readonly FeedMessage[] => {
    const known = finality === 'final' ? kept.slice(0, settled) : kept;
    const at = known.findLastIndex((event) => changeId(event) === after);
    return at === -1 ? [{ kind: 'reset', last: last(known) }] : told(known.slice(at + 1));
  };

  return {
    subscribe: (after, finality, tell) => {
      const missed = after === undefined ? [] : missedSince(after, finality);
      listeners[finality].add(tell);
      return { missed, stop: () => listeners[finality].delete(tell) };
    },
    taken: ({ rollBackTo, blocks, base }) => {
      const messages: FeedMessage[] = [];
      if (rollBackTo !== undefined) {
        kept = kept.filter(({ block }, i) => i < settled || block <= rollBackTo);
        messages.push({ kind: 'rolled-back', toBlock: rollBackTo, last: last(kept) });
      }
      for (const { events } of blocks) {
        // Nothing is worked out that nobody wants to hear: a start takes a million of them.
        for (const event of events) kept.push(event);
        if (listeners.head.size > 0) messages.push(...told(events));
      }
      const final = base === undefined ? settled : countUpTo(kept, base.number, settled);
      const settles = kept.slice(settled, final);
      settled = final;
      if (kept.length > 2 * KEPT) {
        const dropped = Math.min(settled, kept.length - KEPT);
        kept = kept.slice(dropped);
        settled -= dropped;
      }
      for (const tell of listeners.head) if (messages.length > 0) tell(messages);
      if (settles.length > 0) for (const tell of listeners.final) tell(told(settles));
    },
  };
};

type Listener = (messages: readonly FeedMessage[]) => void;

/** How many of the events, which are in the order of blocks, stand in blocks up to this one. */
const countUpTo = (events: readonly ChainEvent[], block: number, from: number): number => {
  let count = from;
  while ((events[count]?.block ?? Number.POSITIVE_INFINITY) <= block) count++;
  return count;
};
