import type { ChainEvent } from '../chain/events/types.ts';
import type { Header } from '../chain/rpc/eth.ts';
import type { Hex } from '../core/hex.ts';
import { applyEvent } from './apply.ts';
import type { RegistryState } from './state.ts';
import { createDraft, rollBack, type Undo } from './undo.ts';

/** Blocks that may still go away, oldest first, each with the way to take it back. */
export interface Tip {
  /** The last block that is final here, and the head above it. Undefined before the first. */
  base(): Header | undefined;
  head(): Header | undefined;
  /** Takes final events in, which can never be undone. Only while there is no tip. */
  extendBase(base: Header, events: readonly ChainEvent[]): void;
  /** Takes one block in that may still go away; its parent is the present head. */
  push(header: Header, events: readonly ChainEvent[]): void;
  /** Takes the newest block back. @returns false where only final blocks are left. */
  pop(): boolean;
  /** Makes blocks up to this number final. */
  finalize(number: number): void;
  hashAt(number: number): Hex | undefined;
  size(): number;
}

/** @param final A second state, which gets only what is final; absent where nobody decides by it. */
export const createTip = (state: RegistryState, final?: RegistryState): Tip => {
  let base: Header | undefined;
  let blocks: { readonly header: Header; readonly undo: Undo; readonly events: readonly ChainEvent[] }[] = [];
  const settle = (events: readonly ChainEvent[]): void => {
    if (final === undefined) return;
    const draft = createDraft();
    for (const event of events) applyEvent(final, event, draft);
  };
  return {
    base: () => base,
    head: () => blocks.at(-1)?.header ?? base,
    extendBase: (header, events) => {
      const draft = createDraft();
      for (const event of events) applyEvent(state, event, draft);
      settle(events);
      base = header;
    },
    push: (header, events) => {
      const undo: Undo = [];
      const draft = createDraft(undo);
      for (const event of events) applyEvent(state, event, draft);
      blocks.push({ header, undo, events: final === undefined ? [] : events });
    },
    pop: () => {
      const block = blocks.pop();
      if (block === undefined) return false;
      rollBack(block.undo);
      return true;
    },
    finalize: (number) => {
      const last = blocks.findLastIndex(({ header }) => header.number <= number);
      const block = blocks[last];
      if (block === undefined) return;
      for (const { events } of blocks.slice(0, last + 1)) settle(events);
      base = block.header;
      blocks = blocks.slice(last + 1);
    },
    hashAt: (number) => blocks.find(({ header }) => header.number === number)?.header.hash,
    size: () => blocks.length,
  };
};
