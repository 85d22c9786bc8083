import {
  hexOfSize,
  type JsonObject,
  type Plan,
  parseDateTime,
  REASONS,
  type Reason,
  type RecordId,
  type RegistryWriter,
  termsOfDraft,
} from '../../../browser-wallet.ts';
import type { Act } from './acts.ts';
import type { Accreditation } from './facts.ts';
import {
  draftOf,
  type Gap,
  type GrantForm,
  gapsOf,
  isAccount,
  type OrganisationForm,
  organisationGaps,
  organisationOf,
} from './grant-form.ts';

/** What a person fills in, by act. Texts are as typed. */
export type Form =
  | { readonly act: 'accredit' | 'recognise'; readonly grant: GrantForm }
  | { readonly act: 'suspend' | 'resume'; readonly reason: Reason | '' }
  | {
      readonly act: 'end';
      readonly reason: Reason | '';
      readonly when: 'now' | 'since';
      /** `YYYY-MM-DDTHH:MM` in the person's own time zone. */
      readonly since: string;
      readonly custodian: string;
    }
  | { readonly act: 'controller'; readonly controller: string }
  | { readonly act: 'organisation'; readonly organisation: OrganisationForm }
  | { readonly act: 'evidence'; readonly credential: string }
  | { readonly act: 'veto' }
  | {
      readonly act: 'revoke';
      readonly by: 'index' | 'handle';
      readonly list: string;
      readonly index: string;
      readonly handle: string;
      readonly reason: Reason | '';
    }
  | { readonly act: 'anchor'; readonly root: string }
  | { readonly act: 'delegate'; readonly delegate: string; readonly lastDay: string };

export interface FormGap {
  readonly field:
    | Gap['field']
    | 'reason'
    | 'since'
    | 'custodian'
    | 'credential'
    | 'list'
    | 'index'
    | 'handle'
    | 'root'
    | 'delegate';
  readonly permission?: number;
  readonly key:
    | Gap['key']
    | 'console.gap.reason'
    | 'console.gap.same'
    | 'console.gap.since'
    | 'console.gap.hex32'
    | 'console.gap.number'
    | 'console.gap.evidence';
}

const JWS = /^[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$/;
const WHOLE = /^\d{1,9}$/;
const isHex32 = (text: string): boolean => hexOfSize(text.trim(), 32) !== undefined;

/** The person's own time of day as Unix seconds. */
export const timeOf = (local: string): number | undefined => {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) ? new Date(local).getTime() : Number.NaN;
  return Number.isFinite(ms) ? Math.floor(ms / 1000) : undefined;
};

/** What is missing or cannot be read, before anything is held against the contract. */
export const gapsIn = (form: Form, record: Accreditation, now: number): readonly FormGap[] => {
  switch (form.act) {
    case 'accredit':
    case 'recognise':
      return gapsOf(form.grant);
    case 'suspend':
    case 'resume':
      return reasonGap(form.reason);
    case 'end':
      return [
        ...reasonGap(form.reason),
        ...(form.when === 'now' || isPast(form.since, record, now)
          ? []
          : [{ field: 'since', key: 'console.gap.since' } as const]),
        ...(form.when === 'since' || form.custodian.trim() === '' || isAccount(form.custodian)
          ? []
          : [{ field: 'custodian', key: 'console.gap.controller' } as const]),
      ];
    case 'controller':
      if (!isAccount(form.controller)) return [{ field: 'controller', key: 'console.gap.controller' }];
      return form.controller.trim().toLowerCase() === record.controller
        ? [{ field: 'controller', key: 'console.gap.same' }]
        : [];
    case 'organisation':
      return organisationGaps(form.organisation);
    case 'evidence':
      return JWS.test(form.credential.trim()) ? [] : [{ field: 'credential', key: 'console.gap.evidence' }];
    case 'veto':
      return [];
    case 'revoke':
      return [...revokeGaps(form), ...reasonGap(form.reason)];
    case 'anchor':
      return isHex32(form.root) ? [] : [{ field: 'root', key: 'console.gap.hex32' }];
    case 'delegate':
      return [
        ...(isAccount(form.delegate) ? [] : [{ field: 'delegate', key: 'console.gap.controller' } as const]),
        ...(/^\d{4}-\d{2}-\d{2}$/.test(form.lastDay)
          ? []
          : [{ field: 'lastDay', key: 'console.gap.day' } as const]),
      ];
  }
};

const reasonGap = (reason: string): readonly FormGap[] =>
  reason === '' ? [{ field: 'reason', key: 'console.gap.reason' }] : [];

const isPast = (since: string, { validFrom }: Accreditation, now: number): boolean => {
  const time = timeOf(since);
  return time !== undefined && time <= now && time >= (parseDateTime(validFrom) ?? 0);
};

const revokeGaps = ({ by, list, index, handle }: Extract<Form, { act: 'revoke' }>): readonly FormGap[] => {
  if (by === 'handle') return isHex32(handle) ? [] : [{ field: 'handle', key: 'console.gap.hex32' }];
  return [
    ...(WHOLE.test(list.trim()) ? [] : [{ field: 'list', key: 'console.gap.number' } as const]),
    ...(WHOLE.test(index.trim()) ? [] : [{ field: 'index', key: 'console.gap.number' } as const]),
  ];
};

const DAY = 86_400;

/** A write, thought through but not signed; `open` may be sent by anybody, and rides along where it can. */
export interface Prepared {
  readonly plan: Plan;
  readonly open: readonly Plan[];
  readonly texts: readonly string[];
}

export interface PlanContext {
  readonly writer: RegistryWriter;
  readonly id: RecordId;
  readonly record: Accreditation;
  /** Of a grant: makes an otherwise equal record a new one. */
  readonly salt: number;
  /** Texts of terms that are published already. */
  readonly isNamed: (text: string) => boolean;
}

/** @throws VidimusError what planning throws, such as NOT_AUTHORISED */
export const planOf = async (form: Form, context: PlanContext): Promise<Prepared> => {
  const { writer, id, record } = context;
  const { plan } = writer;
  const reasoned = (reason: Reason | ''): { readonly reason?: Reason } => (reason === '' ? {} : { reason });
  const alone = async (one: Promise<Plan>): Promise<Prepared> => ({ plan: await one, open: [], texts: [] });
  switch (form.act) {
    case 'accredit':
    case 'recognise':
      return planGrant(form.grant, context);
    case 'suspend':
      return alone(plan.suspend(id, reasoned(form.reason)));
    case 'resume':
      return alone(plan.resume(id, reasoned(form.reason)));
    case 'end': {
      const { custodian, reason } = form;
      if (form.when === 'since') return alone(plan.voidSince(id, timeOf(form.since) ?? 0, reasoned(reason)));
      const named = custodian.trim() === '' ? {} : { custodian: custodian.trim() };
      return alone(plan.end(id, { ...reasoned(reason), ...named }));
    }
    case 'controller':
      return alone(plan.changeController(id, form.controller.trim()));
    case 'organisation': {
      const organisation = organisationOf(form.organisation, record.organisation);
      if (organisation === undefined) throw new TypeError('The form was not checked.');
      return alone(plan.updateOrganisation(id, organisation));
    }
    case 'evidence':
      return alone(plan.attachEvidence(id, form.credential.trim()));
    case 'veto':
      return alone(plan.vetoRescue(id));
    case 'revoke':
      return alone(
        form.by === 'handle'
          ? plan.revokeHandles(id, [hex32(form.handle)], reasoned(form.reason))
          : plan.setBits(
              { accreditation: id, purpose: 'revocation', number: Number(form.list) },
              [Number(form.index)],
              reasoned(form.reason),
            ),
      );
    case 'anchor':
      return alone(plan.anchorIssuance(id, hex32(form.root)));
    case 'delegate':
      return alone(
        plan.nameDelegate(id, form.delegate.trim(), Date.parse(`${form.lastDay}T00:00:00Z`) / 1000 + DAY),
      );
  }
};

const hex32 = (text: string) => {
  const hex = hexOfSize(text.trim(), 32);
  if (hex === undefined) throw new TypeError('The form was not checked.');
  return hex;
};

const planGrant = async (grant: GrantForm, { writer, id, salt, isNamed }: PlanContext): Promise<Prepared> => {
  const parent = await writer.bodies.bodyOf(id);
  const draft = draftOf(grant, parent.record, salt);
  const organisation = organisationOf(grant.organisation);
  const plan = await writer.plan.grant(id, draft, organisation ? { organisation } : {});
  const texts = termsOfDraft(draft).filter((text) => !isNamed(text));
  return { plan, texts, open: texts.length === 0 ? [] : [await writer.plan.nameTerms(texts)] };
};

/** An empty form; `now` in Unix seconds. */
export const emptyForm = (
  act: Exclude<Act, 'accredit' | 'recognise' | 'organisation'>,
  now: number,
): Form => {
  switch (act) {
    case 'suspend':
    case 'resume':
      return { act, reason: '' };
    case 'end':
      return { act, reason: '', when: 'now', since: '', custodian: '' };
    case 'controller':
      return { act, controller: '' };
    case 'evidence':
      return { act, credential: '' };
    case 'veto':
      return { act };
    case 'revoke':
      return { act, by: 'index', list: '0', index: '', handle: '', reason: '' };
    case 'anchor':
      return { act, root: '' };
    case 'delegate':
      return { act, delegate: '', lastDay: new Date((now + 365 * DAY) * 1000).toISOString().slice(0, 10) };
  }
};

/** Reasons that fit an act come first by being the only ones shown; the contract takes any. */
export const reasonsFor = (act: Act): readonly Reason[] => {
  switch (act) {
    case 'resume':
      return ['unspecified', 'subject-request', 'issued-in-error'];
    case 'suspend':
      return [
        'under-review',
        'conditions-not-met',
        'subject-request',
        'integrity-finding',
        'fraud',
        'key-compromise',
        'unspecified',
      ];
    default:
      return REASONS;
  }
};

/** What the list of writes says later of a write, in any language: facts, not sentences. */
export const aboutOf = (form: Form, task: string, name: string, id: RecordId): JsonObject => ({
  task,
  act: form.act,
  name,
  record: id,
});
