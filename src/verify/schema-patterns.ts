/**
 * Patterns of a stranger's JSON Schema. JavaScript's engine backtracks, so a pattern can be made to run for years on a short
 * text: whatever could, by its form, is not run at all.
 */

const MAX_LENGTH = 1_024;
const MOST_UNBOUNDED = 6;
/** By the number of unbounded quantifiers: texts up to this length stay within some milliseconds. */
const LONGEST_TEXT: readonly number[] = [1_048_576, 262_144, 4_096, 512, 128, 64, 32];

/** A repetition of at most this many counts as bounded. */
const BOUNDED = 16;

/**
 * The longest text that a pattern may be run on.
 * @returns 0 where it may not be run at all: repetitions inside repetitions, alternatives inside repetitions, back
 * references, look-arounds, or too many repetitions.
 */
export const longestSafeText = (pattern: string): number => {
  if (pattern.length > MAX_LENGTH) return 0;
  const open: { repeats: boolean; alternatives: boolean }[] = [];
  let unbounded = 0;
  let last: { repeats: boolean; alternatives: boolean } | undefined;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') {
      if (/[1-9k]/.test(pattern[at + 1] ?? '')) return 0;
      at++;
      last = undefined;
    } else if (character === '[') {
      at = endOfClass(pattern, at);
      last = undefined;
    } else if (character === '(') {
      if (/^\?(?:[=!]|<[=!])/.test(pattern.slice(at + 1, at + 4))) return 0;
      open.push({ repeats: false, alternatives: false });
      last = undefined;
    } else if (character === ')') {
      last = open.pop();
      const around = open.at(-1);
      if (around !== undefined && last?.repeats === true) around.repeats = true;
      if (around !== undefined && last?.alternatives === true) around.alternatives = true;
    } else if (character === '|') {
      const around = open.at(-1);
      if (around !== undefined) around.alternatives = true;
      last = undefined;
    } else {
      const repetition = repetitionAt(pattern, at);
      if (repetition === undefined) {
        last = undefined;
        continue;
      }
      at += repetition.length - 1;
      if (
        repetition.most > 1 &&
        (last?.repeats === true || (last?.alternatives === true && repetition.most > BOUNDED))
      )
        return 0;
      const around = open.at(-1);
      if (repetition.most > BOUNDED) {
        unbounded++;
        if (around !== undefined) around.repeats = true;
      }
      last = undefined;
    }
  }
  return unbounded > MOST_UNBOUNDED ? 0 : (LONGEST_TEXT[unbounded] ?? 0);
};

const endOfClass = (pattern: string, start: number): number => {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
};

const repetitionAt = (
  pattern: string,
  at: number,
): { readonly length: number; readonly most: number } | undefined => {
  const [text, from, comma, to] = /^(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/.exec(pattern.slice(at, at + 24)) ?? [];
  if (text === undefined) return undefined;
  if (text.startsWith('?')) return { length: text.length, most: 1 };
  if (from === undefined) return { length: text.length, most: Number.POSITIVE_INFINITY };
  const most = comma === undefined ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to);
  return { length: text.length, most };
};
