import { failed } from '../../core/finding.ts';
import { toHex } from '../../core/hex.ts';
import { isString, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import type { Seconds } from '../../core/seconds.ts';
import { mirrors, textClaim } from '../claims.ts';
import {
  checkContext,
  checkOrder,
  idOf,
  issuerOf,
  schemasOf,
  subjectsOf,
  typesOf,
} from '../document-rules.ts';
import { verificationMethodOf } from '../issuer-key.ts';
import type { Jws } from '../jws.ts';
import type { Credential, Format } from '../model.ts';
import { scopeOf } from '../scope.ts';
import { statusEntriesOf } from '../status-entry.ts';
import { accreditationOf, issuanceAnchorsOf, termsOfUseOf } from '../terms.ts';

/** What a format has found out by its own rules. */
export interface Reading {
  readonly format: Format;
  readonly dataModel: '1.1' | '2.0';
  readonly document: JsonObject;
  readonly validFrom: Seconds | undefined;
  readonly validUntil: Seconds | undefined;
  readonly issuedAt: Seconds | undefined;
}

/** Builds the one model from a JWT-secured credential: what both JWT formats share. @throws Refusal. */
export const assemble = (jws: Jws, reading: Reading, digest: Uint8Array): Credential => {
  const { document, validFrom, validUntil, issuedAt } = reading;
  checkContext(document, reading.dataModel);
  const types = typesOf(document);
  const { issuer, name } = issuerOf(document, textClaim(jws.payload, 'iss'));
  mirrors('iss', textClaim(jws.payload, 'iss'), 'issuer', issuer);
  const id = idOf(document) ?? textClaim(jws.payload, 'jti');
  mirrors('jti', textClaim(jws.payload, 'jti'), 'id', id);
  const subjects = subjectsOf(document);
  const subjectIds = subjectIdsOf(subjects, textClaim(jws.payload, 'sub'));
  checkOrder(validFrom, validUntil);
  const schemas = schemasOf(document);
  const termsOfUse = termsOfUseOf(document);
  const accreditation = accreditationOf(termsOfUse);
  return {
    format: reading.format,
    dataModel: reading.dataModel,
    ...(id === undefined ? {} : { id }),
    types,
    issuer,
    ...(name === undefined ? {} : { claimedIssuerName: name }),
    subjectIds,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
    schemas,
    status: statusEntriesOf(document),
    termsOfUse,
    ...(accreditation === undefined ? {} : { accreditation }),
    scope: scopeOf(document, types, subjects, schemas),
    issuanceAnchors: issuanceAnchorsOf(document),
    relatedResources: [],
    endorsements: [],
    proof: {
      type: 'jws',
      algorithm: jws.algorithm,
      verificationMethod: verificationMethodOf(jws.header.kid, issuer),
      signingInput: jws.signingInput,
      signature: jws.signature,
    },
    document,
    digest: toHex(digest),
  };
};

/** `sub` must be one of the subjects that have an id; it stands in where none has. */
const subjectIdsOf = (subjects: readonly JsonObject[], sub: string | undefined): readonly string[] => {
  const ids = subjects.map((subject) => subject.id).filter(isString);
  if (sub === undefined || ids.includes(sub)) return ids;
  return ids.length === 0
    ? [sub]
    : refuse(failed('JWT_CLAIM_MISMATCH', { claim: 'sub', member: 'credentialSubject.id' }));
};
