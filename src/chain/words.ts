import type { Seconds } from '../core/seconds.ts';

/** What a word of an on-chain list became, and when. */
export interface WordChange {
  readonly word: bigint;
  readonly time: Seconds;
  readonly reason: string;
}

/** A bit's present value, and the change of its word that gave it. `changes` oldest first. */
export const bitOf = (
  changes: readonly WordChange[],
  bit: number,
): { readonly set: boolean; readonly since?: Seconds; readonly reason?: string } => {
  const valueIn = (change: WordChange | undefined): boolean =>
    change !== undefined && ((change.word >> BigInt(bit)) & 1n) === 1n;
  const set = valueIn(changes.at(-1));
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i];
    if (change && valueIn(change) !== valueIn(changes[i - 1]))
      return { set, since: change.time, reason: change.reason };
  }
  return { set };
};
