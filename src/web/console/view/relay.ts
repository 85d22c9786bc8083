import { html, nothing, type TemplateResult } from 'lit';
import type { Ask } from '../../../browser-wallet.ts';
import { icon } from '../../ui/icons.ts';
import {
  addRelayFiles,
  anotherRelay,
  backToRelay,
  readRelay,
  sendRelay,
  setRelayText,
} from '../app/relay.ts';
import { inSentence, shortHex } from '../model/names.ts';
import type { Console, ReadRequest, State } from '../state.ts';
import { walletName } from './connect.ts';
import { filePicker, textarea } from './fields.ts';
import { faultBox } from './parts.ts';
import { progressView } from './progress.ts';

/** Somebody else's signed request, sent and paid for from here. */
export const relayView = (app: Console, state: State): TemplateResult => {
  const { t } = app.i18n;
  const { relay } = state;
  return html`<div class="task stack">
    <header class="stack-s">
      <h1 tabindex="-1">${t('console.relay')}</h1>
      <p class="lede">${t('console.relay.about')}</p>
    </header>
    ${faultBox(app, relay.fault)} ${stage(app, state)}
  </div>`;
};

const stage = (app: Console, { relay, session, writes }: State): TemplateResult => {
  const { t } = app.i18n;
  if (session === undefined) return html``;
  const another = html`<p><button type="button" @click=${() => anotherRelay(app)}>${t('console.relay.other')}</button></p>`;
  switch (relay.stage) {
    case 'form':
      return html`<form
        class="stack form"
        @submit=${(event: Event) => {
          event.preventDefault();
          void readRelay(app);
        }}
      >
        ${textarea(app, {
          id: 'request',
          label: t('console.relay.paste'),
          hint: t('console.relay.paste.hint'),
          value: relay.text,
          set: (text) => setRelayText(app, text),
        })}
        <p class="row">
          <button class="primary" ?disabled=${relay.text.trim() === ''}>${t('console.relay.read')}</button>
          ${filePicker({
            id: 'request-file',
            label: t('console.form.file'),
            accept: '.json,application/json',
            isMultiple: true,
            take: (files) => void addRelayFiles(app, files),
          })}
        </p>
      </form>`;
    case 'preview':
      return html`${requests(app, relay.requests)}
        <p class="row">
          <button type="button" class="primary" data-do="send" @click=${() => sendRelay(app)}>
            ${t('console.relay.send', { wallet: inSentence(walletName(app, session.wallet)) })}
          </button>
          <button type="button" class="plain" @click=${() => anotherRelay(app)}>${t('console.relay.other')}</button>
        </p>`;
    case 'under-way':
      return html`${requests(app, relay.requests)}
      ${progressView(
        app,
        writes.find(({ about }) => about['task'] === relay.task),
        {
          session,
          isContract: session.isContract,
          back: () => backToRelay(app),
        },
      )}`;
    case 'done':
      return html`<p class="note good-soft" role="status"><strong>${icon('accepted')} ${t('console.relay.sent')}</strong></p>
        ${requests(app, relay.requests)} ${another}`;
    case 'already':
      return html`<p class="note open-soft" role="status">${t('console.relay.already')}</p>
        ${requests(app, relay.requests)} ${another}`;
  }
};

const requests = (app: Console, list: readonly ReadRequest[]): TemplateResult => {
  const { t } = app.i18n;
  return html`<ul class="writes">
    ${list.map(
      ({ request, ask, name }) => html`<li class="card stack-s" data-ask=${ask?.act ?? 'unknown'}>
        <h2>${askText(app, ask, inSentence(name))}</h2>
        <p class="quiet">${t('console.relay.signer', { account: request.signer })}</p>
        <p class="quiet">
          ${
            request.deadline * 1000 > Date.now()
              ? t('console.relay.until', { date: app.formats.date(request.deadline, true) })
              : t('console.relay.expired', { date: app.formats.date(request.deadline, true) })
          }
        </p>
        ${
          ask !== undefined && 'reason' in ask
            ? html`<p>${t('console.preview.reason', { reason: t(`console.reason.${ask.reason}`) })}</p>`
            : nothing
        }
      </li>`,
    )}
  </ul>`;
};

const askText = ({ i18n, formats }: Console, ask: Ask | undefined, name: string): string => {
  const { t } = i18n;
  if (ask === undefined) return t('console.relay.ask.other', { method: '?' });
  switch (ask.act) {
    case 'grant':
      return t('console.relay.ask.grant', { name, kind: t(`console.kind.${ask.kind}`) });
    case 'void':
      return t('console.relay.ask.void', { name, date: formats.date(ask.since, true) });
    case 'controller':
      return t('console.relay.ask.controller', { name, account: shortHex(ask.controller) });
    case 'revoke-bits':
    case 'revoke-handles':
      return t('console.relay.ask.revoke', { name, count: ask.count });
    case 'other':
      return t('console.relay.ask.other', { method: ask.method });
    default:
      return t(`console.relay.ask.${ask.act}`, { name });
  }
};
