import { sha256Hex } from '#crypto';
import { failed, unknown } from '../../core/finding.ts';
import { isString } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import type { Presentation } from '../presentation.ts';
import { readSdJwt } from '../sd-jwt/read.ts';
import { readVpJose } from './vp-jose.ts';

/** What binds a presentation to its request and its time: nobody may hide it (VC-JOSE-COSE §3.2.2). */
const OPEN = ['@context', 'holder', 'iss', 'aud', 'nonce', 'iat', 'nbf', 'exp'] as const;

/**
 * A presentation as SD-JWT (VC-JOSE-COSE §3.2.2): what VC-JOSE has, disclosed claims in place.
 * @param bytes The same text as bytes.
 * @throws Refusal.
 */
export const readVpSdJwt = (text: string, bytes: Uint8Array, maxBytes: number): Presentation => {
  const { jws, signed, keyBinding } = readSdJwt(text, bytes, { maxBytes });
  const { typ } = jws.header;
  // VC-JOSE-COSE only advises one; that it is a presentation, its `type` says.
  if (typ !== undefined && !(isString(typ) && /^(?:application\/)?vp\+sd-jwt$/i.test(typ))) {
    return refuse(failed('TOKEN_TYPE_INVALID', { reason: 'its type (typ) is not vp+sd-jwt' }));
  }
  // The holder signs the whole of it already: a second proof would have to be the same holder's.
  if (keyBinding !== undefined) {
    return refuse(unknown('FORMAT_NOT_SUPPORTED', { format: 'a presentation with key binding of its own' }));
  }
  const hidden = OPEN.find((claim) => jws.payload[claim] !== signed[claim]);
  if (hidden !== undefined) return refuse(failed('CLAIM_MUST_NOT_BE_HIDDEN', { claim: hidden }));
  return readVpJose(jws, sha256Hex(bytes));
};
