import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import { said } from '../../ui/untrusted.ts';
import type { State } from '../state.ts';
import type { ViewContext } from './context.ts';

/** While the worker is at it. It takes less than a second as a rule, so that nothing here moves much. */
export const busyView = (
  { phase, subject }: State,
  { i18n: { t }, actions }: ViewContext,
): TemplateResult => html`
  <section class="busy">
    <h1 id="headline" tabindex="-1">${t(phase === 'reading' ? 'verify.reading' : 'verify.checking')}</h1>
    ${subject?.name === undefined ? nothing : html`<p class="quiet">${said(subject.name, undefined, 120)}</p>`}
    <progress aria-label=${t('verify.checking')}></progress>
    <p class="quiet">${t('verify.checking.about')}</p>
    <p><button type="button" @click=${actions.cancel}>${t('verify.cancel')}</button></p>
  </section>
`;

/** No answer: either this is no credential, or the check could not run. Neither is in the colour of an answer. */
export const troubleView = (
  { trouble }: State,
  { i18n: { t }, actions }: ViewContext,
): TemplateResult => html`
  <section class="card trouble stack">
    <h1 id="headline" tabindex="-1">
      ${icon('info')}${t(trouble?.kind === 'input' ? 'verify.input.title' : 'verify.fault.title')}
    </h1>
    <p class="trouble-words">${trouble?.message}</p>
    ${
      trouble?.remedy === undefined ? nothing : html`<p><b>${t('verify.next')}</b><br />${trouble.remedy}</p>`
    }
    <p class="quiet"><small>${t('ui.error.code', { code: trouble?.code ?? '' })}</small></p>
    <div class="row">
      ${
        trouble?.kind === 'check'
          ? html`<button type="button" class="primary" @click=${actions.again}>${t('ui.retry')}</button>
              <button type="button" @click=${() => actions.open('settings')}>${t('verify.settings')}</button>`
          : nothing
      }
      <button type="button" class=${trouble?.kind === 'check' ? '' : 'primary'} @click=${actions.reset}>
        ${t('verify.another')}
      </button>
    </div>
  </section>
`;
