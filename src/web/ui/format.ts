/** Dates, numbers and names in the reader's language, by `Intl`. Times come as RFC 3339 texts or as Unix seconds. */
export interface Formats {
  /** `30 June 2026`; a time of day only where `withTime` is asked. In the reader's own time zone, which is named with a time. */
  date(at: string | number, withTime?: boolean): string;
  /** `in 3 days`, `2 hours ago`; `from` in Unix seconds, default the present. */
  relative(at: string | number, from?: number): string;
  number(value: number): string;
  /** ISO 3166-1 alpha-2 to the country's name; the code where it has none. */
  country(code: string): string;
  /** BCP 47 to the language's name. */
  languageName(tag: string): string;
  list(parts: readonly string[]): string;
  /** Seconds to `5 minutes`, `2 hours`, `3 days`. */
  duration(seconds: number): string;
}

const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A language without a region writes dates as one of its countries does: the reader's own, else Europe's for English. */
const regional = (language: string): string => {
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;
  const own = globalThis.navigator?.languages?.find((tag) => tag.includes('-') && base(tag) === language);
  return own ?? (language === 'en' ? 'en-GB' : language);
};

export const createFormats = (tag: string): Formats => {
  const language = regional(tag);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const time = new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  });
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(language);
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const lists = new Intl.ListFormat(language);
  const millisecondsOf = (at: string | number): number =>
    typeof at === 'number' ? at * 1000 : Date.parse(at);
  return {
    date: (at, withTime = false) => {
      const ms = millisecondsOf(at);
      return Number.isFinite(ms) ? (withTime ? time : day).format(ms) : String(at);
    },
    relative: (at, from = Date.now() / 1000) => {
      const seconds = millisecondsOf(at) / 1000 - from;
      if (!Number.isFinite(seconds)) return String(at);
      const [unit, size] = unitFor(seconds);
      return ago.format(Math.trunc(seconds / size), unit);
    },
    number: (value) => numbers.format(value),
    country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (regions.of(code.toUpperCase()) ?? code) : code),
    languageName: (tag) => {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    list: (parts) => lists.format(parts),
    duration: (seconds) => {
      const [unit, size] = unitFor(seconds);
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
      return format.format(Math.trunc(Math.abs(seconds) / size));
    },
  };
};

const unitFor = (seconds: number): (typeof UNITS)[number] =>
  UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];

/** A text in the reader's language, else English, else the first; with the language that it is in. */
export const pickText = (
  texts: Readonly<Record<string, string>> | undefined,
  language: string,
): { readonly text: string; readonly language: string } | undefined => {
  const entries = Object.entries(texts ?? {});
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;
  const found =
    entries.find(([tag]) => base(tag) === base(language)) ??
    entries.find(([tag]) => base(tag) === 'en') ??
    entries[0];
  return found && { language: found[0], text: found[1] };
};
