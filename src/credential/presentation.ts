import type { Hex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Proof } from './model.ts';

/** A signed presentation of credentials; an SD-JWT with key binding is a credential with a `keyBinding` instead. */
export interface Presentation {
  readonly format: 'vp-jwt' | 'vp-jose' | 'data-integrity';
  readonly dataModel: '1.1' | '2.0';
  readonly id?: string;
  readonly types: readonly string[];
  /**
   * Who presents: the signer must be this one. Where nobody is named, whoever the proof's method belongs to; absent where
   * that is no URL either (a thumbprint, say).
   */
  readonly holder?: string;
  /** As they stand inside, each to be verified by itself: compact tokens, `data:` URLs unwrapped, or JSON objects. */
  readonly credentials: readonly (string | JsonObject)[];
  /** What the verifier asked with: `nonce` of a token, `challenge` of an embedded proof. */
  readonly challenge?: string;
  /** Whom it is for: `aud` of a token, `domain` of an embedded proof. */
  readonly domain: readonly string[];
  readonly issuedAt?: Seconds;
  readonly validFrom?: Seconds;
  readonly validUntil?: Seconds;
  readonly proof: Proof;
  readonly document: JsonObject;
  /** SHA-256 of the bytes that were received. */
  readonly digest: Hex;
}
