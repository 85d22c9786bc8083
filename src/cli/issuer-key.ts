import { Wallet } from 'ethers';
import { toBase64url } from '../core/base64url.ts';
import { fail } from '../core/errors.ts';
import { fromHex } from '../core/hex.ts';
import { isString } from '../core/json.ts';
import type { PrivateJwk } from '../core/jwk.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import { thumbprintOf } from '../did/thumbprint.ts';
import { didKeyIssuer } from '../issue/keys.ts';
import type { Signer } from '../issue/signer.ts';
import type { Settings } from './settings/load.ts';
import { readSigner } from './signer.ts';
import type { Call } from './verb.ts';

const KEY_VARIABLE = 'VIDIMUS_ISSUER_KEY';

/**
 * The key that signs credentials: the private JWK in VIDIMUS_ISSUER_KEY, else the account's own (ES256K).
 * @param did The issuer; its did:key where absent.
 * @throws KEY_NOT_GIVEN, ISSUER_KEY_MALFORMED, OPTION_MISSING where the method's id cannot be known
 */
export const readIssuer = async (
  call: Call,
  settings: Settings,
  did: string | undefined,
): Promise<{ readonly did: string; readonly signer: Signer }> => {
  const key = await readKey(call, settings);
  const own = didKeyIssuer(key);
  const issuer = did ?? own.did;
  return { did: issuer, signer: { kid: kidOf(call, issuer, own, key), key } };
};

/** Whether a key of its own signs credentials, not the account. */
export const hasIssuerKey = ({ io }: Call): boolean => (io.env[KEY_VARIABLE] ?? '') !== '';

const kidOf = (
  call: Call,
  did: string,
  own: { readonly did: string; readonly kid: string },
  key: PrivateJwk,
): string => {
  const given = call.options.text('kid');
  if (given !== undefined) return given.startsWith('#') ? `${did}${given}` : given;
  if (did === own.did) return own.kid;
  if (did.startsWith('did:ethr:')) return `${did}#controller`;
  if (did.startsWith('did:jwk:')) return `${did}#0`;
  // EBSI names keys by their thumbprint, and so does our registry of DIDs.
  if (did.startsWith('did:ebsi:')) return `${did}#${thumbprintOf(key)}`;
  throw fail('OPTION_MISSING', { option: '--kid (the verification method of the issuer)' });
};

/** The key alone. @throws KEY_NOT_GIVEN, ISSUER_KEY_MALFORMED */
export const readKey = async (call: Call, settings: Settings): Promise<PrivateJwk> => {
  const jwk = call.io.env[KEY_VARIABLE];
  if (jwk !== undefined && jwk !== '') return parseKey(jwk);
  const account = await readSigner(call, settings);
  if (!(account instanceof Wallet) && !('signingKey' in account)) throw fail('KEY_NOT_GIVEN');
  const { privateKey, publicKey } = (account as Wallet).signingKey;
  const point = fromHex(publicKey);
  const secret = fromHex(privateKey);
  if (point === undefined || secret === undefined) throw fail('KEY_NOT_GIVEN');
  return {
    kty: 'EC',
    crv: 'secp256k1',
    x: toBase64url(point.slice(1, 33)),
    y: toBase64url(point.slice(33, 65)),
    d: toBase64url(secret),
  };
};

/** The cause of a failure is dropped: it could quote the key. */
const parseKey = (text: string): PrivateJwk => {
  const malformed = () => fail('ISSUER_KEY_MALFORMED');
  let jwk: ReturnType<typeof parseJsonObject>;
  try {
    jwk = parseJsonObject(text, { maxBytes: 4096 });
  } catch {
    throw malformed();
  }
  const { kty, crv, x, y, d } = jwk;
  if (!isString(x) || !isString(d)) throw malformed();
  if (kty === 'OKP' && crv === 'Ed25519') return { kty, crv, x, d };
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384' || crv === 'secp256k1') && isString(y)) {
    return { kty, crv, x, y, d };
  }
  throw malformed();
};
