import { failed } from '../../core/finding.ts';
import { isString, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import type { Seconds } from '../../core/seconds.ts';
import { mirrors, textClaim } from '../claims.ts';
import { checkDataModel } from '../data-model/check.ts';
import { relatedResourcesOf } from '../data-model/related-resources.ts';
import {
  checkContext,
  checkOrder,
  idOf,
  issuerOf,
  schemasOf,
  subjectsOf,
  typesOf,
} from '../document-rules.ts';
import { endorsementsOf } from '../endorsements.ts';
import { verificationMethodOf } from '../issuer-key.ts';
import type { Jws } from '../jws.ts';
import type { Credential, Format, Proof } from '../model.ts';
import { statusEntriesOf, tokenStatusEntries } from '../status-entry.ts';
import { accreditationOf, issuanceAnchorsOf, termsOfUseOf } from '../terms.ts';
import { DecodedCredential } from './decoded.ts';

/** What a format has found out by its own rules. */
export interface Reading {
  readonly format: Format;
  readonly dataModel: '1.1' | '2.0';
  /** The credential's own members. */
  readonly document: JsonObject;
  /** Registered claims (`iss`, `sub`, `jti`) that repeat members or stand in for them; none beside an embedded proof. */
  readonly claims: JsonObject;
  /** How it is secured, as soon as the issuer is known. */
  readonly proof: (issuer: string) => Proof;
  readonly validFrom: Seconds | undefined;
  readonly validUntil: Seconds | undefined;
  readonly issuedAt: Seconds | undefined;
  /** The text that was received; `digest` is taken of it. */
  readonly received: string;
}

/** Builds the one model from a credential that follows a W3C data model, however it is secured. @throws Refusal. */
export const assemble = (reading: Reading): Credential => {
  const { dataModel, document, claims, validFrom, validUntil, issuedAt, received } = reading;
  checkContext(document, dataModel);
  const types = typesOf(document);
  const iss = textClaim(claims, 'iss');
  const { issuer, name } = issuerOf(document, iss);
  mirrors('iss', iss, 'issuer', issuer);
  const jti = textClaim(claims, 'jti');
  const id = idOf(document) ?? jti;
  mirrors('jti', jti, 'id', id);
  const subjects = subjectsOf(document);
  const subjectIds = subjectIdsOf(subjects, textClaim(claims, 'sub'));
  checkOrder(validFrom, validUntil);
  checkDataModel(document, dataModel);
  const schemas = schemasOf(document);
  const termsOfUse = termsOfUseOf(document);
  const accreditation = accreditationOf(termsOfUse);
  return new DecodedCredential({
    format: reading.format,
    dataModel,
    types,
    issuer,
    subjectIds,
    schemas,
    status: [...statusEntriesOf(document), ...tokenStatusEntries(claims)],
    termsOfUse,
    issuanceAnchors: issuanceAnchorsOf(document),
    relatedResources: dataModel === '2.0' ? relatedResourcesOf(document) : [],
    endorsements: endorsementsOf(document),
    proof: reading.proof(issuer),
    document,
    id,
    claimedIssuerName: name,
    validFrom,
    validUntil,
    issuedAt,
    accreditation,
    subjects,
    received,
  });
};

/** A token's signature, naming its method relative to the issuer where it does so. */
export const jwsProofOf =
  (jws: Jws) =>
  (issuer: string): Proof => ({
    type: 'jws',
    algorithm: jws.algorithm,
    verificationMethod: verificationMethodOf(jws.header.kid, issuer),
    signingInput: jws.signingInput,
    signature: jws.signature,
  });

/** `sub` must be one of the subjects that have an id; it stands in where none has. */
const subjectIdsOf = (subjects: readonly JsonObject[], sub: string | undefined): readonly string[] => {
  const ids = subjects.map((subject) => subject.id).filter(isString);
  if (sub === undefined || ids.includes(sub)) return ids;
  return ids.length === 0
    ? [sub]
    : refuse(failed('JWT_CLAIM_MISMATCH', { claim: 'sub', member: 'credentialSubject.id' }));
};
