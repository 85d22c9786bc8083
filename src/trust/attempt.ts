import { isVidimusError } from '../core/errors.ts';
import { no, type Outcome, ok, unknown } from '../core/finding.ts';

/** The code of an operational fault; anything that is not one of ours is a defect, and still no verdict about a credential. */
export const causeOf = (error: unknown): string => (isVidimusError(error) ? error.code : 'INTERNAL');

/** Asks a port. What it throws becomes `unknown`: a fault of a node is never a fault of a credential, and never a pass. */
export const attempt = async <T>(ask: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return ok(await ask());
  } catch (error) {
    const cause = causeOf(error);
    return no(unknown('TRUST_SOURCE_UNAVAILABLE', { cause }, { cause }));
  }
};
