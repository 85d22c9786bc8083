import { defineCodes } from './entry.ts';

/** What reading a credential as linked data may find, before its signature can be checked. */
export const jsonLdCodes = defineCodes({
  CONTEXT_UNKNOWN: {
    kind: 'check',
    message: 'The credential uses a JSON-LD context that is not at hand: {url}.',
    remedy:
      'Give the context’s file to the verifier, or let the policy allow its host: without it, what was signed cannot be known.',
  },
  JSON_LD_TERM_UNDEFINED: {
    kind: 'check',
    message:
      'The credential’s contexts do not define “{term}”, so nobody can say what it means, and a signature over meanings leaves it out.',
    remedy: 'The issuer must name a context that defines every member and type that it uses.',
  },
  JSON_LD_INVALID: {
    kind: 'check',
    message: 'The credential cannot be read as linked data: {reason}.',
    remedy: 'Ask the issuer to correct the credential: its signature cannot cover what has no meaning.',
  },
  JSON_LD_TOO_COMPLEX: {
    kind: 'check',
    message: 'Reading the credential as linked data would take more work than is allowed.',
    remedy: 'Treat it as an attack, unless the issuer explains it.',
  },
});
