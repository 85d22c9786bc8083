import { fromBase64url, toBase64url } from '../core/base64url.ts';
import { no, type Outcome, ok, unknown } from '../core/finding.ts';
import { gunzip, gzip } from '../core/packed/gzip.ts';

/** The two W3C encodings of a list of bits. */
export type ListForm = 'BitstringStatusList' | 'StatusList2021';

/** Fewer entries would show whose status is asked for (Bitstring Status List §6.1; StatusList2021 §5.1: 16 KiB). */
export const MINIMUM_ENTRIES = 131_072;

/**
 * Reads `encodedList`. BitstringStatusList: multibase `u` (base64url without padding) of gzip. StatusList2021: base64 or
 * base64url of gzip, padded or not (EBSI writes standard base64). The left-most bit is index 0.
 * @param limit of the unpacked list, in bytes.
 */
export const decodeList = (encoded: string, form: ListForm, limit: number): Outcome<Uint8Array> => {
  const packed = packedBytes(encoded, form);
  if (packed === undefined) return malformed('encodedList is not in the base64 form of its type');
  const bits = gunzip(packed, limit);
  if (bits === 'too-large') return no(unknown('STATUS_LIST_TOO_LARGE', { limit }));
  if (bits === 'malformed') return malformed('encodedList is not exactly one gzip member');
  if (bits.length * 8 < MINIMUM_ENTRIES) {
    return no(unknown('STATUS_LIST_TOO_SHORT', { bits: bits.length * 8, minimum: MINIMUM_ENTRIES }));
  }
  return ok(bits);
};

/** Writes `encodedList`; the counterpart of {@link decodeList}. */
export const encodeList = async (bits: Uint8Array, form: ListForm): Promise<string> => {
  const text = toBase64url(await gzip(bits));
  return form === 'BitstringStatusList' ? `u${text}` : toPaddedBase64(text);
};

const packedBytes = (encoded: string, form: ListForm): Uint8Array | undefined => {
  if (form === 'BitstringStatusList') {
    return encoded.startsWith('u') ? fromBase64url(encoded.slice(1)) : undefined;
  }
  const text = withoutPadding(encoded);
  if (text === undefined) return undefined;
  // One alphabet or the other: mixed letters are no base64 at all.
  if (!/[+/]/.test(text)) return fromBase64url(text);
  return /[-_]/.test(text) ? undefined : fromBase64url(text.replaceAll('+', '-').replaceAll('/', '_'));
};

/** Padding is optional, but where it stands it is complete. */
const withoutPadding = (text: string): string | undefined => {
  if (!text.endsWith('=')) return text;
  return text.length % 4 === 0 ? text.slice(0, text.endsWith('==') ? -2 : -1) : undefined;
};

const toPaddedBase64 = (text: string): string =>
  text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(Math.ceil(text.length / 4) * 4, '=');

const malformed = (reason: string) => no(unknown('STATUS_LIST_MALFORMED', { reason }));
