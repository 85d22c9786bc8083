import { fail } from '../core/errors.ts';
import type { Outcome } from '../core/finding.ts';

/** What came of reading a document as linked data. @throws ISSUE_DOCUMENT_INVALID. */
export const readable = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw unreadable(outcome.finding.message);
  return outcome.value;
};

export const unreadable = (message: string) =>
  fail('ISSUE_DOCUMENT_INVALID', {
    member: '@context',
    reason: `does not fit: ${message.replace(/\.$/, '')}`,
  });
