import { failed } from '../core/finding.ts';
import { asList, isString, type Json, type JsonObject } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { parseDateTime, type Seconds } from '../core/seconds.ts';

/** The last second of the year 9999: no later date can be printed. */
const LAST = 253_402_300_799;

/** A NumericDate claim (RFC 7519 §2), fractions cut off. @throws Refusal `JWT_CLAIM_INVALID`. */
export const numericDate = (payload: JsonObject, claim: 'iat' | 'nbf' | 'exp'): Seconds | undefined => {
  const value = payload[claim];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || value < 0 || value > LAST)
    return refuse(failed('JWT_CLAIM_INVALID', { claim }));
  return Math.floor(value);
};

/** A text claim. @throws Refusal `JWT_CLAIM_INVALID`. */
export const textClaim = (
  payload: JsonObject,
  claim: 'iss' | 'sub' | 'jti' | 'nonce',
): string | undefined => {
  const value = payload[claim];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') return refuse(failed('JWT_CLAIM_INVALID', { claim }));
  return value;
};

/** `aud`: a text or a list of them (RFC 7519 §4.1.3). @throws Refusal `JWT_CLAIM_INVALID`. */
export const audienceOf = (payload: JsonObject): readonly string[] => {
  const list = asList(payload.aud);
  const texts = list.filter(isString);
  return texts.length === list.length && texts.length <= 64 && !texts.includes('')
    ? texts
    : refuse(failed('JWT_CLAIM_INVALID', { claim: 'aud' }));
};

/** A date member of a credential. @throws Refusal `DATE_INVALID`. */
export const dateMember = (document: JsonObject, member: string): Seconds | undefined => {
  const value: Json | undefined = document[member];
  if (value === undefined) return undefined;
  const time = typeof value === 'string' ? dateTime(value) : undefined;
  return time ?? refuse(failed('DATE_INVALID', { member }));
};

/** Credentials repeat one date in several members: the last one read is remembered. */
let last: { readonly text: string; readonly time: Seconds | undefined } = { text: '', time: undefined };

const dateTime = (text: string): Seconds | undefined => {
  if (text !== last.text) last = { text, time: parseDateTime(text) };
  return last.time;
};

/**
 * A claim that repeats a member must agree with it.
 * @throws Refusal `JWT_CLAIM_MISMATCH`.
 */
export const mirrors = <T extends string | number>(
  claim: string,
  stated: T | undefined,
  member: string,
  inside: T | undefined,
): void => {
  if (stated !== undefined && inside !== undefined && stated !== inside) {
    refuse(failed('JWT_CLAIM_MISMATCH', { claim, member }));
  }
};

export const latest = (...times: readonly (Seconds | undefined)[]): Seconds | undefined =>
  pick(times, Math.max);

export const earliest = (...times: readonly (Seconds | undefined)[]): Seconds | undefined =>
  pick(times, Math.min);

const pick = (
  times: readonly (Seconds | undefined)[],
  choose: (a: number, b: number) => number,
): Seconds | undefined =>
  times.reduce<Seconds | undefined>(
    (best, time) => (best === undefined ? time : time === undefined ? best : choose(best, time)),
    undefined,
  );
