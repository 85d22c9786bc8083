import type { PublicJwk } from '../core/jwk.ts';
import { toJwkMultikey, toMultikey } from './multikey.ts';

/** did:key of a public key with its multicodec code, as most of the field writes it. @throws VidimusError `KEY_MALFORMED`. */
export const didKeyOf = (key: PublicJwk): string => `did:key:${toMultikey(key)}`;

/** did:key of a public key as `jwk_jcs-pub`, as EBSI writes natural persons. */
export const didKeyJcsOf = (key: PublicJwk): string => `did:key:${toJwkMultikey(key)}`;

/** The one verification method of a did:key. */
export const didKeyMethodId = (did: string): string => `${did}#${did.slice('did:key:'.length)}`;
