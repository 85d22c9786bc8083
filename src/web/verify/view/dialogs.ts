import { html, nothing, type TemplateResult } from 'lit';
import { createRef, type Ref, ref } from 'lit/directives/ref.js';
import { copyButton } from '../../ui/copy.ts';
import type { MessageKey } from '../../ui/i18n.ts';
import { sharedOf, shareFragment } from '../model/share.ts';
import type { State } from '../state.ts';
import type { ViewContext } from './context.ts';
import { settingsForm } from './settings.ts';

/** The one dialog that is open, as the browser's own modal: it keeps the focus, and Escape closes it. */
export const dialogView = (state: State, view: ViewContext): TemplateResult | typeof nothing => {
  switch (state.dialog) {
    case 'paste':
      return modal('verify.paste.title', pasteForm(view), view);
    case 'scan':
      return modal('verify.scan.title', scanner(view), view);
    case 'share':
      return modal('verify.share.title', shareForm(state, view), view);
    case 'settings':
      return modal('verify.settings', settingsForm(state, view), view);
    default:
      return nothing;
  }
};

const show = (element: Element | undefined): void => {
  // Lit calls this before the element stands in the document, where alone it can be opened.
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });
};

const modal = (
  title: MessageKey,
  content: TemplateResult,
  { i18n: { t }, actions }: ViewContext,
): TemplateResult => html`
  <dialog ${ref(show)} aria-labelledby="dialog-title" @close=${actions.closeDialog}>
    <div class="dialog-head">
      <h2 id="dialog-title">${t(title)}</h2>
      <button type="button" class="plain" @click=${actions.closeDialog}>${t('ui.close')}</button>
    </div>
    ${content}
  </dialog>
`;

const pasteForm = ({ i18n: { t }, actions }: ViewContext): TemplateResult => html`
  <form
    class="stack"
    @submit=${(event: Event) => {
      event.preventDefault();
      const text = new FormData(event.currentTarget as HTMLFormElement).get('credential');
      actions.takeText(typeof text === 'string' ? text : '');
    }}
  >
    <div class="field">
      <label for="paste">${t('verify.paste.label')}</label>
      <textarea
        id="paste"
        name="credential"
        rows="7"
        class="code"
        autofocus
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        aria-describedby="paste-hint"
      ></textarea>
      <span class="hint" id="paste-hint">${t('verify.paste.hint')}</span>
    </div>
    <p><button class="primary">${t('verify.paste.check')}</button></p>
  </form>
`;

/** The camera runs while its element stands on the page, and not a moment longer. */
const scanner = ({ i18n: { t }, actions }: ViewContext): TemplateResult => html`
  <div class="stack">
    <video class="scanner" muted playsinline aria-label=${t('verify.scan.hint')} ${ref(cameraOf(actions.scan))}></video>
    <p>${t('verify.scan.hint')}</p>
  </div>
`;

let running: { readonly stop: AbortController; readonly callback: (element?: Element) => void } | undefined;

const cameraOf = (scan: ViewContext['actions']['scan']): ((element?: Element) => void) => {
  if (running !== undefined) return running.callback;
  const stop = new AbortController();
  const callback = (element?: Element): void => {
    if (element instanceof HTMLVideoElement) scan(element, stop.signal);
    else {
      stop.abort();
      running = undefined;
    }
  };
  running = { stop, callback };
  return callback;
};

const shareForm = ({ answer }: State, { i18n, isEmbedded }: ViewContext): TemplateResult => {
  const { t } = i18n;
  const shared = answer === undefined ? undefined : sharedOf(answer.verdict);
  if (shared === undefined) return html`<p>${t('verify.share.none')}</p>`;
  const link = new URL(`/${shareFragment(shared)}`, location.href).href;
  const field: Ref<HTMLInputElement> = createRef();
  const canShare = !isEmbedded && typeof navigator.share === 'function';
  return html`
    <div class="stack">
      <p>${t('verify.share.about')}</p>
      <div class="field">
        <label for="share-link">${t('verify.share.label')}</label>
        <input
          id="share-link"
          class="code"
          readonly
          .value=${link}
          ${ref(field)}
          @focus=${() => field.value?.select()}
        />
      </div>
      <div class="row">
        ${copyButton(i18n, link)}
        ${
          canShare
            ? html`<button
                type="button"
                @click=${() => {
                  // Closing the system's sheet is no failure.
                  navigator.share({ url: link }).catch(() => undefined);
                }}
              >
                ${t('verify.share.device')}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
};
