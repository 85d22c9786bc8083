import type { en as codesEn } from '../messages/en/codes.ts';
import type { en as consoleEn } from '../messages/en/console.ts';
import type { en as embedEn } from '../messages/en/embed.ts';
import type { en as exploreEn } from '../messages/en/explore.ts';
import type { en as uiEn } from '../messages/en/ui.ts';
import type { en as verifyEn } from '../messages/en/verify.ts';
import { fillMessage, type Message, type Messages, type Values } from './messages.ts';

type Texts = typeof uiEn &
  typeof verifyEn &
  typeof exploreEn &
  typeof consoleEn &
  typeof embedEn &
  typeof codesEn;
export type MessageKey = keyof Texts;
/** A file below `messages/LANGUAGE/`. */
export type Area = 'ui' | 'verify' | 'explore' | 'console' | 'embed' | 'codes';

/** How a page speaks: one language, chosen once at its start. */
export interface I18n {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  t(key: MessageKey, values?: Values): string;
  /** Whether there is such a text: for keys that are put together at run time. */
  has(key: string): key is MessageKey;
}

/** Each file is a chunk of its own, so that a page loads its own texts in one language. A new folder is a new language. */
const FILES = import.meta.glob<{ readonly [name: string]: Messages }>('../messages/*/*.ts');
const STORED = 'vidimus.language';
/** Asked of the page before it is loaded anew in another language; `detail` is the language. */
export const LANGUAGE_CHANGE = 'vidimus-language';

/** Every language that has a folder, by tag. */
export const LANGUAGES: readonly string[] = [
  ...new Set(Object.keys(FILES).map((path) => path.split('/')[2] ?? 'en')),
].sort();

/** `?lang=`, then what was chosen before, then what the browser asks for, then English. */
export const chooseLanguage = (): string => {
  const asked = new URLSearchParams(location.search).get('lang');
  const wanted = [asked, readStored(), ...navigator.languages, 'en'];
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => language === tag?.toLowerCase().split('-')[0]);
    if (found !== undefined) return found;
  }
  return 'en';
};

/** Remembers the choice and shows the page anew in it. */
export const switchLanguage = (language: string): void => {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage may be off; the address still says it.
  }
  const url = new URL(location.href);
  url.searchParams.set('lang', language);
  history.replaceState(history.state, '', url);
  // A page that holds what must not be lost speaks on by itself.
  const change = new CustomEvent(LANGUAGE_CHANGE, { cancelable: true, detail: language });
  if (window.dispatchEvent(change)) location.reload();
};

/** Loads the texts of some areas. What a language lacks is said in English. */
export const loadI18n = async (areas: readonly Area[], language = chooseLanguage()): Promise<I18n> => {
  const load = async (tag: string, area: Area): Promise<Messages> => {
    const file = FILES[`../messages/${tag}/${area}.ts`];
    return file === undefined ? {} : ((await file())[tag] ?? {});
  };
  const parts = await Promise.all(
    areas.map(async (area) => {
      const own = await load(language, area);
      // English is fetched only where something is missing from the language's own file altogether.
      return Object.keys(own).length === 0 && language !== 'en' ? load('en', area) : own;
    }),
  );
  const texts = new Map<string, Message>(parts.flatMap((part) => Object.entries(part)));
  const rules = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  const direction = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  document.documentElement.dir = direction;
  return {
    language,
    direction,
    t: (key, values = {}) => fillMessage(texts.get(key) ?? key, values, rules),
    has: (key): key is MessageKey => texts.has(key),
  };
};

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

const readStored = (): string | null => {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
};
