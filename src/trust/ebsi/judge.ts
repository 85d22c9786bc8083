import { type Evidence, failed, notApplicable, pass, unknown } from '../../core/finding.ts';
import { asList, isObject, isString, type JsonObject } from '../../core/json.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Credential } from '../../credential/model.ts';
import { findHints } from '../attenuation.ts';
import type { PermissionDimension } from '../dimensions.ts';
import type { Judged } from '../judge.ts';
import { showTime } from '../names.ts';
import { allows, type Shortfall } from '../permissions.ts';
import type { AttributePlace, EbsiAttribute } from './attribute.ts';
import { type EbsiPermission, permissionsOf, schemaName, withoutBaseTypes } from './permissions.ts';
import { actOf, mayAct, roleGivenBy } from './roles.ts';

/** One accreditation: as the registry shows it, and as its accreditor signed it (the proof has been checked). */
export interface Accreditation {
  readonly place: AttributePlace;
  readonly attribute: EbsiAttribute;
  readonly credential: Credential;
}

/** What an accreditation is judged for. */
export interface EbsiOccasion {
  /** What was signed under it: a credential of a learner, or the accreditation below. */
  readonly child: Credential;
  readonly isIssuers: boolean;
  /** When the credential that is verified was issued. */
  readonly issued: Seconds;
  readonly now: Seconds;
  readonly skewSeconds: Seconds;
  readonly roots: ReadonlySet<string>;
  /** Base of the registry's issuers, and of its schemas where the policy names them. */
  readonly issuers: string;
  readonly schemas: string | undefined;
}

export interface JudgedAccreditation {
  readonly authority: readonly Judged[];
  readonly scope: readonly Judged[];
}

const decides = (finding: Judged['finding']): Judged => ({ finding, required: true });

/** Whether an accreditation is what the registry says, was in force, and allows what was signed under it. */
export const judgeAccreditation = (one: Accreditation, occasion: EbsiOccasion): JudgedAccreditation => {
  const who = one.place.did;
  const evidence = evidenceOf(one);
  const member = disagreement(one, occasion);
  const faults = [
    ...grantFaults(one, occasion),
    ...(member === undefined ? [] : [decides(failed('EBSI_RECORD_DISAGREES', { who, member }, evidence))]),
    ...otherStatus(one),
    ...roleFaults(one, occasion),
    ...forceAt(one, occasion),
  ];
  const isGood = !faults.some(({ required }) => required);
  return {
    authority: [...(isGood ? [decides(pass('EBSI_HOP_VALID', { who }, evidence))] : []), ...faults],
    scope: scopeOf(one, occasion),
  };
};

const evidenceOf = ({ place, attribute }: Accreditation): Evidence => ({
  attribute: place.url,
  hash: attribute.hash,
  accreditor: attribute.tao,
});

/** Nobody stands for itself, except a root that the policy names. */
const grantFaults = (
  { place, attribute, credential }: Accreditation,
  { roots }: EbsiOccasion,
): readonly Judged[] => {
  const who = place.did;
  if (attribute.role === 'RootTAO') {
    return roots.has(who) ? [] : [decides(failed('EBSI_ROOT_NOT_TRUSTED', { who }))];
  }
  return attribute.tao === who || credential.issuer === who
    ? [decides(failed('EBSI_SELF_GRANTED', { who }))]
    : [];
};

/** @returns the first member in which the signed accreditation and the registry disagree. */
const disagreement = (
  { place, attribute, credential }: Accreditation,
  { issuers, now, skewSeconds }: EbsiOccasion,
): string | undefined => {
  const { did, id } = place;
  const isRoot = attribute.role === 'RootTAO';
  const subject = soleSubject(credential.document);
  if (credential.format !== 'vc-jwt') return 'format';
  if (roleGivenBy(credential.types) !== attribute.role) return 'type';
  // Whoever authorised a root: the policy names the root itself.
  if (isRoot ? attribute.tao !== did || attribute.rootTao !== did : attribute.tao !== credential.issuer)
    return 'tao';
  if (subject === undefined || credential.subjectIds[0] !== did) return 'credentialSubject.id';
  if (!isReserved(subject['reservedAttributeId'], id, isRoot)) return 'credentialSubject.reservedAttributeId';
  if ((credential.issuedAt ?? 0) > now + skewSeconds) return 'issued';
  const entries = credential.status.filter(({ type }) => type === 'EbsiAccreditationEntry');
  const own = [`${issuers}/${did}/attributes/${id}`, `${issuers}/${did}/attributes/0x${id}`];
  return entries.every((entry) => 'id' in entry && isString(entry.id) && own.includes(entry.id))
    ? undefined
    : 'credentialStatus.id';
};

/** Live accreditations of roots have an id of sixteen bytes here, or none: what names the root is the policy. */
const isReserved = (stated: unknown, id: string, isRoot: boolean): boolean => {
  const text = isString(stated as string) ? String(stated).toLowerCase().replace(/^0x/, '') : undefined;
  return text === id || (isRoot && (text === undefined || text.length < 64));
};

const soleSubject = (document: JsonObject): JsonObject | undefined => {
  const subjects = asList(document['credentialSubject']);
  const [subject] = subjects;
  return subjects.length === 1 && subject !== undefined && isObject(subject) ? subject : undefined;
};

/** EBSI's own entry is the registry's answer itself; another kind would say something that nobody reads here. */
const otherStatus = ({ place, credential }: Accreditation): readonly Judged[] =>
  credential.status.some(({ type }) => type !== 'EbsiAccreditationEntry')
    ? [decides(unknown('EBSI_STATUS_NOT_READ', { who: place.did }))]
    : [];

const roleFaults = ({ place, attribute }: Accreditation, { child }: EbsiOccasion): readonly Judged[] =>
  mayAct(attribute.role, actOf(child.types))
    ? []
    : [decides(failed('EBSI_ROLE_NOT_ALLOWED', { who: place.did, role: attribute.role }))];

/** Issued before the end stays good, as everywhere (design §4, two dates). */
const forceAt = (
  { place, credential }: Accreditation,
  { isIssuers, issued, now }: EbsiOccasion,
): readonly Judged[] => {
  const who = place.did;
  const date = showTime(issued);
  const { validFrom, validUntil } = credential;
  if (validFrom !== undefined && issued < validFrom) {
    return [decides(failed('EBSI_NOT_YET_ACCREDITED', { who, from: showTime(validFrom), date }))];
  }
  if (validUntil === undefined || now < validUntil) return [];
  const until = showTime(validUntil);
  return issued >= validUntil
    ? [decides(failed(isIssuers ? 'EBSI_EXPIRED' : 'EBSI_ANCESTOR_EXPIRED', { who, until, date }))]
    : [{ finding: notApplicable('EXPIRED_SINCE', { who, until }), required: false }];
};

/** What was signed lies inside one entry: never inside a union of them. */
const scopeOf = ({ place, credential }: Accreditation, occasion: EbsiOccasion): readonly Judged[] => {
  const { child, schemas } = occasion;
  const who = place.did;
  const act = actOf(child.types);
  const outer = permissionsOf(soleSubject(credential.document) ?? {}, who, schemas);
  if (!outer.ok) return [decides(outer.finding)];
  if (act === 'onboard') return [decides(pass('IN_SCOPE', { who }))];
  if (act !== 'attest') return [...accreditationInside(child, credential, outer.value, schemas, who)];
  const scope = { ...child.scope, schemas: child.scope.schemas.map((id) => schemaName(id, schemas)) };
  const [shortfall] = allows({ permissions: outer.value.map(({ permission }) => permission) }, scope) ?? [];
  if (shortfall === undefined) return [decides(pass('IN_SCOPE', { who }, { attribute: place.url }))];
  const dimension = WORDS[shortfall.dimension];
  const permitted = listed(readable(shortfall, outer.value));
  const evidence = { attribute: place.url, dimension: shortfall.dimension };
  const { stated } = shortfall;
  return [
    decides(
      stated.length === 0
        ? failed('OUT_OF_SCOPE_NOT_STATED', { who, dimension, permitted }, evidence)
        : failed('OUT_OF_SCOPE', { who, dimension, permitted, stated: listed(stated) }, evidence),
    ),
  ];
};

const accreditationInside = (
  child: Credential,
  above: Credential,
  outer: readonly EbsiPermission[],
  schemas: string | undefined,
  who: string,
): readonly Judged[] => {
  const below = child.subjectIds[0] ?? child.issuer;
  const wide = (dimension: string) =>
    decides(failed('EBSI_TOO_WIDE', { who: below, dimension }, { dimension }));
  const inner = permissionsOf(soleSubject(child.document) ?? {}, below, schemas);
  if (!inner.ok) return [decides(inner.finding)];
  const found = findHints(
    { permissions: inner.value.map(({ permission }) => withoutBaseTypes(permission)) },
    { permissions: outer.map(({ permission }) => permission) },
  );
  const until = above.validUntil;
  const faults = [
    ...(found.ok ? [] : [wide('dimension' in found.violation ? found.violation.dimension : 'types')]),
    ...(above.validFrom !== undefined && (child.validFrom ?? 0) < above.validFrom ? [wide('validFrom')] : []),
    ...(until !== undefined && (child.validUntil === undefined || child.validUntil > until)
      ? [wide('validUntil')]
      : []),
  ];
  return faults.length > 0 ? faults : [decides(pass('IN_SCOPE', { who }))];
};

const WORDS: Readonly<Record<PermissionDimension, string>> = {
  types: 'the credential types',
  schemas: 'the schemas',
  jurisdictions: 'the jurisdictions',
  fields: 'the ISCED-F fields',
  levels: 'the EQF levels',
  credits: 'credits of',
};

const readable = (
  { dimension, permitted }: Shortfall,
  entries: readonly EbsiPermission[],
): readonly string[] =>
  dimension === 'types' || dimension === 'schemas'
    ? permitted.map(
        (hash) => entries.flatMap(({ words }) => words.get(hash as `0x${string}`) ?? [])[0] ?? '?',
      )
    : permitted;

const MOST_LISTED = 5;

const listed = (items: readonly string[]): string => {
  const shown = items.slice(0, MOST_LISTED).join(', ');
  if (items.length === 0) return 'none';
  return items.length > MOST_LISTED ? `${shown} and more` : shown;
};
