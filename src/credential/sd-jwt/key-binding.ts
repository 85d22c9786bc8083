import { failed } from '../../core/finding.ts';
import { isString } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { numericDate } from '../claims.ts';
import { readJws } from '../jws.ts';
import type { KeyBinding } from '../model.ts';

const utf8 = new TextEncoder();

/**
 * Reads the token by which a holder binds a presentation to one verifier and one request (RFC 9901 §4.3).
 * @param presented The digest of all that stands before it, as its claim `sd_hash` must have it.
 * @throws Refusal `KEY_BINDING_MALFORMED`, `KEY_BINDING_HASH_MISMATCH`, and what `readJws` throws.
 */
export const readKeyBinding = (token: string, presented: string, maxBytes: number): KeyBinding => {
  const { header, payload, algorithm, signingInput, signature } = readJws(token, utf8.encode(token), {
    maxBytes,
  });
  const { typ } = header;
  if (!isString(typ) || typ.toLowerCase().replace(/^application\//, '') !== 'kb+jwt') {
    return malformed('its type (typ) is not kb+jwt');
  }
  const { aud: audience, nonce, sd_hash: hash } = payload;
  const issuedAt = numericDate(payload, 'iat');
  if (issuedAt === undefined) return malformed('it has no iat');
  if (!isString(audience) || audience === '') return malformed('its aud is not one text');
  if (!isString(nonce) || nonce === '') return malformed('its nonce is not a text');
  if (!isString(hash)) return malformed('its sd_hash is not a text');
  if (hash !== presented) return refuse(failed('KEY_BINDING_HASH_MISMATCH'));
  const notBefore = numericDate(payload, 'nbf');
  const expires = numericDate(payload, 'exp');
  return {
    algorithm,
    signingInput,
    signature,
    audience,
    nonce,
    issuedAt,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(expires === undefined ? {} : { expires }),
  };
};

const malformed = (reason: string): never => refuse(failed('KEY_BINDING_MALFORMED', { reason }));
