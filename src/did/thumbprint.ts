import { sha256 } from '#crypto';
import { toBase64url } from '../core/base64url.ts';
import { canonicalize } from '../core/jcs.ts';
import { type PublicJwk, requiredMembers } from '../core/jwk.ts';

/** RFC 7638 §3 with SHA-256, as base64url. */
export const thumbprintOf = (key: PublicJwk): string =>
  toBase64url(sha256(new TextEncoder().encode(canonicalize(requiredMembers(key)))));

/** RFC 9278 §3: the same as a URI. */
export const thumbprintUriOf = (thumbprint: string): string =>
  `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}`;
