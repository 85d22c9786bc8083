import {
  HIGHER_EDUCATION_TYPE as HIGHER_EDUCATION,
  VOCATIONAL_TYPE as VOCATIONAL,
} from '../issue/micro-credential.ts';
import type { Basis, Kind } from '../trust/record.ts';
import type { ActorName } from './actors.ts';

/** A permission in words. */
export interface PlannedPermission {
  readonly types: readonly string[];
  readonly jurisdictions: readonly string[];
  /** ISCED-F. */
  readonly fields: readonly string[];
  /** EQF levels. */
  readonly levels: readonly number[];
  /** ECTS points of one credential, at most; 0 for any. */
  readonly ects: number;
}

export interface PlannedRecord {
  /** Of the record, in this demonstration. */
  readonly name: string;
  /** Name of the granting record; absent for a root. */
  readonly parent?: string;
  readonly kind: Kind;
  readonly basis: Basis;
  readonly subject: ActorName;
  readonly depth?: number;
  /** Start of the decision (RFC 3339); the day of the grant where absent. */
  readonly decidedOn?: string;
  /** Name of the recognised record. */
  readonly target?: string;
  readonly permission: PlannedPermission;
}

/** The trust graph of the demonstration, parents first. */
export const RECORDS = [
  {
    name: 'agency',
    kind: 'root',
    basis: 'quality-assurance',
    subject: 'agency',
    depth: 2,
    permission: {
      types: [HIGHER_EDUCATION, VOCATIONAL],
      jurisdictions: [],
      fields: [],
      levels: [3, 4, 5, 6, 7, 8],
      ects: 60,
    },
  },
  {
    name: 'ministry',
    kind: 'root',
    basis: 'licence',
    subject: 'ministry',
    depth: 1,
    permission: {
      types: [HIGHER_EDUCATION],
      jurisdictions: ['DE'],
      fields: [],
      levels: [5, 6, 7, 8],
      ects: 60,
    },
  },
  {
    name: 'ministero',
    kind: 'root',
    basis: 'licence',
    subject: 'ministero',
    depth: 1,
    permission: {
      types: [HIGHER_EDUCATION],
      jurisdictions: ['IT'],
      fields: [],
      levels: [5, 6, 7, 8],
      ects: 60,
    },
  },
  {
    name: 'board',
    parent: 'agency',
    kind: 'accredit',
    basis: 'quality-assurance',
    subject: 'board',
    depth: 1,
    permission: {
      types: [HIGHER_EDUCATION],
      jurisdictions: ['DE-BY'],
      fields: [],
      levels: [5, 6, 7, 8],
      ects: 60,
    },
  },
  {
    name: 'isar-quality',
    parent: 'board',
    kind: 'attest',
    basis: 'quality-assurance',
    subject: 'isar',
    permission: {
      types: [HIGHER_EDUCATION],
      jurisdictions: ['DE-BY'],
      fields: ['061', '054'],
      levels: [6, 7],
      ects: 15,
    },
  },
  {
    name: 'isar-licence',
    parent: 'ministry',
    kind: 'attest',
    basis: 'licence',
    subject: 'isar',
    permission: {
      types: [HIGHER_EDUCATION],
      jurisdictions: ['DE-BY'],
      fields: ['06', '05', '02'],
      levels: [6, 7],
      ects: 30,
    },
  },
  {
    name: 'werkstatt',
    parent: 'agency',
    kind: 'attest',
    basis: 'quality-assurance',
    subject: 'werkstatt',
    permission: {
      types: [VOCATIONAL],
      jurisdictions: ['DE'],
      fields: ['0613', '071'],
      levels: [4, 5],
      ects: 10,
    },
  },
  {
    name: 'haven',
    parent: 'agency',
    kind: 'attest',
    basis: 'quality-assurance',
    subject: 'haven',
    permission: {
      types: [HIGHER_EDUCATION],
      jurisdictions: ['NL'],
      fields: ['061'],
      levels: [6, 7],
      ects: 15,
    },
  },
  {
    name: 'collina',
    parent: 'ministero',
    kind: 'attest',
    basis: 'licence',
    subject: 'collina',
    permission: {
      types: [HIGHER_EDUCATION],
      jurisdictions: ['IT'],
      fields: ['061', '022'],
      levels: [6, 7],
      ects: 15,
    },
  },
] as const satisfies readonly PlannedRecord[];

/** Granted in the course of the story. */
export const MANDATE = {
  name: 'mandate',
  parent: 'isar-quality',
  kind: 'mandate',
  basis: 'quality-assurance',
  subject: 'alliance',
  permission: {
    types: [HIGHER_EDUCATION],
    jurisdictions: ['DE-BY'],
    fields: ['0613'],
    levels: [6, 7],
    ects: 10,
  },
} as const satisfies PlannedRecord;

export const RECOGNITION = {
  name: 'recognition',
  parent: 'agency',
  kind: 'recognise',
  basis: 'quality-assurance',
  subject: 'ministero',
  target: 'ministero',
  permission: { types: [HIGHER_EDUCATION], jurisdictions: ['IT'], fields: ['061'], levels: [6, 7], ects: 12 },
} as const satisfies PlannedRecord;

/** Below it the importer grants: every country, any field and size, EQF 5 to 8. */
export const CHARTER_ROOT = {
  name: 'charter',
  kind: 'root',
  basis: 'quality-assurance',
  subject: 'charter',
  // The charters in the list were awarded from 2021 on.
  decidedOn: '2020-01-01T00:00:00Z',
  depth: 0,
  permission: { types: [HIGHER_EDUCATION], jurisdictions: [], fields: [], levels: [5, 6, 7, 8], ects: 0 },
} as const satisfies PlannedRecord;
