import { fail } from '../core/errors.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Chapter, Expected, Story } from './chapter.ts';
import { CHAPTERS } from './chapters.ts';
import { chainLines, verdictLines, wrap } from './text.ts';
import { codesOf } from './verdict-codes.ts';

/** What came of one verification of the story. */
export interface StoryResult {
  readonly chapter: string;
  readonly sample: string;
  readonly decision: Verdict['decision'];
  readonly code?: string;
  readonly summary: string;
}

export interface TellOptions {
  /** Asks the verifier, at the chain's time. */
  readonly verify: (token: string, expected: Expected) => Promise<Verdict>;
  readonly print: (line: string) => void;
}

/**
 * Lives through all chapters and checks each verdict against what must come of it.
 * @throws STORY_STEP_UNEXPECTED at the first that differs: a demo that shows something else than it says is worse than none.
 */
export const tell = async (story: Story, { verify, print }: TellOptions): Promise<readonly StoryResult[]> => {
  const results: StoryResult[] = [];
  for (const [index, chapter] of CHAPTERS.entries()) {
    for (const line of heading(index + 1, chapter)) print(line);
    await chapter.act?.(story);
    let first = true;
    for (const expected of chapter.expected ?? []) {
      const token = story.samples.get(expected.sample)?.token ?? '';
      const verdict = await verify(token, expected);
      check(chapter, expected, verdict);
      for (const line of verdictLines(expected, verdict)) print(line);
      if (first && chapter.chain) for (const line of chainLines(verdict.chain)) print(line);
      first = false;
      results.push({
        chapter: chapter.title,
        sample: expected.sample,
        decision: verdict.decision,
        ...(expected.code === undefined ? {} : { code: expected.code }),
        summary: verdict.summary,
      });
    }
  }
  return results;
};

const heading = (number: number, chapter: Chapter): readonly string[] => [
  '',
  `${String(number).padStart(2)} ${chapter.title}`,
  `   $ ${chapter.command}`,
  wrap(chapter.sentence, '   '),
];

const check = (chapter: Chapter, expected: Expected, verdict: Verdict): void => {
  const codes = codesOf(verdict);
  const kinds = verdict.chain.map(({ kind }) => kind);
  const fits =
    verdict.decision === expected.decision &&
    (expected.code === undefined || codes.includes(expected.code)) &&
    (expected.hop === undefined || kinds.includes(expected.hop));
  if (fits) return;
  throw fail('STORY_STEP_UNEXPECTED', {
    step: `${chapter.title}: ${expected.sample}`,
    expected: [expected.decision, expected.code, expected.hop]
      .filter((part) => part !== undefined)
      .join(' with '),
    got: `${verdict.decision} with ${codes.join(', ')}`,
  });
};
