import { html, nothing, type TemplateResult } from 'lit';
import type { I18n } from './i18n.ts';
import { LANGUAGES, switchLanguage } from './i18n.ts';
import { seal } from './icons.ts';

export interface Shell {
  readonly i18n: I18n;
  /** Which of the three pages this is. */
  readonly page: 'verify' | 'explore' | 'console';
  /** Where the network says that it is for demonstration only. */
  readonly demonstration?: boolean;
  readonly version?: string;
  readonly main: TemplateResult;
}

const PAGES = [
  ['verify', '/', 'ui.nav.verify'],
  ['explore', '/explore/', 'ui.nav.explore'],
  ['console', '/console/', 'ui.nav.console'],
] as const;

/** What stands around every page: name, ways to the other pages, language, footer. */
export const shell = ({ i18n, page, demonstration = false, version, main }: Shell): TemplateResult => {
  const { t } = i18n;
  return html`
    <a class="skip" href="#main">${t('ui.skip')}</a>
    <header class="bar">
      <div>
        <a class="brand" href="/">${seal()}<span>Vidimus</span></a>
        <nav aria-label=${t('ui.nav')}>
          <ul>
            ${PAGES.map(
              ([name, href, key]) =>
                html`<li><a href=${href} aria-current=${name === page ? 'page' : nothing}>${t(key)}</a></li>`,
            )}
          </ul>
        </nav>
        ${languagePicker(i18n)}
      </div>
    </header>
    ${demonstration ? html`<aside class="banner"><p>${t('ui.demonstration')}</p></aside>` : nothing}
    <main id="main" tabindex="-1">${main}</main>
    <footer class="foot">
      <div>
        <span>${t('ui.footer.open')}</span>
        <a href="/openapi.json">${t('ui.footer.api')}</a>
        ${version === undefined ? nothing : html`<span>${t('ui.footer.version', { version })}</span>`}
      </div>
    </footer>
  `;
};

/** Each language by its own name, so that it is found by whoever reads no other. */
export const languagePicker = ({ language, t }: I18n): TemplateResult => html`
  <label class="language">
    <span class="visually-hidden">${t('ui.language')}</span>
    <select @change=${(event: Event) => switchLanguage((event.target as HTMLSelectElement).value)}>
      ${LANGUAGES.map(
        (tag) =>
          html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${ownName(tag)}</option>`,
      )}
    </select>
  </label>
`;

const ownName = (tag: string): string => {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};
