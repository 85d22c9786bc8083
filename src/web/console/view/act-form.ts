import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../../browser-wallet.ts';
import { setForm } from '../app/task.ts';
import { type Form, reasonsFor } from '../model/forms.ts';
import type { Console, Task } from '../state.ts';
import { field, filePicker, radios, select, textarea } from './fields.ts';
import { gapFinder, grantForm, organisationFields } from './grant.ts';

/** The fields of an act. */
export const actForm = (app: Console, task: Task): TemplateResult => {
  const { form } = task;
  switch (form.act) {
    case 'accredit':
    case 'recognise':
      return grantForm(app, task, form);
    case 'suspend':
    case 'resume':
      return reason(app, task, form.reason, (given) => setForm(app, { ...form, reason: given }));
    case 'end':
      return endForm(app, task, form);
    case 'organisation':
      return organisationFields(app, task, form.organisation, (organisation) =>
        setForm(app, { ...form, organisation }),
      );
    case 'evidence':
      return evidenceForm(app, task, form);
    case 'revoke':
      return revokeForm(app, task, form);
    case 'veto':
      return html`<p>${app.i18n.t('console.act.veto.about')}</p>`;
    default:
      return shortForm(app, task, form);
  }
};

const reason = (
  app: Console,
  task: Task,
  value: Reason | '',
  set: (reason: Reason | '') => void,
): TemplateResult => {
  const { t } = app.i18n;
  return select<Reason | ''>(app, {
    id: 'reason',
    label: t('console.form.reason'),
    hint: t('console.form.reason.hint'),
    fault: gapFinder(app, task)('reason'),
    value,
    choices: [
      { value: '', label: t('console.form.reason.choose') },
      ...reasonsFor(task.act).map((one) => ({ value: one, label: t(`console.reason.${one}`) })),
    ],
    set,
  });
};

const endForm = (app: Console, task: Task, form: Extract<Form, { act: 'end' }>): TemplateResult => {
  const { t } = app.i18n;
  const gap = gapFinder(app, task);
  const { standing, record } = task.page;
  const isAbove = standing.above?.isActive === true;
  const isOver = record.status === 'ended' || record.status === 'void';
  const { when } = form;
  return html`${
    isAbove && !isOver
      ? radios({
          id: 'when',
          legend: t('console.form.end.when'),
          value: when,
          choices: (['now', 'since'] as const).map((value) => ({
            value,
            label: t(`console.form.end.${value}`),
            hint: t(`console.form.end.${value}.hint`),
          })),
          set: (chosen) => setForm(app, { ...form, when: chosen }),
        })
      : nothing
  }
    ${
      when === 'since'
        ? field(app, {
            id: 'since',
            type: 'datetime-local',
            label: t('console.form.end.since.label'),
            value: form.since,
            fault: gap('since'),
            set: (since) => setForm(app, { ...form, since }),
          })
        : html`<p class="hint">${t('console.form.end.future')}</p>`
    }
    ${reason(app, task, form.reason, (given) => setForm(app, { ...form, reason: given }))}
    ${
      when === 'since' || record.kind === 'recognise'
        ? nothing
        : html`<details>
          <summary>${t('console.form.end.custodian')}</summary>
          ${field(app, {
            id: 'custodian',
            label: t('console.form.controller'),
            hint: t('console.form.end.custodian.hint'),
            value: form.custodian,
            isOptional: true,
            isCode: true,
            fault: gap('custodian'),
            set: (custodian) => setForm(app, { ...form, custodian }),
          })}
        </details>`
    }`;
};

const evidenceForm = (app: Console, task: Task, form: Extract<Form, { act: 'evidence' }>): TemplateResult => {
  const { t } = app.i18n;
  const set = (credential: string): void => setForm(app, { ...form, credential });
  return html`${textarea(app, {
    id: 'credential',
    label: t('console.form.evidence'),
    hint: t('console.form.evidence.hint'),
    value: form.credential,
    fault: gapFinder(app, task)('credential'),
    set,
  })}
    <p>
      ${filePicker({
        id: 'credential-file',
        label: t('console.form.file'),
        accept: '.jwt,.txt,.jws,application/jwt,application/vc+jwt,text/plain',
        take: ([file]) => void file?.slice(0, 200_000).text().then(set),
      })}
    </p>`;
};

const revokeForm = (app: Console, task: Task, form: Extract<Form, { act: 'revoke' }>): TemplateResult => {
  const { t } = app.i18n;
  const gap = gapFinder(app, task);
  return html`${radios({
    id: 'by',
    legend: t('console.form.revoke.by'),
    value: form.by,
    choices: (['index', 'handle'] as const).map((value) => ({
      value,
      label: t(`console.form.revoke.${value}`),
    })),
    set: (by) => setForm(app, { ...form, by }),
  })}
    ${
      form.by === 'handle'
        ? field(app, {
            id: 'handle',
            label: t('console.form.revoke.handle.label'),
            hint: t('console.form.revoke.handle.hint'),
            value: form.handle,
            isCode: true,
            fault: gap('handle'),
            set: (handle) => setForm(app, { ...form, handle }),
          })
        : html`<div class="two">
          ${field(app, {
            id: 'list',
            label: t('console.form.revoke.list'),
            value: form.list,
            fault: gap('list'),
            set: (list) => setForm(app, { ...form, list }),
          })}
          ${field(app, {
            id: 'index',
            label: t('console.form.revoke.place'),
            value: form.index,
            fault: gap('index'),
            set: (index) => setForm(app, { ...form, index }),
          })}
        </div>`
    }
    ${reason(app, task, form.reason, (given) => setForm(app, { ...form, reason: given }))}`;
};

const shortForm = (
  app: Console,
  task: Task,
  form: Extract<Form, { act: 'controller' | 'anchor' | 'delegate' }>,
): TemplateResult => {
  const { t } = app.i18n;
  const gap = gapFinder(app, task);
  if (form.act === 'controller')
    return field(app, {
      id: 'controller',
      label: t('console.form.controller'),
      hint: t('console.form.controller.hint'),
      value: form.controller,
      isCode: true,
      fault: gap('controller'),
      set: (controller) => setForm(app, { ...form, controller }),
    });
  if (form.act === 'anchor')
    return field(app, {
      id: 'root',
      label: t('console.form.anchor'),
      hint: t('console.form.anchor.hint'),
      value: form.root,
      isCode: true,
      fault: gap('root'),
      set: (root) => setForm(app, { ...form, root }),
    });
  return html`${field(app, {
    id: 'delegate',
    label: t('console.form.delegate'),
    hint: t('console.form.controller.hint'),
    value: form.delegate,
    isCode: true,
    fault: gap('delegate'),
    set: (delegate) => setForm(app, { ...form, delegate }),
  })}
  ${field(app, {
    id: 'lastDay',
    type: 'date',
    label: t('console.form.delegate.last'),
    value: form.lastDay,
    fault: gap('lastDay'),
    set: (lastDay) => setForm(app, { ...form, lastDay }),
  })}`;
};
