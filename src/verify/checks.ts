import { codeEntry } from '../core/codes/index.ts';
import { type Finding, unknown } from '../core/finding.ts';
import type { Judged } from '../trust/judge.ts';
import { CHECK_NAMES, type Check, type CheckName } from './verdict.ts';

/** A finding as a report shows it: with what to do next, where it did not pass. */
export const toCheck = (check: CheckName, finding: Finding, required = true): Check => {
  const { status, code, message, parameters, evidence } = finding;
  // Most findings pass: written out, since spreading members in costs more than all else here.
  if (status === 'pass' && parameters !== undefined) {
    return evidence === undefined
      ? { check, status, required, code, message, parameters }
      : { check, status, required, code, message, parameters, evidence };
  }
  return { check, ...toHopCheck({ finding, required }) };
};

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
export const inOrder = (checks: readonly Check[], demanded: readonly CheckName[]): readonly Check[] => {
  const ordered: Check[] = [];
  for (const name of CHECK_NAMES) {
    const before = ordered.length;
    for (const check of checks) if (check.check === name) ordered.push(check);
    const isMissing = ordered.length === before && demanded.includes(name);
    if (isMissing) ordered.push(toCheck(name, unknown('NOT_REACHED')));
  }
  return ordered;
};
