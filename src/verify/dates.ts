import { type Finding, failed, pass } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import { showTime } from '../trust/names.ts';

/**
 * The credential's own dates against now. A start may lie ahead by the clock skew; an end gets no such grace: `validUntil`
 * is the first second at which it no longer holds.
 */
export const checkDates = (
  { validFrom, validUntil }: Pick<Credential, 'validFrom' | 'validUntil'>,
  now: Seconds,
  skewSeconds: Seconds,
): Finding => {
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom) {
    return failed('CREDENTIAL_DATES_REVERSED');
  }
  if (validFrom !== undefined && validFrom > now + skewSeconds) {
    return failed('CREDENTIAL_NOT_YET_VALID', { from: showTime(validFrom) });
  }
  return validUntil !== undefined && now >= validUntil
    ? failed('CREDENTIAL_EXPIRED', { until: showTime(validUntil) })
    : pass('DATES_IN_FORCE');
};
