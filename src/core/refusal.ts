import { isVidimusError } from './errors.ts';
import { type Finding, no, type Outcome, ok } from './finding.ts';

/**
 * Carries a finding out of nested readers to the public operation, which gives it back as data (`outcomeOf`). It never
 * leaves the folder that throws it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

export const refuse = (finding: Finding): never => {
  throw new Refusal(finding);
};

/**
 * Runs readers that throw: a {@link Refusal} becomes its finding, a fault of the text (`JSON_…`) a failed one, and a limit
 * of ours an unknown one. Everything else is a mistake of ours and flies on.
 */
export const outcomeOf = <T>(read: () => T): Outcome<T> => {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Refusal) return no(error.finding);
    if (!isVidimusError(error)) throw error;
    const status = error.code === 'INPUT_TOO_LARGE' ? 'unknown' : 'fail';
    return no({ status, code: error.code, message: error.message });
  }
};
