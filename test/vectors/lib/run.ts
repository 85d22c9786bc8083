import { sharedVectors } from '../../fixtures/shared.ts';
import type { VectorSuite } from './suite.ts';

/** What `npm run vectors -- --json` prints, one a set. */
export interface Tally {
  readonly set: string;
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Tally {
  /** Why cases were skipped or the set fails as a whole, or what the suite remarks. */
  readonly why: string;
  readonly failures: readonly { readonly name: string; readonly message: string }[];
  /** Nothing is wrong: no case failed, and none was skipped unless the whole folder is absent. */
  readonly good: boolean;
}

/** Runs all cases of a set, one after the other. */
export const runSuite = async (suite: VectorSuite): Promise<Outcome> => {
  const { set, expected } = suite;
  const folder = sharedVectors(set);
  if (folder === undefined) {
    const none = { set, cases: expected, passed: 0, failed: 0, skipped: expected };
    return { ...none, why: 'the folder is not here', failures: [], good: true };
  }
  const cases = suite.cases(folder);
  const failures: { name: string; message: string }[] = [];
  for (const { name, run } of cases) {
    try {
      await run();
    } catch (error) {
      failures.push({ name, message: messageOf(error) });
    }
  }
  const missing = Math.max(expected - cases.length, 0);
  const why = cases.length === expected ? (suite.remark ?? '') : `${cases.length} cases, ${expected} pinned`;
  return {
    set,
    cases: cases.length + missing,
    passed: cases.length - failures.length,
    failed: failures.length,
    skipped: missing,
    why,
    failures,
    good: failures.length === 0 && cases.length === expected,
  };
};

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
