import type { AccreditationJson } from '../../service/schemas/accreditation.ts';
import type { Style } from '../style.ts';
import { day, safe } from '../text.ts';
import { identifiersLine, organisationLine } from './organisation.ts';
import { BASIS_WORDS, KIND_WORDS, REASON_WORDS, STATUS_WORDS } from './words.ts';

/** One record as a block of lines. */
export const recordLines = (record: AccreditationJson, style: Style): string[] => {
  const { organisation } = record;
  const identifiers = identifiersLine(organisation);
  const until = record.validUntil === undefined ? 'open-ended' : `until ${day(record.validUntil)}`;
  const recorded = record.recordedAt === record.since ? '' : ` (recorded ${day(record.recordedAt)})`;
  const reason = record.status === 'active' ? '' : `: ${REASON_WORDS[record.reason]}`;
  return [
    style.strong(organisationLine(organisation) ?? safe(record.subject)),
    `  ${safe(record.subject)}`,
    ...(identifiers === undefined ? [] : [`  ${identifiers}`]),
    `  ${KIND_WORDS[record.kind]}, ${BASIS_WORDS[record.basis]}${record.depth > 0 ? `, ${record.depth} further hops` : ''}`,
    `  ${STATUS_WORDS[record.status]} since ${day(record.since)}${recorded}${reason}`,
    `  from ${day(record.validFrom)}, ${until}; recorded ${day(record.grantedAt)} in block ${record.grantedBlock}`,
    ...record.suspensions.map(
      ({ from, until: to }) => `  suspended from ${day(from)}${to === undefined ? '' : ` until ${day(to)}`}`,
    ),
    ...record.permissions.map((permission) => `  permits ${permissionText(permission)}`),
    ...(record.target === undefined ? [] : [`  recognises ${safe(record.target)}`]),
    `  controller ${record.controller ?? 'none'}`,
    record.evidence === undefined
      ? '  no accreditation credential'
      : `  accreditation credential sha-256 ${record.evidence.digest}${record.evidence.attached ? '' : ' (digest only)'}`,
    `  record ${record.id}`,
    ...(record.parent === undefined ? [] : [`  granted by ${record.parent}`]),
  ];
};

const permissionText = (permission: AccreditationJson['permissions'][number]): string => {
  const terms = (list: typeof permission.types): string =>
    list.map(({ text, hash }) => (text === undefined ? hash : safe(text, 100))).join(', ');
  const parts = [
    permission.types.length === 0 ? 'any type' : terms(permission.types),
    ...(permission.schemas.length === 0 ? [] : [`schema ${terms(permission.schemas)}`]),
    ...(permission.jurisdictions.length === 0 ? [] : [`in ${permission.jurisdictions.join(', ')}`]),
    ...(permission.fields.length === 0 ? [] : [`ISCED-F ${permission.fields.join(', ')}`]),
    ...(permission.levels.length === 0 ? [] : [`EQF ${permission.levels.join(', ')}`]),
    ...(permission.credits === undefined ? [] : [`at most ${permission.credits} ECTS`]),
  ];
  return parts.join(' · ');
};
