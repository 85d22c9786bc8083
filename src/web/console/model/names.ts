import type { Organisation } from '../../../browser-wallet.ts';
import { pickText } from '../../ui/format.ts';
import { plain } from '../../ui/untrusted.ts';

interface Subject {
  readonly subject: string;
  readonly organisation?: Organisation;
}

/** The registry's legal name in the reader's language, else what there is, else the DID; safe to show. */
export const nameOf = ({ subject, organisation }: Subject, language: string): string =>
  plain(pickText(organisation?.legalName, language)?.text ?? subject, 200);

/** The same inside a sentence: its direction does not spill over (Unicode first-strong isolate). */
export const inSentence = (name: string): string => `\u2068${name}\u2069`;

/** Whether a person typed a name: blanks and case do not matter, everything else does. */
export const isTyped = (typed: string, name: string): boolean => {
  const norm = (text: string): string =>
    text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('und');
  return norm(typed) !== '' && norm(typed) === norm(name);
};

/** `0x12ab…89ef`: to recognise, not to copy. */
export const shortHex = (hex: string): string =>
  hex.length > 14 ? `${hex.slice(0, 6)}…${hex.slice(-4)}` : hex;
