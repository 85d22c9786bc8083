import type { Code } from '../core/codes/index.ts';
import type { Verdict } from '../verify/verdict.ts';

/** Every code that a verdict gives, in its checks, its paths and its hops. */
export const codesOf = (verdict: Verdict): readonly Code[] => [
  ...new Set([
    ...verdict.checks.map(({ code }) => code),
    ...verdict.paths.flatMap(({ reasons, hops }) => [
      ...reasons,
      ...hops.flatMap(({ checks }) => checks.map(({ code }) => code)),
    ]),
    ...verdict.notChecked.map(({ code }) => code),
  ]),
];
