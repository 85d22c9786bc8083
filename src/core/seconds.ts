import { Lru } from './lru.ts';

/** A point in time as whole Unix seconds: the unit of the chain and of JWT. Milliseconds stay at the edges. */
export type Seconds = number;

/** A clock is handed in, never read from inside a rule, so that a verdict can be repeated. */
export type Clock = () => Seconds;

export const systemClock: Clock = () => Math.floor(Date.now() / 1000);

/** RFC 3339 in UTC, as every interface prints times: `2026-11-22T08:00:00Z`. */
export const formatSeconds = (time: Seconds): string => {
  const known = formatted.get(time);
  if (known !== undefined) return known;
  const text = new Date(time * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z');
  formatted.set(time, text);
  return text;
};

// The same few times stand in every verdict of a batch, and one credential repeats its date.
const formatted = new Lru<Seconds, string>(2_048);
const read = new Lru<string, Seconds>(2_048);

const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/i;

/**
 * Reads an RFC 3339 date-time (XSD dateTimeStamp, whose time zones end at 14:00). Fractions of a second are cut off.
 * @returns undefined where the text is not one, names a day that does not exist, or lacks its time zone.
 */
export const parseDateTime = (text: string): Seconds | undefined => {
  const known = read.get(text);
  if (known !== undefined) return known;
  const time = readDateTime(text);
  // What reads as a time is short.
  if (time !== undefined) read.set(text, time);
  return time;
};

const readDateTime = (text: string): Seconds | undefined => {
  const match = RFC3339.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  const utc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const date = new Date(utc);
  const exists =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60;
  if (!exists) return undefined;
  return Math.floor(utc / 1000) - zoneOffset(zone as string);
};

const zoneOffset = (zone: string): number => {
  if (zone === 'Z' || zone === 'z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(4, 6)) * 60);
};
