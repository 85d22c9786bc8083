import { html, nothing, type TemplateResult } from 'lit';
import type { Write, WriteStatus } from '../../../browser-wallet.ts';
import type { MessageKey } from '../../ui/i18n.ts';
import { icon } from '../../ui/icons.ts';
import { shortHex } from '../model/names.ts';
import type { Console } from '../state.ts';
import type { Session } from '../wallet/session.ts';
import { faultBox } from './parts.ts';

export interface ProgressOptions {
  readonly session: Session;
  readonly isContract: boolean;
  /** Where a write that came to nothing can be tried anew. */
  readonly back?: () => void;
}

const REACHED: Readonly<Record<WriteStatus, number>> = {
  ...{ asking: 1, unknown: 1, declined: 1, pending: 3, unseen: 2, replaced: 2 },
  ...{ reverted: 3, done: 4, 'set-aside': 2 },
};
const PLACES = ['checked', 'wallet', 'sent', 'recorded'] as const;

/** Where a write stands, and what can be done about it. */
export const progressView = (
  app: Console,
  write: Write | undefined,
  options: ProgressOptions,
): TemplateResult => {
  const { t } = app.i18n;
  const status = write?.status ?? 'asking';
  const reached = write === undefined ? 0 : REACHED[status];
  const isStopped = ['declined', 'replaced', 'reverted', 'set-aside'].includes(status);
  return html`<section class="card stack progress" aria-labelledby="progress" data-status=${write === undefined ? 'checking' : status}>
    <h2 id="progress">${t('console.progress')}</h2>
    <ol class="track">
      ${PLACES.map(
        (place, i) => html`<li class=${i < reached ? 'past' : i === reached && !isStopped ? 'now' : ''}>
          ${icon(i < reached ? 'pass' : i === reached && isStopped ? 'fail' : 'clock')}<span
            >${t(`console.progress.${place}`)}</span
          >
        </li>`,
      )}
    </ol>
    <div role="status" class="stack-s">
      ${write === undefined ? html`<p class="quiet">${t('console.form.checking')}</p>` : writeWords(app, write, options)}
    </div>
    ${write === undefined ? nothing : writeActions(app, write, options)}
    ${
      write !== undefined && ['pending', 'unseen'].includes(status) && app.kept.isLasting
        ? html`<p class="quiet">${t('console.progress.keep')}</p>`
        : nothing
    }
  </section>`;
};

/** What a status means, in two sentences. */
export const writeWords = (
  app: Console,
  write: Write,
  { isContract }: Pick<ProgressOptions, 'isContract'>,
): TemplateResult => {
  const { t, has } = app.i18n;
  const { formats } = app;
  const { status, mined, isSettled, error } = write;
  if (status === 'done' && mined !== undefined) {
    const values = { block: formats.number(mined.block), date: formats.date(mined.time, true) };
    return html`<p><strong>${t(isSettled === true ? 'console.write.done.settled' : 'console.write.done', values)}</strong></p>`;
  }
  if (status === 'declined' && error !== undefined && error.code !== 'WALLET_DECLINED') {
    const { code, message, remedy, details } = error;
    return html`<p><strong>${t('console.write.failed')}</strong></p>
      ${faultBox(app, { code, message, remedy, parameters: textsOf(details) })}`;
  }
  const base =
    status === 'pending' && isContract
      ? 'console.write.pending.multisig'
      : (`console.write.${status}` as const);
  const hint = `${base}.hint`;
  return html`<p><strong>${t(base)}</strong></p>
    ${has(hint) ? html`<p>${t(hint as MessageKey)}</p>` : nothing}`;
};

const textsOf = (details: object): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

/** What can be done about a write. */
export const writeActions = (
  app: Console,
  write: Write,
  { session, back }: ProgressOptions,
): TemplateResult => {
  const { t } = app.i18n;
  const { status, id } = write;
  const isStuck = status === 'unseen' || status === 'unknown';
  const canGoBack = back !== undefined && ['declined', 'replaced', 'reverted', 'set-aside'].includes(status);
  const hash = write.mined?.transaction ?? write.hashes.at(-1);
  // What the wallet answers stands in the write.
  const again = (): void => void session.outbox.sendAgain(id).catch(() => undefined);
  return html`<div class="row">
      ${status === 'unseen' ? html`<button type="button" class="primary" @click=${again}>${t('console.write.again')}</button>` : nothing}
      ${
        isStuck || status === 'pending'
          ? html`<button type="button" @click=${() => session.outbox.look()}>${t('console.write.look')}</button>`
          : nothing
      }
      ${
        isStuck || (status === 'pending' && write.isContract)
          ? html`<button type="button" @click=${() => session.outbox.setAside(id)}>${t('console.write.aside')}</button>`
          : nothing
      }
      ${canGoBack ? html`<button type="button" class="primary" @click=${back}>${t('console.write.back')}</button>` : nothing}
    </div>
    ${
      hash === undefined
        ? nothing
        : html`<p class="quiet"><small title=${hash}>${t('console.write.transaction', { hash: shortHex(hash) })}</small></p>`
    }`;
};
