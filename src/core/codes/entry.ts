/** What a code stands for; each becomes a section of docs/errors.md. */
export interface CodeEntry {
  /**
   * Who must act: `input` the caller's input or usage, `rule` a rule of the registry refused, `environment` node, network
   * or disk, `check` a finding about a credential (data in a verdict, never thrown).
   */
  readonly kind: 'input' | 'rule' | 'environment' | 'check';
  /** One plain sentence; `{name}` stands for a value that the caller gives. Never a token, claim or key. */
  readonly message: string;
  /** Why it happens, and what to do about it. */
  readonly remedy: string;
}

/** The names in braces of a message: a forgotten value does not compile. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

export const defineCodes = <const T extends Readonly<Record<string, CodeEntry>>>(codes: T): T => codes;
