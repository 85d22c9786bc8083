import { codeText } from '../core/codes/index.ts';
import type { Note } from './verdict.ts';

/** Codes whose message stands by itself: what nobody checked, and what a reader should know. */
export type PlainCode =
  | 'HOLDER_NOT_CHECKED'
  | 'RECOGNITION_NOT_DECIDED'
  | 'CONTENT_NOT_VALIDATED'
  | 'TERMS_NOT_CHECKED'
  | 'STATUS_NOT_STATED'
  | 'ISSUANCE_DATE_NOT_PROVEN'
  | 'KEY_HISTORY_NOT_KNOWN'
  | 'ACCREDITATION_CREDENTIALS_INCOMPLETE'
  | 'ISSUER_NOT_CHECKED'
  | 'TRUST_NOT_CHECKED'
  | 'STATUS_NOT_CHECKED'
  | 'ONLY_PROOF_CHECKED'
  | 'FRESHNESS_NOT_CHECKED'
  | 'HOLDER_NOT_NAMED';

/** The same for every verdict, and not to be written to. */
export const note = (code: PlainCode): Note => {
  const known = notes.get(code);
  if (known !== undefined) return known;
  const made = Object.freeze({ code, ...codeText(code) });
  notes.set(code, made);
  return made;
};

const notes = new Map<PlainCode, Note>();
