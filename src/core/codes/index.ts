import { chainCodes } from './chain.ts';
import { contentCodes } from './content.ts';
import { coreCodes } from './core.ts';
import { credentialCodes } from './credential.ts';
import { didCodes } from './did.ts';
import { ebsiCodes } from './ebsi.ts';
import type { CodeEntry, Placeholders } from './entry.ts';
import { formatCodes } from './formats.ts';
import { interfaceCodes } from './interface.ts';
import { issueCodes } from './issue.ts';
import { jsonLdCodes } from './json-ld.ts';
import { mirrorCodes } from './mirror.ts';
import { networkCodes } from './network.ts';
import { presentationCodes } from './presentation.ts';
import { proofCodes } from './proof.ts';
import { replicaCodes } from './replica.ts';
import { sdJwtCodes } from './sd-jwt.ts';
import { statusCodes } from './status.ts';
import { storeCodes } from './store.ts';
import { trustCodes } from './trust.ts';
import { verifyCodes } from './verify.ts';
import { walletCodes } from './wallet.ts';

/** Every stable code of the project. Codes are public behaviour: they are added, never reused. */
export const CODES = {
  ...coreCodes,
  ...credentialCodes,
  ...formatCodes,
  ...sdJwtCodes,
  ...didCodes,
  ...proofCodes,
  ...jsonLdCodes,
  ...statusCodes,
  ...trustCodes,
  ...ebsiCodes,
  ...verifyCodes,
  ...contentCodes,
  ...presentationCodes,
  ...chainCodes,
  ...walletCodes,
  ...replicaCodes,
  ...interfaceCodes,
  ...issueCodes,
  ...networkCodes,
  ...mirrorCodes,
  ...storeCodes,
} as const;

export type Code = keyof typeof CODES;

/** The values that a code's message needs, as an argument list: none where it has no placeholder. */
export type CodeValues<C extends Code> = [Placeholders<(typeof CODES)[C]['message']>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<(typeof CODES)[C]['message']>, string | number>>];

export const codeEntry = (code: Code): CodeEntry => CODES[code];

/** A message cut at its placeholders: text at even places, names at odd ones. Cut once, filled for every finding. */
const templates = new Map<Code, readonly string[]>();

const templateOf = (code: Code): readonly string[] => {
  let template = templates.get(code);
  if (!template) {
    template = CODES[code].message.split(/\{(\w+)\}/);
    templates.set(code, template);
  }
  return template;
};

/** Whether a code's message has placeholders. */
export const needsValues = (code: Code): boolean => templateOf(code).length > 1;

/** What fills a message's placeholders: with it a page can say the same sentence in another language. */
export type CodeParameters = Readonly<Record<string, string | number>>;

/** A sentence of the catalogue, and what filled it: absent where it has no placeholder. */
export interface CodeText {
  readonly message: string;
  readonly parameters?: CodeParameters;
}

/** Fills the message of a code. Control characters in values are shown escaped, long values are cut. */
export const codeText = <C extends Code>(code: C, ...values: CodeValues<C>): CodeText => {
  const template = templateOf(code);
  let message = template[0] ?? '';
  if (template.length === 1) return { message };
  const given = (values[0] ?? {}) as CodeParameters;
  const parameters: Record<string, string | number> = {};
  for (let at = 1; at < template.length; at += 2) {
    const name = template[at] ?? '';
    const value = given[name] ?? '?';
    const shown = typeof value === 'number' ? value : printable(value);
    parameters[name] = shown;
    message += String(shown) + (template[at + 1] ?? '');
  }
  return { message, parameters };
};

/** As {@link codeText}, the message alone. */
export const codeMessage = <C extends Code>(code: C, ...values: CodeValues<C>): string =>
  codeText(code, ...values).message;

// Control, bidi and separator characters could forge a log line or reorder a sentence.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Without a state of its own, as a global one has. */
const SOME_UNPRINTABLE = new RegExp(UNPRINTABLE.source);

const printable = (text: string): string => {
  const cut = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  if (!SOME_UNPRINTABLE.test(cut)) return cut;
  return cut.replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};
