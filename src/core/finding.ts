import { type Code, type CodeParameters, type CodeValues, codeText, needsValues } from './codes/index.ts';
import type { Json } from './json.ts';

/** `unknown` is not good: it never counts as a pass. */
export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** Facts behind a finding: record ids, block, contract, list version. No claim of a person. */
export type Evidence = Readonly<Record<string, Json>>;

/** One thing that was looked at, and what came of it. */
export interface Finding {
  readonly status: CheckStatus;
  readonly code: Code;
  /** One sentence for people; may change, programs read `code`. */
  readonly message: string;
  /** What the message says besides the catalogue's words: the same sentence in another language needs it. */
  readonly parameters?: CodeParameters;
  readonly evidence?: Evidence;
}

const finding =
  (status: CheckStatus) =>
  <C extends Code>(code: C, ...rest: [...CodeValues<C>, evidence?: Evidence]): Finding => {
    // Without values or evidence there is nothing to tell apart.
    if (rest.length === 0) return { status, code, ...codeText(code, ...([] as unknown as CodeValues<C>)) };
    const hasValues = needsValues(code);
    const values = (hasValues ? [rest[0]] : []) as unknown as CodeValues<C>;
    const evidence = (hasValues ? rest[1] : rest[0]) as Evidence | undefined;
    const text = codeText(code, ...values);
    return evidence === undefined ? { status, code, ...text } : { status, code, ...text, evidence };
  };

export const pass = finding('pass');
export const failed = finding('fail');
export const unknown = finding('unknown');
export const notApplicable = finding('not-applicable');

/** A value, or the finding that says why there is none. A credential's faults are data, not exceptions. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly finding: Finding };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const no = (finding: Finding): { readonly ok: false; readonly finding: Finding } => ({
  ok: false,
  finding,
});
