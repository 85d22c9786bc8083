import { sha256 } from '#crypto';
import { fail } from '../core/errors.ts';
import { type Hex, toHex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import { formatAccreditationRef } from '../credential/accreditation-ref.ts';
import { placeUriOf } from '../credential/scope/places.ts';
import { accreditationTypeOf, accreditedForOf } from '../trust/accreditation-credential.ts';
import type { AccreditationRecord, Kind, Permission, RecordRef } from '../trust/record.ts';
import { termHash } from '../trust/terms.ts';
import { CONTEXT_1_1, signCredential } from './sign-credential.ts';
import type { Signer } from './signer.ts';
import { urnUuid } from './urn-uuid.ts';

/** The names behind one permission's hashes, in any order. */
export interface PermissionTerms {
  readonly types: readonly string[];
  readonly schemas: readonly string[];
}

/** A grant that its accreditor is about to sign for. */
export interface Grant {
  readonly ref: RecordRef;
  readonly record: AccreditationRecord;
  /** The subject of the record's parent; for a root its own subject. */
  readonly issuer: string;
  /** The issuer's own record; absent for a root. */
  readonly parent?: RecordRef;
  /** One for each permission of the record. */
  readonly terms: readonly PermissionTerms[];
  readonly issuedAt: Seconds;
  /**
   * Where an EBSI-shaped registry serves the records (`…/trusted-issuers-registry/v5/issuers`): then the credential also
   * bears EBSI's `credentialStatus` and `IssuanceCertificate`, which EBSI's own library demands.
   */
  readonly ebsiIssuersUrl?: string;
  readonly schema?: { readonly id: string; readonly type: string };
}

/** A signed accreditation: attach bytes and digest to the grant, or later by `attachEvidence`. */
export interface SignedAccreditation {
  readonly token: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly digest: Hex;
}

/**
 * Signs the accreditation credential of a grant: EBSI's VC-JWT for roots, accreditations to accredit and to attest;
 * VerifiableRecognition and VerifiableMandate in the same style for what EBSI has no type for.
 * @throws ISSUE_TERMS_MISMATCH, and as `signCredential`.
 */
export const signAccreditation = async (grant: Grant, signer: Signer): Promise<SignedAccreditation> => {
  const token = await signCredential(accreditationDocument(grant), signer);
  const bytes = new TextEncoder().encode(token);
  return { token, bytes, digest: toHex(sha256(bytes)) };
};

/** The unsigned credential (EBSI `vcdm1.1-accreditation-schema`; our three limits are added to `accreditedFor`). */
export const accreditationDocument = (grant: Grant): JsonObject => {
  const { record, ref, issuer, issuedAt, schema } = grant;
  // VCDM 1.1 calls the start of validity issuanceDate; a decision is often older than its signature.
  const from = formatSeconds(record.validFrom);
  return {
    '@context': [CONTEXT_1_1],
    id: urnUuid(),
    type: typesOf(record.kind),
    issuer,
    issuanceDate: from,
    issued: formatSeconds(issuedAt),
    validFrom: from,
    ...(record.validUntil === 0 ? {} : { expirationDate: formatSeconds(record.validUntil) }),
    credentialSubject: {
      id: record.subject,
      reservedAttributeId: ref.id.slice(2),
      accreditedFor: record.permissions.map((permission, i) => permissionEntry(permission, grant, i)),
      ...(record.target === undefined ? {} : { recognises: formatAccreditationRef(record.target) }),
    },
    ...registryMembers(grant),
    ...(schema === undefined ? {} : { credentialSchema: { ...schema } }),
  };
};

const typesOf = (kind: Kind): readonly string[] => [
  'VerifiableCredential',
  'VerifiableAttestation',
  ...(kind === 'accredit' || kind === 'attest' ? ['VerifiableAccreditation'] : []),
  accreditationTypeOf(kind),
];

const permissionEntry = (permission: Permission, grant: Grant, index: number): JsonObject => {
  const terms = grant.terms[index] ?? { types: [], schemas: [] };
  for (const member of ['types', 'schemas'] as const) {
    if (!isSameSet(terms[member].map(termHash), permission[member])) {
      throw fail('ISSUE_TERMS_MISMATCH', { index, member });
    }
  }
  // EBSI's schema takes URIs alone.
  const jurisdictions =
    grant.ebsiIssuersUrl === undefined ? permission.jurisdictions : permission.jurisdictions.map(placeUriOf);
  return accreditedForOf({ ...permission, jurisdictions, types: terms.types, schemas: terms.schemas });
};

const isSameSet = (a: readonly Hex[], b: readonly Hex[]): boolean =>
  a.every((term) => b.includes(term)) && b.every((term) => a.includes(term));

/** Whence the issuer's own right comes, and, for EBSI's clients, where the subject's state can be read. */
const registryMembers = (grant: Grant): JsonObject => {
  const { parent, ebsiIssuersUrl, record, ref, issuer } = grant;
  const attribute = (did: string, id: Hex) => `${ebsiIssuersUrl}/${did}/attributes/${id.slice(2)}`;
  const certificate = { id: attribute(issuer, parent?.id ?? ref.id), type: 'IssuanceCertificate' };
  // EBSI's library refuses terms of any other type than its own, where they have an id.
  const own =
    parent === undefined ? [] : [{ id: formatAccreditationRef(parent), type: 'VidimusAccreditation' }];
  const terms: readonly JsonObject[] = ebsiIssuersUrl === undefined ? own : [certificate];
  return {
    ...(terms.length === 0 ? {} : { termsOfUse: terms }),
    ...(ebsiIssuersUrl === undefined
      ? {}
      : { credentialStatus: { id: attribute(record.subject, ref.id), type: 'EbsiAccreditationEntry' } }),
  };
};
