import type { Decision } from '../../browser.ts';

/** Says that a message is one of ours, and of which version. */
export const MARK = 1;

/**
 * What the page in the iframe tells the page around it: the answer, and no word of the credential, nor of who issued it.
 * Whoever needs more asks its own verifier.
 */
export type FromFrame = { readonly vidimus: typeof MARK } & (
  | { readonly type: 'ready' }
  | { readonly type: 'size' /** CSS pixels. */; readonly height: number }
  | {
      readonly type: 'verdict';
      readonly decision: Decision;
      /** Codes of the checks that decided; empty where it is accepted. */
      readonly codes: readonly string[];
      /** RFC 3339: the present of the verdict. */
      readonly at: string;
    }
  | { readonly type: 'fault'; readonly code: string }
  | { readonly type: 'reset' }
);

/** What the page around it may hand in. */
export interface ToFrame {
  readonly vidimus: typeof MARK;
  readonly type: 'check';
  readonly credential: string | Blob;
}
