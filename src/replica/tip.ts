import type { ChainEvent } from '../chain/events/types.ts';
import { applyEvent } from './apply.ts';
import type { RegistryState } from './state.ts';
import type { Change, Place } from './store/port.ts';
import { createDraft, rollBack, type Undo } from './undo.ts';

/** A step without the head that it starts from. */
export type Step = Omit<Change, 'after'>;

/** Blocks that may still go away, oldest first, each with the way to take it back. */
export interface Tip {
  /** The last block that is final here, and the head above it. Undefined before the first. */
  base(): Place | undefined;
  head(): Place | undefined;
  /**
   * Takes a step in one synchronous turn, so that nobody sees half of it: blocks above `rollBackTo` are taken back, new ones
   * are added, and those up to `base` become final. Final blocks are never taken back.
   */
  apply(step: Step): void;
  /** Newest first, down to the last final block: what a store needs to find what is missing here. */
  places(): readonly Place[];
  size(): number;
}

/**
 * @param final A second state, which gets only what is final; absent where nobody decides by it.
 * @param taken Is told of each step once it was taken.
 */
export const createTip = (
  state: RegistryState,
  final?: RegistryState,
  taken: (step: Step) => void = () => undefined,
): Tip => {
  let base: Place | undefined;
  let blocks: { readonly header: Place; readonly undo: Undo; readonly events: readonly ChainEvent[] }[] = [];
  const settle = (events: readonly ChainEvent[]): void => {
    if (final === undefined) return;
    const draft = createDraft();
    for (const event of events) applyEvent(final, event, draft);
  };

  const dropAbove = (number: number): void => {
    for (
      let block = blocks.at(-1);
      block !== undefined && block.header.number > number;
      block = blocks.at(-1)
    ) {
      rollBack(block.undo);
      blocks.pop();
    }
  };
  const finalize = (place: Place): void => {
    const first = blocks.findIndex(({ header }) => header.number > place.number);
    const settled = first === -1 ? blocks : blocks.slice(0, first);
    for (const { events } of settled) settle(events);
    blocks = first === -1 ? [] : blocks.slice(first);
    base = place;
  };

  return {
    base: () => base,
    head: () => blocks.at(-1)?.header ?? base,
    apply: (step) => {
      const { rollBackTo, blocks: added, base: newBase } = step;
      if (rollBackTo !== undefined) dropAbove(rollBackTo);
      for (const { header, events } of added) {
        const isFinal = blocks.length === 0 && header.number <= (newBase?.number ?? -1);
        // What is final at once needs no way back.
        const undo: Undo | undefined = isFinal ? undefined : [];
        const draft = createDraft(undo);
        for (const event of events) applyEvent(state, event, draft);
        if (undo === undefined) {
          settle(events);
          base = header;
        } else blocks.push({ header, undo, events: final === undefined ? [] : events });
      }
      if (newBase !== undefined && newBase.number >= (base?.number ?? -1)) finalize(newBase);
      taken(step);
    },
    places: () => [...blocks.map(({ header }) => header).reverse(), ...(base ? [base] : [])],
    size: () => blocks.length,
  };
};
