import { html, nothing, type TemplateResult } from 'lit';
import type { Check, Note, Verdict } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import type { ViewContext } from './context.ts';
import { checkSentence, codeOf, spoken } from './sentence.ts';

/** What nobody checked: always at least that the person showing it is the person named. */
export const notCheckedView = (notes: readonly Note[], view: ViewContext): TemplateResult => html`
  <section class="stack not-checked" aria-labelledby="${view.prefix}not-checked">
    <h2 id="${view.prefix}not-checked">${view.i18n.t('verify.not-checked')}</h2>
    <ul class="sentences">
      ${notes.map(
        (note) => html`<li>
          <span class="sign quiet">${icon('not-applicable')}</span>
          <span>${spoken(view.sentences.message(note))} ${codeOf(note.code, view)}</span>
        </li>`,
      )}
    </ul>
  </section>
`;

/** Every check by name, with what it means. */
export const checksView = ({ checks }: Pick<Verdict, 'checks'>, view: ViewContext): TemplateResult => {
  const { t } = view.i18n;
  const names = [...new Set(checks.map(({ check }) => check))];
  const count = (status: Check['status']) => checks.filter((check) => check.status === status).length;
  return html`
    <details class="drawer" data-drawer="checks">
      <summary>
        <h2>${t('verify.checks')}</h2>
        <span class="quiet">
          ${(['pass', 'fail', 'unknown'] as const)
            .filter((status) => count(status) > 0)
            .map((status) => `${view.formats.number(count(status))} ${t(`verify.state.${status}`)}`)
            .join(' · ')}
        </span>
      </summary>
      <dl class="checks">
        ${names.map(
          (name) => html`
            <dt>${t(`verify.check.${name}`)}</dt>
            <dd>
              <ul class="sentences">
                ${checks.filter(({ check }) => check === name).map((check) => html`<li>${checkSentence(check, view)}</li>`)}
              </ul>
              <p class="quiet"><small><b>${t('verify.mean')}</b> ${t(`verify.mean.${name}`)}</small></p>
            </dd>
          `,
        )}
      </dl>
      ${checks.some(({ check, status }) => check === 'proof' && status === 'pass') ? html`<p class="quiet"><small><b>${t('verify.seal')}</b> ${t('verify.seal.key')}</small></p>` : nothing}
    </details>
  `;
};
