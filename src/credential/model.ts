import type { Hex, RecordId } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import type { JwsAlgorithm } from '../core/jwk.ts';
import type { Seconds } from '../core/seconds.ts';

/** Formats that can be decoded; what is recognised but not supported is a finding with its own code. */
export type Format = 'vc-jwt' | 'vc-jose';

/** A compact JWS, split but not yet judged. */
export interface JwsProof {
  readonly type: 'jws';
  readonly algorithm: JwsAlgorithm;
  /** The DID URL of the verification method, absolute. */
  readonly verificationMethod: string;
  /** ASCII of `header.payload`. */
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

/** How a credential is secured. Data Integrity and SD-JWT join the union with their formats. */
export type Proof = JwsProof;

/** One model for all formats. Every date is Unix seconds; what the issuer did not state is absent. */
export interface Credential {
  readonly format: Format;
  readonly dataModel: '1.1' | '2.0';
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
  readonly proof: Proof;
  /** The credential's own members, for those who read more than the model; hostile text. */
  readonly document: JsonObject;
  /** SHA-256 of the bytes that were received: the key of caches. Never an identity of the credential. */
  readonly digest: Hex;
}

export interface CredentialSchema {
  readonly id: string;
  readonly type: string;
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
    }
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
