import type { Hex, RecordId } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import type { JwsAlgorithm, PublicJwk } from '../core/jwk.ts';
import type { Seconds } from '../core/seconds.ts';

/**
 * Formats that can be decoded; what is recognised but not supported is a finding with its own code. `vc-sd-jwt` is the
 * SD-JWT of VC-JOSE-COSE, `sd-jwt-vc` the IETF's own credential.
 */
export type Format = 'vc-jwt' | 'vc-jose' | 'vc-sd-jwt' | 'sd-jwt-vc' | 'data-integrity';

/** A compact JWS, split but not yet judged. */
export interface JwsProof {
  readonly type: 'jws';
  readonly algorithm: JwsAlgorithm;
  /**
   * The verification method as an absolute URL where the token names one: `#fragment` alone counts from the issuer. The
   * issuer itself where the token names none; any other text (a thumbprint, say) as it stands. Nothing is bound yet.
   */
  readonly verificationMethod: string;
  /** ASCII of `header.payload`. */
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

/** Suites of embedded proofs that can be checked. */
export type Cryptosuite =
  | 'eddsa-jcs-2022'
  | 'eddsa-rdfc-2022'
  | 'ecdsa-jcs-2019'
  | 'ecdsa-rdfc-2019'
  | 'ecdsa-sd-2023'
  | 'Ed25519Signature2020';

/** One entry of `proof` (Verifiable Credential Data Integrity 1.0 §2.1), its form checked, its value decoded. */
export interface DataIntegrityProof {
  readonly id?: string;
  readonly cryptosuite: Cryptosuite;
  /** Absolute, as written. */
  readonly verificationMethod: string;
  readonly purpose: string;
  readonly created?: Seconds;
  readonly expires?: Seconds;
  readonly challenge?: string;
  readonly domain: readonly string[];
  /** Ids of the proofs that this one also signs. */
  readonly previousProof: readonly string[];
  readonly proofValue: Uint8Array;
  /** The proof as written, every member. */
  readonly source: JsonObject;
}

/** A proof set or chain, never empty. Every one must hold. */
export interface EmbeddedProofs {
  readonly type: 'data-integrity';
  readonly proofs: readonly DataIntegrityProof[];
  /** The document without its `proof`. */
  readonly unsecured: JsonObject;
}

/** How a credential is secured. */
export type Proof = JwsProof | EmbeddedProofs;

/** An SD-JWT's key-binding token (RFC 9901 §4.3); that its `sd_hash` fits was checked while decoding. */
export interface KeyBinding {
  readonly algorithm: JwsAlgorithm;
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
  readonly audience: string;
  readonly nonce: string;
  readonly issuedAt: Seconds;
  /** The token's own bounds (`nbf`, `exp`), where it has any. */
  readonly notBefore?: Seconds;
  readonly expires?: Seconds;
}

/** One model for all formats. Every date is Unix seconds; what the issuer did not state is absent. */
export interface Credential {
  readonly format: Format;
  /** `none`: an SD-JWT VC, which follows no W3C data model. */
  readonly dataModel: '1.1' | '2.0' | 'none';
  readonly id?: string;
  readonly types: readonly string[];
  /** The issuer's DID (or URL). */
  readonly issuer: string;
  /** The name that the credential claims for its issuer; a report shows it only where the registry's differs. */
  readonly claimedIssuerName?: string;
  /** `credentialSubject.id` of each subject that has one. */
  readonly subjectIds: readonly string[];
  /** Start of validity as stated by the issuer. */
  readonly validFrom?: Seconds;
  /** End of validity as stated by the issuer. */
  readonly validUntil?: Seconds;
  /** When it was issued as stated by the issuer (JWT `iat`, `issued`, `issuanceDate`); never proven by itself. */
  readonly issuedAt?: Seconds;
  readonly schemas: readonly CredentialSchema[];
  readonly status: readonly StatusEntry[];
  readonly termsOfUse: readonly TermsOfUse[];
  /** The record that the issuer says it issues under, where it names one (`termsOfUse` of type `VidimusAccreditation`). */
  readonly accreditation?: AccreditationRef;
  readonly scope: Scope;
  readonly issuanceAnchors: readonly IssuanceAnchorEvidence[];
  /** Resources whose digests the issuer signed (data model 2.0 §5.3). */
  readonly relatedResources: readonly RelatedResource[];
  /** Endorsements inside an Open Badge: compact tokens or credentials with an embedded proof; not checked yet. */
  readonly endorsements: readonly (string | JsonObject)[];
  /** The key that the holder must prove to have (`cnf`), where the issuer bound the credential to one. */
  readonly holderKey?: PublicJwk;
  /** How the issuer named the holder's key, where that way cannot be followed (`kid`, `jku`, `x5t#S256`…). */
  readonly holderKeyUnsupported?: string;
  /** The holder's proof that came with an SD-JWT. */
  readonly keyBinding?: KeyBinding;
  readonly proof: Proof;
  /** The credential's own members, for those who read more than the model; hostile text. */
  readonly document: JsonObject;
  /** SHA-256 of the bytes that were received: the key of caches. Never an identity of the credential. */
  readonly digest: Hex;
}

export interface CredentialSchema {
  readonly id: string;
  readonly type: string;
  readonly digestSRI?: string;
}

/** At least one of the two digests is there. */
export interface RelatedResource {
  readonly id: string;
  readonly digestSRI?: string;
  readonly digestMultibase?: string;
}

export interface TermsOfUse {
  readonly id?: string;
  readonly type: string;
}

/** Names one accreditation record. */
export interface AccreditationRef {
  readonly chainId: number;
  readonly registry: Hex;
  readonly id: RecordId;
}

/** What a credential states of the dimensions that permissions limit. Absent means *not stated*, which fails a limited one. */
export interface Scope {
  /** Types other than the base types; where there are none, the last one. */
  readonly types: readonly string[];
  readonly schemas: readonly string[];
  /** ISO 3166-1 alpha-2 or ISO 3166-2. */
  readonly jurisdiction?: string;
  /** ISCED-F codes of two to four digits. Every one must be permitted. */
  readonly fields: readonly string[];
  /** EQF level, 1 to 8. */
  readonly level?: number;
  /** Tenths of an ECTS point. */
  readonly credits?: number;
}

export type StatusPurpose = 'revocation' | 'suspension';

/** `credentialStatus`, one entry. The first three are Vidimus' own (design §3.2). */
export type StatusEntry =
  | {
      readonly type: 'VidimusStatusBit';
      readonly accreditation: AccreditationRef;
      readonly statusRegistry: Hex;
      readonly purpose: StatusPurpose;
      readonly list: number;
      readonly index: number;
    }
  | {
      readonly type: 'VidimusAnchoredList';
      readonly accreditation: AccreditationRef;
      readonly statusRegistry: Hex;
      readonly purpose: StatusPurpose;
      readonly list: number;
      readonly index: number;
      readonly url: string;
    }
  | {
      readonly type: 'VidimusRevocationHandle';
      readonly accreditation: AccreditationRef;
      readonly statusRegistry: Hex;
      readonly handle: Hex;
    }
  | {
      readonly type: 'BitstringStatusListEntry' | 'StatusList2021Entry';
      readonly purpose: string;
      readonly index: number;
      readonly url: string;
      readonly id?: string;
      /** Bits of one status; 1 where nothing is said. */
      readonly size: number;
      /** What each value means (purpose `message`). */
      readonly messages: readonly { readonly status: number; readonly message: string }[];
    }
  /** A reference to an IETF Token Status List (`status.status_list`). */
  | { readonly type: 'TokenStatusListEntry'; readonly index: number; readonly url: string }
  | { readonly type: 'EbsiAccreditationEntry'; readonly id: string }
  | { readonly type: 'unsupported'; readonly name: string };

/** `evidence` of type `IssuanceAnchor`: shows that the credential existed when its root was anchored. */
export interface IssuanceAnchorEvidence {
  readonly accreditation: AccreditationRef;
  readonly statusRegistry: Hex;
  readonly root: Hex;
  readonly path: readonly Hex[];
  /** 32 random bytes, so that the digest says nothing about the credential. */
  readonly blinding: Hex;
}
