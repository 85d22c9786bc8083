import { fromBase64url } from '../core/base64url.ts';
import { failed } from '../core/finding.ts';
import { fromHex, hexOfSize } from '../core/hex.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { type CurveName, keyKindOf, type PublicJwk } from '../core/jwk.ts';
import { decodeBase58, fromBase58btc } from '../core/multibase.ts';
import { keyFromPoint } from '../core/points.ts';
import { refuse } from '../core/refusal.ts';
import { parseDateTime, type Seconds } from '../core/seconds.ts';
import type { VerificationMethod } from './document.ts';
import { readJwk } from './jwk.ts';
import { readMultikey } from './multikey.ts';

type Key = VerificationMethod['key'];

const OTHER: Key = { kind: 'other' };

/** Types that are about one curve: their keys in bytes need no multicodec, and a key of another curve is not theirs. */
const CURVE_OF_TYPE: ReadonlyMap<unknown, CurveName> = new Map([
  ['Ed25519VerificationKey2018', 'Ed25519'],
  ['Ed25519VerificationKey2020', 'Ed25519'],
  ['EcdsaSecp256k1VerificationKey2019', 'secp256k1'],
  ['EcdsaSecp256k1VerificationKey2020', 'secp256k1'],
  ['EcdsaSecp256k1RecoveryMethod2020', 'secp256k1'],
  ['EcdsaSecp256r1VerificationKey2019', 'P-256'],
  ['P256Key2021', 'P-256'],
  ['P384Key2021', 'P-384'],
]);

/** What each property of a verification method makes of it. Those that are only named are of no use to us. */
const READERS: readonly (readonly [string, (method: JsonObject) => Key | undefined])[] = [
  ['publicKeyJwk', ({ publicKeyJwk }) => (isObject(publicKeyJwk) ? jwk(readJwk(publicKeyJwk)) : undefined)],
  ['publicKeyMultibase', ({ type, publicKeyMultibase }) => fromMultibase(type, publicKeyMultibase)],
  ['publicKeyHex', ({ type, publicKeyHex }) => fromBytes(type, hexBytes(publicKeyHex))],
  ['publicKeyBase58', ({ type, publicKeyBase58 }) => fromBytes(type, base58Bytes(publicKeyBase58))],
  ['publicKeyBase64', ({ type, publicKeyBase64 }) => fromBytes(type, base64Bytes(publicKeyBase64))],
  ['blockchainAccountId', ({ blockchainAccountId }) => account(blockchainAccountId)],
  ['ethereumAddress', ({ ethereumAddress }) => account(ethereumAddress)],
  ['publicKeyPem', () => OTHER],
  ['publicKeyPgp', () => OTHER],
];

/** Private keys in the encodings of verification methods; those of a JWK are found by its reader. */
const PRIVATE = ['Jwk', 'Multibase', 'Base58', 'Hex', 'Pem'].flatMap((encoding) => [
  `secretKey${encoding}`,
  `privateKey${encoding}`,
]);

/**
 * The key of a verification method, and until when it may be used.
 * @returns undefined where the key is malformed or there are two of them: two readers could take two different keys.
 * @throws Refusal and VidimusError as `readJwk` and `keyFromPoint` do.
 */
export const readMaterial = (
  method: JsonObject,
): { readonly key: Key; readonly until?: Seconds } | undefined => {
  if (PRIVATE.some((property) => method[property] !== undefined))
    return refuse(failed('DID_DOCUMENT_HAS_PRIVATE_KEY'));
  const stated = READERS.filter(([property]) => method[property] !== undefined);
  const [first, second] = stated;
  if (second !== undefined) return undefined;
  const key = first === undefined ? OTHER : first[1](method);
  if (key === undefined) return undefined;
  const ends = endsOf(method);
  // An end that cannot be read may have come.
  if (ends === undefined || !fitsType(method.type, key)) return { key: OTHER };
  return ends.length === 0 ? { key } : { key, until: Math.min(...ends) };
};

const endsOf = ({ expires, revoked }: JsonObject): readonly Seconds[] | undefined => {
  const ends: Seconds[] = [];
  for (const text of [expires, revoked]) {
    if (text === undefined) continue;
    const time = isString(text) ? parseDateTime(text) : undefined;
    if (time === undefined) return undefined;
    ends.push(time);
  }
  return ends;
};

const fitsType = (type: unknown, key: Key): boolean => {
  const curve = CURVE_OF_TYPE.get(type);
  return curve === undefined || key.kind !== 'jwk' || keyKindOf(key.jwk) === curve;
};

const jwk = (key: PublicJwk | undefined): Key => (key === undefined ? OTHER : { kind: 'jwk', jwk: key });

/** Longer keys than any of ours (post-quantum ones) are other kinds; base58 that long is not even decoded. */
const LONGEST = 1536;

const fromMultibase = (type: unknown, text: unknown): Key | undefined => {
  if (isString(text) && text.length > LONGEST) return OTHER;
  const bytes = isString(text) ? multibaseBytes(text) : undefined;
  if (bytes === undefined) return undefined;
  // Before multicodec became the rule, types of one curve held the bare point.
  const curve = CURVE_OF_TYPE.get(type);
  if (curve !== undefined && isBarePoint(curve, bytes)) return jwk(keyFromPoint(curve, bytes));
  const read = readMultikey(bytes);
  if (read === undefined) return undefined;
  return 'key' in read ? jwk(read.key) : OTHER;
};

/** Base58btc and base64url without padding: the two of Controlled Identifiers 1.0 §2.4. */
const multibaseBytes = (text: string): Uint8Array | undefined =>
  text.startsWith('u') ? fromBase64url(text.slice(1)) : fromBase58btc(text);

const isBarePoint = (curve: CurveName, bytes: Uint8Array): boolean => {
  if (curve === 'Ed25519') return bytes.length === 32;
  return bytes.length === (curve === 'P-384' ? 49 : 33) && (bytes[0] === 2 || bytes[0] === 3);
};

const hexBytes = (text: unknown): Uint8Array | undefined =>
  isString(text) ? fromHex(text.startsWith('0x') ? text : `0x${text}`) : undefined;

const base58Bytes = (text: unknown): Uint8Array | undefined =>
  isString(text) ? decodeBase58(text) : undefined;

/** RFC 4648 §4, as did:ethr writes attributes: with padding or without. */
const base64Bytes = (text: unknown): Uint8Array | undefined =>
  isString(text) && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
    ? fromBase64url(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))
    : undefined;

/** Key types from before multicodec: the method's type says which curve the bytes belong to. */
const fromBytes = (type: unknown, bytes: Uint8Array | undefined): Key | undefined => {
  if (bytes === undefined) return undefined;
  const curve = CURVE_OF_TYPE.get(type);
  return curve === undefined ? OTHER : jwk(keyFromPoint(curve, bytes));
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
