import type { CheckSignature } from '../core/crypto.ts';
import type { Outcome } from '../core/finding.ts';
import type { Seconds } from '../core/seconds.ts';
import type { DidDocument, Relationship } from '../did/document.ts';
import type { ContextSource } from './json-ld/contexts.ts';

/** What checking a proof needs from above. */
export interface ProofContext {
  /** `assertionMethod` for credentials, `authentication` for presentations. */
  readonly relationship: Relationship;
  /**
   * `signer`: the method must be the signer's own (the issuer's, the holder's), listed in its document. `none`: each method
   * stands for itself, whoever the issuer is (a policy that skips `issuer`).
   */
  readonly binding: 'signer' | 'none';
  /** The document of a co-signer in a proof set or chain, in force when the credential was issued. */
  readonly documentOf: (did: string) => Promise<Outcome<DidDocument>>;
  readonly contexts: ContextSource;
  readonly now: Seconds;
  readonly skewSeconds: Seconds;
  /** Where given, an embedded proof must carry exactly it. */
  readonly challenge?: string;
  readonly domain?: string;
  /** Checks a token's signature in place of `#crypto`, such as in another thread. */
  readonly checkSignature?: CheckSignature;
}
