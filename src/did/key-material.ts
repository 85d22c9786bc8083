import { fromHex, hexOfSize } from '../core/hex.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import type { PublicJwk } from '../core/jwk.ts';
import { decodeBase58, fromBase58btc } from '../core/multibase.ts';
import { keyFromPoint } from '../core/points.ts';
import type { VerificationMethod } from './document.ts';
import { readJwk } from './jwk.ts';
import { readMultikey } from './multikey.ts';

type Key = VerificationMethod['key'];

const OTHER: Key = { kind: 'other' };

/** What each property of a verification method makes of it; the first one that is there decides. */
const READERS: readonly (readonly [string, (method: JsonObject) => Key | undefined])[] = [
  ['publicKeyJwk', ({ publicKeyJwk }) => (isObject(publicKeyJwk) ? jwk(readJwk(publicKeyJwk)) : undefined)],
  ['publicKeyMultibase', ({ publicKeyMultibase }) => fromMultibase(publicKeyMultibase)],
  ['publicKeyHex', ({ type, publicKeyHex }) => fromBytes(type, hexBytes(publicKeyHex))],
  ['publicKeyBase58', ({ type, publicKeyBase58 }) => fromBytes(type, base58Bytes(publicKeyBase58))],
  ['blockchainAccountId', ({ blockchainAccountId }) => account(blockchainAccountId)],
  ['ethereumAddress', ({ ethereumAddress }) => account(ethereumAddress)],
];

const KEY_PROPERTIES = READERS.map(([property]) => property);

/**
 * The key of a verification method.
 * @returns undefined where it is malformed or there are two of them: two readers could take two different keys.
 * @throws Refusal and VidimusError as `readJwk` and `keyFromPoint` do.
 */
export const keyOf = (method: JsonObject): Key | undefined => {
  const stated = KEY_PROPERTIES.filter((property) => method[property] !== undefined);
  if (stated.length > 1) return undefined;
  const reader = READERS.find(([property]) => property === stated[0])?.[1];
  return reader === undefined ? OTHER : reader(method);
};

const jwk = (key: PublicJwk | undefined): Key => (key === undefined ? OTHER : { kind: 'jwk', jwk: key });

/** Longer keys than any of ours (post-quantum ones) are other kinds; base58 that long is not even decoded. */
const LONGEST = 512;

const fromMultibase = (text: unknown): Key | undefined => {
  if (isString(text) && text.length > LONGEST) return OTHER;
  const bytes = isString(text) ? fromBase58btc(text) : undefined;
  const read = bytes === undefined ? undefined : readMultikey(bytes);
  if (read === undefined) return undefined;
  return 'key' in read ? jwk(read.key) : OTHER;
};

const hexBytes = (text: unknown): Uint8Array | undefined =>
  isString(text) ? fromHex(text.startsWith('0x') ? text : `0x${text}`) : undefined;

const base58Bytes = (text: unknown): Uint8Array | undefined =>
  isString(text) ? decodeBase58(text) : undefined;

/** Key types from before multicodec: the method's type says which curve the bytes belong to. */
const fromBytes = (type: unknown, bytes: Uint8Array | undefined): Key | undefined => {
  if (bytes === undefined) return undefined;
  if (type === 'Ed25519VerificationKey2018') return jwk(keyFromPoint('Ed25519', bytes));
  if (type === 'EcdsaSecp256k1VerificationKey2019') return jwk(keyFromPoint('secp256k1', bytes));
  return OTHER;
};

/** CAIP-10 (`eip155:1:0x…`), its older form (`0x…@eip155:1`), or a bare address; only EIP-155 chains have such accounts. */
const account = (text: unknown): Key | undefined => {
  if (!isString(text)) return undefined;
  const [, chainA, addressA] = /^eip155:(\d{1,15}):(0x[0-9a-fA-F]{40})$/.exec(text) ?? [];
  const [, addressB, chainB] = /^(0x[0-9a-fA-F]{40})(?:@eip155:(\d{1,15}))?$/.exec(text) ?? [];
  const address = hexOfSize(addressA ?? addressB, 20);
  if (address === undefined) return /^[a-z0-9-]{3,8}:/.test(text) ? OTHER : undefined;
  return { kind: 'account', account: `eip155:${chainA ?? chainB ?? '1'}:${address}` };
};
