import { failed, unknown } from '../../core/finding.ts';
import { refuse } from '../../core/refusal.ts';

/** What no processor may read, or what we do not read since the signature would not cover it. */
export const invalid = (reason: string): never => refuse(failed('JSON_LD_INVALID', { reason }));

export const undefinedTerm = (term: string): never => refuse(failed('JSON_LD_TERM_UNDEFINED', { term }));

export const tooComplex = (): never => refuse(unknown('JSON_LD_TOO_COMPLEX'));

export const unknownContext = (url: string): never => refuse(unknown('CONTEXT_UNKNOWN', { url }));
