import type { Formats } from './format.ts';
import type { I18n, MessageKey } from './i18n.ts';

/** A text and the language that it is in, for the `lang` of its element. */
export interface Spoken {
  readonly text: string;
  /** BCP 47; English where the page's language has no such text. */
  readonly language: string;
}

/** A sentence of the catalogue: a check, a note, a fault of the SDK or a problem of the service. */
export interface Coded {
  readonly code: string;
  /** The sentence in English, filled. */
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly parameters?: Readonly<Record<string, string | number>> | undefined;
}

interface Summed {
  readonly summary: string;
  readonly summaryParts: readonly Omit<Coded, 'message' | 'remedy'>[];
}

/** Sentences of codes in the page's language. */
export interface Sentences {
  message(of: Coded): Spoken;
  /** What to do; undefined where the sentence came without. */
  remedy(of: Coded): Spoken | undefined;
  /** The one sentence of a verdict. */
  summary(of: Summed): Spoken;
}

export interface SentenceOptions {
  /** The registry's name of an organisation in the reader's language, by its English one. */
  readonly nameOf?: (name: string) => string | undefined;
}

/**
 * Says in the page's language what codes stand for. English comes with the verdict, from the catalogue; the other
 * languages from `messages/LANGUAGE/codes.ts`, so the page loads the area `codes`.
 */
export const createSentences = (
  { language, has, t }: Pick<I18n, 'language' | 'has' | 't'>,
  formats: Pick<Formats, 'date' | 'number'>,
  { nameOf = () => undefined }: SentenceOptions = {},
): Sentences => {
  const textAt = (key: string, values: Readonly<Record<string, string>> = {}): string | undefined =>
    has(key) ? t(key as MessageKey, values) : undefined;

  const shown = (value: string | number): string => {
    if (typeof value === 'number') return formats.number(value);
    if (DATE_TIME.test(value)) return formats.date(value);
    return nameOf(value) ?? phrase(value);
  };
  /** A value may itself be words of the catalogue, or a list of such. */
  const phrase = (value: string): string => {
    const whole = textAt(`words.${value}`);
    if (whole !== undefined) return whole;
    const [, most] = /^at most (.+)$/.exec(value) ?? [];
    if (most !== undefined) return textAt('words.at most', { count: most }) ?? value;
    if (value.endsWith(MORE))
      return `${phrase(value.slice(0, -MORE.length))} ${textAt('words.and more') ?? MORE.trim()}`;
    const parts = value.split(', ');
    return parts.length > 1 ? parts.map((part) => textAt(`words.${part}`) ?? part).join(', ') : value;
  };
  const filled = (code: string, parameters: Coded['parameters']): string | undefined =>
    textAt(
      `code.${code}`,
      Object.fromEntries(Object.entries(parameters ?? {}).map(([name, value]) => [name, shown(value)])),
    );
  /** The catalogue's own words, with dates and names as the reader writes them. */
  const english = ({ message, parameters }: Pick<Coded, 'message' | 'parameters'>): Spoken => {
    if (language !== 'en') return { text: message, language: 'en' };
    let text = message;
    for (const value of Object.values(parameters ?? {})) {
      if (typeof value === 'string' && DATE_TIME.test(value)) {
        text = text.replaceAll(value, () => formats.date(value));
      }
    }
    return { text, language: 'en' };
  };
  const own = (text: string): Spoken => ({ text, language });

  return {
    message: (of) => {
      const text = filled(of.code, of.parameters);
      return text === undefined ? english(of) : own(text);
    },
    remedy: ({ code, remedy }) => {
      if (remedy === undefined || remedy === '') return undefined;
      const text = textAt(`code.${code}.remedy`);
      return text === undefined ? { text: remedy, language: 'en' } : own(text);
    },
    summary: ({ summary, summaryParts }) => {
      const parts = summaryParts.map(({ code, parameters }) => filled(code, parameters));
      if (parts.length > 0 && parts.every((part) => part !== undefined)) return own(parts.join(' '));
      const parameters = Object.assign({}, ...summaryParts.map((part) => part.parameters ?? {}));
      return english({ message: summary, parameters });
    },
  };
};

/** How the catalogue's lists end that are cut. */
const MORE = ' and more';
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
