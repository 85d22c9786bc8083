import { html, nothing, type TemplateResult } from 'lit';
import type { AnnexIEntry, Contents, Details, Verdict } from '../../../browser.ts';
import { icon } from '../../ui/icons.ts';
import { plain, said } from '../../ui/untrusted.ts';
import { textIn } from '../model/names.ts';
import type { ViewContext } from './context.ts';
import { placeName } from './scope.ts';

/** How many elements of Annex I are mandatory; they come first. */
const MANDATORY = 11;

/** What the credential says of itself: text only, whatever it looks like; no link, no picture, no markup. */
export const contentsView = (
  { checks }: Pick<Verdict, 'checks'>,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult => {
  const isProven = checks.some(({ check, status }) => check === 'proof' && status === 'pass');
  const { t } = view.i18n;
  const contents = details?.contents;
  return html`
    <details class="drawer" data-drawer="contents" ?open=${!view.isEmbedded}>
      <summary><h2>${t('verify.contents')}</h2></summary>
      <p class="quiet">${t(contents === undefined ? 'verify.contents.unread' : isProven ? 'verify.contents.about' : 'verify.contents.unproven')}</p>
      ${contents === undefined ? nothing : annexView(contents, view)}
      ${contents === undefined ? nothing : rowsView(contents, view)}
    </details>
  `;
};

const annexView = ({ annexI, oddHoursPerCredit }: Contents, view: ViewContext): TemplateResult => {
  const { i18n, formats } = view;
  const { t } = i18n;
  const mandatory = annexI.slice(0, MANDATORY);
  const optional = annexI.slice(MANDATORY).filter(({ state }) => state === 'stated');
  const stated = mandatory.filter(({ state }) => state === 'stated').length;
  return html`
    <section class="annex stack" aria-labelledby="${view.prefix}annex">
      <div>
        <h3 id="${view.prefix}annex">${t('verify.annex')}</h3>
        <p class="quiet">
          ${t('verify.annex.count', { stated: formats.number(stated), all: formats.number(MANDATORY) })}
        </p>
      </div>
      <dl class="facts">${mandatory.map((entry) => annexRow(entry, view))}</dl>
      ${
        optional.length === 0
          ? nothing
          : html`<h4>${t('verify.annex.optional')}</h4>
              <dl class="facts">${optional.map((entry) => annexRow(entry, view))}</dl>`
      }
      ${
        oddHoursPerCredit === undefined
          ? nothing
          : html`<p class="flag open-soft">${t('verify.annex.odd-hours', { hours: formats.number(oddHoursPerCredit) })}</p>`
      }
      <p class="quiet"><small>${t('verify.annex.about')}</small></p>
    </section>
  `;
};

const annexRow = (
  { element, state, values }: AnnexIEntry,
  { i18n: { t, language }, formats }: ViewContext,
): TemplateResult => html`
  <dt>${t(`verify.annex.${element}`)}</dt>
  <dd>
    ${
      state === 'stated'
        ? values.slice(0, 12).map((value) => {
            const text = textIn(value, language);
            const shown = text === undefined ? '' : readable(element, text.text, formats);
            return html`<p>${said(shown, text?.language, 500)}</p>`;
          })
        : html`<span class="quiet">${t(`verify.annex.${state === 'not-stated' ? 'not-stated' : 'not-in-format'}`)}</span>`
    }
    ${values.length > 12 ? html`<p class="quiet">+${values.length - 12}</p>` : nothing}
  </dd>
`;

/** Dates and places as the reader writes them. */
const readable = (element: string, text: string, formats: ViewContext['formats']): string =>
  element === 'country'
    ? placeName(text, formats)
    : /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)
      ? formats.date(text)
      : text;

const rowsView = (
  { rows, moreRows }: Contents,
  { i18n: { t } }: ViewContext,
): TemplateResult | typeof nothing =>
  rows.length === 0
    ? nothing
    : html`
        <details class="more">
          <summary>${icon('file')} ${t('verify.contents.all')}</summary>
          <dl class="rows">
            ${rows.map(
              ({ path, text }) => html`<dt>${path.map((name) => plain(name, 80)).join(' › ')}</dt>
                <dd>${said(text)}</dd>`,
            )}
          </dl>
          ${moreRows > 0 ? html`<p class="quiet">${t('verify.contents.more', { count: moreRows })}</p>` : nothing}
        </details>
      `;
