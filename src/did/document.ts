import type { Awaitable } from '../core/awaitable.ts';
import type { Evidence, Outcome } from '../core/finding.ts';
import type { JsonObject } from '../core/json.ts';
import type { PublicJwk } from '../core/jwk.ts';
import type { Seconds } from '../core/seconds.ts';

/** What a key may be used for (DID Core §5.3). */
export type Relationship =
  | 'authentication'
  | 'assertionMethod'
  | 'keyAgreement'
  | 'capabilityInvocation'
  | 'capabilityDelegation';

export interface VerificationMethod {
  /** Absolute DID URL. */
  readonly id: string;
  readonly type: string;
  readonly controller: string;
  readonly key:
    | { readonly kind: 'jwk'; readonly jwk: PublicJwk }
    /** did:ethr owners: the key is recovered from the signature and compared (CAIP-10 account). */
    | { readonly kind: 'account'; readonly account: string }
    /** A key of a kind that we do not check signatures with, or one that has ended. */
    | { readonly kind: 'other' };
  /** `expires` or `revoked` (Controlled Identifiers 1.0 §2.2), whichever comes first: nothing that is signed later counts. */
  readonly until?: Seconds;
  /** The end had come at the time that was asked for; the key is then of kind `other`. */
  readonly hasEnded?: true;
}

/** A DID document after validation: ids absolute, no duplicate method ids, relationships resolved to ids. */
export interface DidDocument {
  readonly id: string;
  readonly controllers: readonly string[];
  readonly methods: ReadonlyMap<string, VerificationMethod>;
  readonly relationships: Readonly<Record<Relationship, readonly string[]>>;
  /** The document as resolved, for interfaces that pass it on. */
  readonly source: JsonObject;
  /** The caller gave these keys for this signer: a method's id is then whatever the proof calls it. */
  readonly isGiven?: true;
  /** The issuer's set of keys in place of a document: a method's id is the key's `kid`, any text. */
  readonly isKeySet?: true;
}

export interface DidResolution {
  readonly document: DidDocument;
  readonly deactivated: boolean;
  /**
   * Whether the document is known to be the one in force at the time asked for: `historic` it is, `present` the method
   * has no history and today's document is given, `immutable` the document follows from the DID itself.
   */
  readonly version: 'historic' | 'present' | 'immutable';
  /** When this version took effect, where known. */
  readonly updatedAt?: Seconds;
  /** Block, contract or URL that was read. */
  readonly evidence?: Evidence;
}

/** The port: one function. Unreachable or unsupported is an `unknown` finding; malformed or absent is a `fail`. */
export interface DidResolver {
  resolve(did: string, options: { readonly at?: Seconds }): Awaitable<Outcome<DidResolution>>;
}
