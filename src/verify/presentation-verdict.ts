import type { Hex } from '../core/hex.ts';
import type { Policy } from './policy.ts';
import type { Check, CodedSentence, Decision, Note, Verdict } from './verdict.ts';

/**
 * The answer for a presentation: who presents, and a verdict for each credential in it. The decision is the worst of all.
 * JSON as it stands; times are RFC 3339 in UTC.
 */
export interface PresentationVerdict {
  readonly decision: Decision;
  /** One sentence for people. */
  readonly summary: string;
  /** The same as codes: the summary is their sentences, with a space between them. */
  readonly summaryParts: readonly CodedSentence[];
  /** Of the presentation itself; those of each credential stand in its verdict. */
  readonly checks: readonly Check[];
  /** The DID of the one who presents, as the presentation says; proven where the check `proof` passes. */
  readonly holder?: string;
  readonly presentation?: {
    readonly id?: string;
    readonly types: readonly string[];
    readonly format: string;
    readonly digest: Hex;
  };
  /** In the presentation's order. */
  readonly credentials: readonly Verdict[];
  readonly dates: { readonly now: string };
  readonly notChecked: readonly Note[];
  readonly policy: Policy & { readonly digest: Hex };
  /** Hosts that were contacted for all of it. */
  readonly contacted: readonly string[];
}

/** Tells the two kinds of answer apart. */
export const isPresentationVerdict = (
  verdict: Verdict | PresentationVerdict,
): verdict is PresentationVerdict => 'credentials' in verdict;
