import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { formatSeconds } from '../core/seconds.ts';
import { type Texts, textsOf } from '../core/texts.ts';
import { type AnnexIEntry, annexIOf } from './annex-i.ts';
import type { Credential } from './model.ts';
import { objectsAt } from './scope/readers.ts';
import { subjectsOf } from './subjects.ts';

/** Somebody whom the credential names, as it names it. */
export interface NamedParty {
  readonly name?: Texts;
  /** A DID, where it names one. */
  readonly did?: string;
}

/** One member of the credential, as text. */
export interface ContentRow {
  /** Names of the members on the way; positions in lists as numbers in text. */
  readonly path: readonly string[];
  readonly text: string;
}

/**
 * What a credential itself says, for people: never checked by being here. Every text is hostile: show it as text alone,
 * never as markup or as a link, and fetch nothing that it names.
 */
export interface Contents {
  readonly types: readonly string[];
  readonly format: string;
  readonly title?: Texts;
  readonly learner?: Texts;
  readonly subjectIds: readonly string[];
  readonly claimedIssuer?: string;
  readonly awardingBodies: readonly NamedParty[];
  /** Alliances and groups that it is issued on behalf of. */
  readonly onBehalfOf: readonly NamedParty[];
  /** RFC 3339. */
  readonly issuedAt?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** What is held against accreditations. */
  readonly scope: {
    readonly types: readonly string[];
    readonly schemas: readonly string[];
    readonly jurisdiction?: string;
    readonly fields: readonly string[];
    readonly level?: number;
    /** ECTS points. */
    readonly credits?: number;
  };
  readonly annexI: readonly AnnexIEntry[];
  /** Hours for each ECTS point where both are stated and it is outside the usual 20 to 35. */
  readonly oddHoursPerCredit?: number;
  /** Every other member, in the order of the credential. */
  readonly rows: readonly ContentRow[];
  /** Members beyond the 400 that are listed. */
  readonly moreRows: number;
}

const MOST_ROWS = 400;
const DEEPEST = 14;
const LONGEST = 600;
const FROM_HOURS = 20;
const TO_HOURS = 35;

/** Reads a decoded credential's contents; bounded in number, depth and length. */
export const contentsOf = (credential: Credential): Contents => {
  const { document, scope, validFrom, validUntil, issuedAt, claimedIssuerName } = credential;
  const subjects = subjectsOf(credential);
  const annexI = annexIOf(credential);
  const firstOf = (element: string) => annexI.find((entry) => entry.element === element)?.values[0];
  const bodies = awardingBodiesIn(subjects);
  const rows = rowsOf(document);
  const odd = oddHours(annexI, scope.credits);
  const title = firstOf('title');
  const learner = firstOf('learner');
  return {
    types: credential.types,
    format: credential.format,
    ...(title && { title }),
    ...(learner && { learner }),
    subjectIds: credential.subjectIds,
    ...(claimedIssuerName !== undefined && { claimedIssuer: claimedIssuerName }),
    awardingBodies: bodies.map(partyOf),
    onBehalfOf: [
      ...objectsAt(bodies as Json, 'groupMemberOf'),
      ...objectsAt(document['issuer'], 'onBehalfOf'),
      ...objectsAt(document['onBehalfOf']),
    ].map(partyOf),
    ...(issuedAt !== undefined && { issuedAt: formatSeconds(issuedAt) }),
    ...(validFrom !== undefined && { validFrom: formatSeconds(validFrom) }),
    ...(validUntil !== undefined && { validUntil: formatSeconds(validUntil) }),
    scope: {
      types: scope.types,
      schemas: scope.schemas,
      ...(scope.jurisdiction !== undefined && { jurisdiction: scope.jurisdiction }),
      fields: scope.fields,
      ...(scope.level !== undefined && { level: scope.level }),
      ...(scope.credits !== undefined && { credits: scope.credits / 10 }),
    },
    annexI,
    ...(odd !== undefined && { oddHoursPerCredit: odd }),
    rows: rows.slice(0, MOST_ROWS),
    moreRows: Math.max(0, rows.length - MOST_ROWS),
  };
};

const awardingBodiesIn = (subjects: readonly JsonObject[]): readonly Json[] => {
  const awards = subjects.flatMap((subject) => [
    ...objectsAt(subject['hasClaim'], 'awardedBy'),
    ...objectsAt(subject['achieved'], 'awardedBy'),
    subject,
  ]);
  return awards.flatMap(({ awardingBody }) => asList(awardingBody)).slice(0, 20);
};

const partyOf = (body: Json): NamedParty => {
  const id = isString(body) ? body : isObject(body) && isString(body['id']) ? body['id'] : undefined;
  const name = textsOf(body);
  const did = id?.startsWith('did:') === true ? id : undefined;
  const isOnlyId = name?.['und'] !== undefined && name['und'] === did;
  return { ...(name && !isOnlyId && { name }), ...(did !== undefined && { did }) };
};

const oddHours = (annexI: readonly AnnexIEntry[], tenths: number | undefined): number | undefined => {
  const workload = annexI.find(({ element }) => element === 'workload')?.values ?? [];
  const hours = workload.flatMap(({ und = '' }) => /^(\d+) h$/.exec(und)?.[1] ?? []).map(Number)[0];
  if (hours === undefined || tenths === undefined || tenths === 0) return undefined;
  const each = Math.round((hours * 100) / tenths) / 10;
  return each < FROM_HOURS || each > TO_HOURS ? each : undefined;
};

/** Proofs and contexts say nothing to people. */
const UNSAID: readonly string[] = ['proof', '@context'];

const rowsOf = (document: JsonObject): readonly ContentRow[] => {
  const rows: ContentRow[] = [];
  const visit = (value: Json, path: readonly string[]): void => {
    if (value === null) return;
    if (typeof value === 'object' && path.length < DEEPEST) {
      const isFlat = Array.isArray(value) && value.every((one) => typeof one !== 'object');
      if (isFlat) rows.push({ path, text: cut(value.map(String).join(', ')) });
      else for (const [name, inner] of Object.entries(value)) visit(inner as Json, [...path, name]);
    } else rows.push({ path, text: cut(typeof value === 'object' ? JSON.stringify(value) : String(value)) });
  };
  for (const [name, value] of Object.entries(document)) if (!UNSAID.includes(name)) visit(value, [name]);
  return rows;
};

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
