import { type Code, type CodeValues, codeText } from '../core/codes/index.ts';
import type { Check, CodedSentence, Decision, Note } from './verdict.ts';

/** A summary while it is made: sentences of the catalogue, to be joined by a space. */
export type Summary = readonly Note[];

/** One sentence of the catalogue. */
export const sentence = <C extends Code>(code: C, ...values: CodeValues<C>): Note => ({
  code,
  ...codeText(code, ...values),
});

const OPENING = { rejected: 'SUMMARY_REJECTED', undetermined: 'SUMMARY_UNDETERMINED' } as const;
const DECIDES = { rejected: 'fail', undetermined: 'unknown' } as const;

/** The first required check that a decision rests on, where it is not a yes. */
export const reasonFor = (decision: Exclude<Decision, 'accepted'>, checks: readonly Check[]) =>
  checks.find((check) => check.required && check.status === DECIDES[decision]);

/** The answer, then its first reason. */
export const because = (decision: Exclude<Decision, 'accepted'>, reason: Check | undefined): Summary => [
  sentence(OPENING[decision]),
  ...(reason === undefined ? [] : [reason]),
];

/** The members of a verdict that sum it up. */
export const summed = (
  summary: Summary,
): { readonly summary: string; readonly summaryParts: readonly CodedSentence[] } => ({
  summary: summary.map(({ message }) => message).join(' '),
  summaryParts: summary.map(({ code, parameters }) => ({ code, ...(parameters && { parameters }) })),
});
