import { type Code, type CodeValues, codeEntry, codeMessage } from './codes/index.ts';

/**
 * An operational fault: thrown, never part of a verdict. A credential's own faults are data ({@link Finding}).
 * `code` is stable; `message` is for people and may change; `remedy` says what to do.
 */
export class VidimusError extends Error {
  override readonly name = 'VidimusError';
  readonly code: Code;
  readonly remedy: string;
  /** Further facts for programs: ids, numbers, addresses. Never a token, claim or key. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: Code,
    message: string,
    options: { details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.remedy = codeEntry(code).remedy;
    this.details = options.details ?? {};
  }

  /** Who must act; the CLI's exit code and the service's HTTP status follow from it. */
  get kind(): 'input' | 'rule' | 'environment' | 'check' {
    return codeEntry(this.code).kind;
  }
}

/** Makes the error of a code: `throw fail('JSON_TOO_DEEP', { limit: 64 })`. The values are kept as details. */
export const fail = <C extends Code>(code: C, ...values: CodeValues<C>): VidimusError =>
  new VidimusError(code, codeMessage(code, ...values), { details: values[0] ?? {} });

/** As {@link fail}, keeping the error that led to it for debugging; its text never reaches the message. */
export const failBecause = <C extends Code>(
  cause: unknown,
  code: C,
  ...values: CodeValues<C>
): VidimusError => new VidimusError(code, codeMessage(code, ...values), { details: values[0] ?? {}, cause });

export const isVidimusError = (error: unknown): error is VidimusError => error instanceof VidimusError;
