import { fromBase64url, toBase64url } from './base64url.ts';
import { fail } from './errors.ts';
import type { RsaJwk } from './jwk.ts';

/** RSA keys and RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017), as far as reading signatures goes. */

const MIN_BITS = 2048;
/** Checking costs the square of this: longer keys would be a way to make us work. */
const MAX_BITS = 8192;
const MIN_EXPONENT = 65_537;

/**
 * Modulus and exponent of an RSA key.
 * @throws VidimusError `KEY_MALFORMED` where the key is not in canonical form, too short or too long, has an exponent that is
 * even, below 65,537 or beyond 32 bits, an even modulus, or one of the guessable primes of ROCA (CVE-2017-15361).
 */
export const rsaNumbers = (key: RsaJwk): { readonly n: Uint8Array; readonly e: number } => {
  const n = shortest(key.n);
  const e = numberOf(shortest(key.e));
  const bits = n.length * 8 - Math.clz32(n[0] ?? 0) + 24;
  if (bits < MIN_BITS) throw malformed(`it has fewer than ${MIN_BITS} bits`);
  if (bits > MAX_BITS) throw malformed(`it has more than ${MAX_BITS} bits`);
  if (((n.at(-1) ?? 0) & 1) === 0) throw malformed('its modulus is even');
  if (e < MIN_EXPONENT || e % 2 === 0) throw malformed('its exponent is even or below 65537');
  if (isRoca(n)) throw malformed('its primes can be guessed (ROCA)');
  return { n, e };
};

/** @throws VidimusError `KEY_MALFORMED` where a number is not in its shortest form. */
export const checkRsaForm = (key: RsaJwk): void => {
  shortest(key.n);
  shortest(key.e);
};

const malformed = (reason: string) => fail('KEY_MALFORMED', { curve: 'RSA', reason });

/** Two forms of one number would be two names of one key. */
const shortest = (text: string): Uint8Array => {
  const bytes = text.length > MAX_BITS ? undefined : fromBase64url(text);
  if (bytes === undefined || bytes.length === 0 || bytes[0] === 0) {
    throw malformed('a number is not in its shortest form');
  }
  return bytes;
};

const numberOf = (bytes: Uint8Array): number => {
  if (bytes.length > 4) throw malformed('its exponent has more than 32 bits');
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
};

const PRIMES = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
  109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
] as const;

/** The powers of 65,537 modulo a prime: remainders that every key of the flawed generator has, and few others. */
const POWERS: readonly (readonly [number, ReadonlySet<number>])[] = PRIMES.map((prime) => {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * 65_537) % prime) powers.add(power);
  return [prime, powers];
});

const isRoca = (n: Uint8Array): boolean =>
  POWERS.every(([prime, powers]) => powers.has(n.reduce((rest, byte) => (rest * 256 + byte) % prime, 0)));

/** DER of SHA-256's DigestInfo up to the digest (RFC 8017 §9.2, note 1). */
const DIGEST_INFO = Uint8Array.of(
  ...[0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00],
  ...[0x04, 0x20],
);

/**
 * RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.2) in plain arithmetic, for pages without WebCrypto: the encoded message is built and
 * compared whole, never parsed. Nothing here is secret.
 * @param digest SHA-256 of what was signed.
 */
export const verifyRsa = (key: RsaJwk, digest: Uint8Array, signature: Uint8Array): boolean => {
  const { n, e } = rsaNumbers(key);
  if (signature.length !== n.length) return false;
  const modulus = bigintOf(n);
  const value = bigintOf(signature);
  if (value >= modulus) return false;
  return power(value, e, modulus) === bigintOf(encoded(digest, n.length));
};

/** 0x00 0x01 0xff… 0x00 DigestInfo digest. */
const encoded = (digest: Uint8Array, length: number): Uint8Array => {
  const message = new Uint8Array(length).fill(0xff);
  const start = length - DIGEST_INFO.length - digest.length;
  message.set([0, 1]);
  message[start - 1] = 0;
  message.set(DIGEST_INFO, start);
  message.set(digest, start + DIGEST_INFO.length);
  return message;
};

const bigintOf = (bytes: Uint8Array): bigint => {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
};

const power = (base: bigint, exponent: number, modulus: bigint): bigint => {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

/**
 * Reads `RSAPublicKey` of PKCS #1 (RFC 8017 §A.1.1) in DER: the form behind the multicodec code `rsa-pub`.
 * @throws VidimusError `KEY_MALFORMED`.
 */
export const rsaFromDer = (der: Uint8Array): RsaJwk => {
  const outer = element(der, 0, 0x30);
  const n = element(der, outer.start, 0x02);
  const e = element(der, n.end, 0x02);
  if (outer.end !== der.length || e.end !== outer.end) throw malformed('there is more than its two numbers');
  const key: RsaJwk = { kty: 'RSA', n: unsigned(der, n), e: unsigned(der, e) };
  rsaNumbers(key);
  return key;
};

interface Element {
  readonly start: number;
  readonly end: number;
}

const element = (der: Uint8Array, at: number, tag: number): Element => {
  const first = der[at + 1] ?? 0;
  const size = first < 0x80 ? 0 : first - 0x80;
  if (der[at] !== tag || size > 2) throw malformed('it is not in DER');
  let length = size === 0 ? first : 0;
  for (let i = 0; i < size; i++) length = length * 256 + (der[at + 2 + i] ?? 0);
  // DER knows one form: the shortest.
  if (size > 0 && length < (size === 1 ? 0x80 : 0x100)) throw malformed('it is not in DER');
  const start = at + 2 + size;
  if (start + length > der.length) throw malformed('it is cut off');
  return { start, end: start + length };
};

const unsigned = (der: Uint8Array, { start, end }: Element): string => {
  const [first = 0, second = 0] = der.subarray(start, end);
  const isPadded = first === 0 && second >= 0x80;
  if (end - start < 1 || first >= 0x80 || (first === 0 && !isPadded)) throw malformed('it is not in DER');
  return toBase64url(der.subarray(isPadded ? start + 1 : start, end));
};

/** The key as `RSAPublicKey` in DER. @throws VidimusError `KEY_MALFORMED`. */
export const rsaToDer = (key: RsaJwk): Uint8Array => {
  rsaNumbers(key);
  const numbers = [...integer(shortest(key.n)), ...integer(shortest(key.e))];
  return Uint8Array.of(0x30, ...lengthOf(numbers.length), ...numbers);
};

const integer = (bytes: Uint8Array): readonly number[] => {
  const padded = (bytes[0] ?? 0) >= 0x80 ? [0, ...bytes] : [...bytes];
  return [0x02, ...lengthOf(padded.length), ...padded];
};

const lengthOf = (length: number): readonly number[] => {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
};
