import { failed } from '../../core/finding.ts';
import { isString } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { holderBindingOf } from '../holder-key.ts';
import type { Credential } from '../model.ts';
import { tokenFormat } from '../recognise.ts';
import { readSdJwt, type SdJwt } from '../sd-jwt/read.ts';
import { readSdJwtVc } from './sd-jwt-vc.ts';
import { readVcSdJwt } from './vc-sd-jwt.ts';

/**
 * A credential as SD-JWT: an SD-JWT VC (`typ` `dc+sd-jwt`, or `vc+sd-jwt` as its drafts had it before November 2024), or
 * one of VC-JOSE-COSE (`vc+sd-jwt` and no `vct`).
 * @param text The compact form.
 * @param bytes The same text as bytes; the result keeps a view of them.
 * @throws Refusal.
 */
export const readSdJwtCredential = (text: string, bytes: Uint8Array, maxBytes: number): Credential => {
  const sdJwt = readSdJwt(text, bytes, { maxBytes });
  const credential = readerOf(sdJwt)(sdJwt, text);
  const holder = holderBindingOf(sdJwt.jws.payload['cnf']);
  const { keyBinding } = sdJwt;
  if (keyBinding === undefined) return holder === undefined ? credential : Object.assign(credential, holder);
  if (holder === undefined) return refuse(failed('KEY_BINDING_WITHOUT_KEY'));
  // Added to the fresh object, not copied: a copy would work out the scope and the digest.
  return Object.assign(credential, holder, { keyBinding });
};

/** `typ` decides, and where two formats share one, the one claim that only one of them has and nobody can hide. */
const readerOf = ({ jws, signed }: SdJwt): ((sdJwt: SdJwt, received: string) => Credential) => {
  const { typ } = jws.header;
  // VC-JOSE-COSE only advises a `typ`; without one, what nobody could take for an SD-JWT VC is its credential.
  if (typ === undefined && signed['vct'] === undefined && signed['@context'] !== undefined)
    return readVcSdJwt;
  const type = isString(typ) ? typ.toLowerCase().replace(/^application\//, '') : '';
  if (type === 'dc+sd-jwt') return readSdJwtVc;
  if (type === 'vc+sd-jwt') {
    if (signed['vct'] === undefined) return readVcSdJwt;
    return signed['@context'] === undefined
      ? readSdJwtVc
      : refuse(failed('TOKEN_TYPE_INVALID', { reason: 'it has both a vct and a @context' }));
  }
  const format = type.endsWith('sd-jwt') ? tokenFormat(type) : undefined;
  return refuse(
    format ?? failed('TOKEN_TYPE_INVALID', { reason: 'its type (typ) is not one of an SD-JWT credential' }),
  );
};
