import { html, type TemplateResult } from 'lit';
import type { I18n } from './i18n.ts';

/** A button that copies a text and says so in its own words. */
export const copyButton = ({ t }: I18n, text: string, label: string = t('ui.copy')): TemplateResult => html`
  <button
    type="button"
    @click=${async (event: Event) => {
      const button = event.currentTarget as HTMLButtonElement;
      await navigator.clipboard.writeText(text);
      button.textContent = t('ui.copied');
      setTimeout(() => {
        button.textContent = label;
      }, 2_000);
    }}
  >
    ${label}
  </button>
`;
