import { sha256Hex } from '#crypto';
import type { Hex } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { AccreditationRef, Credential, Scope } from '../model.ts';
import { scopeOf } from '../scope.ts';

type Always = Required<Omit<Credential, 'scope' | 'digest' | Optional>>;
type Optional = {
  [Member in keyof Credential]-?: undefined extends Credential[Member] ? Member : never;
}[keyof Credential];

/** What decoding has judged, and what the rest is worked out from. What the issuer did not state is undefined. */
export interface Judged extends Always {
  readonly id: string | undefined;
  readonly claimedIssuerName?: string | undefined;
  readonly validFrom: Seconds | undefined;
  readonly validUntil: Seconds | undefined;
  readonly issuedAt: Seconds | undefined;
  readonly accreditation: AccreditationRef | undefined;
  readonly subjects: readonly JsonObject[];
  /** The text that was received; `digest` is taken of it. */
  readonly received: string;
}

/**
 * A credential as it was read. Its scope and digest can refuse nothing, and where the proof does not hold nobody needs
 * them: they are worked out for whoever asks first. They are own members like the others, for copies and comparisons.
 */
export class DecodedCredential implements Credential {
  declare readonly scope: Scope;
  declare readonly digest: Hex;
  declare readonly id?: string;
  declare readonly claimedIssuerName?: string;
  declare readonly validFrom?: Seconds;
  declare readonly validUntil?: Seconds;
  declare readonly issuedAt?: Seconds;
  declare readonly accreditation?: AccreditationRef;
  readonly format: Credential['format'];
  readonly dataModel: Credential['dataModel'];
  readonly types: Credential['types'];
  readonly issuer: string;
  readonly subjectIds: Credential['subjectIds'];
  readonly schemas: Credential['schemas'];
  readonly status: Credential['status'];
  readonly termsOfUse: Credential['termsOfUse'];
  readonly issuanceAnchors: Credential['issuanceAnchors'];
  readonly relatedResources: Credential['relatedResources'];
  readonly endorsements: Credential['endorsements'];
  readonly proof: Credential['proof'];
  readonly document: JsonObject;
  readonly #subjects: readonly JsonObject[];
  readonly #received: string;
  #scope: Scope | undefined;
  #digest: Hex | undefined;

  constructor(judged: Judged) {
    this.#subjects = judged.subjects;
    this.#received = judged.received;
    this.format = judged.format;
    this.dataModel = judged.dataModel;
    this.types = judged.types;
    this.issuer = judged.issuer;
    this.subjectIds = judged.subjectIds;
    this.schemas = judged.schemas;
    this.status = judged.status;
    this.termsOfUse = judged.termsOfUse;
    this.issuanceAnchors = judged.issuanceAnchors;
    this.relatedResources = judged.relatedResources;
    this.endorsements = judged.endorsements;
    this.proof = judged.proof;
    this.document = judged.document;
    // One by one: spreading them in costs as much as all the rest here.
    if (judged.id !== undefined) this.id = judged.id;
    if (judged.claimedIssuerName !== undefined) this.claimedIssuerName = judged.claimedIssuerName;
    if (judged.validFrom !== undefined) this.validFrom = judged.validFrom;
    if (judged.validUntil !== undefined) this.validUntil = judged.validUntil;
    if (judged.issuedAt !== undefined) this.issuedAt = judged.issuedAt;
    if (judged.accreditation !== undefined) this.accreditation = judged.accreditation;
    // The same accessors for all credentials: with some for each, the engine keeps the object as a dictionary.
    Object.defineProperty(this, 'scope', DecodedCredential.#SCOPE);
    Object.defineProperty(this, 'digest', DecodedCredential.#DIGEST);
  }

  #readScope(): Scope {
    this.#scope ??= scopeOf(this.document, this.types, this.#subjects, this.schemas);
    return this.#scope;
  }

  #takeDigest(): Hex {
    this.#digest ??= sha256Hex(this.#received);
    return this.#digest;
  }

  static readonly #SCOPE = {
    enumerable: true,
    configurable: true,
    get(this: DecodedCredential): Scope {
      return this.#readScope();
    },
  };

  static readonly #DIGEST = {
    enumerable: true,
    configurable: true,
    get(this: DecodedCredential): Hex {
      return this.#takeDigest();
    },
  };
}
