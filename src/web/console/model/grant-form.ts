import {
  type AccreditationRecord,
  type Basis,
  type Kind,
  ORGANISATION_TYPES,
  type Organisation,
  type OrganisationType,
  organisationFrom,
  type PermissionDraft,
  parseAccreditationRef,
  type RecordDraft,
  type Seconds,
} from '../../../browser-wallet.ts';
import type { Accreditation } from './facts.ts';

/** One permission as a form has it; empty lists and texts mean *any*. */
export interface PermissionForm {
  readonly types: readonly string[];
  readonly schemas: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly fields: readonly string[];
  readonly levels: readonly number[];
  /** ECTS points, as typed. */
  readonly ects: string;
}

export interface OrganisationForm {
  readonly name: string;
  /** BCP 47 of the name. */
  readonly language: string;
  readonly country: string;
  readonly type: OrganisationType;
  readonly homepage: string;
  readonly contact: string;
}

export interface GrantForm {
  readonly kind: Exclude<Kind, 'root'>;
  readonly subject: string;
  readonly controller: string;
  readonly basis: Basis;
  /** First and last day, `YYYY-MM-DD` in UTC; no last day means no end. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly depth: number;
  /** Of a recognition: `eip155:…/0x…`. */
  readonly target: string;
  readonly organisation: OrganisationForm;
  readonly permissions: readonly PermissionForm[];
}

const DAY = 86_400;

/** The UTC day of a time, as `<input type=date>` has it. */
export const dayOf = (time: Seconds): string => new Date(time * 1000).toISOString().slice(0, 10);
/** The last day that a record counts on: its end is exclusive. */
export const lastDayOf = (validUntil: Seconds): string => (validUntil === 0 ? '' : dayOf(validUntil - 1));

const midnight = (day: string): Seconds | undefined => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(ms) ? ms / 1000 : undefined;
};

/** Starts with everything that the accreditor may pass on: narrowing is quicker than typing. */
export const emptyGrant = (
  kind: GrantForm['kind'],
  parent: Accreditation,
  record: AccreditationRecord,
  now: Seconds,
): GrantForm => ({
  kind,
  subject: '',
  controller: '',
  basis: record.basis,
  firstDay: dayOf(Math.max(now, record.validFrom)),
  lastDay: lastDayOf(record.validUntil),
  depth: 0,
  target: '',
  organisation: {
    ...{ name: '', language: 'und', homepage: '', contact: '' },
    country: parent.organisation?.country ?? '',
    type: kind === 'accredit' ? 'quality-agency' : 'university',
  },
  permissions: parent.permissions.map(permissionForm),
});

/** Terms whose text nobody published stand as their hash. */
export const permissionForm = (permission: Accreditation['permissions'][number]): PermissionForm => ({
  types: permission.types.map(({ text, hash }) => text ?? hash),
  schemas: permission.schemas.map(({ text, hash }) => text ?? hash),
  jurisdictions: [...permission.jurisdictions],
  fields: [...permission.fields],
  levels: [...permission.levels],
  ects: permission.credits === undefined ? '' : String(permission.credits),
});

/** A form's gap: said beside its field before anything is held against the contract's rules. */
export interface Gap {
  readonly field:
    | 'subject'
    | 'controller'
    | 'firstDay'
    | 'lastDay'
    | 'target'
    | 'name'
    | 'country'
    | 'homepage'
    | 'ects';
  readonly permission?: number;
  readonly key:
    | 'console.gap.subject'
    | 'console.gap.controller'
    | 'console.gap.day'
    | 'console.gap.target'
    | 'console.gap.name'
    | 'console.gap.country'
    | 'console.gap.homepage'
    | 'console.gap.ects';
}

const DID = /^did:[a-z0-9]+:[!-~]{1,240}$/;
const ACCOUNT = /^0x[0-9a-fA-F]{40}$/;
const ECTS = /^\d{1,4}(?:[.,]\d)?$/;
const NOBODY = /^0x0{40}$/;

export const isAccount = (text: string): boolean => ACCOUNT.test(text.trim()) && !NOBODY.test(text.trim());

export const gapsOf = (form: GrantForm): readonly Gap[] => [
  ...(DID.test(form.subject.trim()) ? [] : [{ field: 'subject', key: 'console.gap.subject' } as const]),
  ...(form.controller.trim() === '' || isAccount(form.controller)
    ? []
    : [{ field: 'controller', key: 'console.gap.controller' } as const]),
  ...(midnight(form.firstDay) === undefined ? [{ field: 'firstDay', key: 'console.gap.day' } as const] : []),
  ...(form.lastDay === '' || midnight(form.lastDay) !== undefined
    ? []
    : [{ field: 'lastDay', key: 'console.gap.day' } as const]),
  ...(form.kind !== 'recognise' || parseAccreditationRef(form.target.trim()) !== undefined
    ? []
    : [{ field: 'target', key: 'console.gap.target' } as const]),
  ...organisationGaps(form.organisation),
  ...form.permissions.flatMap(({ ects }, permission) => {
    const isPoints = ects.trim() === '' || (ECTS.test(ects.trim()) && Number(ects.replace(',', '.')) > 0);
    return isPoints ? [] : [{ field: 'ects', permission, key: 'console.gap.ects' } as const];
  }),
];

export const organisationGaps = ({ name, country, homepage }: OrganisationForm): readonly Gap[] => [
  ...(name.trim() === '' ? [{ field: 'name', key: 'console.gap.name' } as const] : []),
  ...(/^[A-Za-z]{2}$/.test(country.trim())
    ? []
    : [{ field: 'country', key: 'console.gap.country' } as const]),
  ...(homepage.trim() === '' || /^https:\/\/[^\s"'<>]+$/i.test(homepage.trim())
    ? []
    : [{ field: 'homepage', key: 'console.gap.homepage' } as const]),
];

/** The form as the SDK's draft. Days at the edge of the accreditor's own time mean that edge, to the second. */
export const draftOf = (form: GrantForm, parent: AccreditationRecord, salt: number): RecordDraft => {
  const first = midnight(form.firstDay) ?? 0;
  const last = form.lastDay === '' ? undefined : midnight(form.lastDay);
  const target = form.kind === 'recognise' ? parseAccreditationRef(form.target.trim()) : undefined;
  const isFirst = form.firstDay === dayOf(parent.validFrom);
  const isLast = form.lastDay !== '' && form.lastDay === lastDayOf(parent.validUntil);
  return {
    kind: form.kind,
    basis: form.basis,
    subject: form.subject.trim(),
    validFrom: isFirst ? Math.max(first, parent.validFrom) : first,
    ...(form.controller.trim() !== '' && { controller: form.controller.trim().toLowerCase() }),
    ...(last !== undefined && { validUntil: isLast ? parent.validUntil : last + DAY }),
    depth: form.kind === 'accredit' ? form.depth : 0,
    ...(salt > 0 && { salt }),
    ...(target && { target: { chainId: target.chainId, registry: target.registry, id: target.id } }),
    permissions: form.permissions.map(permissionDraft),
  };
};

const permissionDraft = ({ ects, ...lists }: PermissionForm): PermissionDraft => ({
  ...lists,
  ...(ects.trim() !== '' && { ects: Number(ects.trim().replace(',', '.')) }),
});

/** What of a stated organisation is not in the form stays as it was. */
export const organisationOf = (form: OrganisationForm, before?: Organisation): Organisation | undefined => {
  const { name, language, country, type, homepage, contact } = form;
  const { homepage: _homepage, contact: _contact, ...kept } = before ?? {};
  return organisationFrom(
    JSON.parse(
      JSON.stringify({
        ...kept,
        legalName: { ...before?.legalName, [language]: name.trim() },
        country: country.trim().toUpperCase(),
        type,
        ...(homepage.trim() !== '' && { homepage: homepage.trim() }),
        ...(contact.trim() !== '' && { contact: contact.trim() }),
      }),
    ),
  );
};

export const organisationForm = (
  organisation: Organisation | undefined,
  language: string,
): OrganisationForm => {
  const names = Object.entries(organisation?.legalName ?? {});
  const [tag = 'und', name = ''] = names.find(([one]) => one === language) ?? names[0] ?? [];
  return {
    name,
    language: tag,
    country: organisation?.country ?? '',
    type: ORGANISATION_TYPES.find((known) => known === organisation?.type) ?? 'other',
    homepage: organisation?.homepage ?? '',
    contact: organisation?.contact ?? '',
  };
};
