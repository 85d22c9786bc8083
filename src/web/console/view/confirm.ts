import { html, type TemplateResult } from 'lit';
import { inSentence } from '../model/names.ts';
import type { Console } from '../state.ts';

/** Typing the name takes the second that a click does not. */
export const confirmField = (
  app: Console,
  confirm: string,
  typed: string,
  set: (typed: string) => void,
): TemplateResult => {
  const { t } = app.i18n;
  return html`<div class="field confirm">
    <label for="confirm">${t('console.confirm.type', { name: inSentence(confirm) })}</label>
    <input
      id="confirm"
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="confirm-hint"
      .value=${typed}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
    <span class="hint" id="confirm-hint">${t('console.confirm.hint')}</span>
  </div>`;
};
