import type { CheckStatus } from '../core/finding.ts';
import type { PolicySkip } from './policy.ts';
import { type Check, type CheckName, type Decision, STANDING_CHECKS } from './verdict.ts';

interface Weighed {
  readonly status: CheckStatus;
  readonly required: boolean;
}

/** Any required fail rejects; else any required unknown leaves it open; else it is accepted (design §4). */
export const weigh = (findings: readonly Weighed[]): Decision => {
  let decision: Decision = 'accepted';
  for (const { required, status } of findings) {
    if (!required) continue;
    if (status === 'fail') return 'rejected';
    if (status === 'unknown') decision = 'undetermined';
  }
  return decision;
};

/** What must have been looked at before the answer can be yes. */
export interface Demand {
  readonly looked: readonly CheckName[];
  /** Of these, what also needs a pass: here nothing can be "not applicable" and the answer still be yes. */
  readonly passed: readonly CheckName[];
}

const SKIPPED: Readonly<Record<PolicySkip, readonly CheckName[]>> = {
  issuer: ['issuer-did'],
  trust: ['accreditation', 'scope', 'issuance-date'],
  status: ['status'],
};
/** VCALM's `checks: ["proof"]`. */
const NOT_PROOF: readonly CheckName[] = ['dates', 'status', 'accreditation', 'scope', 'issuance-date'];
const MAY_NOT_APPLY: readonly CheckName[] = ['status', 'related-resources'];

/**
 * What a policy demands of a credential.
 * @param besides checks that the credential itself, or the request, gives occasion for.
 */
export const demandOf = (
  skip: readonly PolicySkip[],
  only: 'proof' | undefined = undefined,
  besides: readonly CheckName[] = [],
): Demand =>
  skip.length + besides.length === 0 && only === undefined ? EVERYTHING : readDemand(skip, only, besides);

const readDemand = (
  skip: readonly PolicySkip[],
  only: 'proof' | undefined,
  besides: readonly CheckName[],
): Demand => {
  const left = new Set([...skip.flatMap((one) => SKIPPED[one]), ...(only === 'proof' ? NOT_PROOF : [])]);
  const looked = [...STANDING_CHECKS.filter((name) => !left.has(name)), ...besides];
  return { looked, passed: looked.filter((name) => !MAY_NOT_APPLY.includes(name)) };
};

const EVERYTHING: Demand = readDemand([], undefined, []);

/** As {@link weigh}, where besides no check may be absent: what nobody looked at is not good. */
export const decide = (checks: readonly Check[], { looked, passed }: Demand = EVERYTHING): Decision => {
  const decision = weigh(checks);
  if (decision !== 'accepted') return decision;
  for (const name of looked) if (!isLookedAt(checks, name)) return 'undetermined';
  for (const name of passed) if (!isPassed(checks, name)) return 'undetermined';
  return 'accepted';
};

// Loops: this is asked of every credential, eight times each.
const isLookedAt = (checks: readonly Check[], name: CheckName): boolean => {
  for (const { check } of checks) if (check === name) return true;
  return false;
};

const isPassed = (checks: readonly Check[], name: CheckName): boolean => {
  for (const { check, status, required } of checks)
    if (check === name && required && status === 'pass') return true;
  return false;
};
