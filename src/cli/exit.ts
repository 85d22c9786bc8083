import { isVidimusError } from '../core/errors.ts';
import type { Decision } from '../verify/verdict.ts';

/** What the process says when it ends. Never `done` on `undetermined`. */
export const EXIT = { done: 0, refused: 1, usage: 2, undetermined: 3, environment: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_KIND = {
  input: EXIT.usage,
  rule: EXIT.refused,
  environment: EXIT.environment,
  check: EXIT.refused,
} as const;

/** Who must act decides the exit code; what is not ours is the environment's. */
export const exitOfError = (error: unknown): ExitCode =>
  isVidimusError(error) ? BY_KIND[error.kind] : EXIT.environment;

const BY_DECISION = {
  accepted: EXIT.done,
  rejected: EXIT.refused,
  undetermined: EXIT.undetermined,
} as const satisfies Record<Decision, ExitCode>;

export const exitOfDecision = (decision: Decision): ExitCode => BY_DECISION[decision];
