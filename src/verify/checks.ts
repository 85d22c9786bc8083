import { codeEntry } from '../core/codes/index.ts';
import { type Finding, unknown } from '../core/finding.ts';
import type { Judged } from '../trust/judge.ts';
import { CHECK_NAMES, type Check, type CheckName } from './verdict.ts';

/** A finding as a report shows it: with what to do next, where it did not pass. */
export const toCheck = (check: CheckName, finding: Finding, required = true): Check => ({
  check,
  ...toHopCheck({ finding, required }),
});

/** As {@link toCheck}, below a hop. */
export const toHopCheck = ({ finding, required }: Judged): Omit<Check, 'check'> => {
  const { status, code, message, parameters, evidence } = finding;
  return {
    status,
    required,
    code,
    message,
    ...(parameters === undefined ? {} : { parameters }),
    ...(status === 'pass' ? {} : { remedy: codeEntry(code).remedy }),
    ...(evidence === undefined ? {} : { evidence }),
  };
};

/** Puts checks in the report's order; one that was demanded and that nobody reached is shown as such. */
export const inOrder = (checks: readonly Check[], demanded: readonly CheckName[]): readonly Check[] =>
  CHECK_NAMES.flatMap((name) => {
    const those = checks.filter(({ check }) => check === name);
    return those.length > 0 || !demanded.includes(name) ? those : [toCheck(name, unknown('NOT_REACHED'))];
  });
