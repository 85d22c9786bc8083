import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { plain } from '../../ui/untrusted.ts';
import type { ContactedHost, VerifyAnswer } from '../../worker/protocol.ts';
import { saveReport } from '../model/report-file.ts';
import type { State } from '../state.ts';
import type { ViewContext } from './context.ts';
import { stateWords } from './evidence.ts';

/** What can be done with the answer. */
export const toolsView = (
  answer: VerifyAnswer,
  { i18n: { t }, actions }: ViewContext,
): TemplateResult => html`
  <div class="tools" role="group" aria-label=${t('verify.tools')}>
    <button type="button" class="primary" @click=${actions.reset}>${t('verify.another')}</button>
    <button type="button" @click=${actions.print}>${icon('print')}${t('verify.tools.print')}</button>
    <button type="button" @click=${() => saveReport(answer)}>${icon('download')}${t('verify.tools.json')}</button>
    <button type="button" @click=${() => actions.open('share')}>${icon('share')}${t('verify.tools.share')}</button>
  </div>
`;

/** The day that it is asked for, and who was contacted. */
export const asideView = (state: State, answer: VerifyAnswer, view: ViewContext): TemplateResult => html`
  <aside class="beside">${asOfPicker(state, answer, view)} ${hosts(answer, view)}</aside>
`;

const asOfPicker = (
  { at }: State,
  { verdict }: VerifyAnswer,
  { i18n: { t }, actions }: ViewContext,
): TemplateResult => html`
  <section class="stack" aria-labelledby="at">
    <h2 id="at">${t('verify.at')}</h2>
    <div class="field">
      <label for="at-day">${t('verify.at.label')}</label>
      <input
        id="at-day"
        type="date"
        max=${new Date().toISOString().slice(0, 10)}
        .value=${at === undefined ? '' : verdict.dates.now.slice(0, 10)}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          if (value !== '') actions.asOf(value);
        }}
      />
    </div>
    ${
      at === undefined
        ? nothing
        : html`<button type="button" class="plain" @click=${() => actions.asOf(undefined)}>${t('verify.at.today')}</button>`
    }
    <p class="quiet"><small>${t('verify.status.today')}</small></p>
  </section>
`;

const hosts = (answer: VerifyAnswer, view: ViewContext): TemplateResult => {
  const { t } = view.i18n;
  const { contacted } = answer;
  return html`
    <section class="stack hosts" aria-labelledby="hosts">
      <h2 id="hosts">${t('verify.hosts')}</h2>
      ${
        contacted.length === 0
          ? html`<p>${t('verify.hosts.none')}</p>`
          : html`<ul class="plain-list">
              ${contacted.map(
                (one) => html`<li>
                  <span class="code">${plain(one.host, 120)}</span><br /><small class="quiet">${roleWords(one, view)}</small>
                </li>`,
              )}
            </ul>`
      }
      <p class="private">${icon('lock')}<small>${t('verify.private')} ${t('verify.hosts.about')}</small></p>
      <div class="quiet">
        <small>${t('verify.evidence.state')}: ${stateWords(answer, view)}</small>
        ${
          answer.state.source === 'sample'
            ? nothing
            : html`<button type="button" class="plain" @click=${() => view.actions.open('settings')}>
                ${t('verify.settings.change')}
              </button>`
        }
      </div>
    </section>
  `;
};

const roleWords = ({ role, by }: ContactedHost, { i18n: { t } }: ViewContext): string =>
  t(`verify.hosts.${role}`, { by: plain(by ?? '', 120) });
