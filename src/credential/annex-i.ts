import { asList, isString, type Json, type JsonObject } from '../core/json.ts';
import { formatSeconds } from '../core/seconds.ts';
import { type Texts, textsOf } from '../core/texts.ts';
import type { Credential } from './model.ts';
import { objectsAt } from './scope/readers.ts';
import { subjectsOf } from './subjects.ts';

/**
 * The standard elements of a micro-credential: Council Recommendation of 16 June 2022, Annex I. Eleven mandatory ones, then
 * five that are stated where they apply.
 */
export const ANNEX_I = [
  'learner',
  'title',
  'country',
  'awarding-body',
  'issued',
  'learning-outcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'quality-assurance',
  'prerequisites',
  'identity-verification',
  'grade',
  'stackability',
  'further-information',
] as const;
export type AnnexIElement = (typeof ANNEX_I)[number];

/** How many of them are mandatory. */
export const ANNEX_I_MANDATORY = 11;

export interface AnnexIEntry {
  readonly element: AnnexIElement;
  /** `not-in-format`: the credential's format has no place for it, so that its absence says nothing. */
  readonly state: 'stated' | 'not-stated' | 'not-in-format';
  /** As the issuer states them; nobody checked them. Hostile text. */
  readonly values: readonly Texts[];
}

/**
 * What a credential states of Annex I, read from ELM and European Digital Credentials, Open Badges 3.0 with the edubadges
 * extension, and the plain claims of the WE BUILD rulebook. Completeness says nothing about authenticity.
 */
export const annexIOf = (
  credential: Pick<Credential, 'document' | 'dataModel' | 'scope' | 'issuedAt' | 'validFrom' | 'subjectIds'>,
): readonly AnnexIEntry[] => {
  const parts = partsOf(credential);
  const isBadge = parts.badges.length > 0 && parts.claims.length === 0;
  return ANNEX_I.map((element) => {
    const values = distinct(READ[element](parts)).slice(0, MOST_VALUES);
    if (values.length > 0) return { element, state: 'stated', values };
    const hasNoPlace = isBadge && !IN_BADGES.includes(element);
    return { element, state: hasNoPlace ? 'not-in-format' : 'not-stated', values };
  });
};

const MOST_VALUES = 40;

/** Open Badges 3.0 has a place for these; for the others only in somebody's extension. */
const IN_BADGES: readonly AnnexIElement[] = [
  'learner',
  'title',
  'country',
  'awarding-body',
  'issued',
  'learning-outcomes',
  'workload',
  'assessment',
  'grade',
  'stackability',
];

type CredentialPart = Parameters<typeof annexIOf>[0];

interface Parts {
  readonly credential: CredentialPart;
  readonly document: JsonObject;
  readonly subjects: readonly JsonObject[];
  /** ELM: learning achievements, and their specifications. */
  readonly claims: readonly JsonObject[];
  readonly specifications: readonly JsonObject[];
  readonly assessments: readonly JsonObject[];
  /** Open Badges. */
  readonly badges: readonly JsonObject[];
}

const partsOf = (credential: CredentialPart): Parts => {
  const subjects = subjectsOf(credential);
  const claims = subjects.flatMap((subject) => [
    ...objectsAt(subject['hasClaim']),
    ...objectsAt(subject['achieved']),
  ]);
  return {
    credential,
    document: credential.document,
    subjects,
    claims,
    specifications: [
      ...objectsAt(claims as Json, 'specifiedBy'),
      ...objectsAt(subjects as Json, 'learningSpecification'),
    ],
    assessments: objectsAt(claims as Json, 'provenBy'),
    badges: objectsAt(subjects as Json, 'achievement'),
  };
};

/** Every text below a member of these objects; lists are gone through. */
const texts = (from: readonly JsonObject[], ...members: readonly string[]): readonly Texts[] =>
  members.flatMap((member) => from.flatMap((one) => listed(one[member])));

/** As {@link texts}, of the first member that says anything. */
const firstOf = (from: readonly JsonObject[], ...members: readonly string[]): readonly Texts[] =>
  members.map((member) => texts(from, member)).find((found) => found.length > 0) ?? [];

const listed = (value: Json | undefined): readonly Texts[] =>
  asList(value)
    .map(textsOf)
    .filter((text) => text !== undefined);

const only = (text: string): Texts => ({ und: text });

const aligned = (badges: readonly JsonObject[], target: RegExp): readonly JsonObject[] =>
  objectsAt(badges as Json, 'alignment').filter(
    ({ targetType }) => isString(targetType) && target.test(targetType),
  );

const READ: Readonly<Record<AnnexIElement, (parts: Parts) => readonly Texts[]>> = {
  learner: ({ subjects, credential }) => {
    const names = subjects.flatMap((subject) => {
      const full = texts([subject], 'fullName', 'name');
      if (full.length > 0) return full;
      const given = [
        ...texts([subject], 'givenName', 'given_name'),
        ...texts([subject], 'familyName', 'family_name'),
      ];
      return given.length === 0 ? [] : [only(given.map((one) => Object.values(one)[0]).join(' '))];
    });
    if (names.length > 0) return names;
    const hashed = objectsAt(subjects as Json, 'identifier').flatMap(({ identityHash }) =>
      listed(identityHash),
    );
    return hashed.length > 0 ? hashed : credential.subjectIds.map(only);
  },
  title: ({ subjects, claims, specifications, badges, document }) => {
    const stated = [...texts(claims, 'title'), ...texts(badges, 'name'), ...texts(subjects, 'title')];
    return stated.length > 0 ? stated : [...texts(specifications, 'title'), ...texts([document], 'name')];
  },
  country: ({ credential, document }) => [
    ...(credential.scope.jurisdiction === undefined ? [] : [only(credential.scope.jurisdiction)]),
    ...(credential.scope.jurisdiction === undefined
      ? firstOf(objectsAt(document['issuer'], 'address'), 'addressCountryCode', 'addressCountry')
      : []),
  ],
  'awarding-body': ({ subjects, claims, badges, document }) => {
    const named = [
      ...texts(objectsAt(claims as Json, 'awardedBy'), 'awardingBody'),
      ...texts(subjects, 'awardingBody'),
      ...texts(objectsAt(badges as Json, 'creator'), 'name'),
    ];
    return named.length > 0 || badges.length === 0
      ? named
      : firstOf(objectsAt(document['issuer']), 'name', 'legalName', 'id');
  },
  issued: ({ credential, claims, document }) => {
    const stated = credential.issuedAt ?? credential.validFrom;
    return [
      ...(stated === undefined ? [] : [only(formatSeconds(stated))]),
      ...texts(objectsAt(claims as Json, 'awardedBy'), 'awardingDate'),
      ...texts([document], 'awardedDate'),
    ].slice(0, 1);
  },
  'learning-outcomes': ({ subjects, specifications, badges }) => [
    ...texts(objectsAt(specifications as Json, 'learningOutcome'), 'title'),
    ...texts(objectsAt(specifications as Json, 'learningOutcome'), 'relatedESCOSkill'),
    ...texts(subjects, 'learningOutcomes', 'escoReference'),
    ...texts(badges, 'criteria'),
    ...texts(aligned(badges, /ESCO/i), 'targetName'),
  ],
  workload: ({ credential, specifications, subjects, badges }) => {
    const { credits } = credential.scope;
    return [
      ...(credits === undefined ? [] : [only(`${credits / 10} ECTS`)]),
      ...texts(specifications, 'volumeOfLearning').map(duration),
      ...objectsAt(subjects as Json, 'notionalWorkload').flatMap(({ value, unit }) =>
        isString(unit) && unit.toUpperCase() !== 'ECTS' && value !== undefined
          ? [only(`${String(value)} ${unit}`)]
          : [],
      ),
      ...texts(badges, 'timeInvestment', 'SBU'),
    ];
  },
  level: ({ credential, specifications, subjects, badges }) => [
    ...(credential.scope.level === undefined ? [] : [only(`EQF ${credential.scope.level}`)]),
    ...texts(specifications, 'nqfLevel'),
    ...(credential.scope.level === undefined
      ? [...texts(subjects, 'level', 'eqfLevel'), ...texts(aligned(badges, /EQF/i), 'targetName')]
      : []),
    ...texts(aligned(badges, /NQF|NLQF|QF-EHEA/i), 'targetName'),
  ],
  assessment: ({ assessments, subjects, badges }) => {
    const specified = objectsAt(assessments as Json, 'specifiedBy');
    return [
      ...texts(specified, 'dcType', 'title'),
      ...texts(specified, 'mode'),
      ...texts(subjects, 'typeOfAssessment'),
      ...texts(badges, 'assessmentType'),
      ...texts(objectsAt(badges as Json, 'resultDescription'), 'name'),
    ];
  },
  participation: ({ specifications, claims, subjects, badges }) => [
    ...texts(specifications, 'mode'),
    ...texts(objectsAt(claims as Json, 'influencedBy', 'specifiedBy'), 'mode'),
    ...texts(subjects, 'formOfParticipation'),
    ...texts(badges, 'participationType'),
  ],
  'quality-assurance': ({ document, subjects, badges }) => [
    ...texts(objectsAt(document['evidence'], 'accreditation'), 'title', 'dcType'),
    ...texts(objectsAt(document['issuer'], 'accreditations'), 'title', 'name'),
    ...texts(subjects, 'qualityAssurance', 'accreditation'),
    ...texts(aligned(badges, /QualityAssurance/i), 'targetName'),
  ],
  prerequisites: ({ specifications, subjects }) => [
    ...texts(specifications, 'entryRequirement'),
    ...texts(subjects, 'prerequisites'),
  ],
  'identity-verification': ({ assessments, subjects, badges }) => [
    ...texts(assessments, 'idVerification'),
    ...texts(subjects, 'idVerificationMethod'),
    ...texts(badges, 'supervisionType'),
  ],
  grade: ({ assessments, subjects }) => [
    ...texts(assessments, 'grade'),
    ...texts(subjects, 'grade'),
    ...texts(objectsAt(subjects as Json, 'result'), 'value'),
  ],
  stackability: ({ specifications, claims, subjects, badges }) => [
    ...texts(specifications, 'isPartialQualification'),
    ...texts(objectsAt(claims as Json, 'isPartOf'), 'title'),
    ...texts(subjects, 'stackable', 'partOfQualification'),
    ...texts(badges, 'related'),
  ],
  'further-information': ({ claims, specifications, subjects }) => [
    ...texts(claims, 'additionalNote'),
    ...texts(specifications, 'additionalNote'),
    ...texts(subjects, 'additionalNote'),
  ],
};

/** Hours where an ISO 8601 duration says hours; anything else stands as it was written: months there are often minutes meant. */
const duration = (written: Texts): Texts => {
  const hours = /^PT(\d{1,5})H$/.exec(written['und'] ?? '')?.[1];
  return hours === undefined ? written : only(`${hours} h`);
};

const distinct = (values: readonly Texts[]): readonly Texts[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
