/** The word that is nearest to what was typed, where one is near enough to be meant. */
export const nearest = (typed: string, words: readonly string[]): string | undefined => {
  const limit = Math.max(1, Math.floor(typed.length / 2.5));
  let best: string | undefined;
  let least = limit + 1;
  for (const word of words) {
    const distance = word.startsWith(typed) && typed.length > 1 ? 1 : distanceOf(typed, word);
    if (distance < least) {
      best = word;
      least = distance;
    }
  }
  return best;
};

/** ` (did you mean "accredit"?)`, or nothing where no word is near: the end of a sentence. */
export const didYouMean = (typed: string, words: readonly string[]): string => {
  const close = nearest(typed, words);
  return close === undefined ? '' : ` (did you mean "${close}"?)`;
};

/** Damerau-Levenshtein distance with adjacent swaps (optimal string alignment). */
const distanceOf = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 8) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY;
};
