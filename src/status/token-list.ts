import { fromBase64url, toBase64url } from '../core/base64url.ts';
import { no, type Outcome, ok, unknown } from '../core/finding.ts';
import { isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { unzlib, zlib } from '../core/packed/zlib.ts';
import type { Seconds } from '../core/seconds.ts';
import type { SignedToken } from '../credential/signed-token.ts';
import { type StatusList, TOKEN_SIZES, type TokenSize } from './list.ts';

/** The media type of a Status List Token as JWT, without `application/`. */
export const TOKEN_LIST_TYPE = 'statuslist+jwt';

/**
 * Reads a Status List Token (draft-ietf-oauth-status-list §5.1) whose signature was checked.
 * @param limit of the unpacked list, in bytes.
 */
export const readTokenList = (token: SignedToken, limit: number): Outcome<StatusList> => {
  const { header, payload, issuedAt } = token;
  // `application/` may be left off (RFC 7515 §4.1.9), and its case does not count.
  const type = isString(header.typ) ? header.typ.toLowerCase().replace(/^application\//, '') : '';
  if (type !== TOKEN_LIST_TYPE) return no(unknown('STATUS_LIST_WRONG_TYPE'));
  if (issuedAt === undefined) return malformed('iat is missing');
  const { sub, nbf = issuedAt, exp, ttl, status_list: list } = payload;
  if (!isString(sub)) return malformed('sub is missing');
  if (exp !== undefined && !isDate(exp)) return malformed('exp is no date');
  if (!isDate(nbf)) return malformed('nbf is no date');
  if (ttl !== undefined && !(typeof ttl === 'number' && ttl > 0)) {
    return malformed('ttl is not a positive number of seconds');
  }
  if (!isObject(list)) return malformed('status_list is missing');
  const decoded = decodeTokenList(list, limit);
  if (!decoded.ok) return decoded;
  return ok({
    digest: token.digest,
    issuer: token.issuer,
    names: [sub],
    purposes: [],
    ...decoded.value,
    issuedAt,
    // A list of tomorrow is as odd as a credential of tomorrow.
    validFrom: Math.max(issuedAt, Math.floor(nbf)),
    ...(exp === undefined ? {} : { validUntil: Math.floor(exp) }),
    ...(ttl === undefined ? {} : { ttl: Math.floor(ttl) }),
  });
};

/** Reads `status_list` (§4.2): `bits` a status, and `lst`, base64url of ZLIB. */
export const decodeTokenList = (
  list: JsonObject,
  limit: number,
): Outcome<{ readonly bits: Uint8Array; readonly size: TokenSize }> => {
  const size = TOKEN_SIZES.find((known) => known === list.bits);
  if (size === undefined) return malformed('bits is not 1, 2, 4 or 8');
  const packed = isString(list.lst) ? fromBase64url(list.lst) : undefined;
  if (packed === undefined) return malformed('lst is not base64url without padding');
  const bits = unzlib(packed, limit);
  if (bits === 'too-large') return no(unknown('STATUS_LIST_TOO_LARGE', { limit }));
  return bits === 'malformed' ? malformed('lst is not exactly one ZLIB stream') : ok({ bits, size });
};

/** Writes `status_list`; the counterpart of {@link decodeTokenList}. */
export const encodeTokenList = async (
  bits: Uint8Array,
  size: TokenSize,
): Promise<{ readonly bits: TokenSize; readonly lst: string }> => ({
  bits: size,
  lst: toBase64url(await zlib(bits)),
});

const isDate = (value: Json): value is Seconds =>
  typeof value === 'number' && value >= 0 && value <= 253_402_300_799;

const malformed = (reason: string) => no(unknown('STATUS_LIST_MALFORMED', { reason }));
