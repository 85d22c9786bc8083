import { html, nothing, type TemplateResult } from 'lit';
import { BASES, ORGANISATION_TYPES } from '../../../browser-wallet.ts';
import { setForm } from '../app/task.ts';
import type { Form } from '../model/forms.ts';
import { type GrantForm, lastDayOf, type OrganisationForm, permissionForm } from '../model/grant-form.ts';
import { refusalText } from '../model/refusal-text.ts';
import type { ShownRefusal } from '../model/refusals.ts';
import type { Console, Task } from '../state.ts';
import { field, radios, select } from './fields.ts';
import { scopeFields } from './scope.ts';

type GrantTask = Extract<Form, { act: 'accredit' | 'recognise' }>;

/** Who is accredited, for what, and until when. */
export const grantForm = (app: Console, task: Task, form: GrantTask): TemplateResult => {
  const { t } = app.i18n;
  const { grant } = form;
  const set = (more: Partial<GrantForm>): void => setForm(app, { ...form, grant: { ...grant, ...more } });
  const gap = gapFinder(app, task);
  const refused = (member: ShownRefusal['member'], permission?: number): string | undefined => {
    const found = task.refusals.find(
      (one) => one.member === member && (permission === undefined || (one.permission ?? 0) === permission),
    );
    return found && refusalText(found, app.i18n, app.formats);
  };
  const { record } = task.granter;
  const limit = lastDayOf(record.validUntil);
  return html`
    <section class="group" aria-labelledby="who">
      <h2 id="who">${t('console.form.organisation')}</h2>
      ${organisationFields(app, task, grant.organisation, (organisation) => set({ organisation }))}
      ${field(app, {
        id: 'subject',
        label: t('console.form.did'),
        hint: t('console.form.did.hint'),
        value: grant.subject,
        isCode: true,
        fault: gap('subject'),
        set: (subject) => set({ subject }),
      })}
      ${
        form.act === 'recognise'
          ? field(app, {
              id: 'target',
              label: t('console.form.target'),
              hint: t('console.form.target.hint'),
              value: grant.target,
              isCode: true,
              fault: gap('target'),
              set: (target) => set({ target }),
            })
          : field(app, {
              id: 'controller',
              label: t('console.form.account'),
              hint: t('console.form.account.hint'),
              value: grant.controller,
              isCode: true,
              isOptional: true,
              fault: gap('controller'),
              set: (controller) => set({ controller }),
            })
      }
    </section>
    <section class="group" aria-labelledby="what">
      <h2 id="what">${t('console.form.decision')}</h2>
      ${form.act === 'accredit' && record.kind !== 'attest' ? kinds(app, grant, record.depth, set) : nothing}
      ${
        grant.kind === 'accredit'
          ? field(app, {
              id: 'depth',
              type: 'number',
              label: t('console.form.depth'),
              hint: t('console.form.depth.hint', { most: Math.max(0, record.depth - 1) }),
              value: String(grant.depth),
              fault: refused('depth'),
              set: (text) => set({ depth: Math.max(0, Math.trunc(Number(text) || 0)) }),
            })
          : nothing
      }
        ${select(app, {
          id: 'basis',
          label: t('console.form.basis'),
          value: grant.basis,
          choices: BASES.map((basis) => ({ value: basis, label: t(`console.basis.${basis}`) })),
          set: (basis) => set({ basis }),
        })}
      <div class="two">
        ${field(app, {
          id: 'firstDay',
          type: 'date',
          label: t('console.form.first'),
          value: grant.firstDay,
          fault: gap('firstDay') ?? refused('validFrom'),
          set: (firstDay) => set({ firstDay }),
        })}
        ${field(app, {
          id: 'lastDay',
          type: 'date',
          label: t('console.form.last'),
          hint:
            limit === ''
              ? t('console.form.last.hint')
              : t('console.form.last.limit', { date: app.formats.date(`${limit}T12:00:00Z`) }),
          value: grant.lastDay,
          fault: gap('lastDay') ?? refused('validUntil'),
          set: (lastDay) => set({ lastDay }),
        })}
      </div>
    </section>
    ${permissions(app, task, grant, set, gap, refused)}
  `;
};

const kinds = (
  app: Console,
  grant: GrantForm,
  depth: number,
  set: (more: Partial<GrantForm>) => void,
): TemplateResult => {
  const { t } = app.i18n;
  const offered = depth > 0 ? (['attest', 'accredit'] as const) : (['attest'] as const);
  return radios({
    id: 'kind',
    legend: t('console.form.kind'),
    value: grant.kind,
    choices: offered.map((kind) => ({
      value: kind,
      label: t(`console.form.kind.${kind}`),
      hint: t(`console.form.kind.${kind}.hint`),
    })),
    set: (kind) => set({ kind }),
  });
};

const permissions = (
  app: Console,
  task: Task,
  grant: GrantForm,
  set: (more: Partial<GrantForm>) => void,
  gap: ReturnType<typeof gapFinder>,
  refused: (member: ShownRefusal['member'], permission?: number) => string | undefined,
): TemplateResult => {
  const { t } = app.i18n;
  const outers = task.page.record.permissions.map(permissionForm);
  const many = grant.permissions.length > 1;
  return html`<section class="group" aria-labelledby="scope">
    <h2 id="scope">${t('console.form.scope')}</h2>
    <p class="quiet">${t('console.form.scope.about')}</p>
    ${many ? html`<p class="quiet">${t('console.form.scope.several')}</p>` : nothing}
    ${grant.permissions.map((permission, position) => {
      const body = scopeFields(app, {
        ...{ position, permission, outer: outers[position] ?? outers[0] },
        set: (next) => set({ permissions: grant.permissions.with(position, next) }),
        faultOf: (dimension) =>
          (dimension === 'credits' ? gap('ects', position) : undefined) ?? refused(dimension, position),
      });
      return many
        ? html`<fieldset class="permission">
            <legend>${t('console.form.scope.permission', { number: position + 1 })}</legend>
            ${body}
            <p>
              <button
                type="button"
                @click=${() => set({ permissions: grant.permissions.filter((_, at) => at !== position) })}
              >
                ${t('console.form.scope.remove')}
              </button>
            </p>
          </fieldset>`
        : body;
    })}
    <p>
      <button
        type="button"
        @click=${() => {
          const [first] = outers;
          if (first !== undefined) set({ permissions: [...grant.permissions, first] });
        }}
      >
        ${t('console.form.scope.add')}
      </button>
    </p>
  </section>`;
};

/** What is wrong with a field, once the form was tried. */
export const gapFinder =
  ({ i18n }: Console, { gaps, isTried }: Task) =>
  (name: Task['gaps'][number]['field'], permission?: number): string | undefined => {
    const found = gaps.find(
      (one) => one.field === name && (permission === undefined || one.permission === permission),
    );
    return isTried && found !== undefined ? i18n.t(found.key) : undefined;
  };

/** The languages that names of organisations mostly come in; the reader's own words for them. */
const NAME_LANGUAGES = [
  ...['und', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'it'],
  ...['lt', 'lv', 'mt', 'nl', 'no', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv', 'tr', 'uk'],
] as const;

export const organisationFields = (
  app: Console,
  task: Task,
  form: OrganisationForm,
  set: (form: OrganisationForm) => void,
): TemplateResult => {
  const { t } = app.i18n;
  const gap = gapFinder(app, task);
  const languages = NAME_LANGUAGES.some((one) => one === form.language)
    ? NAME_LANGUAGES
    : [form.language, ...NAME_LANGUAGES];
  return html`${field(app, {
    id: 'name',
    label: t('console.form.name'),
    hint: t('console.form.name.hint'),
    value: form.name,
    fault: gap('name'),
    set: (name) => set({ ...form, name }),
  })}
    <div class="two">
      ${select(app, {
        id: 'name-language',
        label: t('console.form.name.language'),
        value: form.language,
        choices: languages.map((tag) => ({
          value: tag,
          label: tag === 'und' ? t('console.form.name.language.und') : app.formats.languageName(tag),
        })),
        set: (language) => set({ ...form, language }),
      })}
      ${field(app, {
        id: 'country',
        label: t('console.form.country'),
        hint: t('console.form.country.hint'),
        value: form.country,
        fault: gap('country'),
        set: (country) => set({ ...form, country: country.toUpperCase() }),
      })}
      ${select(app, {
        id: 'type',
        label: t('console.form.type'),
        value: form.type,
        choices: ORGANISATION_TYPES.map((type) => ({ value: type, label: t(`console.type.${type}`) })),
        set: (type) => set({ ...form, type }),
      })}
      ${field(app, {
        id: 'homepage',
        type: 'url',
        label: t('console.form.homepage'),
        value: form.homepage,
        isOptional: true,
        fault: gap('homepage'),
        set: (homepage) => set({ ...form, homepage }),
      })}
    </div>
    ${field(app, {
      id: 'contact',
      label: t('console.form.contact'),
      hint: t('console.form.contact.hint'),
      value: form.contact,
      isOptional: true,
      set: (contact) => set({ ...form, contact }),
    })}`;
};
