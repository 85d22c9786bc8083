import { fail } from '../core/errors.ts';
import { parseDateTime, type Seconds } from '../core/seconds.ts';
import { didYouMean } from './suggest.ts';

/** The options of one call, read with a stated form; commander's own values are untyped. */
export class Options {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** @throws OPTION_MISSING */
  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === '') throw fail('OPTION_MISSING', { option: dashed(name) });
    return value;
  }

  list(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  }

  /** @throws OPTION_VALUE_INVALID where it is not a whole number from `least` to `most`. */
  whole(name: string, least: number, most: number): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : wholeNumber(dashed(name), value, least, most);
  }

  /** A time as RFC 3339, as a day (its first second in UTC), or as Unix seconds. @throws OPTION_VALUE_INVALID */
  time(name: string): Seconds | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : timeOf(dashed(name), value);
  }

  /** One of the words given. @throws OPTION_VALUE_INVALID */
  oneOf<const T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    throw fail('OPTION_VALUE_INVALID', {
      option: dashed(name),
      value,
      reason: `it is one of ${words.join(', ')}${didYouMean(value, words)}`,
    });
  }
}

/** `didDocument` → `--did-document`. */
export const dashed = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export const wholeNumber = (option: string, value: string, least: number, most: number): number => {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw fail('OPTION_VALUE_INVALID', {
    option,
    value,
    reason: `it is a whole number from ${least} to ${most}`,
  });
};

export const timeOf = (option: string, value: string): Seconds => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? parseDateTime(`${value}T00:00:00Z`)
    : /^\d{9,10}$/.test(value)
      ? Number(value)
      : parseDateTime(value);
  if (time !== undefined) return time;
  throw fail('OPTION_VALUE_INVALID', {
    option,
    value,
    reason: 'it is a time such as 2026-06-30T12:00:00Z, or a day such as 2026-06-30',
  });
};
