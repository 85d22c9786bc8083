import { sha384, sha512 } from '@noble/hashes/sha2.js';
import { sha256 } from '#crypto';
import { fromBase64url } from '../core/base64url.ts';
import { fromBase58btc, readVarint } from '../core/multibase.ts';

type Hash = (bytes: Uint8Array) => Uint8Array;

/** `unreadable`: a form or hash that is not known, which proves nothing. */
export type DigestMatch = 'matches' | 'differs' | 'unreadable';

const BY_NAME: ReadonlyMap<string, Hash> = new Map([
  ['sha256', sha256],
  ['sha384', sha384],
  ['sha512', sha512],
]);
/** Multihash codes of the same three. */
const BY_CODE: ReadonlyMap<number, Hash> = new Map([
  [0x12, sha256],
  [0x20, sha384],
  [0x13, sha512],
]);

/**
 * Subresource Integrity: `sha384-…` in base64, padded or not, also URL-safe as the data model's own examples write it.
 * Several between spaces: the strongest hash decides, and any one of it may match.
 */
export const matchSri = (bytes: Uint8Array, sri: string): DigestMatch => {
  const entries = sri.trim().split(/\s+/).slice(0, 16).flatMap(sriEntry);
  const strongest = entries.toSorted((a, b) => b.digest.length - a.digest.length)[0];
  if (strongest === undefined) return 'unreadable';
  const those = entries.filter(({ digest }) => digest.length === strongest.digest.length);
  const actual = strongest.hash(bytes);
  return those.some(({ digest }) => isSame(digest, actual)) ? 'matches' : 'differs';
};

const sriEntry = (entry: string): { readonly hash: Hash; readonly digest: Uint8Array }[] => {
  const [, name = '', text = ''] =
    /^(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+)={0,2}(?:\?.*)?$/.exec(entry) ?? [];
  const hash = BY_NAME.get(name);
  const digest = fromBase64url(urlSafe(text));
  const size = Number(name.slice(3)) / 8;
  return hash === undefined || digest?.length !== size ? [] : [{ hash, digest }];
};

/** Multibase (`u` base64url, `m` base64, `z` base58btc) of a multihash of SHA-2. */
export const matchMultibase = (bytes: Uint8Array, text: string): DigestMatch => {
  const raw = /^[um]/.test(text) ? fromBase64url(urlSafe(text.slice(1))) : fromBase58btc(text);
  const code = raw && readVarint(raw);
  if (raw === undefined || code === undefined) return 'unreadable';
  const hash = BY_CODE.get(code.value);
  const digest = raw.subarray(code.length + 1);
  if (hash === undefined || raw[code.length] !== digest.length) return 'unreadable';
  return isSame(digest, hash(bytes)) ? 'matches' : 'differs';
};

const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, position) => byte === b[position]);
