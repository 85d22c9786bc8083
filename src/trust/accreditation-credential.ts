import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { formatAccreditationRef } from '../credential/accreditation-ref.ts';
import type { Credential } from '../credential/model.ts';
import { parsePlace } from '../credential/scope/places.ts';
import { levelsOf } from './permissions.ts';
import type { Kind, Permission } from './record.ts';
import type { RecordView } from './source.ts';
import { termHash } from './terms.ts';

/** The credential type that a signed accreditation of each kind bears: EBSI's three, and ours in the same style. */
const TYPE_OF_KIND: Readonly<Record<Kind, string>> = {
  root: 'VerifiableAuthorisationForTrustChain',
  accredit: 'VerifiableAccreditationToAccredit',
  attest: 'VerifiableAccreditationToAttest',
  recognise: 'VerifiableRecognition',
  mandate: 'VerifiableMandate',
};

export const accreditationTypeOf = (kind: Kind): string => TYPE_OF_KIND[kind];

/** Types that every credential of this data model bears: they limit nothing. */
const BASE_TYPES: readonly string[] = ['VerifiableCredential', 'VerifiableAttestation'];

/** A permission as one entry of `accreditedFor` (EBSI's members, and three of ours for what EBSI cannot say). */
export const accreditedForOf = (permission: {
  readonly types: readonly string[];
  readonly schemas: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly fields: readonly string[];
  readonly levels: number;
  readonly credits: number;
}): JsonObject => {
  const { types, schemas, jurisdictions, fields, levels, credits } = permission;
  return {
    ...(schemas.length > 0 && { schemaId: oneOrMany(schemas) }),
    types: [...BASE_TYPES, ...types],
    ...(jurisdictions.length > 0 && { limitJurisdiction: oneOrMany(jurisdictions) }),
    ...(fields.length > 0 && { limitField: fields }),
    ...(levels !== 0 && { limitEqfLevel: levelsOf(levels).map(Number) }),
    ...(credits !== 0 && { limitCredits: credits / 10 }),
  };
};

const oneOrMany = (list: readonly string[]): Json => (list.length === 1 ? (list[0] ?? null) : list);

/**
 * Compares a signed accreditation credential with the record that it speaks for (reference: EBSI's accreditation schema).
 * Each stated limit must be the record's; where the credential's form cannot state one, the record alone limits.
 * @param issuer Who must have signed: the subject of the record's parent, for a root its own subject.
 * @returns the member in which they disagree; undefined where they agree.
 */
export const disagreement = (
  credential: Credential,
  view: RecordView,
  issuer: string,
): string | undefined => {
  const { record, ref } = view;
  const subject = soleSubject(credential.document);
  if (credential.issuer !== issuer) return 'issuer';
  if (credential.subjectIds.length !== 1 || credential.subjectIds[0] !== record.subject || !subject) {
    return 'credentialSubject.id';
  }
  if (!credential.types.includes(TYPE_OF_KIND[record.kind])) return 'type';
  const named = subject['reservedAttributeId'];
  if (!isString(named) || named.toLowerCase().replace(/^0x/, '') !== ref.id.slice(2)) {
    return 'credentialSubject.reservedAttributeId';
  }
  // An open end and a missing one are the same; zero stands for both.
  if ((credential.validFrom ?? 0) !== record.validFrom) return 'validFrom';
  if ((credential.validUntil ?? 0) !== record.validUntil) return 'validUntil';
  if (subject['recognises'] !== (record.target && formatAccreditationRef(record.target))) {
    return 'credentialSubject.recognises';
  }
  const entries = asList(subject['accreditedFor']);
  if (entries.length !== record.permissions.length) return 'credentialSubject.accreditedFor';
  const odd = record.permissions.findIndex((permission, i) => !saysSame(entries[i], permission));
  return odd < 0 ? undefined : `credentialSubject.accreditedFor[${odd}]`;
};

const soleSubject = (document: JsonObject): JsonObject | undefined => {
  const subjects = asList(document['credentialSubject']);
  const [subject] = subjects;
  return subjects.length === 1 && subject !== undefined && isObject(subject) ? subject : undefined;
};

const saysSame = (entry: Json | undefined, permission: Permission): boolean => {
  if (entry === undefined || !isObject(entry)) return false;
  const types = texts(entry['types'])?.filter((type) => !BASE_TYPES.includes(type));
  const schemas = texts(entry['schemaId']);
  const jurisdictions = texts(entry['limitJurisdiction'])?.map((text) =>
    // A code as it stands, or an address of the EU's authority tables.
    permission.jurisdictions.includes(text) ? text : (parsePlace(text) ?? text),
  );
  return (
    isSameSet(types?.map(termHash), permission.types) &&
    isSameSet(schemas?.map(termHash), permission.schemas) &&
    isSameSet(jurisdictions, permission.jurisdictions) &&
    isSameIfStated(entry['limitField'], permission.fields) &&
    isSameIfStated(entry['limitEqfLevel'], levelsOf(permission.levels)) &&
    isSameCredits(entry['limitCredits'], permission.credits)
  );
};

/** @returns the strings or numbers of one value or a list; undefined where something else stands in it. */
const texts = (value: Json | undefined): readonly string[] | undefined => {
  const list = asList(value);
  return list.every((item) => isString(item) || typeof item === 'number') ? list.map(String) : undefined;
};

const isSameSet = (stated: readonly string[] | undefined, permitted: readonly string[]): boolean =>
  stated?.every((entry) => permitted.includes(entry)) === true &&
  permitted.every((entry) => stated.includes(entry));

const isSameIfStated = (stated: Json | undefined, permitted: readonly string[]): boolean =>
  stated === undefined || isSameSet(texts(stated), permitted);

const isSameCredits = (stated: Json | undefined, permitted: number): boolean =>
  stated === undefined || (typeof stated === 'number' && Math.round(stated * 10) === permitted);
