import type { JsonObject } from '../core/json.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import { formatAccreditationRef } from '../credential/accreditation-ref.ts';
import type { AccreditationRef } from '../credential/model.ts';
import { CONTEXT_1_1, CONTEXT_2_0 } from './sign-credential.ts';
import { urnUuid } from './urn-uuid.ts';

/** The type that the EU's pilots give a micro-credential of higher education. */
export const HIGHER_EDUCATION_TYPE = 'EuropeanHigherEducationMicrocredential';
/** The same for vocational education and training. */
export const VOCATIONAL_TYPE = 'EuropeanVocationalEducationTrainingMicrocredential';

/**
 * A micro-credential with the eleven elements of Annex I of the Council Recommendation of 16 June 2022, and the five
 * optional ones. Claim names follow the micro-credential rulebook of WE BUILD; ISCED-F fields stand in `fieldOfStudy`.
 */
export interface MicroCredential {
  readonly dataModel: '1.1' | '2.0';
  /** Default: a random `urn:uuid:`. */
  readonly id?: string;
  /** The specific type; default: {@link HIGHER_EDUCATION_TYPE}. */
  readonly type?: string;
  /** DID of who signs. */
  readonly issuer: string;
  readonly issuerName?: string;
  readonly issuedAt: Seconds;
  /** Default: the date of issue. */
  readonly validFrom?: Seconds;
  readonly validUntil?: Seconds;
  readonly learner: { readonly id?: string; readonly givenName?: string; readonly familyName?: string };
  readonly title: string;
  /** ISO 3166-1 alpha-2 or 3166-2 code of the issuer's country or region. */
  readonly issuerCountry: string;
  /** Who awards, where that is another than who signs (a mandate), or its name. */
  readonly awardingBody?: { readonly id?: string; readonly legalName?: string };
  readonly learningOutcomes: readonly string[];
  /** ECTS points, in steps of 0.1. */
  readonly ects: number;
  /** EQF level, 1 to 8. */
  readonly level: number;
  /** ISCED-F 2013 codes of two to four digits. */
  readonly fields: readonly string[];
  readonly typeOfAssessment: string;
  readonly formOfParticipation: string;
  readonly qualityAssurance: string;
  readonly prerequisites?: string;
  readonly idVerificationMethod?: string;
  readonly grade?: string;
  readonly stackable?: boolean;
  readonly additionalNote?: string;
  readonly schema?: { readonly id: string; readonly type: string };
  /** The record that it is issued under. */
  readonly accreditation?: AccreditationRef;
  /** Entries made by status-entry.ts. */
  readonly status?: readonly JsonObject[];
}

/** Writes the unsigned document; `signCredential` signs it. What is not given does not stand in it. */
export const microCredentialDocument = (from: MicroCredential): JsonObject => ({
  '@context': [from.dataModel === '1.1' ? CONTEXT_1_1 : CONTEXT_2_0],
  id: from.id ?? urnUuid(),
  type: [
    'VerifiableCredential',
    ...(from.dataModel === '1.1' ? ['VerifiableAttestation'] : []),
    from.type ?? HIGHER_EDUCATION_TYPE,
  ],
  issuer: from.issuerName === undefined ? from.issuer : { id: from.issuer, name: from.issuerName },
  ...datesOf(from),
  credentialSubject: subjectOf(from),
  ...given('credentialSchema', from.schema && { ...from.schema }),
  ...given(
    'termsOfUse',
    from.accreditation && { id: formatAccreditationRef(from.accreditation), type: 'VidimusAccreditation' },
  ),
  ...given('credentialStatus', from.status?.length === 1 ? from.status[0] : from.status),
});

const datesOf = (from: MicroCredential): JsonObject => {
  const issued = formatSeconds(from.issuedAt);
  const validFrom = formatSeconds(from.validFrom ?? from.issuedAt);
  const until = from.validUntil === undefined ? undefined : formatSeconds(from.validUntil);
  return from.dataModel === '1.1'
    ? // VCDM 1.1 calls the start of validity issuanceDate.
      { issuanceDate: validFrom, issued, validFrom, ...given('expirationDate', until) }
    : { validFrom, ...given('validUntil', until) };
};

const subjectOf = (from: MicroCredential): JsonObject => ({
  ...given('id', from.learner.id),
  ...given('givenName', from.learner.givenName),
  ...given('familyName', from.learner.familyName),
  title: from.title,
  issuerCountry: from.issuerCountry,
  ...given('awardingBody', from.awardingBody && { ...from.awardingBody }),
  learningOutcomes: from.learningOutcomes,
  notionalWorkload: { value: from.ects, unit: 'ECTS' },
  level: `EQF-${from.level}`,
  fieldOfStudy: from.fields,
  typeOfAssessment: from.typeOfAssessment,
  formOfParticipation: from.formOfParticipation,
  qualityAssurance: from.qualityAssurance,
  ...given('prerequisites', from.prerequisites),
  ...given('idVerificationMethod', from.idVerificationMethod),
  ...given('grade', from.grade),
  ...given('stackable', from.stackable),
  ...given('additionalNote', from.additionalNote),
});

const given = (name: string, value: JsonObject[string] | undefined): JsonObject =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [name]: value };
