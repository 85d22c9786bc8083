import type { Code } from '../../core/codes/index.ts';
import { isVidimusError } from '../../core/errors.ts';

export interface Ranged<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** What a narrower question may mend: too many results, a range too wide, an answer too large, a search too long. */
const NARROWER: readonly Code[] = ['RPC_ERROR', 'RPC_TOO_LARGE', 'RPC_TIMEOUT', 'RPC_REFUSED'];
/** Ranges that go well in a row before a wider one is tried: what a node refuses may lie in a few blocks alone. */
const WIDER_AFTER = 8;

/**
 * Reads blocks from one number to another in ranges as wide as the node allows: a range that it refuses is cut, and later ones
 * grow again.
 * @param widest Blocks in the first range; none is wider.
 * @throws what `read` throws for a single block, or for a reason that no narrower range mends
 */
export async function* inRanges<T>(
  first: number,
  last: number,
  widest: number,
  read: (from: number, to: number) => Promise<T>,
): AsyncGenerator<Ranged<T>> {
  let width = widest;
  let well = 0;
  for (let from = first; from <= last; ) {
    const to = Math.min(last, from + width - 1);
    let value: T;
    try {
      value = await read(from, to);
    } catch (error) {
      if (!isVidimusError(error) || !NARROWER.includes(error.code) || from === to) throw error;
      // A search that takes too long costs its whole deadline each time: fewer tries.
      const cut = error.code === 'RPC_TIMEOUT' ? 8 : 2;
      width = Math.max(1, Math.floor((to - from + 1) / cut));
      well = 0;
      continue;
    }
    yield { from, to, value };
    from = to + 1;
    well++;
    if (well < WIDER_AFTER) continue;
    width = Math.min(widest, width * 2);
    well = 0;
  }
}
