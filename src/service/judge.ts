import { fail } from '../core/errors.ts';
import { parseDateTime, type Seconds } from '../core/seconds.ts';
import type { PresentationVerdict } from '../verify/presentation-verdict.ts';
import type { Check, Verdict } from '../verify/verdict.ts';
import type { Backend } from './backend.ts';
import type { ServiceParts } from './parts.ts';

const underWay = new WeakMap<ServiceParts, number>();

/** Verifies and counts, as many at the same time as the options allow. @throws TOO_BUSY, PROFILE_UNKNOWN */
export const judge = async <V extends Verdict | PresentationVerdict>(
  parts: ServiceParts,
  ask: (backend: Backend) => Promise<V>,
): Promise<V> => {
  const { backend, metrics, options, turns } = parts;
  const count = (change: 1 | -1): number => {
    const next = (underWay.get(parts) ?? 0) + change;
    underWay.set(parts, next);
    metrics.underWay(next);
    return next;
  };
  if ((underWay.get(parts) ?? 0) >= options.inFlight) throw fail('TOO_BUSY', { limit: options.inFlight });
  // Its body has come meanwhile, and with it those of many others.
  if (turns.isHeldUp(options.waitMs)) {
    metrics.shed();
    throw fail('OVERLOADED');
  }
  turns.taken();
  const started = performance.now();
  count(1);
  try {
    const verdict = await ask(backend);
    metrics.verified(verdict, (performance.now() - started) / 1000);
    return verdict;
  } finally {
    count(-1);
  }
};

/** What was sent is none at all, as against one of a known form that is not supported, or that says what nobody defined. */
export const isUnreadable = ({ checks }: { readonly checks: readonly Check[] }): boolean => {
  const decode = checks.filter(({ check }) => check === 'decode');
  return decode.some(({ status }) => status === 'fail') && !decode.some(({ status }) => status === 'pass');
};

/** @throws PROFILE_UNKNOWN before anything else is looked at. */
export const requireProfile = ({ backend }: ServiceParts, profile: string | undefined): void => {
  if (profile !== undefined && !backend.profiles.includes(profile))
    throw fail('PROFILE_UNKNOWN', { profile });
};

/** @throws PARAMETER_INVALID */
export const readNow = (now: string | undefined): Seconds | undefined => {
  if (now === undefined) return undefined;
  const time = parseDateTime(now);
  if (time !== undefined) return time;
  throw fail('PARAMETER_INVALID', { parameter: 'now', reason: 'it is no date-time with a time zone' });
};
