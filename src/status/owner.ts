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
export const checkOwner = async (
  accreditation: AccreditationRef,
  statusRegistry: Hex,
  context: StatusContext,
): Promise<Finding | undefined> => {
  const evidence = { accreditation: accreditation.id, registry: accreditation.registry };
  try {
    const owner = await context.ownerOf(accreditation, statusRegistry);
    if (owner === undefined) return unknown('STATUS_ACCREDITATION_UNKNOWN', evidence);
    return (await speaksForIssuer(owner, context)) ? undefined : unknown('STATUS_NOT_THE_ISSUERS', evidence);
  } catch (error) {
    return unreadable(error);
  }
};

/** The issuer itself, or someone whom the caller knows to stand for it. */
export const speaksForIssuer = async (did: string, context: StatusContext): Promise<boolean> =>
  did === context.issuer || (await context.standsForIssuer?.(did)) === true;
