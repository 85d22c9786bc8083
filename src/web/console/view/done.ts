import { html, nothing, type TemplateResult } from 'lit';
import { NO_ADDRESS, type RecordState } from '../../../browser-wallet.ts';
import { copyButton } from '../../ui/copy.ts';
import { icon } from '../../ui/icons.ts';
import type { Form } from '../model/forms.ts';
import { inSentence, nameOf, shortHex } from '../model/names.ts';
import { hrefOf } from '../model/route.ts';
import type { Console, Task } from '../state.ts';
import { download } from './parts.ts';
import { back, steps } from './task-frame.ts';

/** What the registry says now. */
export const doneView = (app: Console, task: Task): TemplateResult => {
  const { t, language } = app.i18n;
  const { outcome, form, page } = task;
  const isGrant = form.act === 'accredit' || form.act === 'recognise';
  const name = isGrant ? form.grant.organisation.name.trim() : nameOf(page.record, language);
  return html`<div class="task stack">
    <header class="stack-s">
      ${back(app, task)} ${steps(app, 'done')}
      <h1 tabindex="-1" class="recorded">${icon('accepted')} ${sentence(app, form, inSentence(name))}</h1>
    </header>
    ${
      outcome === undefined
        ? nothing
        : html`<section class="card stack" data-outcome=${task.act}>
          <p class="quiet">${t('console.done.read', { block: app.formats.number(outcome.block) })}</p>
          ${changes(app, outcome.before, outcome.after)}
        </section>`
    }
    <p class="row">
      ${
        isGrant && outcome !== undefined
          ? html`<a class="button primary" href=${hrefOf({ view: 'record', id: outcome.id })}
            >${t('console.done.show', { name: inSentence(name) })}</a
          >`
          : html`<a class="button primary" href=${hrefOf({ view: 'record', id: page.record.id })}
            >${t('console.done.show', { name: inSentence(nameOf(page.record, language)) })}</a
          >`
      }
      ${
        isGrant
          ? html`<button type="button" @click=${() => again(app)}>${t('console.done.again')}</button>`
          : nothing
      }
      <button type="button" @click=${() => receipt(app, task)}>${icon('download')} ${t('console.done.receipt')}</button>
    </p>
    <p class="quiet">${t('console.done.receipt.hint')}</p>
  </div>`;
};

/** The same form once more, empty. */
const again = (app: Console): void => {
  const { task } = app.store.state;
  if (task === undefined) return;
  app.store.set({ task: undefined });
  dispatchEvent(new HashChangeEvent('hashchange'));
};

const sentence = ({ i18n, formats }: Console, form: Form, name: string): string => {
  const { t } = i18n;
  if (form.act === 'end' && form.when === 'since')
    return t('console.done.void', { name, date: formats.date(new Date(form.since).toISOString(), true) });
  if (form.act === 'controller')
    return t('console.done.controller', { name, account: shortHex(form.controller.trim()) });
  if (form.act === 'delegate')
    return t('console.done.delegate', { name, account: shortHex(form.delegate.trim()) });
  if (form.act === 'organisation') {
    return t('console.done.organisation', { name: inSentence(form.organisation.name.trim()) });
  }
  return t(`console.done.${form.act}`, { name });
};

/** Before and after, as the wallet's own node has it. */
const changes = (
  app: Console,
  before: RecordState | undefined,
  after: RecordState | undefined,
): TemplateResult => {
  const { t } = app.i18n;
  const { formats } = app;
  if (after === undefined) return html``;
  const status = (state: RecordState | undefined): string =>
    state === undefined
      ? t('console.status.none')
      : `${t(`console.status.${state.status}`)}, ${t('console.status.since', { date: formats.date(state.since, true) })}`;
  const account = (state: RecordState | undefined): string =>
    state === undefined || state.controller === NO_ADDRESS
      ? t('console.done.nobody')
      : shortHex(state.controller);
  const reason = (state: RecordState | undefined): string =>
    state === undefined ? '–' : t(`console.reason.${state.reason}`);
  const rows: readonly (readonly [string, string, string])[] = [
    [t('console.done.status'), status(before), status(after)],
    [t('console.done.controller.row'), account(before), account(after)],
    [t('console.done.reason'), reason(before), reason(after)],
  ];
  return html`<div class="scroll">
    <table class="changes">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${t('console.done.before')}</th>
          <th scope="col">${t('console.done.after')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([label, was, is]) => html`<tr class=${was === is ? 'same' : 'changed'}>
            <th scope="row">${label}</th>
            <td>${was}</td>
            <td>${is}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

const receipt = (app: Console, task: Task): void => {
  const { session } = app.store.state;
  const write = app.store.state.writes.find(({ about }) => about['task'] === task.task);
  const { mined } = write ?? {};
  const file = {
    format: 'vidimus-receipt/1',
    act: task.act,
    record: task.outcome?.id,
    name: write?.about['name'],
    registry: session?.deployment.contracts.trustedIssuersRegistry,
    chainId: session?.deployment.chainId,
    account: session?.account,
    block: mined?.block,
    time: mined === undefined ? undefined : new Date(mined.time * 1000).toISOString(),
    transaction: mined?.transaction,
    before: task.outcome?.before,
    after: task.outcome?.after,
    words: task.preview.map(({ text }) => text.replace(/[\u2068\u2069]/g, '')),
  };
  download(
    `vidimus-${task.act}-${mined?.block ?? 'receipt'}.json`,
    `${JSON.stringify(file, null, 2)}\n`,
    'application/json',
  );
};

/** A signature for somebody else to send. */
export const signedView = (app: Console, task: Task): TemplateResult => {
  const { t } = app.i18n;
  const { signed } = task;
  const text = `${JSON.stringify(signed, null, 2)}\n`;
  return html`<div class="task stack">
    <header class="stack-s">
      ${back(app, task)} ${steps(app, 'signed')}
      <h1 tabindex="-1">${t('console.signed')}</h1>
    </header>
    <section class="card stack">
      <p>${t('console.signed.about', { date: app.formats.date(signed?.deadline ?? 0, true) })}</p>
      <p class="row">
        <button type="button" class="primary" @click=${() => download('request.json', text, 'application/json')}>
          ${icon('download')} ${t('console.signed.download')}
        </button>
        ${copyButton(app.i18n, text, t('console.signed.copy'))}
      </p>
      <h2>${t('console.signed.how')}</h2>
      <ul>
        <li>${t('console.signed.how.console')}</li>
        <li>${t('console.signed.how.cli')}</li>
      </ul>
    </section>
  </div>`;
};
