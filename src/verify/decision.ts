import type { CheckStatus } from '../core/finding.ts';
import { CHECK_NAMES, type Check, type CheckName, type Decision } from './verdict.ts';

/** What needs a pass of its own: here nothing can be "not applicable" and the answer still be yes. */
const NEEDS_PASS: readonly CheckName[] = CHECK_NAMES.filter((name) => name !== 'status');

interface Weighed {
  readonly status: CheckStatus;
  readonly required: boolean;
}

/** Any required fail rejects; else any required unknown leaves it open; else it is accepted (design §4). */
export const weigh = (findings: readonly Weighed[]): Decision => {
  const required = findings.filter((finding) => finding.required);
  if (required.some(({ status }) => status === 'fail')) return 'rejected';
  return required.some(({ status }) => status === 'unknown') ? 'undetermined' : 'accepted';
};

/** As {@link weigh}, where besides no check may be absent: what nobody looked at is not good. */
export const decide = (checks: readonly Check[]): Decision => {
  const decision = weigh(checks);
  if (decision !== 'accepted') return decision;
  const isLookedAt = CHECK_NAMES.every((name) => checks.some(({ check }) => check === name));
  const isPassed = NEEDS_PASS.every((name) =>
    checks.some(({ check, status, required }) => check === name && required && status === 'pass'),
  );
  return isLookedAt && isPassed ? 'accepted' : 'undetermined';
};
