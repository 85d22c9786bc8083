import type { BlockRef } from '../core/block.ts';
import { isVidimusError } from '../core/errors.ts';
import { type Evidence, type Finding, failed, pass, unknown } from '../core/finding.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import type { StatusPurpose } from '../credential/model.ts';
import type { StatusState } from './context.ts';

/** What one entry comes to. */
export interface EntryResult {
  readonly state: StatusState;
  readonly findings: readonly Finding[];
  /** When the status was recorded on-chain, where that is known. */
  readonly at?: Seconds;
  readonly reason?: string;
  readonly block?: BlockRef;
}

export const unreliable = (finding: Finding): EntryResult => ({ state: 'unknown', findings: [finding] });

/** A status that was read, set or not. */
export const readStatus = (read: {
  readonly purpose: StatusPurpose;
  readonly set: boolean;
  readonly evidence: Evidence;
  readonly at?: Seconds | undefined;
  readonly reason?: string | undefined;
  readonly block?: BlockRef;
}): EntryResult => {
  const { purpose, set, at, reason, block } = read;
  if (!set && block === undefined)
    return { state: 'good', findings: [pass('STATUS_GOOD', { purpose }, read.evidence)] };
  const evidence = {
    ...read.evidence,
    ...(block === undefined ? {} : { block: { ...block } }),
    ...(set && at !== undefined ? { recordedAt: formatSeconds(at) } : {}),
    ...(set && reason !== undefined ? { reason } : {}),
  };
  return {
    state: !set ? 'good' : purpose === 'revocation' ? 'revoked' : 'suspended',
    findings: [
      !set
        ? pass('STATUS_GOOD', { purpose }, evidence)
        : failed(purpose === 'revocation' ? 'CREDENTIAL_REVOKED' : 'CREDENTIAL_SUSPENDED', evidence),
    ],
    ...(set && at !== undefined ? { at } : {}),
    ...(set && reason !== undefined ? { reason } : {}),
    ...(block === undefined ? {} : { block }),
  };
};

/** The code of whatever a port threw: its text may name what no report should. */
export const reasonOf = (error: unknown): string => (isVidimusError(error) ? error.code : 'INTERNAL');

/** What a port could not answer is unknown, whatever it threw: a status check fails closed. */
export const unreadable = (error: unknown): Finding =>
  isVidimusError(error) && error.code === 'STATUS_REGISTRY_NOT_CONFIGURED'
    ? unknown('STATUS_REGISTRY_NOT_CONFIGURED', { registry: String(error.details.registry ?? '?') })
    : unknown('STATUS_UNREADABLE', { reason: reasonOf(error) });
