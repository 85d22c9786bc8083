import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { sendTask, signTask } from '../app/send.ts';
import { backToForm, backToPreview, checkTask, isConfirmed, setTyped } from '../app/task.ts';
import { inSentence, nameOf } from '../model/names.ts';
import type { PreviewLine } from '../model/preview.ts';
import { refusalText } from '../model/refusal-text.ts';
import { hrefOf } from '../model/route.ts';
import type { Console, State, Task } from '../state.ts';
import type { Session } from '../wallet/session.ts';
import { actForm } from './act-form.ts';
import { confirmField } from './confirm.ts';
import { walletName } from './connect.ts';
import { doneView, signedView } from './done.ts';
import { faultBox, loading } from './parts.ts';
import { progressView } from './progress.ts';
import { back, steps } from './task-frame.ts';

/** One act: say what, read and confirm, sign, recorded. */
export const taskView = (app: Console, state: State): TemplateResult => {
  const { task, session, route, fault } = state;
  const { t } = app.i18n;
  if (task === undefined || session === undefined || task.key !== hrefOf(route))
    return html`<h1 tabindex="-1" class="visually-hidden">${t('ui.loading')}</h1>
      ${fault === undefined ? loading(app) : faultBox(app, fault)}`;
  if (!task.page.offers.acts.includes(task.act) && (task.stage === 'form' || task.stage === 'checking'))
    return notOffered(app, task);
  if (task.stage === 'done') return doneView(app, task);
  if (task.stage === 'signed') return signedView(app, task);
  return html`<div class="task stack">
    <header class="stack-s">
      ${back(app, task)}
      <h1 tabindex="-1">${headingOf(app, task)}</h1>
      ${steps(app, task.stage)}
    </header>
    ${stageView(app, state, task, session)}
  </div>`;
};

const stageView = (app: Console, state: State, task: Task, session: Session): TemplateResult => {
  switch (task.stage) {
    case 'preview':
      return preview(app, task, session);
    case 'signing':
      return html`<p class="card waiting" role="status">${icon('wallet')} ${app.i18n.t('console.signing')}</p>`;
    case 'under-way':
      return progressView(
        app,
        state.writes.find(({ about }) => about['task'] === task.task),
        {
          session,
          isContract: session.isContract,
          back: () => backToPreview(app),
        },
      );
    default:
      return formView(app, task);
  }
};

export const headingOf = ({ i18n }: Console, { act, page }: Task): string => {
  const name = inSentence(nameOf(page.record, i18n.language));
  const isWithdrawal = act === 'end' && page.record.kind === 'recognise';
  return i18n.t(isWithdrawal ? 'console.act.heading.end.recognise' : `console.act.heading.${act}`, {
    name,
    actor: name,
  });
};

const notOffered = (app: Console, task: Task): TemplateResult => {
  const { t } = app.i18n;
  const { because } = task.page.offers;
  return html`<div class="stack">
    ${back(app, task)}
    <h1 tabindex="-1">${t('console.act.not.offered')}</h1>
    <p>${t(`console.record.acts.${because ?? 'nobody'}`)}</p>
  </div>`;
};

/**
 * What was typed and not added is meant all the same. Not when a field is left: the form would grow under the pointer that is about
 * to press the button.
 */
const commitEntries = async (app: Console, form: HTMLFormElement): Promise<void> => {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-entry]')) {
    if (input.value.trim() === '') continue;
    input.dispatchEvent(new Event('commit'));
    await app.store.drawn();
  }
};

const formView = (app: Console, task: Task): TemplateResult => {
  const { t } = app.i18n;
  const isChecking = task.stage === 'checking';
  const count = task.gaps.length + task.refusals.length;
  return html`<form
    class="stack form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      void commitEntries(app, event.currentTarget as HTMLFormElement).then(() => checkTask(app));
    }}
  >
    ${faultBox(app, task.fault)} ${actForm(app, task)}
    ${
      task.isTried && count > 0
        ? html`<div class="note bad-soft refusals" role="alert" tabindex="-1">
          <p><strong>${t('console.form.faults', { count })}</strong></p>
          <ul>
            ${task.gaps.map(({ key }) => html`<li>${t(key)}</li>`)}
            ${task.refusals.map(
              (one) =>
                html`<li data-refusal=${`${one.code}.${one.member}`}>${refusalText(one, app.i18n, app.formats)}</li>`,
            )}
          </ul>
        </div>`
        : nothing
    }
    <p class="row">
      <button class="primary" ?disabled=${isChecking}>${t('console.form.next')}</button>
      <span class="quiet" role="status">${isChecking ? t('console.form.checking') : ''}</span>
    </p>
  </form>`;
};

const ICONS = { act: 'next', effect: 'info', undo: 'pass', never: 'undetermined', public: 'search' } as const;

export const previewList = (lines: readonly PreviewLine[]): TemplateResult =>
  html`<ul class="preview">
    ${lines.map(({ tone, text }) => html`<li class=${tone}>${icon(ICONS[tone])}<span>${text}</span></li>`)}
  </ul>`;

const preview = (app: Console, task: Task, session: Session): TemplateResult => {
  const { t } = app.i18n;
  const isReady = isConfirmed(task);
  const canSign = task.prepared?.plan.request !== undefined;
  const wallet = inSentence(walletName(app, session.wallet));
  const { isShort } = task.fee;
  return html`<section class="card stack" aria-labelledby="preview">
      <h2 id="preview">${t('console.preview')}</h2>
      ${previewList(task.preview)} ${feeLine(app, task, session)} ${raw(app, task, session)}
    </section>
    ${faultBox(app, task.fault)}
    <form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        void (isShort && canSign ? signTask(app) : sendTask(app));
      }}
    >
      ${task.confirm === '' ? nothing : confirmField(app, task.confirm, task.typed, (typed) => setTyped(app, typed))}
      <div class="choices">
        <p>
          <button class=${isShort && canSign ? '' : task.confirm === '' ? 'primary' : 'danger'} type=${isShort && canSign ? 'button' : 'submit'} ?disabled=${!isReady} data-do="send" @click=${isShort && canSign ? () => sendTask(app) : nothing}>
            ${t('console.confirm.send', { wallet })}
          </button>
          <span class="quiet">${t('console.confirm.send.about')}</span>
        </p>
        ${
          canSign
            ? html`<p>
              <button class=${isShort ? 'primary' : ''} type="button" ?disabled=${!isReady} data-do="sign" @click=${() => signTask(app)}>
                ${t('console.confirm.sign')}
              </button>
              <span class="quiet">${t('console.confirm.sign.about')}</span>
            </p>`
            : nothing
        }
      </div>
      <p><button type="button" class="plain" @click=${() => backToForm(app)}>${t('console.confirm.change')}</button></p>
    </form>`;
};

const feeLine = (app: Console, { fee }: Task, session: Session): TemplateResult => {
  const { t } = app.i18n;
  if (session.isContract) return html`<p class="quiet fee">${t('console.preview.multisig')}</p>`;
  const { amount, balance } = fee;
  if (amount === undefined) return html`<p class="quiet fee">${t('console.preview.fee.unknown')}</p>`;
  return fee.isShort
    ? html`<p class="note open-soft fee">${t('console.preview.fee.short', { amount, balance: balance ?? '0' })}</p>`
    : html`<p class="quiet fee">${t('console.preview.fee', { amount })}</p>`;
};

/** For whoever compares with what a hardware wallet shows. */
const raw = (app: Console, { prepared }: Task, { deployment }: Session): TemplateResult => {
  const { t } = app.i18n;
  const plan = prepared?.plan;
  if (plan === undefined) return html``;
  return html`<details>
    <summary>${t('console.preview.raw')}</summary>
    <dl class="facts">
      <dt>${t('console.preview.raw.contract')}</dt>
      <dd><code>${plan.contract} ${deployment.contracts[plan.contract] ?? ''}</code></dd>
      <dt>${t('console.preview.raw.function')}</dt>
      <dd><code>${plan.method}</code></dd>
      ${
        plan.id === undefined
          ? nothing
          : html`<dt>${t('console.record.id')}</dt>
            <dd><code>${plan.id}</code></dd>`
      }
    </dl>
  </details>`;
};
