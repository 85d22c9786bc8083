import type { PlainCode } from './notes.ts';
import type { PolicySkip, VerifyOptions } from './policy.ts';

/** What nobody looks at, by policy or because only the proof was asked for. */
export interface LeftOut {
  readonly issuer: boolean;
  readonly trust: boolean;
  readonly status: boolean;
  readonly dates: boolean;
  readonly content: boolean;
  readonly notes: readonly PlainCode[];
  /** For a sentence; empty where nothing is left out. */
  readonly words: string;
}

const NOTES = {
  issuer: 'ISSUER_NOT_CHECKED',
  trust: 'TRUST_NOT_CHECKED',
  status: 'STATUS_NOT_CHECKED',
} as const satisfies Record<PolicySkip, PlainCode>;

const WORDS: Readonly<Record<PolicySkip, string>> = {
  issuer: 'whose key it is',
  trust: 'whether the issuer is accredited',
  status: 'whether it was revoked',
};
const DATES = 'whether it is in force';

const ORDER: readonly PolicySkip[] = ['issuer', 'trust', 'status'];

/** `only: 'proof'` keeps the policy's rule on who may sign. */
export const leftOut = (skip: readonly PolicySkip[], only: VerifyOptions['only']): LeftOut =>
  skip.length === 0 && only === undefined ? NOTHING_LEFT : readLeftOut(skip, only);

const readLeftOut = (skip: readonly PolicySkip[], only: VerifyOptions['only']): LeftOut => {
  const isProof = only === 'proof';
  const left = new Set<PolicySkip>([...skip, ...(isProof ? (['trust', 'status'] as const) : [])]);
  const those = ORDER.filter((one) => left.has(one));
  const words = [...those.map((one) => WORDS[one]), ...(isProof ? [DATES] : [])];
  return {
    issuer: left.has('issuer'),
    trust: left.has('trust'),
    status: left.has('status'),
    dates: isProof,
    content: isProof,
    notes: [
      ...those.filter((one) => skip.includes(one)).map((one) => NOTES[one]),
      ...(isProof ? (['ONLY_PROOF_CHECKED'] as const) : []),
    ],
    words: words.join(', '),
  };
};

const NOTHING_LEFT: LeftOut = readLeftOut([], undefined);
