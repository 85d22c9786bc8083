import { type Awaitable, settledOr, whenSettled } from '../core/awaitable.ts';
import { type Finding, unknown } from '../core/finding.ts';
import type { Hex } from '../core/hex.ts';
import type { AccreditationRef } from '../credential/model.ts';
import type { StatusContext } from './context.ts';
import { unreadable } from './result.ts';

/**
 * Whether a status under this accreditation is the issuer's to write: without this rule a stolen credential could name a
 * list that nobody ever sets.
 * @returns what is wrong, or undefined.
 */
export const checkOwner = (
  accreditation: AccreditationRef,
  statusRegistry: Hex,
  context: StatusContext,
): Awaitable<Finding | undefined> => {
  const evidence = () => ({ accreditation: accreditation.id, registry: accreditation.registry });
  return settledOr(
    () =>
      whenSettled(context.ownerOf(accreditation, statusRegistry), (owner) => {
        if (owner === undefined) return unknown('STATUS_ACCREDITATION_UNKNOWN', evidence());
        return whenSettled(speaksForIssuer(owner, context), (speaks) =>
          speaks ? undefined : unknown('STATUS_NOT_THE_ISSUERS', evidence()),
        );
      }),
    unreadable,
  );
};

/** The issuer itself, or someone whom the caller knows to stand for it. */
export const speaksForIssuer = (did: string, context: StatusContext): Awaitable<boolean> =>
  did === context.issuer || (context.standsForIssuer?.(did) ?? false);
