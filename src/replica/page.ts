import type { BlockRef } from '../core/block.ts';
import { fail } from '../core/errors.ts';

export interface PageRequest {
  /** `next` of the page before; absent for the first. */
  readonly after?: string;
  /** Default 50, at most 1,000. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Give it as `after` for the page that follows; absent on the last. */
  readonly next?: string;
  /** How many items there are in all, for this filter. */
  readonly total: number;
  readonly block: BlockRef;
}

const MAX_LIMIT = 1_000;

/**
 * Cuts a page out of a list that only grows at its end, so that pages stay stable while the chain goes on.
 * @throws VidimusError CURSOR_MALFORMED
 */
export const pageOf = <S, T>(
  source: readonly S[],
  matches: (item: S) => boolean,
  show: (item: S) => T,
  { after, limit = 50 }: PageRequest,
  block: BlockRef,
): Page<T> => {
  const start = after === undefined ? 0 : readCursor(after);
  const most = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(limit) || 1));
  const items: T[] = [];
  let next: number | undefined;
  let total = 0;
  source.forEach((item, position) => {
    if (!matches(item)) return;
    total++;
    if (position < start) return;
    if (items.length < most) items.push(show(item));
    else next ??= position;
  });
  return { items, total, block, ...(next !== undefined && { next: next.toString(36) }) };
};

const readCursor = (text: string): number => {
  if (!/^[0-9a-z]{1,10}$/.test(text)) throw fail('CURSOR_MALFORMED');
  return Number.parseInt(text, 36);
};
