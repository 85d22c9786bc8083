import { html, nothing, type TemplateResult } from 'lit';
import type { I18n } from './i18n.ts';

/** A failure as a page shows it: what, what to do, and the code for support. Problems of the service have this shape too. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}

/** Shown where content would stand; `retry` is the way out. */
export const faultCard = (
  { t }: I18n,
  { code, message, remedy }: Fault,
  retry?: () => void,
): TemplateResult => html`
  <section class="card stack" role="alert">
    <h2>${t('ui.error')}</h2>
    <p>${message}</p>
    ${remedy === undefined ? nothing : html`<p>${t('ui.error.next', { remedy })}</p>`}
    <p class="quiet"><small>${t('ui.error.code', { code })}</small></p>
    ${retry === undefined ? nothing : html`<p><button @click=${retry}>${t('ui.retry')}</button></p>`}
  </section>
`;
